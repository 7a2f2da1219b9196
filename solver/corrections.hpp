#pragma once
// Which claims are held on a day: articles appear, claims are withdrawn and corrected.

#include "claims/model/model.hpp"

#include <optional>
#include <string>

namespace gainsay::solver {

/// Why the claim is not held on the day, or today where none is given; nothing where it is held. Where dates leave it open
/// whether it was held, it was not.
std::optional<std::string> not_held(claims::Model const& model, claims::Claim const& claim, std::optional<claims::Day> as_of);

}  // namespace gainsay::solver
