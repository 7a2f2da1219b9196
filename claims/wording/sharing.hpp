#pragma once
// Joined statements that differ only in who they are about: "both Norland and Sudria met the Council".

#include "claims/wording/phrases.hpp"

#include <optional>
#include <string>
#include <vector>

namespace gainsay::claims {

/// One sentence for a conjunction whose parts say the same of different subjects; absent for any other.
std::optional<std::string> shared_words(Model const& model, Conjunction const& both, Mood mood);
/// The parts of a conjunction without those that another part, "only X …", says already. They stay the conjunction's.
std::vector<Statement const*> without_implied(Model const& model, Conjunction const& both);

}  // namespace gainsay::claims
