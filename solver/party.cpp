#include "solver/party.hpp"

#include "solver/encode.hpp"

#include <algorithm>
#include <iterator>
#include <set>

namespace gainsay::solver {

namespace {

std::vector<std::string> authors_of(claims::Article const& article) {
    auto authors = article.authors;
    if (authors.empty()) { authors.push_back("the author of “" + article.title + "”"); }
    std::sort(authors.begin(), authors.end());
    return authors;
}

bool is_claim(Member const& member) { return member.kind == Member::Kind::claim; }

bool is_claim_of(claims::Model const& model, Member const& member, Party const& party) {
    if (!is_claim(member)) { return false; }
    return party.everybody || authors_of(model.articles[model.claims[member.index].article]) == party.authors;
}

}  // namespace

std::vector<std::vector<std::string>> author_sets(claims::Model const& model) {
    std::set<std::vector<std::string>> sets;
    for (auto const& article : model.articles) { sets.insert(authors_of(article)); }
    return {sets.begin(), sets.end()};
}

bool has_claim_of(claims::Model const& model, Group const& group, Party const& party, std::vector<std::uint32_t> const& aside) {
    return std::any_of(group.members.begin(), group.members.end(), [&](Member const& member) {
        return is_claim_of(model, member, party) && std::find(aside.begin(), aside.end(), member.index) == aside.end();
    });
}

GroupSet groups_of(claims::Model const& model, Problem const& problem, Component const& component, Party const& party,
                   std::vector<std::uint32_t> const& aside) {
    GroupSet groups;
    for (auto const index : component.groups) {
        auto const& group = problem.groups[index];
        // A record that says what somebody claims counts for everybody.
        bool const of_claims = std::all_of(group.members.begin(), group.members.end(), is_claim);
        // A doubt belongs to the claim that has it; without that claim nothing needs it.
        if (!of_claims || has_claim_of(model, group, party, aside)) { groups.push_back(index); }
    }
    return groups;
}

std::optional<GroupSet> smallest_impossible(Oracle& oracle, GroupSet core, GroupSet const& given) {
    auto const drop_given = [&] {
        core.erase(std::remove_if(core.begin(), core.end(), [&](GroupIndex group) { return std::find(given.begin(), given.end(), group) != given.end(); }), core.end());
    };
    drop_given();
    for (std::size_t i = 0; i < core.size();) {
        GroupSet rest = core;
        rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(i));
        rest.insert(rest.end(), given.begin(), given.end());
        auto const answer = oracle.check(rest);
        if (answer.verdict == Verdict::undecided) { return std::nullopt; }
        if (answer.verdict == Verdict::possible) {
            ++i;
        } else {
            core = answer.core;
            drop_given();
        }
    }
    return core;
}

std::vector<Member> members_of(claims::Model const& model, Problem const& problem, GroupSet const& groups, Party const& party) {
    std::set<Member> members;
    for (auto const group : groups) {
        auto const& all = problem.groups[group].members;
        std::vector<Member> own;
        std::copy_if(all.begin(), all.end(), std::back_inserter(own), [&](Member const& member) { return !is_claim(member) || is_claim_of(model, member, party); });
        auto const& shown = own.empty() ? all : own;
        members.insert(shown.begin(), shown.end());
    }
    return {members.begin(), members.end()};
}

Problem encode_authors(claims::Model const& model, Options const& options) { return std::move(encode(model, options).front()); }

}  // namespace gainsay::solver
