#include "reports/members.hpp"

#include "claims/wording/dates.hpp"
#include "claims/wording/wording.hpp"
#include "reports/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace gainsay::reports {

namespace {

using claims::DefinitionKind;
using MemberKind = solver::Member::Kind;

std::string_view definition_kind_text(DefinitionKind kind) {
    switch (kind) {
        case DefinitionKind::event_kind: return "event-kind";
        case DefinitionKind::event_qualifier: return "event-qualifier";
        case DefinitionKind::subkind: return "subkind";
        case DefinitionKind::disjoint_kinds: return "disjoint-kinds";
        case DefinitionKind::agent: return "agent";
        case DefinitionKind::participant: return "participant";
        case DefinitionKind::part_of: return "part-of";
        case DefinitionKind::member_of: return "member-of";
        case DefinitionKind::speaks_for: return "speaks-for";
        case DefinitionKind::acts_for: return "acts-for";
        case DefinitionKind::held_by: return "held-by";
        case DefinitionKind::symmetric: return "symmetric";
        case DefinitionKind::transitive: return "transitive";
        case DefinitionKind::same: return "same";
        case DefinitionKind::distinct: return "distinct";
        case DefinitionKind::publication: return "publication";
    }
    return "definition";
}

std::string definition_key(claims::Model const& model, claims::Definition const& definition) {
    auto const kind = definition_kind_text(definition.kind);
    if (definition.kind == DefinitionKind::publication) {
        return fmt::format("definition:{}:{}", kind, model.articles[definition.article].identifier);
    }
    auto const& subject = model.entity(definition.subject).identifier;
    if (definition.kind == DefinitionKind::symmetric || definition.kind == DefinitionKind::transitive) {
        return fmt::format("definition:{}:{}", kind, subject);
    }
    auto key = fmt::format("definition:{}:{}:{}", kind, subject, model.entity(definition.object).identifier);
    auto const& [from, until] = definition.tenure;
    if (definition.tenure.is_bounded()) { key += fmt::format(":{}/{}", from ? from->text : "..", until ? until->text : ".."); }
    return key;
}

std::string_view certainty_text(claims::Certainty certainty) {
    switch (certainty) {
        case claims::Certainty::impossible:  // that it cannot be is said with certainty
        case claims::Certainty::certain: return "certain";
        case claims::Certainty::probable: return "probable";
        case claims::Certainty::possible: return "possible";
        case claims::Certainty::reported: return "reported";
        case claims::Certainty::uncommitted: return "unclear";
    }
    return "unclear";
}

std::string_view rank_text(claims::Place::Kind kind) {
    switch (kind) {
        case claims::Place::Kind::unstated:
        case claims::Place::Kind::paragraph: return "body";
        case claims::Place::Kind::title: return "title";
        case claims::Place::Kind::deck: return "deck";
        case claims::Place::Kind::caption: return "caption";
        case claims::Place::Kind::dateline: return "dateline";
        case claims::Place::Kind::note: return "note";
        case claims::Place::Kind::byline: return "byline";
    }
    return "body";
}

/// Who holds what stands at such a place of the article, by section 4 of the language reference.
std::string holder_of(claims::Article const& article, claims::Place::Kind kind) {
    switch (kind) {
        case claims::Place::Kind::title:
        case claims::Place::Kind::deck:
        case claims::Place::Kind::caption: return article.outlet.empty() ? "the outlet" : article.outlet;
        case claims::Place::Kind::note:
        case claims::Place::Kind::byline: return {};
        default: return article.authors.empty() ? fmt::format("the author of \"{}\"", article.title) : listed(article.authors);
    }
}

/// The sentences' part of a claim or record: from the first word to the last full stop.
claims::Span sentences_span(std::vector<claims::Sentence> const& sentences, claims::Span whole) {
    if (sentences.empty()) { return whole; }
    return {sentences.front().span.file, sentences.front().span.begin, sentences.back().span.end};
}

bool is_said_by(claims::Sentence const& sentence, claims::EntityId speaker) {
    return !sentence.according_to.empty() && sentence.according_to.back().kind == claims::Reference::Kind::entity &&
           sentence.according_to.back().entity() == speaker;
}

/// Fills in what claims and records have in common. `first_holder` is the author, the outlet or the desk.
void describe(Member& member, Material const& material, std::vector<claims::Sentence> const& sentences, claims::Span span,
              std::string const& first_holder, solver::Viewpoint const& viewpoint) {
    auto const& model = material.model;
    member.place = place_of(material.sources, span);
    member.text = std::string{material.sources.text(span)};
    auto weakest = claims::Certainty::certain;
    for (auto const& sentence : sentences) {
        if (!member.words.empty()) { member.words += "; "; }
        member.words += claims::in_words(model, sentence);
        if (sentence.certainty != claims::Certainty::impossible) { weakest = std::max(weakest, sentence.certainty); }
    }
    member.certainty = certainty_text(weakest);

    if (!first_holder.empty()) { member.chain.push_back(first_holder); }
    auto const meant = std::find_if(sentences.begin(), sentences.end(), [&](claims::Sentence const& sentence) {
        return viewpoint.speaker ? is_said_by(sentence, *viewpoint.speaker) : sentence.according_to.empty();
    });
    auto const& sentence = meant != sentences.end() ? meant : sentences.begin();
    if (sentence != sentences.end()) {
        for (auto const& speaker : sentence->according_to) { member.chain.push_back(claims::in_words(model, speaker)); }
    }
    if (viewpoint.speaker) {
        auto const& speaker = model.entity(*viewpoint.speaker).name;
        bool const is_last = sentence != sentences.end() && is_said_by(*sentence, *viewpoint.speaker);
        if (!is_last) { member.chain.emplace_back(); }
        // Under his own name, whatever office the sentence names him by.
        member.chain.back() = speaker;
        member.holder = speaker;
    } else {
        member.holder = first_holder;
    }
}

Member claim_member(Material const& material, std::uint32_t index, solver::Viewpoint const& viewpoint) {
    auto const& claim = material.model.claims[index];
    auto const& article = material.model.articles[claim.article];
    Member member;
    member.key = material.model.full_name(claim);
    member.claim = member.key;
    member.article = article.identifier;
    member.title = article.title;
    member.author = listed(article.authors);
    member.outlet = article.outlet;
    member.date = published_text(article);
    if (article.published) { member.date_in_words = claims::calendar_words(*article.published).noun; }
    member.paragraph = paragraph_text(claim.place);
    member.anchor = claim.place.anchor;
    member.rank = rank_text(claim.place.kind);
    member.head_line = material.sources.position(claim.span.file, claim.span.begin).line;
    describe(member, material, claim.sentences, sentences_span(claim.sentences, claim.span),
             holder_of(article, claim.place.kind), viewpoint);
    return member;
}

Member record_member(Material const& material, std::uint32_t index, solver::Viewpoint const& viewpoint) {
    auto const& record = material.model.records[index];
    Member member;
    member.key = "record:" + record.identifier;
    member.claim = member.key;
    member.rank = "record";
    member.source = record.source;
    member.head_line = material.sources.position(record.span.file, record.span.begin).line;
    describe(member, material, record.sentences, sentences_span(record.sentences, record.span), "the desk", viewpoint);
    if (!viewpoint.speaker) { return member; }
    member.holder = "the desk";  // a record joins a speaker's viewpoint, but the speaker never said it
    member.chain = {"the desk"};
    return member;
}

}  // namespace

Place place_of(claims::SourceSet const& sources, claims::Span span) {
    auto const begin = sources.position(span.file, span.begin);
    auto const end = sources.position(span.file, std::max(span.begin, span.end));
    auto const byte_column = [&](std::uint32_t offset) {
        auto const* const line = sources.line_at(span.file, offset).data();
        auto const text = sources.text(span.file);
        auto const start = static_cast<std::uint32_t>(line - text.data());
        return std::min(offset, static_cast<std::uint32_t>(text.size())) - start + 1;
    };
    return {sources.path(span.file), begin.line, begin.column, end.line, end.column,
            byte_column(span.begin), byte_column(std::max(span.begin, span.end))};
}

std::string key_of(claims::Model const& model, solver::Member member) {
    switch (member.kind) {
        case MemberKind::claim: return model.full_name(model.claims[member.index]);
        case MemberKind::record: return "record:" + model.records[member.index].identifier;
        case MemberKind::rule: return "rule:" + model.rules[member.index].identifier;
        case MemberKind::definition: return definition_key(model, model.definitions[member.index]);
        case MemberKind::width:
            return fmt::format("width:{}", claims::width_entry(static_cast<claims::WidthRow>(member.index)).name);
        case MemberKind::assumption:
            return fmt::format("assumption:{}:{}", model.entities[member.index].identifier,
                               model.entities[member.other].identifier);
        case MemberKind::doubt: return "doubt:" + model.full_name(model.claims[member.index]);
    }
    return {};
}

std::vector<std::string> keys_of(claims::Model const& model, std::vector<solver::Member> const& members) {
    std::vector<std::string> keys;
    keys.reserve(members.size());
    for (auto const& member : members) { keys.push_back(key_of(model, member)); }
    return keys;
}

namespace {

char const* word_of(solver::EditorialAction action) {
    using Action = solver::EditorialAction;
    switch (action) {
        case Action::recheck_date: return "recheck-date";
        case Action::recheck_duration: return "recheck-duration";
        case Action::recheck_order: return "recheck-order";
        case Action::recheck_number: return "recheck-number";
        case Action::mark_as_reported: return "mark-as-reported";
        case Action::check_attribution: return "check-attribution";
        case Action::check_claim: return "check-claim";
        case Action::split_event: return "split-event";
        case Action::widen: return "widen";
        case Action::settle_doubt: return "settle-doubt";
        case Action::drop_rule: return "drop-rule";
        case Action::declare_same: return "declare-same";
        case Action::change_declaration: return "change-declaration";
        case Action::several: return "several";
    }
    return "";
}

}  // namespace

Repair repair_shown(claims::Model const& model, solver::Repair const& repair) {
    return {keys_of(model, repair.changes), word_of(repair.action), repair.text};
}

Member claim_or_record(Material const& material, solver::Member member, solver::Viewpoint const& viewpoint) {
    return member.kind == MemberKind::record ? record_member(material, member.index, viewpoint)
                                             : claim_member(material, member.index, viewpoint);
}

RuleUsed rule_used(Material const& material, std::uint32_t index) {
    auto const& rule = material.model.rules[index];
    RuleUsed used;
    used.key = "rule:" + rule.identifier;
    used.name = rule.identifier;
    used.text = rule.text;
    used.owner = rule.owner;
    used.strength = rule.strength == claims::Strength::strong ? "strong" : "weak";
    used.switch_off = "--no-rule " + rule.identifier;
    used.place = place_of(material.sources, rule.span);
    return used;
}

DefinitionUsed definition_used(Material const& material, solver::Member member) {
    auto const& model = material.model;
    DefinitionUsed used;
    used.key = key_of(model, member);
    switch (member.kind) {
        case MemberKind::width: {
            used.kind = "width";
            used.text = fmt::format("by the table of widths, {}", claims::in_words(material.model, static_cast<claims::WidthRow>(member.index)));
            break;
        }
        case MemberKind::assumption: {
            auto const& one = model.entities[member.index];
            auto const& other = model.entities[member.other];
            used.kind = "assumption";
            used.text = fmt::format("\"{}\" ({}) and \"{}\" ({}) are taken as two things; nobody states it", one.name,
                                    one.identifier, other.name, other.identifier);
            used.place = place_of(material.sources, one.span);
            break;
        }
        case MemberKind::doubt: {
            auto const& claim = model.claims[member.index];
            used.kind = "doubt";
            used.text = fmt::format("a date in {} is marked as doubtful and is taken at its word", model.full_name(claim));
            used.place = place_of(material.sources, sentences_span(claim.sentences, claim.span));
            break;
        }
        default: {
            auto const& definition = model.definitions[member.index];
            used.kind = "definition";
            used.text = claims::in_words(model, definition);
            used.place = place_of(material.sources, definition.span);
            break;
        }
    }
    return used;
}

std::string paragraph_text(claims::Place const& place) {
    if (place.kind == claims::Place::Kind::unstated) { return {}; }
    if (place.kind == claims::Place::Kind::paragraph) { return fmt::format("p{}", place.paragraph); }
    return std::string{rank_text(place.kind)};
}

std::string published_text(claims::Article const& article) { return article.published ? article.published->text : std::string{}; }

}  // namespace gainsay::reports
