#pragma once
// Reads the details of an item one by one, and reports one that may stand only once and is repeated.

#include "grammar/world.hpp"

#include <map>

namespace gainsay::grammar {

/// The words that begin a detail, as the editor wrote them: "speaks for".
std::string_view detail_words(World const& world, syntax::Detail const& detail);

/// Tells the first detail of its kind from its repetitions.
class OncePerItem {
public:
    explicit OncePerItem(World& world) : world_(world) {}
    /// Whether the detail is the first of its kind; reports one that is not.
    bool is_first(syntax::Detail const& detail);

private:
    World& world_;
    std::map<syntax::DetailKind, claims::Span> first_;
};

}  // namespace gainsay::grammar
