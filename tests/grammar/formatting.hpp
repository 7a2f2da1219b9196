#pragma once
// What must hold of the canonical form of any text, and texts that are laid out in every other way.

#include "tests/grammar/corpus.hpp"

#include <cstdint>
#include <random>
#include <string>
#include <string_view>

namespace gainsay::grammar {

/// The canonical form of a text without errors; fails the test where it has none.
std::string formatted(std::string const& bytes);

/// Expects of a file of a corpus that its canonical form is its own, keeps every comment and has the same meaning: the
/// model of the corpus is the same, but for places.
void expect_good_form(std::vector<TestFile> const& corpus, std::size_t file);

/// The same symbols, with other blanks and line ends and some comments between them.
std::string disturbed(std::string_view text, std::mt19937& random);

}  // namespace gainsay::grammar
