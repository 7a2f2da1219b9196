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

/// Nothing speaks against it, so there is nothing to read about it but that.
bool is_unopposed(Standing const& standing) { return standing.standing == "stands" && standing.because.empty(); }

void print_standing(Page& page, Standing const& standing) {
    auto const author = standing.author.empty() ? std::string{} : fmt::format(" ({})", standing.author);
    auto const state = standing.standing == "open" ? std::string{"is open"} : standing.standing == "undecided" ? "was not decided" : standing.standing;
    page.paragraph(2, fmt::format("{} {}{}: ", standing.id, state, author), Style::strong,
                   fmt::format("{} [{}]", standing.conclusion, extensions_text(standing)), Style::plain);
    bool const full = page.options().folding == Folding::full || standing.because.size() <= reasons_in_short + 1;
    auto const shown = full ? standing.because.size() : reasons_in_short;
    for (std::size_t i = 0; i < shown; ++i) { page.paragraph(4, "- ", Style::plain, standing.because[i].text, Style::plain); }
    if (standing.because.empty()) { page.paragraph(4, "- ", Style::plain, "nothing that counts as much speaks against it", Style::plain); }
    if (!full) { page.paragraph(4, fmt::format("... and {} (--full shows them)", counted(standing.because.size() - shown, "more reason")), Style::faint); }
}

/// Those that nothing speaks against, in a few lines.
void print_unopposed(Page& page, std::vector<std::string> const& names, bool some_contested) {
    auto const what = names.size() == 1 ? std::string{"This argument stands, and no other that counts as much speaks against it"}
                                        : fmt::format("These {} arguments stand, and no other that counts as much speaks against them", names.size());
    auto const but = some_contested ? std::string{" (what is contested in them stands among the remarks)"} : std::string{};
    page.paragraph(2, fmt::format("{}{}: {}.", what, but, listed(names)));
}

}  // namespace

void print_standings(Page& page, Report const& report, std::size_t corpus) {
    std::vector<Standing const*> opposed;
    std::vector<std::string> unopposed;
    for (auto const& standing : report.arguments) {
        if (standing.corpus != corpus) { continue; }
        bool const in_short = is_unopposed(standing) && page.options().folding == Folding::folded;
        in_short ? unopposed.push_back(standing.id) : opposed.push_back(&standing);
    }
    if (opposed.empty() && unopposed.empty()) { return; }
    page.heading("Arguments");
    for (auto const* standing : opposed) { print_standing(page, *standing); }
    bool const some_contested = std::any_of(report.findings.begin(), report.findings.end(), [&](Finding const& finding) {
        bool const is_its = finding.corpus == corpus && finding.code == claims::Code::contested_premise;
        return is_its && std::find(unopposed.begin(), unopposed.end(), finding.weakness_of) != unopposed.end();
    });
    if (!unopposed.empty()) { print_unopposed(page, unopposed, some_contested); }
    page.blank_line();
}

}  // namespace gainsay::reports
