#pragma once
// What the solver found out about components, in the cache.

#include "app/cache.hpp"
#include "solver/memory.hpp"

#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>

namespace gainsay::app {

/// The solver's memory. What is new in it reaches the cache when it goes away.
class ComponentMemory : public solver::Memory {
public:
    /// `program` tells which program asks, to the last instruction. The cache must outlive this.
    ComponentMemory(Cache& cache, std::string program);
    ~ComponentMemory() override;

    std::optional<std::string> find(std::string const& question) override;
    void store(std::string const& question, std::string const& answer) override;

private:
    [[nodiscard]] std::string key_of(std::string const& question) const;

    Cache& cache_;
    std::string program_;
    std::mutex mutex_;                          // of the cache and of what follows
    std::map<std::string, std::string> found_;  // by key
    std::set<std::string> of_use_;
};

}  // namespace gainsay::app
