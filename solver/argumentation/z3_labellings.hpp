#pragma once
// Complete and stable labellings of a framework, found by Z3. No type of its interface leaves this pair of files.

#include "solver/argumentation/framework.hpp"

#include <cstdint>
#include <memory>
#include <optional>

namespace gainsay::solver {

/// What a labelling that is sought has to meet beside being one.
struct LabellingWish {
    std::vector<ArgumentIndex> in;       // all of these are in
    std::vector<ArgumentIndex> not_in;   // none of these is in
    std::vector<ArgumentIndex> some_in;  // at least one of these is in; nothing is asked where it is empty
};

enum class LabellingFound : std::uint8_t { found, none, undecided };

/// One Z3 context, kept for all frameworks that are opened one after the other. Confined to one thread.
class Z3Labellings {
public:
    enum class Kind : std::uint8_t { complete, stable };

    /// `resource_limit` bounds each question in Z3's own deterministic steps.
    explicit Z3Labellings(std::uint64_t resource_limit);
    ~Z3Labellings();
    Z3Labellings(Z3Labellings const&) = delete;
    Z3Labellings& operator=(Z3Labellings const&) = delete;

    /// Takes a framework for the questions that follow, and forgets what was forbidden of an earlier one.
    void open(AttackIndex const& attacks, Kind kind);
    /// Looks for a labelling of the kind that meets the wish; `labelling` is set where one is found.
    LabellingFound find(LabellingWish const& wish, Labelling& labelling);
    /// From now on, some argument outside these is in.
    void forbid_subsets_of(Extension const& extension);
    /// From now on, what is in is not exactly this.
    void forbid(Extension const& extension);

private:
    struct Content;
    std::unique_ptr<Content> content_;
};

}  // namespace gainsay::solver
