#include "grammar/resolve_offices.hpp"

#include "claims/model/days_admitted.hpp"
#include "claims/wording/wording.hpp"

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace gainsay::grammar {

namespace {

using claims::Clause;
using claims::Code;
using claims::DayRange;
using claims::Definition;
using claims::DefinitionKind;
using claims::EntityId;
using claims::Reference;
using claims::Sort;
using claims::Statement;
using claims::StatementBox;
using claims::TimeSpec;

/// Of which days sentences speak that state no time.
struct Setting {
    DayRange now;  // what is so, is so then
    DayRange ago;  // what was done, was done some day of these
};

DayRange up_to(DayRange const& days) { return {std::nullopt, days.latest}; }

/// Goes through one sentence.
class Settling {
public:
    Settling(World& world, DayRange published) : world_(world), published_(published) {}

    void settle(Reference& reference, DayRange const& days) {
        bool const is_office = reference.kind == Reference::Kind::entity && world_.model.entity(reference.entity()).sort == Sort::office;
        if (!is_office) { return; }
        auto const office = reference.entity();
        // The declaration has an error: who else holds the office is not known.
        if (world_.left_out(reference.span, world_.model.entity(office).identifier)) { return; }
        auto const terms = terms_of(office);
        std::vector<std::uint32_t> possible;
        std::copy_if(terms.begin(), terms.end(), std::back_inserter(possible), [&](std::uint32_t term) {
            return meet(possible_days(world_.model.definitions[term].tenure), days);
        });
        auto const surely = std::find_if(possible.begin(), possible.end(), [&](std::uint32_t term) {
            auto const sure = sure_days(world_.model.definitions[term].tenure);
            return sure && contains(*sure, days);
        });
        if (surely != possible.end()) {
            auto const holder = world_.model.definitions[*surely].object;
            bool const is_one = std::all_of(possible.begin(), possible.end(),
                                            [&](std::uint32_t term) { return world_.model.definitions[term].object == holder; });
            if (is_one) {
                reference.index = holder.value;
                reference.through = claims::DefinitionId{*surely};
                return;
            }
        }
        report(reference, days, possible, terms);
    }

    void settle(Statement& statement, Setting const& setting) {
        std::visit([&](auto& form) { settle_form(form, setting); }, statement.form);
    }

private:
    /// The terms of the office, in the order of their beginnings.
    std::vector<std::uint32_t> terms_of(EntityId office) const {
        auto const& definitions = world_.model.definitions;
        auto const before = [&](Definition const& definition, EntityId subject) {
            return std::tie(definition.kind, definition.subject) < std::tuple{DefinitionKind::held_by, subject};
        };
        std::vector<std::uint32_t> terms;
        for (auto each = std::lower_bound(definitions.begin(), definitions.end(), office, before);
             each != definitions.end() && each->kind == DefinitionKind::held_by && each->subject == office; ++each) {
            terms.push_back(static_cast<std::uint32_t>(each - definitions.begin()));
        }
        std::stable_sort(terms.begin(), terms.end(), [&](std::uint32_t left, std::uint32_t right) {
            return possible_days(definitions[left].tenure).earliest < possible_days(definitions[right].tenure).earliest;
        });
        return terms;
    }

    void report(Reference const& reference, DayRange const& days, std::vector<std::uint32_t> const& possible, std::vector<std::uint32_t> const& terms) {
        auto const& model = world_.model;
        std::vector<std::string> names;
        std::vector<std::string> identifiers;
        for (auto const term : possible) {
            auto const& holder = model.entity(model.definitions[term].object);
            if (std::find(identifiers.begin(), identifiers.end(), holder.identifier) != identifiers.end()) { continue; }
            names.push_back(holder.name);
            identifiers.push_back(holder.identifier);
        }
        std::string why = "nobody is declared to hold it then";
        if (names.size() == 1) { why = "it may be " + names.front() + ", or nobody"; }
        if (names.size() > 1) { why = "it may be " + claims::join_words(names, "or"); }
        auto& diagnostic = world_.findings.report<Code::unsettled_office>(reference.span, world_.sources.text(reference.span), std::string_view{why});
        bool const is_known = days.earliest || days.latest;
        diagnostic.label = is_known ? "the time is: " + claims::range_in_words(days) : "the time of this is not known";
        for (auto const term : possible.empty() ? terms : possible) {
            auto const& definition = model.definitions[term];
            diagnostic.because.push_back({definition.span, "held by " + model.entity(definition.object).name});
        }
        diagnostic.help = identifiers.empty() ? "name the person, or declare who held the office then"
                                              : "name the person (" + claims::join_words(identifiers, "or") + "), or state a time that lies within one term";
    }

    // ---- statements: what has times of its own, and what takes those of the sentence around it ----

    template <typename Form>
    void settle_form(Form& form, Setting const& setting) {
        if constexpr (std::is_same_v<Form, Clause>) {
            std::visit([&](auto& clause) { settle_clause(clause, setting); }, form);
        } else if constexpr (requires { form.operands; }) {
            for (auto& operand : form.operands) { settle(operand, setting); }
        } else if constexpr (requires { form.operand; }) {
            settle(form.operand, setting);
        } else if constexpr (requires { form.condition; }) {
            settle(form.condition, setting);
            settle(form.consequence, setting);
        } else {
            settle(form.left, setting);
            settle(form.right, setting);
        }
    }

    void settle(StatementBox& box, Setting const& setting) {
        if (!box) { return; }
        Statement inner = *box;
        settle(inner, setting);
        box = StatementBox{std::move(inner)};
    }

    void settle(std::optional<Reference>& reference, DayRange const& days) {
        if (reference) { settle(*reference, days); }
    }

    [[nodiscard]] DayRange days_of(TimeSpec const& time, Setting const& setting) const { return days_admitted(time, {published_, setting.now}); }
    [[nodiscard]] DayRange days_of(std::optional<TimeSpec> const& time, Setting const& setting, DayRange const& without) const {
        return time ? days_of(*time, setting) : without;
    }

    template <typename Form>
    void settle_clause(Form& clause, Setting const& setting) {
        if constexpr (std::is_same_v<Form, claims::Fluent>) {
            settle_all(clause.arguments, days_of(clause.time, setting, setting.now));
        } else if constexpr (std::is_same_v<Form, claims::Deed>) {
            bool const is_done = clause.modality == claims::Deed::Modality::actual;
            settle_all(clause.arguments, days_of(clause.time, setting, is_done ? setting.ago : setting.now));
        } else if constexpr (std::is_same_v<Form, claims::WalkOut> || std::is_same_v<Form, claims::Meeting>) {
            auto const days = days_of(clause.time, setting, setting.ago);
            settle(clause.actor, days);
            if constexpr (requires { clause.other; }) { settle(clause.other, days); }
        } else if constexpr (std::is_same_v<Form, claims::Closure>) {
            settle_closure(clause, setting);
        } else if constexpr (std::is_same_v<Form, claims::SpeechAct>) {
            auto const days = days_of(clause.time, setting, setting.ago);
            settle(clause.speaker, days);
            settle(clause.addressee, days);
            settle(clause.content, Setting{days, up_to(days)});
        } else if constexpr (std::is_same_v<Form, claims::Undertaking>) {
            auto const days = days_of(clause.time, setting, setting.ago);
            settle(clause.actor, days);
            settle_all(clause.joint, days);
            settle(clause.addressee, days);
            // When what is demanded or promised is to be, only its own time says.
            settle(clause.content, Setting{});
            settle(clause.condition, Setting{});
        } else if constexpr (std::is_same_v<Form, claims::CommitmentState>) {
            auto const days = days_of(clause.time, setting, setting.now);
            settle(clause.debtor, days);
            settle(clause.creditor, days);
        } else if constexpr (requires { clause.events; }) {
            auto days = days_of(clause.events.time, setting, setting.ago);
            if constexpr (requires { clause.than; }) { days = hull(days, days_of(clause.than, setting)); }
            settle(clause.events.agent, days);
            settle(clause.events.participant, days);
        }
    }

    void settle_closure(claims::Closure& closure, Setting const& setting) {
        auto const* pattern = closure.pattern ? std::get_if<Clause>(&closure.pattern->form) : nullptr;
        if (pattern == nullptr) { return; }
        std::visit(
            [&](auto const& clause) {
                if constexpr (requires { clause.time; }) {
                    if constexpr (std::is_same_v<std::decay_t<decltype(clause.time)>, std::optional<TimeSpec>>) {
                        settle_all(closure.except, days_of(clause.time, setting, setting.ago));
                    }
                }
            },
            *pattern);
        settle(closure.pattern, setting);
    }

    void settle_all(std::vector<Reference>& references, DayRange const& days) {
        for (auto& reference : references) { settle(reference, days); }
    }

    World& world_;
    DayRange published_;
};

}  // namespace

void settle_offices(World& world, std::optional<std::uint32_t> article, claims::Sentence& sentence) {
    DayRange published;
    if (article && world.model.articles[*article].published) { published = certain_bounds(world.model.articles[*article].published->date); }
    Settling settling{world, published};
    // The name is the one that readers of the article know its bearer by on the day when it appears.
    if (sentence.addressee) { settling.settle(*sentence.addressee, published); }
    for (auto& holder : sentence.according_to) { settling.settle(holder, published); }
    settling.settle(sentence.statement, Setting{published, up_to(published)});
}

}  // namespace gainsay::grammar
