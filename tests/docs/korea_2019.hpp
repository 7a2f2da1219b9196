#pragma once
// Loads the corpus of 2019 for tests, wholly or in part, as it is or with a passage changed.

#include "claims/model/model.hpp"
#include "solver/analysis.hpp"

#include <set>
#include <string>
#include <vector>

namespace gainsay::docs {

/// A passage of a file and what to read in its place. The passage must be there.
struct Edit {
    std::string file;  // "pak"
    std::string passage;
    std::string replacement;
};

/// The model of the files named, without the endings of their names. The corpus must be free of errors.
claims::Model load(std::vector<std::string> const& files, std::vector<Edit> const& edits = {});
/// All files of the corpus.
std::vector<std::string> const& all_files();

/// "pak.one-day", "record isozaki-wrote": what the positions of a conflict hold.
std::set<std::string> claims_of(claims::Model const& model, solver::Conflict const& conflict);
std::set<std::string> rules_of(claims::Model const& model, solver::Conflict const& conflict);

}  // namespace gainsay::docs
