#include "solver/lint/content.hpp"

#include "solver/identity.hpp"

#include <algorithm>
#include <set>

namespace gainsay::solver {

using claims::Certainty;
using claims::Clause;
using claims::Sentence;
using claims::SentenceType;
using claims::SpeechAct;
using claims::Statement;

namespace {

Statement attributed(Sentence const& sentence) {
    auto statement = sentence.statement;
    for (auto holder = sentence.according_to.rbegin(); holder != sentence.according_to.rend(); ++holder) {
        Statement outer;
        outer.form = Clause{SpeechAct{*holder, SpeechAct::Attitude::says, std::nullopt, std::move(statement)}};
        outer.span = sentence.span;
        statement = std::move(outer);
    }
    return statement;
}

/// Calls the function on every clause that the statement is made of, contents left alone.
template <typename Visit>
void for_each_clause(Statement const& statement, Visit const& visit) {
    std::visit(
        [&](auto const& form) {
            using Form = std::decay_t<decltype(form)>;
            if constexpr (std::is_same_v<Form, Clause>) {
                visit(form);
            } else if constexpr (requires { form.operand; }) {
                for_each_clause(*form.operand, visit);
            } else if constexpr (requires { form.operands; }) {
                for (auto const& operand : form.operands) { for_each_clause(operand, visit); }
            } else if constexpr (requires { form.condition; }) {
                for_each_clause(*form.condition, visit);
                for_each_clause(*form.consequence, visit);
            } else {
                for_each_clause(*form.left, visit);
                for_each_clause(*form.right, visit);
            }
        },
        statement.form);
}

/// What is predicted says when; without a time it would be read as what has happened.
bool has_times(Statement const& statement) {
    bool timed = true;
    for_each_clause(statement, [&](Clause const& clause) {
        std::visit(
            [&](auto const& form) {
                if constexpr (requires { form.time.has_value(); }) { timed = timed && form.time.has_value(); }
                if constexpr (requires { form.events.time; }) { timed = timed && form.events.time.has_value(); }
            },
            clause);
    });
    return timed;
}

bool usable(Sentence const& sentence) {
    // What cannot be is no statement that a step could use as it stands.
    if (sentence.certainty == Certainty::uncommitted || sentence.certainty == Certainty::impossible) { return false; }
    switch (sentence.type) {
        case SentenceType::assertion:
        case SentenceType::judgement: return true;
        case SentenceType::prediction: return has_times(sentence.statement);
        case SentenceType::recommendation:
        case SentenceType::question: break;
    }
    return false;
}

bool is_one_day(claims::TimePoint const& point) {
    if (std::holds_alternative<claims::EventPoint>(point)) { return true; }  // its moments, not its days, are compared
    if (std::holds_alternative<claims::ArticleMoment>(point)) { return true; }
    auto const& date = std::get<claims::DateExpression>(point);
    auto const* calendar = std::get_if<claims::CalendarDate>(&date);
    if (calendar == nullptr) { return std::get<claims::RelativeDate>(date).kind == claims::RelativeDate::Kind::day; }
    auto const range = claims::bounds(calendar->date);
    return range.earliest && range.latest && *range.earliest == *range.latest;
}

bool leaves_open(claims::TimeSpec const& time) {
    using claims::TimeRelation;
    bool const exact = (!time.first || is_one_day(*time.first)) && (!time.second || is_one_day(*time.second));
    switch (time.relation) {
        case TimeRelation::since:
        case TimeRelation::until:
        case TimeRelation::between: return !time.inclusive && !(exact && std::holds_alternative<claims::EventPoint>(*time.first));
        case TimeRelation::offset_after:
        case TimeRelation::offset_before:
        case TimeRelation::within_after:
        case TimeRelation::within_before:
        case TimeRelation::within_of: return true;
        default: return false;
    }
}

}  // namespace

Said given_by(claims::Model const& model, Member member) {
    Said said{member, std::nullopt, {}};
    bool const is_claim = member.kind == Member::Kind::claim;
    if (is_claim) { said.article = model.claims[member.index].article; }
    for (auto const& sentence : is_claim ? model.claims[member.index].sentences : model.records[member.index].sentences) {
        if (usable(sentence)) { said.statements.push_back(attributed(sentence)); }
    }
    return said;
}

std::optional<Said> concluded_by(claims::Model const& model, std::uint32_t claim) {
    auto const& sentences = model.claims[claim].sentences;
    auto const fit = [](Sentence const& sentence) { return usable(sentence) && sentence.certainty != Certainty::possible; };
    if (!std::all_of(sentences.begin(), sentences.end(), fit)) { return std::nullopt; }
    return given_by(model, {Member::Kind::claim, claim, 0});
}

Statement without_attitude(Statement const& statement) {
    if (auto const* conjunction = std::get_if<claims::Conjunction>(&statement.form)) {
        auto result = statement;
        auto& operands = std::get<claims::Conjunction>(result.form).operands;
        std::transform(conjunction->operands.begin(), conjunction->operands.end(), operands.begin(), without_attitude);
        return result;
    }
    auto const* clause = std::get_if<Clause>(&statement.form);
    auto const* speech = clause == nullptr ? nullptr : std::get_if<SpeechAct>(clause);
    if (speech == nullptr || !speech->content) { return statement; }
    switch (speech->attitude) {
        case SpeechAct::Attitude::says:
        case SpeechAct::Attitude::believes:
        case SpeechAct::Attitude::warns: return without_attitude(*speech->content);
        case SpeechAct::Attitude::denies: {
            Statement denial;
            denial.form = claims::Negation{*speech->content};
            denial.span = speech->content->span;
            return denial;
        }
        case SpeechAct::Attitude::knows:
        case SpeechAct::Attitude::intends: break;
    }
    return statement;
}

Said without_attitudes(Said said) {
    for (auto& statement : said.statements) { statement = without_attitude(statement); }
    return said;
}

bool has_attitude(Said const& said) {
    bool found = false;
    for (auto const& statement : said.statements) {
        for_each_clause(statement, [&](Clause const& clause) { found = found || std::holds_alternative<SpeechAct>(clause); });
    }
    return found;
}

bool leaves_open(Statement const& statement) {
    bool open = false;
    for_each_clause(statement, [&](Clause const& clause) {
        std::visit(
            [&](auto const& form) {
                if constexpr (requires { form.time.has_value(); }) { open = open || (form.time && leaves_open(*form.time)); }
                if constexpr (requires { form.events.time; }) { open = open || (form.events.time && leaves_open(*form.events.time)); }
            },
            clause);
    });
    return open;
}

bool leaves_open(Said const& said) {
    return std::any_of(said.statements.begin(), said.statements.end(), [](Statement const& statement) { return leaves_open(statement); });
}

std::vector<claims::EntityId> named_in(std::vector<Said> const& all) {
    std::set<claims::EntityId> named;
    for (auto const& said : all) {
        for (auto statement : said.statements) {
            for_each_entity(statement, [&](claims::EntityId& entity) { named.insert(entity); });
        }
    }
    return {named.begin(), named.end()};
}

}  // namespace gainsay::solver
