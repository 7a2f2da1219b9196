#include "tests/oracle/same_things.hpp"

#include <algorithm>
#include <numeric>
#include <stdexcept>

namespace gainsay::oracle {

namespace {

using claims::DefinitionKind;
using claims::Sort;
using solver::Member;

bool can_be_shared(claims::Entity const& left, claims::Entity const& right) {
    bool const is_thing = left.sort == Sort::actor || left.sort == Sort::event || left.sort == Sort::thing;
    return is_thing && left.sort == right.sort && left.span.file != right.span.file;
}

/// What the declarations of sameness make one, were they all true.
std::vector<std::uint32_t> joined_by_declaration(claims::Model const& model) {
    std::vector<std::uint32_t> first(model.entities.size());
    std::iota(first.begin(), first.end(), 0U);
    for (auto const& definition : model.definitions) {
        if (definition.kind != DefinitionKind::same) { continue; }
        auto const from = std::max(first[definition.subject.value], first[definition.object.value]);
        auto const to = std::min(first[definition.subject.value], first[definition.object.value]);
        std::replace(first.begin(), first.end(), from, to);
    }
    return first;
}

/// What is wrong if things are shared out so.
std::vector<Member> refuted_by(claims::Model const& model, Identity const& identity) {
    std::vector<Member> refuted;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> stated;
    for (std::uint32_t i = 0; i < model.definitions.size(); ++i) {
        auto const& definition = model.definitions[i];
        if (definition.kind != DefinitionKind::same && definition.kind != DefinitionKind::distinct) { continue; }
        bool const is_one = identity[definition.subject.value] == identity[definition.object.value];
        if (is_one != (definition.kind == DefinitionKind::same)) { refuted.push_back({Member::Kind::definition, i, 0}); }
        stated.push_back(std::minmax(definition.subject.value, definition.object.value));
    }
    auto const joined = joined_by_declaration(model);
    for (std::uint32_t left = 0; left < model.entities.size(); ++left) {
        for (std::uint32_t right = left + 1; right < model.entities.size(); ++right) {
            if (!can_be_shared(model.entities[left], model.entities[right])) { continue; }
            if (std::find(stated.begin(), stated.end(), std::make_pair(left, right)) != stated.end()) { continue; }
            // Nobody assumes two things where declarations, by way of a third name, make them one.
            if (joined[left] == joined[right]) { continue; }
            if (identity[left] == identity[right]) { refuted.push_back({Member::Kind::assumption, left, right}); }
        }
    }
    return refuted;
}

void share(claims::Model const& model, Identity& identity, std::uint32_t next, std::vector<SameThings>& found) {
    if (next == model.entities.size()) {
        found.push_back({identity, refuted_by(model, identity)});
        if (found.size() > 60) { throw std::length_error("too many identifiers in different files for the oracle"); }
        return;
    }
    identity[next] = next;
    share(model, identity, next + 1, found);
    for (std::uint32_t other = 0; other < next; ++other) {
        if (identity[other] != other) { continue; }
        bool fits = true;
        for (std::uint32_t each = 0; each < next; ++each) {
            if (identity[each] == other && !can_be_shared(model.entities[each], model.entities[next])) { fits = false; }
        }
        if (!fits) { continue; }
        identity[next] = other;
        share(model, identity, next + 1, found);
    }
    identity[next] = next;
}

}  // namespace

std::vector<SameThings> every_identity(claims::Model const& model) {
    std::vector<SameThings> found;
    Identity identity(model.entities.size());
    share(model, identity, 0, found);
    return found;
}

}  // namespace gainsay::oracle
