#pragma once
// A small corpus with its analysis, made by hand: what the tests of reports show and measure.

#include "claims/diagnostics/diagnostic.hpp"
#include "claims/model/model.hpp"
#include "claims/source/source_set.hpp"
#include "reports/build_report.hpp"
#include "solver/analysis.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace gainsay::reports::tests {

struct Harbour {
    /// The files, the model that they mean, and no findings.
    Harbour();

    /// Three authors on the length of the talks: a contradiction of two positions, one held by two authors.
    void add_contradiction();
    /// A walk-out and an agreement, which clash by a rule and two definitions.
    void add_rule_conflict();
    /// A lesser conflict of the first dispute, with a width, an assumption and a doubt; accepted by the desk if asked.
    enum class Desk { says_nothing, accepts };
    void add_possible_conflict(Desk desk = Desk::says_nothing);
    /// What one speaker is reported to have said, twice.
    void add_speaker_conflict();
    /// Passages left out, statements kept, an undecided group and a bound.
    void add_not_checked();
    /// An unknown name with an explanation in another file, and a sentence without its end.
    void add_text_errors();

    /// The place of the n-th occurrence (from 0) of a text in a file, which must have it.
    [[nodiscard]] claims::Span find(std::string_view file, std::string_view text, int occurrence = 0) const;
    [[nodiscard]] Report report() const;

    claims::SourceSet sources;
    claims::Model model;
    solver::Analysis analysis;
    std::vector<claims::Diagnostic> diagnostics;
    RunDetails details{"1.2.3", "harbour", {}};

private:
    void add_world();
    void add_articles();
    claims::EntityId add_entity(claims::Sort sort, std::string identifier, std::string name);
    std::uint32_t add_claim(std::uint32_t article, std::string_view file, std::string_view identifier, std::string_view text,
                            claims::Place place, claims::Clause clause);

    claims::EntityId harbour_talks_, meeting_, norland_, sudria_, vane_, working_talks_;
};

/// Everything that sets findings apart: both kinds of lines of the desk, a baseline with an entry that holds, one that changed and
/// one that is solved, a change that not all findings touch, and a level.
Report desk_report();

}  // namespace gainsay::reports::tests
