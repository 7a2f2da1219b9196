#pragma once
// The words of others in Markdown: whatever could be a link, a mention, an image, markup or a heading becomes code.

#include <string>
#include <string_view>

namespace gainsay::reports {

/// Text on one line in which words stay as they are if they are surely nothing but words, on GitHub and on GitLab; the
/// others stand in code, where neither finds anything to link, to notify or to render. It may begin a line.
std::string markdown_text(std::string_view text);

/// The whole text on one line as code. The fence is longer than the longest run of backticks inside.
std::string markdown_code(std::string_view text);

}  // namespace gainsay::reports
