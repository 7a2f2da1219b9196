// What is done to finished reports: shown in part, joined, and told of other paths.

#include "reports/build_report.hpp"
#include "reports/fingerprint.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace gainsay::reports {

namespace {

bool touches(Finding const& finding, std::set<std::string> const& files) {
    auto const is_in = [&](auto const& part) { return files.contains(part.place.file); };
    return std::any_of(finding.members.begin(), finding.members.end(), is_in) ||
           std::any_of(finding.rules.begin(), finding.rules.end(), is_in) ||
           std::any_of(finding.definitions.begin(), finding.definitions.end(), is_in);
}

template <typename T>
void move_to_end(std::vector<T>& all, std::vector<T>&& more) {
    all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

/// Drops from disputes or settlements the findings that are no more, and those of which fewer than `least` are left.
template <typename T>
void keep_with(std::vector<T>& all, std::vector<std::optional<std::size_t>> const& new_index, std::size_t least) {
    for (auto& each : all) {
        std::vector<std::size_t> left;
        for (auto const index : each.findings) {
            if (new_index[index]) { left.push_back(*new_index[index]); }
        }
        each.findings = std::move(left);
    }
    std::erase_if(all, [&](T const& each) { return each.findings.size() < least; });
}

/// Returns how many findings were dropped.
std::uint64_t drop(Report& report, std::size_t corpus, std::function<bool(Finding const&)> const& is_kept) {
    std::vector<std::optional<std::size_t>> new_index(report.findings.size());
    std::vector<Finding> kept;
    for (std::size_t i = 0; i < report.findings.size(); ++i) {
        auto& finding = report.findings[i];
        if (finding.corpus != corpus || is_kept(finding)) {
            new_index[i] = kept.size();
            kept.push_back(std::move(finding));
        }
    }
    auto const dropped = report.findings.size() - kept.size();
    report.findings = std::move(kept);

    keep_with(report.disputes, new_index, 1);
    keep_with(report.settlements, new_index, 2);
    return dropped;
}

}  // namespace

std::uint64_t leave_out(Report& report, std::size_t corpus, std::string const& reason, std::function<bool(Finding const&)> const& is_kept) {
    auto const count = drop(report, corpus, is_kept);
    if (count > 0) { report.corpora[corpus].left_out.push_back({reason, count}); }
    return count;
}

void keep_findings(Report& report, std::size_t corpus, std::function<bool(Finding const&)> const& is_kept) {
    report.corpora[corpus].findings_not_shown += drop(report, corpus, is_kept);
}

void show_only(Report& report, std::size_t corpus, std::vector<std::string> const& files) {
    std::set<std::string> const wanted{files.begin(), files.end()};
    std::vector<Statement> statements;
    for (auto& statement : report.statements) {
        if (statement.corpus != corpus || wanted.contains(statement.place.file)) { statements.push_back(std::move(statement)); }
    }
    report.statements = std::move(statements);
    keep_findings(report, corpus, [&](Finding const& finding) { return touches(finding, wanted); });
    report.corpora[corpus].only_files = files;
}

Report renamed(Report report, std::function<std::string(std::string const&)> const& rename) {
    std::map<std::string, std::string> known;
    auto const change = [&](std::string& file) {
        if (file.empty()) { return; }
        auto const [place, is_new] = known.try_emplace(file);
        if (is_new) { place->second = rename(file); }
        file = place->second;
    };
    auto const change_all = [&](auto& parts) {
        for (auto& part : parts) { change(part.place.file); }
    };
    for (auto& corpus : report.corpora) {
        change(corpus.path);
        for (auto& file : corpus.only_files) { change(file); }
        if (corpus.baseline) { change(corpus.baseline->file); }
    }
    change_all(report.articles);
    change_all(report.statements);
    change_all(report.arguments);
    for (auto& finding : report.findings) {
        change_all(finding.members);
        change_all(finding.rules);
        change_all(finding.definitions);
        if (finding.accepted) { change(finding.accepted->place.file); }
    }
    return report;
}

Report joined(std::vector<Report> reports) {
    Report all;
    for (auto& report : reports) {
        auto const corpora_before = all.corpora.size();
        auto const findings_before = all.findings.size();
        for (auto& article : report.articles) { article.corpus += corpora_before; }
        for (auto& statement : report.statements) { statement.corpus += corpora_before; }
        for (auto& entry : report.not_checked) { entry.corpus += corpora_before; }
        for (auto& standing : report.arguments) { standing.corpus += corpora_before; }
        for (auto& finding : report.findings) { finding.corpus += corpora_before; }
        auto const move_on = [&](auto& each) {
            each.corpus += corpora_before;
            for (auto& index : each.findings) { index += findings_before; }
        };
        for (auto& dispute : report.disputes) { move_on(dispute); }
        for (auto& settlement : report.settlements) { move_on(settlement); }
        all.tool = report.tool;
        all.version = report.version;
        move_to_end(all.corpora, std::move(report.corpora));
        move_to_end(all.articles, std::move(report.articles));
        move_to_end(all.statements, std::move(report.statements));
        move_to_end(all.not_checked, std::move(report.not_checked));
        move_to_end(all.arguments, std::move(report.arguments));
        move_to_end(all.disputes, std::move(report.disputes));
        move_to_end(all.settlements, std::move(report.settlements));
        move_to_end(all.findings, std::move(report.findings));
    }
    assign_ids(all);
    return all;
}

}  // namespace gainsay::reports
