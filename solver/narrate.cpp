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

    /// A sentence that says the body, unless it was said just so before.
    void state(std::string const& lead, std::string const& body, GroupIndex owner) {
        if (said_.insert(body).second) { add(sentence(lead + body), owner); }
    }

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
        if (known.supposed) { return; }
        if (known.owner == axiom) {
            bool const news = !known.premises.empty() && known.formula.kind == Formula::Kind::difference;
            if (news) { state("so ", words(index), axiom); }
            return;
        }
        bool const stated_before = introduced_.contains(known.owner);
        introduce(known.owner);
        if (is_rule(known.owner)) {
            auto const& rule = model_.rules[group(known.owner).members.front().index];
            add(fmt::format("By the rule “{}”, {}.", rule.text, words(index)), known.owner);
        } else if (!known.premises.empty() && (is_voice(known.owner) ? !only_guards(known.premises) : stated_before)) {
            bool const in_its_words = is_voice(known.owner) &&
                                      what_is_said(model_, group(known.owner).members.front()).find(words(index)) != std::string::npos;
            if (!in_its_words) { state("so ", words(index), known.owner); }
        }
    }

    /// Whether the facts are only readings of words and declarations, which a claim's own words already cover.
    bool only_guards(std::vector<FactIndex> const& facts) const {
        return std::all_of(facts.begin(), facts.end(), [&](FactIndex index) {
            auto const& formula = fact(index).formula;
            return formula.kind == Formula::Kind::literal && problem_.propositions[formula.literal.proposition].guard;
        });
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
        for (auto const& edge : edges) {
            for (auto const number : {edge.left, edge.right}) {
                auto const& name = problem_.numbers[number].name;
                std::string_view const prefix = "the moment when ";
                if (number == zero || name.rfind(prefix, 0) != 0) { continue; }
                question = fmt::format("When was it that {}?", name.substr(prefix.size()));
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
        for (std::size_t i = 0; i < chain.size(); ++i) {
            support(chain[i]);
            if (!obvious(chain[i])) { state("", words(chain[i]), fact(chain[i]).owner); }
        }
        for (auto const index : weekdays) { state("", words(index), fact(index).owner); }
        add(weekdays.empty() ? "No order of events meets all of this." : "No days with these weekdays meet all of this.", axiom);
    }

    /// That a thing starts before it ends needs no telling.
    bool obvious(FactIndex index) const { return fact(index).owner == axiom && fact(index).premises.empty(); }

    /// From a date forward: each link moves the latest possible day, until it falls before the earliest.
    void tell_dated(std::vector<FactIndex> const& chain, std::vector<Difference> const& edges) {
        std::int64_t latest = 0;
        for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
            support(chain[i]);
            latest += edges[i].bound;
            auto const& name = problem_.numbers[edges[i].left];
            auto const owner = fact(chain[i]).owner;
            // Of one event's end and start, the later link tells enough.
            bool const goes_on = i + 2 < edges.size() && obvious(chain[i + 1]);
            if (!goes_on) { state("so ", upper_limit(name, latest), owner); }
        }
        auto const& closing = edges.back();
        support(chain.back());
        auto const& name = problem_.numbers[closing.right];
        auto const earliest = -closing.bound;
        bool const minutes = name.role == NumberName::Role::minutes;
        state("but ", lower_limit(name, earliest), fact(chain.back()).owner);
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
            auto const before_said = said_;
            add(fmt::format("Suppose that {}.", in_words(problem_, each.supposed)), axiom);
            tell(each.ending.front());
            told_ = before_told;
            said_ = before_said;
        }
        add("So none of the possibilities is left.", axiom);
    }

    claims::Model const& model_;
    Problem const& problem_;
    Proof const& proof_;
    std::set<FactIndex> told_;
    std::set<GroupIndex> introduced_;
    std::set<std::string> said_;
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
