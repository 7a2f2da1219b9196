#pragma once
// Statements, times and things in words that a reader understands who never saw the language.

#include "claims/model/model.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <string_view>
#include <vector>

namespace gainsay::claims {

/// The name of what a reference stands for: "Norland", "somebody", "X"; where a rule introduces it, "any actor X".
std::string in_words(Model const& model, Reference const& reference);
/// "on 4 March 2031", "two weeks after the Harbour talks", "until last weekend".
std::string in_words(Model const& model, TimeSpec const& time);
std::string in_words(Model const& model, TimePoint const& point);
/// "Norland walked away from the Harbour talks"; no capital at the start but a name's, no full stop at the end.
std::string in_words(Model const& model, Statement const& statement);
/// "probably, according to Ida Vane, Sudria did not change its posture"
std::string in_words(Model const& model, Sentence const& sentence);
/// "the Harbour talks is a formal working-level talk", "Ida Vane speaks for Norland"
std::string in_words(Model const& model, Definition const& definition);
/// "a public weapons test"
std::string in_words(Model const& model, EventClass const& event_class);
/// What a row of the table of widths admits, with the room that the model's project adds.
std::string in_words(Model const& model, WidthRow row);
/// "3 days", "12 hours", "90 minutes": the largest unit that is whole.
std::string room_in_words(std::int64_t minutes);
/// "3 days", "90 minutes", "1 week" in minutes; nothing where the text is no length from a minute to a year.
std::optional<std::int64_t> room_from_words(std::string_view text);
/// "a", "a and b", "a, b and c", with "and" or another word before the last.
std::string join_words(std::vector<std::string> const& words, std::string_view joint = "and");
/// The same; of more than six words the first three only: "a, b, c and 9 others".
std::string join_shortly(std::vector<std::string> const& words, std::string_view others);

}  // namespace gainsay::claims
