#include "tests/argumentation/brute_force.hpp"

#include <algorithm>

namespace gainsay::solver::tests {

std::vector<Extension> every_extension(Framework const& framework, Semantics semantics) {
    auto const n = static_cast<std::uint32_t>(framework.size());
    std::vector<Mask> attackers(n), attacked(n);
    for (auto const& attack : framework.attacks) {
        attackers[attack.attacked] |= Mask{1} << attack.attacker;
        attacked[attack.attacker] |= Mask{1} << attack.attacked;
    }
    Mask const all = (Mask{1} << n) - 1;
    std::vector<Mask> complete;
    for (Mask set = 0; set <= all; ++set) {
        Mask beaten = 0;
        for (std::uint32_t i = 0; i < n; ++i) {
            if ((set >> i & 1) != 0) { beaten |= attacked[i]; }
        }
        if ((set & beaten) != 0) { continue; }
        Mask defended = 0;
        for (std::uint32_t i = 0; i < n; ++i) {
            if ((attackers[i] & ~beaten) == 0) { defended |= Mask{1} << i; }
        }
        if (semantics == Semantics::stable ? (set | beaten) == all : defended == set) { complete.push_back(set); }
    }
    auto const inside_another = [&](Mask set) {
        return std::any_of(complete.begin(), complete.end(), [&](Mask other) { return other != set && (set & other) == set; });
    };
    auto const holds_another = [&](Mask set) {
        return std::any_of(complete.begin(), complete.end(), [&](Mask other) { return other != set && (set & other) == other; });
    };
    std::vector<Extension> extensions;
    for (auto const set : complete) {
        if (semantics == Semantics::preferred && inside_another(set)) { continue; }
        if (semantics == Semantics::grounded && holds_another(set)) { continue; }
        Extension extension;
        for (std::uint32_t i = 0; i < n; ++i) {
            if ((set >> i & 1) != 0) { extension.push_back(i); }
        }
        extensions.push_back(std::move(extension));
    }
    std::sort(extensions.begin(), extensions.end());
    return extensions;
}

bool is_extension(Framework const& framework, Extension const& extension, Semantics semantics) {
    std::vector<bool> in(framework.size()), beaten(framework.size());
    for (auto const index : extension) { in[index] = true; }
    for (auto const& attack : framework.attacks) {
        if (in[attack.attacker]) { beaten[attack.attacked] = true; }
    }
    std::vector<bool> defended(framework.size(), true);
    for (auto const& attack : framework.attacks) {
        if (!beaten[attack.attacker]) { defended[attack.attacked] = false; }
    }
    for (std::size_t i = 0; i < framework.size(); ++i) {
        if (in[i] && beaten[i]) { return false; }
        if (semantics == Semantics::stable ? !in[i] && !beaten[i] : defended[i] != in[i]) { return false; }
    }
    return true;
}

Framework random_framework(std::mt19937& dice, std::uint32_t size, std::uint32_t sparseness) {
    Framework framework;
    for (std::uint32_t i = 0; i < size; ++i) { framework.names.push_back(std::to_string(i + 1)); }
    for (std::uint32_t i = 0; i < size; ++i) {
        for (std::uint32_t j = 0; j < size; ++j) {
            if (dice() % (i == j ? 4 * sparseness : sparseness) == 0) { framework.attacks.push_back({i, j}); }
        }
    }
    return framework;
}

}  // namespace gainsay::solver::tests
