#pragma once
// The items of a file, and the file (docs/language.md, sections 1 to 4).

#include "grammar/rules_statement.hpp"

namespace gainsay::grammar::rules {

using claims::Sort;
using syntax::Detail;
using syntax::DetailKind;

using Tokens = std::vector<Token>;
using Details = std::vector<Detail>;
using Terms = std::vector<syntax::Term>;
using DetailPhrases = Phrases<DetailKind>;

inline x3::rule<struct ClassWordsRule, syntax::ClassWords> const class_words{"the name of a kind"};
inline x3::rule<struct OneTokenRule, Tokens> const one_identifier{"an identifier"};
inline x3::rule<struct IdentifiersRule, Tokens> const identifier_list{"an identifier"};
inline x3::rule<struct OneQuotationRule, Tokens> const one_quotation{"a text in quotation marks"};
inline x3::rule<struct QuotationsRule, Tokens> const quotation_list{"a text in quotation marks"};
inline x3::rule<struct OneSortRule, Tokens> const one_sort{"a sort: actor, event, thing or the name of a kind"};
inline x3::rule<struct PlaceRule, Tokens> const place{"a place such as p3, title or caption"};
inline x3::rule<struct TenureRule, syntax::Tenure> const tenure{"\"from\" or \"until\""};
inline x3::rule<struct TermRule, syntax::Term> const term{"an identifier"};
inline x3::rule<struct TermsRule, Terms> const terms{"an identifier"};

inline x3::rule<struct ActorDetailRule, Detail> const actor_detail{"a detail of the actor"};
inline x3::rule<struct HolderDetailRule, Detail> const holder_detail{"\"held by\""};
inline x3::rule<struct OfficeDetailsRule, Details> const office_details{"\"held by\""};
inline x3::rule<struct KindDetailRule, Detail> const kind_detail{"a detail of the kind"};
inline x3::rule<struct EventDetailRule, Detail> const event_detail{"a detail of the event"};
inline x3::rule<struct AliasDetailRule, Detail> const alias_detail{"other names"};
inline x3::rule<struct OfSortRule, Detail> const of_sort{"\"of\""};
inline x3::rule<struct FromSortRule, Detail> const from_sort{"\"from\""};
inline x3::rule<struct ToSortRule, Detail> const to_sort{"\"to\""};
inline x3::rule<struct BySortRule, Detail> const by_sort{"\"by\""};
inline x3::rule<struct FlagRule, Detail> const flag{"\"symmetric\" or \"transitive\""};
inline x3::rule<struct ValueSortRule, Detail> const value_sort{"a sort, or values in braces"};
inline x3::rule<struct RuleDetailRule, Detail> const rule_detail{"a detail of the rule"};
inline x3::rule<struct ArticleDetailRule, Detail> const article_detail{"a detail of the article"};
inline x3::rule<struct ClaimDetailRule, Detail> const claim_detail{"a detail of the claim"};
inline x3::rule<struct PlaceDetailRule, Detail> const place_detail{"a place such as p3, title or caption"};
inline x3::rule<struct SourceDetailRule, Detail> const source_detail{"\"source\""};
inline x3::rule<struct RecordSourceRule, Detail> const record_source{"\"source\""};

inline x3::rule<struct OfDetailsRule, Details> const property_details{"\"of\""};
inline x3::rule<struct RelationDetailsRule, Details> const relation_details{"\"from\""};
inline x3::rule<struct AttributeDetailsRule, Details> const attribute_details{"\"of\""};
inline x3::rule<struct ActionDetailsRule, Details> const action_details{"\"by\""};

inline x3::rule<struct StrengthValueRule, Token> const strength_value{"\"strong\" or \"weak\""};
inline x3::rule<struct ProvenanceValueRule, Token> const provenance_value{"quoted, paraphrased or glossed"};
inline x3::rule<struct PublishedRule, Detail> const published_detail{"published"};
inline x3::rule<struct OneStrengthRule, Tokens> const one_strength{"\"strong\" or \"weak\""};
inline x3::rule<struct SkippedPlaceRule, Detail> const skipped_place{"a place such as p3, title or caption"};
inline x3::rule<struct ClaimNamesRule, Tokens> const claim_names{"the name of a claim such as reed.length"};
inline x3::rule<struct PremisesRule, std::vector<syntax::Premise>> const premises{
    "the name of a claim, or \"rule\" and its name"};

inline x3::rule<struct DeclarationRule, syntax::Declaration> const declaration{"a declaration"};
inline x3::rule<struct RuleItemRule, syntax::RuleItem> const rule_item{"a rule"};
inline x3::rule<struct IdentityRule, syntax::Identity> const identity{"an identity"};
inline x3::rule<struct ArticleItemRule, syntax::ArticleItem> const article_item{"an article"};
inline x3::rule<struct SentencesRule, std::vector<syntax::Sentence>> const sentences{
    "a sentence such as \"norland met sudria.\""};
inline x3::rule<struct ClaimItemRule, syntax::ClaimItem> const claim_item{"a claim"};
inline x3::rule<struct RecordItemRule, syntax::RecordItem> const record_item{"a record"};
inline x3::rule<struct NotEncodedRule, syntax::NotEncodedItem> const not_encoded{"not encoded"};
inline x3::rule<struct VerdictRule, syntax::VerdictItem> const verdict{"a verdict"};
inline x3::rule<struct AcceptanceDetailRule, Detail> const acceptance_detail{"a detail of the acceptance"};
inline x3::rule<struct AcceptedNameRule, syntax::AcceptedName> const accepted_name{
    "the name of a claim, or \"record\" and its name"};
inline x3::rule<struct AcceptedNamesRule, std::vector<syntax::AcceptedName>> const accepted_names{
    "the name of a claim, or \"record\" and its name"};
inline x3::rule<struct WeakStepRule, syntax::AcceptedName> const weak_step{"the name of an argument or a claim"};
inline x3::rule<struct OneWeakStepRule, std::vector<syntax::AcceptedName>> const one_weak_step{"the name of an argument or a claim"};
inline x3::rule<struct AcceptanceRule, syntax::AcceptanceItem> const acceptance{"an acceptance"};
inline x3::rule<struct PremiseRule, syntax::Premise> const premise{"the name of a claim, or \"rule\" and its name"};
inline x3::rule<struct ArgumentRelationRule, syntax::ArgumentRelation> const argument_relation{
    "a relation to another argument"};
inline x3::rule<struct ArgumentRule, syntax::ArgumentItem> const argument{"an argument"};
inline x3::rule<struct UseRule, syntax::UseItem> const use_item{"the use of a vocabulary"};
inline x3::rule<struct KnownItemRule, syntax::Item> const known_item{"an item such as actor, event, article or claim"};
inline x3::rule<struct ItemRule, syntax::Item> const item{"an item"};
inline x3::rule<struct VersionRule, Token> const version{"a version"};
inline x3::rule<struct FileRule, syntax::File> const file{"a file"};

}  // namespace gainsay::grammar::rules
