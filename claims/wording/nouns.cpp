#include "claims/wording/english.hpp"
#include "claims/wording/wording.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace gainsay::claims {

namespace {

template <std::size_t size>
bool contains(std::array<std::string_view, size> const& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// What may follow the noun that rules a phrase: prepositions, and participles ("exercises planned for 2018").
constexpr std::array<std::string_view, 37> followers{
    "of",       "in",     "at",    "on",      "with", "by",    "from",    "to",     "for",       "between",
    "against",  "over",   "under", "about",   "near", "after", "before",  "during", "among",     "towards",
    "toward",   "that",   "which", "without", "into", "as",    "planned", "held",   "announced", "scheduled",
    "proposed", "called", "known", "signed",  "made", "led",   "who"};

/// Singulars that end like plurals: common nouns, and names that occur at the end of a description.
constexpr std::array<std::string_view, 34> singulars_in_s{
    "news",    "series",     "bias",       "gas",     "lens",     "canvas",      "chaos",
    "atlas",   "christmas",  "states",     "nations", "emirates", "netherlands", "philippines",
    "bahamas", "maldives",   "seychelles", "times",   "athens",   "brussels",    "texas",
    "naples",  "wales",      "angeles",    "cannes",  "laos",     "honduras",    "caracas",
    "aires",   "versailles", "reuters",    "hamas",   "politics", "economics"};

bool is_vowel(char letter) { return std::string_view{"aeiouAEIOU"}.find(letter) != std::string_view::npos; }
bool is_upper(char letter) { return letter >= 'A' && letter <= 'Z'; }

std::string lower(std::string_view text) {
    std::string result{text};
    for (char& letter : result) {
        if (is_upper(letter)) { letter = static_cast<char>(letter - 'A' + 'a'); }
    }
    return result;
}

bool ends_with(std::string_view text, std::string_view end) {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}
bool starts_with(std::string_view text, std::string_view start) { return text.substr(0, start.size()) == start; }

/// The byte after the noun that rules the phrase: the end of the last word before a preposition.
std::size_t end_of_head(std::string_view phrase) {
    std::size_t position = 0;
    while (position < phrase.size()) {
        std::size_t const next = std::min(phrase.find(' ', position), phrase.size());
        if (position > 0 && contains(followers, phrase.substr(position, next - position))) { return position - 1; }
        position = next + 1;
    }
    return phrase.size();
}

std::string_view head_word(std::string_view phrase) {
    std::string_view const head = phrase.substr(0, end_of_head(phrase));
    std::size_t const space = head.rfind(' ');
    return space == std::string_view::npos ? head : head.substr(space + 1);
}

bool has_article(std::string_view phrase) {
    std::string const start = lower(phrase.substr(0, 4));
    return starts_with(start, "a ") || starts_with(start, "an ") || starts_with(start, "the ");
}

/// Whether the phrase begins with the sound of a vowel; initials are spelled out ("an MP").
bool sounds_like_vowel(std::string_view phrase) {
    std::string_view const word = phrase.substr(0, phrase.find_first_of(" -"));
    if (word.empty()) { return false; }
    if (word[0] >= '0' && word[0] <= '9') { return word[0] == '8' || word == "11" || word == "18"; }
    bool const initials = word.size() >= 2 && std::all_of(word.begin(), word.end(), is_upper);
    if (initials) { return std::string_view{"AEFHILMNORSX"}.find(word[0]) != std::string_view::npos; }
    std::string const start = lower(word);
    for (std::string_view silent : {"hour", "honest", "honour", "heir"}) {
        if (starts_with(start, silent)) { return true; }
    }
    for (std::string_view consonant : {"uni", "use", "usu", "usa", "uti", "eu", "one", "once"}) {
        if (starts_with(start, consonant) && !starts_with(start, "unin") && !starts_with(start, "unim")) {
            return false;
        }
    }
    return is_vowel(word[0]);
}

std::string plural_word(std::string_view word) {
    std::string result{word};
    if (ends_with(word, "sis")) { return result.replace(result.size() - 2, 2, "es"); }
    if (ends_with(word, "man")) { return result.replace(result.size() - 2, 2, "en"); }
    if (word == "series") { return result; }
    bool const sibilant = ends_with(word, "s") || ends_with(word, "x") || ends_with(word, "z") ||
                          ends_with(word, "ch") || ends_with(word, "sh");
    if (sibilant) { return result + "es"; }
    if (word.size() >= 2 && ends_with(word, "y") && !is_vowel(word[word.size() - 2])) {
        return result.replace(result.size() - 1, 1, "ies");
    }
    return result + "s";
}

}  // namespace

Number number_of(std::string_view noun_phrase) {
    std::string const head = lower(head_word(noun_phrase));
    if (head == "people" || head == "police") { return Number::plural; }
    bool const looks_plural = head.size() > 2 && ends_with(head, "s") && !ends_with(head, "ss") &&
                              !ends_with(head, "us") && !ends_with(head, "is") && !ends_with(head, "'s");
    return looks_plural && !contains(singulars_in_s, head) ? Number::plural : Number::singular;
}

std::string pluralised(std::string_view noun_phrase) {
    if (number_of(noun_phrase) == Number::plural) { return std::string{noun_phrase}; }
    std::size_t const end = end_of_head(noun_phrase);
    std::string_view const word = head_word(noun_phrase);
    return std::string{noun_phrase.substr(0, end - word.size())} + plural_word(word) +
           std::string{noun_phrase.substr(end)};
}

std::string with_article(std::string_view noun_phrase) {
    if (has_article(noun_phrase) || number_of(noun_phrase) == Number::plural) { return std::string{noun_phrase}; }
    return (sounds_like_vowel(noun_phrase) ? "an " : "a ") + std::string{noun_phrase};
}

std::string with_the(std::string_view noun_phrase) {
    return has_article(noun_phrase) ? std::string{noun_phrase} : "the " + std::string{noun_phrase};
}

std::string join_words(std::vector<std::string> const& words, std::string_view joint) {
    std::string result;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0 && i + 1 == words.size()) { result.append(" ").append(joint).append(" "); }
        else if (i > 0) { result += ", "; }
        result += words[i];
    }
    return result;
}

std::string join_shortly(std::vector<std::string> const& words, std::string_view others) {
    constexpr std::size_t most = 6;
    constexpr std::size_t shown = 3;
    if (words.size() <= most) { return join_words(words); }
    std::vector<std::string> some(words.begin(), words.begin() + shown);
    some.push_back(std::to_string(words.size() - shown) + " " + std::string{others});
    return join_words(some);
}

}  // namespace gainsay::claims
