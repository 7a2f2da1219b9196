#include "tests/reports/formats/shapes.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <pugixml.hpp>

#include <regex>
#include <sstream>
#include <stdexcept>

namespace gainsay::reports::tests {

namespace {

void add_json(nlohmann::ordered_json const& value, std::string& shape) {
    if (value.is_object()) {
        shape += '{';
        for (auto const& [key, member] : value.items()) {
            shape += key + ":";
            add_json(member, shape);
        }
        shape += '}';
    } else if (value.is_array()) {
        shape += '[';
        for (auto const& element : value) { add_json(element, shape); }
        shape += ']';
    } else {
        shape += value.is_string() ? "s" : value.dump();
    }
}

void add_xml(pugi::xml_node node, std::string& shape) {
    for (auto const child : node.children()) {
        if (child.type() == pugi::node_pcdata) {
            shape += 't';
            continue;
        }
        shape += "<" + std::string{child.name()} + "(" + std::to_string(static_cast<int>(child.type())) + ")";
        for (auto const attribute : child.attributes()) { shape += std::string{" "} + attribute.name(); }
        shape += ">";
        add_xml(child, shape);
        shape += "</>";
    }
}

/// The command and the names of its properties; the properties of ours hold no raw colon and no raw comma.
std::string shape_of_commands(std::string const& output) {
    static std::regex const command{"::(error|warning|notice) ([^:]*)::(.*)"};
    std::istringstream lines{output};
    std::string shape;
    for (std::string line; std::getline(lines, line);) {
        std::smatch parts;
        if (!std::regex_match(line, parts, command)) { return "no command: " + line; }
        shape += parts[1].str() + "(";
        std::istringstream properties{parts[2].str()};
        for (std::string property; std::getline(properties, property, ',');) { shape += property.substr(0, property.find('=')) + ","; }
        shape += ")\n";
    }
    return shape;
}

/// Rows and cells. No cell may begin like a formula, also where the semicolon separates cells.
std::string shape_of_table(std::string const& output) {
    std::string shape;
    for (auto const& row : csv_cells(output)) {
        for (auto const& cell : row) {
            std::istringstream parts{cell};
            for (std::string part; std::getline(parts, part, ';');) {
                auto const start = part.find_first_not_of(" \xc2\xa0\"");
                bool const is_formula = start != std::string::npos && std::string_view{"=+-@\t\r"}.find(part[start]) != std::string_view::npos;
                EXPECT_FALSE(is_formula) << part;
            }
            shape += 'c';
        }
        shape += '\n';
    }
    return shape;
}

/// Lines, and what Markdown sees at their start.
std::string shape_of_markdown(std::string const& output) {
    std::istringstream lines{output};
    std::string shape;
    for (std::string line; std::getline(lines, line);) {
        auto const end = std::min(line.find_first_not_of("#-*<>!1234567890. "), line.size());
        bool const is_word = end == 0;
        shape += is_word ? (line.empty() ? "" : "w") : line.substr(0, line.find_first_not_of("#-1234567890. "));
        shape += '\n';
    }
    return shape;
}

}  // namespace

std::vector<std::vector<std::string>> csv_cells(std::string const& text) {
    std::vector<std::vector<std::string>> rows{{""}};
    bool is_quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        char const c = text[i];
        auto& cell = rows.back().back();
        if (is_quoted && c == '"' && i + 1 < text.size() && text[i + 1] == '"') {
            cell += text[++i];
        } else if (c == '"') {
            is_quoted = !is_quoted;
        } else if (is_quoted) {
            cell += c;
        } else if (c == ',') {
            rows.back().emplace_back();
        } else if (c == '\n') {
            rows.push_back({""});
        } else {
            throw std::runtime_error{"a cell without quotation marks"};
        }
    }
    if (is_quoted) { throw std::runtime_error{"a quotation without its end"}; }
    rows.pop_back();
    return rows;
}

std::string shape_of(std::string_view format, std::string const& output) {
    std::string shape;
    if (format == "json" || format == "sarif" || format == "sarif-all" || format == "gitlab" || format == "rdjson") {
        auto const value = nlohmann::ordered_json::parse(output, nullptr, false);
        if (value.is_discarded()) { return "no JSON"; }
        add_json(value, shape);
    } else if (format == "junit" || format == "junit-gitlab" || format == "checkstyle") {
        pugi::xml_document document;
        auto const result = document.load_buffer(output.data(), output.size(), pugi::parse_full);
        if (!result) { return std::string{"no XML: "} + result.description(); }
        add_xml(document, shape);
    } else if (format == "github") {
        shape = shape_of_commands(output);
    } else if (format == "csv") {
        shape = shape_of_table(output);
    } else if (format == "markdown" || format == "github-summary") {
        shape = shape_of_markdown(output);
    } else {
        shape = "for people";  // no program reads it; tests/reports/hostile_test.cpp looks after it
    }
    return shape;
}

}  // namespace gainsay::reports::tests
