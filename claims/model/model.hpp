#pragma once
// A corpus as meant: everything the claim files say, resolved and typed. The waist of the house: grammar makes it,
// solver and reports read it. Every vector is in an order that does not depend on the order of files.

#include "claims/calendar/widths.hpp"
#include "claims/diagnostics/diagnostic.hpp"
#include "claims/model/entity.hpp"
#include "claims/model/statement.hpp"
#include "claims/model/time.hpp"
#include "claims/source/span.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace gainsay::claims {

/// `impossible` says more than that it is not so: that it cannot be so.
enum class Certainty : std::uint8_t { certain, probable, possible, reported, uncommitted, impossible };
enum class SentenceType : std::uint8_t { assertion, prediction, recommendation, judgement, question };

/// One sentence of a claim or record.
struct Sentence {
    Certainty certainty = Certainty::certain;
    SentenceType type = SentenceType::assertion;
    std::optional<Reference> addressee;  // of a recommendation
    std::vector<Reference> according_to; // outermost first: "according to X, according to Y" is X, Y
    Statement statement;
    Span span;                           // from the first word to the full stop
};

/// Where in the article a claim was found.
struct Place {
    enum class Kind : std::uint8_t { unstated, paragraph, title, deck, caption, dateline, note, byline };
    Kind kind = Kind::unstated;
    int paragraph = 0;  // from 1
    std::string anchor; // at most six words; may be empty
    Span span = {};     // of the anchor as written, or of the place's word where there is no anchor
};

enum class Provenance : std::uint8_t { unstated, quoted, paraphrased, glossed };

struct Correction {
    bool withdrawn = false;       // else corrected
    std::string corrected_to;     // claim id
    CalendarDate from;
};

struct Claim {
    std::string identifier;
    std::uint32_t article = 0;    // index into Model::articles
    Place place;
    Provenance provenance = Provenance::unstated;
    bool adopted = false;         // a title, deck or caption that the author makes his own
    std::vector<std::string> former_identifiers;
    std::string encoded_by, reviewed_by;
    std::optional<Correction> correction;
    std::vector<Sentence> sentences;
    Span span;                    // from the word claim to the last full stop
    Span identifier_span;
};

struct Record {
    std::string identifier;
    std::string source;
    std::vector<Sentence> sentences;
    Span span;
    Span identifier_span;
};

struct Article {
    std::string identifier;
    std::string title;
    std::vector<std::string> authors;
    std::string outlet;
    std::optional<CalendarDate> published;  // nullopt: unknown
    DefinitionId publication;               // of kind publication; only where published
    std::string text_name;                  // the file of the article's text; may be empty
    Span text_span;                         // of that name as written
    std::string source, accessed;
    std::vector<std::uint32_t> claims;      // indices into Model::claims, in the order of the text
    Span span;
};

struct Variable {
    std::string name;      // "X"
    SortConstraint ranges_over;
    Span span;             // where it is introduced
};

enum class Strength : std::uint8_t { strong, weak };

struct Rule {
    std::string identifier;
    std::string text;      // in words; the identifier where none was given
    std::string owner;
    Strength strength = Strength::strong;
    bool on_by_default = true;
    std::vector<Variable> variables;
    Statement statement;
    Span span;
};

/// A passage that the editor decided not to encode.
struct NotEncoded {
    std::uint32_t article = 0;
    Place place;
    std::string reason;
    Span span;
};

/// A claim named in a desk's line.
struct ClaimName {
    std::uint32_t claim = 0;  // index into Model::claims
    Span span;
};

/// compatible …, expect conflict …, expect no conflict …
struct Verdict {
    enum class Kind : std::uint8_t { compatible, expect_conflict, expect_no_conflict };
    Kind kind = Kind::compatible;
    std::vector<ClaimName> claims;
    std::string reason;
    Span span;
};

/// A record named in a desk's line.
struct RecordName {
    std::uint32_t record = 0;  // index into Model::records
    Span span;
};

/// accept conflict …: the desk knows of a conflict of just these claims and records, and lets it stand.
/// accept weakness …: the same of what the argument linter finds at one place; no claims and no records are named then.
struct Acceptance {
    struct Weakness {
        Code code{};                    // a lint's
        std::string at;                 // "reed.failed": an argument or a claim, which exists
    };
    std::optional<Weakness> weakness;
    std::vector<ClaimName> claims;
    std::vector<RecordName> records;
    std::string reason;                 // never blank
    std::string owner;                  // who accepted it; may be empty
    std::optional<CalendarDate> until;  // its latest day, which exists, is the last day of the acceptance
    std::string meaning;                // the first digits of what the members meant; may be empty
    Span span;
};

/// Premises, a conclusion, and how they are joined. Read and kept; linted by the argument linter.
struct Argument {
    enum class Step : std::uint8_t { therefore, presumably };
    enum class Relation : std::uint8_t { none, supports, rebuts, undercuts, undermines };
    std::string identifier;
    std::uint32_t article = 0;
    Place place;
    Relation relation = Relation::none;
    std::string other;                    // the argument related to
    std::vector<ClaimName> premises;
    std::vector<std::uint32_t> rules;     // indices into Model::rules
    Step step = Step::presumably;
    ClaimName conclusion;
    Span span;
};

/// One corpus. Invariants: every index is in range; statements of claims and records hold no variables; entities are
/// sorted by identifier, articles and rules by identifier, claims by (article, place in the file).
struct Model {
    std::vector<Entity> entities;
    std::vector<Definition> definitions;
    std::vector<Rule> rules;
    std::vector<Article> articles;
    std::vector<Claim> claims;
    std::vector<Record> records;
    std::vector<NotEncoded> not_encoded;
    std::vector<Verdict> verdicts;
    std::vector<Acceptance> acceptances;
    std::vector<Argument> arguments;
    WidthRoom room;  // what the project adds to the table of widths; empty where it keeps the table's

    [[nodiscard]] Entity const& entity(EntityId id) const { return entities[id.value]; }
    /// "reed.walk-out"
    [[nodiscard]] std::string full_name(Claim const& claim) const;
};

}  // namespace gainsay::claims
