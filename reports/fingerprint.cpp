#include "reports/fingerprint.hpp"

#include "reports/sha256.hpp"
#include "reports/text.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace gainsay::reports {

namespace {

constexpr std::size_t fingerprint_digits = 32;
constexpr std::size_t shortest_id = 6;

bool is_about_text(Finding const& finding) { return finding.viewpoint.empty(); }

/// A line of what is hashed. Ends of lines inside the text cannot be mistaken for the next line's start.
void add_line(std::string& data, std::string_view word, std::string_view text) {
    data += word;
    data += ' ';
    data += folded(text);
    data += '\n';
}

std::string hashed(std::string const& data) { return "1:" + sha256_text(data, fingerprint_digits); }

/// The shortest beginning of each text, at least six digits, that no other text shares.
std::map<std::string, std::string> shortest_prefixes(std::set<std::string> const& texts) {
    std::map<std::string, std::string> prefixes;
    std::string const* previous = nullptr;
    std::size_t shared_before = 0;  // with the previous text, in order
    auto const shared = [](std::string const& one, std::string const& other) {
        auto const length = std::min(one.size(), other.size());
        std::size_t same = 0;
        while (same < length && one[same] == other[same]) { ++same; }
        return same;
    };
    for (auto text = texts.begin(); text != texts.end(); ++text) {
        auto const next = std::next(text);
        auto const shared_after = next == texts.end() ? 0 : shared(*text, *next);
        if (previous != nullptr) { shared_before = shared(*previous, *text); }
        prefixes[*text] = text->substr(0, std::max({shortest_id, shared_before + 1, shared_after + 1}));
        previous = &*text;
    }
    return prefixes;
}

/// Names things by their hash: `prefix`, the shortest unique digits, and a number where two have the same hash.
class Namer {
public:
    explicit Namer(std::set<std::string> const& hashes) : digits_(shortest_prefixes(hashes)) {}
    std::string name(std::string_view prefix, std::string const& hash) {
        auto const number = ++used_[hash];
        auto result = std::string{prefix} + digits_.at(hash);
        if (number > 1) { result += "-" + std::to_string(number); }
        return result;
    }

private:
    std::map<std::string, std::string> digits_;
    std::map<std::string, int> used_;
};

}  // namespace

std::string digits_of_hash(std::string const& hash) { return hash.substr(hash.find(':') + 1); }

std::string fingerprint_of(Finding const& finding) {
    std::set<std::string> claims;
    for (auto const& member : finding.members) {
        if (!member.claim.empty()) { claims.insert(member.claim); }
    }
    std::set<std::string> rules;
    for (auto const& rule : finding.rules) { rules.insert(rule.key); }

    std::string data = "gainsay finding 1\n";
    add_line(data, "code", claims::code_text(finding.code));
    for (auto const& claim : claims) { add_line(data, "claim", claim); }
    for (auto const& rule : rules) { add_line(data, "rule", rule); }
    if (is_about_text(finding)) { add_line(data, "message", finding.message); }
    return hashed(data);
}

std::string meaning_of(Finding const& finding, std::vector<std::string> const& rule_texts,
                       std::vector<std::string> const& definition_texts) {
    std::map<std::string, std::string> said;  // by key
    for (auto const& member : finding.members) {
        auto const& text = is_about_text(finding) ? member.source_line : member.text;
        said[is_about_text(finding) ? member.claim : member.key] += normalised(text) + "\n";
    }
    for (std::size_t i = 0; i < finding.rules.size() && i < rule_texts.size(); ++i) {
        said[finding.rules[i].key] = normalised(rule_texts[i]);
    }
    for (std::size_t i = 0; i < finding.definitions.size() && i < definition_texts.size(); ++i) {
        said[finding.definitions[i].key] = normalised(definition_texts[i]);
    }
    return meaning_of(said);
}

std::string meaning_of(std::map<std::string, std::string> const& said) {
    std::string data = "gainsay meaning 1\n";
    for (auto const& [key, text] : said) {
        add_line(data, "member", key);
        add_line(data, "says", text);
    }
    return hashed(data);
}

void assign_ids(Report& report) {
    std::set<std::string> finding_hashes;
    for (auto const& finding : report.findings) { finding_hashes.insert(digits_of_hash(finding.fingerprint)); }
    Namer findings{finding_hashes};
    for (auto& finding : report.findings) {
        finding.id = findings.name(is_about_text(finding) ? "t-" : "c-", digits_of_hash(finding.fingerprint));
    }

    // A dispute is known by its question and by one of its findings: the first by fingerprint, since which is the root may
    // depend on the order of the claims.
    std::vector<std::string> hash_of_dispute;
    for (auto const& dispute : report.disputes) {
        std::string data = "gainsay dispute 1\n";
        add_line(data, "question", dispute.question);
        std::set<std::string> fingerprints;
        for (auto const finding : dispute.findings) { fingerprints.insert(report.findings[finding].fingerprint); }
        if (!fingerprints.empty()) { add_line(data, "root", *fingerprints.begin()); }
        hash_of_dispute.push_back(sha256_text(data, fingerprint_digits));
    }
    Namer disputes{{hash_of_dispute.begin(), hash_of_dispute.end()}};
    for (std::size_t i = 0; i < report.disputes.size(); ++i) { report.disputes[i].id = disputes.name("d-", hash_of_dispute[i]); }
}

}  // namespace gainsay::reports
