#pragma once
// Collects what the front end has to report, and counts the errors, so that a reader can tell whether a part went wrong.

#include "claims/diagnostics/diagnostic.hpp"

#include <cstddef>
#include <utility>
#include <vector>

namespace gainsay::grammar {

class Findings {
public:
    /// Adds a diagnostic and returns it, for its label, reasons and help. The reference is good until the next call.
    template <claims::Code code, typename... T>
    claims::Diagnostic& report(claims::Span span, T const&... arguments) {
        return add(claims::diagnose<code>(span, arguments...));
    }
    claims::Diagnostic& add(claims::Diagnostic diagnostic) {
        if (diagnostic.severity == claims::Severity::error) { ++errors_; }
        list_.push_back(std::move(diagnostic));
        return list_.back();
    }
    /// Counts an error that is reported elsewhere.
    void count_error() { ++errors_; }
    /// How many errors there are so far.
    [[nodiscard]] std::size_t errors() const { return errors_; }
    [[nodiscard]] std::vector<claims::Diagnostic> take() { return std::exchange(list_, {}); }

private:
    std::vector<claims::Diagnostic> list_;
    std::size_t errors_ = 0;
};

}  // namespace gainsay::grammar
