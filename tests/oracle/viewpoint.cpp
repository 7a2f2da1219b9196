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
    if (is_fact(sentence) && sentence.certainty != Certainty::impossible) { collect(as_own_voice(sentence), found); }
    return found;
}

Polarity polarity_of(Sentence const& sentence) { return sentence.certainty == Certainty::impossible ? Polarity::denied : Polarity::asserted; }

bool is_called_possible(Sentence const& sentence) {
    return sentence.type == SentenceType::assertion && sentence.certainty == Certainty::possible && sentence.according_to.empty();
}
bool is_called_impossible(Sentence const& sentence) {
    return sentence.type == SentenceType::assertion && sentence.certainty == Certainty::impossible;
}

/// "Again on D" of one day D: that it was so before it.
template <typename Form>
void grant_earlier(Form form, std::vector<Statement>& found) {
    if (!form.again || !form.time || form.time->relation != claims::TimeRelation::inside) { return; }
    form.again = false;
    form.time->relation = claims::TimeRelation::before;
    if constexpr (requires { form.denied; }) { form.denied = false; }
    Statement earlier;
    earlier.form = claims::Clause{std::move(form)};
    found.push_back(std::move(earlier));
}

/// What the words of a statement take for granted, where they stand under no "if" and no "or".
void grant(Statement const& statement, std::vector<Statement>& found) {
    if (auto const* both = std::get_if<claims::Conjunction>(&statement.form)) {
        for (auto const& operand : both->operands) { grant(operand, found); }
        return;
    }
    auto const* negation = std::get_if<claims::Negation>(&statement.form);
    auto const* clause = std::get_if<claims::Clause>(negation != nullptr ? &negation->operand->form : &statement.form);
    if (clause == nullptr) { return; }
    if (auto const* act = std::get_if<SpeechAct>(clause)) {
        // Who did not know it leaves it true.
        if (act->attitude == SpeechAct::Attitude::knows && act->content) { found.push_back(*act->content); }
        return;
    }
    if (negation != nullptr) { return; }
    if (auto const* outcome = std::get_if<claims::EventOutcome>(clause)) {
        if (outcome->kind != claims::EventOutcome::Kind::resumed) { return; }
        auto suspended = *outcome;
        suspended.kind = claims::EventOutcome::Kind::suspended;
        Statement before;
        before.form = claims::Clause{suspended};
        found.push_back(std::move(before));
    } else if (auto const* deed = std::get_if<claims::Deed>(clause)) {
        grant_earlier(*deed, found);
    } else if (auto const* meeting = std::get_if<claims::Meeting>(clause)) {
        grant_earlier(*meeting, found);
    }
}

std::vector<Statement> granted(Statement const& statement) {
    std::vector<Statement> found;
    grant(statement, found);
    return found;
}

/// Who speaks for whom, as a proposition of its declaration.
std::string speaking_for(std::uint32_t definition) { return "declaration " + std::to_string(definition) + " of speaking for another stands"; }

class Parts {
public:
    Parts(Viewpoint const& viewpoint, claims::Model const& model, Meaning& meaning, Facts& facts)
        : viewpoint_(viewpoint), model_(model), meaning_(meaning), facts_(facts) {}

    std::vector<Said> all() {
        if (viewpoint_.supposed) {
            auto const& [claim, sentence] = *viewpoint_.supposed;
            add({Member::Kind::claim, claim, 0}, {meaning_.of(model_.claims[claim].sentences[sentence].statement, Polarity::asserted, voice_of(claim))});
        }
        for (std::uint32_t i = 0; i < model_.claims.size(); ++i) {
            if (is_held(model_.claims[i])) { add_claim(i); }
        }
        for (std::uint32_t i = 0; i < model_.records.size(); ++i) {
            add_record(i);
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

    Voice voice_of(std::uint32_t claim) {
        auto const article = model_.claims[claim].article;
        return meaning_.voice_at(model_.articles[article].identifier, article, claim);
    }

    /// Records report nobody, so what they take for granted is all in their own voice.
    void add_record(std::uint32_t index) {
        auto const& record = model_.records[index];
        auto const voice = meaning_.voice_at("record " + record.identifier, std::nullopt, std::nullopt);
        std::vector<Condition> conditions;
        std::vector<Statement> taken_for_granted;
        for (auto const& sentence : record.sentences) {
            if (!is_fact(sentence) || viewpoint_.supposed) { continue; }
            auto const statement = as_own_voice(sentence);
            conditions.push_back(meaning_.of(statement, polarity_of(sentence), voice));
            if (is_called_impossible(sentence)) { continue; }
            for (auto& each : granted(statement)) { taken_for_granted.push_back(std::move(each)); }
        }
        add({Member::Kind::record, index, 0}, std::move(conditions));
        for (std::uint32_t i = 0; i < taken_for_granted.size(); ++i) {
            add({Member::Kind::record, index, i + 1}, {meaning_.of(taken_for_granted[i], Polarity::asserted, voice)});
        }
    }

    void add_claim(std::uint32_t index) {
        auto const& claim = model_.claims[index];
        std::vector<Condition> conditions;
        std::vector<Said> taken_for_granted;
        std::uint32_t number = 0;  // what a claim takes for granted is numbered through its sentences: in its own voice, then in those reported
        for (std::size_t k = 0; k < claim.sentences.size(); ++k) {
            auto const& sentence = claim.sentences[k];
            auto const own = granted(as_own_voice(sentence));
            auto const first = number + 1;
            number += static_cast<std::uint32_t>(own.size());
            std::vector<Utterance> reported;
            collect(as_own_voice(sentence), reported);
            std::vector<std::uint32_t> numbers;
            for (auto const& each : reported) {
                numbers.push_back(number + 1);
                number += static_cast<std::uint32_t>(granted(each.content).size());
            }
            auto const add_granted = [&](std::vector<Statement> const& all, std::uint32_t from, Voice const& voice, Condition const& unless, Condition const& said_then) {
                for (std::size_t i = 0; i < all.size(); ++i) {
                    auto condition = all_of({said_then, any_of({unless, meaning_.of(all[i], Polarity::asserted, voice)})});
                    taken_for_granted.push_back({{Member::Kind::claim, index, from + static_cast<std::uint32_t>(i)}, Part{"", std::move(condition)}});
                }
            };
            bool const is_here = viewpoint_.supposed ? is_called_impossible(sentence) : is_fact(sentence);
            if (!is_here) { continue; }
            if (!viewpoint_.speaker) {
                conditions.push_back(meaning_.of(as_own_voice(sentence), polarity_of(sentence), voice_of(index)));
                if (!is_called_impossible(sentence)) { add_granted(own, first, voice_of(index), never(), always()); }
                continue;
            }
            if (is_called_impossible(sentence)) { continue; }
            for (std::size_t u = 0; u < reported.size(); ++u) {
                auto const& [speaker, is_belief, polarity, content, time] = reported[u];
                if (is_belief != viewpoint_.is_belief || counts_as_ours(speaker).form == Condition::Form::never) { continue; }
                auto const name = "utterance " + std::to_string(u) + " in " + model_.full_name(claim) + " " + std::to_string(k);
                auto const voice = meaning_.voice_when_said(name, claim.article, index);
                conditions.push_back(any_of({given_up(speaker), meaning_.of(content, polarity, voice)}));
                // What goes without saying went without saying then, too.
                auto const said_then = time ? meaning_.was_said(name, *time, claim.article, index) : always();
                conditions.push_back(said_then);
                add_granted(granted(content), numbers[u], voice, given_up(speaker), said_then);
            }
        }
        add({Member::Kind::claim, index, 0}, std::move(conditions));
        for (auto& each : taken_for_granted) { add(each.member, {std::move(each.part.condition)}); }
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
    auto const has_impossible = [](claims::Claim const& claim) {
        return is_held(claim) && std::any_of(claim.sentences.begin(), claim.sentences.end(), is_called_impossible);
    };
    bool const is_against_something = std::any_of(model.claims.begin(), model.claims.end(), has_impossible);
    for (std::uint32_t i = 0; is_against_something && i < model.claims.size(); ++i) {
        auto const& claim = model.claims[i];
        for (std::size_t k = 0; is_held(claim) && k < claim.sentences.size(); ++k) {
            if (!is_called_possible(claim.sentences[k])) { continue; }
            Viewpoint supposing;
            supposing.supposed = {i, k};
            found.push_back(std::move(supposing));
        }
    }
    for (auto const& [speaker, is_belief] : speakers) {
        found.push_back({model.entity(speaker).identifier + (is_belief ? " believes" : " said"), speaker, is_belief});
    }
    return found;
}

std::vector<Said> parts_of(Viewpoint const& viewpoint, claims::Model const& model, Meaning& meaning, Facts& facts) {
    return Parts{viewpoint, model, meaning, facts}.all();
}

}  // namespace gainsay::oracle
