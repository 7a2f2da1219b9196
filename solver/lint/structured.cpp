#include "solver/lint/structured.hpp"

#include "claims/lint/lint.hpp"
#include "solver/lint/argument_case.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace gainsay::solver {

namespace {

using Kind = StructuredArgument::Kind;
using claims::Certainty;

/// How much a claim counts: by who holds it and by how sure it is said to be.
struct Weight {
    int rank = 0;  // 2 a record, 1 the body of an article, 0 title, deck and caption
    Certainty certainty = Certainty::certain;
};

bool at_most(Certainty first, Certainty second) {
    if (first == second || second == Certainty::certain) { return true; }
    if (first == Certainty::uncommitted) { return true; }
    return first == Certainty::possible && second == Certainty::probable;
}

bool lighter(Weight const& first, Weight const& second) {
    bool const not_above = first.rank <= second.rank && at_most(first.certainty, second.certainty);
    bool const equal = first.rank == second.rank && first.certainty == second.certainty;
    return not_above && !equal;
}

class Builder {
public:
    Builder(claims::Model const& model, Analysis const& analysis) : model_(model), analysis_(analysis) {}

    StructuredFramework build() {
        for (std::uint32_t i = 0; i < model_.arguments.size(); ++i) { add_step(i); }
        for (std::uint32_t i = 0; i < analysis_.conflicts.size(); ++i) {
            auto const& conflict = analysis_.conflicts[i];
            bool const possible = std::any_of(conflict.definitions.begin(), conflict.definitions.end(), [](Member const& member) {
                return member.kind == Member::Kind::assumption || member.kind == Member::Kind::doubt ||
                       (member.kind == Member::Kind::width &&
                        claims::width_entry(static_cast<claims::WidthRow>(member.index)).nature == claims::WidthNature::approximate);
            });
            if (between_authors(conflict) && !possible) { add_denials(i); }
        }
        add_declared();
        spread();
        return std::move(result_);
    }

private:
    ArgumentIndex add(StructuredArgument argument, std::string name) {
        result_.arguments.push_back(std::move(argument));
        result_.framework.names.push_back(std::move(name));
        return static_cast<ArgumentIndex>(result_.arguments.size() - 1);
    }

    ArgumentIndex atom(Member member) {
        auto const found = atoms_.find(member);
        if (found != atoms_.end()) { return found->second; }
        bool const is_claim = member.kind == Member::Kind::claim;
        auto name = is_claim ? model_.full_name(model_.claims[member.index]) : "record:" + model_.records[member.index].identifier;
        auto const index = add({is_claim ? Kind::claim : Kind::record, member.index, {}, {}}, std::move(name));
        atoms_.emplace(member, index);
        return index;
    }

    [[nodiscard]] Weight weight(ArgumentIndex index) const {
        auto const& argument = result_.arguments[index];
        if (argument.kind == Kind::record) { return {2, Certainty::certain}; }
        auto const& claim = model_.claims[argument.index];
        using Place = claims::Place::Kind;
        bool const of_outlet = claim.place.kind == Place::title || claim.place.kind == Place::deck || claim.place.kind == Place::caption;
        Weight weight{of_outlet ? 0 : 1, Certainty::certain};
        for (auto const& sentence : claim.sentences) {
            if (sentence.certainty != Certainty::impossible && at_most(sentence.certainty, weight.certainty)) { weight.certainty = sentence.certainty; }
        }
        return weight;
    }

    void add_step(std::uint32_t index) {
        auto const& argument = model_.arguments[index];
        StructuredArgument step{Kind::step, index, {}, {}};
        for (auto const& premise : argument.premises) { step.parts.push_back(atom({Member::Kind::claim, premise.claim, 0})); }
        auto const name = claims::full_name(model_, argument);
        result_.step_of.push_back(add(std::move(step), name));
    }

    /// The one of a position's holders that counts most.
    ArgumentIndex holder(Position const& position) {
        auto best = atom(position.holders.front());
        for (auto const& each : position.holders) {
            auto const other = atom(each);
            if (lighter(weight(best), weight(other))) { best = other; }
        }
        return best;
    }

    bool weak(std::uint32_t rule) const { return model_.rules[rule].strength == claims::Strength::weak; }

    void add_denials(std::uint32_t index) {
        auto const& conflict = analysis_.conflicts[index];
        std::vector<std::uint32_t> weak_rules;
        for (auto const& rule : conflict.rules) {
            if (weak(rule.index)) { weak_rules.push_back(rule.index); }
        }
        for (std::size_t denied = 0; denied < conflict.positions.size(); ++denied) {
            StructuredArgument denial{Kind::denial, index, {}, weak_rules};
            for (std::size_t i = 0; i < conflict.positions.size(); ++i) {
                if (i != denied) { denial.parts.push_back(holder(conflict.positions[i])); }
            }
            auto const target = holder(conflict.positions[denied]);
            auto const name = fmt::format("conflict-{}:{}", index + 1, result_.framework.names[target]);
            auto const attacker = add(std::move(denial), name);
            for (auto const& each : conflict.positions[denied].holders) {
                undermine(attacker, atom(each));
                rebut(attacker, each);
            }
        }
        // All positions together speak against a weak rule that an argument names.
        StructuredArgument denial{Kind::denial, index, {}, {}};
        for (auto const& position : conflict.positions) { denial.parts.push_back(holder(position)); }
        for (auto const rule : weak_rules) {
            std::vector<ArgumentIndex> steps;
            for (std::uint32_t i = 0; i < model_.arguments.size(); ++i) {
                auto const& rules = model_.arguments[i].rules;
                if (std::find(rules.begin(), rules.end(), rule) != rules.end()) { steps.push_back(result_.step_of[i]); }
            }
            if (steps.empty()) { continue; }
            auto const attacker = add(denial, fmt::format("conflict-{}:rule:{}", index + 1, model_.rules[rule].identifier));
            for (auto const step : steps) { attack(attacker, step); }
        }
    }

    /// Undermining succeeds unless the attacker is strictly weaker: it uses a weak rule, and the premise none; or something that
    /// it is built on counts less than the premise.
    void undermine(ArgumentIndex attacker, ArgumentIndex premise) {
        auto const& argument = result_.arguments[attacker];
        if (result_.arguments[premise].kind == Kind::record) { return; }  // axioms are not attacked
        auto const below = weight(premise);
        bool const weaker = !argument.weak_rules.empty() || std::any_of(argument.parts.begin(), argument.parts.end(), [&](ArgumentIndex part) {
            return lighter(weight(part), below);
        });
        if (!weaker) { attack(attacker, premise); }
    }

    /// Rebutting meets the last step of an argument, where it is defeasible.
    void rebut(ArgumentIndex attacker, Member concluded) {
        if (concluded.kind != Member::Kind::claim) { return; }
        for (std::uint32_t i = 0; i < model_.arguments.size(); ++i) {
            auto const& argument = model_.arguments[i];
            bool const meets = argument.conclusion.claim == concluded.index && argument.step == claims::Argument::Step::presumably;
            if (meets) { attack(attacker, result_.step_of[i]); }
        }
    }

    /// "rebuts", "undercuts", "undermines" in an argument itself.
    void add_declared() {
        using Relation = claims::Argument::Relation;
        for (std::uint32_t i = 0; i < model_.arguments.size(); ++i) {
            auto const& argument = model_.arguments[i];
            if (argument.relation == Relation::none || argument.relation == Relation::supports) { continue; }
            for (std::uint32_t j = 0; j < model_.arguments.size(); ++j) {
                auto const& other = model_.arguments[j];
                if (other.identifier != argument.other || i == j) { continue; }
                bool const strict = other.step == claims::Argument::Step::therefore;
                if (strict && argument.relation != Relation::undermines) { continue; }  // a strict step has no last link to attack
                attack(result_.step_of[i], result_.step_of[j]);
            }
        }
    }

    void attack(ArgumentIndex attacker, ArgumentIndex attacked) { direct_.insert({attacker, attacked}); }

    /// Whoever meets a part meets the whole.
    void spread() {
        std::set<Attack> all;
        for (auto const& each : direct_) {
            all.insert(each);
            for (ArgumentIndex i = 0; i < result_.arguments.size(); ++i) {
                auto const& parts = result_.arguments[i].parts;
                if (std::find(parts.begin(), parts.end(), each.attacked) != parts.end()) { all.insert({each.attacker, i}); }
            }
        }
        result_.framework.attacks.assign(all.begin(), all.end());
    }

    claims::Model const& model_;
    Analysis const& analysis_;
    StructuredFramework result_;
    std::map<Member, ArgumentIndex> atoms_;
    std::set<Attack> direct_;
};

}  // namespace

StructuredFramework structured(claims::Model const& model, Analysis const& analysis) { return Builder(model, analysis).build(); }

}  // namespace gainsay::solver
