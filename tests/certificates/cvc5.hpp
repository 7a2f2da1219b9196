#pragma once
// Puts certificates to cvc5, a solver that shares no code with Z3.

#include "solver/analysis.hpp"

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace gainsay::tests {

/// A text for cvc5, what it has to answer ("unsat" or "sat"), and what it is about, for people.
struct Question {
    std::string script;
    std::string expected;
    std::string about;
};

/// What a conflict's certificate asks: the whole is impossible, each part with one member less is possible. Throws std::logic_error where
/// the conflict has no certificate, or one without all of these parts.
inline std::vector<Question> questions_of(solver::Conflict const& conflict) {
    auto const members = conflict.positions.size() + conflict.rules.size() + conflict.definitions.size();
    if (!conflict.certificate || conflict.certificate->parts.size() != members) { throw std::logic_error("no full certificate: " + conflict.sentence); }
    std::vector<Question> questions{{conflict.certificate->whole, "unsat", conflict.sentence}};
    for (auto const& part : conflict.certificate->parts) { questions.push_back({part, "sat", conflict.sentence}); }
    return questions;
}

/// Asks all of them and tells of each that is answered otherwise. One process answers them all, each with everything before it forgotten, since
/// starting one takes longer than most answers. `folder` is for the file that it reads.
inline std::vector<std::string> not_confirmed(std::vector<Question> const& questions, std::filesystem::path const& folder) {
    if (questions.empty()) { return {}; }
    static constexpr char const* between = "\"next question\"";  // as cvc5 says it
    auto const path = folder / "questions.smt2";
    {
        std::ofstream output(path);
        for (auto const& question : questions) { output << question.script << "(echo " << between << ")\n(reset)\n"; }
    }
    auto const command = "cvc5 --tlimit-per=10000 " + path.string() + " 2>&1";
    std::string output;
    {
        std::unique_ptr<FILE, int (*)(FILE*)> const pipe(popen(command.c_str(), "r"), pclose);
        std::array<char, 4096> buffer{};
        while (pipe && fgets(buffer.data(), static_cast<int>(buffer.size()), pipe.get()) != nullptr) { output += buffer.data(); }
    }
    std::vector<std::string> answers{""};
    std::istringstream lines(output);
    for (std::string line; std::getline(lines, line);) {
        if (line == between) {
            answers.emplace_back();
        } else {
            answers.back() += (answers.back().empty() ? "" : "\n") + line;
        }
    }
    answers.resize(questions.size(), "no answer");  // nothing comes after the last question; where cvc5 stops, the rest has no answer
    std::vector<std::string> found;
    for (std::size_t i = 0; i < questions.size(); ++i) {
        auto const& [script, expected, about] = questions[i];
        if (answers[i] != expected) { found.push_back(about + "\ncvc5 answers “" + answers[i] + "” and not “" + expected + "”:\n" + script); }
    }
    return found;
}

}  // namespace gainsay::tests
