#pragma once
// What an editor would do about the claims of one conflict: look a date up again, mark a claim as reported, tell two events apart. Each
// is tried on an excerpt of the corpus before it is offered.

#include "solver/excerpt.hpp"

#include <optional>
#include <vector>

namespace gainsay::solver {

class Amendments {
public:
    /// `part` is the component narrowed to the conflict. All references must outlive this.
    Amendments(claims::Model const& model, Problem const& problem, Component const& part, GroupSet const& conflict, OracleSource& oracles);

    /// What to do about a position of claims of the conflict: the first of these that restores consistency. To check a claim
    /// against its article always does, since the conflict is minimal.
    Repair about(GroupIndex group);
    /// A second event instead of one that several claims speak of; nothing where that restores nothing.
    std::optional<Repair> second_event();

private:
    [[nodiscard]] std::uint32_t number_in_excerpt(GroupIndex group) const;
    bool is_possible(Excerpt const& changed);
    std::optional<Repair> look_up_again(GroupIndex group);
    std::optional<std::string> date_to_look_up(GroupIndex group);
    std::optional<Repair> mark_as_reported(GroupIndex group);

    claims::Model const& model_;
    Problem const& problem_;
    Component const& part_;
    GroupSet const& conflict_;
    OracleSource& oracles_;
    std::optional<Excerpt> excerpt_;  // nothing where it does not show the conflict
    std::size_t tries_left_;
};

/// To check a position of claims against the articles.
Repair to_be_checked(claims::Model const& model, Problem const& problem, Group const& group);

}  // namespace gainsay::solver
