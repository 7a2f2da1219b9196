// Whatever the text: reading ends, nothing crashes, and what is said of errors is in an editor's words.

#include "claims/diagnostics/diagnostic.hpp"
#include "grammar/parser.hpp"
#include "grammar/scan.hpp"
#include "tests/grammar/corpus.hpp"
#include "tests/grammar/seed.hpp"

#include <gtest/gtest.h>

#include <cctype>
#include <random>
#include <set>
#include <thread>

namespace gainsay::grammar {
namespace {

std::vector<std::string> tokens_of(std::string_view text) {
    std::vector<std::string> tokens;
    std::uint32_t from = 0;
    for (auto piece = scan::next_piece(text, 0); piece.kind != scan::PieceKind::end;
         piece = scan::next_piece(text, piece.end)) {
        tokens.emplace_back(text.substr(from, piece.end - from));
        from = piece.end;
    }
    return tokens;
}

std::string joined(std::vector<std::string> const& tokens) {
    std::string text;
    for (auto const& token : tokens) { text += token; }
    return text;
}

/// What must hold of every reading, of any text.
void expect_well_formed(Corpus const& corpus, std::string const& bytes) {
    auto const size = corpus.sources.text(claims::FileId{0}).size();
    for (auto const& diagnostic : corpus.diagnostics) {
        ASSERT_LE(diagnostic.span.begin, diagnostic.span.end) << bytes;
        ASSERT_LE(diagnostic.span.end, size) << bytes;
        ASSERT_FALSE(diagnostic.message.empty()) << bytes;
    }
    for (auto const& claim : corpus.model.claims) {
        ASSERT_LT(claim.article, corpus.model.articles.size()) << bytes;
        ASSERT_FALSE(claim.sentences.empty()) << bytes;
    }
    for (auto const& verdict : corpus.model.verdicts) {
        for (auto const& name : verdict.claims) { ASSERT_LT(name.claim, corpus.model.claims.size()) << bytes; }
    }
    for (auto const& acceptance : corpus.model.acceptances) {
        for (auto const& name : acceptance.claims) { ASSERT_LT(name.claim, corpus.model.claims.size()) << bytes; }
        for (auto const& name : acceptance.records) { ASSERT_LT(name.record, corpus.model.records.size()) << bytes; }
    }
    for (auto const& argument : corpus.model.arguments) {
        ASSERT_LT(argument.conclusion.claim, corpus.model.claims.size()) << bytes;
        for (auto const rule : argument.rules) { ASSERT_LT(rule, corpus.model.rules.size()) << bytes; }
    }
}

TEST(Robustness, the_seed_of_the_mutations_is_without_an_error) {
    auto const corpus = read(std::string{seed});
    EXPECT_EQ(found(corpus), std::vector<std::string>{});
    EXPECT_EQ(corpus.model.claims.size(), 12U);
    EXPECT_EQ(joined(tokens_of(seed)) + "\n", seed);
}

TEST(Robustness, twenty_thousand_mutated_texts_are_read_to_their_end) {
    std::mt19937 random{20310304};
    auto const below = [&](std::size_t limit) { return static_cast<std::size_t>(random() % limit); };
    auto const tokens = tokens_of(seed);
    std::string const all{seed};
    std::size_t with_errors = 0;
    for (int round = 0; round < 20'000; ++round) {
        std::string text;
        if (round % 2 == 0) {
            // a stretch of tokens, some of them lost, doubled, swapped or from elsewhere
            auto const first = below(tokens.size());
            std::vector<std::string> some{
                tokens.begin() + static_cast<std::ptrdiff_t>(first),
                tokens.begin() + static_cast<std::ptrdiff_t>(std::min(tokens.size(), first + 60))};
            for (auto changes = 1 + below(4); changes > 0; --changes) {
                auto const at = below(some.size());
                switch (below(4)) {
                    case 0: some[at].clear(); break;
                    case 1: some[at] += ' ' + some[at]; break;
                    case 2: std::swap(some[at], some[below(some.size())]); break;
                    default: some[at] = ' ' + tokens[below(tokens.size())]; break;
                }
            }
            text = joined(some);
        } else {
            text = all.substr(below(all.size()), 400);
            for (auto changes = 1 + below(6); changes > 0 && !text.empty(); --changes) {
                auto const at = below(text.size());
                switch (below(4)) {
                    case 0: text.erase(at, 1 + below(3)); break;
                    case 1: text.insert(at, 1, text[below(text.size())]); break;
                    case 2: std::swap(text[at], text[below(text.size())]); break;
                    default: text[at] = static_cast<char>(random()); break;
                }
            }
        }
        auto const corpus = read(text);
        expect_well_formed(corpus, text);
        with_errors += corpus.diagnostics.empty() ? 0U : 1U;
    }
    EXPECT_GT(with_errors, 15'000U);
}

TEST(Robustness, a_text_cut_off_anywhere_is_read_to_its_end) {
    for (std::size_t size = 0; size <= seed.size(); size += 3) {
        std::string const text{seed.substr(0, size)};
        expect_well_formed(read(text), text);
    }
}

// ---- what errors say --------------------------------------------------------------------------------------------

void expect_in_an_editors_words(std::string const& expected, std::string const& bytes) {
    if (expected == depth_expectation) { return; }
    for (char const* machine :
         {"N5boost", "gainsay", "::", "spirit", "_", "undefined", "uninitialized", "unnamed", "lexeme"}) {
        EXPECT_EQ(expected.find(machine), std::string::npos) << expected << " in " << bytes;
    }
    EXPECT_TRUE(expected.front() == '"' || std::islower(static_cast<unsigned char>(expected.front())) != 0) << expected;
    EXPECT_NE(expected.back(), '.') << expected;
    EXPECT_TRUE(expected.front() == '"' || expected.find(' ') != std::string::npos) << expected << " in " << bytes;
}

TEST(Robustness, everything_that_is_expected_is_said_in_an_editors_words) {
    auto const tokens = tokens_of(seed);
    std::set<std::string> expectations;
    auto const collect = [&](std::string const& text) {
        for (auto const& stop : parse(claims::FileId{0}, text).stops) {
            if (expectations.insert(stop.expected).second) {
                expect_in_an_editors_words(stop.expected, text.substr(stop.where > 30 ? stop.where - 30 : 0, 60));
            }
        }
    };
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        for (std::string const wrong :
             {"", " §", " ,", " the", " \"x\"", " norland", " 7", " Zz", " not", " )", " is"}) {
            auto changed = tokens;
            changed[at] = wrong;
            collect(joined(changed));
        }
    }
    EXPECT_GT(expectations.size(), 60U);
}

// ---- nesting ----------------------------------------------------------------------------------------------------

std::string repeated(std::string const& text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) { all += text; }
    return all;
}

/// Sentences that nest in every way that the language has.
std::vector<std::string> nested_sentences(int levels) {
    return {repeated("(", levels) + "talks happened" + repeated(")", levels) + ".",
            repeated("not ", levels) + "talks happened.",
            repeated("vane said that ", levels) + "talks happened.",
            repeated("(if talks happened then ", levels) + "talks happened" + repeated(")", levels) + ".",
            repeated("either ", levels) + "talks happened" + repeated(" or talks collapsed", levels) + ".",
            repeated("norland committed that anything provided that ", levels) + "talks happened.",
            repeated("(talks happened and talks happened or ", levels) + "talks happened" + repeated(")", levels) + ".",
            repeated("(", levels),
            repeated("not ", levels),
            repeated("not (", levels)};
}

/// Runs on a thread, whose stack is smaller than that of main.
template <typename Function>
void on_a_thread(Function function) {
    std::thread thread{function};
    thread.join();
}

TEST(Robustness, three_hundred_and_fifty_thousand_levels_are_refused) {
    on_a_thread([] {
        for (int const levels : {300, 50'000}) {
            for (auto const& sentence : nested_sentences(levels)) {
                auto const corpus = read_claim(sentence);
                ASSERT_EQ(corpus.diagnostics.size(), 1U) << sentence.substr(0, 40);
                EXPECT_EQ(corpus.diagnostics.front().code, claims::Code::nested_too_deeply) << sentence.substr(0, 40);
                EXPECT_EQ(corpus.unreadable_claims, 1U);
            }
        }
    });
}

TEST(Robustness, the_deepest_nesting_that_is_allowed_is_read_and_kept) {
    on_a_thread([] {
        std::string const nots = repeated("not ", claims::max_nesting - 1) + "talks happened.";
        EXPECT_EQ(found(read_claim(nots)), std::vector<std::string>{});
        EXPECT_EQ(read_claim(nots).model.claims.size(), 1U);
        EXPECT_EQ(read_claim("not " + nots).diagnostics.size(), 1U);
        std::string const parentheses =
            repeated("(", claims::max_nesting - 1) + "talks happened" + repeated(")", claims::max_nesting - 1) + ".";
        EXPECT_EQ(read_claim(parentheses).model.claims.size(), 1U);
        EXPECT_EQ(read_claim("(" + parentheses.substr(0, parentheses.size() - 1) + ").").diagnostics.size(), 1U);
    });
}

TEST(Robustness, a_statement_that_grows_too_deep_in_the_model_is_refused) {
    // each level of parentheses holds three of the model's
    std::string const deep = repeated("(if talks happened then talks collapsed or talks happened and ", 100) +
                             "talks happened" + repeated(")", 100) + ".";
    auto const corpus = read_claim(deep);
    ASSERT_EQ(corpus.diagnostics.size(), 1U);
    EXPECT_EQ(corpus.diagnostics.front().code, claims::Code::nested_too_deeply);
}

TEST(Robustness, many_statements_side_by_side_are_not_nested) {
    std::string const wide = "talks happened" + repeated(" and not talks collapsed", 5'000) + ".";
    EXPECT_EQ(found(read_claim(wide)), std::vector<std::string>{});
}

}  // namespace
}  // namespace gainsay::grammar
