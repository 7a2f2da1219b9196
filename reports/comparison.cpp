#include "reports/comparison.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace gainsay::reports {

namespace {

/// Pairs findings of the two reports that have the same key, the first with the first and so on.
class Pairing {
public:
    Pairing(Report const& earlier, Report const& later)
        : earlier_(earlier),
          later_(later),
          partner_of_later_(later.findings.size()),
          is_paired_(earlier.findings.size()) {}

    template <typename KeyOf>
    void pair_by(KeyOf const& key_of) {
        std::map<std::string, std::vector<std::size_t>> free;
        for (std::size_t i = earlier_.findings.size(); i > 0; --i) {
            auto const key = key_of(earlier_.findings[i - 1]);
            if (!is_paired_[i - 1] && !key.empty()) { free[key].push_back(i - 1); }
        }
        for (std::size_t i = 0; i < later_.findings.size(); ++i) {
            if (partner_of_later_[i]) { continue; }
            auto const found = free.find(key_of(later_.findings[i]));
            if (found == free.end() || found->second.empty()) { continue; }
            partner_of_later_[i] = found->second.back();
            is_paired_[found->second.back()] = true;
            found->second.pop_back();
        }
    }
    [[nodiscard]] std::optional<std::size_t> partner(std::size_t later) const { return partner_of_later_[later]; }
    [[nodiscard]] bool is_paired(std::size_t earlier) const { return is_paired_[earlier]; }

private:
    Report const& earlier_;
    Report const& later_;
    std::vector<std::optional<std::size_t>> partner_of_later_;
    std::vector<bool> is_paired_;
};

/// The claims of a finding with members of its own; what is wrong in a text is known by its message alone.
std::string claims_of(Finding const& finding) {
    if (finding.viewpoint.empty()) { return {}; }
    std::set<std::string> names;
    for (auto const& member : finding.members) { names.insert(member.claim); }
    std::string text;
    for (auto const& name : names) { text += name + "\n"; }
    return text;
}

}  // namespace

Comparison compare(Report const& earlier, Report const& later) {
    Pairing pairing{earlier, later};
    pairing.pair_by([](Finding const& finding) { return finding.fingerprint + finding.meaning; });
    pairing.pair_by([](Finding const& finding) { return finding.fingerprint; });
    pairing.pair_by(claims_of);
    Comparison comparison;
    for (std::size_t i = 0; i < later.findings.size(); ++i) {
        auto const& finding = later.findings[i];
        auto const partner = pairing.partner(i);
        bool const was_accepted = partner && earlier.findings[*partner].accepted;
        if (finding.accepted) {
            was_accepted ? static_cast<void>(++comparison.same) : comparison.accepted.push_back(i);
        } else if (!partner || was_accepted) {
            comparison.appeared.push_back(i);
        } else if (auto const& before = earlier.findings[*partner];
                   before.fingerprint != finding.fingerprint || before.meaning != finding.meaning) {
            comparison.changed.emplace_back(*partner, i);
        } else {
            ++comparison.same;
        }
    }
    for (std::size_t i = 0; i < earlier.findings.size(); ++i) {
        if (!pairing.is_paired(i)) { comparison.went.push_back(i); }
    }
    return comparison;
}

}  // namespace gainsay::reports
