#include "solver/corrections.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace gainsay::solver {

namespace {

/// Whether the claim is the one that a correction in its article, or in another, puts in another's place.
bool replaces(claims::Model const& model, claims::Claim const& claim, claims::Claim const& corrected) {
    if (!corrected.correction || corrected.correction->withdrawn) { return false; }
    auto const& name = corrected.correction->corrected_to;
    if (name.find('.') != std::string::npos) { return model.full_name(claim) == name; }
    if (claim.article != corrected.article) { return false; }
    auto const& former = claim.former_identifiers;
    return claim.identifier == name || std::find(former.begin(), former.end(), name) != former.end();
}

/// Whether the date may have been reached on the day; whether it surely was.
bool may_have_come(claims::CalendarDate const& date, claims::Day day) {
    auto const earliest = claims::bounds(date.date).earliest;
    return !earliest || *earliest <= day;
}
bool has_surely_come(claims::CalendarDate const& date, claims::Day day) {
    auto const latest = claims::bounds(date.date).latest;
    return latest && *latest <= day;
}

}  // namespace

std::optional<std::string> not_held(claims::Model const& model, claims::Claim const& claim, std::optional<claims::Day> as_of) {
    if (!as_of) {
        if (!claim.correction) { return std::nullopt; }
        return "withdrawn or corrected claims are no longer held";
    }
    auto const& published = model.articles[claim.article].published;
    if (published && !has_surely_come(*published, *as_of)) { return "not surely published by the day as of which is checked"; }
    if (claim.correction && may_have_come(claim.correction->from, *as_of)) { return "withdrawn or corrected by the day as of which is checked"; }
    for (auto const& other : model.claims) {
        if (replaces(model, claim, other) && !has_surely_come(other.correction->from, *as_of)) {
            return "put in another claim's place after the day as of which is checked";
        }
    }
    return std::nullopt;
}

}  // namespace gainsay::solver
