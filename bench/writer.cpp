#include "bench/writer.hpp"

#include "claims/calendar/day.hpp"

#include <fmt/format.h>

#include <utility>

namespace gainsay::bench {

namespace {

constexpr std::uint32_t articles_at_once = 10;
constexpr std::uint32_t claims_in_article = 10'000;
constexpr std::uint32_t declarations_in_file = 20'000;

claims::CivilDate civil(std::int64_t day) {
    return claims::civil_from_day(claims::day_from_civil({2010, 1, 1}) + day);
}

}  // namespace

std::string date(std::int64_t day) {
    auto const [year, month, day_of_month] = civil(day);
    return fmt::format("{:04}-{:02}-{:02}", year, month, day_of_month);
}

std::string month(std::int64_t day) {
    auto const [year, month, day_of_month] = civil(day);
    return fmt::format("{:04}-{:02}", year, month);
}

Writer::Writer(std::uint64_t seed) : random_(seed) {}

std::string Writer::event() {
    std::string identifier = fmt::format("event-{}", ++events_);
    declare(fmt::format("event {}: meeting \"Meeting {}\"\n", identifier, events_));
    return identifier;
}

std::string Writer::actor() {
    std::string identifier = fmt::format("actor-{}", ++actors_);
    declare(fmt::format("actor {} \"Actor {}\"\n", identifier, actors_));
    return identifier;
}

void Writer::declare(std::string const& line) {
    if (declarations_ % declarations_in_file == 0) {
        std::string head = world_.empty() ? "language 1\nkind meeting\n" : "language 1\n";
        world_.push_back({fmt::format("world-{}.claims", world_.size()), std::move(head)});
    }
    ++declarations_;
    world_.back().text += line;
}

void Writer::claim(std::string const& sentence) {
    std::uint32_t const round = claims_ / (articles_at_once * claims_in_article);
    std::uint32_t const article = round * articles_at_once + claims_ % articles_at_once;
    ++claims_;
    while (articles_.size() <= article) {
        std::size_t const number = articles_.size();
        articles_.push_back({fmt::format("article-{}.claims", number),
                             fmt::format("language 1\narticle article-{0} \"Article {0}\"\n  author \"Author {0}\"\n"
                                         "  outlet \"Outlet {0}\"\n  published 2030-01-01\n",
                                         number)});
    }
    std::uint32_t const paragraph = (claims_ - 1) / articles_at_once % claims_in_article + 1;
    articles_[article].text += fmt::format("claim c{} at p{}: {}\n", claims_, paragraph, sentence);
}

std::vector<GeneratedFile> Writer::files() && {
    std::vector<GeneratedFile> all = std::move(world_);
    for (GeneratedFile& article : articles_) { all.push_back(std::move(article)); }
    return all;
}

}  // namespace gainsay::bench
