#pragma once
// The command `config`: shows the configuration of a corpus and where each value comes from, or only checks it.

#include "app/config.hpp"
#include "app/options.hpp"
#include "app/read_texts.hpp"

#include <string>
#include <vector>

namespace gainsay::app {

/// Writes to standard output and returns the exit status.
int show_config(ConfigOptions const& options);

/// A sentence for each rule that a configuration names and none of its corpora has.
std::vector<std::string> unknown_rules_of(Config const& config, std::vector<ReadCorpus const*> const& corpora);

}  // namespace gainsay::app
