#include "claims/calendar/edtf_written.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace gainsay::claims {
namespace {

using Kind = EdtfError::Kind;

bool is_digit(char character) {
    return character >= '0' && character <= '9';
}

bool is_digit_or_x(char character) {
    return is_digit(character) || character == 'X';
}

bool is_mark(char character) {
    return character == '?' || character == '~' || character == '%';
}

/// Reads from left to right; the first thing that does not fit becomes the error and ends the reading.
class WrittenDateReader {
public:
    WrittenDateReader(std::string_view text, std::size_t begin, std::size_t end, ClockTime clock)
        : text_(text.substr(0, end)), position_(begin), clock_(clock) {
        date_.offset = begin;
        date_.length = end - begin;
    }

    EdtfResult<WrittenDate> read() {
        if (read_year() && !at_end() && read_month() && !at_end()) {
            read_day();
        }
        if (!error_ && !at_end()) {
            refuse_rest();
        }
        if (error_) {
            return *std::move(error_);
        }
        return date_;
    }

private:
    [[nodiscard]] bool at_end() const { return position_ == text_.size(); }
    [[nodiscard]] char next() const { return at_end() ? '\0' : text_[position_]; }

    bool fail(Kind kind, std::size_t offset, std::size_t length, std::string message) {
        if (!error_) {
            error_ = edtf_error(kind, offset, length, std::move(message));
        }
        return false;
    }

    std::string_view take_run(bool (*belongs)(char)) {
        std::size_t const begin = position_;
        while (!at_end() && belongs(text_[position_])) {
            ++position_;
        }
        return text_.substr(begin, position_ - begin);
    }

    /// At most one mark stands in a place.
    bool read_mark(Qualification& qualification) {
        if (!is_mark(next())) {
            return true;
        }
        char const mark = text_[position_++];
        qualification.doubtful = mark != '~';
        qualification.approximate = mark != '?';
        if (!is_mark(next())) {
            return true;
        }
        if (mark != next() && mark != '%' && next() != '%') {
            return fail(Kind::old_draft, position_ - 1, 2, "the two marks together are now written %");
        }
        return fail(Kind::not_a_date, position_, 1, "one mark is enough");
    }

    bool read_year() {
        if (at_end()) {
            return fail(Kind::not_a_date, position_, 0, "there is no date here");
        }
        if (!read_mark(date_.year.before)) {
            return false;
        }
        if (next() == 'Y') {
            return read_long_year();
        }
        date_.is_negative = next() == '-';
        position_ += date_.is_negative ? 1 : 0;
        date_.year.offset = position_;
        date_.year.digits = take_run(is_digit_or_x);
        if (!check_year_shape()) {
            return false;
        }
        if (next() == 'S') {
            return refuse_significance();
        }
        if (date_.is_negative && date_.year.digits == "0000") {
            return fail(Kind::no_such_date, position_ - 5, 5, "the year 0 has no sign");
        }
        return read_mark(date_.year.after);
    }

    bool check_year_shape() {
        std::size_t const length = date_.year.digits.size();
        if (length == 0) {
            return fail(Kind::not_a_date, position_, 1, "a date begins with a year of four digits, as in 2019-05-04");
        }
        if (length > 4) {
            return fail(Kind::not_a_date, date_.year.offset, length,
                        "a year has four digits, and a hyphen stands before the month");
        }
        if (length < 4) {
            return fail(Kind::not_a_date, date_.year.offset, length, "a year has four digits");
        }
        return true;
    }

    bool read_long_year() {
        std::size_t const begin = position_++;
        date_.is_long_year = true;
        date_.is_negative = next() == '-';
        position_ += date_.is_negative ? 1 : 0;
        date_.year.offset = position_;
        date_.year.digits = take_run(is_digit);
        std::size_t const length = date_.year.digits.size();
        if (length == 0) {
            return fail(Kind::not_a_date, begin, 1, "Y is followed by the digits of a year");
        }
        if (next() == 'E') {
            return fail(Kind::not_supported, position_, 1, "a year with an exponent");
        }
        if (length <= 4 || date_.year.digits.front() == '0') {
            return fail(Kind::not_a_date, begin, position_ - begin, "Y is for years of more than four digits");
        }
        if (next() == 'S') {
            return refuse_significance();
        }
        if (length > 7) {
            return fail(Kind::not_supported, date_.year.offset, length, "a year of more than seven digits");
        }
        if (!read_mark(date_.year.after)) {
            return false;
        }
        if (!at_end()) {
            return fail(Kind::not_a_date, position_, 1, "a year written with Y stands alone");
        }
        return true;
    }

    bool refuse_significance() {
        return fail(Kind::not_supported, position_, 1, "a year with a number of significant digits");
    }

    /// The hyphen, a mark, two digits or X, and a mark.
    bool read_part(WrittenPart& part, std::string_view name) {
        if (next() != '-') {
            return refuse_rest();
        }
        ++position_;
        if (!read_mark(part.before)) {
            return false;
        }
        part.offset = position_;
        part.digits = take_run(is_digit_or_x);
        if (part.digits.empty()) {
            return fail(Kind::not_a_date, position_, 1,
                        next() == 'W' ? "EDTF has no numbered weeks" : fmt::format("a {} is two digits", name));
        }
        if (part.digits.size() != 2) {
            bool const is_ordinal = part.digits.size() == 3 && !date_.month && at_end();
            return fail(Kind::not_a_date, part.offset, part.digits.size(),
                        is_ordinal ? "EDTF has no numbered days of the year"
                                   : fmt::format("a {} has two digits", name));
        }
        return read_mark(part.after);
    }

    bool read_month() {
        WrittenPart month;
        bool const is_read = read_part(month, "month");
        if (is_read) {
            date_.month = month;
        }
        return is_read;
    }

    bool read_day() {
        WrittenPart day;
        if (!read_part(day, "day")) {
            return false;
        }
        date_.day = day;
        return next() != 'T' || read_clock_time();
    }

    bool read_clock_time() {
        std::size_t const begin = position_;
        std::size_t const length = text_.size() - begin;
        bool const is_plain = std::none_of(text_.begin(), text_.end(), is_mark) && !has_unspecified_digit(date_);
        if (clock_ == ClockTime::refused) {
            return fail(Kind::not_a_date, begin, length, "a time of day has no place in an interval or a set");
        }
        if (!is_plain) {
            return fail(Kind::not_a_date, begin, length, "a date with a time of day has neither a mark nor an X");
        }
        if (auto error = check_clock_time(text_, begin + 1, text_.size())) {
            error_ = std::move(error);
            return false;
        }
        position_ = text_.size();
        date_.has_clock_time = true;
        return true;
    }

    /// Something follows where the date could have ended.
    bool refuse_rest() {
        std::string message = "this does not belong to a date; a date is year, month and day, as in 2019-05-04";
        if (next() == 'T') {
            message = "a time of day follows a whole date";
        } else if (next() == '.') {
            message = "two full stops stand in a set or at the end of an interval";
        }
        return fail(Kind::not_a_date, position_, 1, std::move(message));
    }

    std::string_view text_;  // up to the end of the date
    std::size_t position_;
    ClockTime clock_;
    WrittenDate date_;
    std::optional<EdtfError> error_;
};

/// Level 1 knows X from the right only: 201X, 20XX, 2019-XX, 2019-05-XX, 2019-XX-XX.
int level_of_unspecified(WrittenDate const& date) {
    std::string_view const year = date.year.digits;
    if (!date.month) {
        std::size_t const first = year.find('X');
        bool const is_from_right = year.find_first_not_of('X', first) == std::string_view::npos;
        return is_from_right ? 1 : 2;
    }
    if (has_unspecified_digit(date.year)) {
        return 2;
    }
    if (!date.day) {
        return date.month->digits == "XX" ? 1 : 2;
    }
    bool const is_month_level_1 = date.month->digits == "XX" || !has_unspecified_digit(*date.month);
    return is_month_level_1 && date.day->digits == "XX" ? 1 : 2;
}

bool is_marked(Qualification const& qualification) {
    return qualification.doubtful || qualification.approximate;
}

/// Level 1 knows marks at the end of the whole date only.
int level_of_marks(WrittenDate const& date) {
    WrittenPart const& last = date.day ? *date.day : date.month ? *date.month : date.year;
    bool const is_marked_before = is_marked(date.year.before) || (date.month && is_marked(date.month->before)) ||
                                  (date.day && is_marked(date.day->before));
    bool const is_marked_inside =
        (date.month && is_marked(date.year.after)) || (date.day && is_marked(date.month->after));
    if (is_marked_before || is_marked_inside) {
        return 2;
    }
    return is_marked(last.after) ? 1 : 0;
}

int level_of_code(WrittenDate const& date) {
    if (!date.month || has_unspecified_digit(*date.month) || date.month->digits < "21") {
        return 0;
    }
    return date.month->digits <= "24" ? 1 : 2;
}

}  // namespace

EdtfError edtf_error(EdtfError::Kind kind, std::size_t offset, std::size_t length, std::string message) {
    EdtfError error;
    error.kind = kind;
    error.offset = offset;
    error.length = length;
    error.message = std::move(message);
    return error;
}

EdtfResult<WrittenDate> read_written_date(std::string_view text, std::size_t begin, std::size_t end, ClockTime clock) {
    return WrittenDateReader(text, begin, end, clock).read();
}

bool has_unspecified_digit(WrittenPart const& part) {
    return part.digits.find('X') != std::string_view::npos;
}

bool has_unspecified_digit(WrittenDate const& date) {
    return has_unspecified_digit(date.year) || (date.month && has_unspecified_digit(*date.month)) ||
           (date.day && has_unspecified_digit(*date.day));
}

int level_of(WrittenDate const& date) {
    int level = date.is_negative || date.is_long_year ? 1 : 0;
    level = std::max(level, level_of_code(date));
    level = std::max(level, level_of_marks(date));
    return has_unspecified_digit(date) ? std::max(level, level_of_unspecified(date)) : level;
}

}  // namespace gainsay::claims
