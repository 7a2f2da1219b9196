#pragma once
// Which codes the argument linter has, and which of them it looks for unless told otherwise.

#include "claims/diagnostics/diagnostic.hpp"

#include <string>
#include <vector>

namespace gainsay::claims {

struct LintLevel {
    Code code;
    bool on_by_default = true;
};

/// Every lint, in the order of the codes.
std::vector<LintLevel> const& lint_levels();

/// What to look for: the defaults, with lints switched on and off by their names ("idle-premise") or codes ("G0605").
class LintChoice {
public:
    LintChoice() = default;
    LintChoice(std::vector<std::string> on, std::vector<std::string> off) : on_(std::move(on)), off_(std::move(off)) {}
    [[nodiscard]] bool wants(Code code) const;

private:
    std::vector<std::string> on_, off_;
};

}  // namespace gainsay::claims
