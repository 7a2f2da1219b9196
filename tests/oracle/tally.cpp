#include "tests/oracle/tally.hpp"

#include <algorithm>

namespace gainsay::oracle {

namespace {

constexpr std::size_t most_failures_told = 3;
constexpr std::uint64_t corpora_of_an_analysis = 4;

std::string grouped(std::uint64_t number) {
    auto text = std::to_string(number);
    for (auto place = static_cast<std::ptrdiff_t>(text.size()) - 3; place > 0; place -= 3) { text.insert(static_cast<std::size_t>(place), ","); }
    return text;
}

}  // namespace

std::uint64_t Tally::count(Outcome outcome) const {
    auto const found = outcomes.find(outcome);
    return found == outcomes.end() ? 0 : found->second;
}

std::uint64_t Tally::compared() const { return count(Outcome::agreed) + count(Outcome::disagreed); }

Tally& Tally::operator+=(Tally const& other) {
    corpora += other.corpora;
    for (auto const& [outcome, times] : other.outcomes) { outcomes[outcome] += times; }
    for (std::size_t i = 0; i < with_conflicts.size(); ++i) { with_conflicts[i] += other.with_conflicts[i]; }
    repairs_compared += other.repairs_compared;
    analysed += other.analysed;
    for (auto const& [form, times] : other.forms) { forms[form] += times; }
    for (auto const& [reason, times] : other.reasons) { reasons[reason] += times; }
    failures.insert(failures.end(), other.failures.begin(), other.failures.end());
    return *this;
}

std::string Tally::in_words() const {
    auto text = grouped(corpora) + " corpora: " + grouped(count(Outcome::agreed)) + " agreed, " + grouped(count(Outcome::disagreed)) + " disagreed, "
                + grouped(count(Outcome::too_large)) + " too large for the oracle, " + grouped(count(Outcome::not_decided)) + " not decided by the solver";
    if (count(Outcome::unreadable) != 0) { text += ", " + grouped(count(Outcome::unreadable)) + " unreadable"; }
    text += "; " + grouped(with_conflicts[0]) + " without a conflict, " + grouped(with_conflicts[1]) + " with one, " + grouped(with_conflicts[2])
            + " with two, " + grouped(with_conflicts[3]) + " with more; all repairs compared in " + grouped(repairs_compared) + ", the whole analysis in " + grouped(analysed);
    return text;
}

Tally examine(Shape shape, std::uint64_t first, std::uint64_t count) {
    Tally tally;
    Sessions sessions;
    for (auto seed = first; seed < first + count; ++seed) {
        auto draft = generate(shape, seed);
        // The whole analysis opens several sessions of its own for each conflict, so it is asked now and then.
        auto const asked = seed % corpora_of_an_analysis == 0 ? Asked::analysis : Asked::enumeration;
        auto comparison = compare(draft, asked, sessions);
        // What is too large for the oracle is compared in part.
        while (comparison.outcome == Outcome::too_large && draft.claim_count() > 2) {
            draft = draft.thinned();
            comparison = compare(draft, asked, sessions);
        }
        ++tally.corpora;
        ++tally.outcomes[comparison.outcome];
        switch (comparison.outcome) {
            case Outcome::agreed:
                ++tally.with_conflicts[std::min<std::size_t>(comparison.conflicts, 3)];
                if (comparison.repairs_compared) { ++tally.repairs_compared; }
                if (asked == Asked::analysis) { ++tally.analysed; }
                for (auto const& [form, times] : draft.forms) { ++tally.forms[form]; }
                break;
            case Outcome::too_large:
            case Outcome::not_decided: ++tally.reasons[comparison.report]; break;
            case Outcome::disagreed:
            case Outcome::unreadable:
                if (tally.failures.size() < most_failures_told) {
                    // An unreadable text gets no better by being cut.
                    auto const smallest = comparison.outcome == Outcome::unreadable ? draft : shrink(draft, comparison.outcome, sessions);
                    tally.failures.push_back("shape " + shape_name(shape) + ", seed " + std::to_string(seed) + ":\n" + smallest.text()
                                             + compare(smallest, Asked::analysis, sessions).report);
                }
                break;
        }
    }
    return tally;
}

}  // namespace gainsay::oracle
