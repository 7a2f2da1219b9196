#pragma once
// The front end's door: from the texts of a corpus to its model. Pure: no disk, no clock, no locale.

#include "claims/diagnostics/diagnostic.hpp"
#include "claims/model/model.hpp"
#include "claims/source/source_set.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay::grammar {

/// Files of more bytes than this are refused.
inline constexpr std::size_t largest_file = 4 * 1024 * 1024;

/// The version of the language that this program reads.
inline constexpr int language_version = 1;

/// A file that has joined the sources, and what is wrong with its bytes.
struct Loaded {
    claims::FileId file;
    std::vector<claims::Diagnostic> diagnostics;
};

/// Adds a file to the sources, from the bytes as on disk. Bytes that are no text are reported and stand as "?" or a blank
/// in the text that is added, so that the rest of the file can be read. A file that is too large is added empty.
Loaded load_file(claims::SourceSet& sources, std::string path, std::string_view bytes);

/// What was read. Everything that is in the model was read without an error; `unreadable_claims` counts the claims and
/// records that were left out because of one. Diagnostics are sorted by path, place and code, without repeats.
struct Reading {
    claims::Model model;
    std::vector<claims::Diagnostic> diagnostics;
    std::uint32_t unreadable_claims = 0;
};

/// A text of the language that corpora can use by its name ("use vocabulary negotiation"); in the sources already.
struct Vocabulary {
    std::string_view name;
    claims::FileId file;
};

/// Reads the files of one corpus. The result depends on their paths and texts, not on their order. The diagnostics of
/// load_file are not repeated. Of the vocabularies, only those that the corpus uses are read.
Reading read_corpus(claims::SourceSet const& sources, std::span<claims::FileId const> files,
                    std::span<Vocabulary const> vocabularies = {});

}  // namespace gainsay::grammar
