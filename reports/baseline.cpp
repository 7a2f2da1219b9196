#include "reports/baseline.hpp"

#include "reports/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace gainsay::reports {

namespace {

constexpr std::string_view title = "gainsay baseline ";
constexpr std::string_view between = " | ";
constexpr std::string_view explanation =
    "# Findings that were there before; new ones still fail. \"gainsay baseline prune\" takes out what is solved.\n"
    "# To merge two versions of this file, keep the lines of both; their order does not count.\n";
constexpr std::array<std::string_view, 4> merge_marks{"<<<<<<<", "|||||||", "=======", ">>>>>>>"};

/// A finding as it was, by its two hashes.
using Key = std::pair<std::string, std::string>;

/// The claims of a finding, none twice: "moss.pact, reed.walk-out".
std::string claims_of(Finding const& finding) {
    std::set<std::string> names;
    for (auto const& member : finding.members) {
        if (!member.claim.empty()) { names.insert(member.claim); }
    }
    std::string text;
    for (auto const& name : names) { text += (text.empty() ? "" : ", ") + name; }
    return text;
}

std::string line_of(BaselineEntry const& entry) {
    return fmt::format("{}{}{}{}{}{}{}{}{}\n", entry.code, between, entry.claims, between, entry.fingerprint, between,
                       entry.meaning, between, entry.summary);
}

bool is_code(std::string_view text) {
    return text.size() == 5 && text.front() == 'G' &&
           std::all_of(text.begin() + 1, text.end(), [](char digit) { return digit >= '0' && digit <= '9'; });
}

bool is_hash(std::string_view text) {
    auto const colon = text.find(':');
    if (colon == std::string_view::npos || colon == 0 || colon + 1 == text.size()) { return false; }
    return std::all_of(text.begin(), text.end(), [](char letter) {
        return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'f') || letter == ':';
    });
}

std::optional<BaselineEntry> read_entry(std::string_view line) {
    std::array<std::string_view, 4> parts;
    for (auto& part : parts) {
        auto const end = line.find(between);
        if (end == std::string_view::npos) { return std::nullopt; }
        part = line.substr(0, end);
        line.remove_prefix(end + between.size());
    }
    if (!is_code(parts[0]) || !is_hash(parts[2]) || !is_hash(parts[3])) { return std::nullopt; }
    return BaselineEntry{std::string{parts[0]}, std::string{parts[1]}, std::string{parts[2]},
                         std::string{parts[3]}, std::string{line},     0};
}

std::string in_words(BaselineEntry const& entry) {
    return visible(fmt::format("{} {}: {}", entry.code, entry.claims, entry.summary));
}

}  // namespace

std::variant<Baseline, BaselineError> read_baseline(std::string_view text) {
    Baseline baseline;
    bool has_title = false;
    for (std::uint32_t number = 1; !text.empty(); ++number) {
        auto const end = std::min(text.find('\n'), text.size() - 1) + 1;
        auto line = text.substr(0, end);
        text.remove_prefix(end);
        while (!line.empty() && (line.back() == '\n' || line.back() == '\r' || line.back() == ' ')) {
            line.remove_suffix(1);
        }
        if (line.empty() || line.front() == '#') { continue; }
        auto const is_mark = [&](std::string_view mark) { return line.starts_with(mark); };
        if (std::any_of(merge_marks.begin(), merge_marks.end(), is_mark)) {
            return BaselineError{fmt::format(
                "line {} is the mark of a merge that is not finished; keep the lines of both sides", number)};
        }
        if (line.starts_with(title)) {
            auto const version = line.substr(title.size());
            if (version != std::to_string(baseline_version)) {
                return BaselineError{fmt::format("it is of version {}; this program reads version {}", visible(version),
                                                 baseline_version)};
            }
            has_title = true;
            continue;
        }
        auto entry = has_title ? read_entry(line) : std::nullopt;
        if (!has_title) {
            return BaselineError{fmt::format("it does not begin with \"{}{}\"", title, baseline_version)};
        }
        if (!entry) { return BaselineError{fmt::format("line {} is no entry of a baseline", number)}; }
        entry->line = number;
        baseline.entries.push_back(std::move(*entry));
    }
    if (!has_title) { return BaselineError{fmt::format("it does not begin with \"{}{}\"", title, baseline_version)}; }
    return baseline;
}

std::string written(Baseline const& baseline) {
    std::set<std::string> lines;
    for (auto const& entry : baseline.entries) { lines.insert(line_of(entry)); }
    auto text = fmt::format("{}{}\n{}", title, baseline_version, explanation);
    for (auto const& line : lines) { text += line; }
    return text;
}

bool fits_baseline(Finding const& finding) {
    using claims::Category;
    switch (finding.category) {
        case Category::contradiction:
        case Category::conflict:
        case Category::possible_conflict:
        case Category::tension:
        case Category::disagreement:
        case Category::argument: return true;
        case Category::names:
        case Category::syntax:
        case Category::text:
        case Category::desk: return false;
    }
    return false;
}

Baseline baseline_of(Report const& report, std::size_t corpus) {
    Baseline baseline;
    for (auto const& finding : report.findings) {
        if (finding.corpus != corpus || finding.accepted || !fits_baseline(finding)) { continue; }
        baseline.entries.push_back({claims::code_text(finding.code), claims_of(finding), finding.fingerprint,
                                    finding.meaning, visible(folded(finding.message)), 0});
    }
    return baseline;
}

Completeness completeness_of(Report const& report, std::size_t corpus) {
    bool const is_open =
        std::any_of(report.not_checked.begin(), report.not_checked.end(), [&](NotChecked const& entry) {
            return entry.corpus == corpus &&
                   (entry.kind == NotChecked::Kind::undecided || entry.kind == NotChecked::Kind::bound_reached);
        });
    return is_open || report.corpora[corpus].text_errors > 0 ? Completeness::partial : Completeness::whole;
}

void apply_baseline(Report& report, std::size_t corpus, Baseline const& baseline, std::string const& file,
                    Completeness completeness) {
    std::map<Key, std::uint32_t> lines;
    for (auto const& entry : baseline.entries) { lines.emplace(Key{entry.fingerprint, entry.meaning}, entry.line); }
    BaselineUse use;
    use.file = file;
    std::set<Key> found;
    std::set<std::string> fingerprints;
    std::set<std::string> known_fingerprints;
    for (auto const& entry : baseline.entries) { known_fingerprints.insert(entry.fingerprint); }
    for (auto& finding : report.findings) {
        if (finding.corpus != corpus) { continue; }
        finding.against_baseline = AgainstBaseline::appeared;
        if (!fits_baseline(finding)) { continue; }
        found.insert({finding.fingerprint, finding.meaning});
        fingerprints.insert(finding.fingerprint);
        if (known_fingerprints.contains(finding.fingerprint)) {
            bool const is_same = lines.contains(Key{finding.fingerprint, finding.meaning});
            finding.against_baseline = is_same ? AgainstBaseline::unchanged : AgainstBaseline::changed;
        }
        auto const known = lines.find(Key{finding.fingerprint, finding.meaning});
        if (known == lines.end() || finding.accepted) { continue; }
        Place const place{file, known->second, 1, known->second, 1};
        finding.accepted = Acceptance{Acceptance::Kind::baseline, "it was there before", {}, {}, place};
        ++use.known;
    }
    for (auto const& entry : baseline.entries) {
        if (found.contains({entry.fingerprint, entry.meaning})) { continue; }
        if (fingerprints.contains(entry.fingerprint)) {
            use.changed.push_back(in_words(entry));
        } else if (completeness == Completeness::whole) {
            use.solved.push_back(in_words(entry));
        }
    }
    for (auto* list : {&use.solved, &use.changed}) {
        std::sort(list->begin(), list->end());
        list->erase(std::unique(list->begin(), list->end()), list->end());
    }
    report.corpora[corpus].baseline = std::move(use);
}

Baseline without_solved(Report const& report, std::size_t corpus, Baseline const& baseline) {
    std::set<Key> found;
    for (auto const& finding : report.findings) {
        if (finding.corpus == corpus && fits_baseline(finding)) {
            found.insert({finding.fingerprint, finding.meaning});
        }
    }
    Baseline kept;
    for (auto const& entry : baseline.entries) {
        if (found.contains({entry.fingerprint, entry.meaning})) { kept.entries.push_back(entry); }
    }
    return kept;
}

}  // namespace gainsay::reports
