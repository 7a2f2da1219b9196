#pragma once
// An analysis as bytes, for the cache.

#include "claims/model/model.hpp"
#include "claims/source/source_set.hpp"
#include "solver/analysis.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace gainsay::app {

/// All of an analysis, as CBOR.
std::string bytes_of(solver::Analysis const& analysis);

/// The analysis that the bytes hold, if they hold one and everything that it refers to is in the model and the sources.
std::optional<solver::Analysis> analysis_of(std::string_view bytes, claims::Model const& model, claims::SourceSet const& sources);

}  // namespace gainsay::app
