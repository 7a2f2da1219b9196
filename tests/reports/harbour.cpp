#include "tests/reports/harbour.hpp"

#include "reports/baseline.hpp"

#include <algorithm>

#include <stdexcept>

namespace gainsay::reports::tests {

namespace {

using claims::Place;
using solver::ConflictClass;
using solver::Member;

constexpr char const* world_text = R"(language 1
actor norland "Norland"
actor sudria  "Sudria"
actor vane    "Ida Vane" speaks for norland
kind  meeting
kind  working-talks "working-level talks" is a meeting
event harbour-talks: working-talks "the Harbour talks" with norland, sudria

rule walk-out-leaves-no-deal "whoever walks away leaves no agreement behind"
     owner "desk" strength strong:
  if any actor X walked away from any meeting E then E ended without agreement.

rule test-provokes "every weapons test is a provocation" strength weak off:
  if any meeting E happened then E is a meeting.

record opening source "foreign ministry bulletin 14":
  harbour-talks began on 2031-03-04.

compatible reed.start, moss.start because "Moss counts the day of arrival"
)";

constexpr char const* reed_text = R"(article reed "Why the harbour talks failed"
  author "Jo Reed" outlet "The Gazette" published 2031-10

claim length at p1 "after a single day":
  harbour-talks
    lasted 6 hours.   # the deck says the same

claim walk-out at p3 "left the table": norland walked away from harbour-talks.
claim start at p4: harbour-talks began in mid 2031-03.
claim blame at p6: according to vane, sudria walked away from harbour-talks.
not encoded p4 "hardly a surprise" because "a figure of speech".
)";

constexpr char const* moss_text = R"(article moss "A deal at the harbour"
  author "Ann Moss" published unknown
claim length: harbour-talks lasted exactly 9 hours.
claim pact at p2 "shook hands": harbour-talks ended with agreement.
claim start at p2: harbour-talks began on 2031-04-02?.
claim blame: according to vane, sudria did not walk away from harbour-talks.
)";

constexpr char const* frey_text = R"(article frey "Neun Stunden am Hafen"
  author "Di Frey", "Bo Lind" outlet "Der Bote" published 2031-06-12
claim length at deck: probably: harbour-talks lasted exactly 9 hours.
)";

claims::Reference ref(claims::EntityId id) { return {claims::Reference::Kind::entity, id.value, {}}; }

claims::CalendarDate date(std::string const& text) {
    return {std::get<claims::EdtfDate>(claims::read_edtf(text)), text};
}

claims::TimeSpec inside(std::string const& text) {
    claims::TimeSpec time;
    time.relation = claims::TimeRelation::inside;
    time.first = claims::DateExpression{claims::CalendarDate{{}, text}};
    return time;
}

Member claim(std::uint32_t index) { return {Member::Kind::claim, index, 0}; }
Member rule(std::uint32_t index) { return {Member::Kind::rule, index, 0}; }
Member definition(std::uint32_t index) { return {Member::Kind::definition, index, 0}; }

// Indices into the model, in its order: frey, moss, reed.
constexpr std::uint32_t frey_length = 0, moss_length = 1, moss_pact = 2, moss_start = 3, moss_blame = 4, reed_length = 5,
                        reed_walk_out = 6, reed_start = 7, reed_blame = 8;

}  // namespace

Harbour::Harbour() {
    sources.add("harbour/frey.claims", frey_text);
    sources.add("harbour/moss.claims", moss_text);
    sources.add("harbour/reed.claims", reed_text);
    sources.add("harbour/world.claims", world_text);
    add_world();
    add_articles();
    analysis.rules_on = {1};
    analysis.components = 2;
    analysis.checks = 41;
}

claims::Span Harbour::find(std::string_view file, std::string_view text, int occurrence) const {
    for (std::uint32_t i = 0; i < sources.size(); ++i) {
        claims::FileId const id{i};
        if (sources.path(id) != "harbour/" + std::string{file}) { continue; }
        auto found = sources.text(id).find(text);
        for (; occurrence > 0 && found != std::string_view::npos; --occurrence) { found = sources.text(id).find(text, found + 1); }
        if (found == std::string_view::npos) { break; }
        return {id, static_cast<std::uint32_t>(found), static_cast<std::uint32_t>(found + text.size())};
    }
    throw std::logic_error{std::string{file} + " does not say: " + std::string{text}};
}

Report Harbour::report() const { return build_report(sources, model, analysis, diagnostics, details); }

claims::EntityId Harbour::add_entity(claims::Sort sort, std::string identifier, std::string name) {
    claims::Entity entity;
    entity.sort = sort;
    entity.span = find("world.claims", identifier);
    entity.identifier = std::move(identifier);
    entity.name = std::move(name);
    model.entities.push_back(std::move(entity));
    return {static_cast<std::uint32_t>(model.entities.size() - 1)};
}

void Harbour::add_world() {
    harbour_talks_ = add_entity(claims::Sort::event, "harbour-talks", "the Harbour talks");
    meeting_ = add_entity(claims::Sort::kind, "meeting", "meeting");
    norland_ = add_entity(claims::Sort::actor, "norland", "Norland");
    sudria_ = add_entity(claims::Sort::actor, "sudria", "Sudria");
    vane_ = add_entity(claims::Sort::actor, "vane", "Ida Vane");
    working_talks_ = add_entity(claims::Sort::kind, "working-talks", "working-level talks");

    model.definitions.push_back(
        {claims::DefinitionKind::event_kind, harbour_talks_, working_talks_, 0, find("world.claims", ": working-talks"), {}});
    model.definitions.push_back(
        {claims::DefinitionKind::subkind, working_talks_, meeting_, 0, find("world.claims", "is a meeting"), {}});

    claims::Rule provokes;
    provokes.identifier = "test-provokes";
    provokes.text = "every weapons test is a provocation";
    provokes.strength = claims::Strength::weak;
    provokes.on_by_default = false;
    provokes.span = find("world.claims", "rule test-provokes");
    provokes.statement.span = find("world.claims", "if any meeting E happened then E is a meeting");
    model.rules.push_back(provokes);
    claims::Rule walk_out;
    walk_out.identifier = "walk-out-leaves-no-deal";
    walk_out.text = "whoever walks away leaves no agreement behind";
    walk_out.owner = "desk";
    walk_out.span = find("world.claims", "rule walk-out");
    walk_out.statement.span = find("world.claims", "if any actor X walked away from any meeting E then E ended without agreement");
    model.rules.push_back(walk_out);

    claims::Record record;
    record.identifier = "opening";
    record.source = "foreign ministry bulletin 14";
    claims::Sentence sentence;
    sentence.span = find("world.claims", "harbour-talks began on 2031-03-04.");
    sentence.statement = {claims::Clause{claims::Occurrence{ref(harbour_talks_), claims::Edge::start, inside("2031-03-04")}},
                          sentence.span};
    record.sentences.push_back(sentence);
    record.span = sentence.span;
    model.records.push_back(record);
}

std::uint32_t Harbour::add_claim(std::uint32_t article, std::string_view file, std::string_view identifier, std::string_view text,
                                 Place place, claims::Clause clause) {
    claims::Claim claim;
    claim.identifier = identifier;
    claim.article = article;
    claim.place = std::move(place);
    auto const head = find(file, "claim " + std::string{identifier});
    claims::Sentence sentence;
    sentence.span = find(file, text);
    sentence.statement = {std::move(clause), sentence.span};
    claim.span = {head.file, head.begin, sentence.span.end};
    claim.identifier_span = {head.file, head.begin + 6, head.end};
    claim.sentences.push_back(std::move(sentence));
    model.claims.push_back(std::move(claim));
    auto const index = static_cast<std::uint32_t>(model.claims.size() - 1);
    model.articles[article].claims.push_back(index);
    return index;
}

void Harbour::add_articles() {
    auto const article = [&](std::string const& identifier, std::string title, std::vector<std::string> authors, std::string outlet) {
        claims::Article added;
        added.identifier = identifier;
        added.title = std::move(title);
        added.authors = std::move(authors);
        added.outlet = std::move(outlet);
        added.span = find(identifier + ".claims", "article " + identifier);
        model.articles.push_back(std::move(added));
    };
    article("frey", "Neun Stunden am Hafen", {"Di Frey", "Bo Lind"}, "Der Bote");
    article("moss", "A deal at the harbour", {"Ann Moss"}, "");
    article("reed", "Why the harbour talks failed", {"Jo Reed"}, "The Gazette");
    model.articles[0].published = date("2031-06-12");
    model.articles[2].published = date("2031-10");

    auto const talks = ref(harbour_talks_);
    auto const nine_hours = claims::Lasting{talks, {9, claims::Unit::hours, claims::Precision::exactly}};
    auto const paragraph = [](int number, std::string anchor) { return Place{Place::Kind::paragraph, number, std::move(anchor)}; };
    add_claim(0, "frey.claims", "length", "probably: harbour-talks lasted exactly 9 hours.", {Place::Kind::deck, 0, ""}, nine_hours);
    model.claims.back().sentences.front().certainty = claims::Certainty::probable;
    add_claim(1, "moss.claims", "length", "harbour-talks lasted exactly 9 hours.", {}, nine_hours);
    add_claim(1, "moss.claims", "pact", "harbour-talks ended with agreement.", paragraph(2, "shook hands"),
              claims::EventOutcome{talks, claims::EventOutcome::Kind::with_agreement});
    add_claim(1, "moss.claims", "start", "harbour-talks began on 2031-04-02?.", paragraph(2, ""),
              claims::Occurrence{talks, claims::Edge::start, inside("2031-04-02?")});
    add_claim(1, "moss.claims", "blame", "according to vane, sudria did not walk away from harbour-talks.", {},
              claims::WalkOut{ref(sudria_), talks, {}});
    auto& denial = model.claims.back().sentences.front();
    denial.according_to = {ref(vane_)};
    denial.statement.form = claims::Negation{claims::Statement{denial.statement}};
    add_claim(2, "reed.claims", "length", "harbour-talks\n    lasted 6 hours.", paragraph(1, "after a single day"),
              claims::Lasting{talks, {6, claims::Unit::hours, claims::Precision::bare}});
    add_claim(2, "reed.claims", "walk-out", "norland walked away from harbour-talks.", paragraph(3, "left the table"),
              claims::WalkOut{ref(norland_), talks, {}});
    add_claim(2, "reed.claims", "start", "harbour-talks began in mid 2031-03.", paragraph(4, ""),
              claims::Occurrence{talks, claims::Edge::start, inside("mid 2031-03")});
    add_claim(2, "reed.claims", "blame", "according to vane, sudria walked away from harbour-talks.", paragraph(6, ""),
              claims::WalkOut{ref(sudria_), talks, {}});
    model.claims.back().sentences.front().according_to = {ref(vane_)};

    model.not_encoded.push_back({2, paragraph(4, "hardly a surprise"), "a figure of speech", find("reed.claims", "not encoded")});
    model.verdicts.push_back({claims::Verdict::Kind::compatible, {}, "Moss counts the day of arrival", find("world.claims", "compatible")});
}

void Harbour::add_contradiction() {
    solver::Conflict conflict;
    conflict.viewpoint.kind = solver::Viewpoint::Kind::authors;
    conflict.positions = {{{claim(frey_length), claim(moss_length)}}, {{claim(reed_length)}}};
    conflict.sentence = "Ann Moss and Der Bote say that the Harbour talks lasted exactly 9 hours; Jo Reed says that they lasted 6 hours.";
    conflict.question = "How long did the Harbour talks last?";
    conflict.also = {ConflictClass::tension};
    conflict.derivation = {{"The Harbour talks lasted 9 hours.", {claim(frey_length), claim(moss_length)}},
                           {"They lasted at least 5 and a half hours and less than 7 hours.", {claim(reed_length)}},
                           {"No length is both.", {}}};
    conflict.repairs = {{{claim(reed_length)}, solver::EditorialAction::recheck_duration, "correct or withdraw the length that Jo Reed states"},
                        {{claim(frey_length), claim(moss_length)}, solver::EditorialAction::recheck_duration, "correct or withdraw the length that the others state"}};
    conflict.verified_by = {"a fresh solver", "a derivation of our own"};
    analysis.disputes.push_back({conflict.question, {static_cast<std::uint32_t>(analysis.conflicts.size())}});
    analysis.conflicts.push_back(conflict);
}

void Harbour::add_rule_conflict() {
    solver::Conflict conflict;
    conflict.conflict_class = ConflictClass::conflict;
    conflict.severity = claims::Severity::warning;
    conflict.positions = {{{claim(moss_pact)}}, {{claim(reed_walk_out)}}};
    conflict.rules = {rule(1)};
    conflict.definitions = {definition(0), definition(1)};
    conflict.sentence = "Ann Moss says that the Harbour talks ended with agreement; Jo Reed says that Norland walked away from them.";
    conflict.question = "How did the Harbour talks end?";
    conflict.derivation = {{"The Harbour talks are working-level talks, and every working-level talks is a meeting.", {definition(0), definition(1)}},
                           {"Norland walked away from that meeting, so it ended without agreement.", {claim(reed_walk_out), rule(1)}},
                           {"But it ended with agreement.", {claim(moss_pact)}}};
    conflict.repairs = {{{rule(1)}, solver::EditorialAction::drop_rule, "switch the rule off, or give it an exception"}};
    conflict.verified_by = {"a fresh solver"};
    analysis.disputes.push_back({conflict.question, {static_cast<std::uint32_t>(analysis.conflicts.size())}});
    analysis.conflicts.push_back(conflict);
}

void Harbour::add_possible_conflict(Desk desk) {
    solver::Conflict conflict;
    conflict.conflict_class = ConflictClass::possible_conflict;
    conflict.severity = claims::Severity::note;
    conflict.viewpoint.kind = solver::Viewpoint::Kind::record;
    conflict.positions = {{{claim(moss_start)}}, {{claim(reed_start)}}, {{{Member::Kind::record, 0, 0}}}};
    conflict.definitions = {{Member::Kind::width, static_cast<std::uint32_t>(claims::WidthRow::mid_month), 0},
                            {Member::Kind::assumption, norland_.value, sudria_.value},
                            {Member::Kind::doubt, moss_start, 0}};
    conflict.sentence = "Jo Reed has the Harbour talks begin in the middle of March 2031; the desk's record has 4 March.";
    conflict.question = "When did the Harbour talks take place?";
    conflict.vanishes_if = "\"mid\" reaches back to the 4th, or the date marked with a question mark is wrong";
    if (desk == Desk::accepts) { conflict.accepted = 0; }
    auto const index = static_cast<std::uint32_t>(analysis.conflicts.size());
    if (analysis.disputes.empty()) {
        analysis.disputes.push_back({conflict.question, {index}});
    } else {
        analysis.disputes.front().conflicts.push_back(index);
    }
    analysis.conflicts.push_back(conflict);
}

void Harbour::add_speaker_conflict() {
    solver::Conflict conflict;
    conflict.viewpoint = {solver::Viewpoint::Kind::speaker, vane_, "says"};
    conflict.positions = {{{claim(moss_blame)}}, {{claim(reed_blame)}}};
    conflict.sentence = "Ida Vane is reported to have said that Sudria walked away, and that it did not.";
    conflict.question = "Did Sudria walk away from the Harbour talks?";
    conflict.derivation = {{"It is one and the same walking away.", {claim(moss_blame), claim(reed_blame)}}};
    conflict.verified_by = {"a fresh solver"};
    analysis.disputes.push_back({conflict.question, {static_cast<std::uint32_t>(analysis.conflicts.size())}});
    analysis.conflicts.push_back(conflict);
}

void Harbour::add_not_checked() {
    using Kind = solver::NotChecked::Kind;
    analysis.not_checked.push_back({Kind::undecided, "these claims were not decided within the budget", {claim(reed_start), claim(moss_start)}});
    analysis.not_checked.push_back({Kind::bound_reached, "200 conflicts listed, at least 230 exist", {}});
    for (std::uint32_t index = 0; index < model.claims.size(); ++index) {
        analysis.not_checked.push_back({Kind::not_factual, "predictions are not facts", {claim(index)}});
    }
    for (int i = 1; i <= 9; ++i) {
        analysis.not_checked.push_back({Kind::not_factual, "statement " + std::to_string(i), {claim(reed_length)}});
    }
    details.links_not_followed.emplace_back("harbour/old");
}

void Harbour::add_text_errors() {
    using claims::Code;
    auto unknown = claims::diagnose<Code::unknown_name>(find("reed.claims", "norland"), std::string_view{"norland"});
    unknown.label = "not declared";
    unknown.because = {{find("world.claims", "norland", 1), "the nearest name is here"}};
    unknown.help = "write \"norland\", or declare the name";
    diagnostics.push_back(unknown);
    diagnostics.push_back(claims::diagnose<Code::missing_full_stop>(find("moss.claims", "harbour-talks ended with agreement.\nclaim")));
    diagnostics.push_back(diagnostics.back());  // said twice, and to be shown once
}

Report desk_report() {
    Harbour harbour;
    harbour.add_contradiction();
    harbour.add_rule_conflict();
    harbour.add_possible_conflict(Harbour::Desk::accepts);
    harbour.add_speaker_conflict();
    harbour.add_text_errors();
    auto report = harbour.report();
    auto baseline = baseline_of(report, 0);
    auto solved = baseline.entries.front();
    solved.fingerprint = "1:00000000000000000000000000000000";
    solved.summary = "the author of moss.seal and the author of reed.seal cannot both hold";
    for (std::size_t i = 0; i < baseline.entries.size(); ++i) {
        baseline.entries[i].line = static_cast<std::uint32_t>(i + 4);
        if (i > 0) { baseline.entries[i].meaning = "1:00000000000000000000000000000001"; }
    }
    baseline.entries.push_back(solved);
    apply_baseline(report, 0, baseline, "harbour/gainsay.baseline", Completeness::whole);
    auto last = std::find_if(report.findings.rbegin(), report.findings.rend(), [](Finding const& finding) { return !finding.accepted && !finding.viewpoint.empty(); });
    last->accepted = Acceptance{Acceptance::Kind::accepted, "both were asked", "the desk", "2031-12-31", {"harbour/desk.claims", 3, 1, 3, 40, 1, 40}};
    auto const dropped = std::find_if(report.findings.begin(), report.findings.end(), [](Finding const& finding) { return finding.viewpoint.empty(); })->fingerprint;
    keep_findings(report, 0, [&](Finding const& finding) { return finding.fingerprint != dropped; });
    report.corpora.front().only_since = "the change since main (0123abc)";
    report.corpora.front().left_out.push_back(LeftOut{"below \"warning\" (--min-level)", 2});
    return report;
}

}  // namespace gainsay::reports::tests
