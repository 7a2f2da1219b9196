#pragma once
// What the solver's enumeration lists, in the oracle's terms: all minimal conflicts and all minimal repairs of each viewpoint.

#include "tests/certificates/cvc5.hpp"
#include "tests/oracle/brute_force.hpp"

#include "solver/z3_session.hpp"

#include <memory>
#include <optional>
#include <vector>

namespace gainsay::oracle {

/// One session serves many corpora, since opening one costs more than most of their questions.
class Sessions {
public:
    solver::Z3Session& next();

private:
    std::unique_ptr<solver::Z3Session> session_;
    unsigned uses_ = 0;
};

/// Nothing where the solver does not decide everything. `questions`, where given, get what the certificate of each conflict asks of another
/// solver: that the whole of it is impossible.
std::optional<Findings> enumerate_all(claims::Model const& model, Sessions& sessions, std::vector<tests::Question>* questions = nullptr);

/// A conflict for each choice of one holder of every group; each holds one of these sets of members.
std::set<Members> one_of_each(std::vector<std::vector<solver::Member>> const& groups);

}  // namespace gainsay::oracle
