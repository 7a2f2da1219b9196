// Acts of speech, demands, threats, offers, plans, commitments: that they were done, not what they say.

#include "tests/oracle/meaning.hpp"

#include "claims/wording/wording.hpp"

#include <stdexcept>

namespace gainsay::oracle {

Condition Meaning::clause(claims::SpeechAct const&, Polarity, Scope const&) { throw std::invalid_argument("acts of speech"); }
Condition Meaning::clause(claims::Undertaking const&, Polarity, Scope const&) { throw std::invalid_argument("undertakings"); }
Condition Meaning::clause(claims::CommitmentState const&, Polarity, Scope const&) { return always(); }

}  // namespace gainsay::oracle
