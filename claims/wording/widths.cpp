#include "claims/wording/wording.hpp"

#include "claims/calendar/duration.hpp"

#include <array>
#include <charconv>
#include <string_view>
#include <utility>

namespace gainsay::claims {

namespace {

struct NamedUnit {
    std::string_view name;
    Unit unit;
    std::int64_t minutes;
};
constexpr std::array<NamedUnit, 4> units{{{"week", Unit::weeks, 7 * 24 * 60}, {"day", Unit::days, 24 * 60}, {"hour", Unit::hours, 60}, {"minute", Unit::minutes, 1}}};
constexpr std::int64_t most_room = 366 * 24 * 60;

}  // namespace

std::string room_in_words(std::int64_t minutes) {
    for (auto const& [name, unit, size] : units) {
        bool const is_fit = unit != Unit::weeks && minutes % size == 0;
        if (is_fit) { return duration_in_words({minutes / size, unit, Precision::bare}); }
    }
    return {};
}

std::optional<std::int64_t> room_from_words(std::string_view text) {
    std::int64_t count = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
    if (error != std::errc{} || count < 1 || count > most_room) { return std::nullopt; }
    auto rest = text.substr(static_cast<std::size_t>(end - text.data()));
    if (!rest.starts_with(' ')) { return std::nullopt; }
    rest.remove_prefix(1);
    if (rest.ends_with('s')) { rest.remove_suffix(1); }
    for (auto const& [name, unit, size] : units) {
        if (rest == name && count * size <= most_room) { return count * size; }
    }
    return std::nullopt;
}

std::string in_words(Model const& model, WidthRow row) {
    std::string text{width_entry(row).meaning};
    auto const more = model.room.find(row);
    if (more == model.room.end()) { return text; }
    text += ", and in this project ";
    text += room_in_words(more->second);
    text += " more on each side";
    return text;
}

}  // namespace gainsay::claims
