#pragma once
// What the two sides of a conflict dispute, as a question.

#include "solver/analysis.hpp"

#include <string>

namespace gainsay::solver {

/// The question of a conflict whose proof ends with one (`of_proof`: "When did the Harbour talks take place?"). Where the dates of that event
/// are not what several of its claims speak of, but one of them says something about all of a time ("no test happened since …"), it is
/// that which is in question.
std::string question_of(claims::Model const& model, Conflict const& conflict, std::string of_proof);

}  // namespace gainsay::solver
