#pragma once
// The text as written, part two: the items of a file. Private to grammar/.

#include "grammar/syntax_statement.hpp"

namespace gainsay::grammar::syntax {

/// What a detail of an item says.
enum class DetailKind : std::uint8_t {
    aka,
    member_of,
    speaks_for,
    acts_for,
    held_by,  // of offices
    is_a,
    disjoint_with,
    by,
    with,
    part_of,  // of declarations
    of,
    from,
    to,
    value_sort,
    values,
    symmetric,
    transitive,  // of predicates
    judgement,   // of kinds
    owner,
    strength,
    off,  // of rules
    author,
    outlet,
    published,
    text,
    source,  // of articles
    at,
    was,
    provenance,
    encoded_by,
    reviewed_by,
    withdrawn,
    corrected,
    adopted,  // of claims
    because,
    accepted_by,
    until,
    meaning,  // of acceptances
};
/// "from D", "from D to D", "until D".
struct Tenure {
    boost::optional<WrittenDate> from;
    boost::optional<WrittenDate> until;
    Span span;
};
/// A name and the time for which something is so of it.
struct Term {
    Token name;
    boost::optional<Tenure> tenure;
    Span span;
};
/// One detail: a word or two and the names, quotations and dates after them. The names have times of their own in details
/// that hold for a time only; then they are `terms` and not `values`.
struct Detail {
    DetailKind kind = DetailKind::aka;
    std::vector<Token> values;
    boost::optional<WrittenDate> date;
    std::vector<Term> terms;
    Span span;
};

/// An identifier that the editor introduces.
struct Declaration {
    claims::Sort sort = claims::Sort::actor;
    Token identifier;
    ClassWords event_class;
    boost::optional<Token> name;
    std::vector<Detail> details;
    Span span;
};

struct RuleItem {
    Token identifier;
    boost::optional<Token> text;
    std::vector<Detail> details;
    Statement statement;
    Span span;
};

/// "same a, b because …".
struct Identity {
    claims::DefinitionKind kind = claims::DefinitionKind::same;
    Token left, right;
    boost::optional<Token> reason;
    Span span;
};

struct ArticleItem {
    Token identifier;
    Token title;
    std::vector<Detail> details;
    Span span;
};

struct ClaimItem {
    Token identifier;
    std::vector<Detail> details;
    std::vector<Sentence> sentences;
    Span span;
};

struct RecordItem {
    Token identifier;
    boost::optional<Detail> source;
    std::vector<Sentence> sentences;
    Span span;
};

struct NotEncodedItem {
    Detail place;
    Token reason;
    Span span;
};

struct VerdictItem {
    claims::Verdict::Kind kind = claims::Verdict::Kind::compatible;
    std::vector<Token> claims;
    boost::optional<Token> reason;
    Span span;
};

/// A claim, or "record" and the identifier of one.
struct AcceptedName {
    bool is_record = false;
    Token name;
};
/// "accept conflict a, b because …", "accept weakness idle-premise of a because …".
struct AcceptanceItem {
    boost::optional<Token> weakness;
    std::vector<AcceptedName> names;
    std::vector<Detail> details;
    Span span;
};

struct Premise {
    bool is_rule = false;
    Token name;
};
struct ArgumentRelation {
    claims::Argument::Relation relation = claims::Argument::Relation::none;
    Token other;
};
struct ArgumentItem {
    Token identifier;
    boost::optional<Detail> place;
    boost::optional<ArgumentRelation> relation;
    std::vector<Premise> premises;
    claims::Argument::Step step = claims::Argument::Step::presumably;
    Token conclusion;
    Span span;
};

/// "use vocabulary negotiation".
struct UseItem {
    std::vector<Token> names;
    Span span;
};

/// Stands where an item could not be read; a stop says why. The span is what was passed over.
struct Invalid {
    Span span;
};

struct Item : x3::variant<Invalid, Declaration, RuleItem, Identity, ArticleItem, ClaimItem, RecordItem, NotEncodedItem,
                          VerdictItem, AcceptanceItem, ArgumentItem, UseItem> {
    using base_type::base_type;
    using base_type::operator=;
};

struct File {
    boost::optional<Token> version;
    std::vector<Item> items;
};

}  // namespace gainsay::grammar::syntax
