#include "solver/presuppositions.hpp"

#include <utility>

namespace gainsay::solver {

using claims::Clause;
using claims::SpeechAct;
using claims::Statement;

namespace {

/// "Before D" for "on D", where D is one day: an earlier time in a wider D may be meant as well.
std::optional<claims::TimeSpec> before_that_day(std::optional<claims::TimeSpec> const& time) {
    bool const is_inside = time && time->relation == claims::TimeRelation::inside && time->first;
    auto const* date = is_inside ? std::get_if<claims::DateExpression>(&*time->first) : nullptr;
    auto const* calendar = date == nullptr ? nullptr : std::get_if<claims::CalendarDate>(date);
    if (calendar == nullptr) { return std::nullopt; }
    auto const days = claims::bounds(calendar->date);
    if (!days.earliest || !days.latest || *days.earliest != *days.latest) { return std::nullopt; }
    auto before = *time;
    before.relation = claims::TimeRelation::before;
    return before;
}

template <typename Form>
void add_earlier(Statement const& statement, Form form, std::vector<Statement>& found) {
    auto time = before_that_day(form.time);
    if (!form.again || !time) { return; }
    form.again = false;
    form.time = std::move(time);
    if constexpr (requires { form.denied; }) { form.denied = false; }
    found.push_back({Clause{std::move(form)}, statement.span});
}

void add_presupposed(Statement const& statement, std::vector<Statement>& found) {
    if (auto const* negation = std::get_if<claims::Negation>(&statement.form)) {
        // Who did not know something leaves it true. With the other words it may be what they take for granted that is denied.
        auto const* denied = std::get_if<Clause>(&negation->operand->form);
        if (denied != nullptr && std::holds_alternative<SpeechAct>(*denied)) { add_presupposed(*negation->operand, found); }
        return;
    }
    if (auto const* conjunction = std::get_if<claims::Conjunction>(&statement.form)) {
        for (auto const& operand : conjunction->operands) { add_presupposed(operand, found); }
        return;
    }
    auto const* clause = std::get_if<Clause>(&statement.form);
    if (clause == nullptr) { return; }
    if (auto const* speech = std::get_if<SpeechAct>(clause)) {
        if (speech->attitude == SpeechAct::Attitude::knows && speech->content) { found.push_back(*speech->content); }
    } else if (auto const* outcome = std::get_if<claims::EventOutcome>(clause)) {
        if (outcome->kind != claims::EventOutcome::Kind::resumed) { return; }
        auto suspended = *outcome;
        suspended.kind = claims::EventOutcome::Kind::suspended;
        found.push_back({Clause{suspended}, statement.span});
    } else if (auto const* deed = std::get_if<claims::Deed>(clause)) {
        add_earlier(statement, *deed, found);
    } else if (auto const* meeting = std::get_if<claims::Meeting>(clause)) {
        add_earlier(statement, *meeting, found);
    }
}

void add_reported(Statement const& statement, std::vector<SpeechAct>& found) {
    if (auto const* conjunction = std::get_if<claims::Conjunction>(&statement.form)) {
        for (auto const& operand : conjunction->operands) { add_reported(operand, found); }
        return;
    }
    auto const* clause = std::get_if<Clause>(&statement.form);
    auto const* speech = clause == nullptr ? nullptr : std::get_if<SpeechAct>(clause);
    if (speech == nullptr || !speech->content) { return; }
    // What is warned of or intended is still to come.
    using Attitude = SpeechAct::Attitude;
    if (speech->attitude == Attitude::warns || speech->attitude == Attitude::intends) { return; }
    found.push_back(*speech);
    // What is denied to be so is not said by those within it.
    if (speech->attitude != Attitude::denies) { add_reported(*speech->content, found); }
}

}  // namespace

std::vector<Statement> presupposed_by(Statement const& statement) {
    std::vector<Statement> found;
    add_presupposed(statement, found);
    return found;
}

Statement with_holders(claims::Sentence const& sentence) {
    auto statement = sentence.statement;
    for (auto holder = sentence.according_to.rbegin(); holder != sentence.according_to.rend(); ++holder) {
        SpeechAct said;
        said.speaker = *holder;
        said.content = std::move(statement);
        statement = Statement{Clause{std::move(said)}, sentence.span};
    }
    return statement;
}

std::vector<SpeechAct> reported_acts(Statement const& statement) {
    std::vector<SpeechAct> found;
    add_reported(statement, found);
    return found;
}

std::vector<Statement> presuppositions(std::vector<claims::Sentence> const& sentences) {
    std::vector<Statement> found;
    auto const add = [&](Statement const& statement) {
        for (auto& each : presupposed_by(statement)) { found.push_back(std::move(each)); }
    };
    for (auto const& sentence : sentences) {
        auto const statement = with_holders(sentence);
        add(statement);
        for (auto const& act : reported_acts(statement)) { add(*act.content); }
    }
    return found;
}

}  // namespace gainsay::solver
