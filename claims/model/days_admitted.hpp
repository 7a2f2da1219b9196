#pragma once
// Which days a time may mean: everything that it admits under every reading, worked out without knowing what any claim says of events.

#include "claims/model/time.hpp"

namespace gainsay::claims {

/// What relative dates are counted from, and up to when "since" and "so far" reach. An end that is not known is absent.
struct Vantage {
    DayRange published;
    DayRange writing;  // or the speech, of what somebody is reported to have said
};

/// No day outside is meant, whatever the words mean. An end that only an event would tell is absent.
DayRange days_admitted(TimeSpec const& time, Vantage const& vantage);

}  // namespace gainsay::claims
