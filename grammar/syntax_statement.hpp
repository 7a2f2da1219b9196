#pragma once
// The text as written, part one: times, clauses, statements and sentences, before any name is looked up. Private to
// grammar/.
//
// A leaf is a place in the text (Token); its words are read from there. A node with a `span` covers the text from its
// first to its last word.

#include "claims/calendar/duration.hpp"
#include "claims/calendar/edtf.hpp"
#include "claims/model/model.hpp"

#include <boost/optional.hpp>
#include <boost/spirit/home/x3/support/ast/variant.hpp>

#include <vector>

namespace gainsay::grammar::syntax {

namespace x3 = boost::spirit::x3;
using claims::Span;

/// A word, number, date, name or quotation.
struct Token {
    Span span;
};

// ---- time ----------------------------------------------------------------------------------------------------

/// "2031-03", "mid 2031-03".
struct WrittenDate {
    boost::optional<claims::DatePart> part;
    Token date;
    Span span;
};

/// "norland", "X", "any actor X", "someone": the name's own text tells which.
struct Reference {
    boost::optional<Token> sort;
    Token name;
    Span span;
};

/// "the start of E".
struct EventEdge {
    claims::Edge edge = claims::Edge::start;
    Reference event;
};

struct Point : x3::variant<WrittenDate, claims::RelativeDate, Reference, EventEdge, claims::ArticleMoment> {
    using base_type::base_type;
    using base_type::operator=;
    Span span;
};

/// How a number of units is qualified. `the_unit` is "the day".
enum class Amount : std::uint8_t {
    bare,
    exactly,
    about,
    just,
    more_than,
    less_than,
    at_least,
    at_most,
    several,
    the_unit
};
struct Duration {
    Amount amount = Amount::bare;
    boost::optional<Token> count;
    claims::Unit unit = claims::Unit::days;
};

/// "on 2031-03-04", "since E inclusive".
struct Window {
    claims::TimeRelation relation = claims::TimeRelation::inside;
    Point point;
    bool inclusive = false;
};
/// "between P and P inclusive", "from P to P".
struct Stretch {
    claims::TimeRelation relation = claims::TimeRelation::between;
    Point from, to;
    bool inclusive = false;
};
/// "2 weeks after P", "within 3 days of P"; the relation says which.
struct Offset {
    Duration distance;
    claims::TimeRelation relation = claims::TimeRelation::offset_after;
    Point point;
};
/// A bare relation is "so far" or "now".
struct Time : x3::variant<claims::TimeRelation, Window, Stretch, Offset> {
    using base_type::base_type;
    using base_type::operator=;
    Span span;
};

// ---- clauses -------------------------------------------------------------------------------------------------

/// Qualifiers, then a kind.
using ClassWords = std::vector<Token>;

enum class PartyRole : std::uint8_t { by, with };
struct Party {
    PartyRole role = PartyRole::by;
    Reference who;
};

enum class Quantifier : std::uint8_t { no, exactly, at_least, at_most };
/// "at least 2".
struct Count {
    Quantifier quantifier = Quantifier::no;
    boost::optional<Token> number;
};
/// "at least 2 formal meetings by X happened in 2031".
struct Counted {
    Count count;
    ClassWords event_class;
    std::vector<Party> parties;
    boost::optional<Time> time;
};

/// "the leader of X is Y".
struct AttributeClause {
    Token attribute;
    Reference owner;
    bool denied = false;
    Reference value;
    boost::optional<Time> time;
};

/// "commitment reed.pact is violated".
struct CommitmentClause {
    Token commitment;
    bool denied = false;
    claims::CommitmentState::Kind state = claims::CommitmentState::Kind::conditional;
    boost::optional<Time> time;
};
/// "the commitment of X to Y is violated".
struct DescribedCommitment {
    Reference debtor;
    boost::optional<Reference> creditor;
    bool denied = false;
    claims::CommitmentState::Kind state = claims::CommitmentState::Kind::conditional;
    boost::optional<Time> time;
};
/// "more formal meetings by X happened in 2031 than in 2030".
struct CountComparison {
    claims::EventCountComparison::Order order = claims::EventCountComparison::Order::more;
    ClassWords event_class;
    std::vector<Party> parties;
    Time time;
    Time than;
};

enum class Quantity : std::uint8_t { one, both, each, only, nobody };
struct Subject {
    Quantity quantity = Quantity::one;
    std::vector<Reference> names;
    Span span;
};

enum class Verb : std::uint8_t {
    happen,
    collapse,
    fall_apart,  // alone
    begin,
    end,
    last,  // with a time, an outcome, a duration
    overlap,
    contain,
    meet_up_with,
    start,
    finish,
    coincide_with,
    walk_away,
    meet,  // with another
    say,
    deny,
    believe,
    know,
    warn,
    intend,  // that …
    demand,
    threaten,
    offer,
    plan,
    commit,
};
/// "walked", "walks" is finite; "walk" is the stem, which follows "did" and "that".
enum class Form : std::uint8_t { finite, stem };
struct VerbWord {
    Verb verb = Verb::happen;
    Form form = Form::finite;
    Span span;
};

/// "happened on P", "collapsed".
struct Alone {
    VerbWord verb;
    boost::optional<Time> time;
};
/// "began on P", "ended without agreement".
struct Edged {
    VerbWord verb;
    x3::variant<Time, claims::EventOutcome::Kind> how;
};
/// "longer than F".
struct Compared {
    claims::LengthComparison::Order order = claims::LengthComparison::Order::longer;
    Reference other;
};
/// "lasted 2 days".
struct Lasted {
    VerbWord verb;
    x3::variant<Duration, Compared> length;
};
/// "met Y again on P", "overlapped F".
struct WithOther {
    VerbWord verb;
    Reference other;
    bool again = false;
    boost::optional<Time> time;
};
/// "test-missile", "give-relief to Y in P". A name that is no verb of the language may also be a misspelt one;
/// `stray` is a name after it without "to", which only such a word can have.
struct Act {
    Token action;
    boost::optional<Reference> recipient;
    boost::optional<Reference> stray;
    bool again = false;
    boost::optional<Time> time;
};

struct Single;
/// "anything", or a statement.
struct Content : x3::variant<Token, x3::forward_ast<Single>> {
    using base_type::base_type;
    using base_type::operator=;
};
/// "said that S", "demanded of Y that S".
struct Spoken {
    VerbWord verb;
    boost::optional<Reference> addressee;
    boost::optional<Time> time;
    Content content;
    boost::optional<Content> condition;
    boost::optional<Content> otherwise;
};
/// "that persists until S".
struct Persisting {
    Token words;
    boost::optional<Content> until;
};

enum class Auxiliary : std::uint8_t { none, did, did_not };
using Deed = x3::variant<Alone, Edged, Lasted, WithOther, Spoken, Act>;
/// "did not meet Y".
struct Doing {
    Auxiliary auxiliary = Auxiliary::none;
    Deed action;
};

/// "the first formal meeting by X in 2031".
struct Ranked {
    claims::EventRank::Kind rank = claims::EventRank::Kind::first;
    ClassWords event_class;
    std::vector<Party> parties;
    boost::optional<Duration> span;
    boost::optional<Time> time;
};
/// "armed in P", "allied-with Y".
struct Described {
    Token word;
    boost::optional<Reference> other;
    boost::optional<Time> time;
};
/// "is not a meeting", "was cancelled".
struct Being {
    bool denied = false;
    x3::variant<claims::EventOutcome::Kind, ClassWords, Ranked, Described> complement;
};

/// "will work toward change-posture".
struct Toward {
    Token phrase;
    Token action;
};

enum class ModalWord : std::uint8_t { can, cannot, must, must_not };
/// "can test-missile", "must not give-relief to Y".
struct Modal {
    ModalWord word = ModalWord::can;
    Act act;
};

struct Predicate : x3::variant<Being, Doing, Toward, Modal> {
    using base_type::base_type;
    using base_type::operator=;
    Span span;
};

struct SubjectClause {
    Subject subject;
    Predicate predicate;
};

struct Clause : x3::variant<SubjectClause, Counted, AttributeClause, CommitmentClause, DescribedCommitment,
                            CountComparison, Persisting> {
    using base_type::base_type;
    using base_type::operator=;
};

// ---- statements ----------------------------------------------------------------------------------------------

struct Negated;
struct Either;
struct Statement;
struct Single : x3::variant<Clause, x3::forward_ast<Negated>, x3::forward_ast<Either>, x3::forward_ast<Statement>> {
    using base_type::base_type;
    using base_type::operator=;
    Span span;
};
struct Negated {
    Token word;
    Single operand;
};
struct Either {
    Single left, right;
};
/// Joined by "and".
using All = std::vector<Single>;
/// Joined by "or".
using Some = std::vector<All>;
/// "if condition then body", "body iff equivalent", "body".
struct Statement {
    boost::optional<Some> condition;
    Some body;
    boost::optional<Some> equivalent;
    Span span;
};

struct SentenceType {
    claims::SentenceType type = claims::SentenceType::assertion;
    boost::optional<Reference> addressee;
};
struct Sentence {
    boost::optional<claims::Certainty> certainty;
    boost::optional<SentenceType> type;
    std::vector<Reference> according_to;
    Statement statement;
    Span span;
};

}  // namespace gainsay::grammar::syntax
