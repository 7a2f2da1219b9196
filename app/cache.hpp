#pragma once
// A store of texts by key on the disk, for what took long to find out. It may lose everything at any time, and never
// hands out what it was not given.

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <variant>

namespace gainsay::app {

/// An SQLite database. Several programs may use one at the same time; whoever would have to wait long does without.
/// What is wrong with it is said on standard error, and it is made anew.
class Cache {
public:
    /// Opens the database in the folder, and makes both where they are missing; else a sentence on why it cannot.
    static std::variant<Cache, std::string> open(std::filesystem::path const& folder);
    Cache(Cache&& other) noexcept;
    Cache& operator=(Cache&& other) noexcept;
    ~Cache();

    /// What was stored for the key.
    std::optional<std::string> find(std::string const& key);
    /// What was stored of a component for the key.
    std::optional<std::string> find_part(std::string const& key);
    /// Stores what was found about components, by key, and takes note of the keys that were of use. The oldest go when there are too
    /// many.
    void store_parts(std::map<std::string, std::string> const& found, std::set<std::string> const& of_use);
    /// The oldest entries go when there are too many.
    void store(std::string const& key, std::string_view value);
    /// What was found for the key is of no use.
    void forget(std::string const& key);

private:
    struct Content;
    explicit Cache(std::unique_ptr<Content> content);
    std::unique_ptr<Content> content_;
};

}  // namespace gainsay::app
