#include "solver/excerpt.hpp"

#include "solver/encode.hpp"
#include "solver/identity.hpp"
#include "solver/narrate.hpp"
#include "solver/rewrite.hpp"
#include "solver/voices.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <numeric>
#include <set>
#include <utility>

namespace gainsay::solver {

namespace {

using claims::Clause;
using claims::EntityId;
using claims::Statement;
using VisitEntity = std::function<void(EntityId&)>;

/// New numbers by old ones, in the same order.
using Numbers = std::map<std::uint32_t, std::uint32_t>;

Numbers numbered(std::set<std::uint32_t> const& old) {
    Numbers numbers;
    for (auto const each : old) { numbers.emplace(each, static_cast<std::uint32_t>(numbers.size())); }
    return numbers;
}

void in_reference(claims::Reference& reference, VisitEntity const& visit) {
    if (reference.kind != claims::Reference::Kind::entity) { return; }
    auto entity = reference.entity();
    visit(entity);
    reference.index = entity.value;
}

void in_sentences(std::vector<claims::Sentence>& sentences, VisitEntity const& visit) {
    for (auto& sentence : sentences) {
        for_each_entity(sentence.statement, visit);
        if (sentence.addressee) { in_reference(*sentence.addressee, visit); }
        for (auto& holder : sentence.according_to) { in_reference(holder, visit); }
    }
}

/// The definitions by which a sentence names somebody by his office.
void in_offices(std::vector<claims::Sentence>& sentences, std::function<void(claims::DefinitionId&)> const& visit) {
    auto const in_one = [&](claims::Reference& reference) {
        if (reference.through) { visit(*reference.through); }
    };
    for (auto& sentence : sentences) {
        for_each_reference(sentence.statement, in_one);
        if (sentence.addressee) { in_one(*sentence.addressee); }
        for (auto& holder : sentence.according_to) { in_one(holder); }
    }
}

void in_constraint(claims::SortConstraint& constraint, VisitEntity const& visit) {
    if (constraint.kind) { visit(*constraint.kind); }
    for (auto& value : constraint.values) { visit(value); }
}

void in_rule(claims::Rule& rule, VisitEntity const& visit) {
    for_each_entity(rule.statement, visit);
    for (auto& variable : rule.variables) { in_constraint(variable.ranges_over, visit); }
}

void in_definition(claims::Definition& definition, VisitEntity const& visit) {
    if (definition.kind == claims::DefinitionKind::publication) { return; }
    visit(definition.subject);
    visit(definition.object);
}

/// Collects what a conflict needs, and then copies it under new numbers.
class Copying {
public:
    explicit Copying(claims::Model const& from) : from_(from) {}

    bool take(Member const& member) {
        members_.push_back(member);
        switch (member.kind) {
            case Member::Kind::claim:
            case Member::Kind::doubt: return take_claim(member.index);
            case Member::Kind::record: {
                auto const [place, fresh] = records_.try_emplace(member.index, from_.records[member.index]);
                return !fresh || take_sentences(place->second.sentences);
            }
            case Member::Kind::rule: {
                auto const [place, fresh] = rules_.try_emplace(member.index, from_.rules[member.index]);
                if (fresh) { in_rule(place->second, need_); }
                return !fresh || take_commitments(place->second.statement);
            }
            case Member::Kind::definition: take_definition(member.index); return true;
            case Member::Kind::width: return true;
            case Member::Kind::assumption:
                entities_.insert(member.index);
                entities_.insert(member.other);
                return true;
        }
        return false;
    }

    Excerpt copy(Viewpoint viewpoint) {
        if (viewpoint.speaker) { entities_.insert(viewpoint.speaker->value); }
        close_entities();
        Excerpt excerpt;
        number();
        copy_things(excerpt.model);
        copy_claims(excerpt.model);
        if (viewpoint.speaker) { renamed_(*viewpoint.speaker); }
        excerpt.viewpoint = std::move(viewpoint);
        for (auto const& member : members_) { excerpt.members.push_back(renumbered(member)); }
        return excerpt;
    }

private:
    /// False where it cannot be taken out of its corpus.
    bool take_claim(std::uint32_t index) {
        auto const [place, fresh] = claims_.try_emplace(index, from_.claims[index]);
        if (!fresh) { return true; }
        auto& claim = place->second;
        claim.correction.reset();  // it is held, or it would not be in a conflict
        if (articles_.insert(claim.article).second) {
            auto const& article = from_.articles[claim.article];
            if (article.published) { take_definition(article.publication.value); }
        }
        return take_sentences(claim.sentences);
    }

    bool take_sentences(std::vector<claims::Sentence>& sentences) {
        in_sentences(sentences, need_);
        in_offices(sentences, [&](claims::DefinitionId& held) { take_definition(held.value); });
        bool whole = true;
        for (auto& sentence : sentences) { whole = take_commitments(sentence.statement) && whole; }
        return whole;
    }

    /// Takes the claims that report the commitments of which a statement says something.
    bool take_commitments(Statement& statement) {
        bool whole = true;
        for_each_clause(statement, [&](Clause& clause) {
            auto const* state = std::get_if<claims::CommitmentState>(&clause);
            if (state == nullptr) { return; }
            // Where only the debtor is named, all commitments of the corpus are meant.
            whole = whole && !state->debtor && take_claim(state->claim);
        });
        return whole;
    }

    void take_definition(std::uint32_t index) {
        auto const [place, fresh] = definitions_.try_emplace(index, from_.definitions[index]);
        if (fresh) { in_definition(place->second, need_); }
    }

    /// What may stand in a predicate's places comes along with it.
    void close_entities() {
        for (std::vector<std::uint32_t> open(entities_.begin(), entities_.end()); !open.empty();) {
            auto entity = from_.entities[open.back()];
            open.pop_back();
            for (auto& place : entity.places) {
                in_constraint(place, [&](EntityId& named) {
                    if (entities_.insert(named.value).second) { open.push_back(named.value); }
                });
            }
        }
    }

    void number() {
        auto const keys = [](auto const& by_index) {
            std::set<std::uint32_t> found;
            for (auto const& [index, each] : by_index) { found.insert(index); }
            return numbered(found);
        };
        new_entities_ = numbered(entities_);
        new_articles_ = numbered(articles_);
        new_claims_ = keys(claims_);
        new_records_ = keys(records_);
        new_rules_ = keys(rules_);
        new_definitions_ = keys(definitions_);
    }

    void copy_things(claims::Model& model) {
        for (auto const index : entities_) {
            auto& entity = model.entities.emplace_back(from_.entities[index]);
            for (auto& place : entity.places) { in_constraint(place, renamed_); }
        }
        for (auto& [index, definition] : definitions_) {
            in_definition(definition, renamed_);
            if (definition.kind == claims::DefinitionKind::publication) { definition.article = new_articles_.at(definition.article); }
            model.definitions.push_back(std::move(definition));
        }
        for (auto const index : articles_) {
            auto& article = model.articles.emplace_back(from_.articles[index]);
            article.claims.clear();
            if (article.published) { article.publication.value = new_definitions_.at(article.publication.value); }
        }
        for (auto& [index, rule] : rules_) {
            in_rule(rule, renamed_);
            renumber_commitments(rule.statement);
            model.rules.push_back(std::move(rule));
        }
        model.room = from_.room;
    }

    void copy_claims(claims::Model& model) {
        auto const rename = [&](std::vector<claims::Sentence>& sentences) {
            in_sentences(sentences, renamed_);
            in_offices(sentences, [&](claims::DefinitionId& held) { held.value = new_definitions_.at(held.value); });
            for (auto& sentence : sentences) { renumber_commitments(sentence.statement); }
        };
        for (auto& [index, claim] : claims_) {
            rename(claim.sentences);
            claim.article = new_articles_.at(claim.article);
            model.articles[claim.article].claims.push_back(static_cast<std::uint32_t>(model.claims.size()));
            model.claims.push_back(std::move(claim));
        }
        for (auto& [index, record] : records_) {
            rename(record.sentences);
            model.records.push_back(std::move(record));
        }
    }

    void renumber_commitments(Statement& statement) const {
        for_each_clause(statement, [&](Clause& clause) {
            if (auto* state = std::get_if<claims::CommitmentState>(&clause)) { state->claim = new_claims_.at(state->claim); }
        });
    }

    [[nodiscard]] Member renumbered(Member member) const {
        switch (member.kind) {
            case Member::Kind::claim:
            case Member::Kind::doubt: member.index = new_claims_.at(member.index); break;
            case Member::Kind::record: member.index = new_records_.at(member.index); break;
            case Member::Kind::rule: member.index = new_rules_.at(member.index); break;
            case Member::Kind::definition: member.index = new_definitions_.at(member.index); break;
            case Member::Kind::width: break;
            case Member::Kind::assumption:
                member.index = new_entities_.at(member.index);
                member.other = new_entities_.at(member.other);
                break;
        }
        return member;
    }

    claims::Model const& from_;
    std::vector<Member> members_;
    std::set<std::uint32_t> entities_;
    std::set<std::uint32_t> articles_;
    std::map<std::uint32_t, claims::Claim> claims_;
    std::map<std::uint32_t, claims::Record> records_;
    std::map<std::uint32_t, claims::Rule> rules_;
    std::map<std::uint32_t, claims::Definition> definitions_;
    Numbers new_entities_, new_articles_, new_claims_, new_records_, new_rules_, new_definitions_;
    VisitEntity need_ = [this](EntityId& entity) { entities_.insert(entity.value); };
    VisitEntity renamed_ = [this](EntityId& entity) { entity.value = new_entities_.at(entity.value); };
};

bool is_same(Viewpoint const& left, Viewpoint const& right) {
    return left.kind == right.kind && left.speaker == right.speaker && left.attitude == right.attitude;
}

}  // namespace

std::optional<Excerpt> excerpt_of(claims::Model const& model, Problem const& problem, GroupSet const& conflict) {
    auto const& viewpoint = problem.viewpoint;
    if (viewpoint.kind != Viewpoint::Kind::speaker && viewpoint.attitude) { return std::nullopt; }
    Copying copying(model);
    for (auto const group : conflict) {
        if (!copying.take(problem.groups[group].members.front())) { return std::nullopt; }
    }
    return copying.copy(viewpoint);
}

Verdict verdict_on(Excerpt const& excerpt, OracleSource& oracles) {
    Options options;
    for (auto const& rule : excerpt.model.rules) { options.rules_on.push_back(rule.identifier); }
    for (auto const& problem : encode(excerpt.model, options)) {
        if (!is_same(problem.viewpoint, excerpt.viewpoint)) { continue; }
        GroupSet groups;
        for (GroupIndex group = 0; group < problem.groups.size(); ++group) {
            auto const& members = problem.groups[group].members;
            auto const is_meant = [&](Member const& member) {
                return std::find(excerpt.members.begin(), excerpt.members.end(), member) != excerpt.members.end();
            };
            if (std::any_of(members.begin(), members.end(), is_meant)) { groups.push_back(group); }
        }
        Component whole{groups, std::vector<std::uint32_t>(problem.constraints.size())};
        std::iota(whole.constraints.begin(), whole.constraints.end(), 0U);
        auto const part = narrowed(problem, whole, groups);
        return oracles.open(problem, part)->check(groups).verdict;
    }
    return Verdict::undecided;
}

void split_event(Excerpt& excerpt, EntityId event, std::uint32_t claim) {
    auto& model = excerpt.model;
    EntityId const other{static_cast<std::uint32_t>(model.entities.size())};
    auto entity = model.entity(event);
    entity.identifier += "-2";
    model.entities.push_back(std::move(entity));
    auto const moved = [&](EntityId& each) { each = each == event ? other : each; };
    in_sentences(model.claims[claim].sentences, moved);
    std::vector<Member> added;
    for (auto const& member : excerpt.members) {
        if (member.kind == Member::Kind::definition) {
            auto definition = model.definitions[member.index];
            in_definition(definition, moved);
            auto const& old = model.definitions[member.index];
            if (definition.subject == old.subject && definition.object == old.object) { continue; }
            added.push_back({member.kind, static_cast<std::uint32_t>(model.definitions.size()), 0});
            model.definitions.push_back(std::move(definition));
        } else if (member.kind == Member::Kind::assumption) {
            EntityId first{member.index};
            EntityId second{member.other};
            moved(first);
            moved(second);
            added.push_back({member.kind, std::min(first.value, second.value), std::max(first.value, second.value)});
        }
    }
    excerpt.members.insert(excerpt.members.end(), added.begin(), added.end());
}

std::vector<EntityId> events_in_question(claims::Model const& model, Member const& member) {
    auto sentences = sentences_of(model, member);
    std::set<EntityId> events;
    auto const add = [&](claims::Reference const& reference) {
        if (reference.kind != claims::Reference::Kind::entity) { return; }
        if (model.entity(reference.entity()).sort == claims::Sort::event) { events.insert(reference.entity()); }
    };
    for (auto& sentence : sentences) {
        for_each_clause(sentence.statement, [&](Clause& clause) {
            std::visit(
                [&](auto const& form) {
                    if constexpr (requires { form.event; }) { add(form.event); }
                    if constexpr (requires { form.other; }) { add(form.other); }
                    if constexpr (requires { form.arguments; }) { std::for_each(form.arguments.begin(), form.arguments.end(), add); }
                },
                clause);
        });
    }
    return {events.begin(), events.end()};
}

}  // namespace gainsay::solver
