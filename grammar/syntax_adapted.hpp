#pragma once
// Tells Spirit in which order the members of the syntax tree are read. Members that are left out (the spans) are set by
// the handlers of the rules.

#include "grammar/syntax.hpp"

#include <boost/fusion/include/adapt_struct.hpp>

BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::syntax::WrittenDate, part, date)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::syntax::Reference, sort, name)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::syntax::EventEdge, edge, event)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::syntax::Duration, amount, count, unit)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::syntax::Window, relation, point, inclusive)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::syntax::Stretch, relation, from, to, inclusive)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::syntax::Offset, distance, relation, point)

BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::syntax::Party, role, who)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::syntax::Count, quantifier, number)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::syntax::Counted, count, event_class, parties, time)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::syntax::AttributeClause, attribute, owner, denied, value, time)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::syntax::CommitmentClause, commitment, denied, state, time)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::syntax::DescribedCommitment, debtor, creditor, denied, state, time)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::syntax::CountComparison, order, event_class, parties, time, than)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::syntax::Subject, quantity, names)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::syntax::Alone, verb, time)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::syntax::Edged, verb, how)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::syntax::Compared, order, other)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::syntax::Lasted, verb, length)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::syntax::WithOther, verb, other, again, time)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::syntax::Act, action, recipient, stray, again, time)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::syntax::Spoken, verb, addressee, time, content, condition, otherwise)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::syntax::Persisting, words, until)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::syntax::Doing, auxiliary, action)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::syntax::Ranked, rank, event_class, parties, span, time)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::syntax::Described, word, other, time)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::syntax::Being, denied, complement)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::syntax::Toward, phrase, action)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::syntax::Modal, word, act)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::syntax::SubjectClause, subject, predicate)

BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::syntax::Negated, word, operand)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::syntax::Either, left, right)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::syntax::Statement, condition, body, equivalent)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::syntax::SentenceType, type, addressee)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::syntax::Sentence, certainty, type, according_to, statement)

BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::syntax::Detail, kind, values, date)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::syntax::Declaration, sort, identifier, event_class, name, details)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::syntax::RuleItem, identifier, text, details, statement)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::syntax::Identity, kind, left, right, reason)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::syntax::ArticleItem, identifier, title, details)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::syntax::ClaimItem, identifier, details, sentences)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::syntax::RecordItem, identifier, source, sentences)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::syntax::NotEncodedItem, place, reason)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::syntax::VerdictItem, kind, claims, reason)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::syntax::AcceptedName, is_record, name)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::syntax::AcceptanceItem, weakness, names, details)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::syntax::Premise, is_rule, name)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::syntax::ArgumentRelation, relation, other)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::syntax::ArgumentItem, identifier, place, relation, premises, step,
                          conclusion)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::syntax::UseItem, names)
BOOST_FUSION_ADAPT_STRUCT(gainsay::grammar::syntax::File, version, items)
