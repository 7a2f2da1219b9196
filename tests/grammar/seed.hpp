#pragma once
// A text that uses every form of the language once or more, without an error: the seed of mutations.

#include <string_view>

namespace gainsay::grammar {

inline constexpr std::string_view seed = R"(language 1
# a corpus of all forms
actor norland "Norland" aka "the North", "Nord \"N\" land"
actor sudria "Sudria"
actor vane "Ida Vane" speaks for norland acts for sudria member of council
actor council
actor rook speaks for norland from 2026 to mid 2031, sudria until 2026 member of council from 2031
office chairman "the chairman" aka "the chair" held by vane from 2026 to 2031-03-15, rook from 2031-03-15
kind meeting
kind summit "a summit" is a meeting disjoint with weapons-test
kind weapons-test
kind outrage judgement
qualifier formal "formal"
event talks: formal meeting "the talks" aka "the round" with norland, sudria
event session: meeting part of talks by norland
thing treaty "the River treaty" aka "the paper"
property armed "armed" of actor
relation allied-with "an ally of" from actor to actor symmetric transitive
attribute leader of actor: actor
attribute stance of actor: { open, closed }
action test-missile by actor
action give-relief by actor to actor
rule no-deal "whoever walks away leaves no agreement" owner "desk" strength strong:
  if any actor X walked away from any meeting E1 then E1 ended without agreement.
rule provokes strength weak off: if any weapons-test E happened then E is a summit.
rule lasts: if any actor X is armed then that persists until X test-missile.
rule broken: if the commitment of any actor X to any actor Y is violated then X is not armed in 2031.
same norland, sudria because "a test"
distinct talks, session
article reed "Why \\ the talks failed"
  author "Jo Reed", "Kim" outlet "The Gazette" published mid 2031-10 text "reed.txt"
  source "https://gazette.example/reed" accessed 2031-11-02
claim c1 at p1 "after a single day" was old-c1 quoted encoded by "a" reviewed by "b" withdrawn from 2031-11:
  probably: prediction: according to vane, according to council, talks happened on 2031-03-04/2031-03-06.
claim c2 at title paraphrased corrected to c1 from 2031:
  recommendation to norland: norland did not walk away from talks. talks lasted exactly 2 days.
claim c3: either (not talks collapsed) or session fell apart and talks was suspended.
claim c4: both norland and sudria committed to council in 2031 that norland give-relief to sudria by end of 2031
  provided that (talks ended with agreement iff session is a formal meeting).
claim c5: commitment reed.c4 is not violated since session inclusive. each of norland, sudria, vane met council last june.
claim c6: only norland did test-missile between 2031 and 2032 inclusive. nobody walked away from talks so far.
claim c7: exactly 2 formal meeting by norland with sudria happened from 2031-01 to publication.
  no summit happened within 3 days of the start of talks. at least 1 meeting happened 2 weeks after session.
claim c8: if the leader of norland is vane now then norland is not armed throughout [2031-01,2031-03].
claim c9: vane said yesterday that sudria knows that anything. someone will work toward test-missile.
claim c10: talks was the first formal meeting by norland in 203X. talks lasted longer than session.
  talks overlapped session. talks coincided with session. session began the day before 2031-03~.
  norland demanded of sudria that norland is allied-with sudria until 2031-03/..
. the stance of sudria was open earlier this month.
claim c11 at caption adopted: impossible: talks was renamed. norland can test-missile. norland must not give-relief to sudria again.
  more meeting by norland happened in 2031 than in 2030. talks was the first meeting in 5 years. norland met sudria again.
  norland demanded of sudria that sudria test-missile by 2032 otherwise that norland is armed.
claim c12: according to chairman, vane met chairman on 2030-05-01. chairman is armed.
record r1 source "bulletin 14": talks began on 2031-03-04T10:30:00Z. talks lasted several hours.
not encoded p4 "hardly a surprise" because "a figure of speech".
compatible reed.c1, c2 because "different days"
expect conflict c3, reed.c6
expect no conflict c1, c10
accept weakness idle-premise of reed.c1 because "it is so" meaning "0123abcd"
accept conflict reed.c1, c2, record r1 because "both are right" by "desk" until late 2031 meaning "0123abcd"
argument a1 at p7: from c1, reed.c2, rule no-deal therefore c3.
argument a2 at p7 "x" rebuts a1: from c1 presumably c3.
)";

}  // namespace gainsay::grammar
