#pragma once
// What a corpus is checked with, each value with the place where it was set: options go before gainsay.toml, that before the defaults.

#include "app/options.hpp"
#include "claims/calendar/widths.hpp"
#include "claims/diagnostics/diagnostic.hpp"
#include "claims/model/model.hpp"
#include "solver/analysis.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace gainsay::app {

/// A value, and where it was set: "default", "--fail-on", "gainsay.toml:4:1".
template <typename T>
struct Setting {
    T value{};
    std::string origin = "default";
};

/// The name of a rule, as somebody wrote it somewhere.
using RuleNames = std::vector<Setting<std::string>>;

struct Settings {
    Setting<claims::Severity> min_level{claims::Severity::note};  // less severe findings are not shown
    Setting<claims::Severity> fail_on{claims::Severity::error};   // findings as severe as this make the run fail
    Setting<std::optional<std::vector<claims::Code>>> select;     // absent: all
    Setting<std::vector<claims::Code>> ignore;
    RuleNames rules_on, rules_off;                                // other than by default
    RuleNames rules_raised;                                       // conflicts under them alone are errors
    Setting<std::string> texts;                                   // the folder with the articles' texts, as written; may be empty
    std::filesystem::path text_folder;                            // the same, absolute
    std::map<claims::WidthRow, Setting<std::int64_t>> room;       // minutes more than the table of widths leaves
    Setting<bool> use_rules{true};
    Setting<bool> use_records{true};
    Setting<std::uint64_t> steps{solver::Options{}.resource_limit};          // of the solver, for each question
    Setting<std::uint32_t> conflicts{solver::Options{}.conflict_limit};      // listed for each component
};

/// The settings of a corpus, with what the options say put over them.
Settings with_options(Settings settings, CheckOptions const& options);

/// The room that the settings add to the table of widths.
claims::WidthRoom room_of(Settings const& settings);

/// What the corpus is checked with: its rules by the settings, the rest as the options say.
solver::Options solver_options(claims::Model const& model, Settings const& settings, CheckOptions const& options);

/// Errors in the text hide claims from the check, so nothing can make them unseen.
bool can_be_ignored(claims::Code code);
/// The sentence that refuses to ignore such a code.
std::string cannot_be_ignored(claims::Code code);

}  // namespace gainsay::app
