#pragma once
// What hangs together: nodes by name, linked in pairs (union-find).

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace gainsay::oracle {

class Links {
public:
    std::size_t node(std::string const& name) {
        auto const [place, is_new] = index_.emplace(name, parent_.size());
        if (is_new) { parent_.push_back(parent_.size()); }
        return place->second;
    }
    std::size_t root(std::size_t node) {
        while (parent_[node] != node) { node = parent_[node] = parent_[parent_[node]]; }
        return node;
    }
    void link(std::size_t left, std::size_t right) { parent_[root(left)] = root(right); }

private:
    std::map<std::string, std::size_t> index_;
    std::vector<std::size_t> parent_;
};

}  // namespace gainsay::oracle
