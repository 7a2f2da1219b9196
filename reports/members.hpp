#pragma once
// The members of a conflict, taken from the model and put into words: who says it, where, and what it is called.

#include "claims/model/model.hpp"
#include "claims/source/source_set.hpp"
#include "reports/report.hpp"
#include "solver/analysis.hpp"

#include <string>
#include <vector>

namespace gainsay::reports {

/// What the findings of one corpus are made from; refers to the caller's values.
struct Material {
    claims::SourceSet const& sources;
    claims::Model const& model;
};

Place place_of(claims::SourceSet const& sources, claims::Span span);

/// The name of a member in derivations, repairs and fingerprints: "reed.walk-out", "record:opening",
/// "rule:walk-out-leaves-no-deal", "definition:subkind:summit:meeting", "width:mid-month",
/// "assumption:first-talks:opening-talks", "doubt:reed.length".
std::string key_of(claims::Model const& model, solver::Member member);
std::vector<std::string> keys_of(claims::Model const& model, std::vector<solver::Member> const& members);

/// A repair with its changes by their keys.
Repair repair_shown(claims::Model const& model, solver::Repair const& repair);

/// A claim or a record as a member of a finding in the viewpoint. The kind must be one of the two.
Member claim_or_record(Material const& material, solver::Member member, solver::Viewpoint const& viewpoint);

/// A rule as used by a finding.
RuleUsed rule_used(Material const& material, std::uint32_t rule);

/// A definition, a width, an assumption or a doubt. The kind must be one of the four.
DefinitionUsed definition_used(Material const& material, solver::Member member);

/// "p3", "title"; empty where nothing is stated.
std::string paragraph_text(claims::Place const& place);

/// What an article's `published` says, as written; empty where unknown.
std::string published_text(claims::Article const& article);

}  // namespace gainsay::reports
