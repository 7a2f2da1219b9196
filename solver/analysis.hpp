#pragma once
// The results of checking a corpus, free of any solver's types: what reports are made from.

#include "claims/calendar/widths.hpp"
#include "claims/diagnostics/diagnostic.hpp"
#include "claims/model/model.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace gainsay::solver {

/// Something that a conflict may need: what a repair may change.
struct Member {
    enum class Kind : std::uint8_t {
        claim,       // index into Model::claims
        record,      // index into Model::records
        rule,        // index into Model::rules
        definition,  // index into Model::definitions
        width,       // a claims::WidthRow of the table, by its number
        assumption,  // two identifiers of different files taken as two things: index and other are EntityIds
        doubt,       // a date marked ?, taken at its word: index into Model::claims of the claim that has it
    };
    Kind kind = Kind::claim;
    std::uint32_t index = 0;
    std::uint32_t other = 0;  // of a claim or record: 0 for what it says, n for the n-th thing that it takes for granted
    auto operator<=>(Member const&) const = default;
};

/// Claims that say the same count as one position.
struct Position {
    std::vector<Member> holders;  // claims or records, sorted; at least one
};

struct Viewpoint {
    enum class Kind : std::uint8_t { self, authors, record, speaker, reports_of_one_speech };
    Kind kind = Kind::authors;
    std::optional<claims::EntityId> speaker;
    std::optional<std::string> attitude;  // of a speaker's viewpoint: "said", "believes"
};

/// One step of a derivation: a sentence, and the members it uses.
struct Step {
    std::string text;
    std::vector<Member> uses;
};

/// What an editor does to settle a conflict.
enum class EditorialAction : std::uint8_t {
    recheck_date,        // look the date up again
    recheck_duration,    // or the length
    recheck_order,       // or what came before what
    recheck_number,      // or how many there were
    mark_as_reported,    // say that it is not the author's own word
    check_attribution,   // see who says it
    check_claim,         // see whether the article says it, and as plainly
    split_event,         // declare a second event, and let a claim speak of that one
    widen,               // read a word of the table of widths more widely
    settle_doubt,        // settle a date that is marked ?
    drop_rule,           // do without a rule
    declare_same,        // say that two identifiers name one thing
    change_declaration,  // change what is declared
    several,             // several of these together
};

/// One way to settle a conflict: members whose change or removal makes the rest possible. Verified.
struct Repair {
    std::vector<Member> changes;
    EditorialAction action = EditorialAction::check_claim;
    std::string text;  // the action in words
};

enum class ConflictClass : std::uint8_t { contradiction, conflict, possible_conflict, tension, disagreement };

/// The texts with which another solver can confirm a conflict. Each is an SMT-LIB 2.6 script of its own in the logic QF_LIA with
/// one question; dates are days since 1970-01-01.
struct Certificate {
    std::string whole;               // the answer is unsat
    std::vector<std::string> parts;  // one for each member of the conflict, without it: the answer is sat
};

/// A minimal set of positions, rules and definitions that cannot hold together.
struct Conflict {
    ConflictClass conflict_class = ConflictClass::contradiction;
    std::vector<ConflictClass> also;      // further classes that apply, weaker one first
    claims::Severity severity = claims::Severity::error;
    Viewpoint viewpoint;
    std::vector<Position> positions;      // claims and records, in the order of the model
    std::vector<Member> rules;
    std::vector<Member> definitions;      // definitions, widths, assumptions, doubts
    std::string sentence;                 // one plain sentence that stands alone
    std::string question;                 // what the sides dispute: "When did the Harbour talks take place?"
    std::vector<Step> derivation;
    std::optional<std::string> vanishes_if;
    std::vector<Repair> repairs;          // smallest first; empty with a reason in `repairs_note` where none were sought
    std::vector<std::string> verified_by; // "a fresh solver", "a derivation of our own"
    std::optional<Certificate> certificate; // where Options::certificates asks for it
    std::optional<std::uint32_t> accepted;  // index into Model::verdicts of the `compatible` line that accepts just these claims
};

/// Something that the checker did not decide or did not look at. Goes into the report's list of what was not checked.
struct NotChecked {
    enum class Kind : std::uint8_t { undecided, bound_reached, not_factual, kept, clock_time };
    Kind kind = Kind::undecided;
    std::string message;
    std::vector<Member> members;
};

/// Conflicts over the same question, the root first.
struct Dispute {
    std::string question;
    std::vector<std::uint32_t> conflicts;  // indices into Analysis::conflicts
};

/// Conflicts that hang together, and the smallest changes that settle all of them at once.
struct Settlement {
    std::vector<std::uint32_t> conflicts;  // indices into Analysis::conflicts, sorted; at least two
    std::vector<Repair> repairs;           // the smallest first, of several things where one will not do; verified
    std::uint64_t more = 0;                // smallest repairs beyond these
};

/// Somebody's claim or record that stands against a part of an argument, by a conflict.
struct ArgumentAttack {
    enum class Kind : std::uint8_t { undermines, rebuts, undercuts };  // a premise, the conclusion, a rule
    Kind kind = Kind::undermines;
    std::uint32_t index = 0;  // into the argument's premises or rules; 0 for the conclusion
    Member by;
    auto operator<=>(ArgumentAttack const&) const = default;
};

/// Whether an argument stands in the corpus as a whole: its label, and how it fares under the other semantics.
struct ArgumentStatus {
    enum class Standing : std::uint8_t { stands, falls, open, undecided };  // grounded: in; in no preferred extension; neither; budget
    enum class Among : std::uint8_t { every, some, none, unknown };         // of the extensions, how many have it
    std::uint32_t argument = 0;  // index into Model::arguments
    Standing standing = Standing::undecided;
    Among preferred = Among::unknown;
    Among stable = Among::unknown;
    bool has_stable = false;     // there is a stable extension at all
    std::vector<ArgumentAttack> attacks;
    std::vector<Step> because;   // the witness in words: what attacks it, and what answers; empty where nothing that counts as much attacks it
};

struct Analysis {
    std::vector<Conflict> conflicts;      // sorted, none twice
    std::vector<Dispute> disputes;        // in the order of their first conflict
    std::vector<Settlement> settlements;  // in the order of their first conflict
    std::vector<NotChecked> not_checked;
    std::vector<claims::Diagnostic> desk; // verdicts of the desk that do not hold
    std::vector<std::uint32_t> rules_on;  // indices into Model::rules
    std::vector<ArgumentStatus> arguments;  // filled by the argument linter
    std::vector<claims::Diagnostic> lint;   // what the argument linter remarks; filled by whoever runs it
    bool records_on = true;
    std::uint64_t components = 0;
    std::uint64_t checks = 0;             // questions put to the solver
    [[nodiscard]] bool undecided() const;
};

/// What to check with.
struct Options {
    bool no_rules = false;
    std::vector<std::string> rules_on;    // identifiers that are switched on although off by default
    std::vector<std::string> rules_off;
    bool records = true;
    std::optional<claims::Day> as_of;     // check what was held on this day, corrections being made later undone
    std::uint64_t resource_limit = 20'000'000;  // Z3's steps for each question; deterministic
    std::uint32_t conflict_limit = 200;         // conflicts listed for each component
    unsigned threads = 1;
    bool certificates = false;                  // each conflict as texts for other solvers
};

class Memory;

/// Checks a corpus. Deterministic: the same model and options give the same analysis whatever the number of threads, and whatever
/// is remembered. Unknown names in the options are the caller's to refuse. Throws only on a bug of our own.
Analysis analyse(claims::Model const& model, Options const& options, Memory* memory = nullptr);

}  // namespace gainsay::solver
