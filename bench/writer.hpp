#pragma once
// Writes the claim files of a synthetic corpus, one declaration and one claim at a time.

#include "bench/corpus.hpp"

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace gainsay::bench {

/// "2016-03-05": the day that lies so many days after 1 January 2010.
std::string date(std::int64_t day);
/// "2016-03": the month of that day.
std::string month(std::int64_t day);

class Writer {
public:
    explicit Writer(std::uint64_t seed);

    /// A number from 0 to limit - 1, in a sequence that the seed decides. The bias of the remainder does not matter here.
    std::uint64_t below(std::uint64_t limit) { return random_() % limit; }

    /// Declares something new and returns its identifier.
    std::string event();
    std::string actor();

    /// Adds a claim with this sentence; claims go to ten articles in turn, or to more where these would grow too large.
    void claim(std::string const& sentence);

    [[nodiscard]] std::uint32_t claims() const { return claims_; }
    /// Everything written. Ends the writing.
    std::vector<GeneratedFile> files() &&;

private:
    void declare(std::string const& line);

    std::mt19937_64 random_;
    std::uint32_t events_ = 0;
    std::uint32_t actors_ = 0;
    std::uint32_t declarations_ = 0;
    std::uint32_t claims_ = 0;
    std::vector<GeneratedFile> world_;
    std::vector<GeneratedFile> articles_;
};

}  // namespace gainsay::bench
