#include "claims/wording/dates.hpp"

#include <algorithm>
#include <charconv>
#include <string_view>

namespace gainsay::claims {

namespace {

bool all_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}
std::int64_t number(std::string_view digits) {
    std::int64_t value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    while (true) {
        std::size_t const next = text.find(separator);
        parts.push_back(text.substr(0, next));
        if (next == std::string_view::npos) { return parts; }
        text.remove_prefix(next + 1);
    }
}

/// What marks of doubt and approximation a date carries, and the date without them.
struct Marks {
    std::string plain;
    bool approximate = false;
    bool doubtful = false;
};
Marks without_marks(std::string_view text) {
    Marks marks;
    for (char const letter : text) {
        marks.approximate = marks.approximate || letter == '~' || letter == '%';
        marks.doubtful = marks.doubtful || letter == '?' || letter == '%';
        if (letter != '~' && letter != '%' && letter != '?') { marks.plain += letter; }
    }
    return marks;
}

TimeWords wide(std::string const& noun) { return TimeWords{noun, "in " + noun, "the end of " + noun, std::nullopt}; }

TimeWords single_day(Day day) {
    std::string const noun = day_in_words(day);
    return TimeWords{noun, "on " + noun, noun, day};
}

/// "2019", "the 2010s", "the years 2000 to 2099"; absent for years of any other shape.
std::optional<std::string> year_words(std::string_view text) {
    if (text.size() == 5 && text[0] == '-' && all_digits(text.substr(1))) {
        return std::to_string(number(text.substr(1)) + 1) + " BC";
    }
    if (text.size() > 1 && text[0] == 'Y' && all_digits(text.substr(1))) { return std::string{text.substr(1)}; }
    if (text.size() != 4) { return std::nullopt; }
    if (all_digits(text)) { return text == "0000" ? "1 BC" : std::to_string(number(text)); }
    std::string const start{text.substr(0, 2)};
    if (all_digits(text.substr(0, 3)) && text[3] == 'X') { return "the " + std::string{text.substr(0, 3)} + "0s"; }
    if (all_digits(start) && text.substr(2) == "XX") { return "the years " + start + "00 to " + start + "99"; }
    return std::nullopt;
}

/// The second part of a date that has two: a month, a season, a quarter, …
std::optional<TimeWords> part_of_year(std::string const& year, std::string_view part) {
    if (part == "XX") { return wide(year); }
    if (part.size() != 2 || !all_digits(part)) { return std::nullopt; }
    int const code = static_cast<int>(number(part));
    if (code >= 1 && code <= 12) { return wide(month_name(code) + " " + year); }
    if (code >= 21 && code <= 24) { return wide(season_name(code - 20) + " " + year); }
    if (code >= 25 && code <= 28) { return wide(season_name(code - 24) + " " + year + " (northern hemisphere)"); }
    if (code >= 29 && code <= 32) { return wide(season_name(code - 28) + " " + year + " (southern hemisphere)"); }
    if (code >= 33 && code <= 36) { return wide("the " + ordinal(code - 32) + " quarter of " + year); }
    if (code >= 37 && code <= 39) { return wide("the " + ordinal(code - 36) + " third of " + year); }
    if (code >= 40 && code <= 41) { return wide("the " + ordinal(code - 39) + " half of " + year); }
    return std::nullopt;
}

TimeWords some_day_in(std::string const& noun) {
    TimeWords result = wide(noun);
    result.when = "on a day in " + noun;
    return result;
}

/// "12 June (year not given)" of XXXX-06-12; absent for other shapes.
std::optional<TimeWords> without_year(std::vector<std::string_view> const& parts) {
    if (parts.size() < 2 || parts.size() > 3 || !all_digits(parts[1])) { return std::nullopt; }
    auto const month = static_cast<int>(number(parts[1]));
    if (month < 1 || month > 12 || (parts.size() == 3 && !all_digits(parts[2]))) { return std::nullopt; }
    bool const has_day = parts.size() == 3;
    std::string const day = has_day ? std::to_string(number(parts[2])) + " " : "";
    std::string const noun = day + month_name(month) + " (year not given)";
    return TimeWords{noun, (has_day ? "on " : "in ") + noun, noun, std::nullopt};
}

/// One date without marks; absent where its digits are unspecified in an unusual place.
std::optional<TimeWords> plain_date(std::string_view text) {
    bool const before_christ = !text.empty() && text[0] == '-';
    auto parts = split(before_christ ? text.substr(1) : text, '-');
    if (parts[0] == "XXXX") { return without_year(parts); }
    std::string const year_text = (before_christ ? "-" : "") + std::string{parts[0]};
    auto const year = year_words(year_text);
    if (!year || parts.size() > 3) { return std::nullopt; }
    if (parts.size() == 1) { return wide(*year); }
    auto part = part_of_year(*year, parts[1]);
    if (!part || parts.size() == 2) { return part; }
    if (parts[2] == "XX") { return some_day_in(part->noun); }
    if (!all_digits(parts[2]) || !all_digits(parts[1]) || !all_digits(parts[0])) { return std::nullopt; }
    int const month = static_cast<int>(number(parts[1]));
    if (month > 12) { return std::nullopt; }
    std::int64_t const sign = before_christ ? -1 : 1;
    return single_day(day_from_civil(CivilDate{sign * number(parts[0]), month, static_cast<int>(number(parts[2]))}));
}

/// "15:30 UTC" of "15:30:00Z".
std::string clock_words(std::string_view text) {
    std::size_t const zone = std::min(text.find_first_of("Z+-"), text.size());
    std::string hour{text.substr(0, std::min<std::size_t>(zone, 5))};
    if (zone == text.size()) { return hour; }
    return text[zone] == 'Z' ? hour + " UTC" : hour + " (UTC" + std::string{text.substr(zone)} + ")";
}

TimeWords marked(TimeWords time, Marks const& marks) {
    if (marks.approximate) {
        time.noun = "about " + time.noun;
        std::size_t const blank = time.when.find(' ');
        time.when.insert(blank + 1, "about ");
        time.by = time.noun;
        time.day.reset();
    }
    if (marks.doubtful) {
        for (std::string* form : {&time.noun, &time.when, &time.by}) { *form += " (date uncertain)"; }
        time.day.reset();
    }
    return time;
}

/// A single date with its marks and clock time; absent where words cannot follow its shape.
std::optional<TimeWords> one_date(std::string_view text) {
    std::size_t const clock = text.find('T');
    Marks const marks = without_marks(text.substr(0, clock));
    auto time = plain_date(marks.plain);
    if (!time) { return std::nullopt; }
    if (clock != std::string_view::npos) {
        std::string const at = " at " + clock_words(text.substr(clock + 1));
        for (std::string* form : {&time->noun, &time->when, &time->by}) { *form += at; }
        time->day.reset();
    }
    return marked(*time, marks);
}

std::optional<TimeWords> interval(std::string_view begin, std::string_view end) {
    bool const begins = !begin.empty() && begin != "..";
    bool const ends = !end.empty() && end != "..";
    auto const first = begins ? one_date(begin) : std::nullopt;
    auto const last = ends ? one_date(end) : std::nullopt;
    if ((begins && !first) || (ends && !last)) { return std::nullopt; }
    std::string when;
    if (first && last) {
        when = first->day && last->day ? days_from_to(*first->day, *last->day)
                                       : "from " + first->noun + " to " + last->noun;
    } else if (first) {
        when = "from " + first->noun + (end.empty() ? " to an unknown date" : " on");
    } else if (last) {
        when = begin.empty() ? "from an unknown date to " + last->noun : "until " + last->noun;
    } else {
        return std::nullopt;
    }
    return TimeWords{"the time " + when, when, last ? last->by : "the end of the time " + when, std::nullopt};
}

/// The members of a set in brackets; a range among them is one member.
std::optional<TimeWords> set_member(std::string_view text) {
    std::size_t const dots = text.find("..");
    if (dots == std::string_view::npos) { return one_date(text); }
    auto const first = one_date(text.substr(0, dots));
    auto const last = one_date(text.substr(dots + 2));
    if (!first && last) {
        return TimeWords{last->noun + " or earlier", last->when + " or earlier", last->by, std::nullopt};
    }
    if (first && !last) {
        return TimeWords{first->noun + " or later", first->when + " or later", first->by, std::nullopt};
    }
    if (!first) { return std::nullopt; }
    bool const days = first->day && last->day;
    std::string const span =
        "some time " + (days ? days_from_to(*first->day, *last->day) : "from " + first->noun + " to " + last->noun);
    return TimeWords{span, "at " + span, last->by, std::nullopt};
}

std::optional<TimeWords> set_of_dates(std::string_view text) {
    bool const one_of = text.front() == '[';
    std::string const joint = one_of ? " or " : " and ";
    TimeWords all;
    for (std::string_view part : split(text.substr(1, text.size() - 2), ',')) {
        while (!part.empty() && part.front() == ' ') { part.remove_prefix(1); }
        auto const member = set_member(part);
        if (!member) { return std::nullopt; }
        all.noun += (all.noun.empty() ? "" : joint) + member->noun;
        all.when += (all.when.empty() ? "" : joint) + member->when;
        all.by = "the end of " + all.noun;
    }
    return all;
}

std::optional<TimeWords> any_shape(std::string_view text) {
    if (text.size() > 2 && (text.front() == '[' || text.front() == '{')) { return set_of_dates(text); }
    auto const ends = split(text, '/');
    if (ends.size() == 2) { return interval(ends[0], ends[1]); }
    return one_date(text);
}

/// "mid 2019-04", "end of 2019": the part, and where the date begins.
struct Part {
    std::string_view written;
    char const* preposition;
    char const* noun;
};
constexpr Part parts[] = {
    {"early ", "in ", "early "},           {"mid ", "in ", "mid-"},           {"late ", "in ", "late "},
    {"start of ", "at ", "the start of "}, {"end of ", "at ", "the end of "},
};

}  // namespace

TimeWords calendar_words(CalendarDate const& date) {
    std::string text;
    for (char const letter : date.text) {
        bool const blank = letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r';
        if (!blank) { text += letter; }
        if (blank && !text.empty() && text.back() != ' ') { text += ' '; }
    }
    for (Part const& part : parts) {
        std::string_view const written = part.written;
        if (text.compare(0, written.size(), written) != 0) { continue; }
        if (auto const whole = any_shape(std::string_view{text}.substr(written.size()))) {
            std::string const noun = part.noun + whole->noun;
            return TimeWords{noun, part.preposition + noun, noun, std::nullopt};
        }
    }
    if (auto const words = any_shape(text)) { return *words; }
    DayRange const range = bounds(date.date);
    if (range.earliest && range.earliest == range.latest) { return single_day(*range.earliest); }
    std::string const when = range_in_words(range);
    std::string const noun = text.empty() ? "a time " + when : "the date " + text;
    return TimeWords{noun, text.empty() ? when : "on " + noun, noun, std::nullopt};
}

}  // namespace gainsay::claims
