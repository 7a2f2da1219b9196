#include "app/settings.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace gainsay::app {

namespace {

bool contains(std::vector<std::string> const& names, std::string const& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

template <typename T>
void put_over(Setting<T>& setting, std::optional<T> const& value, char const* option) {
    if (value) { setting = {*value, option}; }
}

/// Adds the names that an option gives, and takes those away that another option says the opposite of.
void put_over(RuleNames& rules, std::vector<std::string> const& names, std::vector<std::string> const& opposite, char const* option) {
    rules.erase(std::remove_if(rules.begin(), rules.end(),
                               [&](auto const& rule) { return contains(opposite, rule.value) || contains(names, rule.value); }),
                rules.end());
    for (auto const& name : names) { rules.push_back({name, option}); }
}

/// The rules among `names` that the model has.
std::vector<std::string> known_rules(claims::Model const& model, RuleNames const& names) {
    std::vector<std::string> known;
    for (auto const& rule : model.rules) {
        bool const is_named = std::any_of(names.begin(), names.end(), [&](auto const& name) { return name.value == rule.identifier; });
        if (is_named) { known.push_back(rule.identifier); }
    }
    return known;
}

}  // namespace

claims::WidthRoom room_of(Settings const& settings) {
    claims::WidthRoom room;
    for (auto const& [row, minutes] : settings.room) { room.emplace(row, minutes.value); }
    return room;
}

solver::Options solver_options(claims::Model const& model, Settings const& settings, CheckOptions const& options) {
    solver::Options result;
    result.no_rules = !settings.use_rules.value;
    result.rules_on = known_rules(model, settings.rules_on);
    result.rules_off = known_rules(model, settings.rules_off);
    result.records = settings.use_records.value;
    result.as_of = options.as_of;
    result.resource_limit = settings.steps.value;
    result.conflict_limit = settings.conflicts.value;
    result.threads = options.threads;
    result.certificates = options.certificates.has_value() || options.verify_with.has_value();
    return result;
}

Settings with_options(Settings settings, CheckOptions const& options) {
    put_over(settings.min_level, options.min_level, "--min-level");
    put_over(settings.fail_on, options.fail_on, "--fail-on");
    put_over(settings.steps, options.budget, "--budget");
    put_over(settings.ignore, options.ignore, "--ignore");
    put_over(settings.texts, options.texts, "--texts");
    if (options.texts) { settings.text_folder = *options.texts; }
    if (options.select) { settings.select = {options.select, "--select"}; }
    put_over(settings.rules_on, options.rules_on, options.rules_off, "--rule");
    put_over(settings.rules_off, options.rules_off, options.rules_on, "--no-rule");
    if (options.no_rules) {
        settings.use_rules = {false, "--no-rules"};
        settings.rules_on.clear();
    } else if (!options.rules_on.empty()) {
        settings.use_rules = {true, "--rule"};
    }
    if (options.no_records) { settings.use_records = {false, "--no-records"}; }
    return settings;
}

bool can_be_ignored(claims::Code code) {
    using claims::Category;
    auto const& entry = claims::code_entry(code);
    bool const is_about_text = entry.category == Category::text || entry.category == Category::syntax || entry.category == Category::names;
    return !is_about_text || entry.severity != claims::Severity::error;
}

std::string cannot_be_ignored(claims::Code code) {
    return fmt::format("{} {} cannot be ignored, for what stands at an error in the text is not checked", claims::code_text(code),
                       claims::code_name(code));
}

}  // namespace gainsay::app
