#pragma once
// Reads the texts of a corpus in memory.

#include "claims/model/model.hpp"
#include "claims/source/source_set.hpp"

#include <string>
#include <utility>
#include <vector>

namespace gainsay::oracle {

struct Read {
    claims::SourceSet sources;
    claims::Model model;
    std::string complaints;  // errors of the front end, in words; empty if there is none
};

Read read_files(std::vector<std::pair<std::string, std::string>> const& files);

}  // namespace gainsay::oracle
