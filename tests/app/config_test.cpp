// The configuration of a project: found, read, refused, shown, and begun.

#include "app/config.hpp"
#include "app/init.hpp"
#include "tests/app/program.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cstdlib>
#include <fstream>

namespace gainsay::app {
namespace {

using namespace tests;
using Json = nlohmann::json;
using Words = std::vector<std::string>;

Words problems_in(std::string_view text) { return read_config("gainsay.toml", text).problems; }

TEST(ConfigFile, every_key_is_read_and_knows_where_it_was_set) {
    auto const config = read_config("gainsay.toml", R"([report]
min-level = "warning"
fail-on = "note"
select = ["G0402", "contradiction"]
ignore = ["possible-conflict"]
[rules]
on = ["a"]
off = ["b", "c"]
errors = ["d"]
[articles]
texts = "texts"
[budget]
steps = 1000
conflicts = 7
)");
    EXPECT_EQ(config.problems, Words{});
    Words lines;
    for (auto const& entry : entries_of(config.settings)) { lines.push_back(entry.key + " = " + entry.value + " # " + entry.origin); }
    EXPECT_EQ(lines, (Words{"report.min-level = \"warning\" # gainsay.toml:2:1", "report.fail-on = \"note\" # gainsay.toml:3:1",
                            "report.select = [\"G0401\", \"G0402\"] # gainsay.toml:4:1", "report.ignore = [\"G0403\"] # gainsay.toml:5:1",
                            "rules.on = [\"a\"] # gainsay.toml:7:7", "rules.off = [\"b\", \"c\"] # gainsay.toml:8:8",
                            "rules.errors = [\"d\"] # gainsay.toml:9:11", "articles.texts = \"texts\" # gainsay.toml:11:1",
                            "budget.steps = 1000 # gainsay.toml:13:1", "budget.conflicts = 7 # gainsay.toml:14:1"}));
}

TEST(ConfigFile, an_empty_one_sets_nothing) {
    for (auto const& entry : entries_of(read_config("gainsay.toml", "").settings)) { EXPECT_EQ(entry.origin, "default") << entry.key; }
}

TEST(ConfigFile, unknown_keys_are_errors_with_the_nearest_known_key_and_their_place) {
    EXPECT_EQ(problems_in("[report]\nmin-levle = \"note\"\n"), (Words{"gainsay.toml:2:1: there is no key \"min-levle\"; did you mean \"min-level\"?"}));
    EXPECT_EQ(problems_in("[reprot]\n"), (Words{"gainsay.toml:1:2: there is no key \"reprot\"; did you mean \"report\"?"}));
    EXPECT_EQ(problems_in("fail-on = \"note\"\n"), (Words{"gainsay.toml:1:1: there is no key \"fail-on\" here; it belongs into [report]"}));
    EXPECT_EQ(problems_in("[rules]\nfail-on = \"note\"\n"), (Words{"gainsay.toml:2:1: there is no key \"fail-on\" here; it belongs into [report]"}));
    EXPECT_EQ(problems_in("[report]\nx-y-z-0 = 1\n"), (Words{"gainsay.toml:2:1: there is no key \"x-y-z-0\""}));
}

TEST(ConfigFile, a_corpus_cannot_set_outputs_and_learns_why) {
    for (auto const* text : {"[report]\nformat = \"json=x\"\n", "[report]\noutput = \"x\"\n", "format = \"json\"\n"}) {
        auto const problems = problems_in(text);
        ASSERT_EQ(problems.size(), 1U) << text;
        EXPECT_NE(problems[0].find("on the command line alone, so that a corpus cannot write files"), std::string::npos) << problems[0];
    }
}

TEST(ConfigFile, a_row_of_the_table_of_widths_can_have_more_room_and_never_less) {
    auto const config = read_config("gainsay.toml", "[widths]\nmid-month = \"3 days\"\nbare-hours = \"90 minutes\"\nseveral = \"1 week\"\n");
    ASSERT_TRUE(config.problems.empty());
    EXPECT_EQ(room_of(config.settings), (claims::WidthRoom{{claims::WidthRow::mid_month, 3 * 24 * 60}, {claims::WidthRow::bare_hours, 90}, {claims::WidthRow::several, 7 * 24 * 60}}));
    EXPECT_EQ(config.settings.room.at(claims::WidthRow::mid_month).origin, "gainsay.toml:2:1");
    auto const entries = entries_of(config.settings);
    EXPECT_TRUE(std::any_of(entries.begin(), entries.end(), [](ConfigEntry const& entry) { return entry.key == "widths.several" && entry.value == "\"7 days\""; }));
    for (auto const* value : {"\"-3 days\"", "\"0 days\"", "3", "\"3\"", "\"3 dayss\"", "\"3days\"", "\"400 days\"", "\"99999999999999999999 days\"", "[1, 2]", "\"\""}) {
        auto const problems = problems_in(std::string{"[widths]\nmid-month = "} + value + "\n");
        ASSERT_EQ(problems.size(), 1U) << value;
        EXPECT_NE(problems[0].find("gainsay.toml:2:13: how much more room the row leaves was expected here"), std::string::npos) << problems[0];
    }
    EXPECT_EQ(problems_in("[widths]\nmid-mnth = \"3 days\"\n"),
              (Words{"gainsay.toml:2:1: there is no row \"mid-mnth\" in the first table of docs/widths.md; did you mean \"mid-month\"?"}));
    EXPECT_EQ(problems_in("[widths]\nthe-weekend = \"3 days\"\n"),
              (Words{"gainsay.toml:2:1: there is no row \"the-weekend\" in the first table of docs/widths.md: it is a reading, with no room to add to"}));
}

TEST(ConfigFile, wrong_values_are_errors_and_all_are_reported_in_order) {
    EXPECT_EQ(problems_in(R"([rules]
on = "a"
off = [1]
[report]
min-level = "warnign"
fail-on = 3
select = ["contradicton"]
ignore = ["G0301"]
[budget]
steps = 0
conflicts = 1.5
)"),
              (Words{"gainsay.toml:2:6: a list of names was expected here: [\"one\", \"other\"]",
                     "gainsay.toml:3:8: a name in quotation marks was expected here",
                     "gainsay.toml:5:13: a severity was expected here: \"error\", \"warning\" or \"note\"; did you mean \"warning\"?",
                     "gainsay.toml:6:11: a severity was expected here: \"error\", \"warning\" or \"note\"",
                     "gainsay.toml:7:11: there is no code \"contradicton\"; did you mean \"contradiction\"?; \"gainsay codes\" lists them all",
                     "gainsay.toml:8:10: G0301 unknown-name cannot be ignored, for what stands at an error in the text is not checked",
                     "gainsay.toml:10:9: a whole number from 1 to 9223372036854775807 was expected here",
                     "gainsay.toml:11:13: a whole number from 1 to 100000 was expected here"}));
    EXPECT_EQ(problems_in("report = 3\n"), (Words{"gainsay.toml:1:1: \"report\" is a group of keys, which begins with [report]"}));
    EXPECT_EQ(problems_in("[rules]\non = [\"a\"]\noff = [\"a\"]\n"),
              (Words{"gainsay.toml:3:8: the rule \"a\" is switched on at gainsay.toml:2:7, too"}));
}

TEST(ConfigFile, what_is_no_toml_is_an_error_with_its_place) {
    auto const problems = problems_in("[report]\nmin-level = \n");
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_TRUE(problems[0].starts_with("gainsay.toml:2:")) << problems[0];
    EXPECT_NE(problems[0].find("this is no TOML: "), std::string::npos) << problems[0];
}

TEST(ConfigFile, the_published_schema_accepts_and_refuses_what_the_program_does) {
    if (std::system("python3 -c 'import jsonschema, tomllib' >/dev/null 2>&1") != 0) { GTEST_SKIP() << "python3-jsonschema is not installed"; }
    // Each of these is fine, or wrong for a reason that a schema can see.
    Words const texts{"", "[report]\n", "[report]\nmin-level = \"error\"\nfail-on = \"note\"\n", "[report]\nmin-level = \"bad\"\n",
                      "[report]\nselect = [\"G0401\"]\nignore = []\n", "[report]\nselect = \"G0401\"\n", "[rules]\non = [\"a\"]\n", "[rules]\non = [1]\n",
                      "[rules]\nerrors = [\"a\"]\n", "[budget]\nsteps = 5\n", "[budget]\nsteps = 0\n", "[budget]\nconflicts = 100001\n",
                      "[widths]\n", "[widths]\nmid-month = \"3 days\"\n", "[widths]\nmid-month = 3\n", "report = 1\n", "[report]\nformat = \"x\"\n", "[articles]\n", "[articles]\ntexts = \"t\"\n", "[articles]\ntexts = \"\"\n", "x = 1\n", std::string{first_files()[0].text}};
    Folder const folder;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        bool const is_good = problems_in(texts[i]).empty();
        folder.write((is_good ? "good-" : "bad-") + std::to_string(i) + ".toml", texts[i]);
    }
    folder.write("compare.py", R"(import glob, json, sys, tomllib, jsonschema
schema = json.load(open(sys.argv[1]))
jsonschema.Draft7Validator.check_schema(schema)
wrong = 0
for name in sorted(glob.glob(sys.argv[2] + '/*.toml')):
    errors = list(jsonschema.Draft7Validator(schema).iter_errors(tomllib.load(open(name, 'rb'))))
    if bool(errors) == ('/good-' in name):
        print(name, open(name).read(), errors)
        wrong = 1
sys.exit(wrong)
)");
    auto const command = "python3 '" + (folder / "compare.py").string() + "' '" GAINSAY_ROOT "/docs/gainsay.toml.schema.json' '" + folder.path().string() + "'";
    EXPECT_EQ(std::system(command.c_str()), 0);
}

class ConfigCommand : public testing::Test {
protected:
    ConfigCommand() {
        folder.write("gainsay.toml", "[rules]\nerrors = [\"no-deal\"]\n");
        folder.write("claims/world.claims", world);
        folder.write("claims/moss.claims", "article moss \"Moss\" author \"Ann Moss\"\nclaim pact: harbour-talks ended with agreement.\n");
        folder.write("claims/frey.claims", "article frey \"Frey\" author \"Di Frey\"\nclaim out: norland walked away from harbour-talks.\n");
        folder.write("claims/rules.claims", R"(rule no-deal "who leaves has no deal" owner "desk" strength strong:
  if any actor X walked away from any meeting E then E ended without agreement.
)");
    }
    Folder folder;
};

TEST_F(ConfigCommand, a_raised_rule_makes_errors_of_its_conflicts) {
    auto const outcome = run(folder, {"claims"});
    EXPECT_EQ(outcome.status, 1);
    EXPECT_NE(outcome.out.find("error[G0402]"), std::string::npos) << outcome.out;
    EXPECT_EQ(run(folder, {"claims", "--isolated"}).status, 0) << "a warning without the configuration";
    folder.write("gainsay.toml", "");
    EXPECT_EQ(run(folder, {"claims"}).status, 0);
    EXPECT_EQ(run(folder, {"claims", "--config", "gainsay.toml"}).status, 0);
}

TEST_F(ConfigCommand, the_nearest_file_upwards_counts_for_folders_and_files) {
    EXPECT_EQ(run(folder, {"claims/moss.claims"}).status, 1);
    folder.write("claims/gainsay.toml", "[report]\nmin-level = \"error\"\n");
    auto const outcome = run(folder, {"claims/moss.claims"});
    EXPECT_EQ(outcome.status, 0) << "two files are not mixed: " << outcome.out;
    EXPECT_NE(outcome.out.find("below \"error\" (claims/gainsay.toml:2:1)"), std::string::npos) << outcome.out;
}

TEST_F(ConfigCommand, options_go_before_the_file) {
    EXPECT_EQ(run(folder, {"claims", "--no-rule", "no-deal"}).status, 0);
    folder.write("gainsay.toml", "[rules]\noff = [\"no-deal\"]\n[report]\nfail-on = \"warning\"\n");
    EXPECT_EQ(run(folder, {"claims"}).status, 0);
    auto const outcome = run(folder, {"claims", "--rule", "no-deal"});
    EXPECT_EQ(outcome.last_line_of_err(), "gainsay: exit status 1: 1 finding at or above \"warning\" (gainsay.toml:4:1): G0402 rule-conflict");
    EXPECT_EQ(run(folder, {"claims", "--rule", "no-deal", "--fail-on", "error"}).status, 0);
}

TEST_F(ConfigCommand, what_is_wrong_is_status_2_and_nothing_is_checked) {
    folder.write("gainsay.toml", "[rules]\non = [\"no-dael\"]\n[report]\n");
    auto const outcome = run(folder, {"claims", "--format=json"});
    EXPECT_EQ(outcome.status, 2);
    EXPECT_EQ(outcome.last_line_of_err(), "gainsay: exit status 2: gainsay.toml:2:7: there is no rule \"no-dael\"; did you mean \"no-deal\"?");
    EXPECT_EQ(Json::parse(outcome.out)["error"]["status"], 2);
    EXPECT_EQ(run(folder, {"claims", "--config", "nowhere.toml"}).last_line_of_err(), "gainsay: exit status 2: nowhere.toml: No such file or directory");
    EXPECT_EQ(run(folder, {"claims", "--config", "gainsay.toml", "--isolated"}).status, 2);
}

TEST_F(ConfigCommand, a_corpus_cannot_have_its_texts_outside) {
    Folder const outside;
    std::filesystem::create_directory_symlink(outside.path(), folder / "linked");
    for (auto const& [texts, words] : std::vector<std::pair<std::string, std::string>>{{"..", "a folder below that of this file was expected"},
                                                                                       {"/tmp", "a folder below that of this file was expected"},
                                                                                       {"nowhere", "there is no folder \"nowhere\""},
                                                                                       {"linked", "is not below that of the configuration"}}) {
        folder.write("gainsay.toml", "[articles]\ntexts = \"" + texts + "\"\n");
        auto const outcome = run(folder, {"claims"});
        EXPECT_EQ(outcome.status, 2) << texts;
        EXPECT_NE(outcome.last_line_of_err().find(words), std::string::npos) << outcome.err;
    }
    std::filesystem::create_directory(folder / "texts");
    folder.write("gainsay.toml", "[articles]\ntexts = \"texts\"\n");
    EXPECT_EQ(run(folder, {"claims"}).status, 0);
}

TEST_F(ConfigCommand, config_shows_each_value_and_where_it_was_set) {
    auto const outcome = run(folder, {"config", "claims"});
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    EXPECT_EQ(outcome.out, R"(claims: gainsay.toml
  report.min-level  "note"       default
  report.fail-on    "error"      default
  report.select     all          default
  report.ignore     []           default
  rules.on          []           default
  rules.off         []           default
  rules.errors      ["no-deal"]  gainsay.toml:2:11
  articles.texts    ""           default
  budget.steps      20000000     default
  budget.conflicts  200          default
)");
    EXPECT_EQ(run(folder, {"config", "--show", "claims"}).out, outcome.out);
    EXPECT_TRUE(run(folder, {"config", "claims", "--isolated"}).out.starts_with("claims: no gainsay.toml"));
}

TEST_F(ConfigCommand, verify_is_silent_unless_something_is_wrong) {
    auto const good = run(folder, {"config", "--verify"});
    EXPECT_EQ(good.status, 0);
    EXPECT_EQ(good.out + good.err, "");
    folder.write("gainsay.toml", "[rules]\non = [\"no-dael\"]\noff = [\"other\"]\n");
    auto const bad = run(folder, {"config", "--verify"});
    EXPECT_EQ(bad.status, 2);
    EXPECT_EQ(bad.out, "");
    EXPECT_NE(bad.err.find("gainsay.toml:2:7: there is no rule \"no-dael\""), std::string::npos) << bad.err;
    EXPECT_NE(bad.err.find("gainsay.toml:3:8: there is no rule \"other\""), std::string::npos) << bad.err;
}

TEST(Init, writes_a_corpus_that_checks_clean_and_overwrites_nothing) {
    Folder const folder;
    auto const outcome = run(folder, {"init", "desk"});
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    for (auto const& file : first_files()) {
        EXPECT_EQ(folder.read("desk/" + std::string{file.name}), file.text);
        EXPECT_NE(outcome.out.find("wrote desk/" + std::string{file.name}), std::string::npos);
    }
    auto const check = run(folder, {"check", "desk", "--fail-on=note"});
    EXPECT_EQ(check.status, 0) << check.out << check.err;
    EXPECT_NE(check.out.find("2 articles, 3 claims"), std::string::npos) << check.out;
    EXPECT_NE(check.out.find("no conflict found; 1 thing not checked"), std::string::npos) << check.out;
    EXPECT_NE(check.out.find("3 anchors of 2 articles: no text is named"), std::string::npos) << check.out;

    folder.write("desk/claims/reed.claims", "# mine\n");
    auto const again = run(folder, {"init", "desk"});
    EXPECT_EQ(again.status, 2);
    EXPECT_EQ(again.last_line_of_err(), "gainsay: exit status 2: desk/gainsay.toml: is there already; nothing was written");
    EXPECT_EQ(folder.read("desk/claims/reed.claims"), "# mine\n");

    Folder const other;
    other.write("claims/moss.claims", "# mine\n");
    EXPECT_EQ(run(other, {"init"}).status, 2);
    EXPECT_FALSE(std::filesystem::exists(other / "gainsay.toml")) << "nothing is written where one file is in the way";
}

TEST(Init, what_its_corpus_invites_to_try_is_caught) {
    Folder const folder;
    run(folder, {"init"});
    auto text = folder.read("claims/moss.claims");
    auto const place = text.rfind("more than 5 hours");
    ASSERT_NE(place, std::string::npos);
    folder.write("claims/moss.claims", text.replace(place, 17, "exactly 9 hours"));
    EXPECT_EQ(run(folder, std::vector<std::string>{}).status, 1);
}

TEST(Init, the_commented_keys_are_the_defaults_and_all_of_them) {
    std::string text{first_files()[0].text};
    std::string uncommented;
    std::istringstream lines{text};
    for (std::string line; std::getline(lines, line);) {
        // A row of the table of widths has no default but the table.
        bool const is_key = line.starts_with("# ") && line.find(" = ") != std::string::npos && line.find("mid-month =") == std::string::npos && line.find("select =") == std::string::npos && line.find("texts =") == std::string::npos;
        uncommented += (is_key ? line.substr(2) : line) + "\n";
    }
    auto const config = read_config("gainsay.toml", uncommented);
    EXPECT_EQ(config.problems, Words{});
    auto const defaults = entries_of(Settings{});
    auto const entries = entries_of(config.settings);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        EXPECT_EQ(entries[i].value, defaults[i].value) << entries[i].key;
        auto const name = entries[i].key.substr(entries[i].key.find('.') + 1);
        EXPECT_NE(text.find("# " + name + " = "), std::string::npos) << name;
    }
}

}  // namespace
}  // namespace gainsay::app
