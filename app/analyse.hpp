#pragma once
// Analyses a corpus, or remembers what an earlier run found for just the same texts, options and program.

#include "app/cache.hpp"
#include "app/read_texts.hpp"
#include "app/statistics.hpp"
#include "solver/analysis.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace gainsay::app {

/// What claims are checked with, and which weaknesses of arguments are looked for.
struct WhatToAsk {
    solver::Options checking;
    std::vector<std::string> lints_on, lints_off;
};

/// What an analysis depends on, hashed: the program and its libraries to the last instruction, the options but for the
/// number of threads, the room that the project adds to widths, the path and text of every file. Nothing where the program cannot tell which one it is.
std::optional<std::string> analysis_key(claims::SourceSet const& sources, claims::WidthRoom const& room, WhatToAsk const& what);

/// The analysis with what the argument linter found: the same with a cache and without one; counts what was asked. Where the corpus is not
/// known, what was found about its components is. What stayed undecided is not remembered.
solver::Analysis analyse(ReadCorpus const& corpus, WhatToAsk const& what, Cache* cache, RunCounts& counts);

}  // namespace gainsay::app
