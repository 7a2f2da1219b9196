#include "tests/oracle/draft.hpp"

#include <iterator>

namespace gainsay::oracle {

namespace {

std::string lines(std::vector<std::string> const& all) {
    std::string text;
    for (auto const& line : all) { text += line + "\n"; }
    return text;
}

void without_each(std::vector<Draft>& found, Draft const& draft, std::vector<std::string>& (*pieces)(Draft&, std::size_t), std::size_t index) {
    auto copy = draft;
    auto const count = pieces(copy, index).size();
    for (std::size_t i = 0; i < count; ++i) {
        auto smaller = draft;
        auto& list = pieces(smaller, index);
        list.erase(list.begin() + static_cast<std::ptrdiff_t>(i));
        found.push_back(std::move(smaller));
    }
}

}  // namespace

std::vector<std::pair<std::string, std::string>> Draft::files() const {
    std::vector<std::pair<std::string, std::string>> files;
    files.emplace_back("world.claims", lines(world) + lines(rules) + lines(records));
    for (auto const& article : articles) {
        files.emplace_back(article.identifier + ".claims", lines(article.declarations) + article.header + "\n" + lines(article.claims));
    }
    return files;
}

std::string Draft::text() const {
    std::string text;
    for (auto const& [path, content] : files()) { text += "# " + path + "\n" + content; }
    return text;
}

std::size_t Draft::claim_count() const {
    std::size_t count = 0;
    for (auto const& article : articles) { count += article.claims.size(); }
    return count;
}

Draft Draft::thinned() const {
    auto thinner = *this;
    std::size_t number = 0;
    for (auto& article : thinner.articles) {
        std::vector<std::string> kept;
        for (auto& claim : article.claims) {
            if (number++ % 3 != 0) { kept.push_back(std::move(claim)); }
        }
        article.claims = std::move(kept);
    }
    return thinner;
}

std::vector<Draft> Draft::smaller() const {
    std::vector<Draft> found;
    for (std::size_t i = 0; i < articles.size(); ++i) {
        auto without = *this;
        without.articles.erase(without.articles.begin() + static_cast<std::ptrdiff_t>(i));
        found.push_back(std::move(without));
    }
    for (std::size_t i = 0; i < articles.size(); ++i) {
        without_each(found, *this, [](Draft& draft, std::size_t index) -> auto& { return draft.articles[index].claims; }, i);
        without_each(found, *this, [](Draft& draft, std::size_t index) -> auto& { return draft.articles[index].declarations; }, i);
    }
    without_each(found, *this, [](Draft& draft, std::size_t) -> auto& { return draft.rules; }, 0);
    without_each(found, *this, [](Draft& draft, std::size_t) -> auto& { return draft.records; }, 0);
    without_each(found, *this, [](Draft& draft, std::size_t) -> auto& { return draft.world; }, 0);
    return found;
}

}  // namespace gainsay::oracle
