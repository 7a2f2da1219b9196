#pragma once
// The words and phrases that clauses are made of.

#include "grammar/rules_parts.hpp"
#include "grammar/verbs.hpp"

namespace gainsay::grammar::rules {

using claims::EventOutcome;
using claims::EventRank;
using syntax::Auxiliary;
using syntax::Form;
using syntax::Quantifier;
using syntax::Quantity;
using syntax::Verb;
using syntax::VerbWord;
using VerbPhrases = Phrases<VerbWord>;

/// The verbs of one group: past and present as they stand after a subject, the stem as after "did" and "that".
inline VerbPhrases verb_phrases(VerbGroup group) {
    std::vector<VerbPhrases::Entry> entries;
    for (auto const& forms : verbs()) {
        if (forms.group != group) { continue; }
        entries.push_back({forms.past, {forms.verb, Form::finite, {}}});
        entries.push_back({forms.stem, {forms.verb, Form::stem, {}}});
        if (!forms.present.empty()) { entries.push_back({forms.present, {forms.verb, Form::finite, {}}}); }
    }
    return {"a verb", std::move(entries)};
}

inline VerbPhrases const happened = verb_phrases(VerbGroup::alone);
inline VerbPhrases const turned_out = verb_phrases(VerbGroup::outcome);
inline VerbPhrases const began = verb_phrases(VerbGroup::beginning);
inline VerbPhrases const ended = verb_phrases(VerbGroup::ending);
inline VerbPhrases const lasted = verb_phrases(VerbGroup::lasting);
inline VerbPhrases const related = verb_phrases(VerbGroup::relation);
inline VerbPhrases const encountered = verb_phrases(VerbGroup::encounter);
inline VerbPhrases const said = verb_phrases(VerbGroup::speech);
inline VerbPhrases const undertook = verb_phrases(VerbGroup::undertaking);

inline Phrases<Auxiliary> const auxiliary{"did", {{"did", Auxiliary::did}, {"did not", Auxiliary::did_not}}};
inline Phrases<EventOutcome::Kind> const agreement{"\"with agreement\" or \"without agreement\"",
                                                   {{"with agreement", EventOutcome::Kind::with_agreement},
                                                    {"without agreement", EventOutcome::Kind::without_agreement}}};
inline Phrases<EventOutcome::Kind> const occasion{"an outcome",
                                                  {{"suspended", EventOutcome::Kind::suspended},
                                                   {"cancelled", EventOutcome::Kind::cancelled},
                                                   {"postponed", EventOutcome::Kind::postponed},
                                                   {"held", EventOutcome::Kind::held},
                                                   {"resumed", EventOutcome::Kind::resumed},
                                                   {"renamed", EventOutcome::Kind::renamed}}};
inline Phrases<claims::LengthComparison::Order> const comparison{
    "a comparison",
    {{"longer than", claims::LengthComparison::Order::longer},
     {"shorter than", claims::LengthComparison::Order::shorter},
     {"as long as", claims::LengthComparison::Order::equal}}};
inline Phrases<EventRank::Kind> const rank{"\"first\", \"second\", \"third\", \"last\" or \"only\"",
                                           {{"the first", EventRank::Kind::first},
                                            {"the second", EventRank::Kind::second},
                                            {"the third", EventRank::Kind::third},
                                            {"the last", EventRank::Kind::last},
                                            {"the only", EventRank::Kind::only}}};
inline Phrases<claims::CommitmentState::Kind> const commitment_state{
    "a state such as violated",
    {{"conditional", claims::CommitmentState::Kind::conditional},
     {"detached", claims::CommitmentState::Kind::detached},
     {"discharged", claims::CommitmentState::Kind::discharged},
     {"violated", claims::CommitmentState::Kind::violated},
     {"expired", claims::CommitmentState::Kind::expired},
     {"released", claims::CommitmentState::Kind::released},
     {"cancelled", claims::CommitmentState::Kind::cancelled}}};

inline Phrases<Quantifier> const quantifier{
    "a count",
    {{"exactly", Quantifier::exactly}, {"at least", Quantifier::at_least}, {"at most", Quantifier::at_most}}};
inline Phrases<claims::EventCountComparison::Order> const comparing_count{
    "\"more\" or \"fewer\"",
    {{"more", claims::EventCountComparison::Order::more}, {"fewer", claims::EventCountComparison::Order::fewer}}};
inline Phrases<syntax::ModalWord> const modal_word{"\"can\" or \"must\"",
                                                   {{"can", syntax::ModalWord::can},
                                                    {"cannot", syntax::ModalWord::cannot},
                                                    {"must", syntax::ModalWord::must},
                                                    {"must not", syntax::ModalWord::must_not}}};
inline Phrases<Quantifier> const no{"no", {{"no", Quantifier::no}}};
inline Phrases<syntax::PartyRole> const party_role{"by or with",
                                                   {{"by", syntax::PartyRole::by}, {"with", syntax::PartyRole::with}}};
inline Phrases<Quantity> const both{"both", {{"both", Quantity::both}}};
inline Phrases<Quantity> const each{"each", {{"each of", Quantity::each}}};
inline Phrases<Quantity> const only{"only", {{"only", Quantity::only}}};
inline Phrases<Quantity> const nobody{"nobody", {{"nobody", Quantity::nobody}}};

inline Phrases<claims::Certainty> const certainty_word{"a certainty",
                                                       {{"certain", claims::Certainty::certain},
                                                        {"probably", claims::Certainty::probable},
                                                        {"possibly", claims::Certainty::possible},
                                                        {"reportedly", claims::Certainty::reported},
                                                        {"unclear", claims::Certainty::uncommitted},
                                                        {"impossible", claims::Certainty::impossible}}};
inline Phrases<claims::SentenceType> const recommendation{"recommendation",
                                                          {{"recommendation", claims::SentenceType::recommendation}}};
inline Phrases<claims::SentenceType> const type_word{"a type of sentence",
                                                     {{"prediction", claims::SentenceType::prediction},
                                                      {"judgement", claims::SentenceType::judgement},
                                                      {"question", claims::SentenceType::question}}};

}  // namespace gainsay::grammar::rules
