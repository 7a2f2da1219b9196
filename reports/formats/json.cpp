// The report as one JSON object, by docs/report.schema.json.

#include "reports/formats/formats.hpp"
#include "reports/formats/json_text.hpp"

namespace gainsay::reports {

namespace {

/// What is not known is null, never an empty text.
Json or_null(std::string const& text) { return text.empty() ? Json(nullptr) : Json(text); }

void add_place(Json& object, Place const& place) {
    bool const nowhere = place.file.empty();
    object["file"] = or_null(place.file);
    object["line"] = nowhere ? Json(nullptr) : Json(place.line);
    object["column"] = nowhere ? Json(nullptr) : Json(place.column);
}

Json member_object(Member const& member) {
    Json object;
    object["claim"] = or_null(member.claim);
    object["article"] = or_null(member.article);
    object["author"] = or_null(member.author);
    object["date"] = or_null(member.date);
    add_place(object, member.place);
    object["paragraph"] = or_null(member.paragraph);
    object["anchor"] = or_null(member.anchor);
    object["text"] = member.text;
    object["holder"] = or_null(member.holder);
    object["chain"] = member.chain;
    object["certainty"] = or_null(member.certainty);
    object["rank"] = or_null(member.rank);
    return object;
}

Json standing_object(Standing const& standing) {
    Json object;
    object["id"] = standing.id;
    object["author"] = or_null(standing.author);
    add_place(object, standing.place);
    object["conclusion"] = standing.conclusion;
    object["standing"] = standing.standing;
    object["preferred"] = standing.preferred;
    object["stable"] = standing.has_stable ? Json(standing.stable) : Json(nullptr);
    object["because"] = Json::array();
    for (auto const& step : standing.because) {
        Json reason;
        reason["text"] = step.text;
        reason["uses"] = step.uses;
        object["because"].push_back(std::move(reason));
    }
    return object;
}

Json rule_object(RuleUsed const& rule) {
    Json object;
    object["id"] = rule.key;
    object["name"] = rule.name;
    object["text"] = rule.text;
    object["owner"] = or_null(rule.owner);
    object["strength"] = rule.strength;
    object["switchOff"] = rule.switch_off;
    add_place(object, rule.place);
    return object;
}

Json definition_object(DefinitionUsed const& definition) {
    Json object;
    object["id"] = definition.key;
    object["kind"] = definition.kind;
    object["text"] = definition.text;
    add_place(object, definition.place);
    return object;
}

template <typename T, typename Function>
Json array_of(std::vector<T> const& values, Function const& object_of) {
    Json array = Json::array();
    for (auto const& value : values) { array.push_back(object_of(value)); }
    return array;
}

/// False, or the line of the desk, or of its baseline, that accepts the finding.
Json suppressed_value(Finding const& finding) {
    if (!finding.accepted) { return Json(false); }
    Json object;
    object["kind"] = acceptance_kind_text(finding.accepted->kind);
    object["reason"] = finding.accepted->reason;
    object["owner"] = or_null(finding.accepted->owner);
    object["until"] = or_null(finding.accepted->until);
    add_place(object, finding.accepted->place);
    return object;
}

Json repair_object(Repair const& repair) { return Json{{"action", repair.action}, {"changes", repair.changes}, {"text", repair.text}}; }

Json finding_object(Finding const& finding) {
    Json object;
    object["id"] = finding.id;
    object["code"] = claims::code_text(finding.code);
    object["name"] = claims::code_name(finding.code);
    object["class"] = claims::category_text(finding.category);
    object["severity"] = claims::severity_text(finding.severity);
    object["viewpoint"] = or_null(finding.viewpoint);
    object["message"] = finding.message;
    object["members"] = array_of(finding.members, member_object);
    object["rules"] = array_of(finding.rules, rule_object);
    object["definitions"] = array_of(finding.definitions, definition_object);
    object["derivation"] = array_of(finding.derivation, [](Step const& step) {
        return Json{{"text", step.text}, {"uses", step.uses}};
    });
    object["vanishesIf"] = or_null(finding.vanishes_if);
    object["repairs"] = array_of(finding.repairs, repair_object);
    object["fingerprint"] = finding.fingerprint;
    object["meaning"] = finding.meaning;
    object["verifiedBy"] = finding.verified_by;
    object["suppressed"] = suppressed_value(finding);
    object["acceptLine"] = or_null(finding.acceptance_line);
    return object;
}

Json dispute_object(Report const& report, Dispute const& dispute) {
    Json object;
    object["id"] = dispute.id;
    object["question"] = dispute.question;
    object["positions"] = array_of(dispute.sides, [](Side const& side) {
        return Json{{"text", side.text}, {"claims", side.claims}, {"holders", side.holders}};
    });
    object["findings"] = array_of(dispute.findings, [&](std::size_t index) { return Json(report.findings[index].id); });
    return object;
}

Json settlement_object(Report const& report, Settlement const& settlement) {
    Json object;
    object["findings"] = array_of(settlement.findings, [&](std::size_t index) { return Json(report.findings[index].id); });
    object["repairs"] = array_of(settlement.repairs, repair_object);
    object["more"] = settlement.more;
    return object;
}

/// Counts that can be added up over corpora.
Json counts_object(std::vector<Corpus> const& corpora) {
    auto const sum = [&](auto const& count_of) {
        std::uint64_t total = 0;
        for (auto const& corpus : corpora) { total += count_of(corpus); }
        return total;
    };
    Json object;
    object["files"] = sum([](Corpus const& corpus) { return corpus.files; });
    object["articles"] = sum([](Corpus const& corpus) { return corpus.articles; });
    object["claims"] = sum([](Corpus const& corpus) { return corpus.claims; });
    object["records"] = sum([](Corpus const& corpus) { return corpus.records; });
    object["rules"] = sum([](Corpus const& corpus) { return corpus.rules_on.size() + corpus.rules_off.size(); });
    object["rulesOn"] = sum([](Corpus const& corpus) { return corpus.rules_on.size(); });
    object["rulesOff"] = sum([](Corpus const& corpus) { return corpus.rules_off.size(); });
    object["recordsOn"] = corpora.empty() || corpora.front().records_on;
    object["definitions"] = sum([](Corpus const& corpus) { return corpus.definitions; });
    object["arguments"] = sum([](Corpus const& corpus) { return corpus.arguments; });
    object["notEncoded"] = sum([](Corpus const& corpus) { return corpus.not_encoded; });
    object["textErrors"] = sum([](Corpus const& corpus) { return corpus.text_errors; });
    if (auto const looked_up = sum([](Corpus const& corpus) { return corpus.anchors_looked_up; }); looked_up > 0) {
        object["anchorsLookedUp"] = looked_up;
        object["anchorsFound"] = sum([](Corpus const& corpus) { return corpus.anchors_found; });
    }
    object["findingsNotShown"] = sum([](Corpus const& corpus) { return corpus.findings_not_shown; });
    if (!corpora.empty() && corpora.front().conflicts_not_shown) {
        object["conflictsNotShown"] = sum([](Corpus const& corpus) { return corpus.conflicts_not_shown.value_or(0); });
    }
    if (!corpora.empty() && corpora.front().confirmation) {
        auto const count = [&](std::uint64_t Confirmation::*which) {
            return sum([&](Corpus const& corpus) { return corpus.confirmation ? (*corpus.confirmation).*which : 0; });
        };
        object["confirmation"] = {{"by", corpora.front().confirmation->by},
                                  {"confirmed", count(&Confirmation::confirmed)},
                                  {"denied", count(&Confirmation::denied)},
                                  {"unanswered", count(&Confirmation::unanswered)}};
    }
    object["components"] = sum([](Corpus const& corpus) { return corpus.components; });
    object["checks"] = sum([](Corpus const& corpus) { return corpus.checks; });
    object["widths"] = corpora.empty() ? 0 : corpora.front().widths_version;
    return object;
}

Json baseline_value(Corpus const& corpus) {
    if (!corpus.baseline) { return Json(nullptr); }
    Json object;
    object["file"] = corpus.baseline->file;
    object["known"] = corpus.baseline->known;
    object["solved"] = corpus.baseline->solved;
    object["changed"] = corpus.baseline->changed;
    return object;
}

Json corpus_object(Corpus const& corpus) {
    Json object;
    object["path"] = corpus.path;
    object["onlyFiles"] = corpus.only_files;
    object["onlySince"] = or_null(corpus.only_since);
    object["baseline"] = baseline_value(corpus);
    object["rulesOn"] = corpus.rules_on;
    object["rulesOff"] = corpus.rules_off;
    if (!corpus.room.empty()) { object["moreRoom"] = corpus.room; }
    if (!corpus.left_out.empty()) {
        object["leftOut"] = array_of(corpus.left_out, [](LeftOut const& left_out) {
            return Json{{"reason", left_out.reason}, {"count", left_out.count}};
        });
    }
    object["counts"] = counts_object({corpus});
    return object;
}

Json article_object(Report const& report, Article const& article) {
    Json object;
    object["id"] = article.id;
    object["corpus"] = report.corpora[article.corpus].path;
    object["title"] = article.title;
    object["authors"] = article.authors;
    object["outlet"] = or_null(article.outlet);
    object["published"] = or_null(article.published);
    add_place(object, article.place);
    return object;
}

}  // namespace

void write_json(Report const& report, RenderOptions const&, std::ostream& out) {
    Json object;
    object["schemaVersion"] = schema_version;
    object["tool"] = Json{{"name", report.tool}, {"version", report.version}};
    if (report.failure) {
        object["error"] = Json{{"status", report.failure->status},
                               {"message", report.failure->message},
                               {"details", report.failure->details}};
    }
    object["corpus"] = counts_object(report.corpora);
    object["corpora"] = array_of(report.corpora, corpus_object);
    object["articles"] = array_of(report.articles, [&](Article const& article) { return article_object(report, article); });
    object["notChecked"] = array_of(report.not_checked, [](NotChecked const& entry) {
        return Json{{"kind", not_checked_text(entry.kind)}, {"message", entry.message}, {"claims", entry.claims}};
    });
    if (!report.arguments.empty()) { object["arguments"] = array_of(report.arguments, standing_object); }
    object["disputes"] = array_of(report.disputes, [&](Dispute const& dispute) { return dispute_object(report, dispute); });
    if (!report.settlements.empty()) {
        object["settlements"] = array_of(report.settlements, [&](Settlement const& settlement) { return settlement_object(report, settlement); });
    }
    object["findings"] = array_of(report.findings, finding_object);
    write_json_text(object, out);
}

}  // namespace gainsay::reports
