#pragma once
// Conflicts as texts for other solvers: put to a program, and written into a folder.

#include "claims/model/model.hpp"
#include "reports/report.hpp"
#include "solver/analysis.hpp"

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace gainsay::app {

/// A program that is asked whether it agrees, and how long it may take for each question.
struct SecondOpinion {
    std::string name;                                 // one of second_opinions()
    std::optional<std::filesystem::path> program;     // absent: it is not installed
    std::chrono::seconds limit{10};
    unsigned threads = 1;
};

/// The names of the programs that can be asked.
std::vector<std::string> second_opinions();

/// Puts each conflict to the program: that it is impossible as a whole, and possible without any one of its members. What the
/// program confirms says so in `verified_by`; what it denies is taken out; that, and what it does not answer, joins what was not
/// checked. The conflicts have to have their certificates.
reports::Confirmation confirm(claims::Model const& model, solver::Analysis& analysis, SecondOpinion const& second);

/// Writes the certificate of each finding that has one, as ID.smt2; returns what could not be written, a sentence each.
std::vector<std::string> write_certificates(reports::Report const& report, std::filesystem::path const& folder);

}  // namespace gainsay::app
