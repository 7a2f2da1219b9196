#pragma once
// Statements as written to statements as meant.

#include "grammar/world.hpp"

#include <cstddef>

namespace gainsay::grammar {

/// Reads the statements of one claim, record or rule. Errors are reported, and what is returned then is of no use; the
/// caller counts errors before and after.
class StatementReader {
public:
    /// For a claim or record; `article` is where it stands, for the names of other claims.
    StatementReader(World& world, std::optional<std::uint32_t> article) : world_(world), article_(article) {}
    /// For a rule, whose variables are added as they are introduced.
    StatementReader(World& world, std::vector<claims::Variable>& variables) : world_(world), variables_(&variables) {}

    /// A whole statement; reports one that is nested too deeply.
    claims::Statement whole(syntax::Statement const& written);
    claims::Sentence sentence(syntax::Sentence const& written);

private:
    /// Where in a rule the reader is. A variable is introduced only in a condition; `top` is where an "if" may open one.
    enum class Position : unsigned char { top, condition, elsewhere };
    /// Sets the position for a while.
    class At {
    public:
        At(StatementReader& reader, Position position) : reader_(reader), before_(reader.position_) {
            reader.position_ = position;
        }
        ~At() { reader_.position_ = before_; }
        At(At const&) = delete;
        At& operator=(At const&) = delete;

    private:
        StatementReader& reader_;
        Position before_;
    };

    // connectives: resolve_statement.cpp
    claims::Statement statement(syntax::Statement const& written);
    claims::Statement some(syntax::Some const& written);
    claims::Statement all(syntax::All const& written);
    claims::Statement single(syntax::Single const& written);
    claims::Statement negated(syntax::Negated const& written, claims::Span span);
    claims::Statement either(syntax::Either const& written, claims::Span span);
    claims::StatementBox content(syntax::Content const& written);

    // names: resolve_reference.cpp
    claims::Reference reference(syntax::Reference const& written, claims::SortConstraint const& want);
    claims::Reference reference(syntax::Reference const& written, claims::Sort want);
    claims::Reference introduce(syntax::Reference const& written, claims::SortConstraint const& want,
                                std::string const& here_stands);
    claims::Reference use_variable(syntax::Token const& name, claims::SortConstraint const& want,
                                   std::string const& here_stands);
    [[nodiscard]] std::string want_in_words(claims::SortConstraint const& want) const;
    claims::EventClass event_class(syntax::ClassWords const& words);

    // times: resolve_points.cpp
    claims::TimeSpec time(syntax::Time const& written);
    std::optional<claims::TimeSpec> time(boost::optional<syntax::Time> const& written);
    claims::TimePoint point(syntax::Point const& written);
    void refuse_in_rules(claims::Span span, std::string_view what);

    // clauses: resolve_clause.cpp
    claims::Statement clause(syntax::Clause const& written, claims::Span span);
    claims::Statement subject_clause(syntax::SubjectClause const& written, claims::Span span);
    claims::Clause counted(syntax::Counted const& written);
    claims::Clause attribute(syntax::AttributeClause const& written);
    claims::Statement commitment(syntax::CommitmentClause const& written, claims::Span span);
    claims::Statement described_commitment(syntax::DescribedCommitment const& written, claims::Span span);
    claims::Clause count_comparison(syntax::CountComparison const& written);
    claims::Statement persisting(syntax::Persisting const& written, claims::Span span);
    claims::EventSet event_set(syntax::ClassWords const& words, std::vector<syntax::Party> const& parties,
                               boost::optional<syntax::Time> const& time);

    // predicates: resolve_predicate.cpp, resolve_being.cpp
    struct Predicate {
        claims::Clause clause;  // the subject's place is still empty
        bool denied = false;    // of clauses that do not say so themselves
        std::optional<claims::Undertaking> threat = std::nullopt;  // what "otherwise" adds to a demand
    };
    /// What the subject must be; nullopt where what is said of it is not known.
    std::optional<claims::SortConstraint> subject_place(syntax::Predicate const& written) const;
    std::vector<claims::Reference> subject_names(syntax::SubjectClause const& written);
    std::optional<Predicate> predicate(syntax::Predicate const& written);
    std::optional<Predicate> doing(syntax::Doing const& written);
    std::optional<Predicate> being(syntax::Being const& written);
    std::optional<Predicate> toward(syntax::Toward const& written);
    std::optional<Predicate> modal(syntax::Modal const& written);
    void refuse_again(claims::Span verb);
    std::optional<Predicate> act(syntax::Act const& written);
    std::optional<Predicate> described(syntax::Described const& written);
    Predicate spoken(syntax::Spoken const& written);
    void check_form(syntax::VerbWord const& verb, syntax::Auxiliary auxiliary);

    World& world_;
    std::optional<std::uint32_t> article_;
    std::vector<claims::Variable>* variables_ = nullptr;
    Position position_ = Position::top;
    bool persistence_fits_ = false;  // the reader is at the whole consequence of a rule
    bool names_office_ = false;  // the sentence names somebody by an office
    int contents_ = 0;  // how many contents ("that …") the reader is in
};

/// Puts the subject into its empty place.
void set_subject(claims::Clause& clause, claims::Reference const& subject);

}  // namespace gainsay::grammar
