// Rules.

#include "grammar/details.hpp"
#include "grammar/resolve.hpp"
#include "grammar/resolve_statement.hpp"

#include <utility>

namespace gainsay::grammar {

namespace {

using claims::Code;
using claims::Rule;
using syntax::DetailKind;
using syntax::RuleItem;

Rule read_rule(World& world, RuleItem const& item) {
    Rule rule;
    rule.identifier = world.text(item.identifier);
    rule.text = item.text ? world.unquoted(*item.text) : rule.identifier;
    rule.span = item.span;
    OncePerItem once{world};
    for (auto const& detail : item.details) {
        if (!once.is_first(detail)) { continue; }
        if (detail.kind == DetailKind::owner) {
            rule.owner = world.unquoted(detail.values.front());
        } else if (detail.kind == DetailKind::strength) {
            rule.strength =
                world.text(detail.values.front()) == "weak" ? claims::Strength::weak : claims::Strength::strong;
        } else if (detail.kind == DetailKind::off) {
            rule.on_by_default = false;
        }
    }
    rule.statement = StatementReader{world, rule.variables}.whole(item.statement);
    return rule;
}

}  // namespace

std::vector<Soundness> resolve_rules(World& world, std::span<Tree const> trees) {
    std::map<std::string, RuleItem const*> items;  // by identifier, the first of each
    for (auto const& tree : trees) {
        for (auto const& item : tree.content.items) {
            auto const* rule = boost::get<RuleItem>(&item);
            if (rule == nullptr) { continue; }
            auto const [first, is_new] = items.emplace(std::string{world.text(rule->identifier)}, rule);
            if (is_new) { continue; }
            auto& diagnostic =
                world.findings.report<Code::duplicate_id>(rule->identifier.span, world.text(rule->identifier));
            diagnostic.because.push_back({first->second->identifier.span, "declared here first"});
            diagnostic.help = "choose another identifier";
        }
    }
    std::vector<Soundness> soundnesses;
    for (auto const& [identifier, item] : items) {
        auto const errors_before = world.findings.errors();
        world.rules.emplace(identifier, static_cast<std::uint32_t>(world.model.rules.size()));
        world.model.rules.push_back(read_rule(world, *item));
        soundnesses.push_back({world.findings.errors() == errors_before, std::exchange(world.mentioned, {})});
    }
    return soundnesses;
}

}  // namespace gainsay::grammar
