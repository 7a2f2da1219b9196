#include "solver/question.hpp"

#include "solver/rewrite.hpp"
#include "solver/voices.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <variant>

namespace gainsay::solver {

namespace {

using claims::Clause;
using claims::EntityId;

/// The events of which a claim or record says outright when or in what order they took place.
std::set<EntityId> dated_by(claims::Model const& model, Member const& member) {
    std::set<EntityId> events;
    auto const add = [&](claims::Reference const& reference) {
        if (reference.kind == claims::Reference::Kind::entity) { events.insert(reference.entity()); }
    };
    for (auto const& sentence : sentences_of(model, member)) {
        for (auto const& part : conjuncts(sentence.statement)) {
            auto const* clause = std::get_if<Clause>(&part.form);
            if (clause == nullptr) { continue; }
            std::visit(
                [&](auto const& form) {
                    using Form = std::decay_t<decltype(form)>;
                    constexpr bool is_dated = std::is_same_v<Form, claims::Occurrence> || std::is_same_v<Form, claims::Lasting>;
                    constexpr bool is_ordered = std::is_same_v<Form, claims::IntervalRelation> || std::is_same_v<Form, claims::LengthComparison>;
                    if constexpr (is_dated || is_ordered) { add(form.event); }
                    if constexpr (is_ordered) { add(form.other); }
                    if constexpr (requires { form.time; } && is_dated) {
                        if (!form.time) { return; }
                        for (auto const& bound : {form.time->first, form.time->second}) {
                            auto const* event = bound ? std::get_if<claims::EventPoint>(&*bound) : nullptr;
                            if (event != nullptr) { add(event->event); }
                        }
                    }
                },
                *clause);
        }
    }
    return events;
}

/// Whether the claim says no more than one thing, and this of a whole time or of all that is of a kind.
bool is_general(claims::Model const& model, Member const& member) {
    auto const& sentences = sentences_of(model, member);
    auto const* clause = sentences.size() == 1 ? std::get_if<Clause>(&sentences.front().statement.form) : nullptr;
    return clause != nullptr && (std::holds_alternative<claims::EventCount>(*clause) || std::holds_alternative<claims::Closure>(*clause) ||
                                 std::holds_alternative<claims::Fluent>(*clause) || std::holds_alternative<claims::EventCountComparison>(*clause));
}

}  // namespace

std::string question_of(claims::Model const& model, Conflict const& conflict, std::string of_proof) {
    if (of_proof.rfind("When did ", 0) != 0) { return of_proof; }
    std::map<EntityId, std::size_t> dated;
    for (auto const& position : conflict.positions) {
        for (auto const event : dated_by(model, position.holders.front())) { ++dated[event]; }
    }
    bool const is_asked = std::any_of(dated.begin(), dated.end(), [&](auto const& each) {
        return each.second > 1 && of_proof == fmt::format("When did {} take place?", model.entity(each.first).name);
    });
    if (is_asked) { return of_proof; }
    auto const general = std::find_if(conflict.positions.begin(), conflict.positions.end(), [&](Position const& position) {
        auto const& member = position.holders.front();
        return member.kind == Member::Kind::claim && member.other == 0 && is_general(model, member);
    });
    if (general == conflict.positions.end()) { return of_proof; }
    return fmt::format("Is it so that {}?", what_is_said(model, general->holders.front()));
}

}  // namespace gainsay::solver
