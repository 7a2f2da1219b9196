// What appeared, went and changed between two reports, for people.

#include "reports/comparison.hpp"

#include "reports/terminal/parts.hpp"
#include "reports/text.hpp"

#include <fmt/format.h>

namespace gainsay::reports {

namespace {

void print_in_full(Page& page, Finding const& finding) {
    finding.viewpoint.empty() ? print_text_finding(page, finding) : print_conflict(page, finding);
    page.blank_line();
}

void print_in_short(Page& page, Finding const& finding) {
    finding.viewpoint.empty() ? print_text_finding(page, finding) : print_conflict_in_short(page, finding);
    page.blank_line();
}

}  // namespace

void write_comparison(Comparison const& comparison, Report const& earlier, Report const& later,
                      std::string const& since, RenderOptions const& options, std::ostream& out) {
    Page page{out, options};
    page.paragraph(0,
                   fmt::format("Since {}: {} appeared, {} went, {} changed, {} accepted; {} as before", since,
                               counted(comparison.appeared.size(), "finding"), comparison.went.size(),
                               comparison.changed.size(), comparison.accepted.size(), comparison.same),
                   Style::strong);
    page.blank_line();
    auto const heading = [&](std::string_view text, bool is_empty) {
        if (!is_empty) { page.heading(std::string{text}); }
    };
    heading("Appeared", comparison.appeared.empty());
    for (auto const index : comparison.appeared) { print_in_full(page, later.findings[index]); }
    heading("Changed", comparison.changed.empty());
    for (auto const& [before, after] : comparison.changed) {
        page.paragraph(2, "It was: ", Style::strong, earlier.findings[before].message, Style::plain);
        page.blank_line();
        print_in_full(page, later.findings[after]);
    }
    heading("Accepted since", comparison.accepted.empty());
    for (auto const index : comparison.accepted) { print_in_short(page, later.findings[index]); }
    heading("Went", comparison.went.empty());
    for (auto const index : comparison.went) { print_in_short(page, earlier.findings[index]); }
}

}  // namespace gainsay::reports
