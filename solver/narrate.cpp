#include "solver/narrate.hpp"

#include "solver/fact_words.hpp"
#include "solver/impossible_days.hpp"
#include "solver/only_way.hpp"
#include "solver/trail.hpp"
#include "solver/voices.hpp"

#include "claims/calendar/day.hpp"
#include "claims/wording/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
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
    Narrator(claims::Model const& model, Problem const& problem, Proof const& proof) : model_(model), problem_(problem), proof_(proof), trail_(proof) {}

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

    /// A sentence that says so, unless it was said before; the step that says it.
    std::size_t state(std::string const& what, std::string const& text, std::vector<GroupIndex> const& owners, StepNumbers const& from) {
        auto const [said, is_new] = said_.emplace(what, steps.size() + 1);
        if (is_new) { add(sentence(text + from_steps(from, steps.size() + 1)), owners); }
        return said->second;
    }

    void add(std::string text, std::vector<GroupIndex> const& owners = {}) {
        std::vector<Member> uses;
        for (auto const owner : owners) {
            if (owner != axiom) { uses.insert(uses.end(), group(owner).members.begin(), group(owner).members.end()); }
        }
        std::sort(uses.begin(), uses.end());
        steps.push_back({std::move(text), std::move(uses)});
    }

    /// Whose constraints a fact rests on: its own owner, or those behind what logic concludes from.
    std::vector<GroupIndex> sources(std::vector<FactIndex> const& facts) const {
        std::vector<GroupIndex> owners;
        std::set<FactIndex> seen;
        auto const collect = [&](auto const& self, FactIndex index) -> void {
            if (!seen.insert(index).second) { return; }
            auto const owner = fact(index).owner;
            if (owner == axiom) {
                for (auto const premise : fact(index).premises) { self(self, premise); }
            } else if (std::find(owners.begin(), owners.end(), owner) == owners.end()) {
                owners.push_back(owner);
            }
        };
        for (auto const index : facts) { collect(collect, index); }
        std::sort(owners.begin(), owners.end());
        return owners;
    }

    /// States a member once, in its own words.
    void introduce(GroupIndex owner) {
        if (owner == axiom || is_rule(owner) || trail_.is_introduced(owner)) { return; }
        trail_.introduced(owner, steps.size() + 1);
        auto const& members = group(owner).members;
        add(sentence(is_voice(owner) ? in_words(model_, members) : in_words(model_, members.front())), {owner});
    }

    /// Tells what a fact follows from, then the fact where it is news.
    void support(FactIndex index) {
        if (!told_.insert(index).second) { return; }
        auto const& known = fact(index);
        for (auto const premise : known.premises) { support(premise); }
        if (known.how == Fact::How::supposed) { return; }
        // What only the calendar and declarations exclude simply follows.
        auto const behind = sources({index});
        bool const excluded = known.how == Fact::How::only_way_left &&
                              std::any_of(behind.begin(), behind.end(), [&](GroupIndex owner) { return is_voice(owner) || is_rule(owner); });
        auto const conclude = [&](std::vector<GroupIndex> const& owners) {
            trail_.told(index, state(words(index), excluded ? as_the_only_way(problem_, fact(index), trail_) : "so " + words(index), owners, trail_.behind(index)));
        };
        if (known.owner == axiom) {
            bool const news = !known.premises.empty() && known.formula.kind == Formula::Kind::difference;
            if (news) { conclude(behind); }
            return;
        }
        bool const stated_before = trail_.is_introduced(known.owner);
        introduce(known.owner);
        if (is_rule(known.owner)) {
            apply_rule(index);
        } else if (!known.premises.empty() && (is_voice(known.owner) ? !only_guards(known.premises) : stated_before)) {
            bool const in_its_words = is_voice(known.owner) &&
                                      what_is_said(model_, group(known.owner).members.front()).find(words(index)) != std::string::npos;
            if (!in_its_words) { conclude({known.owner}); }
        }
    }

    /// What a rule makes of what was told. Several things that it makes of the same are one step.
    void apply_rule(FactIndex index) {
        auto const owner = fact(index).owner;
        auto const from = trail_.behind(index);
        bool const goes_on = applied_.step == steps.size() && applied_.rule == owner && applied_.from == from;
        if (!goes_on) {
            add("", {owner});
            applied_ = {steps.size(), owner, from, {}};
        }
        applied_.conclusions.push_back(words(index));
        auto const& rule = model_.rules[group(owner).members.front().index];
        steps.back().text = fmt::format("By the rule “{}”, {}{}.", rule.text, claims::join_words(applied_.conclusions), from_steps(from, steps.size()));
        trail_.told(index, steps.size());
        said_.emplace(words(index), steps.size());
    }

    /// Whether the facts are only readings of words and declarations, which a claim's own words already cover.
    bool only_guards(std::vector<FactIndex> const& facts) const {
        return std::all_of(facts.begin(), facts.end(), [&](FactIndex index) {
            auto const& formula = fact(index).formula;
            return formula.kind == Formula::Kind::literal && problem_.propositions[formula.literal.proposition].guard;
        });
    }

    /// What the next step, an ending, follows from.
    std::string from_steps_of(Ending const& ending) const {
        auto from = trail_.of(ending.facts);
        from.merge(trail_.of_member(ending.owner));
        return from_steps(from, steps.size() + 1);
    }

    void tell_clash(Ending const& ending) {
        for (auto const index : ending.facts) { support(index); }
        if (ending.owner != axiom) {
            bool const rule = is_rule(ending.owner);
            introduce(ending.owner);
            if (rule) {
                auto const& text = model_.rules[group(ending.owner).members.front().index].text;
                add(fmt::format("The rule “{}” leaves no way for this{}.", text, from_steps_of(ending)), {ending.owner});
            } else {
                add(fmt::format("With the above, this cannot be{}.", from_steps_of(ending)), {ending.owner});
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
            auto const from = from_steps(trail_.of(ending.facts), steps.size() + 1);
            add(sentence(fmt::format("so {}, and yet {}: the two cannot both be{}", sides[0], sides[1], from)), sources(ending.facts));
        } else {
            add(sentence("these cannot all be" + from_steps(trail_.of(ending.facts), steps.size() + 1)), sources(ending.facts));
        }
    }

    void ask_when(std::vector<Difference> const& edges) {
        if (!question.empty()) { return; }
        for (auto const& edge : edges) {
            for (auto const number : {edge.left, edge.right}) {
                auto const event = number == zero ? std::string{} : event_of(problem_.numbers[number].name);
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
            if (!obvious(chain[i])) { tell_link(chain[i]); }
        }
        for (auto const index : weekdays) {
            // "The Thursday that … means" says by its name which weekday it is.
            if (!sources({index}).empty()) { tell_link(index); }
        }
        if (weekdays.size() == 1) {
            return add(sentence(no_such_day(edges, fact(weekdays.front()).formula.weekday) + from_steps(trail_.of(facts), steps.size() + 1)));
        }
        if (weekdays.size() == 2) {
            if (auto const text = no_such_distance(problem_, edges, fact(weekdays[0]).formula.weekday, fact(weekdays[1]).formula.weekday)) {
                return add(sentence(*text + from_steps(trail_.of(facts), steps.size() + 1)), sources(chain));
            }
        }
        if (!weekdays.empty()) {
            std::string days;
            for (auto const index : weekdays) { days += (days.empty() ? "No " : " and no ") + weekdays_in_words(fact(index).formula.weekday.weekdays); }
            return add(sentence(days + " can lie as all of this demands" + from_steps(trail_.of(facts), steps.size() + 1)));
        }
        std::vector<std::string> links;
        for (auto const index : chain) {
            if (!obvious(index)) { links.push_back(words(index)); }
        }
        if (links.size() == 1) { return add("That cannot be."); }
        if (links.size() == 2) {
            auto const from = from_steps(trail_.of(chain), steps.size() + 1);
            return add(fmt::format("So {}, and yet {}: the two cannot both be{}.", links[0], links[1], from), sources(chain));
        }
        bool const lengths = problem_.numbers[edges.front().left].role == NumberName::Role::minutes;
        add(lengths ? "Followed round, each of these lengths is less than the next and the last is less than the first: that cannot be."
                    : "Followed round, each of these comes before the next and the last comes before the first: that cannot be.");
    }

    void tell_link(FactIndex index) { trail_.told(index, state(words(index), words(index), sources({index}), trail_.behind(index))); }

    /// That a thing starts before it ends needs no telling.
    bool obvious(FactIndex index) const { return fact(index).owner == axiom && fact(index).premises.empty(); }

    /// From a date forward: each link moves the latest possible day, until it falls before the earliest.
    void tell_dated(std::vector<FactIndex> const& chain, std::vector<Difference> const& edges) {
        std::int64_t latest = 0;
        std::vector<GroupIndex> owners;  // of the last link that is anybody's
        StepNumbers from;                // of the limit so far
        for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
            support(chain[i]);
            latest += edges[i].bound;
            auto const& name = problem_.numbers[edges[i].left];
            if (auto own = sources({chain[i]}); !own.empty()) { owners = std::move(own); }
            // Of one event's end and start, the later link tells enough.
            bool const goes_on = i + 2 < edges.size() && obvious(chain[i + 1]);
            from.merge(trail_.of(chain[i]));
            if (goes_on) { continue; }
            auto const limit = upper_limit(name, latest);
            from = {state(limit, "so " + limit, owners, from)};
        }
        auto const& closing = edges.back();
        support(chain.back());
        auto const& name = problem_.numbers[closing.right];
        auto const earliest = -closing.bound;
        bool const minutes = name.role == NumberName::Role::minutes;
        auto const limit = lower_limit(name, earliest);
        from.insert(state(limit, "but " + limit, sources({chain.back()}), trail_.of(chain.back())));
        auto const both = minutes ? fmt::format("{} is less than {}", minutes_in_words(latest), minutes_in_words(earliest))
                                  : fmt::format("{} is before {}", claims::day_in_words(latest), claims::day_in_words(earliest));
        add(fmt::format("Both cannot be: {}{}.", both, from_steps(from, steps.size() + 1)));
    }

    void tell_cases(Ending const& ending) {
        for (auto const index : ending.facts) { support(index); }
        introduce(ending.owner);
        if (is_rule(ending.owner)) {
            auto const& text = model_.rules[group(ending.owner).members.front().index].text;
            add(fmt::format("By the rule “{}”, one of {} things follows{}.", text, ending.cases.size(), from_steps_of(ending)), {ending.owner});
        } else {
            add(fmt::format("That leaves {} possibilities{}.", ending.cases.size(), from_steps_of(ending)), {ending.owner});
        }
        for (auto const& each : ending.cases) {
            auto const before_told = told_;
            auto const before_said = said_;
            auto const before_trail = trail_;
            add(fmt::format("Suppose that {}.", in_words(problem_, each.supposed)));
            for (auto const index : each.facts) { trail_.told(index, steps.size()); }
            tell(each.ending.front());
            told_ = before_told;
            said_ = before_said;
            trail_.forget_facts(before_trail);
        }
        add("So none of the possibilities is left.");
    }

    claims::Model const& model_;
    Problem const& problem_;
    Proof const& proof_;
    std::set<FactIndex> told_;
    struct Applied {
        std::size_t step = 0;
        GroupIndex rule = axiom;
        StepNumbers from;
        std::vector<std::string> conclusions;
    };
    Applied applied_;                          // the rule that was applied last
    std::map<std::string, std::size_t> said_;  // in which step
    Trail trail_;
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
