#pragma once
// What an editor can look up again in a claim: its dates, lengths, orders and numbers, each with its words.

#include "claims/model/model.hpp"

#include <cstdint>
#include <functional>
#include <string>

namespace gainsay::solver {

struct Detail {
    enum class Kind : std::uint8_t { date, duration, order, number };
    Kind kind = Kind::date;
    std::string words;  // a date as written, everything else as reports tell it
    bool is_period = false;  // it has a beginning and an end, or one of them
};

/// Calls the function on every detail of a claim, clause by clause, a number before the time. Where it returns true, the detail is left open: from then
/// on it may be anything.
void for_each_detail(claims::Model const& model, claims::Claim& claim, std::function<bool(Detail const&)> const& visit);

}  // namespace gainsay::solver
