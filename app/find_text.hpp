#pragma once
// Finds the texts of the articles: in the folder that the command line names, else in the folder of the corpus.

#include "claims/texts/check_anchors.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace gainsay::app {

/// Where texts are looked for. With each text may lie the list of its places, "NAME.places": first looked for in the
/// corpus, because that is the desk's own.
struct TextFolders {
    std::filesystem::path corpus;
    std::optional<std::filesystem::path> texts;
};

/// Looks a text up by a name that an article gives. Names that leave the folders, links, and whatever is not an ordinary
/// file are unusable.
claims::TextLookup find_text(TextFolders const& folders, std::string const& name);

}  // namespace gainsay::app
