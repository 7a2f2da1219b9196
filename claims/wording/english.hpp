#pragma once
// The English that wording needs: plurals, articles and the forms of verbs. Knows nothing of the model.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gainsay::claims {

enum class Number : std::uint8_t { singular, plural };

/// The forms of a verb together with the words that follow it.
struct VerbForms {
    std::string base;        // "walk away from"
    std::string past;        // "walked away from"
    std::string participle;  // "walked away from"; empty where it is not known
    std::string present;     // of "she" or "it": "walks away from"
};
/// The forms of a phrase that begins with a plain verb; the present is made here.
VerbForms forms_of(std::string base, std::string past, std::string participle);
/// All forms with more words behind them.
VerbForms with_rest(VerbForms verb, std::string const& rest);

/// Whether a noun phrase reads as a plural: "the Harbour talks", not "weapons test", "crisis" or "the launch of two
/// missiles". Judged by the last word before a preposition.
Number number_of(std::string_view noun_phrase);
/// "weapons tests", "crises"; a plural stays as it is.
std::string pluralised(std::string_view noun_phrase);
/// "a weapons test", "an MP"; a plural gets no article, and an article that stands already is kept.
std::string with_article(std::string_view noun_phrase);
/// "the leader"; an article that stands already is kept.
std::string with_the(std::string_view noun_phrase);

/// The forms of a phrase that begins with an infinitive: "test a missile", "tested a missile", "tested a missile".
/// Absent where the past cannot be formed with certainty ("test and fire a missile"); then "did" and the phrase say it.
std::optional<VerbForms> verb_forms(std::string_view infinitive_phrase);
/// Whether the one whom an action reaches follows at once ("dismiss" somebody, "walk out on" somebody), not after "to".
bool takes_object(std::string_view infinitive_phrase);
/// "testing a missile"; absent where it cannot be formed with certainty.
std::optional<std::string> gerund(std::string_view infinitive_phrase);

/// Past and participle of a single irregular verb; absent for a regular one.
struct IrregularVerb {
    std::string_view past;
    std::string_view participle;
};
std::optional<IrregularVerb> irregular_verb(std::string_view infinitive);

}  // namespace gainsay::claims
