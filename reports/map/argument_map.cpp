#include "reports/map/argument_map.hpp"

#include "claims/wording/wording.hpp"
#include "reports/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string_view>
#include <vector>

namespace gainsay::reports {

namespace {

using solver::ArgumentStatus;

constexpr std::size_t line_width = 30;         // characters of a line in a box
constexpr std::size_t most_lines = 5;
constexpr std::size_t most_opponents = 10;     // boxes of others

/// Text inside quotation marks of DOT, in lines of bounded width; a text too long ends in "…".
std::string label(std::string const& text) {
    std::vector<std::string> lines(1);
    std::size_t from = 0;
    auto const words = visible(text);
    while (from < words.size()) {
        auto const blank = std::min(words.find(' ', from), words.size());
        auto const word = words.substr(from, blank - from);
        if (!lines.back().empty() && columns_of(lines.back()) + 1 + columns_of(word) > line_width) {
            if (lines.size() == most_lines) {
                lines.back() += " …";
                break;
            }
            lines.emplace_back();
        }
        lines.back() += (lines.back().empty() ? "" : " ") + word;
        from = blank + 1;
    }
    std::string escaped;
    for (auto const& line : lines) {
        if (!escaped.empty()) { escaped += "\\n"; }
        for (char const c : line) {
            if (c == '"' || c == '\\') { escaped += '\\'; }
            escaped += c;
        }
    }
    return escaped;
}

std::string said(claims::Model const& model, std::vector<claims::Sentence> const& sentences) {
    std::string text;
    for (auto const& sentence : sentences) { text += (text.empty() ? "" : "; ") + claims::in_words(model, sentence); }
    return text;
}

struct Look {
    char const* shape;
    char const* fill;
    char const* word;
};
Look look_of(ArgumentStatus::Standing standing) {
    switch (standing) {
        case ArgumentStatus::Standing::stands: return {"ellipse", "#c7e9c0", "stands"};
        case ArgumentStatus::Standing::falls: return {"octagon", "#fcbba1", "falls"};
        case ArgumentStatus::Standing::open: return {"diamond", "#fee391", "open"};
        case ArgumentStatus::Standing::undecided: return {"hexagon", "#d9d9d9", "not decided"};
    }
    return {"hexagon", "#d9d9d9", "not decided"};
}

class Map {
public:
    Map(claims::Model const& model, solver::Analysis const& analysis, std::uint32_t article)
        : model_(model), analysis_(analysis), article_(article) {}

    std::string draw() {
        auto const& article = model_.articles[article_];
        auto const title = article.authors.empty() ? article.title : fmt::format("{}: {}", claims::join_words(article.authors), article.title);
        line("digraph \"{}\" {{", label(article.identifier));
        // From left to right, since boxes are wider than high: so a map with thirty of them fits on a screen of 20 by 11 inches.
        line("  graph [label=\"{}\", labelloc=t, rankdir=LR, size=\"20,11\", fontname=\"Helvetica\", fontsize=14, ranksep=0.35, nodesep=0.12];", label(title));
        line("  node [fontname=\"Helvetica\", fontsize=10, style=filled, fillcolor=white, margin=\"0.08,0.05\"];");
        line("  edge [fontname=\"Helvetica\", fontsize=9];");
        for (auto const& status : analysis_.arguments) {
            if (model_.arguments[status.argument].article == article_) { step(status); }
        }
        if (!left_out_.empty()) {
            line("  more [label=\"{} more claims of others\", shape=plaintext, style=\"\"];", left_out_.size());
        }
        text_ += "}\n";
        return std::move(text_);
    }

private:
    template <typename... T>
    void line(std::string_view format, T const&... arguments) {
        text_ += fmt::format(fmt::runtime(format), arguments...);
        text_ += '\n';
    }

    std::string claim(std::uint32_t index) {
        auto const name = fmt::format("c{}", index);
        if (!drawn_.insert(name).second) { return name; }
        auto const& each = model_.claims[index];
        bool const own = each.article == article_;
        auto const& authors = model_.articles[each.article].authors;
        auto const who = own || authors.empty() ? std::string{} : claims::join_words(authors) + ": ";
        line("  {} [label=\"{}\\n[{}]\", shape=box{}];", name, label(who + said(model_, each.sentences)), label(own ? each.identifier : model_.full_name(each)),
             own ? "" : ", style=\"filled,dashed\", fillcolor=\"#f0f0f0\"");
        return name;
    }

    std::string opponent(solver::Member member) {
        if (member.kind == solver::Member::Kind::claim) { return claim(member.index); }
        auto const name = fmt::format("r{}", member.index);
        auto const& record = model_.records[member.index];
        if (drawn_.insert(name).second) {
            line("  {} [label=\"{}\\n[{}]\", shape=folder, style=\"filled,dashed\", fillcolor=\"#f0f0f0\"];", name,
                 label("the desk's record: " + said(model_, record.sentences)), label("record " + record.identifier));
        }
        return name;
    }

    std::string rule(std::uint32_t index) {
        auto const name = fmt::format("w{}", index);
        if (drawn_.insert(name).second) { line("  {} [label=\"{}\\n[{}]\", shape=note];", name, label(model_.rules[index].text), label("rule " + model_.rules[index].identifier)); }
        return name;
    }

    void step(ArgumentStatus const& status) {
        auto const& argument = model_.arguments[status.argument];
        auto const look = look_of(status.standing);
        auto const name = fmt::format("a{}", status.argument);
        auto const* join = argument.step == claims::Argument::Step::therefore ? "therefore" : "presumably";
        line("  {} [label=\"{}\\n{}: {}\", shape={}, fillcolor=\"{}\"];", name, join, label(argument.identifier), look.word, look.shape, look.fill);
        for (auto const& premise : argument.premises) { line("  {} -> {};", claim(premise.claim), name); }
        for (auto const index : argument.rules) { line("  {} -> {} [arrowhead=onormal];", rule(index), name); }
        auto const conclusion = claim(argument.conclusion.claim);
        line("  {} -> {} [penwidth=2];", name, conclusion);
        for (auto const& attack : status.attacks) {
            bool const known = opponents_.contains(attack.by) || (attack.by.kind == solver::Member::Kind::claim && drawn_.contains(fmt::format("c{}", attack.by.index)));
            if (!known && opponents_.size() == most_opponents) {
                left_out_.insert(attack.by);
                continue;
            }
            opponents_.insert(attack.by);
            std::string target, word;
            switch (attack.kind) {
                case solver::ArgumentAttack::Kind::undermines:
                    target = claim(argument.premises[attack.index].claim);
                    word = "undermines";
                    break;
                case solver::ArgumentAttack::Kind::rebuts:
                    target = conclusion;
                    word = "rebuts";
                    break;
                case solver::ArgumentAttack::Kind::undercuts:
                    target = rule(argument.rules[attack.index]);
                    word = "undercuts";
                    break;
            }
            auto const from = opponent(attack.by);
            if (edges_.insert(from + target).second) {
                line("  {} -> {} [label=\"{}\", color=\"#cb181d\", fontcolor=\"#cb181d\", style=dashed, arrowhead=tee];", from, target, word);
            }
        }
    }

    claims::Model const& model_;
    solver::Analysis const& analysis_;
    std::uint32_t article_;
    std::string text_;
    std::set<std::string> drawn_, edges_;
    std::set<solver::Member> opponents_, left_out_;
};

}  // namespace

std::string argument_map(claims::Model const& model, solver::Analysis const& analysis, std::uint32_t article) { return Map(model, analysis, article).draw(); }

}  // namespace gainsay::reports
