#include "app/baseline.hpp"

#include "app/check.hpp"
#include "app/history.hpp"
#include "app/load_corpus.hpp"
#include "app/output.hpp"
#include "app/replace_file.hpp"
#include "reports/build_report.hpp"
#include "reports/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace gainsay::app {

namespace fs = std::filesystem;

namespace {

using reports::counted;

int fail(std::string const& message) {
    say(fmt::format("exit status {}: {}", static_cast<int>(ExitStatus::not_done), message));
    return ExitStatus::not_done;
}

/// The report of the corpus without any baseline, and the file.
struct Material {
    reports::Report report;
    BaselineFile file;
};

class Keeper {
public:
    Keeper(BaselineCommand const& command, Cache* cache) : command_(command), cache_(cache) {}
    int run();

private:
    [[nodiscard]] int create(Material const& material) const;
    [[nodiscard]] int prune(Material const& material) const;
    [[nodiscard]] int show(Material material) const;
    static int write(Material const& material, reports::Baseline const& baseline, std::string const& message);

    BaselineCommand const& command_;
    Cache* cache_;
};

int Keeper::run() {
    std::error_code error;
    auto const current = fs::current_path(error);
    auto loaded = load_paths({command_.options.path}, current);
    if (!loaded.problems.empty()) { return fail(loaded.problems.front()); }
    if (!loaded.corpora.front().only_files.empty()) {
        return fail(fmt::format("{}: a baseline belongs to a whole corpus; name its folder", command_.options.path));
    }
    auto read = read_baseline_file(loaded.corpora.front().path, command_.options.file, current);
    if (auto const* problem = std::get_if<HistoryProblem>(&read)) { return fail(problem->message); }
    Material material{{}, std::move(std::get<BaselineFile>(read))};
    bool const is_new = command_.options.action == "create";
    if (is_new && material.file.baseline && !command_.options.replace) {
        return fail(fmt::format(
            "{}: the baseline is there already; \"prune\" takes out what is solved, --replace makes it anew",
            material.file.shown));
    }
    if (!is_new && !material.file.baseline) {
        return fail(
            fmt::format("{}: there is no such file; \"gainsay baseline create\" makes it", material.file.shown));
    }
    auto checked = check_corpus(std::move(loaded.corpora.front()), command_.check, cache_);
    if (!checked.problems.empty()) { return fail(checked.problems.front()); }
    material.report = reports::joined({std::move(checked.report)});
    return is_new ? create(material) : command_.options.action == "prune" ? prune(material) : show(std::move(material));
}

int Keeper::write(Material const& material, reports::Baseline const& baseline, std::string const& message) {
    if (auto const error = replace_file(material.file.path, reports::written(baseline))) {
        return fail(fmt::format("{}: {}", material.file.shown, *error));
    }
    return finish(message + "\n", ExitStatus::clean);
}

int Keeper::create(Material const& material) const {
    auto const baseline = reports::baseline_of(material.report, 0);
    auto text = fmt::format("{}: {}", material.file.shown, counted(baseline.entries.size(), "finding"));
    auto const others = std::count_if(
        material.report.findings.begin(), material.report.findings.end(), [](reports::Finding const& finding) {
            return !finding.accepted && !reports::fits_baseline(finding) && finding.severity != claims::Severity::note;
        });
    if (others > 0) {
        text += fmt::format("; {} in the text, in names or in the desk's own lines cannot be in a baseline",
                            counted(static_cast<std::uint64_t>(others), "problem"));
    }
    return write(material, baseline, reports::visible(text));
}

int Keeper::prune(Material const& material) const {
    if (completeness_of(material.report, 0, command_.check) == reports::Completeness::partial) {
        return fail("nothing is pruned: errors in the text, an open question or an option may hide what is in the baseline");
    }
    auto const kept = reports::without_solved(material.report, 0, *material.file.baseline);
    auto const gone = material.file.baseline->entries.size() - kept.entries.size();
    return write(material, kept,
                 reports::visible(fmt::format("{}: {} taken out, {} left", material.file.shown,
                                              counted(gone, "entry", "entries"), kept.entries.size())));
}

int Keeper::show(Material material) const {
    auto const& file = material.file;
    reports::apply_baseline(material.report, 0, *file.baseline, file.shown,
                            completeness_of(material.report, 0, command_.check));
    auto const& use = *material.report.corpora.front().baseline;
    std::string text;
    auto const part = [&](std::string_view heading, std::vector<std::string> const& entries) {
        text += fmt::format("{}: {}\n", heading, entries.size());
        for (auto const& entry : entries) { text += "  " + entry + "\n"; }
    };
    std::vector<std::string> known;
    for (auto const& finding : material.report.findings) {
        if (!finding.accepted || finding.accepted->kind != reports::Acceptance::Kind::baseline) { continue; }
        known.push_back(reports::visible(fmt::format("{} {} (line {}): {}", claims::code_text(finding.code), finding.id,
                                                     finding.accepted->place.line, reports::folded(finding.message))));
    }
    part("Still there", known);
    part("Says something else now, and is reported again", use.changed);
    part("Solved", use.solved);
    return finish(text, ExitStatus::clean);
}

}  // namespace

int keep_baseline(BaselineCommand const& command, Environment const& environment) {
    auto dated = command;
    dated.check.history.today = choose_today(command.check.history, environment.source_date_epoch);
    auto cache = open_cache(dated.check, environment);
    return Keeper{dated, cache ? &*cache : nullptr}.run();
}

}  // namespace gainsay::app
