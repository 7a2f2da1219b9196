// What the names in a statement refer to, and the variables of rules.

#include "grammar/resolve_statement.hpp"

#include <algorithm>

namespace gainsay::grammar {

using claims::Code;
using claims::EntityId;
using claims::Reference;
using claims::Sort;
using claims::SortConstraint;

namespace {

bool is_variable(std::string_view name) { return name.front() >= 'A' && name.front() <= 'Z'; }

Reference nothing_at(claims::Span span) {
    Reference reference;
    reference.kind = Reference::Kind::someone;
    reference.span = span;
    return reference;
}

}  // namespace

std::string StatementReader::want_in_words(SortConstraint const& want) const {
    if (want.values.empty()) { return std::string{sort_in_words(want.sort)}; }
    std::string words = want.values.size() == 1 ? "" : "one of ";
    for (auto const& value : want.values) {
        if (&value != &want.values.front()) { words += ", "; }
        words += world_.model.entity(value).identifier;
    }
    return words;
}

Reference StatementReader::reference(syntax::Reference const& written, Sort want) {
    SortConstraint constraint;
    constraint.sort = want;
    return reference(written, constraint);
}

Reference StatementReader::reference(syntax::Reference const& written, SortConstraint const& want) {
    auto const here_stands = want_in_words(want);
    if (written.sort) { return introduce(written, want, here_stands); }
    auto const name = world_.text(written.name);
    if (is_variable(name)) { return use_variable(written.name, want, here_stands); }
    if (name == "someone") {
        if (want.sort != Sort::actor) {
            world_.findings.report<Code::wrong_sort>(written.span, name, std::string_view{"an actor"},
                                                     std::string_view{here_stands});
        }
        return nothing_at(written.span);
    }
    bool const takes_office = want.sort == Sort::actor;
    auto const found = takes_office ? world_.look_up(written.name, {Sort::actor, Sort::office}, here_stands)
                                    : world_.look_up(written.name, {want.sort}, here_stands);
    if (!found) { return nothing_at(written.span); }
    if (world_.model.entity(*found).sort == Sort::office) {
        names_office_ = true;
        if (variables_ != nullptr) {
            auto& diagnostic = world_.findings.report<Code::not_expressible>(
                written.span, std::string_view{"an office stands for whoever holds it at a date, and a rule is of every date"});
            diagnostic.help = "name the person, or introduce \"any actor X\" with a condition that says who is meant";
            return nothing_at(written.span);
        }
    }
    bool const is_listed = want.values.empty() || std::binary_search(want.values.begin(), want.values.end(), *found);
    if (!is_listed) {
        world_.findings.report<Code::wrong_sort>(written.span, name, std::string_view{"a value of another attribute"},
                                                 std::string_view{here_stands});
    }
    Reference meant;
    meant.index = found->value;
    meant.span = written.span;
    return meant;
}

Reference StatementReader::introduce(syntax::Reference const& written, SortConstraint const& want,
                                     std::string const& here_stands) {
    auto const name = world_.text(written.name);
    if (variables_ == nullptr) {
        auto& diagnostic = world_.findings.report<Code::variable_outside_rule>(written.span, name);
        diagnostic.help = "name who or what is meant, or write \"someone\"";
        return nothing_at(written.span);
    }
    claims::Variable variable;
    variable.name = std::string{name};
    variable.span = written.span;
    auto const sort = world_.text(*written.sort);
    if (sort == "actor" || sort == "thing") {
        variable.ranges_over.sort = sort == "actor" ? Sort::actor : Sort::thing;
    } else {
        variable.ranges_over.sort = Sort::event;
        if (sort != "event") {
            variable.ranges_over.kind = world_.look_up(*written.sort, {Sort::kind}, "actor, event, thing or a kind");
        }
    }
    auto const same_name = std::find_if(variables_->begin(), variables_->end(),
                                        [&](claims::Variable const& other) { return other.name == name; });
    if (same_name != variables_->end()) {
        auto& diagnostic = world_.findings.report<Code::duplicate_id>(written.span, name);
        diagnostic.because.push_back({same_name->span, "introduced here"});
        diagnostic.help = "write " + std::string{name} + " alone for the same one, or take another letter";
        return nothing_at(written.span);
    }
    if (position_ != Position::condition) {
        auto& diagnostic = world_.findings.report<Code::unbound_variable>(written.span, name);
        diagnostic.help = "introduce it after \"if\", in a condition that is not negated";
    }
    if (variable.ranges_over.sort != want.sort) {
        auto const is = "a variable for " + std::string{sort_in_words(variable.ranges_over.sort)};
        world_.findings.report<Code::wrong_sort>(written.span, name, std::string_view{is},
                                                 std::string_view{here_stands});
    }
    variables_->push_back(std::move(variable));
    Reference meant;
    meant.kind = Reference::Kind::variable;
    meant.index = static_cast<std::uint32_t>(variables_->size() - 1);
    meant.span = written.span;
    return meant;
}

Reference StatementReader::use_variable(syntax::Token const& token, SortConstraint const& want,
                                        std::string const& here_stands) {
    auto const name = world_.text(token);
    if (variables_ == nullptr) {
        auto& diagnostic = world_.findings.report<Code::variable_outside_rule>(token.span, name);
        diagnostic.help = "name who or what is meant, or write \"someone\"";
        return nothing_at(token.span);
    }
    auto const found = std::find_if(variables_->begin(), variables_->end(),
                                    [&](claims::Variable const& variable) { return variable.name == name; });
    if (found == variables_->end()) {
        auto& diagnostic = world_.findings.report<Code::unbound_variable>(token.span, name);
        diagnostic.help = "introduce it after \"if\": any " +
                          std::string{want.sort == Sort::actor ? "actor" : "event"} + " " + std::string{name};
        return nothing_at(token.span);
    }
    if (found->ranges_over.sort != want.sort) {
        auto const is = "a variable for " + std::string{sort_in_words(found->ranges_over.sort)};
        auto& diagnostic = world_.findings.report<Code::wrong_sort>(token.span, name, std::string_view{is},
                                                                    std::string_view{here_stands});
        diagnostic.because.push_back({found->span, "introduced here"});
    }
    Reference meant;
    meant.kind = Reference::Kind::variable;
    meant.index = static_cast<std::uint32_t>(found - variables_->begin());
    meant.span = token.span;
    return meant;
}

claims::EventClass StatementReader::event_class(syntax::ClassWords const& words) {
    claims::EventClass meant;
    for (auto const& word : words) {
        bool const is_kind = &word == &words.back();
        auto const found = is_kind ? world_.look_up(word, {Sort::kind}, "a kind")
                                   : world_.look_up(word, {Sort::qualifier}, "a qualifier");
        if (!found) { continue; }
        if (is_kind) {
            meant.kind = *found;
        } else {
            meant.qualifiers.push_back(*found);
        }
    }
    std::sort(meant.qualifiers.begin(), meant.qualifiers.end());
    meant.qualifiers.erase(std::unique(meant.qualifiers.begin(), meant.qualifiers.end()), meant.qualifiers.end());
    return meant;
}

}  // namespace gainsay::grammar
