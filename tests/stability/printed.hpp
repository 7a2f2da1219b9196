#pragma once
// A corpus from its texts to its printed report, and the report without what the order of claims may change.

#include "solver/analysis.hpp"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace gainsay::stability {

struct TextFile {
    std::string path;
    std::string text;
};

struct TextCorpus {
    std::vector<TextFile> files;
    std::vector<std::string> rules_on;  // switched on, although off by default
};

struct Printed {
    std::string terminal;  // with everything in full
    std::string json;
    bool operator==(Printed const&) const = default;
};

/// How a corpus is checked.
struct Checking {
    unsigned threads = 1;
    std::uint64_t budget = solver::Options{}.resource_limit;
    solver::Memory* memory = nullptr;
};
/// Reads the files in the order given, checks them and prints both formats.
Printed printed(TextCorpus const& corpus, Checking const& checking);
/// The same with so many threads.
inline Printed printed(TextCorpus const& corpus, unsigned threads) { return printed(corpus, Checking{threads}); }

/// The JSON without lines, columns and the number of questions to the solver; lists whose order follows from positions are
/// sorted, and of the sentences that string several claims together only the words are kept.
nlohmann::json without_order(std::string const& json);

}  // namespace gainsay::stability
