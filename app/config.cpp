#include "app/config.hpp"

#include "app/explain.hpp"
#include "app/load_corpus.hpp"
#include "app/read_file.hpp"
#include "claims/wording/wording.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <limits>
#include <utility>

namespace gainsay::app {

namespace fs = std::filesystem;

namespace {

/// Where a key or a value stands, and where complaints about it go.
class Reader {
public:
    Reader(std::string const& file, Config& config) : file_(file), config_(config) {}

    [[nodiscard]] std::string place(toml::source_region const& region) const {
        return fmt::format("{}:{}:{}", file_, region.begin.line, region.begin.column);
    }
    void complain(toml::source_region const& region, std::string_view message) {
        config_.problems.push_back(fmt::format("{}: {}", place(region), message));
    }
    Settings& settings() { return config_.settings; }

    std::optional<claims::Severity> severity(toml::node const& node);
    /// Nothing where the value or one of its items is no text; that has been said then.
    std::optional<RuleNames> texts(toml::node const& node);
    std::optional<std::vector<claims::Code>> codes(toml::node const& node);
    std::optional<std::uint64_t> number(toml::node const& node, std::uint64_t most);
    /// A folder below that of the configuration.
    std::optional<std::string> folder(toml::node const& node);
    /// Minutes that a row of the table of widths leaves more; the row is the key.
    void width(toml::key const& name, toml::node const& node);

private:
    std::string const& file_;
    Config& config_;
};

std::optional<claims::Severity> Reader::severity(toml::node const& node) {
    using claims::Severity;
    auto const text = node.value<std::string>();
    for (auto const each : {Severity::error, Severity::warning, Severity::note}) {
        if (node.is_string() && *text == claims::severity_text(each)) { return each; }
    }
    complain(node.source(), fmt::format("a severity was expected here: \"error\", \"warning\" or \"note\"{}",
                                        node.is_string() ? did_you_mean(*text, {"error", "warning", "note"}) : ""));
    return std::nullopt;
}

std::optional<RuleNames> Reader::texts(toml::node const& node) {
    auto const* array = node.as_array();
    if (array == nullptr) {
        complain(node.source(), "a list of names was expected here: [\"one\", \"other\"]");
        return std::nullopt;
    }
    RuleNames names;
    for (auto const& item : *array) {
        if (!item.is_string()) {
            complain(item.source(), "a name in quotation marks was expected here");
            return std::nullopt;
        }
        names.push_back({*item.value<std::string>(), place(item.source())});
    }
    return names;
}

std::optional<std::vector<claims::Code>> Reader::codes(toml::node const& node) {
    auto const names = texts(node);
    if (!names) { return std::nullopt; }
    std::vector<claims::Code> codes;
    for (auto const& name : *names) {
        auto const code = code_of(name.value);
        if (!code) {
            config_.problems.push_back(fmt::format("{}: {}", name.origin, no_such_code(name.value)));
            return std::nullopt;
        }
        codes.push_back(*code);
    }
    std::sort(codes.begin(), codes.end());
    codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
    return codes;
}

std::optional<std::uint64_t> Reader::number(toml::node const& node, std::uint64_t most) {
    auto const value = node.is_integer() ? node.value<std::int64_t>() : std::nullopt;
    if (value && *value >= 1 && static_cast<std::uint64_t>(*value) <= most) { return static_cast<std::uint64_t>(*value); }
    complain(node.source(), fmt::format("a whole number from 1 to {} was expected here", most));
    return std::nullopt;
}

std::optional<std::string> Reader::folder(toml::node const& node) {
    auto const text = node.is_string() ? node.value<std::string>() : std::nullopt;
    fs::path const path{text.value_or("")};
    bool const is_below = !path.is_absolute() && std::find(path.begin(), path.end(), "..") == path.end() && path.native().find('\0') == std::string::npos;
    if (text && !text->empty() && is_below) { return text; }
    complain(node.source(), "a folder below that of this file was expected here, such as \"texts\"");
    return std::nullopt;
}

void Reader::width(toml::key const& name, toml::node const& node) {
    auto const row = claims::width_row_named(name.str());
    if (!row || !claims::is_guarded(*row)) {
        std::vector<std::string> names;
        for (int i = 0; i < claims::width_row_count() && claims::is_guarded(static_cast<claims::WidthRow>(i)); ++i) {
            names.emplace_back(claims::width_entry(static_cast<claims::WidthRow>(i)).name);
        }
        auto const why = row ? std::string{": it is a reading, with no room to add to"} : did_you_mean(name.str(), names);
        complain(name.source(), fmt::format("there is no row \"{}\" in the first table of docs/widths.md{}", name.str(), why));
        return;
    }
    auto const minutes = node.is_string() ? claims::room_from_words(*node.value<std::string>()) : std::nullopt;
    if (minutes) {
        settings().room.insert_or_assign(*row, Setting<std::int64_t>{*minutes, place(name.source())});
    } else {
        complain(node.source(), "how much more room the row leaves was expected here: \"3 days\", \"30 minutes\", at most a year; less room than the table cannot be set");
    }
}

template <typename T, typename U>
void set(Setting<T>& setting, std::optional<U> const& value, std::string origin) {
    if (value) { setting = {T(*value), std::move(origin)}; }
}

constexpr std::uint64_t most_steps = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
constexpr std::uint64_t most_conflicts = 100'000;

/// A key of the configuration.
struct Key {
    std::string_view table, name;
    void (*read)(Reader& reader, toml::node const& node, std::string origin);
    ConfigEntry (*entry)(Settings const& settings);
};

std::string in_quotes(std::string_view text) {
    std::string result = "\"";
    for (char const c : text) {
        if (c == '"' || c == '\\') { result += '\\'; }
        result += c;
    }
    return result + '"';
}

ConfigEntry entry_of(Setting<claims::Severity> const& setting) { return {{}, in_quotes(claims::severity_text(setting.value)), setting.origin}; }

ConfigEntry entry_of(RuleNames const& rules) {
    std::string text;
    for (auto const& rule : rules) { text += (text.empty() ? "" : ", ") + in_quotes(rule.value); }
    return {{}, "[" + text + "]", rules.empty() ? Setting<int>{}.origin : rules.front().origin};
}

ConfigEntry entry_of(std::vector<claims::Code> const& codes, std::string const& origin) {
    std::string text;
    for (auto const code : codes) { text += (text.empty() ? "" : ", ") + in_quotes(claims::code_text(code)); }
    return {{}, "[" + text + "]", origin};
}

std::vector<claims::Code> all_codes() {
    std::vector<claims::Code> codes;
    for (auto const& entry : claims::code_table()) { codes.push_back(entry.code); }
    return codes;
}

Key const keys[] = {
    {"report", "min-level",
     [](Reader& reader, toml::node const& node, std::string origin) { set(reader.settings().min_level, reader.severity(node), std::move(origin)); },
     [](Settings const& settings) { return entry_of(settings.min_level); }},
    {"report", "fail-on",
     [](Reader& reader, toml::node const& node, std::string origin) { set(reader.settings().fail_on, reader.severity(node), std::move(origin)); },
     [](Settings const& settings) { return entry_of(settings.fail_on); }},
    {"report", "select",
     [](Reader& reader, toml::node const& node, std::string origin) {
         if (auto codes = reader.codes(node)) { reader.settings().select = {std::move(codes), std::move(origin)}; }
     },
     [](Settings const& settings) { return entry_of(settings.select.value.value_or(all_codes()), settings.select.origin); }},
    {"report", "ignore",
     [](Reader& reader, toml::node const& node, std::string origin) {
         auto const codes = reader.codes(node);
         if (!codes) { return; }
         for (auto const code : *codes) {
             if (!can_be_ignored(code)) { reader.complain(node.source(), cannot_be_ignored(code)); }
         }
         set(reader.settings().ignore, codes, std::move(origin));
     },
     [](Settings const& settings) { return entry_of(settings.ignore.value, settings.ignore.origin); }},
    {"rules", "on",
     [](Reader& reader, toml::node const& node, std::string) { reader.settings().rules_on = reader.texts(node).value_or(RuleNames{}); },
     [](Settings const& settings) { return entry_of(settings.rules_on); }},
    {"rules", "off",
     [](Reader& reader, toml::node const& node, std::string) { reader.settings().rules_off = reader.texts(node).value_or(RuleNames{}); },
     [](Settings const& settings) { return entry_of(settings.rules_off); }},
    {"rules", "errors",
     [](Reader& reader, toml::node const& node, std::string) { reader.settings().rules_raised = reader.texts(node).value_or(RuleNames{}); },
     [](Settings const& settings) { return entry_of(settings.rules_raised); }},
    {"articles", "texts",
     [](Reader& reader, toml::node const& node, std::string origin) { set(reader.settings().texts, reader.folder(node), std::move(origin)); },
     [](Settings const& settings) {
         return ConfigEntry{{}, in_quotes(settings.texts.value), settings.texts.origin};
     }},
    {"budget", "steps",
     [](Reader& reader, toml::node const& node, std::string origin) { set(reader.settings().steps, reader.number(node, most_steps), std::move(origin)); },
     [](Settings const& settings) {
         return ConfigEntry{{}, std::to_string(settings.steps.value), settings.steps.origin};
     }},
    {"budget", "conflicts",
     [](Reader& reader, toml::node const& node, std::string origin) {
         set(reader.settings().conflicts, reader.number(node, most_conflicts), std::move(origin));
     },
     [](Settings const& settings) {
         return ConfigEntry{{}, std::to_string(settings.conflicts.value), settings.conflicts.origin};
     }},
};

/// Keys that somebody may expect, and why there are none.
struct NoKey {
    std::string_view name, reason;
};
constexpr NoKey no_keys[] = {
    {"report.format", "where and how a report is written is said on the command line alone, so that a corpus cannot write files"},
    {"report.output", "where and how a report is written is said on the command line alone, so that a corpus cannot write files"},
    {"format", "where and how a report is written is said on the command line alone, so that a corpus cannot write files"},
    {"output", "where and how a report is written is said on the command line alone, so that a corpus cannot write files"},
};

/// Its keys are rows of the table of widths.
constexpr std::string_view widths_table = "widths";

std::vector<std::string> table_names() {
    std::vector<std::string> names;
    for (auto const& key : keys) {
        if (std::find(names.begin(), names.end(), key.table) == names.end()) { names.emplace_back(key.table); }
    }
    names.emplace_back(widths_table);
    return names;
}

/// What to say about a key that there is not; `table` is empty at the top.
std::string unknown_key(std::string_view table, std::string_view name) {
    auto const full = table.empty() ? std::string{name} : fmt::format("{}.{}", table, name);
    for (auto const& no_key : no_keys) {
        if (no_key.name == full) { return fmt::format("there is no key \"{}\": {}", name, no_key.reason); }
    }
    for (auto const& key : keys) {
        if (key.name == name) { return fmt::format("there is no key \"{}\" here; it belongs into [{}]", name, key.table); }
    }
    std::vector<std::string> candidates;
    for (auto const& key : keys) {
        if (table.empty() || key.table == table) { candidates.emplace_back(key.name); }
    }
    auto const tables = table_names();
    if (table.empty()) { candidates.insert(candidates.end(), tables.begin(), tables.end()); }
    return fmt::format("there is no key \"{}\"{}", name, did_you_mean(name, candidates));
}

void read_table(Reader& reader, std::string_view table, toml::table const& content) {
    for (auto const& [name, node] : content) {
        if (table == widths_table) {
            reader.width(name, node);
            continue;
        }
        auto const* const key = std::find_if(std::begin(keys), std::end(keys), [&, key_name = name.str()](Key const& each) {
            return each.table == table && each.name == key_name;
        });
        if (key == std::end(keys)) {
            reader.complain(name.source(), unknown_key(table, name.str()));
        } else {
            key->read(reader, node, reader.place(name.source()));
        }
    }
}

/// The folder of texts has to be there, and in the folder of the configuration also where links lead: a corpus does not
/// make its checker look elsewhere.
void find_texts(Config& config, fs::path const& folder) {
    auto const& texts = config.settings.texts;
    if (texts.value.empty()) { return; }
    std::error_code error;
    config.settings.text_folder = folder / texts.value;
    if (!fs::is_directory(config.settings.text_folder, error)) {
        config.problems.push_back(fmt::format("{}: there is no folder \"{}\"", texts.origin, texts.value));
        return;
    }
    auto const inside = fs::canonical(config.settings.text_folder, error).lexically_relative(fs::canonical(folder, error));
    if (error || inside.empty() || *inside.begin() == "..") {
        config.problems.push_back(fmt::format("{}: the folder \"{}\" is not below that of the configuration", texts.origin, texts.value));
    }
}

void refuse_rules_both_ways(Config& config) {
    for (auto const& on : config.settings.rules_on) {
        for (auto const& off : config.settings.rules_off) {
            if (on.value == off.value) {
                config.problems.push_back(fmt::format("{}: the rule \"{}\" is switched on at {}, too", off.origin, off.value, on.origin));
            }
        }
    }
}

/// Problems in the order of the text; toml++ keeps keys in the order of their names.
void sort_by_place(std::vector<std::string>& problems, std::string const& file) {
    auto const place = [&](std::string const& problem) {
        std::pair<unsigned long, unsigned long> line_and_column;
        if (!problem.starts_with(file + ":")) { return line_and_column; }
        char* end = nullptr;
        line_and_column.first = std::strtoul(problem.c_str() + file.size() + 1, &end, 10);
        if (*end == ':') { line_and_column.second = std::strtoul(end + 1, nullptr, 10); }
        return line_and_column;
    };
    std::stable_sort(problems.begin(), problems.end(), [&](auto const& a, auto const& b) { return place(a) < place(b); });
}

}  // namespace

Config read_config(std::string const& file, std::string_view text) {
    Config config;
    config.file = file;
    toml::table root;
    try {
        root = toml::parse(text, file);
    } catch (toml::parse_error const& error) {
        auto message = std::string{error.description()};
        if (!message.empty() && 'A' <= message.front() && message.front() <= 'Z') { message.front() = static_cast<char>(message.front() - 'A' + 'a'); }
        config.problems.push_back(fmt::format("{}:{}:{}: this is no TOML: {}", file, error.source().begin.line, error.source().begin.column, message));
        return config;
    }
    Reader reader{file, config};
    auto const tables = table_names();
    for (auto const& [name, node] : root) {
        bool const is_table_name = std::find(tables.begin(), tables.end(), name.str()) != tables.end();
        if (!is_table_name) {
            reader.complain(name.source(), unknown_key("", name.str()));
        } else if (auto const* table = node.as_table()) {
            read_table(reader, name.str(), *table);
        } else {
            reader.complain(name.source(), fmt::format("\"{0}\" is a group of keys, which begins with [{0}]", name.str()));
        }
    }
    refuse_rules_both_ways(config);
    sort_by_place(config.problems, file);
    return config;
}

Config find_config(fs::path const& corpus_root, ConfigChoice const& choice, fs::path const& current) {
    Config config;
    fs::path path;
    if (choice.file) {
        path = (current / *choice.file).lexically_normal();
    } else {
        auto const folder = choice.isolated ? std::nullopt : folder_with_config(corpus_root);
        if (!folder) { return config; }
        path = *folder / config_name;
    }
    auto const relative = path.lexically_relative(current);
    auto const shown = (relative.empty() ? path : relative).generic_string();
    auto const content = read_file(path);
    if (auto const* bytes = std::get_if<FileBytes>(&content)) {
        config = read_config(shown, bytes->bytes);
        if (config.problems.empty()) { find_texts(config, path.parent_path()); }
        return config;
    }
    auto const* problem = std::get_if<FileProblem>(&content);
    config.file = shown;
    config.problems.push_back(fmt::format("{}: {}", shown, problem != nullptr ? problem->reason : "the file is too large"));
    return config;
}

std::vector<ConfigEntry> entries_of(Settings const& settings) {
    std::vector<ConfigEntry> entries;
    for (auto const& key : keys) {
        entries.push_back(key.entry(settings));
        entries.back().key = fmt::format("{}.{}", key.table, key.name);
    }
    for (auto const& [row, room] : settings.room) {
        entries.push_back({fmt::format("{}.{}", widths_table, claims::width_entry(row).name), in_quotes(claims::room_in_words(room.value)), room.origin});
    }
    return entries;
}

}  // namespace gainsay::app
