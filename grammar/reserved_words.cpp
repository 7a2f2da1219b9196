#include "grammar/reserved_words.hpp"

#include <algorithm>
#include <array>

namespace gainsay::grammar {

namespace {

using namespace std::string_view_literals;

constexpr std::array all{
    "a"sv, "about"sv, "accessed"sv, "according"sv, "action"sv, "actor"sv, "acts"sv, "after"sv, "agreement"sv, "aka"sv,
    "and"sv, "any"sv, "anything"sv, "apart"sv, "april"sv, "are"sv, "argument"sv, "article"sv, "as"sv, "at"sv,
    "attribute"sv, "august"sv, "author"sv, "autumn"sv, "away"sv, "because"sv, "before"sv, "began"sv, "begin"sv,
    "believe"sv, "believed"sv, "believes"sv, "between"sv, "both"sv, "by"sv, "byline"sv, "cancelled"sv, "caption"sv,
    "certain"sv, "claim"sv, "coincide"sv, "coincided"sv, "collapse"sv, "collapsed"sv, "commit"sv, "commitment"sv,
    "commits"sv, "committed"sv, "compatible"sv, "conditional"sv, "conflict"sv, "contain"sv, "contained"sv,
    "corrected"sv, "dateline"sv, "day"sv, "days"sv, "december"sv, "deck"sv, "demand"sv, "demanded"sv, "demands"sv,
    "denied"sv, "denies"sv, "deny"sv, "detached"sv, "did"sv, "discharged"sv, "disjoint"sv, "distinct"sv, "during"sv,
    "each"sv, "earlier"sv, "early"sv, "either"sv, "encoded"sv, "end"sv, "ended"sv, "event"sv, "exactly"sv, "expect"sv,
    "expired"sv, "fall"sv, "far"sv, "february"sv, "fell"sv, "finish"sv, "finished"sv, "first"sv, "for"sv, "friday"sv,
    "from"sv, "glossed"sv, "happen"sv, "happened"sv, "held"sv, "hour"sv, "hours"sv, "if"sv, "iff"sv, "in"sv,
    "inclusive"sv, "intend"sv, "intended"sv, "intends"sv, "is"sv, "january"sv, "judgement"sv, "july"sv, "june"sv,
    "just"sv, "kind"sv, "knew"sv, "know"sv, "knows"sv, "language"sv, "last"sv, "lasted"sv, "late"sv, "later"sv,
    "least"sv, "less"sv, "long"sv, "longer"sv, "march"sv, "may"sv, "meet"sv, "meet-up-with"sv, "member"sv, "met"sv,
    "met-up-with"sv, "mid"sv, "minute"sv, "minutes"sv, "monday"sv, "month"sv, "months"sv, "more"sv, "most"sv, "next"sv,
    "no"sv, "nobody"sv, "not"sv, "note"sv, "november"sv, "now"sv, "october"sv, "of"sv, "off"sv, "offer"sv, "offered"sv,
    "offers"sv, "on"sv, "only"sv, "or"sv, "outlet"sv, "overlap"sv, "overlapped"sv, "owner"sv, "paraphrased"sv, "part"sv,
    "plan"sv, "planned"sv, "plans"sv, "possibly"sv, "postponed"sv, "prediction"sv, "presumably"sv, "probably"sv,
    "property"sv, "provided"sv, "publication"sv, "published"sv, "qualifier"sv, "question"sv, "quoted"sv, "rebuts"sv,
    "recommendation"sv, "record"sv, "relation"sv, "released"sv, "reportedly"sv, "resumed"sv, "reviewed"sv, "rule"sv,
    "said"sv, "same"sv, "saturday"sv, "say"sv, "says"sv, "second"sv, "september"sv, "several"sv, "shorter"sv, "since"sv,
    "so"sv, "someone"sv, "source"sv, "speaks"sv, "spring"sv, "start"sv, "started"sv, "strength"sv, "strong"sv,
    "summer"sv, "sunday"sv, "supports"sv, "suspended"sv, "symmetric"sv, "text"sv, "than"sv, "that"sv, "the"sv, "then"sv,
    "therefore"sv, "thing"sv, "third"sv, "this"sv, "threaten"sv, "threatened"sv, "threatens"sv, "throughout"sv,
    "thursday"sv, "title"sv, "to"sv, "today"sv, "tomorrow"sv, "toward"sv, "transitive"sv, "tuesday"sv, "unclear"sv,
    "undercuts"sv, "undermines"sv, "unknown"sv, "until"sv, "violated"sv, "walk"sv, "walked"sv, "warn"sv, "warned"sv,
    "warns"sv, "was"sv, "weak"sv, "wednesday"sv, "week"sv, "weekend"sv, "weeks"sv, "were"sv, "will"sv, "winter"sv,
    "with"sv, "withdrawn"sv, "within"sv, "without"sv, "work"sv, "year"sv, "years"sv, "yesterday"sv,
};
static_assert(std::is_sorted(all.begin(), all.end()));

constexpr std::array items{
    "action"sv, "actor"sv, "argument"sv, "article"sv, "attribute"sv, "claim"sv, "compatible"sv, "distinct"sv, "event"sv,
    "expect"sv, "kind"sv, "property"sv, "qualifier"sv, "record"sv, "relation"sv, "rule"sv, "same"sv, "thing"sv,
};
static_assert(std::is_sorted(items.begin(), items.end()));

}  // namespace

std::span<std::string_view const> reserved_words() { return all; }
bool is_reserved(std::string_view word) { return std::binary_search(all.begin(), all.end(), word); }

std::span<std::string_view const> item_words() { return items; }
bool is_item_word(std::string_view word) { return std::binary_search(items.begin(), items.end(), word); }

}  // namespace gainsay::grammar
