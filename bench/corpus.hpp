#pragma once
// Makes synthetic corpora of a known shape, so that a figure can be measured again anywhere.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay::bench {

/// How the claims of a corpus hang together.
enum class Shape : std::uint8_t {
    small,     // components of a few claims of all kinds; one in a hundred holds a pair of dates that conflict
    hub,       // every claim speaks of one event; consistent
    chain,     // one event after the other, in one long row, told in random order; consistent
    pairs,     // two claims date one event apart, again and again: half as many conflicts as claims
    diamonds,  // a row of diamonds closed to a ring: a diamond has four claims, n diamonds have 2^n minimal conflicts
    tangle,    // one component of dates and orders of which some are wrong: many conflicts that overlap, none known beforehand
    same,      // all claims but the last say the same, the last denies it: one dispute of two positions
};

/// The words for the shapes, in the order of the enumeration.
std::vector<std::string> const& shape_names();
std::optional<Shape> shape_of(std::string_view name);

struct Recipe {
    Shape shape = Shape::small;
    std::uint32_t claims = 1000;         // how many; diamonds take four each and one more
    std::uint32_t component_size = 8;    // claims in a component of Shape::small; at least 2
    std::uint64_t seed = 1;
};

struct GeneratedFile {
    std::string name;  // "world-0.claims"
    std::string text;
};

struct Corpus {
    std::vector<GeneratedFile> files;
    std::uint32_t claims = 0;
    /// Minimal conflicts that the corpus holds; nullopt where that is not known, or more than 2^32.
    std::optional<std::uint64_t> conflicts;
};

/// Pure and the same everywhere: only the recipe decides. Articles hold at most 10,000 claims, so that no file is large.
Corpus generate(Recipe const& recipe);

}  // namespace gainsay::bench
