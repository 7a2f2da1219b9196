#pragma once
// Argumentation frameworks as text: the formats apx, tgf and the text format of the 2023 competition, read and written.

#include "solver/argumentation/framework.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace gainsay::app {

enum class FrameworkFormat : std::uint8_t {
    apx,    // arg(a). att(a,b).
    tgf,    // a node a line, a line with #, an edge a line
    iccma,  // p af N, then a line "i j" for each attack; arguments are numbers from 1
};

/// "apx", "tgf", "iccma"; nothing where it is none. And back.
std::optional<FrameworkFormat> framework_format(std::string_view name);
std::string_view framework_format_name(FrameworkFormat format);

/// The format of a file by the end of its name, else by how its text begins.
FrameworkFormat format_of(std::string_view path, std::string_view text);

/// What is wrong with a line, counted from 1.
struct FrameworkError {
    std::uint32_t line = 0;
    std::string message;
};

/// The framework, or everything that is wrong with the text (at most `most_framework_errors`, in the order of lines).
std::variant<solver::Framework, std::vector<FrameworkError>> read_framework(std::string_view text, FrameworkFormat format);
inline constexpr std::size_t most_framework_errors = 20;

/// The text of a framework, attacks sorted, none twice. In the format iccma names become numbers, and a comment says which.
/// Nothing where a name cannot stand in the format.
std::optional<std::string> write_framework(solver::Framework const& framework, FrameworkFormat format);

}  // namespace gainsay::app
