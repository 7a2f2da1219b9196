#pragma once
// The argument linter: whether the steps of a corpus's arguments carry, and who contests them.

#include "claims/lint/levels.hpp"
#include "claims/source/source_set.hpp"
#include "solver/analysis.hpp"

#include <cstdint>
#include <vector>

namespace gainsay::solver {

struct LintSettings {
    Options checking;                  // rules, records, budget: as the analysis was made
    claims::LintChoice choice;
    std::uint32_t proof_limit = 50;    // proofs of one conclusion
};

struct LintResult {
    std::vector<claims::Diagnostic> findings;  // by argument in the order of the model, then by code
    std::vector<NotChecked> not_checked;       // steps that were not examined, or not to the end, and why
    std::vector<ArgumentStatus> arguments;     // one for each of the model
};

/// Lints all arguments and headlines of a corpus. The texts are needed for what is offered to be pasted. The analysis must be of
/// the same model with the same options; of it the conflicts are used. Deterministic.
LintResult lint(claims::SourceSet const& sources, claims::Model const& model, Analysis const& analysis, LintSettings const& settings);

}  // namespace gainsay::solver
