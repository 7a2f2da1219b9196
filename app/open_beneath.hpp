#pragma once
// Opens a file by a name that somebody else wrote, and never one outside the folder that it was to be looked up in.

#include "app/read_file.hpp"

#include <filesystem>
#include <string>
#include <variant>

namespace gainsay::app {

struct NotThere {};
using OpenedFile = std::variant<Descriptor, NotThere, FileProblem>;

/// Who walks from folder to folder: the kernel (openat2 of Linux 5.6), or this program, for kernels and sandboxes without.
enum class Walk { by_the_kernel, by_ourselves };

/// Opens `name`, a path with forward slashes, below the folder, for reading. No part of the name may be a link, wherever it
/// leads; only the folder itself may. Never waits for a pipe. A name with ".." or one that begins with a slash is refused.
OpenedFile open_beneath(std::filesystem::path const& folder, std::string const& name, Walk walk = Walk::by_the_kernel);

}  // namespace gainsay::app
