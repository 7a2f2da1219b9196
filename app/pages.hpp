#pragma once
// The pages of docs/codes, kept inside the program so that `explain` needs no file.

#include <string_view>
#include <vector>

namespace gainsay::app {

/// A page as written, in Markdown.
struct Page {
    std::string_view code;  // "G0301"
    std::string_view text;
};

/// All pages, by code. Defined in a file that ci/cmake/EmbedPages.cmake writes.
std::vector<Page> const& pages();

}  // namespace gainsay::app
