#pragma once
// Texts kept inside the program, so that nothing has to be found on a disk: the pages of docs/codes, and the standard
// vocabulary.

#include <string_view>
#include <vector>

namespace gainsay::app {

/// A text as written, and what it is called.
struct Page {
    std::string_view code;  // "G0301", "negotiation"
    std::string_view text;
};

/// All pages of docs/codes, in Markdown, by code. Defined in a file that ci/cmake/EmbedPages.cmake writes.
std::vector<Page> const& pages();
/// The standard vocabulary, in the claim language, by name. Defined likewise.
std::vector<Page> const& vocabularies();

}  // namespace gainsay::app
