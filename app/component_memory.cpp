#include "app/component_memory.hpp"

#include "app/version.hpp"
#include "reports/sha256.hpp"

#include <fmt/format.h>

#include <utility>

namespace gainsay::app {

ComponentMemory::ComponentMemory(Cache& cache, std::string program)
    : cache_(cache), program_(fmt::format("gainsay part 1\n{}\n{}\n", version(), program)) {}

ComponentMemory::~ComponentMemory() { cache_.store_parts(found_, of_use_); }

std::string ComponentMemory::key_of(std::string const& question) const { return reports::sha256_text(program_ + question, 64); }

std::optional<std::string> ComponentMemory::find(std::string const& question) {
    auto const key = key_of(question);
    std::scoped_lock const lock(mutex_);
    if (auto const known = found_.find(key); known != found_.end()) { return known->second; }
    auto answer = cache_.find_part(key);
    if (answer) { of_use_.insert(key); }
    return answer;
}

void ComponentMemory::store(std::string const& question, std::string const& answer) {
    auto const key = key_of(question);
    std::scoped_lock const lock(mutex_);
    found_.insert_or_assign(key, answer);
    of_use_.erase(key);
}

}  // namespace gainsay::app
