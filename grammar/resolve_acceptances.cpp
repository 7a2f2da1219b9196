// Conflicts that the desk knows of and lets stand. What such a line names may go away, so a name that is unknown here is
// a finding about the line and hides nothing else.

#include "claims/lint/levels.hpp"
#include "grammar/details.hpp"
#include "grammar/resolve.hpp"
#include "grammar/resolve_time.hpp"

#include <algorithm>

namespace gainsay::grammar {

namespace {

using claims::Acceptance;
using claims::Code;
using syntax::AcceptanceItem;
using syntax::DetailKind;
using syntax::Token;

/// Records by identifier. Their places in the model are still those of drafts.
using RecordPlaces = std::map<std::string, std::uint32_t, std::less<>>;

RecordPlaces places_of_records(World const& world) {
    RecordPlaces places;
    for (std::uint32_t i = 0; i < world.model.records.size(); ++i) {
        places.emplace(world.model.records[i].identifier, i);
    }
    return places;
}

/// Reports a name that nothing has; the declaration of the name may only have been unreadable.
void report_unknown(World& world, Token const& token, std::string_view what) {
    auto const name = world.text(token);
    auto const dot = name.find('.');
    if (world.left_out(token.span, dot == std::string_view::npos ? name : name.substr(dot + 1))) { return; }
    auto& diagnostic = world.findings.report<Code::unknown_acceptance>(token.span, name, what);
    Nearest nearest{name};
    if (world.questions++ >= World::most_questions) {
        // each look goes over every name there is
    } else if (what == "record") {
        for (auto const& record : world.records) { nearest.consider(record.first); }
    } else {
        for (auto const& claim : world.claim_names) {
            nearest.consider(world.model.articles[claim.first.first].identifier + "." + claim.first.second);
        }
    }
    auto const delete_it = std::string{"if it is gone for good, delete the line: what it accepted no longer exists"};
    diagnostic.help = nearest.best() ? "did you mean \"" + *nearest.best() + "\"? " + delete_it : delete_it;
}

std::optional<std::uint32_t> find_claim(World const& world, std::string_view name,
                                        std::optional<std::uint32_t> article) {
    auto const dot = name.find('.');
    if (dot != std::string_view::npos) {
        auto const found = world.articles.find(name.substr(0, dot));
        if (found == world.articles.end()) { return std::nullopt; }
        article = found->second;
        name = name.substr(dot + 1);
    }
    if (!article) { return std::nullopt; }
    auto const key = std::pair{*article, std::string{name}};
    for (auto const* names : {&world.claim_names, &world.former_names}) {
        auto const found = names->find(key);
        if (found != names->end()) { return found->second; }
    }
    return std::nullopt;
}

/// The weakness and where it is; nothing, and a finding, where either does not exist.
std::optional<Acceptance::Weakness> find_weakness(World& world, Placed<AcceptanceItem> const& placed) {
    auto const& typed = *placed.item->weakness;
    auto const word = std::string{world.text(typed)};
    Nearest nearest{word};
    Acceptance::Weakness weakness;
    bool is_known = false;
    for (auto const& level : claims::lint_levels()) {
        auto const name = claims::code_name(level.code);
        nearest.consider(name);
        if (name != word) { continue; }
        weakness.code = level.code;
        is_known = true;
    }
    if (!is_known) {
        auto& diagnostic = world.findings.report<Code::unknown_acceptance>(typed.span, std::string_view{word}, std::string_view{"weakness of arguments"});
        if (nearest.best()) { diagnostic.help = "did you mean \"" + *nearest.best() + "\"?"; }
        return std::nullopt;
    }
    auto const& token = placed.item->names.front().name;
    auto const name = world.text(token);
    auto const dot = name.find('.');
    auto article = placed.article;
    if (dot != std::string_view::npos) {
        auto const found = world.articles.find(name.substr(0, dot));
        article = found == world.articles.end() ? std::nullopt : std::optional<std::uint32_t>{found->second};
    }
    auto const identifier = dot == std::string_view::npos ? name : name.substr(dot + 1);
    bool const is_argument = article && std::any_of(world.model.arguments.begin(), world.model.arguments.end(), [&](claims::Argument const& argument) {
        return argument.article == *article && argument.identifier == identifier;
    });
    if (!is_argument && !find_claim(world, name, placed.article)) {
        report_unknown(world, token, "argument or claim");
        return std::nullopt;
    }
    weakness.at = world.model.articles[*article].identifier + "." + std::string{identifier};
    return weakness;
}

/// The last day that a date denotes; reports a date that has none.
void read_until(World& world, Acceptance& acceptance, syntax::Detail const& detail) {
    auto date = resolve_date(world, *detail.date);
    if (!date) { return; }
    if (!claims::bounds(date->date).latest) {
        auto& diagnostic = world.findings.report<Code::unsupported_date>(
            detail.date->span, world.sources.text(detail.date->span), std::string_view{"it has no last day"});
        diagnostic.help = "write the last day of the acceptance, as in 2031-12-31";
        return;
    }
    acceptance.until = std::move(date);
}

void read_details(World& world, Acceptance& acceptance, AcceptanceItem const& item) {
    OncePerItem once{world};
    for (auto const& detail : item.details) {
        if (!once.is_first(detail)) { continue; }
        switch (detail.kind) {
            case DetailKind::because: acceptance.reason = world.unquoted(detail.values.front()); break;
            case DetailKind::accepted_by: acceptance.owner = world.unquoted(detail.values.front()); break;
            case DetailKind::meaning: acceptance.meaning = world.unquoted(detail.values.front()); break;
            case DetailKind::until: read_until(world, acceptance, detail); break;
            default: break;  // the grammar yields no other detail in an acceptance
        }
    }
}

/// Whether a reason says nothing: blanks, or the dots of the line that reports offer.
bool says_nothing(std::string_view reason) {
    return reason == "…" || std::all_of(reason.begin(), reason.end(),
                                        [](char byte) { return byte == ' ' || byte == '\t' || byte == '.'; });
}

void resolve_acceptance(World& world, Placed<AcceptanceItem> const& placed, RecordPlaces const& records) {
    auto const errors_before = world.findings.errors();
    Acceptance acceptance;
    acceptance.span = placed.item->span;
    if (placed.item->weakness) { acceptance.weakness = find_weakness(world, placed); }
    for (auto const& [is_record, token] : placed.item->names) {
        if (placed.item->weakness) { break; }
        if (is_record) {
            auto const found = records.find(world.text(token));
            if (found == records.end()) {
                report_unknown(world, token, "record");
            } else {
                acceptance.records.push_back({found->second, token.span});
            }
        } else if (auto const claim = find_claim(world, world.text(token), placed.article)) {
            acceptance.claims.push_back({*claim, token.span});
        } else {
            report_unknown(world, token, "claim");
        }
    }
    read_details(world, acceptance, *placed.item);
    if (says_nothing(acceptance.reason)) {
        auto& diagnostic =
            world.findings.report<Code::incomplete_acceptance>(placed.item->span, std::string_view{"a reason"});
        diagnostic.help = std::string{"say why "} + (acceptance.weakness ? "it" : "the conflict") + " may stand: because \"…\"; without a reason nothing is accepted";
    }
    if (world.findings.errors() == errors_before) { world.model.acceptances.push_back(std::move(acceptance)); }
}

}  // namespace

void resolve_acceptances(World& world, Placings const& placings) {
    auto const records = places_of_records(world);
    for (auto const& placed : placings.acceptances) { resolve_acceptance(world, placed, records); }
}

}  // namespace gainsay::grammar
