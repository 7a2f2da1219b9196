#pragma once
// One date of EDTF as it is spelled, before the calendar is asked; used by the reader of dates only.

#include "claims/calendar/edtf.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace gainsay::claims {

template <typename T>
using EdtfResult = std::variant<T, EdtfError>;

/// What the marks `?`, `~` and `%` say.
struct Qualification {
    bool doubtful = false;
    bool approximate = false;
};

/// A year, a month or a day. A mark before it is about this part, a mark after it about all up to here.
struct WrittenPart {
    std::string_view digits;  // digits and X, without a sign
    std::size_t offset = 0;   // of the digits in the whole text
    Qualification before;
    Qualification after;
};

/// A date whose shape is right. The views point into the text that was read.
struct WrittenDate {
    std::size_t offset = 0;  // in the whole text
    std::size_t length = 0;
    bool is_negative = false;
    bool is_long_year = false;  // written with Y
    WrittenPart year;
    std::optional<WrittenPart> month;  // or the code of a season, quarter, …
    std::optional<WrittenPart> day;
    bool has_clock_time = false;
};

/// Whether a time of day may follow: not in intervals and sets.
enum class ClockTime { allowed, refused };

/// Reads the shape of the date that fills text[begin, end).
EdtfResult<WrittenDate> read_written_date(std::string_view text, std::size_t begin, std::size_t end, ClockTime clock);

/// Checks the time of day that fills text[begin, end): "18:30:00", "18:30:00Z", "18:30:00+05:30".
std::optional<EdtfError> check_clock_time(std::string_view text, std::size_t begin, std::size_t end);

/// An error about text[offset, offset + length).
EdtfError edtf_error(EdtfError::Kind kind, std::size_t offset, std::size_t length, std::string message);

bool has_unspecified_digit(WrittenPart const& part);
bool has_unspecified_digit(WrittenDate const& date);
/// The lowest level of EDTF whose forms cover the date; where the standard is silent, the highest of its parts'.
int level_of(WrittenDate const& date);

}  // namespace gainsay::claims
