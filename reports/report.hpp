#pragma once
// The value that every report format is a function of: sorted, without repeats, with all text ready to show.

#include "claims/diagnostics/diagnostic.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace gainsay::reports {

/// Grows when a key of the JSON changes its meaning or goes away; new keys do not change it.
inline constexpr int schema_version = 1;

/// A part of a file. Lines and columns count from 1, columns count code points, the end column is one past the last
/// character. An empty file name means that the thing stands nowhere in the text.
struct Place {
    std::string file;
    std::uint32_t line = 1;
    std::uint32_t column = 1;
    std::uint32_t end_line = 1;
    std::uint32_t end_column = 1;
    std::uint32_t byte_column = 1;      // the same two columns counted in bytes of UTF-8
    std::uint32_t byte_end_column = 1;
};

/// A claim or a record that takes part in a finding; of a finding about the text, a place that it points at.
/// Strings are empty where there is nothing to say.
struct Member {
    std::string key;                   // what derivations and repairs call it, unique in its finding
    std::string claim;                 // "reed.walk-out", "record:opening"; of the text: the claim around the place
    std::string article;               // "reed"
    std::string title;
    std::string author;                // "Jo Reed", "Jo Reed and Ann Moss"
    std::string outlet;
    std::string date;                  // of publication, as written
    std::string date_in_words;
    Place place;
    std::uint32_t head_line = 0;       // where the claim begins, with its identifier; 0 where that is not known
    std::string paragraph;             // "p3", "title"
    std::string anchor;
    std::string text;                  // as written in the file
    std::string words;                 // the same in words for a reader
    std::string holder;                // who holds it, in the viewpoint of the finding
    std::vector<std::string> chain;    // from the author to the last speaker
    std::string certainty;             // "certain", "probable", "possible", "reported", "unclear"
    std::string rank;                  // "body", "title", …, "record"
    std::string source;                // of a record: what the desk relies on
    // of a finding about the text:
    std::string source_line;           // the line that `place` begins in
    std::string label;                 // what stands there, or why it matters
};

/// Members that say the same.
struct Position {
    std::string text;                  // in words
    std::vector<std::size_t> members;  // indices into Finding::members
};

struct RuleUsed {
    std::string key;                   // "rule:walk-out-leaves-no-deal"
    std::string name;
    std::string text;
    std::string owner;
    std::string strength;              // "strong", "weak"
    std::string switch_off;            // "--no-rule walk-out-leaves-no-deal"
    Place place;
};

/// A definition, a row of the table of widths, an assumption or a doubt.
struct DefinitionUsed {
    std::string key;                   // "definition:subkind:summit:meeting", "width:mid-month", …
    std::string kind;                  // "definition", "width", "assumption", "doubt"
    std::string text;
    Place place;
};

struct Step {
    std::string text;
    std::vector<std::string> uses;     // keys
};

struct Repair {
    std::vector<std::string> changes;  // keys; empty where the cure is not the change of a member
    std::string action;                // what is done, in one word: "recheck-date"; docs/report.md has the list
    std::string text;
};

/// Why a finding does not count: a line of the desk, or an entry of the desk's baseline.
struct Acceptance {
    enum class Kind : std::uint8_t { compatible, accepted, baseline };
    Kind kind = Kind::compatible;
    std::string reason;
    std::string owner;                 // who accepted it; may be empty
    std::string until;                 // the last day that it holds for, as written; may be empty
    Place place;
};
/// "compatible", "accepted", "baseline"
std::string_view acceptance_kind_text(Acceptance::Kind kind);

/// What the baseline of its corpus, where there is one, knows of a finding.
enum class AgainstBaseline : std::uint8_t {
    not_compared,
    appeared,  // nothing
    changed,   // it was there, and said something else
    unchanged,
};

struct Finding {
    std::size_t corpus = 0;            // index into Report::corpora
    std::string id;                    // "c-7f3a9c": short, stable, unique in the report
    claims::Code code = claims::Code::contradiction;
    claims::Category category = claims::Category::contradiction;
    std::vector<claims::Category> also;  // further classes that apply
    claims::Severity severity = claims::Severity::error;
    std::string viewpoint;             // "authors"; empty for findings about the text
    std::string viewpoint_in_words;    // "between authors"
    std::string message;               // one plain sentence that stands alone
    std::vector<Member> members;
    std::size_t primary = 0;           // the member that stands for the finding where a format has one place only
    std::vector<Position> positions;
    std::vector<RuleUsed> rules;
    std::vector<DefinitionUsed> definitions;
    std::vector<Step> derivation;
    std::string vanishes_if;
    std::vector<Repair> repairs;
    std::string fingerprint;           // code, claims and rules
    std::string meaning;               // what the members say
    std::vector<std::string> verified_by;
    std::optional<Acceptance> accepted; // such a finding is listed, and does not count
    AgainstBaseline against_baseline = AgainstBaseline::not_compared;
    std::string weakness_of;           // of the argument linter: the argument or claim that it found it at; else empty
    std::string acceptance_line;       // what the desk writes to accept it; empty where nothing does
    std::string certificate;           // SMT-LIB text for another solver, where it was asked for; in no format
};

/// One side of a dispute.
struct Side {
    std::string text;
    std::vector<std::string> claims;
    std::vector<std::string> holders;  // names, none twice
};

struct Dispute {
    std::size_t corpus = 0;
    std::string id;                    // "d-18c204"
    std::string question;
    std::vector<Side> sides;
    std::vector<std::size_t> findings; // indices into Report::findings, the root first
};

/// Findings that hang together, and the smallest changes that settle all of them at once.
struct Settlement {
    std::size_t corpus = 0;
    std::vector<std::size_t> findings; // indices into Report::findings, sorted; at least two
    std::vector<Repair> repairs;       // the smallest first
    std::uint64_t more = 0;            // smallest repairs beyond these
};

struct NotChecked {
    enum class Kind : std::uint8_t {
        undecided,      // the budget ran out
        bound_reached,  // more exists than is listed
        not_read,       // errors in the text
        not_followed,   // links to other folders
        not_encoded,    // passages that the editor left out
        not_factual,
        kept,
        clock_time,
        anchors,        // not looked up in the article's text
    };
    std::size_t corpus = 0;
    Kind kind = Kind::undecided;
    std::string message;
    std::vector<std::string> claims;
};
inline constexpr std::size_t not_checked_kinds = 9;
/// "bound-reached"
std::string_view not_checked_text(NotChecked::Kind kind);

/// Whether an argument stands against everything that the corpus has against it.
struct Standing {
    std::size_t corpus = 0;
    std::string id;                    // "reed.gamble"
    Place place;
    std::string author;
    std::string conclusion;            // in words
    std::string standing;              // "stands", "falls", "open", "undecided"
    std::string preferred, stable;     // in how many extensions: "every", "some", "none", "unknown"
    bool has_stable = false;           // there is a stable extension at all
    std::vector<Step> because;         // what speaks against it, and what answers; empty where nothing that counts as much does
};

struct Article {
    std::size_t corpus = 0;
    std::string id, title;
    std::vector<std::string> authors;
    std::string outlet, published;
    Place place;
};

/// A claim or a record that was read, whether a finding names it or not.
struct Statement {
    std::size_t corpus = 0;
    std::string claim;    // "reed.walk-out", "record:opening"
    std::string article;  // empty for records
    Place place;
};

/// Findings that are not in the report because of what was asked for.
struct LeftOut {
    std::string reason;                      // "below \"warning\" (--min-level)"
    std::uint64_t count = 0;
};

/// What a baseline has to do with the findings of its corpus.
struct BaselineUse {
    std::string file;
    std::uint64_t known = 0;                 // findings that it knows
    std::vector<std::string> solved;         // its entries that are found no more: good news, in words
    std::vector<std::string> changed;        // its entries whose finding is there, but says something else
};

/// What another solver, which the user named, said to the conflicts.
struct Confirmation {
    std::string by;                          // "cvc5"
    std::uint64_t confirmed = 0;
    std::uint64_t denied = 0;                // not shown
    std::uint64_t unanswered = 0;            // shown all the same
};

/// What was checked.
struct Corpus {
    std::string path;
    std::uint64_t files = 0, articles = 0, claims = 0, records = 0, definitions = 0, arguments = 0, not_encoded = 0;
    std::vector<std::string> rules_on, rules_off;
    bool records_on = true;
    int widths_version = 0;                  // of the table of widths
    std::vector<std::string> room;           // what the project adds to it, in words: "mid-month: 3 days"
    std::uint64_t components = 0, checks = 0;
    std::vector<std::string> only_files;     // where only the findings that touch these files are shown
    std::string only_since;                  // where only the findings that a change touches are shown: the change, in words
    std::uint64_t findings_not_shown = 0;    // because they touch none of the files, or nothing of the change
    std::vector<LeftOut> left_out;           // for other reasons
    std::optional<BaselineUse> baseline;
    std::uint64_t text_errors = 0;           // errors in the text, shown or not
    std::uint64_t anchors_looked_up = 0, anchors_found = 0;  // in the texts of the articles
    std::optional<std::uint64_t> conflicts_not_shown = std::nullopt;  // of claims, where only arguments were asked about
    std::optional<Confirmation> confirmation = std::nullopt;
};

/// Why a run could not be done, or not wholly.
struct Failure {
    int status = 2;                          // the exit status that it leads to
    std::string message;
    std::vector<std::string> details;        // a line each
};

struct Report {
    std::string tool = "gainsay";
    std::string version;
    std::optional<Failure> failure;
    std::vector<Corpus> corpora;
    std::vector<Article> articles;
    std::vector<Statement> statements;       // by corpus; claims before records, each in the order of the model
    std::vector<NotChecked> not_checked;     // by corpus, then by kind
    std::vector<Standing> arguments;         // by corpus, then as in the articles
    std::vector<Dispute> disputes;           // by corpus, then by their first finding
    std::vector<Settlement> settlements;     // by corpus, then by their first finding
    std::vector<Finding> findings;           // by corpus, severity, place, code
};

}  // namespace gainsay::reports
