#include "claims/lint/levels.hpp"

#include <algorithm>

namespace gainsay::claims {

std::vector<LintLevel> const& lint_levels() {
    // Off by default is what is right but seldom helps.
    static std::vector<LintLevel> const levels{
        {Code::inconsistent_premises}, {Code::unsupported_conclusion}, {Code::missing_warrant},
        {Code::circular_argument},     {Code::idle_premise},           {Code::contested_premise},
        {Code::attitude_dropped},      {Code::ought_from_is},          {Code::hedge_escalation},
        {Code::equivocation},          {Code::false_dilemma},          {Code::hasty_generalisation},
        {Code::stale_premise},         {Code::headline_without_body},  {Code::unsupported_premise},
        {Code::self_defeating_advice},
    };
    return levels;
}

bool LintChoice::wants(Code code) const {
    auto const named = [&](std::vector<std::string> const& names) {
        return std::any_of(names.begin(), names.end(), [&](std::string const& name) { return name == code_name(code) || name == code_text(code); });
    };
    if (named(off_)) { return false; }
    if (named(on_)) { return true; }
    auto const& levels = lint_levels();
    return std::any_of(levels.begin(), levels.end(), [&](LintLevel const& each) { return each.code == code && each.on_by_default; });
}

}  // namespace gainsay::claims
