#include "tests/oracle/tally.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <stdexcept>

#include <unistd.h>

namespace gainsay::oracle {

namespace {

constexpr std::size_t most_failures_told = 3;

std::string grouped(std::uint64_t number) {
    auto text = std::to_string(number);
    for (auto place = static_cast<std::ptrdiff_t>(text.size()) - 3; place > 0; place -= 3) { text.insert(static_cast<std::size_t>(place), ","); }
    return text;
}

/// Puts the certificates to cvc5.
void confirm(std::vector<tests::Question> const& questions, Tally& tally) {
    static std::atomic<unsigned> asked{0};
    auto const folder = std::filesystem::temp_directory_path() / ("gainsay-oracle-" + std::to_string(::getpid()) + "-" + std::to_string(asked++));
    std::filesystem::create_directories(folder);
    auto const otherwise = tests::not_confirmed(questions, folder);
    std::filesystem::remove_all(folder);
    for (auto const& each : otherwise) {
        if (tally.failures.size() < most_failures_told) { tally.failures.push_back(each); }
    }
    tally.not_confirmed += otherwise.size();
    for (auto const& question : questions) { tally.certificates += question.expected == "unsat" ? 1U : 0U; }
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
    certificates += other.certificates;
    not_confirmed += other.not_confirmed;
    when += other.when;
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
            + " with two, " + grouped(with_conflicts[3]) + " with more; all repairs compared in " + grouped(repairs_compared) + ", the whole analysis in " + grouped(analysed)
            + "; " + grouped(certificates) + " conflicts went to cvc5, " + grouped(not_confirmed) + " of whose answers differ; " + grouped(when.answers)
            + " answers to when an event was, with " + grouped(when.bounds) + " bounds, " + grouped(when.left_out) + " answers left out";
    return text;
}

Tally examine(Shape shape, std::uint64_t first, std::uint64_t count, Sampling const& sampling) {
    Tally tally;
    Sessions sessions;
    std::vector<tests::Question> questions;
    for (auto seed = first; seed < first + count; ++seed) {
        auto draft = generate(shape, seed);
        // The whole analysis opens several sessions of its own for each conflict, so it is asked now and then.
        bool const whole = seed % sampling.analysis == 0;
        Asked const asked{sampling.every_certificate && !whole, whole, seed % sampling.when == 0};
        Comparison comparison;
        try {
            comparison = compare(draft, asked, sessions);
        } catch (std::exception const& error) {
            throw std::runtime_error(fmt::format("shape {}, seed {}: {}\n{}", shape_name(shape), seed, error.what(), draft.text()));
        }
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
                if (asked.analysis) { ++tally.analysed; }
                tally.when += comparison.when;
                questions.insert(questions.end(), comparison.questions.begin(), comparison.questions.end());
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
                                             + compare(smallest, everything, sessions).report);
                }
                break;
        }
    }
    confirm(questions, tally);
    return tally;
}

}  // namespace gainsay::oracle
