#include "claims/wording/english.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace gainsay::claims {

namespace {

constexpr std::array<std::string_view, 36> doubling{
    "abet",    "abhor",   "acquit", "admit",   "allot", "annul", "commit", "compel", "concur",
    "confer",  "control", "debar",  "defer",   "demur", "deter", "dispel", "disbar", "embed",
    "emit",    "equip",   "excel",  "expel",   "incur", "infer", "kidnap", "occur",  "omit",
    "overlap", "permit",  "prefer", "program", "recur", "refer", "regret", "remit",  "submit"};
constexpr std::array<std::string_view, 10> more_doubling{"transfer", "transmit", "worship", "format", "unplug",
                                                         "rebut",    "equal",    "dial",    "fuel",   "duel"};

bool is_vowel(char letter) { return std::string_view{"aeiou"}.find(letter) != std::string_view::npos; }

/// Groups of vowels; "y" counts where no vowel stands beside it.
int syllables(std::string_view word) {
    int count = 0;
    bool in_group = false;
    for (std::size_t i = 0; i < word.size(); ++i) {
        bool const vowel = is_vowel(word[i]) || (word[i] == 'y' && i > 0);
        count += vowel && !in_group ? 1 : 0;
        in_group = vowel;
    }
    return count;
}

/// Whether the last consonant is doubled before -ed and -ing, as British English does.
bool doubles(std::string_view word) {
    if (std::find(doubling.begin(), doubling.end(), word) != doubling.end()) { return true; }
    if (std::find(more_doubling.begin(), more_doubling.end(), word) != more_doubling.end()) { return true; }
    if (word.size() < 3) { return false; }
    char const last = word[word.size() - 1];
    bool const single_vowel = is_vowel(word[word.size() - 2]) && !is_vowel(word[word.size() - 3]);
    if (is_vowel(last) || !single_vowel) { return false; }
    if (last == 'l') { return word != "parallel"; }
    return syllables(word) == 1 && last != 'w' && last != 'x' && last != 'y';
}

std::string regular_past(std::string_view word) {
    std::string const stem{word};
    if (stem.back() == 'e') { return stem + "d"; }
    if (stem.back() == 'c') { return stem + "ked"; }
    if (stem.back() == 'y' && stem.size() >= 2 && !is_vowel(stem[stem.size() - 2])) {
        return stem.substr(0, stem.size() - 1) + "ied";
    }
    return doubles(word) ? stem + stem.back() + "ed" : stem + "ed";
}

std::string regular_gerund(std::string_view word) {
    std::string const stem{word};
    auto const ends_with = [&](std::string_view end) {
        return stem.size() >= end.size() && stem.compare(stem.size() - end.size(), end.size(), end) == 0;
    };
    if (ends_with("ie")) { return stem.substr(0, stem.size() - 2) + "ying"; }
    if (ends_with("e") && !ends_with("ee") && !ends_with("oe") && !ends_with("ye") && stem != "be") {
        return stem.substr(0, stem.size() - 1) + "ing";
    }
    if (ends_with("c")) { return stem + "king"; }
    bool const doubled = doubles(word) || stem == "begin" || stem == "forbid" || stem == "forget" || stem == "quit" ||
                         stem == "undercut" || stem == "overrun" || stem == "offset" || stem == "upset" ||
                         stem == "reset";
    return doubled ? stem + stem.back() + "ing" : stem + "ing";
}

constexpr std::array<std::string_view, 11> verbs_in_ly{"ally",  "apply", "comply", "fly",   "imply", "multiply",
                                                       "rally", "rely",  "reply",  "sully", "supply"};

bool is_adverb(std::string_view word) {
    bool const ends_in_ly = word.size() > 3 && word.substr(word.size() - 2) == "ly";
    return ends_in_ly && std::find(verbs_in_ly.begin(), verbs_in_ly.end(), word) == verbs_in_ly.end();
}

/// "escalates", "passes", "denies", "has".
std::string third_person(std::string_view word) {
    std::string const stem{word};
    if (stem == "have") { return "has"; }
    auto const ends_with = [&](std::string_view end) {
        return stem.size() > end.size() && stem.compare(stem.size() - end.size(), end.size(), end) == 0;
    };
    bool const after_consonant = stem.size() >= 2 && !is_vowel(stem[stem.size() - 2]);
    if (ends_with("y") && after_consonant) { return stem.substr(0, stem.size() - 1) + "ies"; }
    for (std::string_view hiss : {"s", "x", "z", "ch", "sh"}) {
        if (ends_with(hiss)) { return stem + "es"; }
    }
    return ends_with("o") && after_consonant ? stem + "es" : stem + "s";
}

/// Whether the word after "and" surely begins no second verb: "nuclear and long-range tests", "Guam and Hawaii".
bool is_no_verb(std::string_view word) {
    static constexpr std::array<std::string_view, 12> little{"the", "a",    "an",   "its", "their", "his",
                                                             "her", "more", "some", "all", "other", "to"};
    static constexpr std::array<std::string_view, 10> endings{"tion", "ment", "ity", "ance", "ness",
                                                              "ous",  "ic",   "al",  "ing",  "ism"};
    auto const ends_with = [&](std::string_view end) {
        return word.size() > end.size() && word.substr(word.size() - end.size()) == end;
    };
    if (word.empty() || std::find(little.begin(), little.end(), word) != little.end()) { return !word.empty(); }
    bool const is_name_or_compound = (word[0] >= 'A' && word[0] <= 'Z') || word.find('-') != std::string_view::npos;
    bool const is_plural = ends_with("s") && !ends_with("ss") && !ends_with("us");
    bool const has_ending =
        std::any_of(endings.begin(), endings.end(), ends_with) && word != "implement" && word != "bring";
    return is_name_or_compound || is_plural || has_ending;
}

/// A phrase taken apart at its verb: "publicly ", "threaten", " a neighbour".
struct Parts {
    std::string_view before;
    std::string_view verb;
    std::string_view after;
};

/// Absent where the phrase may hold a second verb, or where its first word is no plain English infinitive.
std::optional<Parts> take_apart(std::string_view phrase) {
    for (std::string_view joint : {" and ", " or ", ", ", "; ", " then ", "/"}) {
        std::size_t found = phrase.find(joint);
        for (; found != std::string_view::npos; found = phrase.find(joint, found + 1)) {
            std::string_view const rest = phrase.substr(found + joint.size());
            if (!is_no_verb(rest.substr(0, rest.find(' ')))) { return std::nullopt; }
        }
    }
    std::size_t begin = 0;
    std::size_t end = std::min(phrase.find(' '), phrase.size());
    while (end < phrase.size() && is_adverb(phrase.substr(begin, end - begin))) {
        begin = end + 1;
        end = std::min(phrase.find(' ', begin), phrase.size());
    }
    std::string_view const verb = phrase.substr(begin, end - begin);
    bool const plain = verb.size() >= 2 && std::all_of(verb.begin(), verb.end(),
                                                       [](char letter) { return letter >= 'a' && letter <= 'z'; });
    if (!plain || verb == "not" || verb == "never" || verb == "to") { return std::nullopt; }
    return Parts{phrase.substr(0, begin), verb, phrase.substr(end)};
}

std::string assembled(Parts const& parts, std::string_view verb) {
    return std::string{parts.before} + std::string{verb} + std::string{parts.after};
}

}  // namespace

VerbForms forms_of(std::string base, std::string past, std::string participle) {
    std::string_view const phrase = base;
    std::size_t const end = std::min(phrase.find(' '), phrase.size());
    std::string present = third_person(phrase.substr(0, end)) + std::string{phrase.substr(end)};
    return VerbForms{std::move(base), std::move(past), std::move(participle), std::move(present)};
}

VerbForms with_rest(VerbForms verb, std::string const& rest) {
    for (std::string* form : {&verb.base, &verb.past, &verb.participle, &verb.present}) {
        if (!form->empty()) { *form += rest; }
    }
    return verb;
}

std::optional<VerbForms> verb_forms(std::string_view infinitive_phrase) {
    auto const parts = take_apart(infinitive_phrase);
    if (!parts) { return std::nullopt; }
    std::string const base{infinitive_phrase};
    if (auto const irregular = irregular_verb(parts->verb)) {
        return VerbForms{base, assembled(*parts, irregular->past), assembled(*parts, irregular->participle),
                         assembled(*parts, third_person(parts->verb))};
    }
    std::string const past = assembled(*parts, regular_past(parts->verb));
    return VerbForms{base, past, past, assembled(*parts, third_person(parts->verb))};
}

bool takes_object(std::string_view infinitive_phrase) {
    static constexpr std::array<std::string_view, 32> with_to{
        "adhere",    "answer", "apologise", "apologize", "appeal",   "bow",    "cede",   "concede",
        "convert",   "defer",  "kneel",     "lie",       "listen",   "matter", "object", "react",
        "reply",     "report", "respond",   "retreat",   "return",   "speak",  "submit", "subscribe",
        "surrender", "swear",  "talk",      "turn",      "withdraw", "write",  "yield",  "capitulate"};
    static constexpr std::array<std::string_view, 10> prepositions{"on",   "with", "from",    "against", "at",
                                                                   "over", "for",  "towards", "of",      "to"};
    std::size_t const blank = infinitive_phrase.rfind(' ');
    if (blank == std::string_view::npos) {
        return std::find(with_to.begin(), with_to.end(), infinitive_phrase) == with_to.end();
    }
    std::string_view const last = infinitive_phrase.substr(blank + 1);
    return std::find(prepositions.begin(), prepositions.end(), last) != prepositions.end();
}

std::optional<std::string> gerund(std::string_view infinitive_phrase) {
    auto const parts = take_apart(infinitive_phrase);
    if (!parts) { return std::nullopt; }
    return assembled(*parts, regular_gerund(parts->verb));
}

}  // namespace gainsay::claims
