#include "solver/statements.hpp"

#include "solver/clause_encoder.hpp"
#include "solver/identity.hpp"
#include "solver/rewrite.hpp"
#include "solver/tenures.hpp"

#include "claims/wording/wording.hpp"

#include <algorithm>
#include <utility>

namespace gainsay::solver {

using claims::Clause;
using claims::Statement;

namespace {

/// "in {2031-01,2031-03}" says the same of every one of the dates: one statement for each; none where no such set stands.
std::vector<Statement> on_each_date(Statement const& statement) {
    std::vector<Statement> result;
    auto const spread = [&](std::optional<claims::TimeSpec> const& time, auto const& with_time) {
        bool const is_inside = time && time->relation == claims::TimeRelation::inside && time->first;
        auto const* date = is_inside ? std::get_if<claims::DateExpression>(&*time->first) : nullptr;
        auto const* calendar = date == nullptr ? nullptr : std::get_if<claims::CalendarDate>(date);
        auto const* every = calendar == nullptr ? nullptr : std::get_if<claims::EdtfAllOf>(&calendar->date.value);
        if (every == nullptr) { return; }
        for (auto const& reading : every->dates) {
            auto one = *time;
            auto each = *calendar;
            each.date.value = reading;
            one.first = claims::DateExpression{each};
            result.push_back(with_time(one));
        }
    };
    std::visit(
        [&](auto const& form) {
            auto const with = [&](auto const& change) {
                Statement one = statement;
                change(std::get<std::decay_t<decltype(form)>>(std::get<Clause>(one.form)));
                return one;
            };
            if constexpr (requires { form.time; }) {
                spread(form.time, [&](claims::TimeSpec const& time) { return with([&](auto& clause) { clause.time = time; }); });
            } else if constexpr (requires { form.events.time; }) {
                spread(form.events.time, [&](claims::TimeSpec const& time) { return with([&](auto& clause) { clause.events.time = time; }); });
            }
        },
        std::get<Clause>(statement.form));
    return result;
}

}  // namespace

std::string Statements::words(Statement const& statement) const { return claims::in_words(terms_.names(), statement); }

std::string Statements::content_words(Statement const& statement) const { return words(without_offices(statement)); }

Formula Statements::encode(Statement const& statement, Polarity polarity, Scope const& scope) {
    auto const each = [&](std::vector<Statement> const& operands, bool conjoined) {
        std::vector<Formula> parts;
        for (auto const& operand : operands) { parts.push_back(encode(operand, polarity, scope)); }
        return conjoined ? all_of(std::move(parts)) : any_of(std::move(parts));
    };
    bool const asserted = polarity == Polarity::asserted;
    if (auto const* negation = std::get_if<claims::Negation>(&statement.form)) {
        return encode(*negation->operand, opposite(polarity), scope);
    }
    if (auto const* conjunction = std::get_if<claims::Conjunction>(&statement.form)) {
        return each(conjunction->operands, asserted);
    }
    if (auto const* disjunction = std::get_if<claims::Disjunction>(&statement.form)) {
        return each(disjunction->operands, !asserted);
    }
    auto const pair = [&](Statement const& left, Polarity left_polarity, Statement const& right, Polarity right_polarity) {
        return std::pair{encode(left, left_polarity, scope), encode(right, right_polarity, scope)};
    };
    if (auto const* conditional = std::get_if<claims::Conditional>(&statement.form)) {
        auto [condition, consequence] = pair(*conditional->condition, opposite(polarity), *conditional->consequence, polarity);
        return asserted ? any_of({std::move(condition), std::move(consequence)}) : all_of({std::move(condition), std::move(consequence)});
    }
    auto const exclusive = std::get_if<claims::EitherOr>(&statement.form);
    auto const equivalence = std::get_if<claims::Equivalence>(&statement.form);
    if (exclusive != nullptr || equivalence != nullptr) {
        auto const& left = exclusive != nullptr ? *exclusive->left : *equivalence->left;
        auto const& right = exclusive != nullptr ? *exclusive->right : *equivalence->right;
        bool const differ = (exclusive != nullptr) == asserted;
        auto [left_holds, right_first] = pair(left, Polarity::asserted, right, differ ? Polarity::denied : Polarity::asserted);
        auto [left_fails, right_second] = pair(left, Polarity::denied, right, differ ? Polarity::asserted : Polarity::denied);
        return any_of({all_of({std::move(left_holds), std::move(right_first)}), all_of({std::move(left_fails), std::move(right_second)})});
    }
    if (auto const dates = on_each_date(statement); !dates.empty()) { return each(dates, asserted); }
    auto formula = as_declared(statement, std::visit(ClauseEncoder{*this, statement, polarity, scope}, std::get<Clause>(statement.form)));
    return tied_ ? tied(statement, polarity, scope, std::move(formula)) : formula;
}

Formula Statements::as_declared(Statement const& statement, Formula formula) {
    if (terms_.definitions().of(claims::DefinitionKind::held_by).empty()) { return formula; }
    std::vector<Formula> unless;
    for (auto const held : offices_in(statement)) { unless.push_back(fails(terms_.guard({Member::Kind::definition, held.value, 0}))); }
    unless.push_back(std::move(formula));
    return any_of(std::move(unless));
}

Formula Statements::tied(Statement const& statement, Polarity polarity, Scope const& scope, Formula formula) {
    auto key = identity_of(terms_.names(), statement);
    if (!independent_of_writer(statement)) {
        auto const& speaker = scope.speaker;
        key += speaker.article ? " of article " + std::to_string(*speaker.article)
               : speaker.moment ? " of record " + std::to_string(speaker.source.index) : " of a rule";
    }
    auto const [place, fresh] = ties_.try_emplace(key, 0);
    if (fresh) {
        Statement denial;
        denial.form = claims::Negation{statement};
        place->second = terms_.proposition(words(statement), words(denial));
    }
    auto tie = polarity == Polarity::asserted ? holds(place->second) : fails(place->second);
    return all_of({std::move(tie), std::move(formula)});
}

Formula Statements::register_holding(Holding holding, std::string const& words) {
    holding.active = terms_.proposition(words, "not so: " + words);
    auto const active = holding.active;
    if (holding.predicate.kind == PredicateKind::meeting && holding.positive) {
        // Whoever meets is met.
        auto mirrored = holding;
        std::swap(mirrored.predicate.slots[0], mirrored.predicate.slots[1]);
        mirrored.except.clear();  // they were not the one who met; whom that one met may be any of them
        holdings_.add(std::move(mirrored));
    }
    bool const is_deed = holding.predicate.kind == PredicateKind::deed && holding.predicate.slots.front().kind == Slot::Kind::entity;
    if (is_deed && holding.positive) { register_for_principals(holding, words, {holding.predicate.slots.front().entity}); }
    bool const is_relation = holding.predicate.kind == PredicateKind::fluent && holding.predicate.slots.size() == 2;
    if (is_relation && terms_.model().entities[holding.predicate.number].symmetric) {
        auto mirrored = holding;
        std::swap(mirrored.predicate.slots[0], mirrored.predicate.slots[1]);
        
        mirrored.active = terms_.proposition(words + ", and so the other way round", "not so: " + words);
        for (auto const index : terms_.definitions().about(claims::EntityId{holding.predicate.number})) {
            if (terms_.model().definitions[index].kind != claims::DefinitionKind::symmetric) { continue; }
            terms_.require(terms_.group({Member::Kind::definition, index, 0}), any_of({fails(active), holds(mirrored.active)}));
        }
        holdings_.add(std::move(mirrored));
    }
    holdings_.add(std::move(holding));
    return holds(active);
}

void Statements::say_if_left_open(claims::Deed const& deed, Scope const& scope) {
    auto const& doer = deed.arguments.front();
    if (doer.kind != claims::Reference::Kind::entity) { return; }
    for (auto const index : terms_.definitions().about(doer.entity())) {
        auto const& definition = terms_.model().definitions[index];
        bool const is_open = definition.kind == claims::DefinitionKind::acts_for &&
                             is_left_open(terms_.model(), definition.tenure, deed.time, scope.speaker.article);
        if (!is_open) { continue; }
        auto note = claims::in_words(terms_.model(), definition) + "; what is done at a time that is not surely within that counts only as far as "
                                                                   "something else puts it there";
        if (std::find(left_out_.begin(), left_out_.end(), note) == left_out_.end()) { left_out_.push_back(std::move(note)); }
    }
}

void Statements::register_for_principals(Holding const& deed, std::string const& words, std::vector<claims::EntityId> const& along) {
    for (auto const index : terms_.definitions().about(along.back())) {
        auto const& definition = terms_.model().definitions[index];
        auto const principal = definition.object;
        bool const is_new = std::find(along.begin(), along.end(), principal) == along.end();
        if (definition.kind != claims::DefinitionKind::acts_for || definition.subject != along.back() || !is_new) { continue; }
        auto const& moment = deed.windows.front().point;
        // Without a moment it is not known when it was done.
        auto outside = !definition.tenure.is_bounded() ? never() : moment ? may_be_outside(definition.tenure, moment->day, moment->day) : always();
        if (outside.kind == Formula::Kind::always) { continue; }
        auto for_principal = deed;
        for_principal.predicate.slots.front().entity = principal;
        auto const& name = terms_.names().entity(principal).name;
        for_principal.active = terms_.proposition(words + ", and so for " + name, "not so: " + words);
        terms_.require(terms_.group({Member::Kind::definition, index, 0}), any_of({fails(deed.active), std::move(outside), holds(for_principal.active)}));
        holdings_.add(for_principal);
        auto further = along;
        further.push_back(principal);
        register_for_principals(for_principal, words, further);
    }
}

claims::Statement const* Statements::content(std::string const& words) const {
    auto const found = contents_.find(words);
    return found == contents_.end() ? nullptr : &found->second;
}

void Statements::remember_content(Statement const& content) { contents_.try_emplace(content_words(content), without_offices(content)); }

Formula Statements::at_some_moment(Predicate predicate, bool positive, Slot value, std::vector<claims::EntityId> except,
                                   std::optional<claims::TimeSpec> const& time, Scope const& scope, std::string const& words) {
    auto const point = terms_.instant("the moment when " + words);
    Holding holding{std::move(predicate), positive, value, std::move(except), 0, {Window{{}, {}, point}}};
    std::vector<Formula> parts{register_holding(std::move(holding), words)};
    if (time) {
        // Some moment of what lasts throughout a time is a moment inside it.
        auto within = *time;
        if (within.relation == claims::TimeRelation::throughout) { within.relation = claims::TimeRelation::inside; }
        parts.push_back(placement_.place({point, point}, within, Polarity::asserted, scope.speaker));
        parts.push_back(placement_.before_its_end(point, within, scope.speaker));
    } else if (scope.speaker.moment) {
        parts.push_back(earlier(point, *scope.speaker.moment));
    }
    if (scope.earliest) { parts.push_back(not_later(*scope.earliest, point)); }
    if (scope.latest) { parts.push_back(not_later(point, *scope.latest)); }
    return all_of(std::move(parts));
}

/// What holds from one day to another begins at some moment of the one and ends at some moment of the other: an office may
/// change hands within a day.
Placement::Spanned Statements::within_its_days(Placement::Spanned spanned) {
    std::vector<Formula> side{std::move(spanned.side)};
    for (auto* bound : {&spanned.window.lower, &spanned.window.upper}) {
        if (bound->kind != Bound::Kind::day) { continue; }
        auto const moment = terms_.instant(bound == &spanned.window.lower ? "the beginning of that time" : "the end of that time");
        side.push_back(all_of({day_at_least(moment.day, bound->day), day_at_most(moment.day, bound->day)}));
        *bound = {Bound::Kind::moment, moment, {}};
    }
    spanned.side = all_of(std::move(side));
    return spanned;
}

Formula Statements::at_every_moment(Predicate predicate, bool positive, Slot value, std::vector<claims::EntityId> except,
                                    std::optional<claims::TimeSpec> const& time, Scope const& scope, std::string const& words) {
    Placement::Spanned spanned{{}, always()};
    if (time) {
        spanned = placement_.window(*time, scope.speaker);
    } else if (scope.speaker.moment) {
        spanned.window.upper = {Bound::Kind::moment, *scope.speaker.moment, {}, false};
    }
    if (positive && time && time->relation == claims::TimeRelation::from_to) { spanned = within_its_days(std::move(spanned)); }
    // What is said to hold throughout a time presupposes the time; what is denied of it does not.
    auto filled = positive ? not_empty(spanned.window) : always();
    std::vector<Window> windows{spanned.window};
    if (scope.earliest || scope.latest) {
        Window limits;
        if (scope.earliest) { limits.lower = {Bound::Kind::moment, *scope.earliest, {}}; }
        if (scope.latest) { limits.upper = {Bound::Kind::moment, *scope.latest, {}}; }
        windows.push_back(limits);
    }
    Holding holding{std::move(predicate), positive, value, std::move(except), 0, std::move(windows)};
    auto active = register_holding(std::move(holding), words);
    return all_of({std::move(active), std::move(spanned.side), std::move(filled)});
}

}  // namespace gainsay::solver
