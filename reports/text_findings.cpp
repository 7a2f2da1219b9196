#include "reports/text_findings.hpp"

#include "claims/lint/lint.hpp"
#include "reports/acceptances.hpp"
#include "reports/fingerprint.hpp"
#include "reports/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace gainsay::reports {

namespace {

Member place_member(Material const& material, ClaimFinder const& finder, claims::Span span, std::string const& label) {
    Member member;
    member.place = place_of(material.sources, span);
    member.key = fmt::format("{}:{}:{}", member.place.file, member.place.line, member.place.column);
    member.claim = finder.claim_around(span);
    member.article = finder.article_of(member.claim);
    member.text = std::string{material.sources.text(span)};
    member.source_line = std::string{material.sources.line_at(span.file, span.begin)};
    member.label = label;
    return member;
}

/// The argument that holds the first byte of the span; null where none does.
claims::Argument const* argument_around(claims::Model const& model, claims::Span span) {
    auto const found = std::find_if(model.arguments.begin(), model.arguments.end(), [&](claims::Argument const& argument) {
        return argument.span.file == span.file && argument.span.begin <= span.begin && span.begin < argument.span.end;
    });
    return found == model.arguments.end() ? nullptr : &*found;
}

/// What a finding of the argument linter rests on: its places, the argument with its claims and rules, the claims around the places.
std::string meaning_of_weakness(Material const& material, Finding const& finding, claims::Argument const* argument) {
    auto const& [sources, model] = material;
    std::map<std::string, std::string> said;
    auto const add = [&](std::string const& key, claims::Span span) { said.emplace(key, normalised(sources.text(span))); };
    auto const add_claim = [&, &model = model](std::uint32_t claim) { add("claim:" + model.full_name(model.claims[claim]), model.claims[claim].span); };
    for (std::size_t i = 0; i < finding.members.size(); ++i) { said.emplace(fmt::format("place:{:04}", i), normalised(finding.members[i].text)); }
    if (argument != nullptr) {
        add("argument", argument->span);
        for (auto const& premise : argument->premises) { add_claim(premise.claim); }
        add_claim(argument->conclusion.claim);
        for (auto const rule : argument->rules) { add("rule:" + model.rules[rule].identifier, model.rules[rule].span); }
    }
    std::set<std::string> around;
    for (auto const& member : finding.members) { around.insert(member.claim); }
    for (std::uint32_t i = 0; i < model.claims.size(); ++i) {
        if (around.contains(model.full_name(model.claims[i]))) { add_claim(i); }
    }
    return meaning_of(said);
}

}  // namespace

ClaimFinder::ClaimFinder(claims::Model const& model) : model_(model) {
    entries_.reserve(model.claims.size());
    for (std::uint32_t i = 0; i < model.claims.size(); ++i) { entries_.push_back({model.claims[i].span, i}); }
    std::sort(entries_.begin(), entries_.end(), [](Entry const& a, Entry const& b) { return a.span < b.span; });
}

std::string ClaimFinder::claim_around(claims::Span span) const {
    // Claims do not overlap, so only the last one that begins at or before the place can hold it.
    auto const after = std::upper_bound(entries_.begin(), entries_.end(), span, [](claims::Span place, Entry const& entry) {
        return std::pair{place.file, place.begin} < std::pair{entry.span.file, entry.span.begin};
    });
    if (after == entries_.begin()) { return {}; }
    auto const& candidate = *std::prev(after);
    bool const holds = candidate.span.file == span.file && span.begin < candidate.span.end;
    return holds ? model_.full_name(model_.claims[candidate.claim]) : std::string{};
}

std::string ClaimFinder::article_of(std::string const& full_name) const { return full_name.substr(0, full_name.find('.')); }

bool hides_text(claims::Diagnostic const& diagnostic) {
    auto const category = claims::code_entry(diagnostic.code).category;
    return diagnostic.severity == claims::Severity::error && category != claims::Category::desk;
}

Finding text_finding(Material const& material, ClaimFinder const& finder, claims::Diagnostic const& diagnostic) {
    Finding finding;
    finding.code = diagnostic.code;
    finding.category = claims::code_entry(diagnostic.code).category;
    finding.severity = diagnostic.severity;
    finding.message = diagnostic.message;
    auto const add = [&](claims::Span span, std::string const& label) {
        auto member = place_member(material, finder, span, label);
        if (!label.empty()) { finding.derivation.push_back({label, {member.key}}); }
        finding.members.push_back(std::move(member));
    };
    add(diagnostic.span, diagnostic.label);
    for (auto const& label : diagnostic.because) { add(label.span, label.text); }
    if (!diagnostic.help.empty()) { finding.repairs.push_back({{}, "edit-text", diagnostic.help}); }
    finding.fingerprint = fingerprint_of(finding);
    if (finding.category != claims::Category::argument) {
        finding.meaning = meaning_of(finding, {}, {});
        return finding;
    }
    auto const* argument = argument_around(material.model, diagnostic.span);
    finding.weakness_of = argument == nullptr ? finding.members.front().claim : claims::full_name(material.model, *argument);
    finding.meaning = meaning_of_weakness(material, finding, argument);
    finding.acceptance_line = acceptance_line(finding);
    return finding;
}

}  // namespace gainsay::reports
