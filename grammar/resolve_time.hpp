#pragma once
// Dates as written to dates as meant.

#include "grammar/world.hpp"

namespace gainsay::grammar {

/// The date of a leaf, with its part worked in. Reports what is no date; then there is none.
std::optional<claims::CalendarDate> resolve_date(World& world, syntax::WrittenDate const& written);

/// From when until when something declared is so. Reports a date that is none, and a time that ends before it begins; then there
/// is none.
std::optional<claims::Tenure> resolve_tenure(World& world, syntax::Tenure const& written);

/// Whether the word, which nothing is called, is a date of an old draft of EDTF, such as "open"; if so, that is reported.
bool report_old_date(World& world, syntax::Token const& word);

/// The duration; a number that is too large is reported.
claims::Duration resolve_duration(World& world, syntax::Duration const& written);

/// Numbers in claims go this far: more than any calendar, any count of events, any paragraph needs.
inline constexpr std::int64_t largest_number = 100'000'000;

}  // namespace gainsay::grammar
