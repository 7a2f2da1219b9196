// L10: a step that follows when two declared senses of one word are taken for one, and does not as they stand. Senses are
// identifiers of one sort with a name in common.

#include "solver/identity.hpp"
#include "solver/lint/argument_case.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <optional>

namespace gainsay::solver {

namespace {

using claims::EntityId;

std::string folded(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](char c) { return 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return text;
}

/// A name that both go by.
std::optional<std::string> shared_name(claims::Entity const& first, claims::Entity const& second) {
    if (first.sort != second.sort) { return std::nullopt; }
    auto const names = [](claims::Entity const& entity) {
        auto all = entity.aliases;
        all.insert(all.begin(), entity.name);
        return all;
    };
    for (auto const& one : names(first)) {
        for (auto const& other : names(second)) {
            if (folded(one) == folded(other)) { return one; }
        }
    }
    return std::nullopt;
}

void merge(claims::Statement& statement, EntityId kept, EntityId gone) {
    for_each_entity(statement, [&](EntityId& entity) { entity = entity == gone ? kept : entity; });
}

Said merged(Said said, EntityId kept, EntityId gone) {
    for (auto& statement : said.statements) { merge(statement, kept, gone); }
    return said;
}

/// The model with one identifier in the place of the other in definitions and rules.
claims::Model merged(claims::Model model, EntityId kept, EntityId gone) {
    for (auto& definition : model.definitions) {
        if (definition.kind == claims::DefinitionKind::publication) { continue; }
        if (definition.subject == gone) { definition.subject = kept; }
        if (definition.object == gone) { definition.object = kept; }
    }
    // What is said of one thing and itself says nothing; in its place stands a definition without consequences, since definitions
    // are known by their places.
    for (auto& definition : model.definitions) {
        using Kind = claims::DefinitionKind;
        bool const of_two = definition.kind == Kind::distinct || definition.kind == Kind::same || definition.kind == Kind::subkind ||
                            definition.kind == Kind::disjoint_kinds;
        if (of_two && definition.subject == definition.object) { definition.kind = Kind::member_of; }
    }
    for (auto& rule : model.rules) { merge(rule.statement, kept, gone); }
    return model;
}

}  // namespace

bool lint_equivocation(LintContext const& context, ArgumentCase const& each, Findings& findings) {
    auto const& model = context.model;
    auto const& argument = model.arguments[each.index];
    auto all = each.inference.premises;
    all.push_back(*each.inference.conclusion);
    for (auto const rule : argument.rules) { all.push_back({{Member::Kind::rule, rule, 0}, std::nullopt, {model.rules[rule].statement}}); }
    auto const named = named_in(all);
    for (std::size_t i = 0; i < named.size(); ++i) {
        for (std::size_t j = i + 1; j < named.size(); ++j) {
            auto const kept = named[i];
            auto const gone = named[j];
            auto const name = shared_name(model.entity(kept), model.entity(gone));
            if (!name) { continue; }
            auto inference = each.inference;
            for (auto& premise : inference.premises) { premise = merged(std::move(premise), kept, gone); }
            inference.conclusion = merged(std::move(*inference.conclusion), kept, gone);
            auto const one_sense = merged(model, kept, gone);
            if (!follows(context, one_sense, inference)) { continue; }
            auto finding = claims::diagnose<claims::Code::equivocation>(claims::name_span(argument), std::string_view{each.name}, std::string_view{*name});
            finding.label = "holds with one meaning only, and two are declared";
            finding.because.push_back({model.entity(kept).span, fmt::format("one sense: {}", model.entity(kept).identifier)});
            finding.because.push_back({model.entity(gone).span, fmt::format("another: {}", model.entity(gone).identifier)});
            finding.help = fmt::format("if the article means the same both times, encode both with one identifier; else say how \"{}\" leads to \"{}\"",
                                       model.entity(kept).identifier, model.entity(gone).identifier);
            findings.push_back(std::move(finding));
            return true;
        }
    }
    return false;
}

}  // namespace gainsay::solver
