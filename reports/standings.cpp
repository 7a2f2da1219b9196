#include "reports/standings.hpp"

#include "claims/wording/wording.hpp"

namespace gainsay::reports {

namespace {

using solver::ArgumentStatus;

std::string_view among_text(ArgumentStatus::Among among) {
    switch (among) {
        case ArgumentStatus::Among::every: return "every";
        case ArgumentStatus::Among::some: return "some";
        case ArgumentStatus::Among::none: return "none";
        case ArgumentStatus::Among::unknown: return "unknown";
    }
    return "unknown";
}

std::string claim_in_words(claims::Model const& model, claims::Claim const& claim) {
    std::string text;
    for (auto const& sentence : claim.sentences) { text += (text.empty() ? "" : "; ") + claims::in_words(model, sentence); }
    return text;
}

}  // namespace

std::string_view standing_text(ArgumentStatus::Standing standing) {
    switch (standing) {
        case ArgumentStatus::Standing::stands: return "stands";
        case ArgumentStatus::Standing::falls: return "falls";
        case ArgumentStatus::Standing::open: return "open";
        case ArgumentStatus::Standing::undecided: return "undecided";
    }
    return "undecided";
}

std::vector<Standing> list_standings(Material const& material, solver::Analysis const& analysis) {
    auto const& model = material.model;
    std::vector<Standing> all;
    for (auto const& status : analysis.arguments) {
        auto const& argument = model.arguments[status.argument];
        auto const& article = model.articles[argument.article];
        Standing standing;
        standing.id = article.identifier + "." + argument.identifier;
        standing.place = place_of(material.sources, argument.span);
        standing.author = article.authors.empty() ? std::string{} : claims::join_words(article.authors);
        standing.conclusion = claim_in_words(model, model.claims[argument.conclusion.claim]);
        standing.standing = standing_text(status.standing);
        standing.preferred = among_text(status.preferred);
        standing.stable = among_text(status.stable);
        standing.has_stable = status.has_stable;
        for (auto const& step : status.because) {
            standing.because.push_back({step.text, keys_of(model, step.uses)});
        }
        all.push_back(std::move(standing));
    }
    return all;
}

}  // namespace gainsay::reports
