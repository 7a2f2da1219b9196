#include "tests/oracle/line.hpp"

#include <algorithm>

namespace gainsay::oracle {

namespace {

/// Ranks are halved at every insertion between two moments, and a gap needs a rank of its own beside every moment.
constexpr std::int64_t last_rank = std::int64_t{1} << 60;

std::vector<Instant> in_order(std::vector<TimeVariable> const& moments, Line const& line) {
    std::vector<Instant> order;
    for (auto const variable : moments) { order.push_back(line.at[variable]); }
    std::sort(order.begin(), order.end(), [](Instant const& left, Instant const& right) { return left.rank < right.rank; });
    auto const is_same = [](Instant const& left, Instant const& right) { return left.rank == right.rank; };
    order.erase(std::unique(order.begin(), order.end(), is_same), order.end());
    return order;
}

class Placing {
public:
    Placing(LineSpace const& space, Line line, std::vector<Instant> standing, Budget& budget, std::function<void(Line const&)> const& visit)
        : space_(space), budget_(budget), visit_(visit), line_(std::move(line)), order_(std::move(standing)) {
        line_.at.resize(space.variable_count);
        std::vector<TimeVariable> order;
        for (auto const& unknown : space.unknowns) { order.push_back(unknown.variable); }
        order.insert(order.end(), space.moments.begin(), space.moments.end());
        rules_.resize(order.size());
        for (auto const* rule : space.rules) {
            std::size_t last = 0;  // variables that stand already are not in the order
            for (std::size_t i = 0; i < order.size(); ++i) {
                if (std::find(rule->variables.begin(), rule->variables.end(), order[i]) != rule->variables.end()) { last = i; }
            }
            rules_[last].push_back(rule);
        }
    }
    void run() { place_unknown(0); }

private:
    void place_unknown(std::size_t index) {
        if (index == space_.unknowns.size()) { return place_moment(0); }
        for (auto const value : space_.unknowns[index].values) {
            line_.at[space_.unknowns[index].variable].day = value;
            if (is_allowed(index)) { place_unknown(index + 1); }
        }
    }
    void place_moment(std::size_t index) {
        if (index == space_.moments.size()) { return visit_(line_); }
        auto const variable = space_.moments[index];
        auto const level = space_.unknowns.size() + index;
        auto const stand = order_;  // the moments that stand already, each once, in order
        for (auto const& instant : stand) {
            line_.at[variable] = instant;
            if (is_allowed(level)) { place_moment(index + 1); }
        }
        for (std::size_t gap = 0; gap <= stand.size(); ++gap) {
            auto const low = gap == 0 ? 0 : stand[gap - 1].rank;
            auto const high = gap == stand.size() ? last_rank : stand[gap].rank;
            for (auto const day : space_.days) {
                if (stand.empty() && space_.first_day && day != *space_.first_day) { continue; }
                if (gap > 0 && day < stand[gap - 1].day) { continue; }
                if (gap < stand.size() && day > stand[gap].day) { break; }
                Instant const instant{low + (high - low) / 2, day};
                line_.at[variable] = instant;
                if (!is_allowed(level)) { continue; }
                order_ = stand;
                order_.insert(order_.begin() + static_cast<std::ptrdiff_t>(gap), instant);
                place_moment(index + 1);
            }
        }
        order_ = stand;
    }
    [[nodiscard]] bool is_allowed(std::size_t level) {
        budget_.spend(1, "lines of time");
        return std::all_of(rules_[level].begin(), rules_[level].end(), [&](LineRule const* rule) { return rule->holds(line_); });
    }

    LineSpace const& space_;
    Budget& budget_;
    std::function<void(Line const&)> const& visit_;
    Line line_;
    std::vector<Instant> order_;
    std::vector<std::vector<LineRule const*>> rules_;
};

}  // namespace

void each_line(LineSpace const& space, Line const& line, std::vector<TimeVariable> const& standing, Budget& budget,
               std::function<void(Line const&)> const& visit) {
    Placing{space, line, in_order(standing, line), budget, visit}.run();
}

std::vector<std::int64_t> standing_of(std::vector<TimeVariable> const& variables, Line const& line) {
    std::vector<std::int64_t> standing;
    standing.reserve(variables.size() * 2);
    for (auto const variable : variables) {
        auto const& here = line.at[variable];
        auto const place = std::count_if(variables.begin(), variables.end(), [&](auto other) { return line.rank(other) < here.rank; });
        auto const shared = std::find_if(variables.begin(), variables.end(), [&](auto other) { return line.rank(other) == here.rank; });
        standing.push_back(here.day);
        standing.push_back(place * static_cast<std::int64_t>(variables.size()) + (shared - variables.begin()));
    }
    return standing;
}

std::vector<Slot> slots_of(std::vector<Day> const& days, std::vector<TimeVariable> const& moments, Line const& line) {
    auto const order = in_order(moments, line);
    std::vector<Slot> slots;
    slots.reserve(4 * (days.size() + order.size()));
    std::size_t next = 0;
    std::int64_t rank = 0;
    for (std::size_t i = 0; i < days.size(); ++i) {
        auto const is_here = [&] { return next < order.size() && order[next].day == days[i]; };
        auto const add_open_time = [&](bool opens_day) {
            for (auto const piece : {Slot::Piece::start, Slot::Piece::middle, Slot::Piece::end}) {
                slots.push_back({rank, days[i], piece, opens_day, !is_here(), 2 * days[i]});
            }
        };
        add_open_time(true);
        while (is_here()) {
            rank = order[next++].rank;
            slots.push_back({rank, days[i], Slot::Piece::moment, false, false, 2 * days[i]});
            ++rank;
            add_open_time(false);
        }
        if (i + 1 < days.size()) { slots.push_back({rank, days[i], Slot::Piece::midnight, false, false, 2 * days[i + 1] - 1}); }
    }
    return slots;
}

}  // namespace gainsay::oracle
