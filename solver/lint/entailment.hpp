#pragma once
// Whether a conclusion follows from premises and rules: by asking whether the premises can hold without it.

#include "solver/definition_index.hpp"
#include "solver/enumerate.hpp"
#include "solver/lint/content.hpp"
#include "solver/z3_session.hpp"

#include <memory>
#include <string>
#include <vector>

namespace gainsay::solver {

/// What may be used, by index into what was given; both sorted.
struct Support {
    std::vector<std::uint32_t> premises;  // indices into Inference::premises
    std::vector<std::uint32_t> rules;     // indices into Model::rules
    auto operator<=>(Support const&) const = default;
};

/// Minimal supports, sorted; all of them if `complete`.
struct Supports {
    std::vector<Support> all;
    bool complete = true;
};

/// One step to examine.
struct Inference {
    std::vector<Said> premises;
    std::vector<std::uint32_t> rules;  // indices into Model::rules
    std::optional<Said> conclusion;
};

/// Definitions, rows of the table of widths and dates taken at their word always belong to what is given. The model must
/// outlive the question.
class Entailment {
public:
    Entailment(claims::Model const& model, DefinitionIndex const& definitions, Inference const& inference, Z3Session& session);

    /// Whether premises and rules can hold together, whatever the conclusion.
    Verdict premises_can_hold();
    /// Whether they can hold without the conclusion: `impossible` is that it follows.
    Verdict conclusion_can_fail();
    /// The smallest sets of premises and rules from which the conclusion follows.
    Supports proofs(std::uint32_t limit);
    /// The smallest sets of premises and rules that cannot hold together.
    Supports clashes(std::uint32_t limit);

    /// Right after conclusion_can_fail or premises_can_hold said `possible`: a case of it in words, at most so many facts; what was left
    /// open comes first. Each fact was checked against the values that the solver found.
    std::vector<std::string> situation(std::size_t most);
    /// Whether the values of the last situation really make everything true that was asked to hold; our own evaluation.
    [[nodiscard]] bool situation_is_sound() const { return sound_; }
    /// Whether the encoding left something out, so that "can fail" may be too generous.
    [[nodiscard]] bool exact() const { return problem_.not_checked.empty(); }

private:
    Verdict ask(std::vector<GroupIndex> const& groups);
    Supports supports(bool denied, std::uint32_t limit);

    Problem problem_;
    Component component_;
    std::vector<GroupIndex> premise_groups_;  // axiom where a premise gives nothing
    std::vector<std::pair<GroupIndex, std::uint32_t>> rule_groups_;
    std::vector<GroupIndex> background_;
    std::optional<GroupIndex> denial_;
    std::unique_ptr<Oracle> oracle_;
    std::vector<GroupIndex> asked_;
    bool sound_ = false;
};

}  // namespace gainsay::solver
