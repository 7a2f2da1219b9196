#include "reports/fingerprint.hpp"
#include "reports/sha256.hpp"
#include "tests/reports/harbour.hpp"

#include <gtest/gtest.h>

namespace gainsay::reports {
namespace {

using tests::Harbour;

TEST(Sha256, gives_the_published_values) {
    // FIPS 180-2, appendix B, and the empty text.
    EXPECT_EQ(sha256_text("", 64), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(sha256_text("abc", 64), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(sha256_text("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 64),
              "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    EXPECT_EQ(sha256_text(std::string(1'000'000, 'a'), 64),
              "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

Finding finding_of(std::vector<std::string> const& claims, std::vector<std::string> const& rules) {
    Finding finding;
    finding.viewpoint = "authors";
    for (auto const& claim : claims) {
        Member member;
        member.key = member.claim = claim;
        member.text = "x happened.";
        finding.members.push_back(member);
    }
    for (auto const& rule : rules) {
        RuleUsed used;
        used.key = rule;
        finding.rules.push_back(used);
    }
    return finding;
}

TEST(Fingerprint, is_the_documented_hash) {
    auto const finding = finding_of({"b.y", "a.x"}, {"rule:r"});
    EXPECT_EQ(fingerprint_of(finding), "1:" + sha256_text("gainsay finding 1\ncode G0401\nclaim a.x\nclaim b.y\nrule rule:r\n", 32));
    EXPECT_EQ(meaning_of(finding, {"if  a # why\n then b"}, {}),
              "1:" + sha256_text("gainsay meaning 1\nmember a.x\nsays x happened.\nmember b.y\nsays x happened.\n"
                                 "member rule:r\nsays if a then b\n",
                                 32));
}

TEST(Fingerprint, counts_code_claims_and_rules_and_nothing_else) {
    auto const finding = finding_of({"a.x", "b.y"}, {"rule:r"});
    auto const same = [&](Finding const& other) { return fingerprint_of(finding) == fingerprint_of(other); };
    EXPECT_TRUE(same(finding_of({"b.y", "a.x"}, {"rule:r"})));
    EXPECT_FALSE(same(finding_of({"a.x"}, {"rule:r"})));
    EXPECT_FALSE(same(finding_of({"a.x", "b.y"}, {})));
    auto changed = finding;
    changed.code = claims::Code::tension;
    EXPECT_FALSE(same(changed));
    auto moved = finding;
    moved.message = "in other words";
    moved.members[0].place.file = "renamed.claims";
    moved.members[0].place.line = 99;
    moved.members[0].text = "x did not happen.";
    EXPECT_TRUE(same(moved));
}

TEST(Meaning, changes_with_what_a_member_says_and_not_with_its_layout) {
    auto const finding = finding_of({"a.x", "b.y"}, {});
    auto edited = finding;
    edited.members[1].text = "x\n   happened.  # indeed";
    EXPECT_EQ(meaning_of(finding, {}, {}), meaning_of(edited, {}, {}));
    edited.members[1].text = "x did not happen.";
    EXPECT_NE(meaning_of(finding, {}, {}), meaning_of(edited, {}, {}));
}

TEST(Meaning, changes_with_a_rule_and_with_a_definition) {
    Harbour harbour;
    harbour.add_rule_conflict();
    auto const before = harbour.report().findings.front().meaning;

    auto other_rule = harbour;
    other_rule.model.rules[1].statement.span = harbour.find("world.claims", "if any meeting E happened");
    EXPECT_NE(other_rule.report().findings.front().meaning, before);
    EXPECT_EQ(other_rule.report().findings.front().fingerprint, harbour.report().findings.front().fingerprint);

    auto other_definition = harbour;
    other_definition.model.definitions[1].span = harbour.find("world.claims", "kind  meeting");
    EXPECT_NE(other_definition.report().findings.front().meaning, before);
}

Report report_with(std::vector<std::string> const& fingerprints) {
    Report report;
    for (auto const& fingerprint : fingerprints) {
        Finding finding;
        finding.viewpoint = "authors";
        finding.fingerprint = fingerprint;
        report.findings.push_back(finding);
    }
    assign_ids(report);
    return report;
}

TEST(Ids, are_six_digits_where_that_is_enough) {
    auto const report = report_with({"1:aaaaaabbbb", "1:aaaaacbbbb"});
    EXPECT_EQ(report.findings[0].id, "c-aaaaaa");
    EXPECT_EQ(report.findings[1].id, "c-aaaaac");
}

TEST(Ids, grow_until_no_two_are_alike) {
    auto const report = report_with({"1:aaaaaabbcc", "1:ffffff0000", "1:aaaaaabbdd"});
    EXPECT_EQ(report.findings[0].id, "c-aaaaaabbc");
    EXPECT_EQ(report.findings[1].id, "c-ffffff");
    EXPECT_EQ(report.findings[2].id, "c-aaaaaabbd");
}

TEST(Ids, number_the_findings_of_one_fingerprint) {
    auto const report = report_with({"1:aaaaaabbcc", "1:aaaaaabbcc"});
    EXPECT_EQ(report.findings[0].id, "c-aaaaaa");
    EXPECT_EQ(report.findings[1].id, "c-aaaaaa-2");
}

}  // namespace
}  // namespace gainsay::reports
