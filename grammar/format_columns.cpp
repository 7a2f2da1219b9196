#include "grammar/format_columns.hpp"

#include "grammar/format.hpp"

#include <algorithm>
#include <array>

namespace gainsay::grammar {

namespace {

constexpr std::size_t cells = 3;

std::array<std::string const*, cells> cells_of(Row const& row) { return {&row.head, &row.name, &row.details}; }

/// The columns at which the second and the third cell begin; 0 where they follow after a blank.
using Stops = std::array<std::size_t, cells>;

/// A line with its cells at the stops.
std::string line_of(Row const& row, Stops const& stops) {
    std::string line;
    auto const all = cells_of(row);
    for (std::size_t i = 0; i < cells; ++i) {
        if (all.at(i)->empty()) { continue; }
        if (i > 0) {
            auto const width = columns_of(line);
            line.append(std::max<std::size_t>(stops.at(i), width + 1) - width, ' ');
        }
        line += *all.at(i);
    }
    return line;
}

Stops stops_for(std::vector<Row> const& rows, std::size_t aligned) {
    Stops stops{};
    for (std::size_t i = 1; i < aligned; ++i) {
        for (auto const& row : rows) {
            auto const all = cells_of(row);
            bool const has_more = std::any_of(all.begin() + static_cast<std::ptrdiff_t>(i), all.end(), [](auto const* cell) { return !cell->empty(); });
            if (!has_more) { continue; }
            auto before = row;
            if (i < 2) { before.name.clear(); }
            before.details.clear();
            stops.at(i) = std::max(stops.at(i), columns_of(line_of(before, stops)) + 1);
        }
    }
    return stops;
}

}  // namespace

std::optional<Row> row_of(std::span<LaidSymbol const> symbols) {
    if (symbols.size() < 2) { return std::nullopt; }
    auto const has_comments = [](LaidSymbol const& symbol) { return !symbol.above.empty() || !symbol.beside.empty(); };
    if (std::any_of(symbols.begin(), symbols.end(), has_comments)) { return std::nullopt; }
    Row row;
    row.keyword = symbols.front().text;
    auto const add = [&](std::string& cell, std::size_t i) {
        if (!cell.empty() && !are_glued(symbols[i - 1].text, symbols[i].text)) { cell += ' '; }
        cell += symbols[i].text;
    };
    // Of an event, a colon follows the identifier and then its kind, which stands with the name in one column, and the rest with them.
    bool const is_event = symbols.size() > 2 && symbols[2].text == ":";
    std::size_t const head = is_event ? 3 : 2;
    bool const has_name = symbols.size() > head && symbols[head].text.starts_with('"');
    for (std::size_t i = 0; i < symbols.size(); ++i) { add(i < head ? row.head : is_event || (i == head && has_name) ? row.name : row.details, i); }
    if (columns_of(line_of(row, {})) > formatted_width) { return std::nullopt; }
    return row;
}

void add_rows(std::string& out, std::vector<Row> const& rows) {
    for (auto aligned = cells;; --aligned) {
        auto const stops = stops_for(rows, aligned);
        std::string text;
        bool fits = true;
        for (auto const& row : rows) {
            auto const line = line_of(row, stops);
            fits = fits && columns_of(line) <= formatted_width;
            text += line + '\n';
        }
        if (fits || aligned == 1) {
            out += text;
            return;
        }
    }
}

}  // namespace gainsay::grammar
