#include "solver/lint/abduce.hpp"

#include "solver/rewrite.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace gainsay::solver {

namespace {

using claims::Clause;
using claims::EntityId;
using claims::Reference;
using claims::Sentence;
using claims::Sort;
using claims::Statement;

/// A sentence of a premise or conclusion on its way into a rule.
struct Part {
    Statement statement;        // with who is said to hold it
    Sentence const* sentence;   // whose words say it
    bool binding = false;       // variables may be introduced here: a plain clause that is not denied
};

/// What a clause speaks of directly, where it is of a form by which rules find what they apply to.
std::vector<Reference> subjects(Statement const& statement) {
    auto const* clause = std::get_if<Clause>(&statement.form);
    if (clause == nullptr) { return {}; }
    return std::visit(
        [](auto const& form) -> std::vector<Reference> {
            using Form = std::decay_t<decltype(form)>;
            if constexpr (std::is_same_v<Form, claims::Occurrence> || std::is_same_v<Form, claims::EventOutcome>) {
                return {form.event};
            } else if constexpr (std::is_same_v<Form, claims::WalkOut>) {
                return {form.actor, form.event};
            } else if constexpr (std::is_same_v<Form, claims::Meeting>) {
                return {form.actor, form.other};
            } else if constexpr (std::is_same_v<Form, claims::Fluent> || std::is_same_v<Form, claims::Deed>) {
                if (form.denied) { return {}; }
                return form.arguments;
            } else {
                return {};
            }
        },
        *clause);
}

/// Dates counted from publication mean nothing in a rule.
bool fits_a_rule(Statement const& statement) {
    bool fits = true;
    auto const point = [&](std::optional<claims::TimePoint> const& each) {
        if (!each) { return; }
        auto const* date = std::get_if<claims::DateExpression>(&*each);
        fits = fits && !std::holds_alternative<claims::ArticleMoment>(*each) && (date == nullptr || std::holds_alternative<claims::CalendarDate>(*date));
    };
    auto const time = [&](std::optional<claims::TimeSpec> const& each) {
        if (!each) { return; }
        point(each->first);
        point(each->second);
        fits = fits && each->relation != claims::TimeRelation::so_far && each->relation != claims::TimeRelation::now;
    };
    auto const* clause = std::get_if<Clause>(&statement.form);
    if (clause == nullptr) {
        auto const* negation = std::get_if<claims::Negation>(&statement.form);
        if (negation != nullptr) { return fits_a_rule(*negation->operand); }
        auto const* conjunction = std::get_if<claims::Conjunction>(&statement.form);
        return conjunction != nullptr && std::all_of(conjunction->operands.begin(), conjunction->operands.end(), fits_a_rule);
    }
    std::visit(
        [&](auto const& form) {
            if constexpr (requires { form.time.has_value(); }) { time(form.time); }
            if constexpr (requires { form.events.time; }) { time(form.events.time); }
            if constexpr (requires { form.content; }) { fits = fits && (!form.content || fits_a_rule(*form.content)); }
            if constexpr (requires { form.claim; }) { fits = false; }
        },
        *clause);
    return fits;
}

/// The words of a span on one line, with some of its references replaced. Nothing where a comment stands among them.
std::optional<std::string> words_of(claims::SourceSet const& sources, claims::Span span, std::map<claims::Span, std::string> const& replaced) {
    std::string text;
    auto at = span.begin;
    auto const copy = [&](std::uint32_t end) {
        if (at < end) { text += sources.text(claims::Span{span.file, at, end}); }
        at = std::max(at, end);
    };
    for (auto const& [place, word] : replaced) {
        if (place.file != span.file || place.begin < at || place.end > span.end) { continue; }
        copy(place.begin);
        text += word;
        at = place.end;
    }
    copy(span.end);
    if (text.find('#') != std::string::npos) { return std::nullopt; }
    std::string line;
    for (char const c : text) {
        bool const blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (!blank) {
            line += c;
        } else if (!line.empty() && line.back() != ' ') {
            line += ' ';
        }
    }
    return line;
}

class Abduction {
public:
    Abduction(LintContext const& context, ArgumentCase const& each) : context_(context), each_(each), argument_(context.model.arguments[each.index]) {}

    std::optional<Warrant> run() {
        auto const& model = context_.model;
        for (auto const& premise : argument_.premises) { add(model.claims[premise.claim], conditions_); }
        add(model.claims[argument_.conclusion.claim], consequences_);
        std::stable_sort(conditions_.begin(), conditions_.end(), [](Part const& left, Part const& right) { return left.binding > right.binding; });
        if (!fits_ || conditions_.empty() || consequences_.empty()) { return std::nullopt; }
        choose_variables();
        for (bool const general : {true, false}) {
            if (!general) { variables_.clear(); }
            if (general && variables_.empty()) { continue; }
            if (auto warrant = attempt()) { return warrant; }
        }
        return std::nullopt;
    }

private:
    void add(claims::Claim const& claim, std::vector<Part>& parts) {
        auto const said = given_by(context_.model, {Member::Kind::claim, static_cast<std::uint32_t>(&claim - context_.model.claims.data()), 0});
        if (said.statements.size() != claim.sentences.size()) {
            fits_ = false;
            return;
        }
        for (std::size_t i = 0; i < claim.sentences.size(); ++i) {
            fits_ = fits_ && fits_a_rule(said.statements[i]);
            parts.push_back({said.statements[i], &claim.sentences[i], !subjects(said.statements[i]).empty()});
        }
    }

    void choose_variables() {
        std::set<EntityId> concluded;
        for (auto const& part : consequences_) {
            auto copy = part.statement;
            for_each_reference(copy, [&](Reference& reference) {
                if (reference.kind == Reference::Kind::entity) { concluded.insert(reference.entity()); }
            });
        }
        int actors = 0, events = 0, things = 0;
        for (auto const& part : conditions_) {
            for (auto const& reference : subjects(part.statement)) {
                if (reference.kind != Reference::Kind::entity || !concluded.contains(reference.entity())) { continue; }
                auto const& entity = context_.model.entity(reference.entity());
                if (variables_.contains(reference.entity())) { continue; }
                claims::Variable variable;
                variable.ranges_over.sort = entity.sort;
                switch (entity.sort) {
                    case Sort::actor: variable.name = lettered("XYZ", actors++); break;
                    case Sort::event:
                        variable.name = lettered("EFG", events++);
                        variable.ranges_over.kind = kind_of(reference.entity());
                        break;
                    case Sort::thing: variable.name = lettered("TUV", things++); break;
                    default: continue;
                }
                variables_.emplace(reference.entity(), std::pair{static_cast<std::uint32_t>(variables_.size()), variable});
            }
        }
    }

    static std::string lettered(std::string_view letters, int count) {
        auto const size = static_cast<int>(letters.size());
        std::string name(1, letters[static_cast<std::size_t>(count % size)]);
        return count < size ? name : name + std::to_string(count / size);
    }

    [[nodiscard]] std::optional<EntityId> kind_of(EntityId event) const {
        for (auto const index : context_.definitions.about(event)) {
            auto const& definition = context_.model.definitions[index];
            if (definition.kind == claims::DefinitionKind::event_kind) { return definition.object; }
        }
        return std::nullopt;
    }

    [[nodiscard]] Statement generalised(Statement statement) const {
        for_each_reference(statement, [&](Reference& reference) {
            if (reference.kind != Reference::Kind::entity) { return; }
            auto const found = variables_.find(reference.entity());
            if (found == variables_.end()) { return; }
            reference.kind = Reference::Kind::variable;
            reference.index = found->second.first;
        });
        return statement;
    }

    [[nodiscard]] Statement joined(std::vector<Part> const& parts) const {
        if (parts.size() == 1) { return generalised(parts.front().statement); }
        claims::Conjunction conjunction;
        for (auto const& part : parts) { conjunction.operands.push_back(generalised(part.statement)); }
        Statement statement;
        statement.form = std::move(conjunction);
        return statement;
    }

    /// "any meeting E" where a variable is met first, "E" from then on.
    std::string word(Reference const& reference, std::set<EntityId>& introduced) const {
        auto const found = variables_.find(reference.entity());
        auto const& variable = found->second.second;
        if (!introduced.insert(reference.entity()).second) { return variable.name; }
        std::string sort = variable.ranges_over.sort == Sort::actor ? "actor" : variable.ranges_over.sort == Sort::thing ? "thing" : "event";
        if (variable.ranges_over.kind) { sort = context_.model.entity(*variable.ranges_over.kind).identifier; }
        return fmt::format("any {} {}", sort, variable.name);
    }

    std::optional<std::string> text_of(Part const& part, std::set<EntityId>& introduced) const {
        std::map<claims::Span, Reference> places;
        auto copy = part.sentence->statement;
        for_each_reference(copy, [&](Reference& reference) {
            if (reference.kind == Reference::Kind::entity && variables_.contains(reference.entity())) { places.emplace(reference.span, reference); }
        });
        std::map<claims::Span, std::string> replaced;
        for (auto const& [span, reference] : places) { replaced.emplace(span, word(reference, introduced)); }
        auto text = words_of(context_.sources, part.sentence->statement.span, replaced);
        if (!text) { return std::nullopt; }
        auto const& form = part.sentence->statement.form;
        bool const compound = !std::holds_alternative<Clause>(form) && !std::holds_alternative<claims::Negation>(form);
        auto const& holders = part.sentence->according_to;
        if (compound || !holders.empty()) { text = "(" + *text + ")"; }
        for (auto holder = holders.rbegin(); holder != holders.rend(); ++holder) {
            text = fmt::format("{} said that {}", context_.sources.text(holder->span), *text);
            if (std::next(holder) != holders.rend()) { text = "(" + *text + ")"; }
        }
        return text;
    }

    std::optional<Warrant> attempt() {
        Warrant warrant;
        auto& rule = warrant.rule;
        rule.identifier = free_name();
        rule.owner = "desk";
        rule.strength = claims::Strength::weak;
        rule.variables.resize(variables_.size());
        for (auto const& [entity, variable] : variables_) { rule.variables[variable.first] = variable.second; }
        rule.statement.form = claims::Conditional{joined(conditions_), joined(consequences_)};

        auto model = context_.model;
        model.rules.push_back(rule);
        auto inference = each_.inference;
        inference.rules.push_back(static_cast<std::uint32_t>(model.rules.size() - 1));
        if (!follows(context_, model, inference)) { return std::nullopt; }

        std::set<EntityId> introduced;
        auto const listed = [&](std::vector<Part> const& parts) -> std::optional<std::string> {
            std::string text;
            for (auto const& part : parts) {
                auto const one = text_of(part, introduced);
                if (!one) { return std::nullopt; }
                text += (text.empty() ? "" : " and ") + *one;
            }
            return text;
        };
        auto const conditions = listed(conditions_);
        auto const consequences = listed(consequences_);
        if (!conditions || !consequences) { return std::nullopt; }
        warrant.text = fmt::format("rule {} owner \"desk\" strength weak: if {} then {}.", rule.identifier, *conditions, *consequences);
        return warrant;
    }

    [[nodiscard]] std::string free_name() const {
        for (int i = 1;; ++i) {
            auto name = argument_.identifier + "-step" + (i == 1 ? "" : "-" + std::to_string(i));
            auto const taken = [&](claims::Rule const& rule) { return rule.identifier == name; };
            if (std::none_of(context_.model.rules.begin(), context_.model.rules.end(), taken)) { return name; }
        }
    }

    LintContext const& context_;
    ArgumentCase const& each_;
    claims::Argument const& argument_;
    std::vector<Part> conditions_, consequences_;
    std::map<EntityId, std::pair<std::uint32_t, claims::Variable>> variables_;
    bool fits_ = true;
};

}  // namespace

std::optional<Warrant> missing_warrant(LintContext const& context, ArgumentCase const& each) { return Abduction(context, each).run(); }

std::optional<std::uint32_t> sleeping_warrant(LintContext const& context, ArgumentCase const& each) {
    for (std::uint32_t i = 0; i < context.model.rules.size(); ++i) {
        if (std::binary_search(each.inference.rules.begin(), each.inference.rules.end(), i)) { continue; }
        auto inference = each.inference;
        inference.rules.insert(std::upper_bound(inference.rules.begin(), inference.rules.end(), i), i);
        if (follows(context, context.model, inference)) { return i; }
    }
    return std::nullopt;
}

}  // namespace gainsay::solver
