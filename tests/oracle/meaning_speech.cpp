// Acts of speech, demands, threats, offers, plans, commitments: that they were done, and with which content. What the content
// says is a matter of the speaker's own viewpoint.

#include "tests/oracle/meaning.hpp"

#include "claims/wording/wording.hpp"

#include <optional>
#include <stdexcept>
#include <utility>

namespace gainsay::oracle {

namespace {

std::string words_of(claims::Model const& model, claims::StatementBox const& content) {
    if (!content) { throw std::invalid_argument("the oracle knows no acts about anything"); }
    return claims::in_words(model, *content);
}

/// What says that something happened, and clauses like that joined by "and" and "or", without when; nothing where there is no time to leave out.
std::optional<claims::Statement> untimed(claims::Statement statement) {
    auto const in_each = [&](std::vector<claims::Statement>& operands) {
        bool had_time = false;
        for (auto& operand : operands) {
            if (auto shorter = untimed(operand)) {
                operand = *std::move(shorter);
                had_time = true;
            }
        }
        return had_time ? std::optional{std::move(statement)} : std::nullopt;
    };
    if (auto* both = std::get_if<claims::Conjunction>(&statement.form)) { return in_each(both->operands); }
    if (auto* either = std::get_if<claims::Disjunction>(&statement.form)) { return in_each(either->operands); }
    auto* const clause = std::get_if<claims::Clause>(&statement.form);
    if (clause == nullptr) { return std::nullopt; }
    auto const drop = [&](std::optional<claims::TimeSpec>& time) {
        bool const had_time = time.has_value();
        time.reset();
        return had_time ? std::optional{std::move(statement)} : std::nullopt;
    };
    if (auto* occurrence = std::get_if<claims::Occurrence>(clause)) { return drop(occurrence->time); }
    if (auto* walk = std::get_if<claims::WalkOut>(clause)) { return drop(walk->time); }
    if (auto* meeting = std::get_if<claims::Meeting>(clause)) { return drop(meeting->time); }
    if (auto* deed = std::get_if<claims::Deed>(clause); deed != nullptr && !deed->denied) { return drop(deed->time); }
    return std::nullopt;
}

}  // namespace

Condition Meaning::clause(claims::SpeechAct const& clause, Polarity polarity, Scope const& scope) {
    using Attitude = claims::SpeechAct::Attitude;
    auto const verb = [&] {
        switch (clause.attitude) {
            case Attitude::says: return " said ";
            case Attitude::denies: return " denied ";
            case Attitude::believes: return " believed ";
            case Attitude::knows: return " knew ";
            case Attitude::warns: return " warned ";
            case Attitude::intends: return " intended ";
        }
        return "";
    }();
    auto const done = [&](std::string const& content) {
        std::vector<Holding> acts;
        for (auto const& speaker : actors(clause.speaker, scope)) {
            auto const text = speaker + verb + "“" + content + "”";
            acts.push_back({text, facts_.fluent(text, 2), 1});
        }
        return somebody_does(acts, polarity, clause.time, Untimed::up_to_the_writing, scope);
    };
    auto const act = done(words_of(model_, clause.content));
    auto const without_time = untimed(*clause.content);
    // Who denies that it was so at a time need not deny that it was so.
    if (polarity == Polarity::denied || clause.attitude == Attitude::denies || !without_time) { return act; }
    // Who says that it was so at a time says that it was so.
    return all_of({act, done(claims::in_words(model_, *without_time))});
}

Condition Meaning::clause(claims::Undertaking const& clause, Polarity polarity, Scope const& scope) {
    static char const* const verbs[] = {" demanded ", " threatened ", " offered ", " planned ", " committed to "};
    auto const condition = clause.condition ? " provided “" + claims::in_words(model_, *clause.condition) + "”" : std::string{};
    claims::Reference const someone{claims::Reference::Kind::someone, 0, {}};
    auto const done_with = [&](claims::Reference const& doer, std::string const& content) {
        std::vector<Holding> acts;
        for (auto const& actor : actors(doer, scope)) {
            for (auto const& addressee : actors(clause.addressee.value_or(someone), scope)) {
                auto const text = actor + verbs[static_cast<std::size_t>(clause.kind)] + "“" + content + "”" + condition + " to " + addressee;
                acts.push_back({text, facts_.fluent(text, 2), 1});
            }
        }
        return somebody_does(acts, polarity, clause.time, Untimed::up_to_the_writing, scope);
    };
    auto const without_deadline = polarity == Polarity::asserted ? untimed(*clause.content) : std::nullopt;
    auto const done_by = [&](claims::Reference const& doer) {
        auto act = done_with(doer, words_of(model_, clause.content));
        if (!without_deadline) { return act; }
        // Who demands that it be done by a day demands that it be done.
        return all_of({std::move(act), done_with(doer, claims::in_words(model_, *without_deadline))});
    };
    // Those who do it together all do it.
    std::vector<Condition> parts{done_by(clause.actor)};
    for (auto const& partner : clause.joint) { parts.push_back(done_by(partner)); }
    return polarity == Polarity::asserted ? all_of(std::move(parts)) : any_of(std::move(parts));
}

/// Kept, not checked.
Condition Meaning::clause(claims::CommitmentState const&, Polarity, Scope const&) { return always(); }

}  // namespace gainsay::oracle
