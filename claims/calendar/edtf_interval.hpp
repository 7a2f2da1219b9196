#pragma once
// Intervals and sets of dates; used by the reader of dates only.

#include "claims/calendar/edtf_written.hpp"

namespace gainsay::claims {

/// Reads "A/B"; the text holds a slash and neither brackets nor braces.
EdtfResult<EdtfDate> read_interval(std::string_view text);
/// Reads "[A,B..C]" or "{A,B..C}"; the text begins with the bracket or the brace.
EdtfResult<EdtfDate> read_set(std::string_view text);
/// Reads any date, without advice in its errors.
EdtfResult<EdtfDate> read_edtf_text(std::string_view text);

}  // namespace gainsay::claims
