#pragma once
// What earlier runs found out about components, kept by whoever calls the solver.

#include <atomic>
#include <cstdint>
#include <optional>
#include <string>

namespace gainsay::solver {

/// Answers by question, both bytes that mean nothing outside of the solver. A question holds everything that its answer depends on
/// but the program itself. May be asked by several threads at once. It may lose anything at any time, but never hands out what
/// it was not given for just that question.
class Memory {
public:
    Memory() = default;
    virtual ~Memory() = default;
    Memory(Memory const&) = delete;
    Memory& operator=(Memory const&) = delete;

    virtual std::optional<std::string> find(std::string const& question) = 0;
    virtual void store(std::string const& question, std::string const& answer) = 0;

    /// Takes note of questions to the solver that were not asked again.
    void add_spared(std::uint64_t questions) { spared_ += questions; }
    [[nodiscard]] std::uint64_t spared() const { return spared_; }

private:
    std::atomic<std::uint64_t> spared_{0};
};

}  // namespace gainsay::solver
