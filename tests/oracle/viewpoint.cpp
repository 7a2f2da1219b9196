#include "tests/oracle/viewpoint.hpp"

#include <algorithm>
#include <set>

namespace gainsay::oracle {

namespace {

using claims::Certainty;
using claims::Sentence;
using claims::SentenceType;
using claims::SpeechAct;
using claims::Statement;
using solver::Member;

bool is_fact(Sentence const& sentence) {
    bool const is_committed = sentence.certainty != Certainty::possible && sentence.certainty != Certainty::uncommitted;
    return sentence.type == SentenceType::assertion && is_committed;
}

bool is_held(claims::Claim const& claim) {
    return claim.place.kind != claims::Place::Kind::note && claim.place.kind != claims::Place::Kind::byline;
}

/// "according to X, φ" is that X said φ; the innermost holder stands last.
Statement as_own_voice(Sentence const& sentence) {
    auto statement = sentence.statement;
    for (auto holder = sentence.according_to.rbegin(); holder != sentence.according_to.rend(); ++holder) {
        Statement said;
        said.form = claims::Clause{SpeechAct{*holder, SpeechAct::Attitude::says, std::nullopt, std::move(statement)}};
        said.span = sentence.span;
        statement = std::move(said);
    }
    return statement;
}

/// Something that somebody is reported to have said or to believe.
struct Utterance {
    claims::EntityId speaker;
    bool is_belief = false;
    Polarity polarity = Polarity::asserted;
    Statement content;
    std::optional<claims::TimeSpec> time;
};

/// The acts of speech that a statement reports outright: not those inside "if" or "or". What X is reported to have said that
/// Y said is, by way of X, reported of Y.
void collect(Statement const& statement, std::vector<Utterance>& found) {
    if (auto const* both = std::get_if<claims::Conjunction>(&statement.form)) {
        for (auto const& operand : both->operands) { collect(operand, found); }
        return;
    }
    auto const* clause = std::get_if<claims::Clause>(&statement.form);
    auto const* act = clause != nullptr ? std::get_if<SpeechAct>(clause) : nullptr;
    if (act == nullptr || !act->content || act->speaker.kind != claims::Reference::Kind::entity) { return; }
    auto const add = [&](bool is_belief, Polarity polarity) {
        found.push_back({act->speaker.entity(), is_belief, polarity, *act->content, act->time});
        if (polarity == Polarity::asserted) { collect(*act->content, found); }
    };
    switch (act->attitude) {
        case SpeechAct::Attitude::says: add(false, Polarity::asserted); break;
        case SpeechAct::Attitude::denies: add(false, Polarity::denied); break;
        case SpeechAct::Attitude::believes:
        case SpeechAct::Attitude::knows: add(true, Polarity::asserted); break;
        case SpeechAct::Attitude::warns:
        case SpeechAct::Attitude::intends: break;
    }
}

std::vector<Utterance> utterances(Sentence const& sentence) {
    std::vector<Utterance> found;
    if (is_fact(sentence)) { collect(as_own_voice(sentence), found); }
    return found;
}

/// Who speaks for whom, as a proposition of its declaration.
std::string speaking_for(std::uint32_t definition) { return "declaration " + std::to_string(definition) + " of speaking for another stands"; }

class Parts {
public:
    Parts(Viewpoint const& viewpoint, claims::Model const& model, Meaning& meaning, Facts& facts)
        : viewpoint_(viewpoint), model_(model), meaning_(meaning), facts_(facts) {}

    std::vector<Said> all() {
        for (std::uint32_t i = 0; i < model_.claims.size(); ++i) {
            if (is_held(model_.claims[i])) { add_claim(i); }
        }
        for (std::uint32_t i = 0; i < model_.records.size(); ++i) {
            auto const& record = model_.records[i];
            std::vector<Condition> conditions;
            for (auto const& sentence : record.sentences) {
                if (!is_fact(sentence)) { continue; }
                conditions.push_back(meaning_.of(as_own_voice(sentence), Polarity::asserted,
                                                 meaning_.voice_at("record " + record.identifier, std::nullopt, std::nullopt)));
            }
            add({Member::Kind::record, i, 0}, std::move(conditions));
        }
        for (std::uint32_t i = 0; i < model_.rules.size(); ++i) {
            if (model_.rules[i].on_by_default) { add({Member::Kind::rule, i, 0}, {meaning_.of(model_.rules[i])}); }
        }
        for (std::uint32_t i = 0; i < model_.definitions.size(); ++i) { add_definition(i); }
        for (std::uint32_t row = 0; row < static_cast<std::uint32_t>(claims::width_row_count()); ++row) {
            add({Member::Kind::width, row, 0}, {facts_.proposition(guard_of(static_cast<claims::WidthRow>(row)), Polarity::asserted)});
        }
        for (std::uint32_t i = 0; i < model_.claims.size(); ++i) {
            add({Member::Kind::doubt, i, 0}, {facts_.proposition(guard_of_doubt(i), Polarity::asserted)});
        }
        return std::move(said_);
    }

private:
    void add(Member member, std::vector<Condition> conditions) {
        auto condition = all_of(std::move(conditions));
        if (condition.form != Condition::Form::always) { said_.push_back({member, Part{"", std::move(condition)}}); }
    }

    void add_claim(std::uint32_t index) {
        auto const& claim = model_.claims[index];
        auto const& article = model_.articles[claim.article].identifier;
        std::vector<Condition> conditions;
        for (std::size_t k = 0; k < claim.sentences.size(); ++k) {
            auto const& sentence = claim.sentences[k];
            if (!viewpoint_.speaker) {
                if (is_fact(sentence)) {
                    conditions.push_back(meaning_.of(as_own_voice(sentence), Polarity::asserted, meaning_.voice_at(article, claim.article, index)));
                }
                continue;
            }
            auto const said = utterances(sentence);
            for (std::size_t u = 0; u < said.size(); ++u) {
                if (said[u].is_belief != viewpoint_.is_belief) { continue; }
                auto const name = "utterance " + std::to_string(u) + " in " + article + "." + claim.identifier + " " + std::to_string(k);
                auto const counts = counts_as_ours(said[u].speaker);
                if (counts.form == Condition::Form::never) { continue; }
                auto const content = meaning_.of(said[u].content, said[u].polarity, meaning_.voice_when_said(name, claim.article, index));
                conditions.push_back(any_of({given_up(said[u].speaker), content}));
                if (said[u].time) { conditions.push_back(meaning_.was_said(name, *said[u].time, claim.article, index)); }
            }
        }
        add({Member::Kind::claim, index, 0}, std::move(conditions));
    }

    /// Whether what somebody says is the viewpoint's: his own, or said for him by a declaration.
    Condition counts_as_ours(claims::EntityId speaker) const {
        if (speaker == *viewpoint_.speaker) { return always(); }
        for (auto const& definition : model_.definitions) {
            bool const speaks = definition.kind == claims::DefinitionKind::speaks_for && definition.subject == speaker
                                && definition.object == *viewpoint_.speaker;
            if (speaks && !viewpoint_.is_belief) { return always(); }
        }
        return never();
    }
    Condition given_up(claims::EntityId speaker) {
        if (speaker == *viewpoint_.speaker) { return never(); }
        std::vector<Condition> none;
        for (std::uint32_t i = 0; i < model_.definitions.size(); ++i) {
            auto const& definition = model_.definitions[i];
            if (definition.kind == claims::DefinitionKind::speaks_for && definition.subject == speaker && definition.object == *viewpoint_.speaker) {
                none.push_back(facts_.proposition(speaking_for(i), Polarity::denied));
            }
        }
        return all_of(std::move(none));
    }

    void add_definition(std::uint32_t index) {
        auto const& definition = model_.definitions[index];
        Member const member{Member::Kind::definition, index, 0};
        if (definition.kind == claims::DefinitionKind::speaks_for) {
            add(member, {facts_.proposition(speaking_for(index), Polarity::asserted)});
        } else {
            add(member, {meaning_.of(definition)});
        }
    }

    Viewpoint const& viewpoint_;
    claims::Model const& model_;
    Meaning& meaning_;
    Facts& facts_;
    std::vector<Said> said_;
};

}  // namespace

std::vector<Viewpoint> viewpoints_of(claims::Model const& model) {
    std::set<std::pair<claims::EntityId, bool>> speakers;
    for (auto const& claim : model.claims) {
        if (!is_held(claim)) { continue; }
        for (auto const& sentence : claim.sentences) {
            for (auto const& utterance : utterances(sentence)) {
                speakers.emplace(utterance.speaker, utterance.is_belief);
                if (utterance.is_belief) { continue; }
                for (auto const& definition : model.definitions) {
                    bool const speaks = definition.kind == claims::DefinitionKind::speaks_for && definition.subject == utterance.speaker;
                    if (speaks) { speakers.emplace(definition.object, false); }
                }
            }
        }
    }
    std::vector<Viewpoint> found{Viewpoint{}};
    for (auto const& [speaker, is_belief] : speakers) {
        found.push_back({model.entity(speaker).identifier + (is_belief ? " believes" : " said"), speaker, is_belief});
    }
    return found;
}

std::vector<Said> parts_of(Viewpoint const& viewpoint, claims::Model const& model, Meaning& meaning, Facts& facts) {
    return Parts{viewpoint, model, meaning, facts}.all();
}

}  // namespace gainsay::oracle
