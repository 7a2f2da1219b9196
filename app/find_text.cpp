#include "app/find_text.hpp"

#include "app/open_beneath.hpp"

#include <fmt/format.h>

#include <utility>
#include <vector>

namespace gainsay::app {

namespace {

using Lookup = std::variant<FileBytes, NotThere, FileProblem>;

Lookup read_beneath(std::filesystem::path const& folder, std::string const& name) {
    auto opened = open_beneath(folder, name);
    if (auto const* problem = std::get_if<FileProblem>(&opened)) { return *problem; }
    auto const* file = std::get_if<Descriptor>(&opened);
    if (file == nullptr) { return NotThere{}; }
    auto content = read_opened(*file);
    if (auto* bytes = std::get_if<FileBytes>(&content)) { return std::move(*bytes); }
    if (auto const* too_large = std::get_if<FileTooLarge>(&content)) {
        return FileProblem{fmt::format("has {} bytes; at most {} are read", too_large->size, largest_file)};
    }
    return std::get<FileProblem>(std::move(content));
}

/// The first of the folders that has the file decides, even where it cannot be read there.
Lookup read_first(std::vector<std::filesystem::path> const& folders, std::string const& name) {
    for (auto const& folder : folders) {
        auto lookup = read_beneath(folder, name);
        if (!std::holds_alternative<NotThere>(lookup)) { return lookup; }
    }
    return NotThere{};
}

}  // namespace

claims::TextLookup find_text(TextFolders const& folders, std::string const& name) {
    std::vector<std::filesystem::path> for_text{folders.corpus};
    auto for_places = for_text;
    if (folders.texts) {
        for_text.insert(for_text.begin(), *folders.texts);
        for_places.push_back(*folders.texts);
    }
    auto text = read_first(for_text, name);
    if (auto const* problem = std::get_if<FileProblem>(&text)) { return claims::TextUnusable{"it " + problem->reason}; }
    if (std::holds_alternative<NotThere>(text)) { return claims::TextNotAtHand{}; }

    claims::TextAtHand at_hand{std::get<FileBytes>(std::move(text)).bytes};
    auto places = read_first(for_places, name + ".places");
    if (auto const* problem = std::get_if<FileProblem>(&places)) {
        return claims::TextUnusable{fmt::format("its list of places {}", problem->reason)};
    }
    if (auto* bytes = std::get_if<FileBytes>(&places)) { at_hand.places = std::move(bytes->bytes); }
    return at_hand;
}

}  // namespace gainsay::app
