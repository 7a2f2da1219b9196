// Kinds that are kinds of themselves, and those that are a matter of opinion.

#include "grammar/resolve.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace gainsay::grammar {

namespace {

using claims::Definition;
using claims::DefinitionKind;
using claims::EntityId;

/// Which kinds lie on one circle: the strongly connected components, after R. E. Tarjan (1972), without recursion.
class Circles {
public:
    explicit Circles(World const& world)
        : wider_(world.model.entities.size()), visits_(wider_.size()), circle_(wider_.size()) {
        for (auto const& definition : world.model.definitions) {
            if (definition.kind == DefinitionKind::subkind) {
                wider_[definition.subject.value].push_back(definition.object.value);
            }
        }
        for (std::uint32_t kind = 0; kind < wider_.size(); ++kind) {
            if (visits_[kind].order == 0) { visit(kind); }
        }
    }
    /// The number of the component of a kind.
    [[nodiscard]] std::uint32_t circle(EntityId kind) const { return circle_[kind.value]; }

private:
    struct Visit {
        std::uint32_t order = 0;   // from 1; 0: not yet seen
        std::uint32_t lowest = 0;  // the first kind on the stack that can be reached
        std::uint32_t next = 0;    // the next wider kind to look at
        bool is_open = false;
    };

    void visit(std::uint32_t start) {
        std::vector<std::uint32_t> way{start};
        open(start);
        while (!way.empty()) {
            auto const kind = way.back();
            auto& visit = visits_[kind];
            if (visit.next < wider_[kind].size()) {
                auto const wider = wider_[kind][visit.next++];
                if (visits_[wider].order == 0) {
                    open(wider);
                    way.push_back(wider);
                } else if (visits_[wider].is_open) {
                    visit.lowest = std::min(visit.lowest, visits_[wider].order);
                }
                continue;
            }
            way.pop_back();
            if (!way.empty()) { visits_[way.back()].lowest = std::min(visits_[way.back()].lowest, visit.lowest); }
            if (visit.lowest == visit.order) { close(kind); }
        }
    }
    void open(std::uint32_t kind) {
        visits_[kind].order = visits_[kind].lowest = ++seen_;
        visits_[kind].is_open = true;
        open_.push_back(kind);
    }
    void close(std::uint32_t first) {
        ++circles_;
        std::uint32_t kind = 0;
        do {
            kind = open_.back();
            open_.pop_back();
            visits_[kind].is_open = false;
            circle_[kind] = circles_;
        } while (kind != first);
    }

    std::vector<std::vector<std::uint32_t>> wider_;
    std::vector<Visit> visits_;
    std::vector<std::uint32_t> circle_;
    std::vector<std::uint32_t> open_;
    std::uint32_t seen_ = 0;
    std::uint32_t circles_ = 0;
};

}  // namespace

void refuse_circular_kinds(World& world) {
    Circles const circles{world};
    auto const is_circular = [&](Definition const& definition) {
        return definition.kind == DefinitionKind::subkind &&
               circles.circle(definition.subject) == circles.circle(definition.object);
    };
    std::map<std::uint32_t, std::vector<Definition>> by_circle;
    for (auto const& definition : world.model.definitions) {
        if (is_circular(definition)) { by_circle[circles.circle(definition.subject)].push_back(definition); }
    }
    for (auto& [circle, definitions] : by_circle) {
        std::sort(definitions.begin(), definitions.end(), [&](Definition const& left, Definition const& right) {
            return world.stands_before(left.span, right.span);
        });
        auto const& first = definitions.front();
        auto& diagnostic = world.findings.report<claims::Code::circular_kinds>(
            first.span, std::string_view{world.model.entity(first.subject).identifier});
        for (auto other = definitions.begin() + 1; other != definitions.end(); ++other) {
            diagnostic.because.push_back({other->span, "and this leads back"});
        }
        diagnostic.help = "take out the step that is wrong; none of them is used";
    }
    auto& definitions = world.model.definitions;
    definitions.erase(std::remove_if(definitions.begin(), definitions.end(), is_circular), definitions.end());
}

void remark_declared_judgements(World& world) {
    for (auto const& definition : world.model.definitions) {
        bool const classifies = definition.kind == DefinitionKind::subkind || definition.kind == DefinitionKind::event_kind;
        if (!classifies || !world.model.entity(definition.object).judgement) { continue; }
        auto const& subject = world.model.entity(definition.subject);
        auto const& kind = world.model.entity(definition.object);
        bool const is_event = definition.kind == DefinitionKind::event_kind;
        auto& diagnostic = world.findings.report<claims::Code::declared_judgement>(definition.span, std::string_view{subject.identifier},
                                                                                   std::string_view{kind.identifier});
        diagnostic.label = "whoever reads the report cannot see whose opinion this is";
        diagnostic.help = is_event
            ? fmt::format("say it in a rule with an owner, which can be switched off: rule {0}-is-{1} owner \"…\": if {0} happened then {0} is a {1}.", subject.identifier, kind.identifier)
            : fmt::format("say it in a rule with an owner, which can be switched off: rule {0}-is-{1} owner \"…\": if any {0} E happened then E is a {1}.", subject.identifier, kind.identifier);
    }
}

}  // namespace gainsay::grammar
