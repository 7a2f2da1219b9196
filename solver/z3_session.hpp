#pragma once
// The oracle that asks Z3. The only door to Z3; no type of its interface leaves solver/z3_*.

#include "solver/oracle.hpp"

#include <cstdint>
#include <memory>
#include <vector>

namespace gainsay::solver {

/// One Z3 context, kept for all components of a thread, since making one costs more than most questions.
class Z3Session : public OracleSource {
public:
    /// `resource_limit` bounds each question in Z3's own deterministic steps.
    explicit Z3Session(std::uint64_t resource_limit);
    /// A session with solvers of its own in the context of another, on the same thread: a context costs more than most questions.
    Z3Session(std::uint64_t resource_limit, Z3Session& other);
    ~Z3Session() override;
    Z3Session(Z3Session const&) = delete;
    Z3Session& operator=(Z3Session const&) = delete;

    std::unique_ptr<Oracle> open(Problem const& problem, Component const& component) override;
    /// The same; at most one of both kinds is open at a time.
    std::unique_ptr<ExtensibleOracle> open_extensible(Problem const& problem, Component const& component);
    /// Forgets the solvers and all that they learnt; no oracle may be open. What is asked next is asked of a fresh one.
    void forget();
    /// Questions put to Z3 so far.
    [[nodiscard]] std::uint64_t questions() const;

    struct Content;

private:
    [[nodiscard]] Content& content();

    std::uint64_t resource_limit_;
    std::unique_ptr<Content> content_;  // made when first needed
};

}  // namespace gainsay::solver
