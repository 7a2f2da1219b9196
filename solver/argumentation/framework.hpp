#pragma once
// An abstract argumentation framework (Dung, "On the acceptability of arguments", 1995): arguments, and which attacks which.

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace gainsay::solver {

/// Index into Framework::names.
using ArgumentIndex = std::uint32_t;

struct Attack {
    ArgumentIndex attacker = 0;
    ArgumentIndex attacked = 0;
    auto operator<=>(Attack const&) const = default;
};

/// Every index of an attack is in range. Attacks need no order; one that stands twice counts once.
struct Framework {
    std::vector<std::string> names;
    std::vector<Attack> attacks;
    [[nodiscard]] std::size_t size() const { return names.size(); }
};

/// Who attacks whom, ready to be looked up from both sides; sorted, none twice.
class AttackIndex {
public:
    explicit AttackIndex(Framework const& framework);
    [[nodiscard]] std::size_t size() const { return attackers_.size(); }
    [[nodiscard]] std::vector<ArgumentIndex> const& attackers(ArgumentIndex argument) const { return attackers_[argument]; }
    [[nodiscard]] std::vector<ArgumentIndex> const& attacked_by(ArgumentIndex argument) const { return attacked_[argument]; }

private:
    std::vector<std::vector<ArgumentIndex>> attackers_;
    std::vector<std::vector<ArgumentIndex>> attacked_;
};

/// Sorted arguments that stand together: those labelled `in`.
using Extension = std::vector<ArgumentIndex>;

enum class Label : std::uint8_t { in, out, undecided };
/// One label for each argument.
using Labelling = std::vector<Label>;

Extension extension_of(Labelling const& labelling);

/// The grounded labelling: what has to be accepted, beginning with what nothing attacks. Linear in the attacks.
Labelling grounded(AttackIndex const& attacks);

}  // namespace gainsay::solver
