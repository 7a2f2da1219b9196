#include "tests/oracle/brute_force.hpp"

#include "tests/oracle/meaning.hpp"
#include "tests/oracle/same_things.hpp"
#include "tests/oracle/viewpoint.hpp"

#include "claims/wording/wording.hpp"

#include <algorithm>
#include <stdexcept>

namespace gainsay::oracle {

namespace {

using solver::Member;

/// What one identity of things makes of a viewpoint.
struct Given {
    std::set<Members> conflicts;               // sets that cannot be together in it
    std::optional<std::set<Members>> repairs;  // sets without which the rest can
};

Given given_identity(claims::Model const& model, Viewpoint const& viewpoint, SameThings const& things, Effort const& effort) {
    Facts facts;
    Meaning meaning{model, facts, things.identity, guests_for(model)};
    auto const said = parts_of(viewpoint, model, meaning, facts);
    std::vector<Part> parts;
    for (auto const& each : said) { parts.push_back(each.part); }
    Given given;
    given.repairs = std::set<Members>{Members(things.refuted.begin(), things.refuted.end())};
    for (auto const& group : try_worlds(facts, parts, effort)) {
        for (auto const& conflict : minimal_conflicts(group)) {
            Members members;
            for (auto const part : conflict) { members.insert(said[part].member); }
            given.conflicts.insert(std::move(members));
        }
        // To take away: what a greatest set of parts that hold together leaves out.
        std::set<Members> of_group;
        for (auto const& greatest : group.greatest) {
            Members members;
            for (auto const part : group.parts) {
                if (!greatest.contains(part)) { members.insert(said[part].member); }
            }
            of_group.insert(std::move(members));
        }
        if (given.repairs) { given.repairs = combined(*given.repairs, of_group); }
    }
    for (auto const& member : things.refuted) { given.conflicts.insert({member}); }
    return given;
}

}  // namespace

std::uint32_t guests_for(claims::Model const& model) {
    std::uint32_t guests = 0;
    auto const add = [&](claims::Statement const& statement, Polarity polarity = Polarity::asserted) { guests += Meaning::guests_for(statement, polarity); };
    auto const polarity_of = [](claims::Sentence const& sentence) {
        return sentence.certainty == claims::Certainty::impossible ? Polarity::denied : Polarity::asserted;
    };
    for (auto const& claim : model.claims) {
        for (auto const& sentence : claim.sentences) { add(sentence.statement, polarity_of(sentence)); }
    }
    for (auto const& record : model.records) {
        for (auto const& sentence : record.sentences) { add(sentence.statement, polarity_of(sentence)); }
    }
    for (auto const& rule : model.rules) { add(rule.statement); }
    if (guests > 3) { throw std::length_error("too many nameless events for the oracle"); }
    return guests;
}

std::set<Members> smallest(std::set<Members> const& sets) {
    std::set<Members> kept;
    for (auto const& set : sets) {
        bool const is_smallest = std::none_of(sets.begin(), sets.end(), [&](Members const& other) {
            return other.size() < set.size() && std::includes(set.begin(), set.end(), other.begin(), other.end());
        });
        if (is_smallest) { kept.insert(set); }
    }
    return kept;
}

std::optional<std::set<Members>> combined(std::set<Members> const& left, std::set<Members> const& right) {
    if (left.size() * right.size() > most_repairs) { return std::nullopt; }
    std::set<Members> found;
    for (auto const& one : left) {
        for (auto const& other : right) {
            auto both = one;
            both.insert(other.begin(), other.end());
            found.insert(std::move(both));
        }
    }
    return smallest(found);
}

std::string viewpoint_name(claims::Model const& model, solver::Viewpoint const& viewpoint) {
    if (!viewpoint.speaker) { return {}; }
    return model.entity(*viewpoint.speaker).identifier + " " + viewpoint.attitude.value_or("");
}

void add_repairs(std::optional<Repairs>& repairs, std::string const& viewpoint, std::set<Members> of_world) {
    auto const [known, is_new] = repairs->emplace(viewpoint, of_world);
    if (is_new) { return; }
    auto both = combined(known->second, of_world);
    if (both) {
        known->second = std::move(*both);
    } else {
        repairs.reset();
    }
}

Findings brute_force(claims::Model const& model, Effort const& effort) {
    Findings found;
    found.repairs.emplace();
    for (auto const& viewpoint : viewpoints_of(model)) {
        // What cannot be together is so whichever of the things are one and the same; what repairs one identity repairs.
        std::set<Members> conflicts{Members{}};
        std::set<Members> repairs;
        for (auto const& things : every_identity(model)) {
            auto const given = given_identity(model, viewpoint, things, effort);
            std::set<Members> joined;
            for (auto const& left : conflicts) {
                for (auto const& right : given.conflicts) {
                    auto both = left;
                    both.insert(right.begin(), right.end());
                    joined.insert(std::move(both));
                }
            }
            conflicts = smallest(joined);
            if (!given.repairs) { found.repairs.reset(); }
            if (found.repairs) { repairs.insert(given.repairs->begin(), given.repairs->end()); }
        }
        for (auto const& members : conflicts) {
            bool const is_of_speech = std::any_of(members.begin(), members.end(), [](Member const& member) { return member.kind == Member::Kind::claim; });
            if (is_of_speech || viewpoint.name.empty()) { found.conflicts.insert({viewpoint.name, members}); }
        }
        if (found.repairs) { add_repairs(found.repairs, viewpoint.name, smallest(repairs)); }
    }
    return found;
}

std::string in_words(claims::Model const& model, Members const& members) {
    std::string text;
    for (auto const& member : members) {
        text += text.empty() ? "{" : ", ";
        bool const is_said = member.kind == Member::Kind::claim || member.kind == Member::Kind::record;
        auto const granted = is_said && member.other > 0 ? "what is taken for granted (" + std::to_string(member.other) + ") in " : std::string{};
        switch (member.kind) {
            case Member::Kind::claim: text += granted + model.full_name(model.claims[member.index]); break;
            case Member::Kind::record: text += granted + "record " + model.records[member.index].identifier; break;
            case Member::Kind::rule: text += "rule " + model.rules[member.index].identifier; break;
            case Member::Kind::definition: {
                auto const& definition = model.definitions[member.index];
                if (definition.kind == claims::DefinitionKind::publication) {
                    text += "publication of " + model.articles[definition.article].identifier;
                } else {
                    text += "“" + claims::in_words(model, definition) + "”";
                }
                break;
            }
            case Member::Kind::width: text += "width " + std::string(claims::width_entry(static_cast<claims::WidthRow>(member.index)).name); break;
            case Member::Kind::assumption:
                text += model.entities[member.index].identifier + " is not " + model.entities[member.other].identifier;
                break;
            case Member::Kind::doubt: text += "doubt of " + model.full_name(model.claims[member.index]); break;
        }
    }
    return text.empty() ? "{}" : text + "}";
}

}  // namespace gainsay::oracle
