#pragma once
// The corpora whose reports must not depend on any order, and ways to put them in another order.

#include "tests/stability/printed.hpp"

#include <cstdint>
#include <string>

namespace gainsay::stability {

/// The claim files in a folder of the project, by their names.
TextCorpus corpus_in(std::string const& folder);

/// Three articles, a world, rules and the desk's lines, with claims of all kinds drawn at random: dates, orders, lengths,
/// counts, properties, single-valued relations, deeds, speech, and now and then an error. The same seed, the same texts.
TextCorpus generated(std::uint32_t seed);

/// The same files in another order.
TextCorpus with_files_shuffled(TextCorpus corpus, std::uint32_t seed);
/// The same claims in another order inside each file. A claim goes with its comments, up to the next item.
TextCorpus with_claims_shuffled(TextCorpus corpus, std::uint32_t seed);

}  // namespace gainsay::stability
