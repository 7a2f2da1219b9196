#pragma once
// One argument, examined: what all lints of it build on, worked out once.

#include "claims/lint/lint.hpp"
#include "claims/source/source_set.hpp"
#include "solver/lint/entailment.hpp"
#include "solver/lint/lint.hpp"

#include <string>
#include <vector>

namespace gainsay::solver {

/// What lints of one corpus have in common; refers to the caller's values.
struct LintContext {
    claims::SourceSet const& sources;
    claims::Model const& model;
    Analysis const& analysis;
    LintSettings const& settings;
    DefinitionIndex const& definitions;
    std::vector<std::uint32_t> rules_on;
    Z3Session& session;
};

struct ArgumentCase {
    std::uint32_t index = 0;      // into Model::arguments
    std::string name;             // "reed.gamble"
    Inference inference;          // what the premises give; the argument's rules and all that are on; what is concluded
    bool testable = false;        // the conclusion is something that premises can yield
    Verdict premises = Verdict::undecided;   // can hold together
    Verdict failing = Verdict::undecided;    // can hold without the conclusion
    bool exact = false;           // the encoding left nothing out, so "can" is meant
    std::vector<std::string> situation;      // where the conclusion can fail
    Supports proofs;              // where it follows

    [[nodiscard]] bool follows() const { return testable && premises == Verdict::possible && failing == Verdict::impossible; }
    /// The conclusion can fail, and that is no matter of how a date is read.
    [[nodiscard]] bool open() const { return testable && premises == Verdict::possible && failing == Verdict::possible && exact; }
};

/// Examines an argument with the solver. What stayed undecided, or hangs on how words are read, is added to `not_checked`.
ArgumentCase examine(LintContext const& context, std::uint32_t argument, std::vector<NotChecked>& not_checked);

/// Whether the conclusion follows from other premises or rules than the argument's own, in the context's model or another.
bool follows(LintContext const& context, claims::Model const& model, Inference const& inference);

/// Whether a conflict is one between what authors and records say, and is not accepted by the desk.
bool between_authors(Conflict const& conflict);
/// Who stands against which part of an argument, by the conflicts of the corpus; sorted.
std::vector<ArgumentAttack> attacks_on(claims::Argument const& argument, Analysis const& analysis);

// ---- the lints, one file each ------------------------------------------------------------------------------------

using Findings = std::vector<claims::Diagnostic>;

void lint_inconsistent_premises(LintContext const& context, ArgumentCase const& each, Findings& findings);
void lint_unsupported_conclusion(LintContext const& context, ArgumentCase const& each, Findings& findings);
void lint_missing_warrant(LintContext const& context, ArgumentCase const& each, Findings& findings);
void lint_begged_question(LintContext const& context, ArgumentCase const& each, Findings& findings);
void lint_idle_premises(LintContext const& context, ArgumentCase const& each, Findings& findings);
void lint_contested(LintContext const& context, ArgumentCase const& each, Findings& findings);
/// True where it found something: what is missing then is no warrant.
bool lint_attitude_dropped(LintContext const& context, ArgumentCase const& each, Findings& findings);
void lint_hedge_escalation(LintContext const& context, ArgumentCase const& each, Findings& findings);
bool lint_equivocation(LintContext const& context, ArgumentCase const& each, Findings& findings);
void lint_false_dilemma(LintContext const& context, ArgumentCase const& each, Findings& findings);
bool lint_hasty_generalisation(LintContext const& context, ArgumentCase const& each, Findings& findings);
bool lint_stale_premise(LintContext const& context, ArgumentCase const& each, Findings& findings);
void lint_self_defeating_advice(LintContext const& context, ArgumentCase const& each, Findings& findings);
/// Of articles, not of arguments.
void lint_headlines(LintContext const& context, Findings& findings);

}  // namespace gainsay::solver
