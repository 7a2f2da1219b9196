#pragma once
// Which identifiers name one and the same thing: every way in which that can be.

#include "tests/oracle/meaning.hpp"

#include "solver/analysis.hpp"

#include <vector>

namespace gainsay::oracle {

struct SameThings {
    Identity identity;
    std::vector<solver::Member> refuted;  // assumptions and declarations that are wrong if it is so
};

/// Two identifiers of one file are two things; of different files, two by assumption, unless a line of the desk says more.
std::vector<SameThings> every_identity(claims::Model const& model);

}  // namespace gainsay::oracle
