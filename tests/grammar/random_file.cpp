#include "tests/grammar/random_file.hpp"

#include <map>
#include <stdexcept>
#include <string_view>
#include <utility>

namespace gainsay::grammar {

namespace {

/// The alternatives of a production. In an alternative, `<name>` stands for a production, and `@` for a number that is
/// used once in the file. The first alternative must end.
using Production = std::vector<std::string>;

std::map<std::string, Production> const& grammar() {
    static std::map<std::string, Production> const all{
        {"item", {"<actor>", "<kind>", "<qualifier>", "<event>", "<thing>", "<property>", "<relation>", "<attribute>", "<action>", "<office>", "<rule>",
                  "<identity>", "<record>", "<claim>", "<claim>", "<claim>", "<argument>", "<not_encoded>", "<verdict>"}},
        {"text", {"\"a text\"", "\"the \\\"North\\\" \\\\ x\"", "\"Ünïcode 회담, of some length, so that lines have to be broken somewhere\"",
                  "\"x # no comment\"", "\"a. b: c, d\""}},
        {"opt_text", {"", "<text>"}},
        {"texts", {"<text>", "<text>, <text>"}},
        {"party_name", {"norland", "sudria", "vane"}},
        {"actor", {"actor a@", "actor a@ <text> aka <texts> member of norland, sudria speaks for vane", "actor a@ acts for norland aka <text>",
                   "actor a@ acts for norland from mid 2026-05 to 2031-03-15, sudria member of sudria until <written>"}},
        {"office", {"office f@ held by vane", "office f@ <text> aka <texts> held by vane until <written>, norland from mid 2026-05 to 2031-03-15 held by sudria"}},
        {"kind", {"kind k@", "kind k@ <text> is a meeting, weapons-test disjoint with summit"}},
        {"qualifier", {"qualifier q@ <opt_text>"}},
        {"event", {"event e@: meeting", "event e@: formal formal meeting <text> aka <texts> by norland with sudria, vane part of talks, session"}},
        {"thing", {"thing t@ <opt_text>", "thing t@ <text> aka <texts>"}},
        {"property", {"property p@ <opt_text> of actor", "property p@ of thing", "property p@ of meeting"}},
        {"relation", {"relation r@ from actor to thing", "relation r@ <text> from event to summit symmetric transitive"}},
        {"attribute", {"attribute b@ <opt_text> of thing: { v@, w@ }", "attribute b@ <opt_text> of event: actor", "attribute b@ of actor: {v@}"}},
        {"action", {"action c@ <opt_text> by actor", "action c@ <opt_text> by actor to thing"}},
        {"rule", {"rule u@: if any actor X met norland then X is armed.",
                  "rule u@ <text> owner <text> strength weak off: if any actor X walked away from any meeting E12 and (X is armed or X met sudria) then "
                  "E12 ended without agreement."}},
        {"identity", {"same norland, sudria", "distinct talks, session because <text>"}},
        {"record", {"record o@: <sentence>", "record o@ source <text>: <sentence> <sentence>"}},
        {"place", {"p3", "title", "deck", "caption", "dateline", "note", "byline"}},
        {"provenance", {"", "quoted", "paraphrased", "glossed"}},
        {"claim", {"claim m@: <sentence>", "claim m@ at <place> \"left the table\" <provenance>: <sentence> <sentence>",
                   "claim m@ at <place> was old-m@ encoded by <text> reviewed by <text> withdrawn from <written>: <sentence>",
                   "claim m@ corrected to one from <written> <provenance>: <sentence>"}},
        {"argument", {"argument g@: from one therefore two.", "argument g@ at <place> \"a gamble\" rebuts g0: from one, reed.two, rule r0 presumably one."}},
        {"not_encoded", {"not encoded <place> because <text>.", "not encoded <place> \"a word\" because <text>."}},
        {"verdict", {"compatible one, reed.two because <text>", "expect conflict one, reed.two", "expect no conflict reed.one, two, one, reed.two"}},
        {"sentence", {"<statement>.", "<certainty>: <statement>.", "<certainty>: <type>: according to <party_name>, <statement>.",
                      "according to vane, according to norland, <statement>.", "<type>: <statement>."}},
        {"certainty", {"certain", "probably", "possibly", "reportedly", "unclear"}},
        {"type", {"prediction", "recommendation to norland", "judgement", "question"}},
        {"statement", {"<single>", "if <single> and <single> then <single> or <single>", "<single> iff <single>", "<single> and <single> and <single>",
                       "<single> or <single> and <single>"}},
        {"single", {"<clause>", "<clause>", "<clause>", "not <single>", "either <single> or <single>", "(<statement>)"}},
        {"clause", {"talks happened <time>", "<counted>", "<being>", "<speech>", "<doing>", "the leader of norland is not vane <time>",
                    "the stance of norland was open <time>", "commitment one is not violated <time>"}},
        {"counted", {"no <class> happened <time>", "exactly 2 <class> by norland with sudria happened <time>", "at least 1 <class> happened",
                     "at most 30 <class> with someone happened"}},
        {"class", {"meeting", "formal meeting", "summit"}},
        {"being", {"talks was suspended", "talks is a <class>", "talks was the first <class> by norland in <date>", "norland is not armed <time>",
                   "norland were allied-with sudria <time>", "both norland and sudria are armed <time>", "talks was not the only <class>"}},
        {"doing", {"norland did not meet sudria <time>", "each of norland, sudria, vane walked away from talks <time>", "talks lasted <duration>",
                   "talks lasted longer than session", "talks lasted as long as session", "talks coincided with session", "talks did not fall apart",
                   "talks ended without agreement", "session began <a_time>", "only norland met vane", "nobody test-missile <time>",
                   "norland did give-relief to sudria <time>", "norland will work toward test-missile"}},
        {"speech", {"vane said that <content>", "vane denied <a_time> that <content>", "norland demanded of sudria <time> that <content>",
                    "both norland and sudria committed to vane <time> that <content> provided that <content>", "norland threatened sudria that <content>",
                    "vane did not say that <content>"}},
        {"content", {"anything", "<single>", "norland meet sudria by 2032", "(<statement>)"}},
        {"time", {"", "<a_time>"}},
        {"a_time", {"on <date>", "in <date>", "during session", "throughout <date>", "by <date>", "before <point>", "after <point> inclusive",
                    "since <point>", "between <point> and <point> inclusive", "from <point> to <point>", "<duration> after <point>",
                    "the day before <point>", "within <duration> of <point>", "so far", "now", "yesterday", "last june", "the weekend"}},
        {"point", {"<date>", "session", "the start of session", "publication"}},
        {"duration", {"2 days", "exactly 1 week", "more than 6 hours", "at least 90 minutes", "several months"}},
        {"date", {"<written>", "last month", "earlier this year"}},
        {"written", {"2031-03-04", "2031-03-04/2031-03-06", "2031-03~", "[2031-03,2031-05]", "203X", "early 2031", "end of 2031",
                     "2031-03-04T10:30:00Z", "-0044", "2031-03/..", "Y-17000", "?2031-03"}},
    };
    return all;
}

class Generator {
public:
    explicit Generator(std::mt19937& random) : random_(random) {}

    std::string expand(std::string const& name, int depth = 0) {
        auto const found = grammar().find(name);
        if (found == grammar().end()) { throw std::logic_error{"no production " + name}; }
        auto const& alternatives = found->second;
        auto const& chosen = depth > deepest ? alternatives.front() : alternatives[random_() % alternatives.size()];
        std::string text;
        for (std::size_t at = 0; at < chosen.size(); ++at) {
            if (chosen[at] == '<') {
                auto const end = chosen.find('>', at);
                text += expand(chosen.substr(at + 1, end - at - 1), depth + 1);
                at = end;
            } else if (chosen[at] == '@') {
                text += std::to_string(++numbers_);
            } else {
                text += chosen[at];
            }
        }
        return text;
    }

private:
    static constexpr int deepest = 7;
    std::mt19937& random_;
    int numbers_ = 0;
};

}  // namespace

std::string random_file(std::mt19937& random) {
    Generator generator{random};
    std::string text = random() % 2 == 0 ? "language 1\n" : "";
    text += "rule r0: if any actor X met norland then X is armed.\n";
    text += "article reed \"Why\" author \"Jo Reed\", \"Kim\" outlet \"The Gazette\" published mid 2031-10 text \"reed.txt\" "
            "source \"https://gazette.example/reed\" accessed 2031-11-02\n";
    text += "claim one: norland committed to sudria that talks happen. claim two: norland met sudria.\n";
    text += "argument g0: from one therefore two.\n";
    for (auto items = 1 + random() % 8; items > 0; --items) { text += generator.expand("item") + (random() % 3 == 0 ? " " : "\n"); }
    return text;
}

std::vector<std::string> productions() {
    std::vector<std::string> names;
    for (auto const& [name, alternatives] : grammar()) { names.push_back(name); }
    return names;
}

}  // namespace gainsay::grammar
