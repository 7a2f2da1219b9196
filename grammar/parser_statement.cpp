// The rules for clauses, statements and sentences, compiled once.

#include "grammar/rules_statement_def.hpp"

namespace gainsay::grammar::rules {

BOOST_SPIRIT_INSTANTIATE(decltype(statement), Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(decltype(sentence), Iterator, Context)

}  // namespace gainsay::grammar::rules
