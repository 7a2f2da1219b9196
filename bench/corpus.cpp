#include "bench/corpus.hpp"

#include "bench/writer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <set>
#include <utility>

namespace gainsay::bench {

namespace {

// A component is true of a world of its own: each event has a day, every claim is read off it, so that nothing but a
// planted pair can conflict.
void small_component(Writer& writer, std::uint32_t claims, bool planted) {
    std::uint32_t const count = std::max(2U, claims / 2);
    std::vector<std::string> events;
    std::vector<std::int64_t> days;
    for (std::uint32_t i = 0; i < count; ++i) {
        events.push_back(writer.event());
        days.push_back(static_cast<std::int64_t>(writer.below(3000)));
    }
    std::string const actor = writer.actor();
    if (planted) {
        // The pair dates an event of its own, later than all others, so that it conflicts with nothing else.
        std::string const event = writer.event();
        writer.claim(fmt::format("{} happened on {}.", event, date(5000)));
        writer.claim(fmt::format("{} happened on {}.", event, date(5040)));
        if (claims > 2) { writer.claim(fmt::format("{} happened after {}.", event, events[0])); }
        claims -= std::min(claims, 3U);
    }
    for (std::uint32_t written = 0; written < claims; ++written) {
        std::size_t const i = writer.below(count);
        std::size_t const j = (i + 1) % count;  // ties the component together
        std::int64_t const apart = days[j] - days[i];
        switch (writer.below(6)) {
            case 0: writer.claim(fmt::format("{} happened on {}.", events[i], date(days[i]))); break;
            case 1: writer.claim(fmt::format("{} lasted 1 day.", events[i])); break;
            case 2: writer.claim(fmt::format("{} walked away from {}.", actor, events[i])); break;
            case 3: writer.claim(fmt::format("{} happened in {}.", events[i], month(days[i]))); break;
            default:
                if (apart == 0) {
                    writer.claim(fmt::format("{} happened on {}.", events[i], date(days[i])));
                } else {
                    writer.claim(fmt::format("{} happened {} {}.", events[i], apart > 0 ? "before" : "after", events[j]));
                }
        }
    }
}

std::uint64_t small(Writer& writer, Recipe const& recipe) {
    std::uint32_t const size = std::max(2U, recipe.component_size);
    std::uint64_t conflicts = 0;
    std::uint32_t component = 0;
    for (std::uint32_t written = 0; written < recipe.claims; ++component) {
        std::uint32_t const claims = std::min(size, recipe.claims - written);
        bool const planted = component % 100 == 99 && claims >= 2;
        small_component(writer, claims, planted);
        conflicts += planted ? 1 : 0;
        written += claims;
    }
    return conflicts;
}

void hub(Writer& writer, Recipe const& recipe) {
    std::string const centre = writer.event();
    for (std::uint32_t i = 0; i < recipe.claims; ++i) {
        writer.claim(fmt::format("{} happened {} {}.", writer.event(), writer.below(2) == 0 ? "before" : "after", centre));
    }
}

void chain(Writer& writer, Recipe const& recipe) {
    std::vector<std::string> events;
    for (std::uint32_t i = 0; i <= recipe.claims; ++i) { events.push_back(writer.event()); }
    std::vector<std::uint32_t> order(recipe.claims);
    std::iota(order.begin(), order.end(), 0U);
    for (std::uint32_t i = recipe.claims; i > 1; --i) { std::swap(order[i - 1], order[writer.below(i)]); }
    for (std::uint32_t i : order) { writer.claim(fmt::format("{} happened before {}.", events[i], events[i + 1])); }
}

std::uint64_t pairs(Writer& writer, Recipe const& recipe) {
    std::uint64_t const conflicts = recipe.claims / 2;
    for (std::uint64_t i = 0; i < conflicts; ++i) {
        std::string const event = writer.event();
        auto const day = static_cast<std::int64_t>(writer.below(3000));
        writer.claim(fmt::format("{} happened on {}.", event, date(day)));
        writer.claim(fmt::format("{} happened on {}.", event, date(day + 40)));
    }
    return conflicts;
}

std::optional<std::uint64_t> diamonds(Writer& writer, Recipe const& recipe) {
    std::uint32_t const count = std::max(1U, (std::max(1U, recipe.claims) - 1) / 4);
    std::string const first = writer.event();
    std::string from = first;
    for (std::uint32_t i = 0; i < count; ++i) {
        std::string const upper = writer.event();
        std::string const lower = writer.event();
        std::string const to = writer.event();
        for (std::string const& middle : {upper, lower}) {
            writer.claim(fmt::format("{} happened before {}.", from, middle));
            writer.claim(fmt::format("{} happened before {}.", middle, to));
        }
        from = to;
    }
    writer.claim(fmt::format("{} happened before {}.", from, first));
    return count <= 32 ? std::optional<std::uint64_t>{std::uint64_t{1} << count} : std::nullopt;
}

void tangle(Writer& writer, Recipe const& recipe) {
    std::uint32_t const count = std::max(2U, recipe.claims / 3);
    std::vector<std::string> events;
    std::vector<std::int64_t> days;
    for (std::uint32_t i = 0; i < count; ++i) {
        events.push_back(writer.event());
        days.push_back(static_cast<std::int64_t>(i) * 10);
    }
    std::set<std::string> written;
    while (written.size() < recipe.claims) {
        bool const wrong = writer.below(12) == 0;
        std::size_t const i = writer.below(count);
        std::string sentence;
        std::string meaning;  // none is said twice, in whatever words
        if (writer.below(3) == 0) {
            sentence = fmt::format("{} happened on {}.", events[i], date(days[i] + (wrong ? 45 : 0)));
            meaning = sentence;
        } else {
            // Neighbours mostly, so that conflicts need several claims.
            std::size_t const j = (i + 1 + writer.below(3)) % count;
            if (i == j) { continue; }
            bool const before = (days[i] < days[j]) != wrong;
            sentence = fmt::format("{} happened {} {}.", events[i], before ? "before" : "after", events[j]);
            meaning = before ? fmt::format("{} {}", i, j) : fmt::format("{} {}", j, i);
        }
        if (written.insert(meaning).second) { writer.claim(sentence); }
    }
}

std::uint64_t same(Writer& writer, Recipe const& recipe) {
    std::string const event = writer.event();
    for (std::uint32_t i = 0; i + 1 < recipe.claims; ++i) { writer.claim(fmt::format("{} happened in 2019-05.", event)); }
    writer.claim(fmt::format("{} happened in 2019-06.", event));
    return recipe.claims >= 2 ? 1 : 0;
}

}  // namespace

std::vector<std::string> const& shape_names() {
    static std::vector<std::string> const names{"small", "hub", "chain", "pairs", "diamonds", "tangle", "same"};
    return names;
}

std::optional<Shape> shape_of(std::string_view name) {
    auto const& names = shape_names();
    auto const found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) { return std::nullopt; }
    return static_cast<Shape>(found - names.begin());
}

Corpus generate(Recipe const& recipe) {
    Writer writer(recipe.seed);
    std::optional<std::uint64_t> conflicts = 0;
    switch (recipe.shape) {
        case Shape::small: conflicts = small(writer, recipe); break;
        case Shape::hub: hub(writer, recipe); break;
        case Shape::chain: chain(writer, recipe); break;
        case Shape::pairs: conflicts = pairs(writer, recipe); break;
        case Shape::diamonds: conflicts = diamonds(writer, recipe); break;
        case Shape::tangle: tangle(writer, recipe); conflicts = std::nullopt; break;
        case Shape::same: conflicts = same(writer, recipe); break;
    }
    std::uint32_t const claims = writer.claims();
    return Corpus{std::move(writer).files(), claims, conflicts};
}

}  // namespace gainsay::bench
