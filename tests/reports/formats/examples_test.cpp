// The examples in docs/formats.md are pieces of what the formats write, and each format is described.

#include "reports/formats/formats.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace gainsay::reports::tests {
namespace {

std::filesystem::path const root{GAINSAY_ROOT};

std::string read(std::filesystem::path const& path) {
    std::ifstream file{path, std::ios::binary};
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

TEST(FormatExamples, are_what_the_formats_write) {
    std::istringstream page{read(root / "docs/formats.md")};
    std::size_t examples = 0;
    std::string golden;
    std::string example;
    for (std::string line; std::getline(page, line);) {
        auto const mark = line.find(" example ");
        if (golden.empty() && line.starts_with("```") && mark != std::string::npos) {
            golden = line.substr(mark + 9);
            example.clear();
        } else if (!golden.empty() && line == "```") {
            auto const text = read(root / "tests/reports/golden" / golden);
            EXPECT_NE(text.find(example), std::string::npos) << golden << " does not hold\n" << example;
            golden.clear();
            ++examples;
        } else if (!golden.empty()) {
            example += line + "\n";
        }
    }
    EXPECT_EQ(examples, 9U);
}

TEST(FormatExamples, every_format_is_listed_and_none_that_does_not_exist) {
    auto const page = read(root / "docs/formats.md");
    auto const table = page.substr(0, page.find("\n\nA run that failed"));
    std::size_t listed = 0;
    for (auto row = table.find("\n| `"); row != std::string::npos; row = table.find("\n| `", row + 1)) { ++listed; }
    EXPECT_EQ(listed, formats().size());
    for (auto const& format : formats()) { EXPECT_NE(table.find("\n| `" + std::string{format.name} + "` |"), std::string::npos) << format.name; }
}

}  // namespace
}  // namespace gainsay::reports::tests
