#include "solver/details.hpp"

#include "solver/rewrite.hpp"

#include "claims/wording/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace gainsay::solver {

namespace {

using claims::Clause;
using claims::TimePoint;
using claims::TimeRelation;
using claims::TimeSpec;
using Visit = std::function<bool(Detail const&)>;

/// A date that may be any day: marked as doubtful, which nobody asks to be taken at its word.
claims::CalendarDate any_date() {
    claims::DateAlternative unknown;
    unknown.stated = {0, 0};
    unknown.doubtful = true;
    return {claims::EdtfDate{1, claims::DateReading{unknown}, false, {}}, "1970-01-01?"};
}

bool is_date(std::optional<TimePoint> const& point) { return point && std::holds_alternative<claims::DateExpression>(*point); }

class Visitor {
public:
    Visitor(claims::Model const& model, Visit const& visit) : model_(model), visit_(visit) {}

    void in(Clause& any) const {
        std::visit(
            [&](auto& clause) {
                using Form = std::decay_t<decltype(clause)>;
                if constexpr (std::is_same_v<Form, claims::EventCount>) { in_count(clause); }
                if constexpr (requires { clause.time; }) { in_time(clause.time); }
                if constexpr (requires { clause.events; }) { in_time(clause.events.time); }
                if constexpr (std::is_same_v<Form, claims::Lasting>) { in_length(clause); }
            },
            any);
    }

private:
    void in_time(std::optional<TimeSpec>& time) const {
        if (!time || !time->first) { return; }
        auto const* alone = time->second || time->distance ? nullptr : calendar_date(time->first);
        Detail detail;
        bool const is_when = time->distance || is_date(time->first) || is_date(time->second);
        detail.kind = is_when ? Detail::Kind::date : Detail::Kind::order;
        detail.words = alone != nullptr ? alone->text : claims::in_words(model_, *time);
        detail.is_period = alone == nullptr && is_universal(time->relation);
        if (!visit_(detail)) { return; }
        if (time->distance) {
            time = TimeSpec{TimeRelation::inside, claims::DateExpression{any_date()}, std::nullopt, std::nullopt, false, time->span};
            return;
        }
        time->first = claims::DateExpression{any_date()};
        if (time->second) { time->second = claims::DateExpression{any_date()}; }
    }

    void in_length(claims::Lasting& clause) const {
        if (!visit_({Detail::Kind::duration, claims::duration_in_words(clause.duration), false})) { return; }
        clause.duration = {claims::largest_count + 1, claims::Unit::days, claims::Precision::about};
    }

    /// That there is none is no number to look up.
    void in_count(claims::EventCount& clause) const {
        auto const [least, most] = std::pair(clause.least, clause.most);
        if (least.value_or(most.value_or(0)) == 0) { return; }
        auto const words = least == most ? fmt::format("exactly {}", *least) : least ? fmt::format("at least {}", *least) : fmt::format("at most {}", *most);
        if (!visit_({Detail::Kind::number, words, false})) { return; }
        clause.least.reset();
        clause.most.reset();
    }

    claims::Model const& model_;
    Visit const& visit_;
};

}  // namespace

void for_each_detail(claims::Model const& model, claims::Claim& claim, Visit const& visit) {
    Visitor const visitor(model, visit);
    for (auto& sentence : claim.sentences) {
        for_each_clause(sentence.statement, [&](Clause& clause) { visitor.in(clause); });
    }
}

}  // namespace gainsay::solver
