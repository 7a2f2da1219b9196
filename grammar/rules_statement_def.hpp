#pragma once
// The definitions of the rules for clauses, statements and sentences.

#include "grammar/rules_phrases.hpp"
#include "grammar/rules_statement.hpp"

namespace gainsay::grammar::rules {

using syntax::ClassWords;
using syntax::Content;

inline x3::rule<struct ClassRule, ClassWords> const event_class{"the name of a kind"};
inline x3::rule<struct PartyRule, syntax::Party> const party{"\"by\" or \"with\" and a name"};
inline x3::rule<struct CountRule, syntax::Count> const count{"a count"};
inline x3::rule<struct CountedRule, syntax::Counted> const counted{"a count of events"};
inline x3::rule<struct AttributeClauseRule, syntax::AttributeClause> const attribute_clause{"an attribute"};
inline x3::rule<struct CommitmentClauseRule, syntax::CommitmentClause> const commitment_clause{"a commitment"};
inline x3::rule<struct DescribedCommitmentRule, syntax::DescribedCommitment> const described_commitment{"a commitment"};
inline x3::rule<struct CountComparisonRule, syntax::CountComparison> const count_comparison{"a comparison of counts"};
inline x3::rule<struct PersistsRule, syntax::Token> const persists_words{"that persists"};
inline x3::rule<struct PersistingRule, syntax::Persisting> const persisting{"that persists"};
inline x3::rule<struct OneNameRule, std::vector<syntax::Reference>> const one_name{"a name"};
inline x3::rule<struct TwoNamesRule, std::vector<syntax::Reference>> const two_names{"two names joined by \"and\""};
inline x3::rule<struct NamesRule, std::vector<syntax::Reference>> const names{"names joined by commas"};
inline x3::rule<struct SubjectRule, syntax::Subject> const subject{"a name"};

inline x3::rule<struct AloneRule, syntax::Alone> const alone{"a verb"};
inline x3::rule<struct EdgedRule, syntax::Edged> const edged{"a verb"};
inline x3::rule<struct EndedHowRule, x3::variant<syntax::Time, EventOutcome::Kind>> const ended_how{
    "a time such as \"on 2031-03-04\", or \"without agreement\""};
inline x3::rule<struct ComparedRule, syntax::Compared> const compared{"a comparison such as \"longer than\""};
inline x3::rule<struct LengthRule, x3::variant<syntax::Duration, syntax::Compared>> const length{
    "a duration such as 2 weeks, or \"longer than\""};
inline x3::rule<struct LastedRule, syntax::Lasted> const lasted_clause{"a verb"};
inline x3::rule<struct WithOtherRule, syntax::WithOther> const with_other{"a verb"};
inline x3::rule<struct AddresseeRule, syntax::Reference> const addressee{"a name"};
inline x3::rule<struct SpokenRule, syntax::Spoken> const spoken{"a verb"};
inline x3::rule<struct ActRule, syntax::Act> const act{"an action"};
inline x3::rule<struct DeedRule, syntax::Deed> const deed{"a verb or an action such as \"meet\""};
inline x3::rule<struct DoingRule, syntax::Doing> const doing{"a verb such as \"met\", \"is\" or \"did\""};
inline x3::rule<struct RankedRule, syntax::Ranked> const ranked{"a rank such as \"the first\""};
inline x3::rule<struct DescribedRule, syntax::Described> const described{"a property or relation"};
inline x3::rule<struct BeingRule, syntax::Being> const being{"is"};
inline x3::rule<struct ComplementRule,
                x3::variant<EventOutcome::Kind, ClassWords, syntax::Ranked, syntax::Described>> const complement{
    "a property, \"a\" and a kind, or an outcome such as \"cancelled\""};
inline x3::rule<struct TowardWordsRule, syntax::Token> const toward_words{"will work toward"};
inline x3::rule<struct TowardRule, syntax::Toward> const toward{"will work toward"};
inline x3::rule<struct ModalRule, syntax::Modal> const modal{"\"can\" or \"must\""};
inline x3::rule<struct PredicateRule, syntax::Predicate> const predicate{"a verb such as \"met\", \"is\" or \"did\""};
inline x3::rule<struct SubjectClauseRule, syntax::SubjectClause> const subject_clause{"a clause"};
inline x3::rule<struct ClauseRule, syntax::Clause> const clause{"a clause"};
inline x3::rule<struct AnythingRule, syntax::Token> const anything{"anything"};
inline x3::rule<struct ContentRule, Content> const content{
    "a statement such as \"norland met sudria\", or \"anything\""};

inline x3::rule<struct NotWordRule, syntax::Token> const not_word{"not"};
inline x3::rule<struct NegatedRule, syntax::Negated> const negated{"a statement after \"not\""};
inline x3::rule<struct EitherRule, syntax::Either> const either{"two statements after \"either\""};
inline x3::rule<struct SingleRule, syntax::Single> const single{"a statement such as \"norland met sudria\""};
inline x3::rule<struct AllRule, syntax::All> const all{"a statement such as \"norland met sudria\""};
inline x3::rule<struct SomeRule, syntax::Some> const some{"a statement such as \"norland met sudria\""};
inline x3::rule<struct SentenceTypeRule, syntax::SentenceType> const sentence_type{"a type of sentence"};

inline Word const the{"the"};
inline Word const of{"of"};
inline Word const to{"to"};
inline Word const that{"that"};
inline Word const again{"again"};
inline Word const happened_word{"happened"};
inline x3::rule<struct IsRule> const is{"\"is\" or \"was\""};
inline auto const is_def = Word{"is"} | Word{"was"} | Word{"are"} | Word{"were"};

inline auto const event_class_def = +identifier;
inline auto const party_def = party_role > reference;
inline auto const count_def = (no >> nothing<syntax::Token>()) | (quantifier > number);
inline auto const counted_def = count > event_class > *party > happened_word > -time;
inline auto const attribute_clause_def =
    (the >> identifier) > of > reference > is > x3::matches[Word{"not"}] > reference > -time;
inline auto const commitment_clause_def =
    Word{"commitment"} > claim_name > is > x3::matches[Word{"not"}] > commitment_state > -time;
inline auto const described_commitment_def = (the >> Word{"commitment"}) > of > reference > -(to > reference) > is >
                                             x3::matches[Word{"not"}] > commitment_state > -time;
inline auto const count_comparison_def = comparing_count > event_class > *party > happened_word > time > Word{"than"} > time;
inline auto const persists_words_def = x3::omit[that >> Word{"persists"}];
inline auto const persisting_def = persists_words > -(Word{"until"} > content);

inline auto const one_name_def = x3::repeat(1)[reference];
inline auto const two_names_def = reference > Word{"and"} > reference;
inline auto const names_def = reference > *(comma > reference);
inline auto const subject_def = (both > two_names) | (each > names) | (only > one_name) |
                                (nobody >> attr(std::vector<syntax::Reference>{})) | (attr(Quantity::one) >> one_name);

inline auto const alone_def = (happened >> -time) | (turned_out >> nothing<syntax::Time>());
inline auto const ended_how_def = agreement | time;
inline auto const edged_def = (began > time) | (ended > ended_how);
inline auto const compared_def = comparison > reference;
inline auto const length_def = compared | duration;
inline auto const lasted_clause_def = lasted > length;
inline auto const with_other_def = (related > reference > attr(false) > nothing<syntax::Time>()) | (encountered > reference > x3::matches[again] > -time);
inline auto const addressee_def = ((of | to) > reference) | reference;
inline auto const spoken_def = (said > -addressee > -time > that > content > nothing<Content>() > nothing<Content>()) |
                               (undertook > -addressee > -time > that > content >
                                -(Word{"provided"} > that > content) > -(Word{"otherwise"} > that > content));
inline auto const act_def = identifier >> -(to > reference) >> -reference >> x3::matches[again] >> -time;
inline auto const deed_def = alone | edged | lasted_clause | with_other | spoken | act;
inline auto const doing_def = (auxiliary > deed) | (attr(Auxiliary::none) >> deed);
inline auto const ranked_def = rank > event_class > *party > -span > -time;
inline auto const described_def = identifier >> -reference >> -time;
inline auto const complement_def = occasion | (Word{"a"} > event_class) | ranked | described;
inline auto const being_def = (is >> x3::matches[Word{"not"}]) > complement;
inline auto const toward_words_def = x3::omit[Word{"will"} > Word{"work"} > Word{"toward"}];
inline auto const toward_def = toward_words > identifier;
inline auto const modal_def = modal_word > act;
inline auto const predicate_def = being | toward | modal | doing;
inline auto const subject_clause_def = subject > predicate;
inline auto const clause_def = count_comparison | counted | attribute_clause | described_commitment | commitment_clause | persisting | subject_clause;
inline auto const anything_def = x3::omit[Word{"anything"}];
inline auto const content_def = anything | single;

inline auto const not_word_def = x3::omit[Word{"not"}];
inline auto const negated_def = not_word > single;
inline auto const either_def = Word{"either"} > single > Word{"or"} > single;
inline auto const single_def =
    nested[negated | either | (Word{"(", "an opening parenthesis"} > statement > Word{")", "a closing parenthesis"}) |
           clause];
inline auto const all_def = single >> *(Word{"and"} > single);
inline auto const some_def = all >> *(Word{"or"} > all);
inline auto const statement_def = (Word{"if"} > some > Word{"then"} > some > nothing<syntax::Some>()) |
                                  (nothing<syntax::Some>() >> some >> -(Word{"iff"} > some));

inline auto const sentence_type_def =
    ((recommendation > to > reference) | (type_word >> nothing<syntax::Reference>())) > colon;
inline auto const attribution = Word{"according"} > to > reference > comma;
inline auto const sentence_def =
    (-(certainty_word > colon) >> -sentence_type >> *(attribution) >> statement) > full_stop;

BOOST_SPIRIT_DEFINE(is, event_class, party, count, counted, attribute_clause, commitment_clause, one_name, two_names,
                    names, subject)
BOOST_SPIRIT_DEFINE(described_commitment, count_comparison, persists_words, persisting, modal)
BOOST_SPIRIT_DEFINE(alone, edged, ended_how, compared, length, lasted_clause, with_other, addressee, spoken, act, deed,
                    doing)
BOOST_SPIRIT_DEFINE(ranked, described, being, complement, toward_words, toward, predicate, subject_clause, clause)
BOOST_SPIRIT_DEFINE(anything, content, not_word, negated, either, single, all, some, statement, sentence_type, sentence)

struct SubjectRule : Located {};
struct PredicateRule : Located {};
struct TowardWordsRule : Located {};
struct AnythingRule : Located {};
struct PersistsRule : Located {};
struct NotWordRule : Located {};
struct SingleRule : Located {};
struct StatementRule : Located {};
struct SentenceRule : Located {};

}  // namespace gainsay::grammar::rules
