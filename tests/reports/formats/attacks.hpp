#pragma once
// The attacks that every format has to survive, by the names that the table in docs/formats.md gives them.

#include <string>
#include <vector>

namespace gainsay::reports::tests {

struct Attack {
    std::string name;
    std::vector<std::string> texts;
    /// Code that would act if it reached an output unchanged; empty where the harm depends on the place.
    std::vector<std::string> never_raw;
};

std::vector<Attack> const& attacks();

}  // namespace gainsay::reports::tests
