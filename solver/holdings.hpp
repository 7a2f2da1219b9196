#pragma once
// What holds at a moment or throughout a window, and which two such things cannot both hold.
//
// A fluent, a deed, a walk-out, a meeting and an act of speech are all predicates over moments. Each clause becomes a
// holding: at some moment (a point) or throughout a window. A set of holdings is realisable exactly if those that clash
// share no moment, since intervals that meet pairwise meet in one moment (Helly's theorem on a line).

#include "solver/placement.hpp"

#include <compare>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace gainsay::solver {

/// Who or what stands in a place of a predicate.
struct Slot {
    enum class Kind : std::uint8_t {
        entity,
        unnamed,  // somebody, nobody says who
        anyone,   // in a denial: whoever it may be
    };
    Kind kind = Kind::entity;
    claims::EntityId entity;
    auto operator<=>(Slot const&) const = default;
};

/// Who or what a statement names as the value of an attribute; "someone" is somebody unnamed, in a denial whoever it may be.
inline Slot value_slot(claims::Reference const& reference, bool positive) {
    if (reference.kind == claims::Reference::Kind::entity) { return {Slot::Kind::entity, reference.entity()}; }
    return {positive ? Slot::Kind::unnamed : Slot::Kind::anyone, {}};
}

/// Whether what a denial or a condition speaks of in a place takes in this.
inline bool takes_in(Slot const& pattern, Slot const& value) { return pattern.kind == Slot::Kind::anyone || pattern == value; }

enum class PredicateKind : std::uint8_t { fluent, attribute, deed, walk_out, meeting, speech, undertaking };

/// What the holding is of. For acts, `content` is the statement in words, `content_untimed` the same without its times.
struct Predicate {
    PredicateKind kind = PredicateKind::fluent;
    std::uint32_t number = 0;  // the EntityId of the predicate, or the kind of act
    std::vector<Slot> slots;
    std::string content;
    std::string content_untimed;
    std::string condition;
    bool any_content = false;  // in a denial: whatever the content
};

struct Holding {
    Predicate predicate;
    bool positive = true;
    Slot value;                            // attributes only
    std::vector<claims::EntityId> except;  // who is none of those meant by `anyone` (in a denial) or `unnamed` in the first slot
    Proposition active = 0;
    std::vector<Window> windows;           // it holds where all of these overlap
};

using HoldingIndex = std::uint32_t;

/// All holdings of a viewpoint, and the clashes between them.
class Holdings {
public:
    explicit Holdings(Terms& terms) : terms_(terms) {}

    HoldingIndex add(Holding holding);
    [[nodiscard]] std::vector<Holding> const& all() const { return holdings_; }
    /// Everything that some holding speaks of.
    [[nodiscard]] std::set<claims::EntityId> things() const;
    /// Holdings of a predicate by its kind and number.
    [[nodiscard]] std::vector<HoldingIndex> const& of(PredicateKind kind, std::uint32_t number) const;
    /// The same, narrowed to those with this thing in the first place.
    [[nodiscard]] std::vector<HoldingIndex> const& of(PredicateKind kind, std::uint32_t number, claims::EntityId first) const;
    /// Adds the logic that holdings which clash share no moment. Called once, when all holdings are known.
    void settle();
    /// The same for what holds of one thing under several names. Called when all that may be the same is known, and again
    /// when more is.
    void settle_under_other_names();
    /// The same for what somebody unnamed does where all are denied to do it but some. Called like that.
    void settle_unnamed();

    /// Whether a positive holding is one that a denial denies; `denial` may have `anyone` in its slots.
    [[nodiscard]] static bool covers(Holding const& denial, Holding const& positive);
    /// That the windows of both, taken together, share no moment.
    [[nodiscard]] static Formula apart(std::vector<Window> const& first, std::vector<Window> const& second);

private:
    void settle_pair(Holding const& first, Holding const& second, std::vector<Proposition> const& names = {});
    /// A holding as it reads under other names of the things in it, if these propositions hold.
    struct Renamed {
        Holding holding;
        std::vector<Proposition> names;
    };
    [[nodiscard]] std::vector<Renamed> under_other_names(Holding const& holding) const;
    [[nodiscard]] std::vector<Renamed> under_all_names(Holding const& holding) const;
    /// Why it is not this one, if it is he under this name: a denial, or that it is somebody else than one of that name.
    struct Excluded {
        std::optional<HoldingIndex> denial;
        claims::EntityId who;
        std::vector<Proposition> is_name;
        auto operator<=>(Excluded const&) const = default;
    };
    [[nodiscard]] std::vector<Excluded> exclusions(Holding const& positive, claims::EntityId who, std::vector<HoldingIndex> const& others) const;
    /// `names` are those under which the closure speaks of what is done.
    void settle_unnamed(HoldingIndex index, std::vector<Proposition> const& names, HoldingIndex closure, std::vector<HoldingIndex> const& others);
    void settle_renamed(HoldingIndex index, Renamed const& renamed, std::vector<HoldingIndex> const& others);

    Terms& terms_;
    std::set<std::pair<std::pair<HoldingIndex, HoldingIndex>, std::vector<Proposition>>> settled_;
    std::set<std::tuple<HoldingIndex, HoldingIndex, std::vector<Proposition>, std::vector<Excluded>>> left_nobody_;
    std::vector<Holding> holdings_;
    std::map<std::pair<PredicateKind, std::uint32_t>, std::vector<HoldingIndex>> by_predicate_;
    std::map<std::tuple<PredicateKind, std::uint32_t, claims::EntityId>, std::vector<HoldingIndex>> by_first_;
};

}  // namespace gainsay::solver
