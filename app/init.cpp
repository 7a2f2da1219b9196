#include "app/init.hpp"

#include "app/output.hpp"
#include "reports/text.hpp"

#include <fmt/format.h>

#include <filesystem>

namespace gainsay::app {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view config_text = R"(# The configuration of gainsay for the claims in this folder and below it. Every key is optional; what stands here
# behind a "#" is the default. "gainsay config" shows what is in force and where it was set.

[report]
# The least severity that is shown: "error", "warning" or "note".
# min-level = "note"

# The least severity that makes the exit status 1.
# fail-on = "error"

# Codes to report, and codes not to report, by number or name ("gainsay codes" lists them). Without "select", all.
# select = ["contradiction", "rule-conflict"]
# ignore = []

[rules]
# Rules of the corpus that are on, or off, other than they say themselves.
# on = []
# off = []

# Conflicts that rest on these rules and no others are errors, as contradictions are.
# errors = []

[articles]
# The folder with the articles' texts, below this one, in which anchors are looked up before the corpus's own folder.
# texts = ""

[widths]
# How much more room than the table of widths a word leaves in your articles, by the name of its row.
# mid-month = "3 days"

[budget]
# Steps that a question may take before it stays undecided, and conflicts listed for each group of claims.
# steps = 20000000
# conflicts = 200
)";

constexpr std::string_view world_text = R"(# What the articles talk about: everything gets an identifier here, and the words that reports use for it.
language 1

actor norland "Norland"
actor sudria  "Sudria"

kind  talks "round of talks"
event harbour-talks: talks "the Harbour talks" with norland, sudria
)";

constexpr std::string_view reed_text = R"(# One article in a file. Each claim says where it stands: a paragraph, and at most six words to find it by.
language 1

article reed "The table with one empty side"
  author    "Jo Reed"
  outlet    "The Gazette"
  published 2031-03-12

claim date   at p1 "On Tuesday the negotiators": harbour-talks happened on 2031-03-11.
claim length at p1 "stayed for six hours":       harbour-talks lasted 6 hours.
)";

constexpr std::string_view moss_text = R"(# Another article on the same talks. The two agree: "more than five hours" leaves room for six. Write "exactly 9 hours"
# instead, run "gainsay" again, and see what it says.
language 1

article moss "A quiet deal on the water"
  author    "Ann Moss"
  outlet    "The Herald"
  published 2031-03-14

claim length at p1 "more than five hours": harbour-talks lasted more than 5 hours.
)";

}  // namespace

std::vector<FirstFile> const& first_files() {
    static std::vector<FirstFile> const files{
        {"gainsay.toml", config_text},
        {"claims/world.claims", world_text},
        {"claims/reed.claims", reed_text},
        {"claims/moss.claims", moss_text},
    };
    return files;
}

int init(InitOptions const& options) {
    auto const folder = fs::path{options.folder};
    auto const fail = [&](fs::path const& path, std::string_view reason) {
        say(fmt::format("exit status 2: {}: {}", path.generic_string(), reason));
        return static_cast<int>(ExitStatus::not_done);
    };
    for (auto const& file : first_files()) {
        std::error_code error;
        auto const path = folder / file.name;
        if (fs::symlink_status(path, error).type() != fs::file_type::not_found) { return fail(path, "is there already; nothing was written"); }
    }
    std::string text;
    for (auto const& file : first_files()) {
        auto const path = folder / file.name;
        if (auto const error = create_file(path, file.text)) { return fail(path, *error); }
        text += fmt::format("wrote {}\n", reports::visible(path.generic_string()));
    }
    text += fmt::format(R"(
Two articles on the same talks, which agree. To check them:

    gainsay check {0}

Then change "more than 5 hours" in claims/moss.claims to "exactly 9 hours" and check again. To begin with articles of
your own, replace the files in claims/ and keep gainsay.toml; docs/first-article.md shows how, step by step.
)",
                        reports::visible(options.folder));
    return finish(text, ExitStatus::clean);
}

}  // namespace gainsay::app
