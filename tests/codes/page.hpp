#pragma once
// Reads the pages of docs/codes: their parts, and the corpora of their examples.

#include "claims/diagnostics/diagnostic.hpp"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay::codes {

/// A file of an example: its name, and its bytes with the escapes resolved.
struct ExampleFile {
    std::string name;
    std::string bytes;
};

struct Page {
    std::string title;                  // the first line, without its mark
    std::string introduction;           // what stands before the first heading
    std::vector<std::string> headings;  // "Bad", "Good", "What to do"
    std::string advice;                 // what stands below "What to do"
    std::vector<ExampleFile> bad, good;
    std::set<std::string> also_yields;  // codes that the bad example yields besides: "also yields G0401"
    std::set<std::string> good_yields;  // other codes that the good example yields: "this example yields G0401"
};

/// docs/codes/GNNNN.md; where there is none, the page is empty.
Page read_page(claims::Code code);
/// The bytes of a file; empty where there is none. The path starts at the root of the project.
std::string read_project_file(std::string const& path);
bool project_file_exists(std::string const& path);

/// Divides an example at its lines "#> file NAME"; what stands before the first is "example.claims".
std::vector<ExampleFile> files_of_example(std::string_view text);
/// Resolves `\xHH` to a byte and `\{N*TEXT}` to N times the text; leaves everything else alone.
std::string unescaped(std::string_view text);

}  // namespace gainsay::codes
