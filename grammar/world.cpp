#include "grammar/world.hpp"

#include <algorithm>
#include <charconv>
#include <tuple>

namespace gainsay::grammar {

using claims::Code;
using claims::Sort;

std::string_view sort_in_words(Sort sort) {
    switch (sort) {
        case Sort::actor: return "an actor";
        case Sort::kind: return "a kind";
        case Sort::qualifier: return "a qualifier";
        case Sort::event: return "an event";
        case Sort::thing: return "a thing";
        case Sort::property: return "a property";
        case Sort::relation: return "a relation";
        case Sort::attribute: return "an attribute";
        case Sort::action: return "an action";
        case Sort::value: return "a value of an attribute";
        case Sort::office: return "an office";
    }
    return "a name";
}

std::string World::unquoted(syntax::Token const& token) const {
    auto const quoted = text(token);
    std::string plain;
    for (std::size_t i = 1; i + 1 < quoted.size(); ++i) {
        bool const escape =
            quoted[i] == '\\' && i + 2 < quoted.size() && (quoted[i + 1] == '"' || quoted[i + 1] == '\\');
        if (escape) { ++i; }
        plain += quoted[i];
    }
    return plain;
}

std::optional<claims::EntityId> World::find(std::string_view identifier) const {
    auto const& entities = model.entities;
    auto const found =
        std::lower_bound(entities.begin(), entities.end(), identifier,
                         [](claims::Entity const& entity, std::string_view name) { return entity.identifier < name; });
    if (found == entities.end() || found->identifier != identifier) { return std::nullopt; }
    return claims::EntityId{static_cast<std::uint32_t>(found - entities.begin())};
}

std::optional<claims::EntityId> World::look_up(syntax::Token const& token, std::initializer_list<Sort> sorts,
                                               std::string_view here_stands) {
    auto const identifier = text(token);
    auto const found = find(identifier);
    if (!found) {
        report_unknown(token.span, sorts);
        return std::nullopt;
    }
    auto const& entity = model.entity(*found);
    if (std::find(sorts.begin(), sorts.end(), entity.sort) == sorts.end()) {
        auto& diagnostic =
            findings.report<Code::wrong_sort>(token.span, identifier, sort_in_words(entity.sort), here_stands);
        diagnostic.because.push_back({entity.span, "declared here"});
        diagnostic.help = "name " + std::string{here_stands} + " here";
        return std::nullopt;
    }
    return found;
}

void World::report_unknown(claims::Span span, std::initializer_list<Sort> sorts,
                           std::initializer_list<std::string_view> others) {
    report_unknown(span, {}, [&](Nearest& nearest) {
        for (auto const& entity : model.entities) {
            bool const fits = std::find(sorts.begin(), sorts.end(), entity.sort) != sorts.end();
            nearest.consider(entity.identifier, fits ? Nearest::Fit::of_the_right_sort : Nearest::Fit::of_another_sort);
        }
        for (auto const other : others) { nearest.consider(other); }
    });
}

bool World::left_out(claims::Span span, std::string_view identifier) {
    if (unreadable.find(identifier) == unreadable.end()) { return false; }
    findings.report<Code::left_out>(span, std::string_view{"what is said here"}, identifier);
    findings.count_error();
    return true;
}

std::int64_t World::number(syntax::Token const& token, std::int64_t most) {
    auto const digits = text(token);
    std::int64_t value = 0;
    auto const result = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (result.ec != std::errc{} || value > most) {
        findings.report<Code::number_out_of_range>(token.span, digits, most);
        return most;
    }
    return value;
}

bool World::stands_before(claims::Span left, claims::Span right) const {
    auto const& left_path = sources.path(left.file);
    auto const& right_path = sources.path(right.file);
    return std::tie(left_path, left.begin, left.end) < std::tie(right_path, right.begin, right.end);
}

}  // namespace gainsay::grammar
