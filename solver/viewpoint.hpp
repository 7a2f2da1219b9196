#pragma once
// One viewpoint being encoded: everything that takes part, in the order in which it is put together.

#include "solver/ground.hpp"

#include <map>
#include <optional>
#include <string>

namespace gainsay::solver {

/// Something said that a viewpoint takes as asserted: a sentence of a claim or record, or what a speaker is reported to have said.
struct Assertive {
    Member source;                         // claim or record
    std::optional<std::uint32_t> article;  // none for records
    claims::Statement statement;
    Polarity polarity = Polarity::asserted;
    Assertion strength = Assertion::certain;
    /// By what declarations it is his whose viewpoint it is: a speaker who speaks for him, an office that he held.
    std::vector<claims::DefinitionId> through;
    std::optional<claims::TimeSpec> said;  // when it was said, in a speaker's viewpoint
    std::uint32_t number = 0;              // of the utterance among those of its source: each has a moment of its own
    bool utterance = false;                // it was said by a speaker: its moment is the speech's, not the writing's
    bool at_any_time = false;              // without a time it speaks of no moment: recommendations
};

class ViewpointEncoder {
public:
    ViewpointEncoder(claims::Model const& model, DefinitionIndex const& definitions, Viewpoint viewpoint)
        : model_(model), terms_(model, definitions, std::move(viewpoint)), dates_(terms_), placement_(terms_, dates_), holdings_(terms_),
          statements_(terms_, dates_, placement_, holdings_), grounder_(terms_, statements_, holdings_) {}

    /// Takes all sentences of one claim or record together: they stand or fall together. Sentences that say what an earlier
    /// claim says join its position.
    /// Returns whose group it is; `axiom` where there are no sentences.
    GroupIndex add(Member source, std::vector<Assertive> const& sentences);
    /// Takes the contrary of all sentences together: at least one of them fails. A group of its own.
    GroupIndex deny(Member source, std::vector<Assertive> const& sentences);
    /// See Statements::tie_clauses.
    void tie_clauses() { statements_.tie_clauses(); }
    /// Applies the rules, settles counts and clashes, and hands the problem over.
    Problem finish(std::vector<std::uint32_t> const& rules);

private:
    Instant writing_moment(std::uint32_t article);
    Speaker speaker_of(Assertive const& sentence, GroupIndex owner);
    [[nodiscard]] std::string key_of(std::vector<Assertive> const& sentences) const;

    claims::Model const& model_;
    Terms terms_;
    Dates dates_;
    Placement placement_;
    Holdings holdings_;
    Statements statements_;
    Grounder grounder_;
    std::map<std::uint32_t, Instant> writing_;
    std::map<std::pair<Member, std::uint32_t>, Instant> moments_;  // of records and utterances
    std::map<std::string, GroupIndex> positions_;
};

}  // namespace gainsay::solver
