// The productions of section 8 for files and their items: forms that are taken, and close ones that are refused.

#include "tests/grammar/corpus.hpp"

#include <gtest/gtest.h>

namespace gainsay::grammar {
namespace {

using Strings = std::vector<std::string>;

struct Items {
    char const* production;
    Strings accepted;
    Strings refused;
};

class ItemProduction : public ::testing::TestWithParam<Items> {};

TEST_P(ItemProduction, takes_its_forms_and_refuses_close_ones) {
    for (auto const& items : GetParam().accepted) { EXPECT_EQ(found(read_in_world(items)), Strings{}) << items; }
    for (auto const& items : GetParam().refused) { EXPECT_FALSE(read_in_world(items).diagnostics.empty()) << items; }
}

std::string const reed = "article reed \"Why\"\n";
std::string const claims = reed + "claim one: talks happened. claim two: norland met sudria.\n";

std::vector<Items> const items{
    {"file",
     {"language 1 kind x-kind", "# only a comment\nkind x-kind", "kind x-kind # and a comment at the end"},
     {"language kind x-kind", "language one", "language 2", "kind x-kind language 1", "nonsense", "kind x-kind.",
      "kind x-kind ;"}},
    {"actor",
     {"actor ferro", "actor ferro \"Ferro\"",
      "actor ferro aka \"the Iron\", \"Fe\" member of norland, sudria speaks for norland",
      "actor ferro acts for vane aka \"Fe\"",
      "actor ferro speaks for norland from 2026 to mid 2031, sudria until 2026, vane member of norland from 2031 acts for sudria"},
     {"actor", "actor Ferro", "actor \"Ferro\"", "actor ferro aka Fe", "actor ferro member norland",
      "actor ferro speaks norland", "actor ferro member of talks", "actor ferro with norland", "actor ferro acts for",
      "actor ferro acts for norland to 2031", "actor ferro acts for norland since 2031", "actor ferro acts for norland from",
      "actor ferro acts for norland from 2026 to", "actor ferro aka \"Fe\" from 2026"}},
    {"office",
     {"office chair held by vane", "office chair \"the chair\" aka \"the head\" held by vane from 2026 to mid 2031, norland from mid 2031",
      "office chair held by vane until 2031 aka \"the head\" held by norland from 2031-01-05"},
     {"office", "office chair", "office chair \"the chair\"", "office chair aka \"the head\"", "office chair held vane", "office chair held by",
      "office chair: vane", "office chair held by vane from", "office chair held by vane to 2031", "office chair held by vane from 2026 until 2031",
      "office chair held by talks", "office chair held by vane from last june", "office chair held by vane from 2031 to 2026",
      "office chair held by someone"}},
    {"kind",
     {"kind talk", "kind talk \"a talk\" is a meeting", "kind talk is a meeting, weapons-test disjoint with summit",
      "kind talk judgement", "kind talk judgement is a meeting"},
     {"kind", "kind talk is meeting", "kind talk is an meeting", "kind talk disjoint summit", "kind talk judgement judgement", "actor ferro judgement",
      "kind talk is a norland"}},
    {"qualifier",
     {"qualifier open-air", "qualifier open-air \"in the open\""},
     {"qualifier", "qualifier open-air aka \"x\""}},
    {"event",
     {"event e1: meeting",
      "event e1: formal meeting \"the first\" aka \"x\" by norland with sudria, vane part of talks"},
     {"event e1", "event e1 meeting", "event e1:", "event e1: \"the first\"", "event e1: meeting formal",
      "event e1: norland", "event e1: meeting part talks", "event e1: meeting by talks"}},
    {"thing", {"thing ship", "thing ship \"the ship\" aka \"Norge\", \"she\""}, {"thing", "thing ship by norland"}},
    {"property",
     {"property big of actor", "property big \"big\" of thing", "property big of meeting"},
     {"property big", "property big actor", "property big of", "property big of norland",
      "property big of actor to actor"}},
    {"relation",
     {"relation near from actor to thing", "relation near \"near\" from event to summit symmetric transitive"},
     {"relation near", "relation near from actor", "relation near to actor from actor",
      "relation near from actor to actor reflexive", "relation near from actor to actor symmetric symmetric"}},
    {"attribute",
     {"attribute size of thing: { small, large }", "attribute host \"the host\" of event: actor",
      "attribute host of meeting: summit"},
     {"attribute size of thing", "attribute size of thing { small }", "attribute size of thing: {}",
      "attribute size of thing: { small", "attribute size: { small }"}},
    {"action",
     {"action sign by actor", "action sign \"sign\" by actor to thing"},
     {"action sign", "action sign of actor", "action sign by", "action sign by actor to", "action sign to actor"}},
    {"sort", {"property big of event"}, {"property big of qualifier", "property big of value"}},
    {"class", {"event e1: formal formal meeting"}, {"event e1: formal", "event e1: meeting summit"}},
    {"rule",
     {"rule r1: if any actor X met norland then X is armed.",
      "rule r1 \"text\" owner \"desk\" strength weak off: if any meeting E happened then E collapsed.",
      "rule r1: if any actor X1 is armed and any actor Y23 met X1 then X1 is not armed."},
     {"rule r1", "rule r1 if any actor X met norland then X is armed.",
      "rule r1: if any actor X met norland then X is armed", "rule r1 strength medium: talks happened.",
      "rule r1 owner desk: talks happened.", "rule r1: X is armed.", "rule r1 off off: talks happened.",
      "rule r1: if any actor X123 is armed then norland is armed."}},
    {"rule that lasts",
     {"rule r1: if any actor X is armed then that persists.",
      "rule r1: if any actor X is armed and X met norland then that persists until X test-missile."},
     {"rule r1: if any actor X met norland then that persists.", "rule r1: if any actor X is armed then that persists and X met norland.",
      "rule r1: if any actor X is armed and any actor Y is armed then that persists.",
      "rule r1: if any actor X is armed then that persists until not X test-missile.",
      "rule r1: if any actor X is armed in 2031 then that persists.", "rule r1: that persists.",
      "rule r1: if any actor X is armed then that persists until anything."}},
    {"identity",
     {"same norland, sudria", "distinct talks, session because \"two dates\""},
     {"same norland", "same norland sudria", "same norland, sudria, vane", "distinct talks, norland",
      "same norland, norland", "distinct talks, session because", "same meeting, summit"}},
    {"article",
     {"article moss \"On talks\"",
      "article moss \"On talks\" author \"A\", \"B\" outlet \"O\" published 2031-10 text \"moss.txt\" source "
      "\"https://x.example\" "
      "accessed 2031-11",
      "article moss \"On talks\" published unknown", "article moss \"On talks\" published mid 2031-10"},
     {"article moss", "article \"On talks\"", "article moss \"On talks\" author A",
      "article moss \"On talks\" published", "article moss \"On talks\" published last june",
      "article moss \"On talks\" published 2031-13", "article moss \"On talks\" accessed 2031",
      "article moss \"On talks\" outlet \"a\" outlet \"b\""}},
    {"claim",
     {claims, reed + "claim one at p1: talks happened.", reed + "claim one: talks happened. talks collapsed."},
     {reed + "claim one talks happened.", reed + "claim one:", reed + "claim: talks happened.",
      "claim one: talks happened.", reed + "claim one: talks happened. claim one: talks collapsed."}},
    {"claim part",
     {reed + "claim one at p3 \"left the table\" was old-one was older-one quoted encoded by \"a\" reviewed by \"b\" "
             "withdrawn from "
             "2031-11: talks happened.",
      reed + "claim one at title adopted: talks happened.",
      reed + "claim one paraphrased corrected to two from 2031: talks happened. claim two glossed: talks collapsed."},
     {reed + "claim one at: talks happened.", reed + "claim one was: talks happened.",
      reed + "claim one encoded \"a\": talks happened.", reed + "claim one withdrawn 2031: talks happened.",
      reed + "claim one corrected to two: talks happened.",
      reed + "claim one corrected to nine from 2031: talks happened.",
      reed + "claim one quoted glossed: talks happened.", reed + "claim one adopted adopted: talks happened.",
      reed + "claim one withdrawn from 2031 corrected to one from 2031: talks happened."}},
    {"record",
     {"record opening: talks began on 2031.",
      "record opening source \"bulletin\": talks began on 2031. talks ended on 2032."},
     {"record opening", "record opening talks began on 2031.", "record opening source bulletin: talks began on 2031.",
      "record opening source \"b\" accessed 2031: talks began on 2031.",
      "record o1: talks happened. record o1: talks happened."}},
    {"place",
     {reed +
      "claim a1 at p1: talks happened. claim a2 at title: talks happened. claim a3 at deck: talks happened. "
      "claim a4 at caption: talks happened. claim a5 at dateline: talks happened. claim a6 at note: talks happened. "
      "claim a7 at byline \"x\": talks happened."},
     {reed + "claim one at 3: talks happened.", reed + "claim one at p: talks happened.",
      reed + "claim one at p0: talks happened.", reed + "claim one at footer: talks happened."}},
    {"not encoded",
     {reed + "not encoded p4 \"a word\" because \"irony\".", reed + "not encoded title because \"irony\"."},
     {"not encoded p4 because \"irony\".", reed + "not encoded p4.", reed + "not encoded because \"irony\".",
      reed + "not encoded p4 because \"irony\""}},
    {"verdict",
     {claims + "compatible one, reed.two because \"x\"",
      claims + "expect conflict reed.one, reed.two expect no conflict reed.one"},
     {claims + "compatible one, two", claims + "expect one, two", claims + "expect conflict",
      claims + "expect conflict reed.three", claims + "expect conflict moss.one",
      claims + "compatible reed. one because \"x\""}},
    {"use", {}, {"use vocabulary", "use negotiation", "use vocabulary unheard-of", "use vocabulary \"x\""}},
    {"acceptance",
     {claims + "accept conflict one, reed.two because \"x\" meaning \"0123abcd\"",
      claims + "record r1: talks happened. accept conflict one, record r1 meaning \"0\" until 2031-12 by \"desk\" because \"x\"",
      claims + "accept conflict one because \"x\"",
      claims + "accept weakness idle-premise of one because \"x\" meaning \"0123abcd\"",
      claims + "argument a1: from one therefore two. accept weakness missing-warrant of a1 because \"x\" by \"desk\" until 2031",
      claims + "argument a1: from one therefore two. accept weakness missing-warrant of reed.a1 because \"x\""},
     {claims + "accept conflict one, two", claims + "accept conflict one because \" \"", claims + "accept conflict one because \"…\"", claims + "accept one because \"x\"",
      claims + "accept conflict because \"x\"", claims + "accept conflict one, nine because \"x\"",
      claims + "accept conflict one, record r9 because \"x\"", claims + "accept conflict one because \"x\" because \"y\"",
      claims + "accept conflict one because \"x\" until 2031-12/..", claims + "accept conflict one because \"x\" until next year",
      claims + "accept weakness idle-premise because \"x\"", claims + "accept weakness idle-premise of nine because \"x\"",
      claims + "accept weakness idle of one because \"x\"", claims + "accept weakness idle-premise of one",
      claims + "accept weakness idle-premise of one, two because \"x\"", claims + "accept weakness idle-premise of moss.one because \"x\"",
      claims + "accept conflict one because \"x\" meaning 0123abcd", claims + "accept conflict moss.one because \"x\""}},
    {"argument",
     {claims + "argument gamble at p7 \"x\": from one therefore two.",
      claims + "rule r1: if any actor X met norland then X is armed. argument a1: from one, reed.two, rule r1 "
               "presumably one. "
               "argument a2 rebuts a1: from one therefore two. argument a3 supports a1: from one therefore two. "
               "argument a4 undercuts a1: from one therefore two. argument a5 undermines a1: from one therefore two."},
     {"argument a1: from one therefore two.", claims + "argument a1 from one therefore two.",
      claims + "argument a1: one therefore two.", claims + "argument a1: from one two.",
      claims + "argument a1: from one so two.", claims + "argument a1: from one therefore two",
      claims + "argument a1: from rule r9 therefore two.", claims + "argument a1 rebuts a9: from one therefore two.",
      claims + "argument a1 at p1 at p2: from one therefore two.", claims + "argument a1: from nine therefore two."}},
    {"id",
     {"kind a1-b2-c3"},
     {"kind 1a", "kind a--b", "kind a-", "kind -a", "kind a_b", "kind Ab", "kind ä", "kind during"}},
    {"string",
     {R"(kind x-kind "a \" and a \\ and a \n and Ünïcode 회담")"},
     {"kind x-kind \"open\nkind y-kind", "kind x-kind 'single'"}},
};

std::string name_of(::testing::TestParamInfo<Items> const& info) {
    std::string name;
    for (char const letter : std::string{info.param.production}) {
        name += (letter >= 'a' && letter <= 'z') ? letter : '_';
    }
    return name;
}
INSTANTIATE_TEST_SUITE_P(Grammar, ItemProduction, ::testing::ValuesIn(items), name_of);

}  // namespace
}  // namespace gainsay::grammar
