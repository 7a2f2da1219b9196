#pragma once
// The differences of two texts, line by line, as a patch that tools can apply.

#include <string>
#include <string_view>

namespace gainsay::app {

/// A unified diff with three lines of context; empty where the texts are the same. Texts that differ in very many lines are
/// told apart more coarsely, so that the time stays bounded.
std::string unified_diff(std::string_view old_text, std::string_view new_text, std::string_view name);

}  // namespace gainsay::app
