#pragma once
// Random claim files that follow the grammar of docs/language.md, section 8, over the small world of the tests.

#include <random>
#include <string>
#include <vector>

namespace gainsay::grammar {

/// A file of an article and other items, laid out on few lines. Its syntax has no errors; a name may be of the wrong sort.
std::string random_file(std::mt19937& random);

/// The productions that random files are made of.
std::vector<std::string> productions();

}  // namespace gainsay::grammar
