#include "solver/viewpoint.hpp"

#include "claims/wording/wording.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace gainsay::solver {

using claims::Clause;
using claims::Statement;

namespace {

bool independent(claims::TimePoint const& point) {
    if (std::holds_alternative<claims::ArticleMoment>(point)) { return false; }
    auto const* date = std::get_if<claims::DateExpression>(&point);
    if (date == nullptr) { return true; }
    auto const* calendar = std::get_if<claims::CalendarDate>(date);
    // A doubtful date is doubted in its own claim, so it is that claim's alone.
    return calendar != nullptr && calendar->text.find_first_of("?%") == std::string::npos;
}

bool independent(claims::TimeSpec const& time) {
    using claims::TimeRelation;
    bool const up_to_writing = time.relation == TimeRelation::since || time.relation == TimeRelation::so_far || time.relation == TimeRelation::now;
    return !up_to_writing && (!time.first || independent(*time.first)) && (!time.second || independent(*time.second));
}

bool independent(Clause const& clause) {
    return std::visit(
        [](auto const& form) {
            using Form = std::decay_t<decltype(form)>;
            if constexpr (std::is_same_v<Form, claims::Occurrence> || std::is_same_v<Form, claims::WalkOut>) {
                return !form.time || independent(*form.time);
            } else if constexpr (requires { form.events; }) {
                return form.events.time && independent(*form.events.time);
            } else if constexpr (std::is_same_v<Form, claims::Meeting> || std::is_same_v<Form, claims::Deed> || std::is_same_v<Form, claims::Fluent>) {
                return form.time && independent(*form.time);
            } else if constexpr (std::is_same_v<Form, claims::Lasting> || std::is_same_v<Form, claims::LengthComparison> ||
                                 std::is_same_v<Form, claims::IntervalRelation> || std::is_same_v<Form, claims::EventOutcome> ||
                                 std::is_same_v<Form, claims::Classification>) {
                return true;
            } else {
                return false;
            }
        },
        clause);
}

}  // namespace

bool independent_of_writer(Statement const& statement) {
    auto const all = [](std::vector<Statement> const& operands) {
        return std::all_of(operands.begin(), operands.end(), [](Statement const& operand) { return independent_of_writer(operand); });
    };
    return std::visit(
        [&](auto const& form) {
            using Form = std::decay_t<decltype(form)>;
            if constexpr (std::is_same_v<Form, Clause>) {
                return independent(form);
            } else if constexpr (std::is_same_v<Form, claims::Negation>) {
                return independent_of_writer(*form.operand);
            } else if constexpr (std::is_same_v<Form, claims::Conjunction> || std::is_same_v<Form, claims::Disjunction>) {
                return all(form.operands);
            } else if constexpr (std::is_same_v<Form, claims::Conditional>) {
                return independent_of_writer(*form.condition) && independent_of_writer(*form.consequence);
            } else {
                return independent_of_writer(*form.left) && independent_of_writer(*form.right);
            }
        },
        statement.form);
}

std::string ViewpointEncoder::key_of(std::vector<Assertive> const& sentences) const {
    std::string key;
    for (auto const& sentence : sentences) {
        key += sentence.strength == Assertion::certain ? "+" : "~";
        key += sentence.polarity == Polarity::asserted ? "+" : "-";
        key += sentence.utterance ? "said " : "";
        key += sentence.through ? fmt::format("through {} ", sentence.through->value) : "";
        key += claims::in_words(model_, sentence.statement);
        bool const shared = independent_of_writer(sentence.statement) && !sentence.said;
        if (!shared) {
            key += sentence.article ? fmt::format(" in article {}", *sentence.article) : fmt::format(" in record {}", sentence.source.index);
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

void ViewpointEncoder::add(Member source, std::vector<Assertive> const& sentences) {
    if (sentences.empty()) { return; }
    auto const key = key_of(sentences);
    auto& groups = terms_.problem().groups;
    if (auto const found = positions_.find(key); found != positions_.end()) {
        auto& members = groups[found->second].members;
        if (members.back() != source) { members.push_back(source); }
        return;
    }
    auto const owner = terms_.group(source);
    positions_.emplace(key, owner);
    for (auto const& sentence : sentences) {
        if (sentence.strength == Assertion::weak) { groups[owner].assertion = Assertion::weak; }
        auto formula = statements_.encode(sentence.statement, sentence.polarity, Scope{speaker_of(sentence, owner), {}});
        if (sentence.through) {
            auto const guard = terms_.guard({Member::Kind::definition, sentence.through->value, 0});
            formula = any_of({fails(guard), std::move(formula)});
        }
        terms_.require(owner, std::move(formula));
    }
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
    }
    auto& problem = terms_.problem();
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
