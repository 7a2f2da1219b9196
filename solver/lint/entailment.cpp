#include "solver/lint/entailment.hpp"

#include "solver/lint/situation.hpp"
#include "solver/viewpoint.hpp"

#include <algorithm>

namespace gainsay::solver {

namespace {

std::vector<Assertive> assertives(Said const& said) {
    std::vector<Assertive> sentences;
    for (auto const& statement : said.statements) {
        Assertive sentence;
        sentence.source = said.member;
        sentence.article = said.article;
        sentence.statement = statement;
        sentences.push_back(std::move(sentence));
    }
    return sentences;
}

/// Asks about groups with a background that always holds and is never blamed.
class WithBackground : public Oracle {
public:
    WithBackground(Oracle& oracle, std::vector<GroupIndex> background) : oracle_(oracle), background_(std::move(background)) {}
    Answer check(std::span<GroupIndex const> subset) override {
        std::vector<GroupIndex> all(subset.begin(), subset.end());
        all.insert(all.end(), background_.begin(), background_.end());
        std::sort(all.begin(), all.end());
        auto answer = oracle_.check(all);
        std::erase_if(answer.core, [&](GroupIndex group) { return std::find(background_.begin(), background_.end(), group) != background_.end(); });
        return answer;
    }

private:
    Oracle& oracle_;
    std::vector<GroupIndex> background_;
};

constexpr std::uint32_t repair_limit = 2'000;

}  // namespace

Entailment::Entailment(claims::Model const& model, DefinitionIndex const& definitions, Inference const& inference, Z3Session& session) {
    ViewpointEncoder encoder(model, definitions, Viewpoint{});
    encoder.tie_clauses();
    for (auto const& premise : inference.premises) { premise_groups_.push_back(encoder.add(premise.member, assertives(premise))); }
    if (inference.conclusion) { denial_ = encoder.deny(inference.conclusion->member, assertives(*inference.conclusion)); }
    problem_ = encoder.finish(inference.rules);
    for (GroupIndex group = 0; group < problem_.groups.size(); ++group) {
        component_.groups.push_back(group);
        auto const& member = problem_.groups[group].members.front();
        bool const is_premise = std::find(premise_groups_.begin(), premise_groups_.end(), group) != premise_groups_.end();
        if (member.kind == Member::Kind::rule) {
            rule_groups_.emplace_back(group, member.index);
        } else if (!is_premise && group != denial_) {
            background_.push_back(group);
        }
    }
    for (std::uint32_t i = 0; i < problem_.constraints.size(); ++i) { component_.constraints.push_back(i); }
    oracle_ = session.open(problem_, component_);
}

Verdict Entailment::ask(std::vector<GroupIndex> const& groups) {
    asked_ = groups;
    return oracle_->check(asked_).verdict;
}

Verdict Entailment::premises_can_hold() {
    auto groups = component_.groups;
    if (denial_) { std::erase(groups, *denial_); }
    return ask(groups);
}

Verdict Entailment::conclusion_can_fail() { return ask(component_.groups); }

Supports Entailment::proofs(std::uint32_t limit) { return supports(true, limit); }
Supports Entailment::clashes(std::uint32_t limit) { return supports(false, limit); }

Supports Entailment::supports(bool denied, std::uint32_t limit) {
    auto background = background_;
    if (denied && denial_) { background.push_back(*denial_); }
    WithBackground oracle(*oracle_, background);
    Component part;
    for (auto const group : premise_groups_) {
        if (group != axiom) { part.groups.push_back(group); }
    }
    for (auto const& [group, rule] : rule_groups_) { part.groups.push_back(group); }
    std::sort(part.groups.begin(), part.groups.end());
    part.groups.erase(std::unique(part.groups.begin(), part.groups.end()), part.groups.end());
    Supports supports;
    // What holds by itself needs nothing; what cannot be by itself clashes with nothing in particular.
    if (auto const alone = oracle.check({}); alone.verdict != Verdict::possible) {
        supports.complete = alone.verdict == Verdict::impossible;
        if (supports.complete) { supports.all.emplace_back(); }
        return supports;
    }
    auto const enumeration = enumerate(oracle, part, limit, repair_limit);
    supports.complete = enumeration.complete && !enumeration.undecided;
    for (auto const& groups : enumeration.conflicts) {
        Support support;
        for (std::uint32_t i = 0; i < premise_groups_.size(); ++i) {
            if (std::binary_search(groups.begin(), groups.end(), premise_groups_[i])) { support.premises.push_back(i); }
        }
        for (auto const& [group, rule] : rule_groups_) {
            if (std::binary_search(groups.begin(), groups.end(), group)) { support.rules.push_back(rule); }
        }
        std::sort(support.rules.begin(), support.rules.end());
        supports.all.push_back(std::move(support));
    }
    std::sort(supports.all.begin(), supports.all.end());
    return supports;
}

std::vector<std::string> Entailment::situation(std::size_t most) {
    auto const witness = oracle_->witness();
    sound_ = witness.has_value();
    if (!witness) { return {}; }
    std::vector<Formula const*> open;
    for (auto const index : component_.constraints) {
        auto const& constraint = problem_.constraints[index];
        bool const asked = constraint.owner == axiom || std::binary_search(asked_.begin(), asked_.end(), constraint.owner);
        if (!asked) { continue; }
        sound_ = sound_ && is_true(constraint.formula, *witness);
        if (denial_ && constraint.owner == *denial_) { open.push_back(&constraint.formula); }
    }
    return tell(problem_, open, *witness, most);
}

}  // namespace gainsay::solver
