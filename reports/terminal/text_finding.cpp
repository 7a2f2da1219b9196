#include "reports/captions.hpp"
#include "reports/terminal/parts.hpp"
#include "reports/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace gainsay::reports {

namespace {

std::string lead_of(Finding const& finding) { return fmt::format("{}[{}]: ", claims::severity_text(finding.severity), claims::code_text(finding.code)); }

}  // namespace

void print_text_finding_in_short(Page& page, Finding const& finding) {
    auto const lead = lead_of(finding);
    page.paragraph(2, lead, style_of(finding.severity), finding.message, Style::plain);
    if (!finding.members.empty()) { page.line(2 + lead.size(), fmt::format("at {}", place_text(finding.members.front().place)), Style::faint); }
}

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
}

}  // namespace gainsay::reports
