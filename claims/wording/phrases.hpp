#pragma once
// The parts that sentences are put together from inside wording: subjects, predicates in a mood, and times.

#include "claims/model/model.hpp"
#include "claims/wording/english.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace gainsay::claims {

/// How the verb of a clause is put. `past` is how articles tell; the others stand in contents and predictions.
enum class Mood : std::uint8_t {
    past,     // "tested"
    present,  // "tests", in the condition of what is still to come
    will,     // "will test"
    would,    // "would test"
    base,     // "test", after "demanded that"
};
enum class Polarity : std::uint8_t { positive, negative };
enum class Aspect : std::uint8_t {
    simple,
    perfect,  // "has tested", with since and so far
    present,  // "is armed", of states at the time of writing
};

struct Subject {
    std::string text;
    Number number = Number::singular;
};

/// How a clause is to be put. A subject given here stands in the place of the clause's own.
struct Manner {
    Mood mood = Mood::past;
    Polarity polarity = Polarity::positive;
    std::optional<Subject> subject;
};

// ---- names (names.cpp) ---------------------------------------------------------------------------------------

/// The name as declared; of kinds, qualifiers, predicates and values without a text, the identifier with blanks.
std::string name_of(Model const& model, EntityId id);
/// A reference as the subject of a sentence.
Subject subject_of(Model const& model, Reference const& reference);
/// Several as one subject: "Norland and Sudria".
Subject subject_of(Model const& model, std::vector<Reference> const& references);
/// "public weapons test", without an article.
std::string class_name(Model const& model, EventClass const& event_class);
/// " by Norland with Sudria", with the leading blank; empty where nobody is named.
std::string parties(Model const& model, EventSet const& events);

// ---- predicates (predicates.cpp) -----------------------------------------------------------------------------

/// "did not walk away from the Harbour talks", after a subject of the number.
std::string predicate(VerbForms const& verb, Number number, Mood mood, Polarity polarity,
                      Aspect aspect = Aspect::simple);
/// "was not an ally of Norland": the verb "be" and what follows it, which may be empty.
std::string be_predicate(std::string const& complement, Number number, Mood mood, Polarity polarity,
                         Aspect aspect = Aspect::simple);

// ---- times (dates.cpp, times.cpp) ----------------------------------------------------------------------------

/// One time in the shapes that prepositions need.
struct TimeWords {
    std::string noun;        // after a preposition: "4 March 2031", "the day of publication"
    std::string when;        // by itself: "on 4 March 2031", "last Thursday (counted from publication)"
    std::string by;          // after "by": "4 March 2031", "the end of 2031"
    std::optional<Day> day;  // where it is one single day, written without any mark
};
TimeWords date_words(DateExpression const& date);
TimeWords point_words(Model const& model, TimePoint const& point);
/// Both days in one phrase: "from 27 to 28 February 2019".
std::string days_from_to(Day first, Day last);

/// The aspect that a positive or negative sentence with the time needs.
Aspect aspect_of(std::optional<TimeSpec> const& time);
/// " on 4 March 2031", with the leading blank; empty without a time.
std::string time_phrase(Model const& model, std::optional<TimeSpec> const& time);
/// The same of something that happened: "so far" is "by the time of writing", which goes with a single occasion.
std::string happened_phrase(Model const& model, std::optional<TimeSpec> const& time, Polarity polarity);
/// " at any time before 4 March 2031": the time of a denial of every moment.
std::string any_time_phrase(Model const& model, std::optional<TimeSpec> const& time);

// ---- clauses (clauses_*.cpp) and statements (statements.cpp) -------------------------------------------------

std::string clause_words(Model const& model, Clause const& clause, Manner const& manner);
/// Whether "not" goes into the clause itself ("did not meet") and means there what it means before the whole.
bool negates_inside(Clause const& clause);
/// The reference that a clause is about and that may be replaced in Manner; null where there is none, as in "the leader
/// of Norland is …". It stays the clause's.
Reference const* topic_of(Model const& model, Clause const& clause);
std::string statement_words(Model const& model, Statement const& statement, Mood mood);
/// What follows "that" (or "whether"): each part of a compound gets the word again, so that it is seen how far it goes.
std::string content_words(Model const& model, Statement const& statement, Mood mood, std::string const& conjunction);

std::string words(Model const& model, Occurrence const& clause, Manner const& manner);
std::string words(Model const& model, Lasting const& clause, Manner const& manner);
std::string words(Model const& model, LengthComparison const& clause, Manner const& manner);
std::string words(Model const& model, IntervalRelation const& clause, Manner const& manner);
std::string words(Model const& model, EventOutcome const& clause, Manner const& manner);
std::string words(Model const& model, Classification const& clause, Manner const& manner);
std::string words(Model const& model, EventCount const& clause, Manner const& manner);
std::string words(Model const& model, EventRank const& clause, Manner const& manner);
std::string words(Model const& model, WalkOut const& clause, Manner const& manner);
std::string words(Model const& model, Meeting const& clause, Manner const& manner);
std::string words(Model const& model, Fluent const& clause, Manner const& manner);
std::string words(Model const& model, Deed const& clause, Manner const& manner);
std::string words(Model const& model, Closure const& clause, Manner const& manner);
std::string words(Model const& model, SpeechAct const& clause, Manner const& manner);
std::string words(Model const& model, Undertaking const& clause, Manner const& manner);
std::string words(Model const& model, CommitmentState const& clause, Manner const& manner);
std::string words(Model const& model, EventCountComparison const& clause, Manner const& manner);
std::string words(Model const& model, Persistence const& clause, Manner const& manner);

}  // namespace gainsay::claims
