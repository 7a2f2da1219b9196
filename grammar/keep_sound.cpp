// Leaves out of the model what was not read without an error, and whatever speaks of it.

#include "grammar/resolve.hpp"

#include <algorithm>

namespace gainsay::grammar {

namespace {

using claims::Code;
using claims::Statement;
using claims::StatementBox;

/// Where each claim or rule of the draft is in the end; nullopt where it is left out.
using FinalPlaces = std::vector<std::optional<std::uint32_t>>;

FinalPlaces final_places(std::vector<Soundness> const& soundnesses) {
    FinalPlaces places;
    std::uint32_t next = 0;
    for (auto const& soundness : soundnesses) {
        places.push_back(soundness.is_sound ? std::optional{next++} : std::nullopt);
    }
    return places;
}

/// Gives the claims that a statement speaks of their final places.
struct Renumbering {
    FinalPlaces const& places;

    void operator()(Statement& statement) const { std::visit(*this, statement.form); }
    void operator()(StatementBox& box) const {
        if (!box) { return; }
        auto statement = *box;
        (*this)(statement);
        box = StatementBox{std::move(statement)};
    }
    void operator()(claims::Clause& clause) const {
        if (auto* state = std::get_if<claims::CommitmentState>(&clause); state != nullptr && !state->debtor) {
            state->claim = places[state->claim].value();
        }
        if (auto* speech = std::get_if<claims::SpeechAct>(&clause)) { (*this)(speech->content); }
        if (auto* undertaking = std::get_if<claims::Undertaking>(&clause)) {
            (*this)(undertaking->content);
            (*this)(undertaking->condition);
        }
        if (auto* persistence = std::get_if<claims::Persistence>(&clause)) { (*this)(persistence->until); }
    }
    void operator()(claims::Negation& form) const { (*this)(form.operand); }
    void operator()(claims::Conjunction& form) const { all(form.operands); }
    void operator()(claims::Disjunction& form) const { all(form.operands); }
    void operator()(claims::EitherOr& form) const { both(form.left, form.right); }
    void operator()(claims::Conditional& form) const { both(form.condition, form.consequence); }
    void operator()(claims::Equivalence& form) const { both(form.left, form.right); }

    void all(std::vector<Statement>& operands) const {
        for (auto& operand : operands) { (*this)(operand); }
    }
    void both(StatementBox& left, StatementBox& right) const {
        (*this)(left);
        (*this)(right);
    }
};

/// Which claim that is left out an item speaks of.
std::optional<std::uint32_t> unsound_mention(Soundness const& soundness, std::vector<Soundness> const& claims) {
    auto const found = std::find_if(soundness.mentions.begin(), soundness.mentions.end(),
                                    [&](std::uint32_t claim) { return !claims[claim].is_sound; });
    return found == soundness.mentions.end() ? std::nullopt : std::optional{*found};
}

class Keeping {
public:
    Keeping(World& world, Soundnesses soundnesses) : world_(world), soundnesses_(std::move(soundnesses)) {}

    std::uint32_t keep() {
        auto& model = world_.model;
        spread();
        claim_places_ = final_places(soundnesses_.claims);
        rule_places_ = final_places(soundnesses_.rules);
        record_places_ = final_places(soundnesses_.records);
        auto left_out = soundnesses_.lost;
        keep_arguments();
        keep_verdicts();
        keep_acceptances();
        left_out += keep_items(model.claims, soundnesses_.claims);
        left_out += keep_items(model.records, soundnesses_.records);
        keep_rules();
        for (std::uint32_t claim = 0; claim < model.claims.size(); ++claim) {
            model.articles[model.claims[claim].article].claims.push_back(claim);
        }
        return left_out;
    }

private:
    /// Whoever speaks of a claim that is left out is left out too, and so on.
    void spread() {
        bool changed = true;
        while (changed) {
            changed = false;
            for (std::size_t i = 0; i < soundnesses_.claims.size(); ++i) {
                auto const& claim = world_.model.claims[i];
                changed |=
                    leave_out(soundnesses_.claims[i], claim.identifier_span, "the claim \"" + claim.identifier + '"');
            }
        }
        for (std::size_t i = 0; i < soundnesses_.records.size(); ++i) {
            auto const& record = world_.model.records[i];
            leave_out(soundnesses_.records[i], record.identifier_span, "the record \"" + record.identifier + '"');
        }
        for (std::size_t i = 0; i < soundnesses_.rules.size(); ++i) {
            auto const& rule = world_.model.rules[i];
            leave_out(soundnesses_.rules[i], rule.span, "the rule \"" + rule.identifier + '"');
        }
    }
    bool leave_out(Soundness& soundness, claims::Span span, std::string const& what) {
        if (!soundness.is_sound) { return false; }
        auto const claim = unsound_mention(soundness, soundnesses_.claims);
        if (!claim) { return false; }
        soundness.is_sound = false;
        report(span, what, world_.model.full_name(world_.model.claims[*claim]));
        return true;
    }
    void report(claims::Span span, std::string const& what, std::string const& lost) {
        world_.findings.report<Code::left_out>(span, std::string_view{what}, std::string_view{lost});
    }

    template <typename Item>
    std::uint32_t keep_items(std::vector<Item>& items, std::vector<Soundness> const& soundnesses) {
        std::vector<Item> kept;
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (!soundnesses[i].is_sound) { continue; }
            if (!soundnesses[i].mentions.empty()) {
                for (auto& sentence : items[i].sentences) { Renumbering{claim_places_}(sentence.statement); }
            }
            kept.push_back(std::move(items[i]));
        }
        auto const left_out = items.size() - kept.size();
        items = std::move(kept);
        return static_cast<std::uint32_t>(left_out);
    }
    void keep_rules() {
        std::vector<claims::Rule> kept;
        for (std::size_t i = 0; i < soundnesses_.rules.size(); ++i) {
            if (!soundnesses_.rules[i].is_sound) { continue; }
            auto& rule = world_.model.rules[i];
            if (!soundnesses_.rules[i].mentions.empty()) { Renumbering{claim_places_}(rule.statement); }
            kept.push_back(std::move(rule));
        }
        world_.model.rules = std::move(kept);
    }

    /// Gives the claims of a line their final places; whether all of them are kept.
    bool renumber(std::vector<claims::ClaimName*> const& names, std::string const& what) {
        for (auto* name : names) {
            if (!claim_places_[name->claim]) {
                report(name->span, what, world_.model.full_name(world_.model.claims[name->claim]));
                return false;
            }
        }
        for (auto* name : names) { name->claim = *claim_places_[name->claim]; }
        return true;
    }
    void keep_verdicts() {
        std::vector<claims::Verdict> kept;
        for (auto& verdict : world_.model.verdicts) {
            std::vector<claims::ClaimName*> names;
            for (auto& name : verdict.claims) { names.push_back(&name); }
            if (renumber(names, "what is said here")) { kept.push_back(std::move(verdict)); }
        }
        world_.model.verdicts = std::move(kept);
    }
    void keep_acceptances() {
        std::vector<claims::Acceptance> kept;
        for (auto& acceptance : world_.model.acceptances) {
            std::vector<claims::ClaimName*> names;
            for (auto& name : acceptance.claims) { names.push_back(&name); }
            if (renumber(names, "this acceptance") && renumber_records(acceptance)) { kept.push_back(std::move(acceptance)); }
        }
        world_.model.acceptances = std::move(kept);
    }
    bool renumber_records(claims::Acceptance& acceptance) {
        for (auto& name : acceptance.records) {
            auto const place = record_places_[name.record];
            if (!place) {
                report(name.span, "this acceptance", world_.model.records[name.record].identifier);
                return false;
            }
            name.record = *place;
        }
        return true;
    }
    void keep_arguments() {
        std::vector<claims::Argument> kept;
        for (auto& argument : world_.model.arguments) {
            std::vector<claims::ClaimName*> names{&argument.conclusion};
            for (auto& name : argument.premises) { names.push_back(&name); }
            auto const what = "the argument \"" + argument.identifier + '"';
            if (!renumber(names, what) || !renumber_rules(argument, what)) { continue; }
            kept.push_back(std::move(argument));
        }
        world_.model.arguments = std::move(kept);
    }
    bool renumber_rules(claims::Argument& argument, std::string const& what) {
        for (auto const rule : argument.rules) {
            if (!rule_places_[rule]) {
                report(argument.span, what, world_.model.rules[rule].identifier);
                return false;
            }
        }
        for (auto& rule : argument.rules) { rule = *rule_places_[rule]; }
        return true;
    }

    World& world_;
    Soundnesses soundnesses_;
    FinalPlaces claim_places_;
    FinalPlaces rule_places_;
    FinalPlaces record_places_;
};

}  // namespace

std::uint32_t keep_sound(World& world, Soundnesses soundnesses) {
    return Keeping{world, std::move(soundnesses)}.keep();
}

}  // namespace gainsay::grammar
