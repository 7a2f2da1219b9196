#include "solver/narrate.hpp"

#include "solver/fact_words.hpp"
#include "solver/voices.hpp"

#include "claims/calendar/day.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>

namespace gainsay::solver {

namespace {

std::string capitalised(std::string text) {
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') { text.front() = static_cast<char>(text.front() - 'a' + 'A'); }
    return text;
}

std::string sentence(std::string const& text) { return capitalised(text) + "."; }

class Narrator {
public:
    Narrator(claims::Model const& model, Problem const& problem, Proof const& proof) : model_(model), problem_(problem), proof_(proof) {}

    void tell(Ending const& ending) {
        switch (ending.kind) {
            case Ending::Kind::clash: return tell_clash(ending);
            case Ending::Kind::cycle: return tell_cycle(ending.facts);
            case Ending::Kind::cases: return tell_cases(ending);
        }
    }

    std::vector<Step> steps;
    std::string question;

private:
    Fact const& fact(FactIndex index) const { return proof_.facts[index]; }
    std::string words(FactIndex index) const { return in_words(problem_, fact(index).formula); }
    Group const& group(GroupIndex owner) const { return problem_.groups[owner]; }
    bool is_voice(GroupIndex owner) const {
        if (owner == axiom) { return false; }
        auto const kind = group(owner).members.front().kind;
        return kind == Member::Kind::claim || kind == Member::Kind::record;
    }
    bool is_rule(GroupIndex owner) const { return owner != axiom && group(owner).members.front().kind == Member::Kind::rule; }

    void add(std::string text, GroupIndex owner) {
        std::vector<Member> uses;
        if (owner != axiom) { uses = group(owner).members; }
        steps.push_back({std::move(text), std::move(uses)});
    }

    /// States a member once, in its own words.
    void introduce(GroupIndex owner) {
        if (owner == axiom || !introduced_.insert(owner).second) { return; }
        if (is_rule(owner)) { return; }
        auto const& members = group(owner).members;
        add(sentence(is_voice(owner) ? in_words(model_, members) : in_words(model_, members.front())), owner);
    }

    /// Tells what a fact follows from, then the fact where it is news.
    void support(FactIndex index) {
        if (!told_.insert(index).second) { return; }
        auto const& known = fact(index);
        for (auto const premise : known.premises) { support(premise); }
        if (known.supposed || known.owner == axiom) { return; }
        bool const stated_before = introduced_.contains(known.owner);
        introduce(known.owner);
        if (is_rule(known.owner)) {
            auto const& rule = model_.rules[group(known.owner).members.front().index];
            add(fmt::format("By the rule “{}”, {}.", rule.text, words(index)), known.owner);
        } else if (!known.premises.empty() && is_voice(known.owner)) {
            // One way is left of those that the claim leaves open.
            add(fmt::format("Of what that leaves open, only this remains: {}.", words(index)), known.owner);
        } else if (!known.premises.empty() && stated_before) {
            add(sentence("so " + words(index)), known.owner);
        }
    }

    void tell_clash(Ending const& ending) {
        for (auto const index : ending.facts) { support(index); }
        if (ending.owner != axiom) {
            bool const rule = is_rule(ending.owner);
            introduce(ending.owner);
            if (rule) {
                auto const& text = model_.rules[group(ending.owner).members.front().index].text;
                add(fmt::format("The rule “{}” leaves no way for this.", text), ending.owner);
            } else {
                add("With the above, this cannot be.", ending.owner);
            }
            return;
        }
        for (auto const index : ending.facts) {
            if (fact(index).formula.kind != Formula::Kind::literal) { continue; }
            auto const& name = problem_.propositions[fact(index).formula.literal.proposition];
            if (question.empty()) { question = fmt::format("Is it so that {}?", name.holds); }
        }
        std::vector<std::string> sides;
        for (auto const index : ending.facts) {
            auto text = words(index);
            if (std::find(sides.begin(), sides.end(), text) == sides.end()) { sides.push_back(std::move(text)); }
        }
        if (sides.size() == 2) {
            add(sentence(fmt::format("so {}, and yet {}: the two cannot both be", sides[0], sides[1])), axiom);
        } else {
            add("These cannot all be.", axiom);
        }
    }

    std::string event_of(Number number) const {
        auto const& name = problem_.numbers[number].name;
        for (std::string_view const prefix : {"the start of ", "the end of ", "the length of "}) {
            if (name.rfind(prefix, 0) == 0) { return name.substr(prefix.size()); }
        }
        return {};
    }

    void ask_when(std::vector<Difference> const& edges) {
        if (!question.empty()) { return; }
        for (auto const& edge : edges) {
            for (auto const number : {edge.left, edge.right}) {
                auto const event = number == zero ? std::string{} : event_of(number);
                if (event.empty()) { continue; }
                bool const length = problem_.numbers[number].role == NumberName::Role::minutes;
                question = length ? fmt::format("How long did {} last?", event) : fmt::format("When did {} take place?", event);
                return;
            }
        }
        question = "In what order did this happen?";
    }

    void tell_cycle(std::vector<FactIndex> const& facts) {
        std::vector<FactIndex> chain;
        std::vector<FactIndex> weekdays;
        for (auto const index : facts) {
            (fact(index).formula.kind == Formula::Kind::difference ? chain : weekdays).push_back(index);
        }
        auto const start = std::find_if(chain.begin(), chain.end(), [&](FactIndex index) { return fact(index).formula.difference.right == zero; });
        if (start != chain.end()) { std::rotate(chain.begin(), start, chain.end()); }
        std::vector<Difference> edges;
        for (auto const index : chain) { edges.push_back(fact(index).formula.difference); }
        ask_when(edges);
        for (auto const index : weekdays) { support(index); }
        bool const dated = start != chain.end();
        bool linked = dated && edges.back().left == zero;
        for (std::size_t i = 0; i + 1 < edges.size(); ++i) { linked = linked && edges[i].left == edges[i + 1].right; }
        if (linked && weekdays.empty()) { return tell_dated(chain, edges); }
        // Undated, or with weekdays: each link as it stands.
        std::set<std::string> said;
        for (std::size_t i = 0; i < chain.size(); ++i) {
            support(chain[i]);
            auto const text = words(chain[i]);
            if (said.insert(text).second) { add(sentence(text), fact(chain[i]).owner); }
        }
        for (auto const index : weekdays) { add(sentence(words(index)), fact(index).owner); }
        add("No days meet all of this.", axiom);
    }

    /// From a date forward: each link moves the latest possible day, until it falls before the earliest.
    void tell_dated(std::vector<FactIndex> const& chain, std::vector<Difference> const& edges) {
        std::int64_t latest = 0;
        for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
            support(chain[i]);
            latest += edges[i].bound;
            auto const& name = problem_.numbers[edges[i].left];
            auto const owner = fact(chain[i]).owner;
            // The start of a thing after its end needs no step of its own.
            bool const obvious = owner == axiom && fact(chain[i]).premises.empty() && edges[i].bound <= 0 && i + 2 < edges.size();
            if (!obvious) { add(sentence("so " + upper_limit(name, latest)), owner); }
        }
        auto const& closing = edges.back();
        support(chain.back());
        auto const& name = problem_.numbers[closing.right];
        auto const earliest = -closing.bound;
        bool const minutes = name.role == NumberName::Role::minutes;
        add(sentence(fmt::format("but {}", lower_limit(name, earliest))), fact(chain.back()).owner);
        add(minutes ? fmt::format("{} is less than {}.", capitalised(minutes_in_words(latest)), minutes_in_words(earliest))
                    : fmt::format("{} is before {}.", claims::day_in_words(latest), claims::day_in_words(earliest)),
            axiom);
    }

    void tell_cases(Ending const& ending) {
        for (auto const index : ending.facts) { support(index); }
        introduce(ending.owner);
        if (is_rule(ending.owner)) {
            auto const& text = model_.rules[group(ending.owner).members.front().index].text;
            add(fmt::format("By the rule “{}”, one of {} things follows.", text, ending.cases.size()), ending.owner);
        } else {
            add(fmt::format("That leaves {} possibilities.", ending.cases.size()), ending.owner);
        }
        for (auto const& each : ending.cases) {
            auto const before_told = told_;
            add(fmt::format("Suppose that {}.", words(each.supposition)), axiom);
            tell(each.ending.front());
            told_ = before_told;
        }
        add("So none of the possibilities is left.", axiom);
    }

    claims::Model const& model_;
    Problem const& problem_;
    Proof const& proof_;
    std::set<FactIndex> told_;
    std::set<GroupIndex> introduced_;
};

}  // namespace

Narrative narrate(claims::Model const& model, Problem const& problem, GroupSet const& conflict, std::vector<Constraint> const& needed) {
    Narrative narrative;
    if (auto const proof = prove_impossible(needed)) {
        Narrator narrator(model, problem, *proof);
        narrator.tell(proof->ending);
        narrative.steps = std::move(narrator.steps);
        narrative.question = std::move(narrator.question);
        narrative.proved = true;
    } else {
        for (auto const group : conflict) {
            auto const& members = problem.groups[group].members;
            auto const kind = members.front().kind;
            bool const voices = kind == Member::Kind::claim || kind == Member::Kind::record;
            narrative.steps.push_back({sentence(voices ? in_words(model, members) : in_words(model, members.front())), members});
        }
        narrative.steps.push_back({"No dates and no course of events make all of these true, although any of them can be left out to make the rest true.", {}});
    }
    if (narrative.question.empty()) { narrative.question = "Can these all be so?"; }
    return narrative;
}

}  // namespace gainsay::solver
