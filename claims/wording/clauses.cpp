#include "claims/wording/phrases.hpp"

namespace gainsay::claims {

namespace {

template <typename... Functions>
struct Overloaded : Functions... {
    using Functions::operator()...;
};
template <typename... Functions>
Overloaded(Functions...) -> Overloaded<Functions...>;

Reference const* first_of(std::vector<Reference> const& arguments) {
    return arguments.empty() ? nullptr : &arguments.front();
}

}  // namespace

std::string clause_words(Model const& model, Clause const& clause, Manner const& manner) {
    return std::visit([&](auto const& form) { return words(model, form, manner); }, clause);
}

bool negates_inside(Clause const& clause) {
    // "Not armed throughout 2018" denies every moment, while "not (armed throughout 2018)" only some moment.
    auto const state = [](auto const& form) { return !form.denied && !(form.time && is_universal(form.time->relation)); };
    return std::visit(Overloaded{
                          [](IntervalRelation const&) { return false; },
                          [](EventCount const&) { return false; },
                          [](EventCountComparison const&) { return false; },
                          [](Persistence const&) { return false; },
                          [](Closure const&) { return false; },
                          [&](Fluent const& form) { return state(form); },
                          [&](Deed const& form) { return state(form); },
                          [&](CommitmentState const& form) { return state(form); },
                          [](Undertaking const& form) { return !form.condition; },
                          [](auto const&) { return true; },
                      },
                      clause);
}

Reference const* topic_of(Model const& model, Clause const& clause) {
    return std::visit(Overloaded{
                          [](EventCount const&) -> Reference const* { return nullptr; },
                          [](EventCountComparison const&) -> Reference const* { return nullptr; },
                          [](Persistence const&) -> Reference const* { return nullptr; },
                          [](Closure const&) -> Reference const* { return nullptr; },
                          [](CommitmentState const&) -> Reference const* { return nullptr; },
                          [](WalkOut const& form) -> Reference const* { return &form.actor; },
                          [](Meeting const& form) -> Reference const* { return &form.actor; },
                          [&](Fluent const& form) -> Reference const* {
                              bool const is_attribute = model.entity(form.predicate).sort == Sort::attribute;
                              return is_attribute ? nullptr : first_of(form.arguments);
                          },
                          [](Deed const& form) -> Reference const* { return first_of(form.arguments); },
                          [](SpeechAct const& form) -> Reference const* { return &form.speaker; },
                          [](Undertaking const& form) -> Reference const* { return &form.actor; },
                          [](auto const& form) -> Reference const* { return &form.event; },
                      },
                      clause);
}

}  // namespace gainsay::claims
