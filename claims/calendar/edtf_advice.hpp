#pragma once
// Says what to write instead of a text that is no date; used by the reader of dates only.

#include "claims/calendar/edtf.hpp"

#include <string_view>

namespace gainsay::claims {

/// The error with what to write instead, where that can be told: never a text that is itself no date. A text that
/// an old draft of EDTF allowed is told so. The text has at most 1,024 bytes.
EdtfError with_advice(EdtfError error, std::string_view text);

}  // namespace gainsay::claims
