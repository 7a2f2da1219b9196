// L13: a state that a premise gives for one time is used for a later one. With the later time in the premise the step would hold.

#include "solver/lint/argument_case.hpp"

#include "claims/calendar/day.hpp"
#include "claims/wording/wording.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace gainsay::solver {

namespace {

using claims::Clause;
using claims::Day;
using claims::Fluent;
using claims::TimeRelation;

Fluent const* fluent_of(claims::Statement const& statement) {
    auto const* clause = std::get_if<Clause>(&statement.form);
    return clause == nullptr ? nullptr : std::get_if<Fluent>(clause);
}

std::optional<claims::DayRange> days_of(std::optional<claims::TimePoint> const& point) {
    auto const* date = point ? std::get_if<claims::DateExpression>(&*point) : nullptr;
    auto const* calendar = date == nullptr ? nullptr : std::get_if<claims::CalendarDate>(date);
    return calendar == nullptr ? std::nullopt : std::optional{claims::bounds(calendar->date)};
}

/// The last day that the premise speaks of, where it names one.
std::optional<Day> last_day(claims::TimeSpec const& time) {
    auto const& point = time.relation == TimeRelation::between || time.relation == TimeRelation::from_to ? time.second : time.first;
    switch (time.relation) {
        case TimeRelation::inside:
        case TimeRelation::throughout:
        case TimeRelation::until:
        case TimeRelation::before:
        case TimeRelation::by:
        case TimeRelation::between:
        case TimeRelation::from_to: {
            auto const range = days_of(point);
            return range ? range->latest : std::nullopt;
        }
        default: return std::nullopt;
    }
}

/// The first day that the conclusion speaks of: of its time, or of the article's appearance.
std::optional<Day> first_day(claims::Model const& model, Fluent const& fluent, std::uint32_t article) {
    if (!fluent.time) {
        auto const& published = model.articles[article].published;
        return published ? claims::bounds(published->date).earliest : std::nullopt;
    }
    switch (fluent.time->relation) {
        case TimeRelation::inside:
        case TimeRelation::throughout:
        case TimeRelation::since:
        case TimeRelation::after:
        case TimeRelation::between:
        case TimeRelation::from_to: {
            auto const range = days_of(fluent.time->first);
            return range ? range->earliest : std::nullopt;
        }
        default: return std::nullopt;
    }
}

}  // namespace

bool lint_stale_premise(LintContext const& context, ArgumentCase const& each, Findings& findings) {
    auto const& model = context.model;
    auto const& argument = model.arguments[each.index];
    auto const& conclusion = *each.inference.conclusion;
    for (auto const& concluded : conclusion.statements) {
        auto const* later = fluent_of(concluded);
        if (later == nullptr) { continue; }
        auto const first = first_day(model, *later, model.claims[argument.conclusion.claim].article);
        for (std::uint32_t i = 0; first && i < argument.premises.size(); ++i) {
            for (std::size_t k = 0; k < each.inference.premises[i].statements.size(); ++k) {
                auto const* earlier = fluent_of(each.inference.premises[i].statements[k]);
                bool const same = earlier != nullptr && earlier->predicate == later->predicate && earlier->arguments == later->arguments &&
                                  earlier->denied == later->denied && earlier->time.has_value();
                auto const last = same ? last_day(*earlier->time) : std::nullopt;
                if (!last || !(*last < *first)) { continue; }
                auto inference = each.inference;
                inference.premises[i].statements[k] = concluded;
                inference.premises[i].article = conclusion.article;
                if (!follows(context, model, inference)) { continue; }
                auto finding = claims::diagnose<claims::Code::stale_premise>(argument.premises[i].span, std::string_view{each.name});
                finding.label = fmt::format("speaks of a time no later than {}", claims::day_in_words(*last));
                finding.because.push_back({argument.conclusion.span, fmt::format("speaks of a time no earlier than {}", claims::day_in_words(*first))});
                finding.help = fmt::format("say why it was still so: {}", claims::in_words(model, concluded));
                findings.push_back(std::move(finding));
                return true;
            }
        }
    }
    return false;
}

}  // namespace gainsay::solver
