#pragma once
// The verbs of the language and their forms, for the rules that read them and for the errors that name them.

#include "grammar/syntax.hpp"

#include <span>
#include <string_view>

namespace gainsay::grammar {

/// What a verb takes after it; each group has a rule of its own.
enum class VerbGroup : std::uint8_t {
    alone,
    outcome,
    beginning,
    ending,
    lasting,
    relation,
    encounter,
    speech,
    undertaking
};

/// The forms of one verb. `present` is empty where the language has none.
struct VerbForms {
    syntax::Verb verb;
    VerbGroup group;
    std::string_view past;
    std::string_view stem;
    std::string_view present;
};

/// All verbs, in the order of syntax::Verb.
std::span<VerbForms const> verbs();
VerbForms const& forms_of(syntax::Verb verb);

}  // namespace gainsay::grammar
