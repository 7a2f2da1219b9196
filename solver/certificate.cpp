#include "solver/certificate.hpp"

#include "solver/voices.hpp"

#include "claims/calendar/day.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>

namespace gainsay::solver {

namespace {

/// Comments end with the line and hold nothing that a terminal would act on.
std::string comment(std::string const& text) {
    std::string safe;
    for (char const character : text) { safe += static_cast<unsigned char>(character) < 0x20 || character == 0x7F ? ' ' : character; }
    return safe;
}

std::string number(std::int64_t value) { return value < 0 ? fmt::format("(- {})", -value) : std::to_string(value); }

/// Writes formulas with the problem's numbers as n1, n2, … and its propositions as p0, p1, …
class Writer {
public:
    explicit Writer(Problem const& problem) : problem_(problem) {}

    std::string formula(Formula const& formula) {
        switch (formula.kind) {
            case Formula::Kind::always: return "true";
            case Formula::Kind::never: return "false";
            case Formula::Kind::literal: {
                auto const name = fmt::format("p{}", formula.literal.proposition);
                propositions_.insert(formula.literal.proposition);
                return formula.literal.positive ? name : fmt::format("(not {})", name);
            }
            case Formula::Kind::difference: {
                auto const& [left, right, bound] = formula.difference;
                return fmt::format("(<= (- {} {}) {})", term(left), term(right), number(bound));
            }
            case Formula::Kind::weekday: return weekday(formula.weekday);
            case Formula::Kind::linear: {
                std::string sum = "(+ 0";
                for (auto const& part : formula.linear.terms) { sum += fmt::format(" (* {} {})", number(part.coefficient), term(part.number)); }
                return fmt::format("(<= {}) {})", sum, number(formula.linear.bound));
            }
            case Formula::Kind::all_of: return list("and", formula.parts);
            case Formula::Kind::any_of: return list("or", formula.parts);
        }
        return "true";
    }

    /// Declarations of everything that was written, each with what it stands for.
    [[nodiscard]] std::string declarations() const {
        std::string text;
        for (auto const each : numbers_) {
            text += fmt::format("(declare-const n{} Int) ; {}\n", each, comment(number_name(each)));
        }
        for (auto const each : propositions_) {
            auto const known = each < problem_.propositions.size();
            text += fmt::format("(declare-const p{} Bool) ; {}\n", each, known ? comment(problem_.propositions[each].holds) : "");
        }
        for (auto const each : weekdays_) {
            text += fmt::format("(define-fun weekday{0} () Int (mod (+ n{0} 3) 7)) ; 0 is Monday\n", each);
        }
        return text;
    }

private:
    std::string term(Number each) {
        if (each == zero) { return "0"; }
        numbers_.insert(each);
        return fmt::format("n{}", each);
    }
    std::string weekday(WeekdayIn const& on) {
        term(on.day);
        weekdays_.insert(on.day);
        std::string options = "(or false";
        for (unsigned i = 0; i < 7; ++i) {
            if ((on.weekdays >> i & 1U) != 0) { options += fmt::format(" (= weekday{} {})", on.day, i); }
        }
        return options + ")";
    }
    std::string list(char const* word, std::vector<Formula> const& parts) {
        std::string text = fmt::format("({}", word);
        for (auto const& part : parts) { text += " " + formula(part); }
        return parts.empty() ? (word == std::string_view{"and"} ? "true" : "false") : text + ")";
    }
    [[nodiscard]] std::string number_name(Number each) const {
        if (each >= problem_.numbers.size()) { return {}; }
        auto const& known = problem_.numbers[each];
        switch (known.role) {
            case NumberName::Role::day: return fmt::format("the day of {}", known.name);
            case NumberName::Role::rank: return fmt::format("the place in the order of moments of {}", known.name);
            case NumberName::Role::minutes: return fmt::format("the minutes of {}", known.name);
            case NumberName::Role::constant: return known.name;
        }
        return {};
    }

    Problem const& problem_;
    std::set<Number> numbers_;
    std::set<Number> weekdays_;
    std::set<Proposition> propositions_;
};

std::string member_name(claims::Model const& model, Member const& member) {
    switch (member.kind) {
        case Member::Kind::claim: return "claim " + model.full_name(model.claims[member.index]);
        case Member::Kind::record: return "record " + model.records[member.index].identifier;
        case Member::Kind::rule: return "rule " + model.rules[member.index].identifier;
        case Member::Kind::definition: return "definition";
        case Member::Kind::width: return "row of the table of widths";
        case Member::Kind::assumption: return "assumption";
        case Member::Kind::doubt: return "date taken at its word";
    }
    return {};
}

std::string script(claims::Model const& model, Problem const& problem, std::vector<Constraint> const& constraints, char const* status) {
    Writer writer(problem);
    std::map<GroupIndex, std::vector<std::string>> by_owner;  // logic comes last
    for (auto const& constraint : constraints) { by_owner[constraint.owner].push_back(writer.formula(constraint.formula)); }
    std::string assertions;
    for (auto const& [owner, formulas] : by_owner) {
        if (owner == axiom) {
            assertions += "\n; logic and the calendar\n";
        } else {
            for (auto const& member : problem.groups[owner].members) {
                assertions += fmt::format("\n; {}: {}\n", member_name(model, member), comment(in_words(model, member)));
            }
        }
        for (auto const& formula : formulas) { assertions += fmt::format("(assert {})\n", formula); }
    }
    return fmt::format("; Days are counted from 1970-01-01. The answer is {0}.\n(set-info :smt-lib-version 2.6)\n"
                       "(set-logic QF_LIA)\n{1}{2}\n(check-sat)\n", status, writer.declarations(), assertions);
}

}  // namespace

Certificate certificate(claims::Model const& model, Problem const& problem, Component const& component, GroupSet const& conflict,
                        std::vector<Constraint> const& needed) {
    Certificate texts;
    texts.whole = script(model, problem, needed, "unsat");
    for (auto const left_out : conflict) {
        std::vector<Constraint> rest;
        for (auto const index : component.constraints) {
            auto const& constraint = problem.constraints[index];
            bool const of_conflict = constraint.owner != left_out && std::binary_search(conflict.begin(), conflict.end(), constraint.owner);
            if (constraint.owner == axiom || of_conflict) { rest.push_back(constraint); }
        }
        texts.parts.push_back(script(model, problem, rest, "sat"));
    }
    return texts;
}

}  // namespace gainsay::solver
