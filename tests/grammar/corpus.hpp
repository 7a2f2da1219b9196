#pragma once
// Reads small corpora in tests, and shows what was found as short lines.

#include "grammar/read_corpus.hpp"

#include <string>
#include <utility>
#include <vector>

namespace gainsay::grammar {

struct TestFile {
    std::string path;
    std::string bytes;
};

/// A corpus that has been read, with the diagnostics of its bytes.
struct Corpus {
    claims::SourceSet sources;
    std::vector<claims::Diagnostic> diagnostics;
    claims::Model model;
    std::uint32_t unreadable_claims = 0;
};

Corpus read(std::vector<TestFile> const& files);
/// One file, "a.claims".
Corpus read(std::string const& bytes);
/// The items behind a small world with norland, sudria, vane, talks, treaty and a word of each sort, then an article.
/// Lines are counted from the first line of `items`; the world stands in a file of its own.
Corpus read_in_world(std::string const& items);
/// A claim in the small world; its words begin at line 2, column 1.
Corpus read_claim(std::string const& sentences);

/// "2:5 G0301 talsk" for each diagnostic: line, column, code, and the text that is marked.
std::vector<std::string> found(Corpus const& corpus);
/// The only diagnostic; fails the test where there is another number of them.
claims::Diagnostic only(Corpus const& corpus);
/// The statement of the only sentence of the only claim, which must have been read without a word.
claims::Statement statement_of(Corpus const& corpus);
/// The clause of that statement.
template <typename Clause>
Clause clause_of(Corpus const& corpus) {
    return std::get<Clause>(std::get<claims::Clause>(statement_of(corpus).form));
}

}  // namespace gainsay::grammar
