#pragma once
// What has to be true of a world for a statement to hold: "all of" and "any of" over facts, with nothing negated.

#include "tests/oracle/fact_set.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace gainsay::oracle {

/// Since facts are never negated here (a denial has facts of its own), more facts never make a condition fail.
struct Condition {
    enum class Form : std::uint8_t { always, never, fact, all, any };
    Form form = Form::always;
    Fact fact = 0;
    std::vector<Condition> parts;

    [[nodiscard]] bool holds(FactSet const& facts) const {
        switch (form) {
            case Form::always: return true;
            case Form::never: return false;
            case Form::fact: return facts.contains(fact);
            case Form::all: return std::all_of(parts.begin(), parts.end(), [&](Condition const& part) { return part.holds(facts); });
            case Form::any: return std::any_of(parts.begin(), parts.end(), [&](Condition const& part) { return part.holds(facts); });
        }
        return false;
    }
    /// Adds the facts that the condition speaks of.
    void collect(FactSet& facts) const {
        if (form == Form::fact) { facts.insert(fact); }
        for (auto const& part : parts) { part.collect(facts); }
    }
};

inline Condition always() { return {}; }
inline Condition never() { return {Condition::Form::never, 0, {}}; }
inline Condition is_fact(Fact fact) { return {Condition::Form::fact, fact, {}}; }

/// Joins parts; parts that decide nothing are left out.
inline Condition join(Condition::Form form, std::vector<Condition> parts) {
    auto const neutral = form == Condition::Form::all ? Condition::Form::always : Condition::Form::never;
    auto const deciding = form == Condition::Form::all ? Condition::Form::never : Condition::Form::always;
    Condition joined{form, 0, {}};
    for (auto& part : parts) {
        if (part.form == deciding) { return {deciding, 0, {}}; }
        if (part.form == neutral) { continue; }
        if (part.form == form) {
            for (auto& inner : part.parts) { joined.parts.push_back(std::move(inner)); }
        } else {
            joined.parts.push_back(std::move(part));
        }
    }
    if (joined.parts.empty()) { return {neutral, 0, {}}; }
    if (joined.parts.size() == 1) {
        Condition only = std::move(joined.parts.front());
        return only;
    }
    return joined;
}
inline Condition all_of(std::vector<Condition> parts) { return join(Condition::Form::all, std::move(parts)); }
inline Condition any_of(std::vector<Condition> parts) { return join(Condition::Form::any, std::move(parts)); }

/// The condition in worlds where, of the `decided` facts, those that are `known` hold and no others.
inline Condition given(Condition const& condition, FactSet const& known, FactSet const& decided) {
    if (condition.form == Condition::Form::fact) {
        if (!decided.contains(condition.fact)) { return condition; }
        return known.contains(condition.fact) ? always() : never();
    }
    if (condition.parts.empty()) { return condition; }
    std::vector<Condition> parts;
    parts.reserve(condition.parts.size());
    for (auto const& part : condition.parts) { parts.push_back(given(part, known, decided)); }
    return join(condition.form, std::move(parts));
}

}  // namespace gainsay::oracle
