#pragma once
// The arguments of a corpus as ASPIC+ sees them (Modgil and Prakken, "The ASPIC+ framework for structured argumentation", 2014):
// claims and steps, what can be built against them from conflicts, and which attacks succeed.

#include "solver/analysis.hpp"
#include "solver/argumentation/framework.hpp"

#include <string>
#include <vector>

namespace gainsay::solver {

/// One structured argument.
struct StructuredArgument {
    enum class Kind : std::uint8_t {
        claim,   // an ordinary premise: somebody claims it
        record,  // an axiom: the desk vouches for it
        step,    // an argument of an article: premises, and what they lead to
        denial,  // the other positions of a conflict together, against one of them
    };
    Kind kind = Kind::claim;
    std::uint32_t index = 0;                  // into claims, records, arguments; of a denial, into Analysis::conflicts
    std::vector<ArgumentIndex> parts;         // claims and records that it is built on
    std::vector<std::uint32_t> weak_rules;    // of a denial
};

struct StructuredFramework {
    std::vector<StructuredArgument> arguments;
    Framework framework;                      // which defeats which; the names are "reed.gamble", "reed.walk", "record:opening", "conflict-3:reed.walk"
    std::vector<ArgumentIndex> step_of;       // for each of Model::arguments
};

/// Builds it. Premises of a step are taken as their authors' claims. Conflicts that are at most possible, accepted, or within
/// what a speaker said count for nothing. Preference is by last link, sets compared by their weakest (elitist): a record is above
/// every claim, a claim of the body above one of title, deck or caption, and more certain above less certain.
StructuredFramework structured(claims::Model const& model, Analysis const& analysis);

}  // namespace gainsay::solver
