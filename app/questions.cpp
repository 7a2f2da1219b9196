#include "app/questions.hpp"

#include "app/check.hpp"
#include "app/environment.hpp"
#include "app/load_corpus.hpp"
#include "app/output.hpp"
#include "app/read_texts.hpp"
#include "app/write_outputs.hpp"
#include "reports/answers.hpp"
#include "reports/build_report.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <sstream>

namespace gainsay::app {

namespace {

using Kind = QuestionOptions::Kind;

constexpr char const* question_file = "the question";

reports::RenderOptions render_options(Environment const& environment) {
    reports::RenderOptions render;
    render.width = choose_width(environment);
    render.colour = choose_colour(ColourChoice::automatic, environment);
    render.folding = reports::Folding::full;
    return render;
}

int fail(std::string const& message) {
    say(fmt::format("exit status {}: {}", static_cast<int>(ExitStatus::not_done), message));
    return ExitStatus::not_done;
}

/// Everything about one finding, as the report of a corpus in which it is the only one.
int why(QuestionOptions const& options, Environment const& environment, std::vector<CorpusOnDisk> corpora) {
    std::vector<reports::Report> parts;
    CheckOptions check;
    check.paths = options.paths;
    for (auto& corpus : corpora) { parts.push_back(report_on(std::move(corpus), check, nullptr)); }
    auto report = reports::joined(std::move(parts));
    std::vector<std::string> known;
    for (auto const& finding : report.findings) { known.push_back(finding.id); }
    if (std::find(known.begin(), known.end(), options.subject) == known.end()) {
        return fail(fmt::format("there is no finding \"{}\"{}", options.subject, did_you_mean(options.subject, known)));
    }
    for (std::size_t i = 0; i < report.corpora.size(); ++i) {
        reports::leave_out(report, i, "other than what is asked about", [&](reports::Finding const& finding) { return finding.id == options.subject; });
    }
    return finish(rendered(report, options.format, render_options(environment)), ExitStatus::clean);
}

/// The sentence and its denial as two claims of an article of their own.
CorpusFile question_of(std::string sentence) {
    while (!sentence.empty() && (sentence.back() == '.' || sentence.back() == ' ' || sentence.back() == '?')) { sentence.pop_back(); }
    return {question_file, FileBytes{fmt::format("article asked-of-gainsay \"the question\" published unknown\n"
                                                 "claim asked: {0}.\nclaim contrary: not ({0}).\n", sentence)}};
}

std::optional<std::uint32_t> claim_named(claims::Model const& model, std::string_view name) {
    for (std::uint32_t i = 0; i < model.claims.size(); ++i) {
        if (model.full_name(model.claims[i]) == name) { return i; }
    }
    return std::nullopt;
}

/// The answer, or why there is none.
std::variant<reports::Answer, std::string> answer_of(QuestionOptions const& options, ReadCorpus const& read) {
    auto const& model = read.reading.model;
    reports::Material const material{read.sources, model};
    solver::Options settings;
    switch (options.kind) {
        case Kind::when: {
            std::vector<std::string> events;
            for (std::uint32_t i = 0; i < model.entities.size(); ++i) {
                if (model.entities[i].sort != claims::Sort::event) { continue; }
                events.push_back(model.entities[i].identifier);
                claims::EntityId const event{i};
                if (events.back() == options.subject) { return reports::answer_when(material, event, solver::when(model, settings, event)); }
            }
            return fmt::format("there is no event \"{}\"{}", options.subject, did_you_mean(options.subject, events));
        }
        case Kind::ask: {
            for (auto const& diagnostic : read.diagnostics) {
                if (read.sources.path(diagnostic.span.file) == question_file && diagnostic.severity == claims::Severity::error) {
                    return fmt::format("the sentence cannot be read: {}{}{}", diagnostic.message, diagnostic.help.empty() ? "" : "; ", diagnostic.help);
                }
            }
            auto const asked = claim_named(model, "asked-of-gainsay.asked");
            auto const contrary = claim_named(model, "asked-of-gainsay.contrary");
            if (!asked || !contrary) { return std::string{"the sentence cannot be read"}; }
            auto const words = reports::claim_or_record(material, {solver::Member::Kind::claim, *asked, 0}, {}).words;
            return reports::answer_ask(material, words, solver::ask(model, settings, *asked, *contrary));
        }
        case Kind::agree: return reports::answer_agree(material, solver::agreements(model, settings));
        case Kind::next: {
            auto const analysis = solver::analyse(model, settings);
            return reports::answer_next(material, analysis, solver::next_steps(analysis));
        }
        case Kind::why: break;
    }
    return std::string{"there is no such question"};
}

bool is_undecided(reports::Answer const& answer) {
    return std::any_of(answer.items.begin(), answer.items.end(), [](reports::AnswerItem const& item) { return item.state == "undecided"; });
}

}  // namespace

void add_question_commands(CLI::App& program, QuestionOptions& options) {
    struct Row {
        Kind kind;
        char const* name;
        char const* subject;
        char const* subject_help;
        char const* description;
    };
    static constexpr Row rows[] = {
        {Kind::why, "why", "ID", "The finding's id, as at the end of its text: c-379c18", "Say everything about one finding"},
        {Kind::when, "when", "EVENT", "The event's identifier", "Say how early and how late an event can have been, by whose claims"},
        {Kind::ask, "ask", "SENTENCE", "A sentence of the claim language", "Say whether a sentence follows from the claims, or is excluded"},
        {Kind::agree, "agree", nullptr, nullptr, "Say what several authors claim independently"},
        {Kind::next, "next", nullptr, nullptr, "Say which claim would settle most disputes if it were confirmed"},
    };
    for (auto const& row : rows) {
        auto* command = program.add_subcommand(row.name, row.description);
        if (row.subject != nullptr) { command->add_option(row.subject, options.subject, row.subject_help)->required(); }
        command->add_option("PATH", options.paths, "Folders and .claims files; without any, the current folder");
        command->add_option("--format", options.format, "How to answer: terminal, json")->type_name("NAME")
            ->check(CLI::IsMember({"terminal", "json"}))->capture_default_str();
        command->callback([&options, kind = row.kind] { options.kind = kind; });
    }
}

int answer_question(QuestionOptions const& options, Environment const& environment) {
    std::error_code error;
    auto loaded = load_paths(options.paths, std::filesystem::current_path(error));
    for (auto const& problem : loaded.problems) { say(problem); }
    if (loaded.corpora.empty()) { return fail("there is nothing to ask"); }
    if (options.kind == Kind::why) { return why(options, environment, std::move(loaded.corpora)); }
    if (loaded.corpora.size() > 1) { return fail("one corpus at a time can be asked; name its folder"); }
    if (options.kind == Kind::ask) { loaded.corpora.front().files.push_back(question_of(options.subject)); }
    auto const read = read_texts(std::move(loaded.corpora.front()));
    auto const answer = answer_of(options, read);
    if (auto const* problem = std::get_if<std::string>(&answer)) { return fail(*problem); }
    auto const& found = std::get<reports::Answer>(answer);
    bool const lacks = std::any_of(read.diagnostics.begin(), read.diagnostics.end(),
                                   [](claims::Diagnostic const& each) { return each.severity == claims::Severity::error; });
    if (lacks) { say("not everything could be read; \"gainsay check\" says what"); }
    std::ostringstream out;
    if (options.format == "json") {
        reports::write_answer_json(found, out);
    } else {
        reports::write_answer(found, render_options(environment), out);
    }
    auto const status = !loaded.problems.empty() || lacks ? ExitStatus::not_done : is_undecided(found) ? ExitStatus::undecided : ExitStatus::clean;
    return finish(out.str(), status);
}

}  // namespace gainsay::app
