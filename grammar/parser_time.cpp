// The rules for dates, durations and times, compiled once.

#include "grammar/rules_time_def.hpp"

namespace gainsay::grammar::rules {

BOOST_SPIRIT_INSTANTIATE(decltype(written_date), Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(decltype(reference), Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(decltype(duration), Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(decltype(span), Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(decltype(time), Iterator, Context)

}  // namespace gainsay::grammar::rules
