#pragma once
// The command `init`: a commented gainsay.toml and a small corpus to begin with.

#include "app/options.hpp"

#include <string_view>
#include <vector>

namespace gainsay::app {

struct FirstFile {
    std::string_view name;
    std::string_view text;
};
/// What `init` writes, in that order.
std::vector<FirstFile> const& first_files();

/// Writes the files; where one of them is there already it writes nothing. Returns the exit status.
int init(InitOptions const& options);

}  // namespace gainsay::app
