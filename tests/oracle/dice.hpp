#pragma once
// Choices that depend on a seed alone, the same on every machine and with every standard library.

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace gainsay::oracle {

/// Steele, Lea and Flood's SplitMix64 ("Fast splittable pseudorandom number generators", 2014).
class Dice {
public:
    explicit Dice(std::uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15ULL + 0x1234567ULL) {}
    std::uint64_t next() {
        auto mixed = state_ += 0x9E3779B97F4A7C15ULL;
        mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9ULL;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBULL;
        return mixed ^ (mixed >> 31U);
    }
    /// From 0 to `count` - 1; `count` is at least 1.
    std::size_t below(std::size_t count) { return static_cast<std::size_t>(next() % count); }
    std::size_t between(std::size_t least, std::size_t most) { return least + below(most - least + 1); }
    /// True so many times in a hundred.
    [[nodiscard]] bool in_hundred(std::size_t times) { return below(100) < times; }
    template <typename T>
    T const& one_of(std::vector<T> const& all) {
        return all[below(all.size())];
    }

private:
    std::uint64_t state_;
};

}  // namespace gainsay::oracle
