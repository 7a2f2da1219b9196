#include "solver/encode.hpp"

#include "solver/viewpoint.hpp"

#include "claims/wording/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace gainsay::solver {

using claims::Certainty;
using claims::Clause;
using claims::SentenceType;
using claims::SpeechAct;
using claims::Statement;

namespace {

/// What one claim or record says, sorted by whose voice says it.
struct Voices {
    std::vector<Assertive> own;
    struct Said {
        claims::EntityId speaker;
        SpeechAct::Attitude attitude = SpeechAct::Attitude::says;
        Assertive assertive;
    };
    std::vector<Said> reported;
    std::vector<NotChecked> not_checked;
};

Statement wrapped(claims::Reference const& speaker, Statement content, claims::Span span) {
    Statement statement;
    statement.form = Clause{SpeechAct{speaker, SpeechAct::Attitude::says, std::nullopt, std::move(content)}};
    statement.span = span;
    return statement;
}

/// What is said to be held by a speaker, wherever a statement says so outright: in a conjunction, but not under "if" or "or".
void collect_reported(Assertive const& from, Statement const& statement, std::vector<Voices::Said>& reported) {
    if (auto const* conjunction = std::get_if<claims::Conjunction>(&statement.form)) {
        for (auto const& operand : conjunction->operands) { collect_reported(from, operand, reported); }
        return;
    }
    auto const* clause = std::get_if<Clause>(&statement.form);
    auto const* speech = clause == nullptr ? nullptr : std::get_if<SpeechAct>(clause);
    if (speech == nullptr || !speech->content || speech->speaker.kind != claims::Reference::Kind::entity) { return; }
    auto attitude = speech->attitude;
    auto polarity = Polarity::asserted;
    switch (speech->attitude) {
        case SpeechAct::Attitude::says: break;
        case SpeechAct::Attitude::denies:
            attitude = SpeechAct::Attitude::says;
            polarity = Polarity::denied;
            break;
        case SpeechAct::Attitude::believes: break;
        case SpeechAct::Attitude::knows: attitude = SpeechAct::Attitude::believes; break;
        case SpeechAct::Attitude::warns:
        case SpeechAct::Attitude::intends: return;
    }
    Assertive held = from;
    held.statement = *speech->content;
    held.polarity = polarity;
    held.utterance = true;
    held.said = speech->time;
    reported.push_back({speech->speaker.entity(), attitude, held});
    if (polarity == Polarity::asserted) { collect_reported(from, *speech->content, reported); }
}

Voices voices(Member source, std::optional<std::uint32_t> article, std::vector<claims::Sentence> const& sentences, Assertion strength) {
    Voices found;
    for (auto const& sentence : sentences) {
        auto const skip = [&](std::string message) {
            found.not_checked.push_back({NotChecked::Kind::not_factual, std::move(message), {source}});
        };
        if (sentence.type != SentenceType::assertion) {
            skip("predictions, recommendations, judgements and questions are not facts");
            continue;
        }
        if (sentence.certainty == Certainty::possible || sentence.certainty == Certainty::uncommitted) {
            skip("what is only possible, or left open, is compatible with its opposite");
            continue;
        }
        if (has_clock_time(sentence.statement)) {
            found.not_checked.push_back({NotChecked::Kind::clock_time, "times of day are compared by the day only", {source}});
        }
        Assertive assertive;
        assertive.source = source;
        assertive.article = article;
        assertive.strength = sentence.certainty == Certainty::certain ? strength : Assertion::weak;
        assertive.statement = sentence.statement;
        for (auto holder = sentence.according_to.rbegin(); holder != sentence.according_to.rend(); ++holder) {
            assertive.statement = wrapped(*holder, assertive.statement, sentence.span);
        }
        auto const first = found.reported.size();
        collect_reported(assertive, assertive.statement, found.reported);
        for (auto i = first; i < found.reported.size(); ++i) { found.reported[i].assertive.number = static_cast<std::uint32_t>(i + 1); }
        found.own.push_back(std::move(assertive));
    }
    return found;
}

struct SpeakerKey {
    claims::EntityId speaker;
    SpeechAct::Attitude attitude;
    auto operator<=>(SpeakerKey const&) const = default;
};

}  // namespace

std::vector<std::uint32_t> rules_on(claims::Model const& model, Options const& options) {
    std::vector<std::uint32_t> on;
    auto const named = [](std::vector<std::string> const& names, std::string const& name) {
        return std::find(names.begin(), names.end(), name) != names.end();
    };
    for (std::uint32_t i = 0; i < model.rules.size(); ++i) {
        auto const& rule = model.rules[i];
        bool const wanted = rule.on_by_default || named(options.rules_on, rule.identifier);
        if (wanted && !options.no_rules && !named(options.rules_off, rule.identifier)) { on.push_back(i); }
    }
    return on;
}

std::vector<Problem> encode(claims::Model const& model, Options const& options) {
    auto const rules = rules_on(model, options);
    DefinitionIndex const definitions(model);
    ViewpointEncoder authors(model, definitions, Viewpoint{Viewpoint::Kind::authors, std::nullopt, std::nullopt});
    std::vector<NotChecked> not_checked;
    using ByMember = std::map<Member, std::vector<Assertive>>;
    std::map<SpeakerKey, ByMember> speakers;
    std::map<Member, std::vector<Assertive>> records;

    auto const take = [&](Member source, std::optional<std::uint32_t> article, std::vector<claims::Sentence> const& sentences, Assertion strength) {
        auto found = voices(source, article, sentences, strength);
        authors.add(source, found.own);
        for (auto& said : found.reported) {
            speakers[{said.speaker, said.attitude}][source].push_back(said.assertive);
            if (said.attitude != SpeechAct::Attitude::says) { continue; }
            for (auto const index : definitions.about(said.speaker)) {
                auto const& definition = model.definitions[index];
                if (definition.kind != claims::DefinitionKind::speaks_for) { continue; }
                auto passed_on = said.assertive;
                passed_on.through = claims::DefinitionId{index};
                speakers[{definition.object, said.attitude}][source].push_back(passed_on);
            }
        }
        not_checked.insert(not_checked.end(), found.not_checked.begin(), found.not_checked.end());
        return found.own;
    };

    for (std::uint32_t i = 0; i < model.claims.size(); ++i) {
        auto const& claim = model.claims[i];
        Member const source{Member::Kind::claim, i, 0};
        if (claim.correction) {
            not_checked.push_back({NotChecked::Kind::not_factual, "withdrawn or corrected claims are no longer held", {source}});
            continue;
        }
        using Kind = claims::Place::Kind;
        if (claim.place.kind == Kind::note || claim.place.kind == Kind::byline) {
            not_checked.push_back({NotChecked::Kind::not_factual, "closing notes and bylines are held by nobody", {source}});
            continue;
        }
        bool const of_outlet = claim.place.kind == Kind::title || claim.place.kind == Kind::deck || claim.place.kind == Kind::caption;
        take(source, claim.article, claim.sentences, of_outlet ? Assertion::weak : Assertion::certain);
    }
    if (options.records) {
        for (std::uint32_t i = 0; i < model.records.size(); ++i) {
            Member const source{Member::Kind::record, i, 0};
            records.emplace(source, take(source, std::nullopt, model.records[i].sentences, Assertion::certain));
        }
    }

    for (std::uint32_t i = 0; i < model.definitions.size() && !rules.empty(); ++i) {
        if (model.definitions[i].kind != claims::DefinitionKind::same) { continue; }
        not_checked.push_back({NotChecked::Kind::kept,
                               "a rule with several conditions is applied to each name of a thing by itself, not to what is said under two names together",
                               {{Member::Kind::definition, i, 0}}});
    }

    std::vector<Problem> problems;
    problems.push_back(authors.finish(rules));
    auto& kept = problems.front().not_checked;
    kept.insert(kept.begin(), not_checked.begin(), not_checked.end());
    for (auto const& [key, utterances] : speakers) {
        std::string const attitude = key.attitude == SpeechAct::Attitude::says ? "said" : "believes";
        ViewpointEncoder speaker(model, definitions, Viewpoint{Viewpoint::Kind::speaker, key.speaker, attitude});
        for (auto const& [source, sentences] : utterances) { speaker.add(source, sentences); }
        for (auto const& [source, sentences] : records) { speaker.add(source, sentences); }
        problems.push_back(speaker.finish(rules));
    }
    return problems;
}

}  // namespace gainsay::solver
