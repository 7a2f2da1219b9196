#pragma once
// The parts of a SARIF file that do not depend on the findings of a run: texts, places and the descriptions of codes.

#include "reports/formats/formats.hpp"
#include "reports/formats/json_text.hpp"

#include <string>
#include <string_view>

namespace gainsay::reports {

/// The rule of the one result that stands for those that were too many.
inline constexpr std::string_view more_results_rule = "more-results";

/// Words of others within a SARIF message: nothing in them is a link or a place for an argument (sections 3.11.5, 3.11.6).
std::string sarif_text(std::string_view line);

/// A path as the reference to a file: percent-encoded, with forward slashes, relative where the path is.
std::string uri_of(std::string_view path);

Json physical_location(Place const& place);

/// The rule of a code: name, short and full description, help, level, precision, tags.
Json rule_descriptor(claims::Code code, RenderOptions const& options);
Json more_results_descriptor();

}  // namespace gainsay::reports
