#pragma once
// As many corpora as one likes, of all shapes, on all processors; the figures in a closing line.

#include <cstdint>

#include <filesystem>

namespace gainsay::oracle {

/// Compares the corpus of one folder, and prints what differs. 0 where nothing does.
int look_at(std::filesystem::path const& folder);

/// Of all corpora conflicts, with cvc5, and repairs are compared, and when events were; of one out of `every` the whole analysis, too.
/// Returns an exit status: 0 where all that could be compared agreed.
int long_run(std::uint64_t corpora, std::uint64_t first_seed, std::uint64_t every);

}  // namespace gainsay::oracle
