// L12: a conclusion about nobody or nothing of a kind, from some of them. How many there are is told; what it takes is not judged.

#include "solver/lint/argument_case.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace gainsay::solver {

namespace {

using claims::Clause;
using claims::Statement;

/// A clause, and whether it is denied; nothing where the statement is no plain clause.
struct Plain {
    Clause const* clause = nullptr;
    bool denied = false;
};

Plain plain(Statement const& statement) {
    if (auto const* clause = std::get_if<Clause>(&statement.form)) {
        bool denied = false;
        std::visit(
            [&](auto const& form) {
                if constexpr (requires { form.denied; }) { denied = form.denied; }
            },
            *clause);
        return {clause, denied};
    }
    if (auto const* negation = std::get_if<claims::Negation>(&statement.form)) {
        auto inner = plain(*negation->operand);
        inner.denied = !inner.denied;
        return inner;
    }
    return {};
}

/// Who does or does not do what the pattern says, if the clause speaks of that.
std::optional<std::uint32_t> instance_of(Clause const& pattern, Clause const& clause) {
    auto const named = [](claims::Reference const& who) -> std::optional<std::uint32_t> {
        return who.kind == claims::Reference::Kind::entity ? std::optional{who.index} : std::nullopt;
    };
    if (auto const* deed = std::get_if<claims::Deed>(&pattern)) {
        auto const* other = std::get_if<claims::Deed>(&clause);
        return other != nullptr && other->action == deed->action ? named(other->arguments.front()) : std::nullopt;
    }
    if (auto const* walk_out = std::get_if<claims::WalkOut>(&pattern)) {
        auto const* other = std::get_if<claims::WalkOut>(&clause);
        return other != nullptr && other->event == walk_out->event ? named(other->actor) : std::nullopt;
    }
    auto const* meeting = std::get_if<claims::Meeting>(&clause);
    return std::holds_alternative<claims::Meeting>(pattern) && meeting != nullptr ? named(meeting->actor) : std::nullopt;
}

bool of_kind(claims::Model const& model, std::uint32_t event, claims::EntityId kind) {
    std::set<std::uint32_t> kinds;
    std::vector<std::uint32_t> open;
    auto const add = [&](claims::EntityId each) {
        if (kinds.insert(each.value).second) { open.push_back(each.value); }
    };
    for (auto const& definition : model.definitions) {
        if (definition.kind == claims::DefinitionKind::event_kind && definition.subject.value == event) { add(definition.object); }
    }
    while (!open.empty()) {
        auto const narrow = open.back();
        open.pop_back();
        for (auto const& definition : model.definitions) {
            if (definition.kind == claims::DefinitionKind::subkind && definition.subject.value == narrow) { add(definition.object); }
        }
    }
    return kinds.contains(kind.value);
}

/// The things of which the premises say singly what the conclusion says of all.
std::set<std::uint32_t> instances(claims::Model const& model, Clause const& universal, std::vector<Said> const& premises) {
    std::set<std::uint32_t> found;
    for (auto const& premise : premises) {
        for (auto const& statement : premise.statements) {
            auto const single = plain(statement);
            if (single.clause == nullptr || !single.denied) { continue; }
            if (auto const* closure = std::get_if<claims::Closure>(&universal)) {
                auto const* pattern = std::get_if<Clause>(&closure->pattern->form);
                auto const who = pattern == nullptr ? std::nullopt : instance_of(*pattern, *single.clause);
                if (who) { found.insert(*who); }
            } else if (auto const* count = std::get_if<claims::EventCount>(&universal)) {
                auto const* occurrence = std::get_if<claims::Occurrence>(single.clause);
                bool const fits = occurrence != nullptr && occurrence->event.kind == claims::Reference::Kind::entity &&
                                  of_kind(model, occurrence->event.index, count->events.event_class.kind);
                if (fits) { found.insert(occurrence->event.index); }
            }
        }
    }
    return found;
}

bool is_universal(Clause const& clause) {
    if (std::holds_alternative<claims::Closure>(clause)) { return true; }
    auto const* count = std::get_if<claims::EventCount>(&clause);
    return count != nullptr && count->most == 0;
}

}  // namespace

bool lint_hasty_generalisation(LintContext const& context, ArgumentCase const& each, Findings& findings) {
    auto const& model = context.model;
    auto const& argument = model.arguments[each.index];
    for (auto const& statement : each.inference.conclusion->statements) {
        auto const* clause = std::get_if<Clause>(&statement.form);
        if (clause == nullptr || !is_universal(*clause)) { continue; }
        auto const found = instances(model, *clause, each.inference.premises);
        if (found.empty()) { continue; }
        auto const count = found.size() == 1 ? std::string{"one case"} : fmt::format("{} cases", found.size());
        auto finding = claims::diagnose<claims::Code::hasty_generalisation>(argument.conclusion.span, std::string_view{each.name}, std::string_view{count});
        finding.label = "this speaks of all";
        std::string names;
        for (auto const index : found) { names += (names.empty() ? "" : ", ") + model.entities[index].name; }
        for (auto const& premise : argument.premises) { finding.because.push_back({premise.span, "this speaks of single ones"}); }
        finding.help = fmt::format("the premises speak of {}; say of whom the conclusion is meant, or add that there are no others", names);
        findings.push_back(std::move(finding));
        return true;
    }
    return false;
}

}  // namespace gainsay::solver
