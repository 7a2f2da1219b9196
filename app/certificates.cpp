#include "app/certificates.hpp"

#include "app/output.hpp"
#include "app/run_program.hpp"
#include "reports/text.hpp"
#include "solver/withdraw.hpp"

#include <fmt/format.h>

#include <atomic>
#include <thread>

namespace gainsay::app {

namespace {

/// Programs that read SMT-LIB from their standard input, and how they are told so, and when to give up by themselves in case that
/// nobody is left to end them.
struct Known {
    char const* name;
    std::vector<std::string> (*arguments)(std::chrono::seconds limit);
};
constexpr Known programs[] = {
    {"cvc5", [](std::chrono::seconds limit) { return std::vector<std::string>{"--lang=smt2", fmt::format("--tlimit={}", std::chrono::milliseconds{limit}.count())}; }},
    {"z3", [](std::chrono::seconds limit) { return std::vector<std::string>{"-smt2", "-in", fmt::format("-T:{}", limit.count())}; }},
};

/// What the program said to one conflict.
struct Said {
    enum class Kind : std::uint8_t { confirmed, denied, nothing };
    Kind kind = Kind::nothing;
    std::string why;  // of nothing
};

constexpr std::chrono::seconds spare{1};  // our limit is the one that counts

class Asker {
public:
    explicit Asker(SecondOpinion const& second) : second_(second) {
        for (auto const& known : programs) {
            if (known.name == second.name) { arguments_ = known.arguments(second.limit + spare); }
        }
    }

    [[nodiscard]] Said about(solver::Conflict const& conflict) const {
        if (!second_.program) { return {Said::Kind::nothing, "it is not installed"}; }
        if (!conflict.certificate) { return {Said::Kind::nothing, "there is no text to ask it with"}; }
        auto said = answer(conflict.certificate->whole, "unsat", "sat");
        for (auto const& part : conflict.certificate->parts) {
            if (said.kind == Said::Kind::confirmed) { said = answer(part, "sat", "unsat"); }
        }
        return said;
    }

private:
    [[nodiscard]] Said answer(std::string const& script, std::string_view agrees, std::string_view disagrees) const {
        auto const run = run_program(*second_.program, arguments_, script, second_.limit);
        if (std::holds_alternative<OutOfTime>(run)) {
            return {Said::Kind::nothing, fmt::format("it did not answer within {}", reports::counted(static_cast<std::uint64_t>(second_.limit.count()), "second"))};
        }
        if (auto const* failed = std::get_if<NotStarted>(&run)) { return {Said::Kind::nothing, fmt::format("it could not be started: {}", failed->reason)}; }
        auto const& end = std::get<ProgramEnd>(run);
        if (end.signal != 0) { return {Said::Kind::nothing, fmt::format("it was ended by the signal {}", end.signal)}; }
        // The whole of what it wrote: an answer after a complaint is none.
        auto text = std::string_view{end.out};
        while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) { text.remove_suffix(1); }
        if (end.status == 0 && text == agrees) { return {Said::Kind::confirmed, {}}; }
        if (end.status == 0 && text == disagrees) { return {Said::Kind::denied, {}}; }
        constexpr std::size_t most_shown = 80;
        auto const first = reports::visible(std::string{text.substr(0, std::min(text.find('\n'), most_shown))});
        return {Said::Kind::nothing, end.status == 0 ? fmt::format("it answered \"{}\"", first)
                                                     : fmt::format("it ended with the status {} and said \"{}\"", end.status, first)};
    }

    SecondOpinion const& second_;
    std::vector<std::string> arguments_;
};

std::vector<solver::Member> holders_of(solver::Conflict const& conflict) {
    std::vector<solver::Member> members;
    for (auto const& position : conflict.positions) { members.insert(members.end(), position.holders.begin(), position.holders.end()); }
    return members;
}

}  // namespace

std::vector<std::string> second_opinions() {
    std::vector<std::string> names;
    for (auto const& known : programs) { names.emplace_back(known.name); }
    return names;
}

reports::Confirmation confirm(claims::Model const& model, solver::Analysis& analysis, SecondOpinion const& second) {
    auto& conflicts = analysis.conflicts;
    Asker const asker{second};
    std::vector<Said> said(conflicts.size());
    std::atomic<std::size_t> next{0};
    auto const work = [&] {
        for (auto i = next++; i < conflicts.size(); i = next++) { said[i] = asker.about(conflicts[i]); }
    };
    {
        std::vector<std::jthread> helpers;
        for (unsigned i = 1; i < second.threads && i < conflicts.size(); ++i) { helpers.emplace_back(work); }
        work();
    }
    reports::Confirmation result;
    result.by = second.name;
    std::vector<std::uint32_t> denied;
    for (std::uint32_t i = 0; i < conflicts.size(); ++i) {
        switch (said[i].kind) {
            case Said::Kind::confirmed:
                ++result.confirmed;
                conflicts[i].verified_by.push_back(second.name);
                break;
            case Said::Kind::denied:
                ++result.denied;
                denied.push_back(i);
                analysis.not_checked.push_back({solver::NotChecked::Kind::undecided,
                                                fmt::format("a conflict was found that {} denies; it is not shown, and one of us is wrong", second.name),
                                                holders_of(conflicts[i])});
                break;
            case Said::Kind::nothing:
                ++result.unanswered;
                analysis.not_checked.push_back({solver::NotChecked::Kind::undecided,
                                                fmt::format("{} did not confirm what is shown here: {}", second.name, said[i].why),
                                                holders_of(conflicts[i])});
                break;
        }
    }
    solver::withdraw(model, analysis, denied);
    return result;
}

std::vector<std::string> write_certificates(reports::Report const& report, std::filesystem::path const& folder) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    std::vector<std::string> problems;
    for (auto const& finding : report.findings) {
        if (finding.certificate.empty()) { continue; }
        auto const path = folder / (finding.id + ".smt2");
        if (auto const problem = replace_file(path, finding.certificate)) { problems.push_back(fmt::format("{} could not be written: {}", path.string(), *problem)); }
    }
    return problems;
}

}  // namespace gainsay::app
