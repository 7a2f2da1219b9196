// What the subject is: classes, ranks, outcomes, properties and relations.

#include "grammar/resolve_statement.hpp"
#include "grammar/resolve_time.hpp"

namespace gainsay::grammar {

using claims::Code;
using claims::Sort;

std::optional<StatementReader::Predicate> StatementReader::being(syntax::Being const& written) {
    At const at{*this, written.denied ? Position::elsewhere : position_};

    struct Visitor {
        StatementReader& reader;
        using result_type = std::optional<Predicate>;
        result_type operator()(claims::EventOutcome::Kind const& kind) const {
            claims::EventOutcome outcome;
            outcome.kind = kind;
            return Predicate{outcome};
        }
        result_type operator()(syntax::ClassWords const& words) const {
            claims::Classification classification;
            classification.event_class = reader.event_class(words);
            return Predicate{std::move(classification)};
        }
        result_type operator()(syntax::Ranked const& ranked) const {
            claims::EventRank rank;
            rank.kind = ranked.rank;
            rank.events = reader.event_set(ranked.event_class, ranked.parties, ranked.time);
            if (ranked.span && ranked.rank == claims::EventRank::Kind::last) {
                reader.world_.findings.report<Code::unfit_subject>(
                    ranked.event_class.front().span, std::string_view{"the last"},
                    std::string_view{"\"in\" and a number of units goes with first, second, third and only"});
            }
            if (ranked.span) { rank.span = resolve_duration(reader.world_, *ranked.span); }
            return Predicate{std::move(rank)};
        }
        result_type operator()(syntax::Described const& described) const { return reader.described(described); }
    };
    auto meant = boost::apply_visitor(Visitor{*this}, written.complement.get());
    if (meant && written.denied) {
        if (auto* fluent = std::get_if<claims::Fluent>(&meant->clause)) {
            fluent->denied = true;
        } else {
            meant->denied = true;
        }
    }
    return meant;
}

std::optional<StatementReader::Predicate> StatementReader::described(syntax::Described const& written) {
    auto const word = std::string{world_.text(written.word)};
    auto const here_stands = std::string_view{written.other ? "a relation" : "a property"};
    auto const found = world_.find(word);
    if (!found) {
        if (written.other) {
            world_.report_unknown(written.word.span, {Sort::relation});
        } else {
            world_.report_unknown(written.word.span, {Sort::property},
                                  {"suspended", "cancelled", "postponed", "held", "resumed", "renamed"});
        }
        return std::nullopt;
    }
    auto const& predicate = world_.model.entity(*found);
    auto const needed = written.other ? Sort::relation : Sort::property;
    if (predicate.sort != needed) {
        auto& diagnostic = world_.findings.report<Code::wrong_sort>(written.word.span, std::string_view{word},
                                                                    sort_in_words(predicate.sort), here_stands);
        diagnostic.because.push_back({predicate.span, "declared here"});
        if (predicate.sort == Sort::kind) {
            diagnostic.help = "write \"is a " + word + "\"";
        } else if (predicate.sort == Sort::action) {
            diagnostic.help = "write \"did " + word + "\"";
        } else if (predicate.sort == Sort::attribute) {
            diagnostic.help = "write \"the " + word + " of … is …\"";
        } else if (predicate.sort == Sort::relation) {
            diagnostic.help = "name the other one after it";
        }
        return std::nullopt;
    }
    claims::Fluent fluent;
    fluent.predicate = *found;
    fluent.arguments.resize(predicate.places.size());
    if (written.other) { fluent.arguments[1] = reference(*written.other, predicate.places[1]); }
    fluent.time = time(written.time);
    return Predicate{std::move(fluent)};
}

}  // namespace gainsay::grammar
