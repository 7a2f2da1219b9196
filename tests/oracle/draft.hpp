#pragma once
// A small corpus as text, in pieces that can be taken away one at a time.

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace gainsay::oracle {

struct DraftArticle {
    std::string identifier;
    std::string header;                      // from the word article to the publication
    std::vector<std::string> declarations;   // stand in the article's file
    std::vector<std::string> claims;
};

struct Draft {
    std::vector<std::string> world;          // declarations
    std::vector<std::string> rules;
    std::vector<std::string> records;
    std::vector<DraftArticle> articles;
    std::map<std::string, int> forms;        // how often each form of the language was written

    /// Path and text of each file: world.claims, and one for each article.
    [[nodiscard]] std::vector<std::pair<std::string, std::string>> files() const;
    /// Everything in one text, for people.
    [[nodiscard]] std::string text() const;
    [[nodiscard]] std::size_t claim_count() const;
    /// The same without every third claim.
    [[nodiscard]] Draft thinned() const;
    /// All drafts that are a piece smaller.
    [[nodiscard]] std::vector<Draft> smaller() const;
};

}  // namespace gainsay::oracle
