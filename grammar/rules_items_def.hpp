#pragma once
// The definitions of the rules for items and the file.

#include "grammar/rules_items.hpp"

namespace gainsay::grammar::rules {

/// A detail whose word carries no values; one whose names have no times of their own; one without a date either.
inline auto const no_values = attr(Tokens{});
inline auto const no_terms = attr(Terms{});
inline auto const no_date = nothing<syntax::WrittenDate>() >> no_terms;

// ---- details -------------------------------------------------------------------------------------------------

inline DetailPhrases const alias_word{"aka", {{"aka", DetailKind::aka}}};
inline DetailPhrases const actor_word{
    "a detail of the actor",
    {{"member of", DetailKind::member_of}, {"speaks for", DetailKind::speaks_for}, {"acts for", DetailKind::acts_for}}};
inline DetailPhrases const holder_word{"held by", {{"held by", DetailKind::held_by}}};
inline DetailPhrases const kind_word{"a detail of the kind",
                                     {{"is a", DetailKind::is_a}, {"disjoint with", DetailKind::disjoint_with}}};
inline DetailPhrases const judgement_word{"judgement", {{"judgement", DetailKind::judgement}}};
inline DetailPhrases const event_word{
    "a detail of the event", {{"by", DetailKind::by}, {"with", DetailKind::with}, {"part of", DetailKind::part_of}}};
inline DetailPhrases const of_word{"of", {{"of", DetailKind::of}}};
inline DetailPhrases const from_detail{"from", {{"from", DetailKind::from}}};
inline DetailPhrases const to_word{"to", {{"to", DetailKind::to}}};
inline DetailPhrases const by_word{"by", {{"by", DetailKind::by}}};
inline DetailPhrases const flag_word{"symmetric",
                                     {{"symmetric", DetailKind::symmetric}, {"transitive", DetailKind::transitive}}};
inline DetailPhrases const owner_word{"owner", {{"owner", DetailKind::owner}}};
inline DetailPhrases const strength_word{"strength", {{"strength", DetailKind::strength}}};
inline DetailPhrases const off_word{"off", {{"off", DetailKind::off}}};
inline DetailPhrases const author_word{"author", {{"author", DetailKind::author}}};
inline DetailPhrases const article_text_word{"outlet", {{"outlet", DetailKind::outlet}, {"text", DetailKind::text}}};
inline DetailPhrases const published_word{"published", {{"published", DetailKind::published}}};
inline DetailPhrases const published_unknown{
    "published unknown", {{"published unknown", DetailKind::published}}, DetailPhrases::Begun::is_no_match};
inline DetailPhrases const source_word{"source", {{"source", DetailKind::source}}};
inline DetailPhrases const at_word{"at", {{"at", DetailKind::at}}};
inline DetailPhrases const was_word{"was", {{"was", DetailKind::was}}};
inline DetailPhrases const editor_word{
    "encoded by", {{"encoded by", DetailKind::encoded_by}, {"reviewed by", DetailKind::reviewed_by}}};
inline DetailPhrases const adopted_word{"adopted", {{"adopted", DetailKind::adopted}}};
inline DetailPhrases const withdrawn_word{"withdrawn", {{"withdrawn from", DetailKind::withdrawn}}};
inline DetailPhrases const corrected_word{"corrected", {{"corrected to", DetailKind::corrected}}};

inline auto const one_strength_def = x3::repeat(1)[strength_value];
inline auto const strength_value_def = omit[Word{"strong"} | Word{"weak"}];
inline auto const provenance_value_def = omit[Word{"quoted"} | Word{"paraphrased"} | Word{"glossed"}];

inline auto const class_words_def = +identifier;
inline auto const one_identifier_def = x3::repeat(1)[identifier];
inline auto const identifier_list_def = identifier >> *(comma > identifier);
inline auto const one_quotation_def = x3::repeat(1)[quotation];
inline auto const quotation_list_def = quotation >> *(comma > quotation);
inline auto const one_sort_def = x3::repeat(1)[sort_name];
inline auto const place_def = place_token >> -quotation;

inline auto const alias_detail_def = alias_word > quotation_list > no_date;
inline auto const tenure_def = (Word{"from"} > written_date > -(Word{"to"} > written_date)) |
                               ((nothing<syntax::WrittenDate>() >> Word{"until"}) > written_date);
inline auto const term_def = identifier > -tenure;
inline auto const terms_def = term >> *(comma > term);
inline auto const actor_detail_def = alias_detail | ((actor_word >> no_values >> nothing<syntax::WrittenDate>()) > terms);
inline auto const holder_detail_def = (holder_word >> no_values >> nothing<syntax::WrittenDate>()) > terms;
inline auto const office_details_def = *alias_detail >> +(holder_detail | alias_detail);
inline auto const kind_detail_def = (kind_word > identifier_list > no_date) | (judgement_word >> no_values >> no_date);
inline auto const event_detail_def = alias_detail | (event_word > identifier_list > no_date);
inline auto const of_sort_def = of_word > one_sort > no_date;
inline auto const from_sort_def = from_detail > one_sort > no_date;
inline auto const to_sort_def = to_word > one_sort > no_date;
inline auto const by_sort_def = by_word > one_sort > no_date;
inline auto const flag_def = flag_word >> no_values >> no_date;
inline auto const value_sort_def = ((Word{"{", "values in braces"} >> attr(DetailKind::values)) > identifier_list >
                                    Word{"}", "a closing brace"} > no_date) |
                                   (attr(DetailKind::value_sort) >> one_sort >> no_date);
inline auto const property_details_def = x3::repeat(1)[of_sort];
inline auto const relation_details_def = from_sort > to_sort > *flag;
inline auto const attribute_details_def = of_sort > colon > value_sort;
inline auto const action_details_def = by_sort > -to_sort;

inline auto const rule_detail_def = (owner_word > one_quotation > no_date) | (strength_word > one_strength > no_date) |
                                    (off_word >> no_values >> no_date);
inline auto const published_detail_def =
    (published_unknown >> no_values >> no_date) | (published_word > no_values > written_date > no_terms);
inline auto const source_detail_def = source_word > one_quotation > -(Word{"accessed"} > written_date) > no_terms;
inline auto const record_source_def = source_word > one_quotation > no_date;
inline auto const article_detail_def = (author_word > quotation_list > no_date) |
                                       (article_text_word > one_quotation > no_date) | published_detail | source_detail;
inline auto const place_detail_def = at_word > place > no_date;
inline auto const claim_detail_def = place_detail | (was_word > one_identifier > no_date) |
                                     (attr(DetailKind::provenance) >> x3::repeat(1)[provenance_value] >> no_date) |
                                     (editor_word > one_quotation > no_date) | (adopted_word >> no_values >> no_date) |
                                     (withdrawn_word > no_values > written_date > no_terms) |
                                     (corrected_word > one_identifier > Word{"from"} > written_date > no_terms);

// ---- items ---------------------------------------------------------------------------------------------------

inline Phrases<Sort> const actor_sort{"actor", {{"actor", Sort::actor}}};
inline Phrases<Sort> const kind_sort{"kind", {{"kind", Sort::kind}}};
inline Phrases<Sort> const qualifier_sort{"qualifier", {{"qualifier", Sort::qualifier}}};
inline Phrases<Sort> const event_sort{"event", {{"event", Sort::event}}};
inline Phrases<Sort> const thing_sort{"thing", {{"thing", Sort::thing}}};
inline Phrases<Sort> const property_sort{"property", {{"property", Sort::property}}};
inline Phrases<Sort> const relation_sort{"relation", {{"relation", Sort::relation}}};
inline Phrases<Sort> const attribute_sort{"attribute", {{"attribute", Sort::attribute}}};
inline Phrases<Sort> const action_sort{"action", {{"action", Sort::action}}};
inline Phrases<Sort> const office_sort{"office", {{"office", Sort::office}}};
inline auto const no_class = attr(Tokens{});

inline auto const declaration_def = (actor_sort > identifier > no_class > -quotation > *actor_detail) |
                                    (kind_sort > identifier > no_class > -quotation > *kind_detail) |
                                    (qualifier_sort > identifier > no_class > -quotation > attr(Details{})) |
                                    (event_sort > identifier > colon > class_words > -quotation > *event_detail) |
                                    (thing_sort > identifier > no_class > -quotation > *alias_detail) |
                                    (property_sort > identifier > no_class > -quotation > property_details) |
                                    (relation_sort > identifier > no_class > -quotation > relation_details) |
                                    (attribute_sort > identifier > no_class > -quotation > attribute_details) |
                                    (action_sort > identifier > no_class > -quotation > action_details) |
                                    (office_sort > identifier > no_class > -quotation > office_details);

inline auto const rule_item_def = Word{"rule"} > identifier > -quotation > *rule_detail > colon > statement > full_stop;

inline Phrases<claims::DefinitionKind> const identity_word{
    "same or distinct", {{"same", claims::DefinitionKind::same}, {"distinct", claims::DefinitionKind::distinct}}};
inline auto const identity_def = identity_word > identifier > comma > identifier > -(Word{"because"} > quotation);

inline auto const article_item_def = Word{"article"} > identifier > quotation > *article_detail;

struct ItemWords : x3::symbols<> {
    ItemWords() {
        for (auto const word : item_words()) { add(std::string{word}); }
    }
};
inline ItemWords const item_word;
inline auto const item_begins = lexeme[item_word >> !word_byte] | (Word{"not"} >> Word{"encoded"});
inline auto const sentences_def = sentence > *((!item_begins >> !barrier >> !x3::eoi) > sentence);
inline auto const claim_item_def = Word{"claim"} > identifier > *claim_detail > colon > sentences;
inline auto const record_item_def = Word{"record"} > identifier > -record_source > colon > sentences;

inline auto const skipped_place_def = attr(DetailKind::at) >> place >> no_date;
inline auto const not_encoded_def =
    Word{"not"} > Word{"encoded"} > skipped_place > Word{"because"} > quotation > full_stop;

inline auto const claim_names_def = claim_name >> *(comma > claim_name);
inline Phrases<claims::Verdict::Kind> const compatible_word{"compatible",
                                                            {{"compatible", claims::Verdict::Kind::compatible}}};
inline Phrases<claims::Verdict::Kind> const expect_word{
    "\"conflict\" or \"no conflict\"",
    {{"expect conflict", claims::Verdict::Kind::expect_conflict},
     {"expect no conflict", claims::Verdict::Kind::expect_no_conflict}}};
inline auto const verdict_def =
    (compatible_word > claim_names > Word{"because"} > quotation) | (expect_word > claim_names > nothing<Token>());

inline DetailPhrases const acceptance_word{"a detail of the acceptance",
                                           {{"because", DetailKind::because},
                                            {"by", DetailKind::accepted_by},
                                            {"meaning", DetailKind::meaning}}};
inline DetailPhrases const until_word{"until", {{"until", DetailKind::until}}};
inline auto const acceptance_detail_def =
    (acceptance_word > one_quotation > no_date) | (until_word > no_values > written_date > no_terms);
inline auto const accepted_name_def = ((Word{"record"} >> attr(true)) > identifier) | (attr(false) >> claim_name);
inline auto const accepted_names_def = accepted_name >> *(comma > accepted_name);
inline auto const weak_step_def = attr(false) >> claim_name;
inline auto const one_weak_step_def = x3::repeat(1)[weak_step];
inline auto const acceptance_def =
    ((Word{"accept"} >> Word{"weakness"}) > identifier > Word{"of"} > one_weak_step > *acceptance_detail) |
    (Word{"accept"} > Word{"conflict", "\"conflict\" or \"weakness\""} > nothing<Token>() > accepted_names > *acceptance_detail);

inline Phrases<claims::Argument::Relation> const relation_word{
    "supports",
    {{"supports", claims::Argument::Relation::supports},
     {"rebuts", claims::Argument::Relation::rebuts},
     {"undercuts", claims::Argument::Relation::undercuts},
     {"undermines", claims::Argument::Relation::undermines}}};
inline Phrases<claims::Argument::Step> const step_word{
    "\"therefore\" or \"presumably\"",
    {{"therefore", claims::Argument::Step::therefore}, {"presumably", claims::Argument::Step::presumably}}};
inline auto const premise_def = ((Word{"rule"} >> attr(true)) > identifier) | (attr(false) >> claim_name);
inline auto const argument_relation_def = relation_word > identifier;
inline auto const premises_def = premise >> *(comma > premise);
inline auto const argument_def = Word{"argument"} > identifier > -place_detail > -argument_relation > colon >
                                 Word{"from"} > premises > step_word > claim_name > full_stop;

inline auto const use_item_def = Word{"use"} > Word{"vocabulary"} > identifier_list;

inline auto const known_item_def =
    declaration | rule_item | identity | article_item | claim_item | record_item | not_encoded | verdict |
    acceptance | argument | use_item;
inline auto const item_def = item_beginning > known_item;
inline auto const version_def = (item_beginning >> Word{"language"}) > number;
inline auto const file_def = -version >> *((!x3::eoi) > item);

BOOST_SPIRIT_DEFINE(strength_value, one_strength, provenance_value, class_words, one_identifier, identifier_list,
                    one_quotation)
BOOST_SPIRIT_DEFINE(quotation_list, one_sort, place, tenure, term, terms, holder_detail, office_details)
BOOST_SPIRIT_DEFINE(alias_detail, actor_detail, kind_detail, event_detail, of_sort)
BOOST_SPIRIT_DEFINE(from_sort, to_sort, by_sort, flag, value_sort, property_details, relation_details,
                    attribute_details)
BOOST_SPIRIT_DEFINE(action_details, rule_detail, published_detail, source_detail, record_source, article_detail,
                    place_detail, claim_detail)
BOOST_SPIRIT_DEFINE(declaration, rule_item, identity, article_item, sentences, claim_item, record_item, skipped_place)
BOOST_SPIRIT_DEFINE(not_encoded, claim_names, verdict, acceptance_detail, accepted_name, accepted_names, weak_step, one_weak_step, acceptance)
BOOST_SPIRIT_DEFINE(premise, premises, argument_relation, argument, use_item, known_item, item, version, file)

struct StrengthValueRule : Located {};
struct ProvenanceValueRule : Located {};
struct PublishedRule : Located {};
struct AliasDetailRule : Located {};
struct TenureRule : Located {};
struct TermRule : Located {};
struct ActorDetailRule : Located {};
struct HolderDetailRule : Located {};
struct KindDetailRule : Located {};
struct EventDetailRule : Located {};
struct OfSortRule : Located {};
struct FromSortRule : Located {};
struct ToSortRule : Located {};
struct BySortRule : Located {};
struct FlagRule : Located {};
struct ValueSortRule : Located {};
struct RuleDetailRule : Located {};
struct ArticleDetailRule : Located {};
struct ClaimDetailRule : Located {};
struct SkippedPlaceRule : Located {};
struct PlaceDetailRule : Located {};
struct SourceDetailRule : Located {};
struct RecordSourceRule : Located {};
struct DeclarationRule : Located {};
struct RuleItemRule : Located {};
struct IdentityRule : Located {};
struct ArticleItemRule : Located {};
struct ClaimItemRule : Located {};
struct RecordItemRule : Located {};
struct NotEncodedRule : Located {};
struct VerdictRule : Located {};
struct AcceptanceDetailRule : Located {};
struct AcceptanceRule : Located {};
struct ArgumentRule : Located {};
struct UseRule : Located {};

/// An item that cannot be read is noted, and reading goes on at the next one.
struct ItemRule {
    template <typename AnyContext>
    x3::error_handler_result on_error(Iterator& first, Iterator const& /*last*/,
                                      x3::expectation_failure<Iterator> const& failure, AnyContext const& context) {
        Session& session = x3::get<session_tag>(context);
        return session.stop_at(first, failure.where(), failure.which());
    }
};
struct VersionRule {
    template <typename AnyContext>
    x3::error_handler_result on_error(Iterator& first, Iterator const& last,
                                      x3::expectation_failure<Iterator> const& failure, AnyContext const& context) {
        return ItemRule{}.on_error(first, last, failure, context);
    }
};

// A handler with a wrong signature is ignored without a word.
static_assert(x3::detail::has_on_error<ItemRule, Iterator, Context>::value);
static_assert(x3::detail::has_on_error<VersionRule, Iterator, Context>::value);
static_assert(x3::detail::has_on_success<ClaimItemRule, Iterator, Context, syntax::ClaimItem>::value);

}  // namespace gainsay::grammar::rules
