// What the subject of a predicate must be, before the predicate itself is read: a variable that the subject introduces may
// be used in it.

#include "grammar/resolve_statement.hpp"
#include "grammar/verbs.hpp"

namespace gainsay::grammar {

using claims::Sort;
using claims::SortConstraint;

namespace {

SortConstraint place(Sort sort) {
    SortConstraint constraint;
    constraint.sort = sort;
    return constraint;
}

using Place = std::optional<SortConstraint>;

struct PlaceFinder {
    World const& world;
    using result_type = Place;

    Place operator()(syntax::Being const& being) const { return boost::apply_visitor(*this, being.complement.get()); }
    Place operator()(syntax::Doing const& doing) const { return boost::apply_visitor(*this, doing.action.get()); }
    Place operator()(syntax::Modal const& modal) const { return of_word(modal.act.action, Sort::action); }
    Place operator()(syntax::Toward const& toward) const { return of_word(toward.action, Sort::action); }

    Place operator()(claims::EventOutcome::Kind const&) const { return place(Sort::event); }
    Place operator()(syntax::ClassWords const&) const { return place(Sort::event); }
    Place operator()(syntax::Ranked const&) const { return place(Sort::event); }
    Place operator()(syntax::Described const& described) const {
        return of_word(described.word, described.other ? Sort::relation : Sort::property);
    }

    Place operator()(syntax::Alone const&) const { return place(Sort::event); }
    Place operator()(syntax::Edged const&) const { return place(Sort::event); }
    Place operator()(syntax::Lasted const&) const { return place(Sort::event); }
    Place operator()(syntax::WithOther const& with) const {
        return place(forms_of(with.verb.verb).group == VerbGroup::encounter ? Sort::actor : Sort::event);
    }
    Place operator()(syntax::Spoken const&) const { return place(Sort::actor); }
    Place operator()(syntax::Act const& act) const { return of_word(act.action, Sort::action); }

    Place of_word(syntax::Token const& word, Sort sort) const {
        auto const found = world.find(world.text(word));
        if (!found || world.model.entity(*found).sort != sort) { return std::nullopt; }
        return world.model.entity(*found).places.front();
    }
};

}  // namespace

std::optional<SortConstraint> StatementReader::subject_place(syntax::Predicate const& written) const {
    return boost::apply_visitor(PlaceFinder{world_}, written.get());
}

}  // namespace gainsay::grammar
