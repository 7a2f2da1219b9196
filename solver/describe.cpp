#include "solver/describe.hpp"

#include "solver/question.hpp"

#include "solver/repairs.hpp"
#include "solver/voices.hpp"

#include "claims/wording/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace gainsay::solver {

namespace {

using claims::Severity;

std::string joined(std::vector<std::string> const& words, char const* last) {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0) { text += i + 1 == words.size() ? last : ", "; }
        text += words[i];
    }
    return text;
}

void sort_members(Problem const& problem, GroupSet const& groups, Conflict& conflict) {
    for (auto const group : groups) {
        auto const& members = problem.groups[group].members;
        switch (members.front().kind) {
            case Member::Kind::claim:
            case Member::Kind::record: conflict.positions.push_back({members}); break;
            case Member::Kind::rule: conflict.rules.push_back(members.front()); break;
            case Member::Kind::definition:
            case Member::Kind::width:
            case Member::Kind::assumption:
            case Member::Kind::doubt: conflict.definitions.push_back(members.front()); break;
        }
    }
    for (auto& position : conflict.positions) { std::sort(position.holders.begin(), position.holders.end()); }
    std::sort(conflict.positions.begin(), conflict.positions.end(),
              [](Position const& left, Position const& right) { return left.holders < right.holders; });
    std::sort(conflict.rules.begin(), conflict.rules.end());
    std::sort(conflict.definitions.begin(), conflict.definitions.end());
}

/// Whether a declaration among the members says of something that it is what only an opinion can make it.
bool holds_judgement(claims::Model const& model, Conflict const& conflict) {
    using claims::DefinitionKind;
    return std::any_of(conflict.definitions.begin(), conflict.definitions.end(), [&](Member const& member) {
        if (member.kind != Member::Kind::definition) { return false; }
        auto const& definition = model.definitions[member.index];
        bool const classifies = definition.kind == DefinitionKind::subkind || definition.kind == DefinitionKind::event_kind;
        return classifies && model.entity(definition.object).judgement;
    });
}

/// The classes that apply, weakest first.
std::vector<ConflictClass> classes(claims::Model const& model, Problem const& problem, GroupSet const& groups, Conflict const& conflict) {
    std::vector<ConflictClass> found;
    bool const opinion = std::any_of(groups.begin(), groups.end(), [&](GroupIndex group) { return problem.groups[group].assertion == Assertion::opinion; });
    if (opinion) { found.push_back(ConflictClass::disagreement); }
    bool const weak = std::any_of(groups.begin(), groups.end(), [&](GroupIndex group) { return problem.groups[group].assertion == Assertion::weak; });
    if (weak) { found.push_back(ConflictClass::tension); }
    bool const possible = std::any_of(conflict.definitions.begin(), conflict.definitions.end(), [](Member const& member) {
        if (member.kind == Member::Kind::width) {
            return claims::width_entry(static_cast<claims::WidthRow>(member.index)).nature == claims::WidthNature::approximate;
        }
        return member.kind == Member::Kind::assumption || member.kind == Member::Kind::doubt;
    });
    if (possible) { found.push_back(ConflictClass::possible_conflict); }
    if (!conflict.rules.empty() || holds_judgement(model, conflict)) { found.push_back(ConflictClass::conflict); }
    if (found.empty()) { found.push_back(ConflictClass::contradiction); }
    return found;
}

Severity severity_of(claims::Model const& model, Conflict const& conflict) {
    if (conflict.conflict_class == ConflictClass::contradiction) { return Severity::error; }
    if (conflict.conflict_class != ConflictClass::conflict) { return Severity::note; }
    bool const weak = std::any_of(conflict.rules.begin(), conflict.rules.end(),
                                  [&](Member const& rule) { return model.rules[rule.index].strength == claims::Strength::weak; });
    return weak || conflict.rules.empty() ? Severity::note : Severity::warning;
}

std::set<std::string> authors_of(claims::Model const& model, Position const& position) {
    std::set<std::string> authors;
    for (auto const& holder : position.holders) {
        if (holder.kind == Member::Kind::claim) { authors.insert(voice(model, holder)); }
    }
    return authors;
}

Viewpoint::Kind kind_of_viewpoint(claims::Model const& model, Problem const& problem, Conflict const& conflict) {
    if (problem.viewpoint.kind != Viewpoint::Kind::authors) { return problem.viewpoint.kind; }
    std::set<std::string> common;
    bool first = true;
    bool with_record = false;
    for (auto const& position : conflict.positions) {
        auto const authors = authors_of(model, position);
        if (authors.empty()) {
            with_record = true;
            continue;
        }
        std::set<std::string> both;
        std::set_intersection(common.begin(), common.end(), authors.begin(), authors.end(), std::inserter(both, both.begin()));
        common = first ? authors : both;
        first = false;
    }
    if (with_record) { return Viewpoint::Kind::record; }
    return common.empty() ? Viewpoint::Kind::authors : Viewpoint::Kind::self;
}

std::string under_rules(claims::Model const& model, Conflict const& conflict) {
    if (conflict.rules.empty()) { return {}; }
    std::vector<std::string> texts;
    for (auto const& rule : conflict.rules) { texts.push_back(fmt::format("“{}”", model.rules[rule.index].text)); }
    return fmt::format(" under the rule{} {}", texts.size() > 1 ? "s" : "", joined(texts, " and "));
}

constexpr std::array numbers{"", "one", "two", "three", "four", "five", "six"};

std::string in_figures_or_words(std::size_t count) { return count < numbers.size() ? numbers.at(count) : std::to_string(count); }

/// ", taken with two declarations,": what the desk declares of the things that the claims speak of. Dates of publication are the articles' own.
std::string with_declarations(claims::Model const& model, Conflict const& conflict) {
    auto const count = std::count_if(conflict.definitions.begin(), conflict.definitions.end(), [&](Member const& member) {
        return member.kind == Member::Kind::definition && model.definitions[member.index].kind != claims::DefinitionKind::publication;
    });
    if (count == 0) { return {}; }
    return fmt::format(", taken with {} declaration{},", in_figures_or_words(static_cast<std::size_t>(count)), count == 1 ? "" : "s");
}

std::string sentence_of(claims::Model const& model, Conflict const& conflict) {
    auto const& positions = conflict.positions;
    auto const under = under_rules(model, conflict);
    if (positions.empty()) { return fmt::format("what the desk declares cannot hold together{}", under); }
    auto const& first = positions.front().holders;
    auto const with = with_declarations(model, conflict);
    if (positions.size() == 1) { return fmt::format("{}; this{} cannot be so{}", in_words(model, first), with, under); }
    auto const count = in_figures_or_words(positions.size());
    auto const* both = positions.size() == 2 ? "both" : "all";
    // One voice after another; what one voice says several times over is strung together.
    std::string text;
    for (std::size_t i = 0; i < positions.size(); ++i) {
        auto const& holders = positions[i].holders;
        bool const same_voice = i > 0 && holders.size() == 1 && positions[i - 1].holders.size() == 1 &&
                                voice(model, holders.front()) == voice(model, positions[i - 1].holders.front());
        if (i > 0) { text += same_voice ? ", and " : "; "; }
        text += same_voice ? "that " + what_is_said(model, holders.front()) : in_words(model, holders);
    }
    return fmt::format("{}; these {} statements{} cannot {} hold{}", text, count, with, both, under);
}

std::optional<std::string> vanishes_if(claims::Model const& model, Conflict const& conflict, std::vector<Margin> const& margins) {
    std::vector<std::string> readings;
    for (auto const& member : conflict.definitions) {
        if (member.kind == Member::Kind::width) {
            auto const row = static_cast<claims::WidthRow>(member.index);
            if (claims::width_entry(row).nature != claims::WidthNature::approximate) { continue; }
            readings.push_back(fmt::format("it is meant {}: {}", more_widely(row, margins), claims::in_words(model, row)));
        } else if (member.kind == Member::Kind::assumption) {
            readings.push_back(fmt::format("{} and {} are one and the same", model.entities[member.index].name, model.entities[member.other].name));
        } else if (member.kind == Member::Kind::doubt) {
            readings.push_back(fmt::format("the date that {} marks as doubtful is wrong", model.full_name(model.claims[member.index])));
        }
    }
    if (readings.empty()) { return std::nullopt; }
    return joined(readings, ", or ");
}

}  // namespace

Conflict describe(claims::Model const& model, Problem const& problem, GroupSet const& groups, Narrative narrative, std::vector<Margin> const& margins) {
    Conflict conflict;
    sort_members(problem, groups, conflict);
    auto found = classes(model, problem, groups, conflict);
    conflict.conflict_class = found.front();
    conflict.also.assign(found.begin() + 1, found.end());
    conflict.severity = severity_of(model, conflict);
    conflict.viewpoint = problem.viewpoint;
    conflict.viewpoint.kind = kind_of_viewpoint(model, problem, conflict);
    if (conflict.viewpoint.kind != Viewpoint::Kind::speaker) { conflict.viewpoint.attitude.reset(); }
    conflict.sentence = sentence_of(model, conflict);
    conflict.question = question_of(model, conflict, std::move(narrative.question));
    conflict.derivation = std::move(narrative.steps);
    conflict.vanishes_if = vanishes_if(model, conflict, margins);
    return conflict;
}

}  // namespace gainsay::solver
