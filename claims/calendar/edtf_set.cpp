// Sets of dates: one of them, or all of them.

#include "claims/calendar/edtf_interval.hpp"
#include "claims/calendar/edtf_reading.hpp"

#include <algorithm>
#include <utility>

namespace gainsay::claims {
namespace {

using Kind = EdtfError::Kind;

/// How finely a date is written; the two ends of a range in a set agree in it.
enum class Grain { year, month, part_of_year, day };

struct Member {
    WrittenDate written;
    CalendarReading calendar;
};

Grain grain_of(WrittenDate const& date) {
    if (date.day) {
        return Grain::day;
    }
    if (!date.month) {
        return Grain::year;
    }
    bool const is_code = !has_unspecified_digit(*date.month) && date.month->digits > "12";
    return is_code ? Grain::part_of_year : Grain::month;
}

/// Years, months or days without X and marks, one after the other.
bool is_plain(Member const& member) {
    return !has_unspecified_digit(member.written) && grain_of(member.written) != Grain::part_of_year &&
           member.calendar.reading.size() == 1 && !member.calendar.reading.front().width &&
           !member.calendar.reading.front().doubtful;
}

class SetReader {
public:
    explicit SetReader(std::string_view text) : text_(text), is_one_of_(text.front() == '[') {}

    EdtfResult<EdtfDate> read() {
        if (!check_brackets()) {
            return *error_;
        }
        std::size_t const last = text_.size() - 1;
        for (std::size_t begin = 1; begin <= last;) {
            std::size_t const end = std::min(text_.find(',', begin), last);
            read_item(begin, end);
            if (error_) {
                return *error_;
            }
            begin = end + 1;
        }
        if (!is_one_of_ && dates_.size() > most_alternatives) {
            return edtf_error(Kind::not_supported, 0, text_.size(), "a set in braces of more than 400 dates");
        }
        return result();
    }

private:
    bool fail(Kind kind, std::size_t offset, std::size_t length, std::string message) {
        error_ = edtf_error(kind, offset, length, std::move(message));
        return false;
    }

    bool check_brackets() {
        char const closing = is_one_of_ ? ']' : '}';
        std::size_t const last = text_.size() - 1;
        std::size_t const bracket = text_.find_first_of("[]{}", 1);
        if (bracket == std::string_view::npos) {
            return fail(Kind::not_a_date, 0, 1, is_one_of_ ? "the bracket is not closed" : "the brace is not closed");
        }
        if (text_[bracket] != closing) {
            return fail(Kind::not_a_date, bracket, 1, "a set is closed by the bracket or brace that fits its opening");
        }
        if (bracket != last) {
            return fail(Kind::not_a_date, bracket + 1, last - bracket, "nothing follows the end of a set");
        }
        return last > 1 || fail(Kind::not_a_date, 0, text_.size(), "a set holds at least one date");
    }

    std::optional<Member> read_member(std::size_t begin, std::size_t end) {
        EdtfResult<WrittenDate> written = read_written_date(text_, begin, end, ClockTime::refused);
        if (auto* error = std::get_if<EdtfError>(&written)) {
            error_ = std::move(*error);
            return std::nullopt;
        }
        WrittenDate const& date = std::get<WrittenDate>(written);
        EdtfResult<CalendarReading> calendar = read_on_calendar(date);
        if (auto* error = std::get_if<EdtfError>(&calendar)) {
            error_ = std::move(*error);
            return std::nullopt;
        }
        return Member{date, std::get<CalendarReading>(std::move(calendar))};
    }

    /// One date, or a range of dates of which one end may be missing.
    void read_item(std::size_t begin, std::size_t end) {
        std::string_view const item = text_.substr(begin, end - begin);
        std::size_t const dots = item.find("..");
        if (dots == std::string_view::npos) {
            if (auto member = read_member(begin, end)) {
                add_alternatives(std::move(member->calendar.reading));
                note_written(member->calendar.written);
            }
            return;
        }
        std::optional<Member> first;
        std::optional<Member> last;
        if (dots > 0) {
            first = read_member(begin, begin + dots);
        }
        if (!error_ && dots + 2 < item.size()) {
            last = read_member(begin + dots + 2, end);
        }
        if (!error_ && check_range(first, last, begin, end)) {
            add_range(first, last);
        }
    }

    bool check_range(std::optional<Member> const& first, std::optional<Member> const& last, std::size_t begin,
                     std::size_t end) {
        std::size_t const length = end - begin;
        if (!first && !last) {
            return fail(Kind::not_a_date, begin, length, "a range in a set has a date on at least one side");
        }
        if (!first && begin != 1) {
            return fail(Kind::not_a_date, begin, length, "a range without a beginning stands first in its set");
        }
        if (!last && end != text_.size() - 1) {
            return fail(Kind::not_a_date, begin, length, "a range without an end stands last in its set");
        }
        if (!first || !last) {
            return true;
        }
        if (grain_of(first->written) != grain_of(last->written)) {
            return fail(Kind::not_a_date, begin, length,
                        "a range in a set runs from year to year, from month to month or from day to day");
        }
        if (*first->calendar.widest.earliest > *last->calendar.widest.latest) {
            return fail(Kind::reversed_interval, last->written.offset, last->written.length,
                        "the second date lies before the first");
        }
        return is_one_of_ || (is_plain(*first) && is_plain(*last)) ||
               fail(Kind::not_supported, begin, length,
                    "a range in braces whose ends are not plain years, months or days");
    }

    /// In brackets a range is everything from its beginning to its end; in braces it is every date of it.
    void add_range(std::optional<Member> const& first, std::optional<Member> const& last) {
        DayRange const written{first ? first->calendar.written.earliest : std::nullopt,
                               last ? last->calendar.written.latest : std::nullopt};
        note_written(written);
        if (!is_one_of_ && first && last) {
            add_each(*first, *last);
            return;
        }
        DateAlternative from;
        DateAlternative to;
        if (first) {
            from = joined(first->calendar.reading);
        }
        if (last) {
            to = joined(last->calendar.reading);
        }
        DateAlternative range;
        range.certain = DayRange{from.certain.earliest, to.certain.latest};
        range.stated = DayRange{from.stated.earliest, to.stated.latest};
        range.width = weaker_row(from.width, to.width);
        range.doubtful = from.doubtful || to.doubtful;
        add_alternatives({range});
    }

    void add_each(Member const& first, Member const& last) {
        Grain const grain = grain_of(first.written);
        Day const end = *last.calendar.written.latest;
        Day begin = *first.calendar.written.earliest;
        while (begin <= end && dates_.size() <= most_alternatives) {
            Day const next = grain == Grain::day ? begin + 1 : add_months(begin, grain == Grain::month ? 1 : 12);
            DayRange const days{begin, next - 1};
            add_alternatives({DateAlternative{days, days, std::nullopt, false}});
            begin = next;
        }
    }

    void add_alternatives(DateReading reading) { dates_.push_back(std::move(reading)); }

    void note_written(DayRange const& range) {
        written_ = written_ ? hull(*written_, range) : range;
    }

    EdtfDate result() {
        EdtfDate date;
        date.level = 2;
        date.written = *written_;
        if (!is_one_of_) {
            date.value = EdtfAllOf{std::move(dates_)};
            return date;
        }
        DateReading alternatives;
        for (DateReading const& reading : dates_) {
            alternatives.insert(alternatives.end(), reading.begin(), reading.end());
        }
        std::stable_sort(alternatives.begin(), alternatives.end(),
                         [](DateAlternative const& first, DateAlternative const& second) {
                             return first.stated < second.stated;  // an unbounded beginning comes first
                         });
        if (alternatives.size() > most_alternatives) {
            alternatives = {joined(alternatives)};
        }
        date.value = EdtfOneOf{std::move(alternatives)};
        return date;
    }

    std::string_view text_;
    bool is_one_of_;
    std::vector<DateReading> dates_;
    std::optional<DayRange> written_;
    std::optional<EdtfError> error_;
};

}  // namespace

EdtfResult<EdtfDate> read_set(std::string_view text) {
    return SetReader(text).read();
}

}  // namespace gainsay::claims
