// Every kind of definition in words.

#include "tests/claims/wording_world.hpp"

#include <gtest/gtest.h>

namespace gainsay::claims::tests {
namespace {

struct WordingOfDefinitions : World, testing::Test {
    [[nodiscard]] std::string words(DefinitionKind kind, EntityId subject, EntityId object,
                                    std::string reason = {}) const {
        Definition definition;
        definition.kind = kind;
        definition.subject = subject;
        definition.object = object;
        definition.reason = std::move(reason);
        return in_words(model, definition);
    }
};

TEST_F(WordingOfDefinitions, of_kinds_and_qualifiers) {
    EXPECT_EQ(words(DefinitionKind::event_kind, talks, working_talks), "the Harbour talks are working-level talks");
    EXPECT_EQ(words(DefinitionKind::event_kind, launch, weapons_test), "the May launch is a weapons test");
    EXPECT_EQ(words(DefinitionKind::event_qualifier, talks, formal), "the Harbour talks are formal");
    EXPECT_EQ(words(DefinitionKind::subkind, weapons_test, meeting), "every weapons test is a meeting");
    EXPECT_EQ(words(DefinitionKind::subkind, working_talks, meeting), "all working-level talks are meetings");
    EXPECT_EQ(words(DefinitionKind::disjoint_kinds, meeting, working_talks),
              "nothing is both a meeting and working-level talks");
}

TEST_F(WordingOfDefinitions, of_who_was_there_and_who_belongs_to_whom) {
    EXPECT_EQ(words(DefinitionKind::agent, launch, norland), "the May launch was the work of Norland");
    EXPECT_EQ(words(DefinitionKind::agent, talks, norland), "the Harbour talks were the work of Norland");
    EXPECT_EQ(words(DefinitionKind::participant, talks, norland), "Norland took part in the Harbour talks");
    EXPECT_EQ(words(DefinitionKind::part_of, session, talks), "first-session is part of the Harbour talks");
    EXPECT_EQ(words(DefinitionKind::member_of, vane, rebels), "Ida Vane is a member of the Rebels");
    EXPECT_EQ(words(DefinitionKind::speaks_for, vane, norland), "Ida Vane speaks for Norland");
    EXPECT_EQ(words(DefinitionKind::acts_for, rebels, norland), "the Rebels act for Norland");
}

TEST_F(WordingOfDefinitions, of_relations) {
    EXPECT_EQ(words(DefinitionKind::symmetric, ally, ally), "if X is an ally of Y, then Y is an ally of X");
    EXPECT_EQ(words(DefinitionKind::transitive, ally, ally),
              "if X is an ally of Y and Y is an ally of Z, then X is an ally of Z");
}

TEST_F(WordingOfDefinitions, of_identity_with_the_desk_s_reason) {
    EXPECT_EQ(words(DefinitionKind::same, talks, summit),
              "the Harbour talks and the Hanoi summit are one and the same");
    EXPECT_EQ(words(DefinitionKind::distinct, norland, sudria, "they signed separately."),
              "Norland and Sudria are two different things, because they signed separately");
    EntityId const twin = add(Sort::event, "talks-2", "the Harbour talks");
    EXPECT_EQ(words(DefinitionKind::same, talks, twin),
              "the Harbour talks (harbour-talks) and the Harbour talks (talks-2) are one and the same");
}

TEST_F(WordingOfDefinitions, of_publication) {
    Article article;
    article.title = "Why the harbour talks failed";
    article.published = date("2031-10");
    model.articles.push_back(article);
    EXPECT_EQ(words(DefinitionKind::publication, {}, {}),
              "\"Why the harbour talks failed\" was published in October 2031");
}

}  // namespace
}  // namespace gainsay::claims::tests
