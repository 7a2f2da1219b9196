#include "reports/captions.hpp"
#include "reports/terminal/parts.hpp"
#include "reports/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace gainsay::reports {

namespace {

std::string lead_of(Finding const& finding) { return fmt::format("{}[{}]: ", claims::severity_text(finding.severity), claims::code_text(finding.code)); }

}  // namespace

void print_text_finding(Page& page, Finding const& finding) {
    auto const style = style_of(finding.severity);
    page.paragraph(0, lead_of(finding), style, finding.message, Style::strong);

    std::uint32_t last_line = 1;
    for (auto const& member : finding.members) { last_line = std::max(last_line, member.place.line); }
    auto const gutter = std::to_string(last_line).size();
    std::string const* file = nullptr;
    for (std::size_t i = 0; i < finding.members.size(); ++i) {
        auto const& member = finding.members[i];
        if (file == nullptr || *file != member.place.file) {
            page.line(gutter, fmt::format("--> {}", place_text(member.place)), Style::accent);
            file = &member.place.file;
        }
        page.source_line(gutter, member, i == 0 ? '^' : '-', i == 0 ? style : Style::accent);
    }
    for (auto const& repair : finding.repairs) { page.paragraph(gutter + 1, "= help: ", Style::strong, repair.text, Style::plain); }
    if (!finding.acceptance_line.empty()) {
        page.paragraph(gutter + 1, "= to let it stand: ", Style::strong, finding.acceptance_line, Style::plain);
    }
}

void print_text_finding_in_short(Page& page, Finding const& finding) {
    page.paragraph(0, lead_of(finding), style_of(finding.severity), finding.message, Style::strong);
    if (auto const* place = place_of_finding(finding)) { page.line(4, "at " + place_text(*place)); }
    if (finding.accepted) { print_acceptance(page, *finding.accepted); }
    page.line(2, fmt::format("Finding {}.", finding.id), Style::faint);
}

}  // namespace gainsay::reports
