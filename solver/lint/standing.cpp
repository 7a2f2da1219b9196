#include "solver/lint/standing.hpp"

#include "solver/argumentation/tasks.hpp"
#include "solver/lint/argument_case.hpp"
#include "solver/voices.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace gainsay::solver {

namespace {

using Among = ArgumentStatus::Among;
using Standing = ArgumentStatus::Standing;
using ExtensionVerdict = ExtensionAnswer::Verdict;

class Judge {
public:
    Judge(claims::Model const& model, Analysis const& analysis, std::uint64_t resource_limit)
        : model_(model), analysis_(analysis), built_(structured(model, analysis)), attacks_(built_.framework),
          labels_(grounded(attacks_)), solver_({1, resource_limit}) {}

    ArgumentStatus judge(std::uint32_t index) {
        ArgumentStatus status;
        status.argument = index;
        auto const step = built_.step_of[index];
        status.attacks = attacks_on(model_.arguments[index], analysis_);
        auto const stable = solver_.answer(built_.framework, {ExtensionQuestion::some, Semantics::stable});
        status.has_stable = stable.verdict == ExtensionVerdict::yes;
        status.preferred = among(step, Semantics::preferred);
        status.stable = status.has_stable ? among(step, Semantics::stable) : Among::none;
        if (labels_[step] == Label::in) {
            status.standing = Standing::stands;
        } else if (status.preferred == Among::none) {
            status.standing = Standing::falls;
        } else {
            status.standing = status.preferred == Among::unknown ? Standing::undecided : Standing::open;
        }
        tell(step, status);
        return status;
    }

private:
    Among among(ArgumentIndex argument, Semantics semantics) {
        auto const some = solver_.answer(built_.framework, {ExtensionQuestion::credulous, semantics}, argument);
        if (some.verdict == ExtensionVerdict::undecided) { return Among::unknown; }
        if (some.verdict == ExtensionVerdict::no) { return Among::none; }
        auto const every = solver_.answer(built_.framework, {ExtensionQuestion::sceptical, semantics}, argument);
        if (every.verdict == ExtensionVerdict::undecided) { return Among::unknown; }
        return every.verdict == ExtensionVerdict::yes ? Among::every : Among::some;
    }

    [[nodiscard]] std::vector<Member> members(ArgumentIndex index) const {
        auto const& argument = built_.arguments[index];
        switch (argument.kind) {
            case StructuredArgument::Kind::claim: return {{Member::Kind::claim, argument.index, 0}};
            case StructuredArgument::Kind::record: return {{Member::Kind::record, argument.index, 0}};
            case StructuredArgument::Kind::step: return {{Member::Kind::claim, model_.arguments[argument.index].conclusion.claim, 0}};
            case StructuredArgument::Kind::denial: break;
        }
        std::vector<Member> all;
        for (auto const part : argument.parts) {
            auto const of_part = members(part);
            all.insert(all.end(), of_part.begin(), of_part.end());
        }
        return all;
    }

    [[nodiscard]] std::string words(ArgumentIndex index) const {
        auto const& argument = built_.arguments[index];
        if (argument.kind == StructuredArgument::Kind::step) {
            auto const& step = model_.arguments[argument.index];
            return fmt::format("the argument {} for {}", claims::full_name(model_, step), model_.full_name(model_.claims[step.conclusion.claim]));
        }
        std::string text;
        for (auto const& member : members(index)) { text += (text.empty() ? "" : ", and ") + in_words(model_, member); }
        if (text.empty()) { text = "the rules of the corpus alone"; }
        return text;
    }

    /// What attacks it, and how that fares.
    void tell(ArgumentIndex step, ArgumentStatus& status) const {
        for (auto const attacker : attacks_.attackers(step)) {
            auto const how = labels_[attacker] == Label::in    ? "and stands"
                             : labels_[attacker] == Label::out ? "but falls itself"
                                                               : "and neither is settled";
            status.because.push_back({fmt::format("against it: {}; that attacks it, {}", words(attacker), how), members(attacker)});
            if (labels_[attacker] != Label::out) { continue; }
            for (auto const answer : attacks_.attackers(attacker)) {
                if (labels_[answer] != Label::in) { continue; }
                status.because.push_back({fmt::format("that is answered by: {}", words(answer)), members(answer)});
                break;
            }
        }
    }

    claims::Model const& model_;
    Analysis const& analysis_;
    StructuredFramework built_;
    AttackIndex attacks_;
    Labelling labels_;
    ExtensionSolver solver_;
};

}  // namespace

std::vector<ArgumentStatus> standing_of_arguments(claims::Model const& model, Analysis const& analysis, std::uint64_t resource_limit) {
    std::vector<ArgumentStatus> all;
    if (model.arguments.empty()) { return all; }
    Judge judge(model, analysis, resource_limit);
    for (std::uint32_t i = 0; i < model.arguments.size(); ++i) { all.push_back(judge.judge(i)); }
    return all;
}

}  // namespace gainsay::solver
