#pragma once
// Many corpora of one shape, each compared, and what came of it in figures.

#include "tests/oracle/compare.hpp"
#include "tests/oracle/generator.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace gainsay::oracle {

/// How often what happened. Tallies of several runs add up, in any order.
struct Tally {
    std::uint64_t corpora = 0;
    std::map<Outcome, std::uint64_t> outcomes;
    std::array<std::uint64_t, 4> with_conflicts{};  // with none, one, two, more; of those that agreed
    std::uint64_t repairs_compared = 0;             // corpora of which all minimal repairs were compared, too
    std::uint64_t analysed = 0;                     // corpora of which the whole analysis was compared, too
    std::uint64_t certificates = 0;                 // of conflicts, put to cvc5
    std::uint64_t not_confirmed = 0;                // its answers to their questions that are other than expected
    WhenTally when;                                 // of those that agreed
    std::map<std::string, std::uint64_t> forms;     // in corpora that agreed
    std::map<std::string, std::uint64_t> reasons;   // why nothing was compared
    std::vector<std::string> failures;              // each with its seed, the smallest corpus that still fails, and both results

    [[nodiscard]] std::uint64_t compared() const;
    [[nodiscard]] std::uint64_t count(Outcome outcome) const;
    Tally& operator+=(Tally const& other);
    /// The figures in one line.
    [[nodiscard]] std::string in_words() const;
};

/// Of how many corpora one is put to the parts of the solver that take longer than the enumeration.
struct Sampling {
    std::uint64_t analysis = 4;
    std::uint64_t when = 4;
    bool every_certificate = false;  // cvc5 is asked about every conflict of the others, too
};

/// Generates and compares the corpora of the seeds from `first` on. Only some failures are made small and told; all are counted.
Tally examine(Shape shape, std::uint64_t first, std::uint64_t count, Sampling const& sampling);

}  // namespace gainsay::oracle
