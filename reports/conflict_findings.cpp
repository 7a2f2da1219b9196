#include "reports/conflict_findings.hpp"

#include "claims/calendar/edtf.hpp"
#include "reports/acceptances.hpp"
#include "reports/fingerprint.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <tuple>

namespace gainsay::reports {

namespace {

using solver::ConflictClass;
using ViewpointKind = solver::Viewpoint::Kind;

claims::Category category_of(ConflictClass conflict_class) {
    switch (conflict_class) {
        case ConflictClass::contradiction: return claims::Category::contradiction;
        case ConflictClass::conflict: return claims::Category::conflict;
        case ConflictClass::possible_conflict: return claims::Category::possible_conflict;
        case ConflictClass::tension: return claims::Category::tension;
        case ConflictClass::disagreement: return claims::Category::disagreement;
    }
    return claims::Category::conflict;
}

claims::Code code_of(ConflictClass conflict_class) {
    switch (conflict_class) {
        case ConflictClass::contradiction: return claims::Code::contradiction;
        case ConflictClass::conflict: return claims::Code::rule_conflict;
        case ConflictClass::possible_conflict: return claims::Code::possible_conflict;
        case ConflictClass::tension: return claims::Code::tension;
        case ConflictClass::disagreement: return claims::Code::disagreement;
    }
    return claims::Code::rule_conflict;
}

std::string_view viewpoint_text(ViewpointKind kind) {
    switch (kind) {
        case ViewpointKind::self: return "self";
        case ViewpointKind::authors: return "authors";
        case ViewpointKind::record: return "record";
        case ViewpointKind::speaker: return "speaker";
        case ViewpointKind::reports_of_one_speech: return "reports-of-one-speech";
    }
    return "authors";
}

std::string viewpoint_in_words(claims::Model const& model, solver::Viewpoint const& viewpoint) {
    auto const speaker = viewpoint.speaker ? model.entity(*viewpoint.speaker).name : std::string{"one speaker"};
    switch (viewpoint.kind) {
        case ViewpointKind::self: return "within one author's own words";
        case ViewpointKind::authors: return "between authors";
        case ViewpointKind::record: return "with the desk's records";
        case ViewpointKind::speaker:
            return viewpoint.attitude ? fmt::format("within what {} is reported to hold ({} {})", speaker, speaker, *viewpoint.attitude)
                                      : fmt::format("within what {} is reported to have said", speaker);
        case ViewpointKind::reports_of_one_speech: return fmt::format("between reports of what {} said", speaker);
    }
    return {};
}

claims::Span span_of(claims::Model const& model, solver::Member member) {
    return member.kind == solver::Member::Kind::record ? model.records[member.index].span : model.claims[member.index].span;
}

/// When the member's article may have appeared at the latest; records and undated articles come before all others.
std::optional<claims::Day> appeared(claims::Model const& model, solver::Member member) {
    if (member.kind == solver::Member::Kind::record) { return std::nullopt; }
    auto const& article = model.articles[model.claims[member.index].article];
    return article.published ? claims::bounds(article.published->date).latest : std::nullopt;
}

bool comes_before(claims::SourceSet const& sources, claims::Span const& one, claims::Span const& other) {
    return std::tuple(sources.path(one.file), one.begin) < std::tuple(sources.path(other.file), other.begin);
}

/// What the holders of a position say, in the words of the first who is certain of it.
std::string words_of(Finding const& finding, Position const& position) {
    if (position.members.empty()) { return {}; }
    auto const certain = std::find_if(position.members.begin(), position.members.end(),
                                      [&](std::size_t index) { return finding.members[index].certainty == "certain"; });
    return finding.members[certain == position.members.end() ? position.members.front() : *certain].words;
}

}  // namespace

ConflictFinding conflict_finding(Material const& material, solver::Conflict const& conflict) {
    auto const& model = material.model;
    ConflictFinding result;
    auto& finding = result.finding;
    finding.code = code_of(conflict.conflict_class);
    finding.category = category_of(conflict.conflict_class);
    for (auto const also : conflict.also) { finding.also.push_back(category_of(also)); }
    finding.severity = conflict.severity;
    finding.viewpoint = viewpoint_text(conflict.viewpoint.kind);
    finding.viewpoint_in_words = viewpoint_in_words(model, conflict.viewpoint);
    finding.message = conflict.sentence;

    std::optional<claims::Day> latest;
    bool latest_is_claim = false;
    for (auto const& position : conflict.positions) {
        Position shown;
        for (auto const& holder : position.holders) {
            auto const day = appeared(model, holder);
            auto const span = span_of(model, holder);
            bool const is_first = finding.members.empty();
            // A record is no article: it stands for a finding only where no claim can.
            auto const is_claim = holder.kind == solver::Member::Kind::claim;
            bool const comes_first = is_claim != latest_is_claim ? is_claim : day > latest || (day == latest && comes_before(material.sources, span, result.span));
            if (is_first || comes_first) {
                latest = day;
                latest_is_claim = is_claim;
                result.span = span;
                finding.primary = finding.members.size();
            }
            shown.members.push_back(finding.members.size());
            finding.members.push_back(claim_or_record(material, holder, conflict.viewpoint));
        }
        shown.text = words_of(finding, shown);
        finding.positions.push_back(std::move(shown));
    }

    std::vector<std::string> rule_texts;
    for (auto const& rule : conflict.rules) {
        finding.rules.push_back(rule_used(material, rule.index));
        rule_texts.emplace_back(material.sources.text(model.rules[rule.index].statement.span));
    }
    std::vector<std::string> definition_texts;
    for (auto const& definition : conflict.definitions) {
        auto used = definition_used(material, definition);
        bool const is_written = definition.kind == solver::Member::Kind::definition;
        definition_texts.push_back(
            is_written ? std::string{material.sources.text(model.definitions[definition.index].span)} : used.text);
        finding.definitions.push_back(std::move(used));
    }
    for (auto const& step : conflict.derivation) { finding.derivation.push_back({step.text, keys_of(model, step.uses)}); }
    for (auto const& repair : conflict.repairs) { finding.repairs.push_back(repair_shown(model, repair)); }
    finding.vanishes_if = conflict.vanishes_if.value_or("");
    finding.verified_by = conflict.verified_by;
    if (conflict.certificate) { finding.certificate = conflict.certificate->whole; }
    if (conflict.accepted) {
        auto const& verdict = model.verdicts[*conflict.accepted];
        finding.accepted = Acceptance{Acceptance::Kind::compatible, verdict.reason, {}, {}, place_of(material.sources, verdict.span)};
    }
    finding.fingerprint = fingerprint_of(finding);
    finding.meaning = meaning_of(finding, rule_texts, definition_texts);
    finding.acceptance_line = acceptance_line(finding);
    return result;
}

}  // namespace gainsay::reports
