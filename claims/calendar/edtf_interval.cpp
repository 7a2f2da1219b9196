#include "claims/calendar/edtf_interval.hpp"

#include "claims/calendar/edtf_reading.hpp"

#include <algorithm>

namespace gainsay::claims {
namespace {

using Kind = EdtfError::Kind;

struct ReadEnd {
    IntervalEnd end;
    DayRange written;
    DayRange widest;
    int level = 1;  // of an open and of an unknown end
};

EdtfResult<ReadEnd> read_end(std::string_view text, std::size_t begin, std::size_t end) {
    std::string_view const part = text.substr(begin, end - begin);
    if (part.empty()) {
        return ReadEnd{UnknownEnd{}, {}, {}, 1};
    }
    if (part == "..") {
        return ReadEnd{OpenEnd{}, {}, {}, 1};
    }
    EdtfResult<WrittenDate> written = read_written_date(text, begin, end, ClockTime::refused);
    if (auto const* error = std::get_if<EdtfError>(&written)) {
        return *error;
    }
    WrittenDate const& date = std::get<WrittenDate>(written);
    EdtfResult<CalendarReading> calendar = read_on_calendar(date);
    if (auto const* error = std::get_if<EdtfError>(&calendar)) {
        return *error;
    }
    CalendarReading const& reading = std::get<CalendarReading>(calendar);
    // The standard shows X in an interval at level 2 only.
    int const level = has_unspecified_digit(date) ? 2 : reading.level;
    return ReadEnd{reading.reading, reading.written, reading.widest, level};
}

bool is_date(ReadEnd const& end) {
    return std::holds_alternative<DateReading>(end.end);
}

}  // namespace

EdtfResult<EdtfDate> read_interval(std::string_view text) {
    std::size_t const slash = text.find('/');
    std::size_t const second_slash = text.find('/', slash + 1);
    if (second_slash != std::string_view::npos) {
        return edtf_error(Kind::not_a_date, second_slash, 1, "an interval has one slash");
    }
    EdtfResult<ReadEnd> const first = read_end(text, 0, slash);
    if (auto const* error = std::get_if<EdtfError>(&first)) {
        return *error;
    }
    EdtfResult<ReadEnd> const second = read_end(text, slash + 1, text.size());
    if (auto const* error = std::get_if<EdtfError>(&second)) {
        return *error;
    }
    ReadEnd const& begin = std::get<ReadEnd>(first);
    ReadEnd const& end = std::get<ReadEnd>(second);
    if (!is_date(begin) && !is_date(end) && text != "../..") {
        return edtf_error(Kind::not_a_date, 0, text.size(), "an interval has a date on at least one side");
    }
    if (is_date(begin) && is_date(end) && *begin.widest.earliest > *end.widest.latest) {
        return edtf_error(Kind::reversed_interval, slash + 1, text.size() - slash - 1,
                          "the second date lies before the first");
    }
    EdtfDate date;
    date.level = std::max(begin.level, end.level);
    date.value = EdtfInterval{begin.end, end.end};
    date.written = DayRange{begin.written.earliest, end.written.latest};
    if (date.written.earliest && date.written.latest && *date.written.earliest > *date.written.latest) {
        // Only the south's seasons are in this order ("2019-24/2019-10").
        date.written = DayRange{begin.widest.earliest, end.widest.latest};
    }
    return date;
}

}  // namespace gainsay::claims
