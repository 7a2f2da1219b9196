#include "solver/tenures.hpp"

#include "claims/model/days_admitted.hpp"

namespace gainsay::solver {

Formula may_be_outside(claims::Tenure const& tenure, Number first_day, Number last_day) {
    if (!tenure.is_bounded()) { return never(); }
    auto const sure = claims::sure_days(tenure);
    if (!sure) { return always(); }
    std::vector<Formula> ways;
    if (sure->earliest) { ways.push_back(at_most(first_day, zero, *sure->earliest - 1)); }
    if (sure->latest) { ways.push_back(at_least(last_day, zero, *sure->latest + 1)); }
    return any_of(std::move(ways));
}

bool is_left_open(claims::Model const& model, claims::Tenure const& tenure, std::optional<claims::TimeSpec> const& time,
                  std::optional<std::uint32_t> article) {
    if (!tenure.is_bounded()) { return false; }
    claims::Vantage vantage;
    if (article && model.articles[*article].published) { vantage.published = claims::certain_bounds(model.articles[*article].published->date); }
    // What was said or done before the writing, which is not later than the publication.
    vantage.writing.latest = vantage.published.latest;
    auto const days = time ? claims::days_admitted(*time, vantage) : vantage.writing;
    auto const sure = claims::sure_days(tenure);
    return claims::meet(claims::possible_days(tenure), days) && !(sure && claims::contains(*sure, days));
}

}  // namespace gainsay::solver
