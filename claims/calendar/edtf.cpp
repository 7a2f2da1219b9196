#include "claims/calendar/edtf.hpp"

#include "claims/calendar/edtf_advice.hpp"
#include "claims/calendar/edtf_interval.hpp"
#include "claims/calendar/edtf_reading.hpp"

#include <algorithm>

namespace gainsay::claims {
namespace {

constexpr std::size_t longest_date = 1'024;

EdtfResult<EdtfDate> read_single(std::string_view text) {
    EdtfResult<WrittenDate> written = read_written_date(text, 0, text.size(), ClockTime::allowed);
    if (auto const* error = std::get_if<EdtfError>(&written)) {
        return *error;
    }
    WrittenDate const& spelled = std::get<WrittenDate>(written);
    EdtfResult<CalendarReading> calendar = read_on_calendar(spelled);
    if (auto const* error = std::get_if<EdtfError>(&calendar)) {
        return *error;
    }
    CalendarReading const& reading = std::get<CalendarReading>(calendar);
    EdtfDate date;
    date.level = reading.level;
    date.value = reading.reading;
    date.has_clock_time = spelled.has_clock_time;
    date.written = reading.written;
    return date;
}

/// Puts the mark of an error inside the text, on whole characters.
EdtfError placed_inside(EdtfError error, std::string_view text) {
    if (text.empty()) {
        error.offset = 0;
        error.length = 0;
        return error;
    }
    auto const continues = [text](std::size_t offset) {
        return offset < text.size() && (static_cast<unsigned char>(text[offset]) & 0xC0U) == 0x80U;
    };
    error.offset = std::min(error.offset, text.size() - 1);
    error.length = std::clamp<std::size_t>(error.length, 1, text.size() - error.offset);
    while (error.offset > 0 && continues(error.offset)) {
        --error.offset;
        ++error.length;
    }
    while (continues(error.offset + error.length)) {
        ++error.length;
    }
    return error;
}

using Width = DayRange DateAlternative::*;

DayRange end_bounds(IntervalEnd const& end, Width width) {
    auto const* reading = std::get_if<DateReading>(&end);
    return reading != nullptr ? hull(*reading, width) : DayRange{};
}

DayRange bounds(EdtfDate const& date, Width width) {
    if (auto const* reading = std::get_if<DateReading>(&date.value)) {
        return hull(*reading, width);
    }
    if (auto const* interval = std::get_if<EdtfInterval>(&date.value)) {
        return DayRange{end_bounds(interval->begin, width).earliest, end_bounds(interval->end, width).latest};
    }
    if (auto const* one_of = std::get_if<EdtfOneOf>(&date.value)) {
        return hull(one_of->alternatives, width);
    }
    DateReading all;
    for (DateReading const& reading : std::get<EdtfAllOf>(date.value).dates) {
        all.insert(all.end(), reading.begin(), reading.end());
    }
    return hull(all, width);
}

}  // namespace

EdtfResult<EdtfDate> read_edtf_text(std::string_view text) {
    if (text.empty()) {
        return edtf_error(EdtfError::Kind::not_a_date, 0, 0, "there is no date here");
    }
    std::size_t const blank = text.find_first_of(" \t\r\n\v\f");
    if (blank != std::string_view::npos) {
        return edtf_error(EdtfError::Kind::not_a_date, blank, 1, "a date is written without blanks");
    }
    if (text.front() == '[' || text.front() == '{') {
        return read_set(text);
    }
    return text.find('/') == std::string_view::npos ? read_single(text) : read_interval(text);
}

std::variant<EdtfDate, EdtfError> read_edtf(std::string_view text) {
    if (text.size() > longest_date) {
        return edtf_error(EdtfError::Kind::not_a_date, longest_date, 1, "a date has at most 1,024 bytes");
    }
    EdtfResult<EdtfDate> result = read_edtf_text(text);
    if (auto const* error = std::get_if<EdtfError>(&result)) {
        return placed_inside(with_advice(*error, text), text);
    }
    return result;
}

DayRange bounds(EdtfDate const& date) { return bounds(date, &DateAlternative::stated); }
DayRange certain_bounds(EdtfDate const& date) { return bounds(date, &DateAlternative::certain); }

}  // namespace gainsay::claims
