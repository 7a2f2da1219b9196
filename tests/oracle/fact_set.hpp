#pragma once
// A set of facts of one world: small, fast, compared by inclusion.

#include <array>
#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <vector>

namespace gainsay::oracle {

/// Facts are numbered from 0.
using Fact = std::uint32_t;

class FactSet {
public:
    static constexpr Fact capacity = 256;

    void insert(Fact fact) { words_.at(fact / 64) |= bit(fact); }
    [[nodiscard]] bool contains(Fact fact) const { return (words_[fact / 64] & bit(fact)) != 0; }
    [[nodiscard]] bool is_within(FactSet const& other) const {
        for (std::size_t i = 0; i < words_.size(); ++i) {
            if ((words_[i] & ~other.words_[i]) != 0) { return false; }
        }
        return true;
    }
    [[nodiscard]] bool meets(FactSet const& other) const {
        for (std::size_t i = 0; i < words_.size(); ++i) {
            if ((words_[i] & other.words_[i]) != 0) { return true; }
        }
        return false;
    }
    [[nodiscard]] bool is_empty() const { return *this == FactSet{}; }
    FactSet& operator|=(FactSet const& other) {
        for (std::size_t i = 0; i < words_.size(); ++i) { words_[i] |= other.words_[i]; }
        return *this;
    }
    friend FactSet operator|(FactSet left, FactSet const& right) { return left |= right; }
    FactSet& operator&=(FactSet const& other) {
        for (std::size_t i = 0; i < words_.size(); ++i) { words_[i] &= other.words_[i]; }
        return *this;
    }
    friend FactSet operator&(FactSet left, FactSet const& right) { return left &= right; }
    bool operator==(FactSet const& other) const { return words_ == other.words_; }
    bool operator<(FactSet const& other) const { return words_ < other.words_; }

private:
    static std::uint64_t bit(Fact fact) { return std::uint64_t{1} << (fact % 64); }
    std::array<std::uint64_t, capacity / 64> words_{};
};

/// The greatest of the sets that were added: none of them lies within another.
class GreatestSets {
public:
    void add(FactSet const& set) {
        for (std::size_t i = 0; i < sets_.size(); ++i) {
            if (set.is_within(sets_[i])) {
                // What covered one is likely to cover the next one too.
                std::swap(sets_[i], sets_[i / 2]);
                return;
            }
        }
        std::size_t kept = 0;
        for (auto const& other : sets_) {
            if (!other.is_within(set)) { sets_[kept++] = other; }
        }
        sets_.resize(kept);
        sets_.push_back(set);
    }
    [[nodiscard]] std::vector<FactSet> const& sets() const { return sets_; }

private:
    std::vector<FactSet> sets_;
};

}  // namespace gainsay::oracle
