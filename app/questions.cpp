#include "app/questions.hpp"

#include "app/check.hpp"
#include "app/config.hpp"
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
#include <variant>

namespace gainsay::app {

namespace {

using Kind = QuestionOptions::Kind;

constexpr char const* question_file = "the question";

/// Why no finding is meant.
struct NoFinding {
    std::string reason;
};

reports::RenderOptions render_options(Environment const& environment) {
    reports::RenderOptions render;
    render.width = choose_width(environment);
    render.colour = choose_colour(ColourChoice::automatic, environment);
    render.folding = reports::Folding::full;
    return render;
}

/// How the commands are called, in the order of their kinds.
constexpr char const* names[] = {"why", "when", "ask", "agree", "next"};
char const* name_of(Kind kind) { return names[static_cast<std::size_t>(kind)]; }

/// There is no answer: standard error says why, and whoever asked for JSON gets an object all the same.
int fail(QuestionOptions const& options, std::string const& message) {
    reports::Failure const failure{ExitStatus::not_done, message, {message}};
    if (options.format == "json") {
        std::ostringstream out;
        if (options.kind == Kind::why) {
            out << rendered(failed_report(failure), "json", {});
        } else {
            reports::write_no_answer_json(name_of(options.kind), failure, out);
        }
        finish(out.str(), ExitStatus::clean);
    }
    say(fmt::format("exit status {}: {}", failure.status, message));
    return failure.status;
}

/// The finding that is meant, by its id or by as much of it as no other id begins with; else why there is none.
std::variant<std::string, NoFinding> finding_named(std::string const& typed, std::vector<std::string> const& ids) {
    std::vector<std::string> meant;
    for (auto const& id : ids) {
        if (id == typed) { return id; }
        // "c-379c18" may be called by "c-37" and by "37".
        auto const number = id.substr(id.find('-') + 1);
        if (!typed.empty() && (id.starts_with(typed) || number.starts_with(typed))) { meant.push_back(id); }
    }
    if (meant.size() == 1) { return meant.front(); }
    if (meant.size() > 1) {
        return NoFinding{fmt::format("the ids of {} findings begin with \"{}\": {}", meant.size(), typed, fmt::join(meant, ", "))};
    }
    if (ids.empty()) { return NoFinding{fmt::format("there is no finding \"{}\": the check finds nothing", typed)}; }
    return NoFinding{fmt::format("there is no finding \"{}\"{}", typed, did_you_mean(typed, ids))};
}

/// Everything about one finding, as the report of a corpus in which it is the only one.
int why(QuestionOptions const& options, Environment const& environment, std::vector<CorpusOnDisk> corpora) {
    std::vector<reports::Report> parts;
    CheckOptions check;
    check.paths = options.paths;
    for (auto& corpus : corpora) { parts.push_back(report_on(std::move(corpus), check, nullptr)); }  // with the settings of each
    auto report = reports::joined(std::move(parts));
    std::vector<std::string> known;
    for (auto const& finding : report.findings) { known.push_back(finding.id); }
    auto const named = finding_named(options.subject, known);
    if (auto const* none = std::get_if<NoFinding>(&named)) { return fail(options, none->reason); }
    auto const& id = std::get<std::string>(named);
    for (std::size_t i = 0; i < report.corpora.size(); ++i) {
        reports::leave_out(report, i, "other than what is asked about", [&](reports::Finding const& finding) { return finding.id == id; });
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
std::variant<reports::Answer, std::string> answer_of(QuestionOptions const& options, ReadCorpus const& read, Settings const& of_corpus) {
    auto const& model = read.reading.model;
    reports::Material const material{read.sources, model};
    auto const settings = solver_options(model, of_corpus, {});
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
        char const* subject;
        char const* subject_help;
        char const* description;
    };
    static constexpr Row rows[] = {
        {Kind::why, "ID", "The finding's id, as at the end of its text: c-379c18; its beginning is enough", "Say everything about one finding"},
        {Kind::when, "EVENT", "The event's identifier", "Say how early and how late an event can have been, by whose claims"},
        {Kind::ask, "SENTENCE", "A sentence of the claim language", "Say whether a sentence follows from the claims, or is excluded"},
        {Kind::agree, nullptr, nullptr, "Say what several authors claim independently"},
        {Kind::next, nullptr, nullptr, "Say which claim would settle most disputes if it were confirmed"},
    };
    for (auto const& row : rows) {
        auto* command = program.add_subcommand(name_of(row.kind), row.description);
        if (row.subject != nullptr) { command->add_option(row.subject, options.subject, row.subject_help)->required(); }
        command->add_option("PATH", options.paths, "Folders and .claims files; without any, the current folder");
        command->add_option("--format", options.format, "How to answer: terminal, json")->type_name("NAME")
            ->check(CLI::IsMember({"terminal", "json"}))->capture_default_str();
        command->callback([&options, kind = row.kind] { options.kind = kind; });
    }
}

int answer_question(QuestionOptions const& options, Environment const& environment) {
    std::error_code error;
    auto const current = std::filesystem::current_path(error);
    auto loaded = load_paths(options.paths, current);
    for (auto const& problem : loaded.problems) { say(problem); }
    if (loaded.corpora.empty()) { return fail(options, "there is nothing to ask"); }
    Settings settings;
    for (auto const& corpus : loaded.corpora) {
        auto const config = find_config(corpus.root.empty() ? current / corpus.path : corpus.root, {}, current);
        if (!config.problems.empty()) { return fail(options, config.problems.front()); }
        settings = config.settings;
    }
    if (options.kind == Kind::why) { return why(options, environment, std::move(loaded.corpora)); }
    if (loaded.corpora.size() > 1) { return fail(options, "one corpus at a time can be asked; name its folder"); }
    if (options.kind == Kind::ask) { loaded.corpora.front().files.push_back(question_of(options.subject)); }
    auto read = read_texts(std::move(loaded.corpora.front()));
    read.reading.model.room = room_of(settings);
    auto const answer = answer_of(options, read, settings);
    if (auto const* problem = std::get_if<std::string>(&answer)) { return fail(options, *problem); }
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
