// Connectives, contents and sentences.

#include "grammar/resolve_offices.hpp"
#include "grammar/resolve_statement.hpp"

#include <algorithm>

namespace gainsay::grammar {

using claims::Code;
using claims::Span;
using claims::Statement;
using claims::StatementBox;

namespace {

Span from_to(Span first, Span last) { return Span{first.file, first.begin, last.end}; }
Span span_of(syntax::All const& all) { return from_to(all.front().span, all.back().span); }
Span span_of(syntax::Some const& some) { return from_to(span_of(some.front()), span_of(some.back())); }

int depth_of(Statement const& statement);
int depth_of(StatementBox const& box) { return box ? depth_of(*box) : 0; }

struct Depth {
    int operator()(claims::Negation const& form) const { return depth_of(form.operand); }
    int operator()(claims::Conjunction const& form) const { return deepest(form.operands); }
    int operator()(claims::Disjunction const& form) const { return deepest(form.operands); }
    int operator()(claims::EitherOr const& form) const { return std::max(depth_of(form.left), depth_of(form.right)); }
    int operator()(claims::Conditional const& form) const {
        return std::max(depth_of(form.condition), depth_of(form.consequence));
    }
    int operator()(claims::Equivalence const& form) const {
        return std::max(depth_of(form.left), depth_of(form.right));
    }
    int operator()(claims::Clause const& clause) const {
        if (auto const* closure = std::get_if<claims::Closure>(&clause)) { return depth_of(closure->pattern); }
        if (auto const* speech = std::get_if<claims::SpeechAct>(&clause)) { return depth_of(speech->content); }
        if (auto const* undertaking = std::get_if<claims::Undertaking>(&clause)) {
            return std::max(depth_of(undertaking->content), depth_of(undertaking->condition));
        }
        if (auto const* persistence = std::get_if<claims::Persistence>(&clause)) { return depth_of(persistence->until); }
        return 0;
    }
    static int deepest(std::vector<Statement> const& operands) {
        int depth = 0;
        for (auto const& operand : operands) { depth = std::max(depth, depth_of(operand)); }
        return depth;
    }
};
int depth_of(Statement const& statement) { return 1 + std::visit(Depth{}, statement.form); }

/// How many properties without a time the conditions hold, not counting what is denied.
int lasting_properties(Statement const& condition) {
    if (auto const* conjunction = std::get_if<claims::Conjunction>(&condition.form)) {
        int count = 0;
        for (auto const& operand : conjunction->operands) { count += lasting_properties(operand); }
        return count;
    }
    auto const* clause = std::get_if<claims::Clause>(&condition.form);
    auto const* fluent = clause == nullptr ? nullptr : std::get_if<claims::Fluent>(clause);
    return fluent != nullptr && !fluent->time && !fluent->denied ? 1 : 0;
}

}  // namespace

Statement StatementReader::whole(syntax::Statement const& written) {
    auto const errors_before = world_.findings.errors();
    auto meant = statement(written);
    if (world_.findings.errors() == errors_before && depth_of(meant) > claims::max_nesting) {
        world_.findings.report<Code::nested_too_deeply>(written.span, claims::max_nesting);
    }
    return meant;
}

Statement StatementReader::statement(syntax::Statement const& written) {
    if (written.condition) {
        auto condition = [&] {
            At const at{*this, position_ == Position::top ? Position::condition : Position::elsewhere};
            return some(*written.condition);
        }();
        At const at{*this, Position::elsewhere};
        bool const alone = written.body.size() == 1 && written.body.front().size() == 1;
        persistence_fits_ = alone && variables_ != nullptr && lasting_properties(condition) == 1;
        auto consequence = some(written.body);
        persistence_fits_ = false;
        return {claims::Conditional{std::move(condition), std::move(consequence)}, written.span};
    }
    if (written.equivalent) {
        At const at{*this, Position::elsewhere};
        auto left = some(written.body);
        return {claims::Equivalence{std::move(left), some(*written.equivalent)}, written.span};
    }
    return some(written.body);
}

Statement StatementReader::some(syntax::Some const& written) {
    if (written.size() == 1) { return all(written.front()); }
    At const at{*this, position_ == Position::condition ? Position::condition : Position::elsewhere};
    claims::Disjunction disjunction;
    for (auto const& operand : written) { disjunction.operands.push_back(all(operand)); }
    return {std::move(disjunction), span_of(written)};
}

Statement StatementReader::all(syntax::All const& written) {
    if (written.size() == 1) { return single(written.front()); }
    claims::Conjunction conjunction;
    for (auto const& operand : written) { conjunction.operands.push_back(single(operand)); }
    return {std::move(conjunction), span_of(written)};
}

Statement StatementReader::single(syntax::Single const& written) {
    struct Visitor {
        StatementReader& reader;
        Span span;
        Statement operator()(syntax::Clause const& inner) const { return reader.clause(inner, span); }
        Statement operator()(syntax::x3::forward_ast<syntax::Negated> const& inner) const {
            return reader.negated(inner.get(), span);
        }
        Statement operator()(syntax::x3::forward_ast<syntax::Either> const& inner) const {
            return reader.either(inner.get(), span);
        }
        Statement operator()(syntax::x3::forward_ast<syntax::Statement> const& inner) const {
            return reader.statement(inner.get());
        }
        using result_type = Statement;
    };
    return boost::apply_visitor(Visitor{*this, written.span}, written.get());
}

Statement StatementReader::negated(syntax::Negated const& written, Span span) {
    At const at{*this, Position::elsewhere};
    return {claims::Negation{single(written.operand)}, span};
}

Statement StatementReader::either(syntax::Either const& written, Span span) {
    At const at{*this, position_ == Position::condition ? Position::condition : Position::elsewhere};
    auto left = single(written.left);
    return {claims::EitherOr{std::move(left), single(written.right)}, span};
}

StatementBox StatementReader::content(syntax::Content const& written) {
    auto const* statement = boost::get<syntax::x3::forward_ast<syntax::Single>>(&written.get());
    if (statement == nullptr) { return {}; }
    ++contents_;
    auto box = StatementBox{single(statement->get())};
    --contents_;
    return box;
}

claims::Sentence StatementReader::sentence(syntax::Sentence const& written) {
    claims::Sentence sentence;
    sentence.span = written.span;
    if (written.certainty) { sentence.certainty = *written.certainty; }
    if (written.type) {
        sentence.type = written.type->type;
        if (written.type->addressee) { sentence.addressee = reference(*written.type->addressee, claims::Sort::actor); }
    }
    for (auto const& speaker : written.according_to) {
        sentence.according_to.push_back(reference(speaker, claims::Sort::actor));
    }
    sentence.statement = whole(written.statement);
    if (names_office_) { settle_offices(world_, article_, sentence); }
    return sentence;
}

}  // namespace gainsay::grammar
