#pragma once
// Rules applied to what a viewpoint speaks of: every instance whose conditions something can meet, until nothing new comes.

#include "solver/rewrite.hpp"
#include "solver/statements.hpp"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace gainsay::solver {

class Grounder {
public:
    Grounder(Terms& terms, Statements& statements, Holdings& holdings)
        : terms_(terms), statements_(statements), holdings_(holdings) {}

    /// Applies the rules (indices into Model::rules) until nothing new follows. Bounds that were reached are said.
    void apply(std::vector<std::uint32_t> const& rules);
    [[nodiscard]] std::vector<std::string> const& bounds_reached() const { return bounds_reached_; }

private:
    /// An untimed property in a rule, positive or denied, at the rule's one moment.
    struct Momentary {
        claims::Fluent fluent;
        claims::Statement statement;
        bool positive = true;
    };
    /// One rule for one binding that speaks of one moment.
    struct MomentRule {
        std::uint32_t rule = 0;
        std::vector<Momentary> conditions;
        std::vector<claims::Statement> others;        // conditions that are not of the moment
        std::optional<Momentary> consequence;         // one property, or
        std::optional<claims::Statement> anything_else;
        std::vector<Formula> not_of_kind;             // a variable's event is not of the kind that the rule asks for
    };

    void bind(std::uint32_t rule, std::vector<claims::Statement> const& conditions, std::size_t next, Binding const& binding);
    void note_bound(std::string text);
    void mention_what_declarations_bring(claims::Rule const& rule, std::vector<claims::Statement> const& conditions);
    void complete(std::uint32_t rule, std::size_t variable, Binding const& binding);
    void instantiate(std::uint32_t rule, Binding const& binding);
    std::vector<Binding> matches(claims::Statement const& condition, Binding const& binding);
    bool admitted(claims::Variable const& variable, claims::EntityId thing);
    bool admitted(claims::Rule const& rule, Binding const& binding);
    void add_moment_rule(std::uint32_t rule, claims::Conditional const& conditional, std::vector<Formula> const& not_of_kind);
    bool derive(MomentRule const& rule, std::size_t index);
    bool derive(MomentRule const& rule, std::size_t index, std::size_t pivot);
    std::vector<HoldingIndex> asserting(Momentary const& momentary, bool positive) const;
    bool conclude(MomentRule const& rule, std::size_t pivot, std::vector<HoldingIndex> const& chosen);
    /// A holding with the windows follows from the clause's other parts being false; joins one that is there already.
    void add_concluded(GroupIndex owner, std::vector<Formula> clause, Holding holding, std::string const& words);
    bool chain_relations();
    bool chain(std::uint32_t definition, HoldingIndex first, HoldingIndex second);
    bool persist(MomentRule const& rule, std::vector<Formula> clause, HoldingIndex holding, claims::Persistence const& persistence);

    Terms& terms_;
    Statements& statements_;
    Holdings& holdings_;
    std::set<std::pair<std::uint32_t, std::vector<claims::EntityId>>> instances_;
    std::vector<MomentRule> moment_rules_;
    std::set<std::vector<std::uint32_t>> concluded_;
    std::set<std::pair<HoldingIndex, HoldingIndex>> chained_;
    std::set<HoldingIndex> lasting_;  // what persistence itself concluded
    std::map<std::uint32_t, std::uint32_t> count_of_;
    std::vector<std::string> bounds_reached_;
};

}  // namespace gainsay::solver
