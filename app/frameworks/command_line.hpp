#pragma once
// The part of the command line that begins with "af".

#include "app/frameworks/commands.hpp"
#include "app/options.hpp"

#include <CLI/CLI.hpp>

namespace gainsay::app {

class FrameworkCommandLine {
public:
    void add_to(CLI::App& program);
    [[nodiscard]] bool parsed() const { return af_->parsed(); }
    /// What was asked for, once the command line is read.
    [[nodiscard]] Command chosen() const;
    [[nodiscard]] std::string help() const;

private:
    CLI::App* af_ = nullptr;
    CLI::App* solve_ = nullptr;
    CLI::App* convert_ = nullptr;
    FrameworkSolveOptions solve_options_;
    FrameworkConvertOptions convert_options_;
    std::string argument_;
};

}  // namespace gainsay::app
