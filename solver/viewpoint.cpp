#include "solver/viewpoint.hpp"

#include "solver/identity.hpp"
#include "solver/rewrite.hpp"
#include "solver/room.hpp"
#include "solver/tenures.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace gainsay::solver {

std::string ViewpointEncoder::key_of(std::vector<Assertive> const& sentences) const {
    std::string key;
    for (auto const& sentence : sentences) {
        key += sentence.strength == Assertion::certain ? "+" : sentence.strength == Assertion::weak ? "~" : "?";
        key += sentence.polarity == Polarity::asserted ? "+" : "-";
        key += sentence.source.other > 0 ? "taken for granted " : "";
        key += sentence.utterance ? "said " : "";
        for (auto const through : sentence.through) { key += fmt::format("through {} ", through.value); }
        key += identity_of(model_, sentence.statement);
        bool const shared = independent_of_writer(sentence.statement) && !sentence.said;
        if (!shared) {
            key += sentence.article ? fmt::format(" in article {}", *sentence.article) : fmt::format(" in record {}", sentence.source.index);
            // Each doubt is its claim's own: that one such date is wrong does not make another one wrong.
            if (has_doubtful_date(sentence.statement)) { key += fmt::format(" of claim {}", sentence.source.index); }
            if (sentence.utterance) { key += fmt::format(" of claim {} number {}", sentence.source.index, sentence.number); }
        }
        key += "\n";
    }
    return key;
}

Instant ViewpointEncoder::writing_moment(std::uint32_t article) {
    auto const found = writing_.find(article);
    if (found != writing_.end()) { return found->second; }
    auto const moment = terms_.instant(fmt::format("the writing of “{}”", model_.articles[article].title));
    writing_.emplace(article, moment);
    terms_.require(axiom, at_most(moment.day, dates_.publication(article), 0));
    return moment;
}

Speaker ViewpointEncoder::speaker_of(Assertive const& sentence, GroupIndex owner) {
    Speaker speaker{sentence.article, std::nullopt, sentence.source};
    if (sentence.at_any_time) { return speaker; }
    if (sentence.article && !sentence.utterance) {
        speaker.moment = writing_moment(*sentence.article);
        return speaker;
    }
    auto const found = moments_.find({sentence.source, sentence.number});
    if (found != moments_.end()) {
        speaker.moment = found->second;
        return speaker;
    }
    auto const moment = terms_.instant(sentence.utterance ? "the moment when that was said" : "the moment of the record");
    moments_.emplace(std::pair{sentence.source, sentence.number}, moment);
    speaker.moment = moment;
    if (sentence.article) {
        auto const written = writing_moment(*sentence.article);
        terms_.require(axiom, not_later(moment, written));
        if (sentence.said) {
            Speaker const reporter{sentence.article, written, sentence.source};
            terms_.require(owner, placement_.place({moment, moment}, *sentence.said, Polarity::asserted, reporter));
        }
    }
    return speaker;
}

GroupIndex ViewpointEncoder::add(Member source, std::vector<Assertive> const& sentences) {
    if (sentences.empty()) { return axiom; }
    auto const key = key_of(sentences);
    auto& groups = terms_.problem().groups;
    if (auto const found = positions_.find(key); found != positions_.end()) {
        auto& members = groups[found->second].members;
        if (members.back() != source) { members.push_back(source); }
        return found->second;
    }
    auto const owner = terms_.group(source);
    positions_.emplace(key, owner);
    for (auto const& sentence : sentences) {
        if (sentence.strength != Assertion::certain) { groups[owner].assertion = sentence.strength; }
        auto const speaker = speaker_of(sentence, owner);
        auto formula = statements_.encode(sentence.statement, sentence.polarity, Scope{speaker, {}});
        for (auto const through : sentence.through) {
            auto const& definition = model_.definitions[through.value];
            bool const passes_on = definition.kind == claims::DefinitionKind::speaks_for && speaker.moment;
            auto outside = passes_on ? may_be_outside(definition.tenure, speaker.moment->day, speaker.moment->day) : never();
            if (outside.kind == Formula::Kind::always) {
                formula = always();
                break;
            }
            auto const guard = terms_.guard({Member::Kind::definition, through.value, 0});
            formula = any_of({fails(guard), std::move(outside), std::move(formula)});
        }
        terms_.require(owner, std::move(formula));
    }
    return owner;
}

GroupIndex ViewpointEncoder::deny(Member source, std::vector<Assertive> const& sentences) {
    auto& groups = terms_.problem().groups;
    groups.push_back({{source}, Assertion::certain});
    auto const owner = static_cast<GroupIndex>(groups.size() - 1);
    std::vector<Formula> parts;
    for (auto const& sentence : sentences) {
        parts.push_back(statements_.encode(sentence.statement, opposite(sentence.polarity), Scope{speaker_of(sentence, owner), {}}));
    }
    terms_.require(owner, any_of(std::move(parts)));
    return owner;
}

Problem ViewpointEncoder::finish(std::vector<std::uint32_t> const& rules) {
    grounder_.apply(rules);
    statements_.settle_counts();
    terms_.link_declared(holdings_.things());
    holdings_.settle();
    for (auto before = terms_.identities() + 1; before != terms_.identities();) {
        before = terms_.identities();
        terms_.settle_identities();
        holdings_.settle_under_other_names();
        holdings_.settle_unnamed();
    }
    auto& problem = terms_.problem();
    give_room(problem, terms_.model().room);
    for (auto const& text : grounder_.bounds_reached()) {
        problem.not_checked.push_back({NotChecked::Kind::bound_reached, text, {}});
    }
    if (terms_.has_too_many_identities()) {
        problem.not_checked.push_back({NotChecked::Kind::bound_reached, "which of so many things may be one and the same was not looked at throughout", {}});
    }
    for (auto const& text : statements_.left_out()) { problem.not_checked.push_back({NotChecked::Kind::kept, text, {}}); }
    return std::move(problem);
}

}  // namespace gainsay::solver
