#pragma once
// Findings made of diagnostics: what is wrong in the text, the names, or the desk's own lines.

#include "claims/diagnostics/diagnostic.hpp"
#include "reports/members.hpp"
#include "reports/report.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace gainsay::reports {

/// Finds the claim around a place. Refers to the model that it was made from.
class ClaimFinder {
public:
    explicit ClaimFinder(claims::Model const& model);
    /// The full name of the claim that holds the first byte of the span; empty where none does.
    [[nodiscard]] std::string claim_around(claims::Span span) const;
    [[nodiscard]] std::string article_of(std::string const& full_name) const;

private:
    struct Entry {
        claims::Span span;
        std::uint32_t claim;
    };
    claims::Model const& model_;
    std::vector<Entry> entries_;  // by span
};

/// Errors in the text, in the names and in the bytes: what stands there did not reach the model.
bool hides_text(claims::Diagnostic const& diagnostic);

/// The finding of a diagnostic. Of what the argument linter finds, the meaning is that of the argument, its claims and its rules:
/// its places are the members, its labels the derivation, its help the repair.
Finding text_finding(Material const& material, ClaimFinder const& finder, claims::Diagnostic const& diagnostic);

}  // namespace gainsay::reports
