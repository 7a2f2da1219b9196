#pragma once
// The commands `completion` and `man`: what shells and `man` need to know about the program, made from its options.

#include "app/options.hpp"

#include <string>

namespace gainsay::app {

/// A script for a shell: "bash", "zsh" or "fish".
std::string completion_script(std::string const& shell);

/// The manual page, in the macros of man(7).
std::string manual_page();

}  // namespace gainsay::app
