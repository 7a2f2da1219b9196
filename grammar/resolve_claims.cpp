// Claims and records.

#include "grammar/details.hpp"
#include "grammar/resolve.hpp"
#include "grammar/resolve_place.hpp"
#include "grammar/resolve_statement.hpp"
#include "grammar/resolve_time.hpp"

#include <algorithm>
#include <utility>

namespace gainsay::grammar {

namespace {

using claims::Claim;
using claims::Code;
using claims::Provenance;
using claims::Record;
using syntax::ClaimItem;
using syntax::DetailKind;
using syntax::RecordItem;

Provenance provenance_of(std::string_view word) {
    if (word == "quoted") { return Provenance::quoted; }
    return word == "paraphrased" ? Provenance::paraphrased : Provenance::glossed;
}

void read_correction(World& world, Claim& claim, syntax::Detail const& detail) {
    claims::Correction correction;
    correction.withdrawn = detail.kind == DetailKind::withdrawn;
    if (!correction.withdrawn) {
        auto const& token = detail.values.front();
        if (world.look_up_claim(token, claim.article)) { correction.corrected_to = world.text(token); }
    }
    if (auto const from = resolve_date(world, *detail.date)) { correction.from = *from; }
    if (claim.correction) {
        world.findings.report<Code::repeated_detail>(detail.span, detail_words(world, detail));
        return;
    }
    claim.correction = std::move(correction);
}

void read_details(World& world, Claim& claim, ClaimItem const& item) {
    OncePerItem once{world};
    for (auto const& detail : item.details) {
        if (detail.kind != DetailKind::was && !once.is_first(detail)) { continue; }
        switch (detail.kind) {
            case DetailKind::at: claim.place = resolve_place(world, detail); break;
            case DetailKind::was: claim.former_identifiers.emplace_back(world.text(detail.values.front())); break;
            case DetailKind::provenance: claim.provenance = provenance_of(world.text(detail.values.front())); break;
            case DetailKind::adopted: claim.adopted = true; break;
            case DetailKind::encoded_by: claim.encoded_by = world.unquoted(detail.values.front()); break;
            case DetailKind::reviewed_by: claim.reviewed_by = world.unquoted(detail.values.front()); break;
            case DetailKind::withdrawn:
            case DetailKind::corrected: read_correction(world, claim, detail); break;
            default: break;  // the grammar yields no other detail in a claim
        }
    }
}

/// Whether some sentence, at any depth of connectives, is a commitment.
bool holds_commitment(syntax::Some const& some);
struct CommitmentFinder {
    using result_type = bool;
    bool operator()(syntax::Clause const& clause) const {
        auto const* subject_clause = boost::get<syntax::SubjectClause>(&clause);
        if (subject_clause == nullptr) { return false; }
        auto const* doing = boost::get<syntax::Doing>(&subject_clause->predicate);
        if (doing == nullptr) { return false; }
        auto const* spoken = boost::get<syntax::Spoken>(&doing->action);
        return spoken != nullptr && spoken->verb.verb == syntax::Verb::commit;
    }
    bool operator()(syntax::Persisting const&) const { return false; }
    bool operator()(syntax::Negated const& negated) const { return boost::apply_visitor(*this, negated.operand.get()); }
    bool operator()(syntax::Either const& either) const {
        return boost::apply_visitor(*this, either.left.get()) || boost::apply_visitor(*this, either.right.get());
    }
    bool operator()(syntax::Statement const& statement) const {
        return (statement.condition && holds_commitment(*statement.condition)) || holds_commitment(statement.body) ||
               (statement.equivalent && holds_commitment(*statement.equivalent));
    }
    template <typename T>
    bool operator()(syntax::x3::forward_ast<T> const& form) const {
        return (*this)(form.get());
    }
};
bool holds_commitment(syntax::Some const& some) {
    return std::any_of(some.begin(), some.end(), [](syntax::All const& all) {
        return std::any_of(all.begin(), all.end(), [](syntax::Single const& single) {
            return boost::apply_visitor(CommitmentFinder{}, single.get());
        });
    });
}
bool holds_commitment(ClaimItem const& item) {
    return std::any_of(item.sentences.begin(), item.sentences.end(),
                       [](syntax::Sentence const& sentence) { return CommitmentFinder{}(sentence.statement); });
}

/// The claims that have an article and an identifier of their own, in the order of the model.
std::vector<Placed<ClaimItem>> accepted(World& world, Placings const& placings, std::uint32_t& lost) {
    std::vector<Placed<ClaimItem>> claims;
    std::map<std::pair<std::uint32_t, std::string>, claims::Span> seen;
    for (auto const& placed : placings.claims) {
        auto const& identifier = placed.item->identifier;
        if (!placed.article) {
            ++lost;
            if (placed.stands_in_refused_article) { continue; }
            auto const what = "the claim \"" + std::string{world.text(identifier)} + '"';
            auto& diagnostic =
                world.findings.report<Code::claim_outside_article>(identifier.span, std::string_view{what});
            diagnostic.help = "put it below its article; a fact that the desk vouches for is a record";
            continue;
        }
        auto const [first, is_new] =
            seen.emplace(std::pair{*placed.article, std::string{world.text(identifier)}}, identifier.span);
        if (!is_new) {
            ++lost;
            auto& diagnostic = world.findings.report<Code::duplicate_id>(identifier.span, world.text(identifier));
            diagnostic.because.push_back({first->second, "used here first"});
            diagnostic.help = "choose another identifier";
            continue;
        }
        claims.push_back(placed);
    }
    std::stable_sort(claims.begin(), claims.end(),
                     [](auto const& left, auto const& right) { return *left.article < *right.article; });
    return claims;
}

std::vector<claims::Sentence> read_sentences(World& world, std::vector<syntax::Sentence> const& written,
                                             std::optional<std::uint32_t> article) {
    std::vector<claims::Sentence> sentences;
    for (auto const& sentence : written) { sentences.push_back(StatementReader{world, article}.sentence(sentence)); }
    return sentences;
}

void resolve_records(World& world, std::span<Tree const> trees, Soundnesses& soundnesses) {
    std::map<std::string, RecordItem const*> items;  // by identifier, the first of each
    for (auto const& tree : trees) {
        for (auto const& item : tree.content.items) {
            auto const* record = boost::get<RecordItem>(&item);
            if (record == nullptr) { continue; }
            auto const [first, is_new] = items.emplace(std::string{world.text(record->identifier)}, record);
            if (is_new) { continue; }
            ++soundnesses.lost;
            auto& diagnostic =
                world.findings.report<Code::duplicate_id>(record->identifier.span, world.text(record->identifier));
            diagnostic.because.push_back({first->second->identifier.span, "used here first"});
            diagnostic.help = "choose another identifier";
        }
    }
    for (auto const& [identifier, item] : items) {
        world.records.emplace(identifier, item->identifier.span);
        auto const errors_before = world.findings.errors();
        Record record;
        record.identifier = identifier;
        if (item->source) { record.source = world.unquoted(item->source->values.front()); }
        record.span = item->span;
        record.identifier_span = item->identifier.span;
        record.sentences = read_sentences(world, item->sentences, std::nullopt);
        world.model.records.push_back(std::move(record));
        soundnesses.records.push_back({world.findings.errors() == errors_before, std::exchange(world.mentioned, {})});
    }
}

}  // namespace

Soundnesses resolve_claims(World& world, std::span<Tree const> trees, Placings const& placings) {
    Soundnesses soundnesses;
    auto const claims = accepted(world, placings, soundnesses.lost);
    for (std::uint32_t index = 0; index < claims.size(); ++index) {
        auto const& [item, file, article, refused] = claims[index];
        world.claim_names.emplace(std::pair{*article, std::string{world.text(item->identifier)}}, index);
        for (auto const& detail : item->details) {
            if (detail.kind != DetailKind::was) { continue; }
            world.former_names.emplace(std::pair{*article, std::string{world.text(detail.values.front())}}, index);
        }
        world.holds_commitment.push_back(holds_commitment(*item));
    }
    for (auto const& placed : claims) {
        auto const errors_before = world.findings.errors();
        Claim claim;
        claim.identifier = world.text(placed.item->identifier);
        claim.article = *placed.article;
        claim.span = placed.item->span;
        claim.identifier_span = placed.item->identifier.span;
        read_details(world, claim, *placed.item);
        claim.sentences = read_sentences(world, placed.item->sentences, placed.article);
        world.model.claims.push_back(std::move(claim));
        soundnesses.claims.push_back({world.findings.errors() == errors_before, std::exchange(world.mentioned, {})});
    }
    resolve_records(world, trees, soundnesses);
    soundnesses.rules = resolve_rules(world, trees);
    return soundnesses;
}

}  // namespace gainsay::grammar
