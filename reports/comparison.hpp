#pragma once
// Two reports of one corpus, earlier and later, held against each other: what appeared, went and changed in between.

#include "reports/formats/formats.hpp"
#include "reports/report.hpp"

#include <cstdint>
#include <iosfwd>
#include <string>
#include <utility>
#include <vector>

namespace gainsay::reports {

/// Indices into the findings of the earlier and the later report, in their order. Findings are matched by their
/// fingerprints; those that are left over and speak of the same claims count as changed.
struct Comparison {
    std::vector<std::size_t> appeared;                         // later; also what was accepted and is so no more
    std::vector<std::size_t> went;                             // earlier
    std::vector<std::pair<std::size_t, std::size_t>> changed;  // earlier, later: it says something else
    std::vector<std::size_t> accepted;                         // later: now accepted, or new and accepted
    std::uint64_t same = 0;
};

Comparison compare(Report const& earlier, Report const& later);

/// For people. `since` is the earlier state, in words: "1a2b3c4d5e6f (main)".
void write_comparison(Comparison const& comparison, Report const& earlier, Report const& later,
                      std::string const& since, RenderOptions const& options, std::ostream& out);

}  // namespace gainsay::reports
