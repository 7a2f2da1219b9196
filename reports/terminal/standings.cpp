// Which arguments of a corpus stand, each with what speaks against it.

#include "reports/terminal/parts.hpp"
#include "reports/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace gainsay::reports {

namespace {

constexpr std::size_t reasons_in_short = 4;

std::string extensions_text(Standing const& standing) {
    auto const part = [](std::string const& count, std::string_view kind) { return fmt::format("in {} {} extension{}", count, kind, count == "every" ? "" : "s"); };
    if (standing.preferred == "none") { return "in no preferred extension"; }
    auto text = part(standing.preferred, "preferred");
    if (standing.has_stable) { text += standing.stable == "none" ? ", in no stable one" : fmt::format(", in {} stable one{}", standing.stable, standing.stable == "every" ? "" : "s"); }
    return text;
}

}  // namespace

void print_standings(Page& page, Report const& report, std::size_t corpus) {
    bool is_first = true;
    for (auto const& standing : report.arguments) {
        if (standing.corpus != corpus) { continue; }
        if (is_first) { page.heading("Arguments"); }
        is_first = false;
        auto const author = standing.author.empty() ? std::string{} : fmt::format(" ({})", standing.author);
        auto const state = standing.standing == "open" ? std::string{"is open"} : standing.standing == "undecided" ? "was not decided" : standing.standing;
        page.paragraph(2, fmt::format("{} {}{}: ", standing.id, state, author), Style::strong,
                       fmt::format("{} [{}]", standing.conclusion, extensions_text(standing)), Style::plain);
        bool const full = page.options().folding == Folding::full || standing.because.size() <= reasons_in_short + 1;
        auto const shown = full ? standing.because.size() : reasons_in_short;
        for (std::size_t i = 0; i < shown; ++i) { page.paragraph(4, "- ", Style::plain, standing.because[i].text, Style::plain); }
        if (!full) { page.paragraph(4, fmt::format("... and {} (--full shows them)", counted(standing.because.size() - shown, "more reason")), Style::faint); }
    }
    if (!is_first) { page.blank_line(); }
}

}  // namespace gainsay::reports
