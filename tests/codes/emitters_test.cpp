// Every code is emitted somewhere outside the table.

#include "tests/codes/page.hpp"

#include <gtest/gtest.h>

#include <cctype>
#include <filesystem>
#include <map>

namespace gainsay::codes {
namespace {

namespace fs = std::filesystem;

/// The sources of the layers that find something. The list of formats and the tests of layers emit nothing.
std::string emitting_sources() {
    std::string all;
    for (char const* folder : {"claims", "grammar", "solver", "reports", "app"}) {
        for (auto const& entry : fs::recursive_directory_iterator{fs::path{GAINSAY_ROOT} / folder}) {
            std::string const path = fs::relative(entry.path(), GAINSAY_ROOT).generic_string();
            bool const is_source = entry.path().extension() == ".cpp" || entry.path().extension() == ".hpp";
            if (is_source && path.rfind("claims/diagnostics/", 0) != 0) { all += read_project_file(path); }
        }
    }
    return all;
}

TEST(CodeEmitters, every_code_is_named_where_it_is_found) {
    std::string const sources = emitting_sources();
    for (claims::CodeEntry const& entry : claims::code_table()) {
        std::string const use = "Code::" + std::string{entry.identifier};
        std::size_t found = sources.find(use);
        while (found != std::string::npos && found + use.size() < sources.size() &&
               (sources[found + use.size()] == '_' ||
                std::isalnum(static_cast<unsigned char>(sources[found + use.size()])) != 0)) {
            found = sources.find(use, found + 1);
        }
        EXPECT_NE(found, std::string::npos) << use << " is emitted nowhere";
    }
}

}  // namespace
}  // namespace gainsay::codes
