#include "reports/terminal/parts.hpp"
#include "reports/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace gainsay::reports {

void print_settlements(Page& page, Report const& report, std::size_t corpus) {
    bool is_first = true;
    for (auto const& settlement : report.settlements) {
        auto const is_open = [&](std::size_t index) { return !report.findings[index].accepted; };
        bool const is_wanted = settlement.corpus == corpus && std::count_if(settlement.findings.begin(), settlement.findings.end(), is_open) > 1;
        if (!is_wanted) { continue; }
        if (is_first) { page.heading("What settles several conflicts at once"); }
        is_first = false;
        std::vector<std::string> ids;
        for (auto const index : settlement.findings) { ids.push_back(report.findings[index].id); }
        page.paragraph(2, fmt::format("The findings {} hang together. Each of these settles all of them:", listed(ids)));
        for (auto const& repair : settlement.repairs) { page.paragraph(4, "- ", Style::plain, repair.text, Style::plain); }
        if (settlement.more > 0) { page.paragraph(4, fmt::format("- and {} of more things", counted(settlement.more, "other choice"))); }
        page.blank_line();
    }
}

}  // namespace gainsay::reports
