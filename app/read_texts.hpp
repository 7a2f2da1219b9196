#pragma once
// From the bytes of a corpus to what they mean.

#include "app/load_corpus.hpp"
#include "claims/diagnostics/diagnostic.hpp"
#include "claims/source/source_set.hpp"
#include "grammar/read_corpus.hpp"

#include <cstddef>
#include <vector>

namespace gainsay::app {

/// A corpus, read.
struct ReadCorpus {
    CorpusOnDisk on_disk;  // without the bytes, which the sources have
    claims::SourceSet sources;
    std::size_t files = 0;  // without the vocabularies
    grammar::Reading reading;
    std::vector<claims::Diagnostic> diagnostics;  // of the bytes and of the texts
};

ReadCorpus read_texts(CorpusOnDisk on_disk);

}  // namespace gainsay::app
