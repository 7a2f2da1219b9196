#include "app/explain.hpp"

#include "app/output.hpp"
#include "app/pages.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>

namespace gainsay::app {

namespace {

using claims::CodeEntry;

/// The headline with "…" where the arguments stand, for people.
std::string headline_of(CodeEntry const& entry) {
    std::string text{entry.headline};
    for (auto place = text.find("{}"); place != std::string::npos; place = text.find("{}")) { text.replace(place, 2, "…"); }
    return text;
}

std::vector<std::string> all_words() {
    std::vector<std::string> words;
    for (auto const& entry : claims::code_table()) {
        words.push_back(claims::code_text(entry.code));
        words.push_back(claims::code_name(entry.code));
    }
    return words;
}

std::string text_of(CodeEntry const& entry) {
    auto const code = claims::code_text(entry.code);
    auto const& all = pages();
    auto const page = std::find_if(all.begin(), all.end(), [&](Page const& each) { return each.code == code; });
    if (page != all.end()) { return std::string{page->text}; }
    return fmt::format("# {} {}\n\n{}, {}: {}\n", code, claims::code_name(entry.code), claims::severity_text(entry.severity),
                       claims::category_text(entry.category), headline_of(entry));
}

std::string as_json() {
    auto array = nlohmann::ordered_json::array();
    for (auto const& entry : claims::code_table()) {
        nlohmann::ordered_json object;
        object["code"] = claims::code_text(entry.code);
        object["name"] = claims::code_name(entry.code);
        object["severity"] = claims::severity_text(entry.severity);
        object["class"] = claims::category_text(entry.category);
        object["headline"] = entry.headline;
        array.push_back(std::move(object));
    }
    return array.dump(2) + "\n";
}

std::string as_table() {
    std::size_t name_width = 0;
    for (auto const& entry : claims::code_table()) { name_width = std::max(name_width, entry.identifier.size()); }
    std::string text;
    for (auto const& entry : claims::code_table()) {
        text += fmt::format("{}  {:7}  {:{}}  {}\n", claims::code_text(entry.code), claims::severity_text(entry.severity),
                            claims::code_name(entry.code), name_width, headline_of(entry));
    }
    return text;
}

}  // namespace

std::optional<claims::Code> code_of(std::string_view typed) {
    std::string word{typed};
    std::transform(word.begin(), word.end(), word.begin(), [](char c) { return 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    std::replace(word.begin(), word.end(), '_', '-');
    auto const* const first = word.data() + (word.starts_with('g') ? 1 : 0);
    auto const* const last = word.data() + word.size();
    unsigned number = 0;
    auto const result = std::from_chars(first, last, number);
    bool const is_number = first != last && result.ec == std::errc{} && result.ptr == last;
    for (auto const& entry : claims::code_table()) {
        if (is_number ? static_cast<unsigned>(entry.code) == number : claims::code_name(entry.code) == word) { return entry.code; }
    }
    return std::nullopt;
}

std::string no_such_code(std::string_view typed) {
    return fmt::format("there is no code \"{}\"{}; \"gainsay codes\" lists them all", typed, did_you_mean(typed, all_words()));
}

int explain(ExplainOptions const& options) {
    auto const code = code_of(options.code);
    if (!code) {
        say("exit status 2: " + no_such_code(options.code));
        return ExitStatus::not_done;
    }
    return finish(text_of(claims::code_entry(*code)), ExitStatus::clean);
}

int list_codes(CodesOptions const& options) { return finish(options.json ? as_json() : as_table(), ExitStatus::clean); }

}  // namespace gainsay::app
