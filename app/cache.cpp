#include "app/cache.hpp"

#include "app/output.hpp"
#include "reports/sha256.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>
#include <sqlite3.h>

#include <sys/stat.h>

#include <system_error>
#include <utility>

namespace gainsay::app {

namespace fs = std::filesystem;

namespace {

constexpr char const* file_name = "analyses.sqlite";
constexpr int application_id = 0x67736179;  // "gsay"
constexpr int schema_version = 2;
constexpr int longest_wait = 2000;          // milliseconds
constexpr std::int64_t most_entries = 500;
constexpr std::int64_t most_parts = 200'000;
constexpr std::int64_t most_bytes = std::int64_t{256} * 1024 * 1024;  // of each table

struct Close {
    void operator()(sqlite3* database) const { sqlite3_close_v2(database); }
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Database = std::unique_ptr<sqlite3, Close>;

/// One statement, with its parameters bound in order. The texts must outlive it.
class Statement {
public:
    Statement(sqlite3* database, std::string_view text) {
        sqlite3_stmt* made = nullptr;
        result_ = sqlite3_prepare_v2(database, text.data(), static_cast<int>(text.size()), &made, nullptr);
        statement_.reset(made);
    }
    Statement& bind(std::string_view text) {
        if (result_ == SQLITE_OK) { result_ = sqlite3_bind_text64(statement_.get(), ++bound_, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8); }
        return *this;
    }
    Statement& bind_bytes(std::string_view bytes) {
        if (result_ == SQLITE_OK) { result_ = sqlite3_bind_blob64(statement_.get(), ++bound_, bytes.data(), bytes.size(), SQLITE_STATIC); }
        return *this;
    }
    Statement& bind(std::int64_t number) {
        if (result_ == SQLITE_OK) { result_ = sqlite3_bind_int64(statement_.get(), ++bound_, number); }
        return *this;
    }
    /// SQLITE_ROW, SQLITE_DONE or an error.
    int step() {
        if (result_ == SQLITE_OK || result_ == SQLITE_ROW) { result_ = sqlite3_step(statement_.get()); }
        return result_;
    }
    [[nodiscard]] std::string bytes(int column) const {
        auto const* content = static_cast<char const*>(sqlite3_column_blob(statement_.get(), column));
        auto const size = sqlite3_column_bytes(statement_.get(), column);
        return content == nullptr ? std::string{} : std::string(content, static_cast<std::size_t>(size));
    }
    [[nodiscard]] std::int64_t number(int column) const { return sqlite3_column_int64(statement_.get(), column); }

private:
    std::unique_ptr<sqlite3_stmt, Close> statement_;
    int result_ = SQLITE_OK;
    int bound_ = 0;
};

int run(sqlite3* database, std::string_view text) {
    auto const result = Statement{database, text}.step();
    return result == SQLITE_ROW || result == SQLITE_DONE ? SQLITE_OK : result;
}

std::int64_t number(sqlite3* database, std::string_view text, int& result) {
    Statement statement{database, text};
    auto const stepped = statement.step();
    if (stepped != SQLITE_ROW) {
        result = stepped;
        return -1;
    }
    return statement.number(0);
}

/// Whether an error means that the file is not what it should be, rather than busy or out of reach.
bool is_damage(int result) {
    auto const kind = result & 0xFF;
    return kind == SQLITE_CORRUPT || kind == SQLITE_NOTADB || kind == SQLITE_FORMAT || kind == SQLITE_ERROR || kind == SQLITE_SCHEMA || kind == SQLITE_MISMATCH;
}

/// Opens the database and makes its table where it is new.
int open_database(fs::path const& file, Database& database) {
    sqlite3* made = nullptr;
    auto result = sqlite3_open_v2(file.c_str(), &made, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_NOMUTEX, nullptr);
    database.reset(made);
    if (result != SQLITE_OK) { return result; }
    sqlite3_busy_timeout(made, longest_wait);
    auto const is_ours = [&] {
        return number(made, "PRAGMA application_id", result) == application_id && number(made, "PRAGMA user_version", result) == schema_version;
    };
    if (is_ours()) { return SQLITE_OK; }
    if (result != SQLITE_OK) { return result; }
    result = run(made, "BEGIN IMMEDIATE");
    if (result != SQLITE_OK) { return result; }
    if (is_ours()) { return run(made, "COMMIT"); }  // another run was faster
    auto const tables = number(made, "SELECT count(*) FROM sqlite_schema", result);
    if (result != SQLITE_OK) { return result; }
    if (tables != 0) { return SQLITE_NOTADB; }  // somebody else's, or of another version
    for (auto const& text : {fmt::format("PRAGMA application_id = {}", application_id), fmt::format("PRAGMA user_version = {}", schema_version),
                             std::string{"CREATE TABLE analyses (key TEXT PRIMARY KEY, hash TEXT NOT NULL, value BLOB NOT NULL, used INTEGER NOT NULL)"},
                             std::string{"CREATE TABLE parts (key TEXT PRIMARY KEY, hash TEXT NOT NULL, value BLOB NOT NULL, used INTEGER NOT NULL)"},
                             std::string{"COMMIT"}}) {
        result = run(made, text);
        if (result != SQLITE_OK) { return result; }
    }
    return SQLITE_OK;
}

/// Takes the database away, and what SQLite keeps beside it.
void remove_database(fs::path const& file) {
    for (auto const* suffix : {"", "-journal", "-wal", "-shm"}) {
        std::error_code ignored;
        fs::remove(file.string() + suffix, ignored);
    }
}

/// What is stored is tied to its key, so that an entry in the wrong place is seen as well.
std::string hash_of(std::string const& key, std::string_view value) { return reports::sha256_text(key + "\n" + std::string{value}, 64); }

}  // namespace

struct Cache::Content {
    fs::path file;
    Database database;
    bool remade = false;
    bool said_damaged = false;

    /// What a table has for the key, if it is what was stored.
    std::optional<std::string> find(std::string_view table, std::string const& key);
    void forget(std::string_view table, std::string const& key);
    /// SQLITE_DONE or an error.
    [[nodiscard]] int drop_oldest(std::string_view table, std::int64_t most) const;

    /// Opens; a damaged database is removed, once, and made anew.
    int open() {
        auto result = open_database(file, database);
        if (is_damage(result) && !remade) {
            say(fmt::format("the cache {} is damaged, or of another version; it is made anew", file.generic_string()));
            remade = true;
            database.reset();
            remove_database(file);
            result = open_database(file, database);
        }
        if (result != SQLITE_OK) { database.reset(); }
        return result;
    }

    /// Takes note of an error; what is damaged is made anew, what is only busy stays.
    void failed(int result) {
        spdlog::info("cache: {}", sqlite3_errstr(result));
        if (!is_damage(result)) { return; }
        if (!remade) {
            say(fmt::format("the cache {} is damaged; it is made anew", file.generic_string()));
            remade = true;
            database.reset();
            remove_database(file);
            static_cast<void>(open());
        } else {
            database.reset();
        }
    }
};

Cache::Cache(std::unique_ptr<Content> content) : content_(std::move(content)) {}
Cache::Cache(Cache&& other) noexcept = default;
Cache& Cache::operator=(Cache&& other) noexcept = default;
Cache::~Cache() = default;

std::variant<Cache, std::string> Cache::open(fs::path const& folder) {
    std::error_code error;
    bool const is_new = fs::create_directories(folder, error);
    if (error) { return fmt::format("{}: {}", folder.generic_string(), error.message()); }
    if (is_new) { fs::permissions(folder, fs::perms::owner_all, error); }
    auto content = std::make_unique<Content>();
    content->file = folder / file_name;
    auto const mask = ::umask(077);
    auto const result = content->open();
    ::umask(mask);
    if (result != SQLITE_OK) { return fmt::format("{}: {}", content->file.generic_string(), sqlite3_errstr(result)); }
    return Cache{std::move(content)};
}

std::optional<std::string> Cache::Content::find(std::string_view table, std::string const& key) {
    if (database == nullptr) { return std::nullopt; }
    std::string value;
    std::string hash;
    int result = SQLITE_OK;
    {
        auto const text = fmt::format("SELECT value, hash FROM {} WHERE key = ?1", table);
        Statement statement{database.get(), text};
        result = statement.bind(key).step();
        if (result == SQLITE_ROW) {
            value = statement.bytes(0);
            hash = statement.bytes(1);
        }
    }
    if (result == SQLITE_DONE) { return std::nullopt; }
    if (result != SQLITE_ROW) {
        failed(result);
        return std::nullopt;
    }
    if (hash != hash_of(key, value)) {
        forget(table, key);
        return std::nullopt;
    }
    return value;
}

void Cache::Content::forget(std::string_view table, std::string const& key) {
    if (!said_damaged) { say(fmt::format("an entry of the cache {} is damaged; it is made anew", file.generic_string())); }
    said_damaged = true;
    if (database == nullptr) { return; }
    auto const text = fmt::format("DELETE FROM {} WHERE key = ?1", table);
    static_cast<void>(Statement{database.get(), text}.bind(key).step());
}

int Cache::Content::drop_oldest(std::string_view table, std::int64_t most) const {
    auto const text = fmt::format("DELETE FROM {0} WHERE key IN (SELECT key FROM (SELECT key,"
                                  " sum(length(value)) OVER (ORDER BY used DESC, key) AS bytes,"
                                  " row_number() OVER (ORDER BY used DESC, key) AS place FROM {0})"
                                  " WHERE bytes > ?1 OR place > ?2)", table);
    return Statement{database.get(), text}.bind(most_bytes).bind(most).step();
}

std::optional<std::string> Cache::find(std::string const& key) {
    auto value = content_->find("analyses", key);
    if (value && content_->database != nullptr) {
        // Not vital: a database that is busy just remembers less well what was used last.
        static_cast<void>(Statement{content_->database.get(), "UPDATE analyses SET used = (SELECT max(used) + 1 FROM analyses) WHERE key = ?1"}.bind(key).step());
    }
    return value;
}

std::optional<std::string> Cache::find_part(std::string const& key) { return content_->find("parts", key); }

void Cache::store(std::string const& key, std::string_view value) {
    auto* database = content_->database.get();
    if (database == nullptr) { return; }
    auto const hash = hash_of(key, value);
    auto const stored = Statement{database, "INSERT OR REPLACE INTO analyses (key, hash, value, used)"
                                            " VALUES (?1, ?2, ?3, (SELECT coalesce(max(used), 0) + 1 FROM analyses))"}
                            .bind(key).bind(hash).bind_bytes(value).step();
    if (stored != SQLITE_DONE) { return content_->failed(stored); }
    auto const dropped = content_->drop_oldest("analyses", most_entries);
    if (dropped != SQLITE_DONE) { content_->failed(dropped); }
}

void Cache::store_parts(std::map<std::string, std::string> const& found, std::set<std::string> const& of_use) {
    auto* database = content_->database.get();
    if (database == nullptr || (found.empty() && of_use.empty())) { return; }
    auto result = run(database, "BEGIN IMMEDIATE");
    if (result != SQLITE_OK) { return content_->failed(result); }
    auto const now = number(database, "SELECT coalesce(max(used), 0) + 1 FROM parts", result);
    for (auto const& key : of_use) {
        if (result != SQLITE_OK) { break; }
        auto const marked = Statement{database, "UPDATE parts SET used = ?1 WHERE key = ?2"}.bind(now).bind(key).step();
        if (marked != SQLITE_DONE) { result = marked; }
    }
    for (auto const& [key, value] : found) {
        if (result != SQLITE_OK) { break; }
        auto const hash = hash_of(key, value);
        auto const stored = Statement{database, "INSERT OR REPLACE INTO parts (key, hash, value, used) VALUES (?1, ?2, ?3, ?4)"}
                                .bind(key).bind(hash).bind_bytes(value).bind(now).step();
        if (stored != SQLITE_DONE) { result = stored; }
    }
    if (result == SQLITE_OK) {
        auto const dropped = content_->drop_oldest("parts", most_parts);
        if (dropped != SQLITE_DONE) { result = dropped; }
    }
    if (result == SQLITE_OK) { result = run(database, "COMMIT"); }
    if (result == SQLITE_OK) { return; }
    static_cast<void>(run(database, "ROLLBACK"));
    content_->failed(result);
}

void Cache::forget(std::string const& key) { content_->forget("analyses", key); }

}  // namespace gainsay::app
