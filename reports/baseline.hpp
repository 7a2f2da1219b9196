#pragma once
// The baseline: a file of findings that were there before and do not fail a run (docs/suppressions.md). It is keyed by
// content and has a line for each entry, so that two people's changes to it merge.

#include "reports/report.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace gainsay::reports {

/// The name that is looked for in the folder of a corpus.
inline constexpr std::string_view baseline_name = "gainsay.baseline";
/// Grows when an older program would misread the file.
inline constexpr int baseline_version = 1;

struct BaselineEntry {
    std::string code;    // "G0402"
    std::string claims;  // "moss.pact, reed.walk-out"
    std::string fingerprint;
    std::string meaning;
    std::string summary;     // for people
    std::uint32_t line = 0;  // in the file, from 1; no part of the entry
};
struct Baseline {
    std::vector<BaselineEntry> entries;
};
/// Why a text is no baseline.
struct BaselineError {
    std::string message;  // "line 7 is the mark of a merge that is not finished; keep the lines of both sides"
};

/// Reads a baseline. The order of its lines does not count, nor do comments, empty lines, repetitions and CR.
std::variant<Baseline, BaselineError> read_baseline(std::string_view text);
/// The text of a baseline: sorted, without repeats.
std::string written(Baseline const& baseline);

/// Whether a finding can be in a baseline: conflicts and weak arguments can; what is wrong in a text, in names or in the
/// desk's own lines cannot.
bool fits_baseline(Finding const& finding);
/// Of what fits and nothing accepts.
Baseline baseline_of(Report const& report, std::size_t corpus);

/// Whether all that there is was found, so that what is missing is solved.
enum class Completeness : std::uint8_t { whole, partial };
/// Whole where nothing stayed undecided, no bound was reached and the text has no errors.
Completeness completeness_of(Report const& report, std::size_t corpus);

/// Marks the findings of a corpus that the baseline knows, with the same meaning, as accepted; says of each finding what the
/// baseline knows of it, and in Corpus::baseline what became of the entries. `file` is the baseline's name, as shown.
void apply_baseline(Report& report, std::size_t corpus, Baseline const& baseline, std::string const& file,
                    Completeness completeness);

/// The entries whose finding is still there, whether marked or accepted otherwise, and says the same.
Baseline without_solved(Report const& report, std::size_t corpus, Baseline const& baseline);

}  // namespace gainsay::reports
