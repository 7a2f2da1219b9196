#include "claims/texts/text_name.hpp"

#include <algorithm>
#include <cstddef>

namespace gainsay::claims {

namespace {

constexpr std::size_t longest_name = 1000;
constexpr std::size_t longest_part = 255;  // what file systems take

bool is_control(char byte) {
    auto const value = static_cast<unsigned char>(byte);
    return value < 0x20 || value == 0x7F;
}

std::optional<std::string> refusal_of_part(std::string_view part) {
    if (part.empty()) { return "two slashes follow each other, or one stands at the end"; }
    if (part == "..") { return "\"..\" leaves the folder"; }
    if (part == ".") { return "\".\" is not needed in it"; }
    if (part.size() > longest_part) { return "a part of it is longer than 255 bytes"; }
    return std::nullopt;
}

}  // namespace

std::optional<std::string> refusal_of_text_name(std::string_view name) {
    if (name.empty()) { return "it is empty"; }
    if (name.size() > longest_name) { return "it is longer than 1000 bytes"; }
    if (name.front() == '/') { return "it does not begin in the folder of the texts"; }
    // Elsewhere a backslash divides folders and a colon names a drive; a corpus means the same on every machine.
    if (name.find('\\') != std::string_view::npos) { return "it holds a backslash"; }
    if (name.find(':') != std::string_view::npos) { return "it holds a colon"; }
    if (std::any_of(name.begin(), name.end(), is_control)) { return "it holds an invisible character"; }
    for (auto rest = name;;) {
        auto const slash = rest.find('/');
        if (auto refusal = refusal_of_part(rest.substr(0, slash))) { return refusal; }
        if (slash == std::string_view::npos) { return std::nullopt; }
        rest.remove_prefix(slash + 1);
    }
}

}  // namespace gainsay::claims
