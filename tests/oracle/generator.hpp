#pragma once
// Random small corpora in the claim language, crowded enough that they often contradict themselves.

#include "tests/oracle/dice.hpp"
#include "tests/oracle/draft.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace gainsay::oracle {

/// What a corpus is mostly about.
enum class Shape : std::uint8_t { dates, publication, order, outcomes, holdings, lengths, speech, things, counts, mixed };

std::vector<Shape> all_shapes();
std::string shape_name(Shape shape);
/// The forms of the language that corpora of this shape are made of: each must turn up.
std::vector<std::string> forms_of(Shape shape);

/// The same seed gives the same corpus everywhere.
Draft generate(Shape shape, std::uint64_t seed);

}  // namespace gainsay::oracle
