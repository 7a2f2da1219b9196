#pragma once
// A sheet of plain text of a given width: wraps, indents, colours and makes harmless everything that is put on it.

#include "reports/formats/formats.hpp"

#include <cstddef>
#include <iosfwd>
#include <string>
#include <string_view>

namespace gainsay::reports {

enum class Style : std::uint8_t { plain, strong, faint, error, warning, note, accent };

Style style_of(claims::Severity severity);

class Page {
public:
    /// Writes to `out`, which must outlive the page.
    Page(std::ostream& out, RenderOptions const& options);

    [[nodiscard]] std::size_t width() const { return options_.width; }
    [[nodiscard]] RenderOptions const& options() const { return options_; }

    void blank_line();
    /// A paragraph, wrapped. `lead` stands before its first line ("[a] "), and the others are indented as far.
    void paragraph(std::size_t indent, std::string_view lead, Style lead_style, std::string_view text, Style style);
    void paragraph(std::size_t indent, std::string_view text, Style style = Style::plain);
    /// One line that is not wrapped, for what people copy: ids, places.
    void line(std::size_t indent, std::string_view text, Style style = Style::plain);
    /// Text in other words than ours, wrapped, with a bar before each line.
    void quotation(std::size_t indent, std::string_view text);
    /// A heading over a new part, with a rule after it up to the width.
    void heading(std::string_view text);
    /// A line of a file as it is, and below it the mark with its label; `gutter` columns are kept for the line number.
    void source_line(std::size_t gutter, Member const& member, char mark, Style style);

private:
    [[nodiscard]] std::string styled(std::string_view text, Style style) const;
    /// Visible text wrapped to what is left of the width.
    [[nodiscard]] std::vector<std::string> lines_of(std::string_view text, std::size_t taken) const;

    std::ostream& out_;
    RenderOptions options_;
};

}  // namespace gainsay::reports
