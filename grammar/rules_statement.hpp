#pragma once
// Clauses, statements and sentences (docs/language.md, sections 5 and 6).

#include "grammar/rules_time.hpp"

namespace gainsay::grammar::rules {

inline x3::rule<struct StatementRule, syntax::Statement> const statement{"a statement such as \"norland met sudria\""};
inline x3::rule<struct SentenceRule, syntax::Sentence> const sentence{"a sentence such as \"norland met sudria.\""};

BOOST_SPIRIT_DECLARE(decltype(statement), decltype(sentence))

}  // namespace gainsay::grammar::rules
