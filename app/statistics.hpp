#pragma once
// What a run did, counted: for --statistics.

#include "reports/report.hpp"

#include <chrono>
#include <cstdint>
#include <string>

namespace gainsay::app {

struct RunCounts {
    std::uint64_t questions = 0;             // put to the solver in this run
    std::uint64_t questions_spared = 0;      // answered from the cache, in corpora that were checked
    std::uint64_t corpora_solved = 0;        // checked by the solver
    std::uint64_t corpora_remembered = 0;    // known from the cache
    std::chrono::milliseconds reading{0}, checking{0};
};

/// Lines for standard error, each ended by a line feed.
std::string statistics(reports::Report const& report, RunCounts const& counts);

}  // namespace gainsay::app
