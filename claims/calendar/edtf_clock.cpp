// Times of day in EDTF: they are checked, and then compared by the day.

#include "claims/calendar/edtf_written.hpp"

#include <fmt/format.h>

#include <utility>

namespace gainsay::claims {
namespace {

using Kind = EdtfError::Kind;

class ClockReader {
public:
    ClockReader(std::string_view text, std::size_t begin, std::size_t end)
        : text_(text.substr(0, end)), position_(begin) {}

    std::optional<EdtfError> check() {
        if (read_time() && !at_end()) {
            read_zone();
        }
        return std::move(error_);
    }

private:
    [[nodiscard]] bool at_end() const { return position_ == text_.size(); }
    [[nodiscard]] char next() const { return at_end() ? '\0' : text_[position_]; }

    bool fail(Kind kind, std::size_t offset, std::size_t length, std::string message) {
        error_ = edtf_error(kind, offset, length, std::move(message));
        return false;
    }
    bool fail_shape() { return fail(Kind::not_a_date, position_, 1, "a time of day reads hh:mm:ss, as in 18:30:00"); }

    /// Two digits, or nothing.
    std::optional<int> read_number() {
        std::size_t const begin = position_;
        int number = 0;
        while (position_ < begin + 2 && next() >= '0' && next() <= '9') {
            number = number * 10 + (text_[position_] - '0');
            ++position_;
        }
        if (position_ != begin + 2) {
            return std::nullopt;
        }
        return number;
    }

    bool read_colon() {
        if (next() != ':') {
            return false;
        }
        ++position_;
        return true;
    }

    bool check_limit(int number, int most, std::string_view names) {
        if (number <= most) {
            return true;
        }
        return fail(Kind::no_such_date, position_ - 2, 2, fmt::format("the {} run from 00 to {}", names, most));
    }

    bool read_time() {
        auto const hour = read_number();
        if (!hour) {
            return fail_shape();
        }
        if (!check_limit(*hour, 23, "hours of a day")) {
            return false;
        }
        auto const minute = read_colon() ? read_number() : std::nullopt;
        if (!minute) {
            return fail_shape();
        }
        if (!check_limit(*minute, 59, "minutes of an hour")) {
            return false;
        }
        auto const second = read_colon() ? read_number() : std::nullopt;
        if (!second) {
            return fail_shape();
        }
        return check_limit(*second, 59, "seconds of a minute");
    }

    bool read_zone() {
        std::size_t const begin = position_;
        char const sign = text_[position_++];
        if (sign == '.' || sign == ',') {
            return fail(Kind::not_a_date, begin, 1, "EDTF has no fractions of a second");
        }
        if (sign == 'Z') {
            return at_end() || fail(Kind::not_a_date, position_, 1, "nothing follows the Z of a time of day");
        }
        if (sign != '+' && sign != '-') {
            return fail(Kind::not_a_date, begin, 1, "after a time of day stands Z or an offset such as +02:00");
        }
        auto const hours = read_number();
        if (!hours) {
            return fail(Kind::not_a_date, begin, 1, "an offset reads +hh or +hh:mm");
        }
        bool const has_minutes = !at_end();
        auto const minutes = !has_minutes ? std::optional(0) : read_colon() ? read_number() : std::nullopt;
        if (!minutes || !at_end()) {
            return fail(Kind::not_a_date, begin, text_.size() - begin, "an offset reads +hh or +hh:mm");
        }
        return check_offset(begin, sign == '-' ? -1 : 1, *hours, *minutes);
    }

    /// Clocks on earth run from 12 hours behind to 14 hours ahead; "-00:00" stands for no known offset.
    bool check_offset(std::size_t begin, int sign, int hours, int minutes) {
        constexpr int most_behind = -12 * 60;
        constexpr int most_ahead = 14 * 60;
        std::size_t const length = text_.size() - begin;
        int const offset = sign * (hours * 60 + minutes);
        if (minutes > 59) {
            return fail(Kind::no_such_date, begin, length, "the minutes of an hour run from 00 to 59");
        }
        if (offset < most_behind || offset > most_ahead) {
            return fail(Kind::no_such_date, begin, length, "offsets run from -12:00 to +14:00");
        }
        if (sign < 0 && offset == 0) {
            return fail(Kind::no_such_date, begin, length, "the offset zero is written Z or +00:00");
        }
        return true;
    }

    std::string_view text_;  // up to the end of the time
    std::size_t position_;
    std::optional<EdtfError> error_;
};

}  // namespace

std::optional<EdtfError> check_clock_time(std::string_view text, std::size_t begin, std::size_t end) {
    return ClockReader(text, begin, end).check();
}

}  // namespace gainsay::claims
