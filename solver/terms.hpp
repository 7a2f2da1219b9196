#pragma once
// The variables of one viewpoint, made on demand together with the logic and the definitions that tie them.

#include "solver/definition_index.hpp"
#include "solver/problem.hpp"

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace gainsay::solver {

/// A moment: its day, and its rank in the order of all moments. Two independent graphs of differences, one of days and
/// one of ranks, are together exact: if each has a solution, ordering moments by day and then by rank satisfies both.
struct Instant {
    Number day = zero;
    Number rank = zero;
    auto operator<=>(Instant const&) const = default;
};

struct Interval {
    Instant start;
    Instant end;
};

/// first is earlier than second; first is earlier than or the same as second.
Formula earlier(Instant first, Instant second);
Formula not_later(Instant first, Instant second);
Formula simultaneous(Instant first, Instant second);

/// A declared event, or a nameless one that a count says to exist; indices beyond the model's entities are nameless.
using EventIndex = claims::EntityId;

/// Owns the growing Problem. Asking twice for the same variable gives the same variable.
class Terms {
public:
    Terms(claims::Model const& model, DefinitionIndex const& definitions, Viewpoint viewpoint);

    [[nodiscard]] claims::Model const& model() const { return model_; }
    /// The entities with the nameless events added: for wording only.
    [[nodiscard]] claims::Model const& names() const { return extended_ ? *extended_ : model_; }
    [[nodiscard]] DefinitionIndex const& definitions() const { return definitions_; }
    Problem& problem() { return problem_; }

    // ---- plain variables ----
    Number number(NumberName::Role role, std::string name);
    Proposition proposition(std::string holds, std::string fails);
    Instant instant(std::string const& name);
    void require(GroupIndex owner, Formula formula);

    // ---- groups ----
    GroupIndex group(Member member);
    /// A proposition that stands for "this member is taken as written"; negated in the formulas that need it.
    Proposition guard(Member member);
    /// That two identifiers name one thing; `never` where one file declares both.
    Formula same(claims::EntityId a, claims::EntityId b);
    /// Things that may be this one under another name, each with the proposition that it is.
    [[nodiscard]] std::vector<std::pair<claims::EntityId, Proposition>> const& may_be_also(claims::EntityId thing) const;
    /// Names of one thing by declaration, where the viewpoint speaks of it: asks something of it as of an event, or has it
    /// among these. Called before identities are settled.
    void link_declared(std::set<claims::EntityId> spoken_of);
    /// What is the same as one thing is one thing, and what is so of it is so of it under each of its names. Called when
    /// all that may be the same is known, and again when more is.
    void settle_identities();
    [[nodiscard]] std::size_t identities() const { return same_.size(); }
    /// Where there were too many of them to settle.
    [[nodiscard]] bool has_too_many_identities() const { return has_too_many_identities_; }

    // ---- events ----
    /// Nameless events of one count (`batch`) are different things; others may turn out to be any event.
    EventIndex add_nameless_event(std::string name, std::uint32_t batch);
    [[nodiscard]] std::uint32_t new_batch() { return next_batch_++; }
    [[nodiscard]] bool nameless(EventIndex event) const { return event.value >= model_.entities.size(); }
    Interval interval(EventIndex event);
    Proposition occurs(EventIndex event);
    Number minutes(EventIndex event);
    Proposition outcome(EventIndex event, claims::EventOutcome::Kind kind);
    Proposition is_of_kind(EventIndex event, claims::EntityId kind);
    Proposition has_qualifier(EventIndex event, claims::EntityId qualifier);
    Proposition carried_out_by(EventIndex event, claims::EntityId actor);
    Proposition took_part(EventIndex event, claims::EntityId actor);
    /// All events that anything was asked of, in the order of first mention.
    [[nodiscard]] std::vector<EventIndex> const& mentioned() const { return mentioned_; }

    // ---- what an event may turn out to be ----
    /// Says that some claim or rule may make the event one of the kind.
    void may_be(EventIndex event, claims::EntityId kind);
    [[nodiscard]] bool may_be_of_kind(EventIndex event, claims::EntityId kind);
    /// Makes every declared event known that may be of all these kinds, as if something had been asked of it.
    void mention_declared(std::set<claims::EntityId> const& kinds);
    [[nodiscard]] std::uint64_t possibilities() const { return possible_kinds_.size(); }

    // ---- articles ----
    /// The day on which an article was published, bound by the definition of its header.
    [[nodiscard]] std::optional<Number> known_publication(std::uint32_t article) const;
    void set_publication(std::uint32_t article, Number day) { publications_[article] = day; }

private:
    struct EventTerms {
        Interval interval;
        Proposition occurs = 0;
        std::optional<Number> minutes;
    };
    [[nodiscard]] bool are_two(claims::EntityId a, claims::EntityId b) const;
    [[nodiscard]] std::vector<std::uint32_t> declared_identities(claims::EntityId a, claims::EntityId b) const;
    EventTerms& event(EventIndex event);
    void mention(EventIndex event);
    /// Something that was asked of an event: whether it is of a kind, by an actor, ….
    struct Asked {
        enum class About : std::uint8_t { outcome, kind, qualifier, agent, participant } about = About::kind;
        EventIndex event;
        std::uint32_t what = 0;
        auto operator<=>(Asked const&) const = default;
    };
    void note(Asked asked);
    Proposition answer(Asked const& asked);
    void tie_names();
    void tie(Proposition same, Proposition left, Proposition right);
    [[nodiscard]] bool are_one_by_declaration(claims::EntityId a, claims::EntityId b) const;
    void define_kinds(EventIndex event);
    Proposition memo(std::string const& key, std::string holds, std::string fails);
    /// "the talks were suspended", and that they were not.
    Proposition memo_was(std::string const& key, std::string const& name, std::string const& complement);
    Proposition of_actor(EventIndex event, claims::EntityId actor, claims::DefinitionKind link, char const* verb);

    claims::Model const& model_;
    DefinitionIndex const& definitions_;
    std::unique_ptr<claims::Model> extended_;  // only where there are nameless events
    Problem problem_;
    std::map<EventIndex, EventTerms> events_;
    std::vector<std::uint32_t> batches_;  // of nameless events, in the order of their indices
    std::uint32_t next_batch_ = 0;
    std::vector<EventIndex> mentioned_;
    std::map<std::string, Proposition> propositions_;
    std::map<Member, GroupIndex> group_of_;
    std::map<Member, Proposition> guards_;
    std::map<std::pair<claims::EntityId, claims::EntityId>, Proposition> same_;
    std::map<claims::EntityId, std::vector<std::pair<claims::EntityId, Proposition>>> also_;
    std::set<std::array<claims::EntityId, 3>> settled_identities_;  // the one in the middle first
    bool has_too_many_identities_ = false;
    std::set<Asked> known_asked_;
    std::vector<Asked> asked_;  // in order
    std::set<std::tuple<Proposition, Proposition, Proposition>> tied_;
    std::map<std::uint32_t, Number> publications_;
    std::set<std::pair<EventIndex, claims::EntityId>> possible_kinds_;
    std::set<EventIndex> declared_kinds_known_;
    std::set<EventIndex> kinds_defined_;
};

}  // namespace gainsay::solver
