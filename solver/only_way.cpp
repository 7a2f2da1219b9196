#include "solver/only_way.hpp"

#include "solver/fact_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace gainsay::solver {

namespace {

/// A way that is excluded, and by which steps.
struct OtherWay {
    std::string text;
    StepNumbers because;
};
/// What the fact might be thought to be instead, each other way once.
std::vector<OtherWay> other_ways(Problem const& problem, Fact const& left, Trail const& trail) {
    std::vector<OtherWay> ways;
    for (auto const& [formula, because] : left.excluded) {
        auto text = in_words(problem, formula);
        bool const is_news = text != in_words(problem, left.formula) && std::none_of(ways.begin(), ways.end(), [&](auto const& way) { return way.text == text; });
        if (is_news) { ways.push_back({std::move(text), trail.of(because)}); }
    }
    return ways;
}

/// Whether a difference is between a moment of this name, or the beginning or the end of an event of this name, and another.
bool is_about(Problem const& problem, Formula const& formula, std::string const& subject) {
    auto const is_it = [&](Number number) { return problem.numbers[number].name == subject || event_of(problem.numbers[number].name) == subject; };
    return formula.kind == Formula::Kind::difference && (is_it(formula.difference.left) || is_it(formula.difference.right));
}

/// Of all these ways, what they are about: a moment of the fact, or the event that it is the beginning or the end of. Empty where they have no
/// such thing in common.
std::string common_subject(Problem const& problem, Fact const& left, std::vector<OtherWay> const& ways) {
    auto const last = in_words(problem, left.formula);
    std::string longest;
    for (auto const number : {left.formula.difference.left, left.formula.difference.right}) {
        for (auto const& subject : {problem.numbers[number].name, event_of(problem.numbers[number].name)}) {
            auto const is_subject = [&](std::string const& text) { return text.starts_with(subject + " "); };
            bool const is_common = number != zero && !subject.empty() && is_subject(last)
                                   && std::all_of(ways.begin(), ways.end(), [&](auto const& way) { return is_subject(way.text); })
                                   && std::all_of(left.excluded.begin(), left.excluded.end(), [&](auto const& other) { return is_about(problem, other.formula, subject); });
            if (is_common && subject.size() > longest.size()) { longest = subject; }
        }
    }
    return longest;
}

/// "which 2 and 4 exclude" of one way, "both of which 2 excludes" of two, and so on.
std::string excluded_by(StepNumbers const& steps, std::size_t ways) {
    auto const* all = ways == 1 ? "" : ways == 2 ? "both of " : "all of ";
    auto const* none = ways == 1 ? "" : ways == 2 ? "neither of " : "none of ";
    if (steps.empty()) { return fmt::format("{}which can{} be", none, ways == 1 ? "not" : ""); }
    return fmt::format("{}which {} {}", all, listed(steps), steps.size() == 1 ? "excludes" : "exclude");
}

}  // namespace

std::string as_the_only_way(Problem const& problem, Fact const& left, Trail const& trail) {
    auto const last = in_words(problem, left.formula);
    auto const others = other_ways(problem, left, trail);
    if (others.empty()) { return "so the only way left is that " + last; }
    auto const subject = common_subject(problem, left, others);
    auto const cut = subject.empty() ? 0 : subject.size() + 1;
    std::string text;
    auto same = std::size_t{1};  // ways in a row that are excluded alike
    for (std::size_t i = 0; i < others.size(); ++i, ++same) {
        text += others[i].text.substr(cut) + ", ";
        if (i + 1 == others.size() || others[i + 1].because != others[i].because) {
            text += excluded_by(others[i].because, same) + ", ";
            same = 0;
        }
        text += "or ";
    }
    return fmt::format("so {}{}either {}{}", subject, subject.empty() ? "" : " ", text, last.substr(cut));
}

}  // namespace gainsay::solver
