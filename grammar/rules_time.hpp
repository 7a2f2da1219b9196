#pragma once
// Dates, durations and times (docs/language.md, section 7).

#include "grammar/rules_words.hpp"

namespace gainsay::grammar::rules {

inline x3::rule<struct WrittenDateRule, syntax::WrittenDate> const written_date{
    "a date such as 2031-03-04 or mid 2031-03"};
inline x3::rule<struct ReferenceRule, syntax::Reference> const reference{"a name"};
inline x3::rule<struct DurationRule, syntax::Duration> const duration{"a duration such as 2 weeks"};
inline x3::rule<struct SpanRule, syntax::Duration> const span{"a number of units"};
inline x3::rule<struct TimeRule, syntax::Time> const time{"a time such as \"on 2031-03-04\" or \"before 2032\""};

BOOST_SPIRIT_DECLARE(decltype(written_date), decltype(reference), decltype(duration), decltype(span), decltype(time))

}  // namespace gainsay::grammar::rules
