#include "tests/stability/corpora.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <stdexcept>
#include <utility>

namespace gainsay::stability {

namespace fs = std::filesystem;

namespace {

/// Drawn with the engine alone: the distributions of the standard library differ from one library to the next.
class Dice {
public:
    explicit Dice(std::uint32_t seed) : engine_(seed) {}
    std::size_t below(std::size_t limit) { return engine_() % limit; }
    template <typename T>
    void shuffle(std::vector<T>& values) {
        for (auto i = values.size(); i > 1; --i) { std::swap(values[i - 1], values[below(i)]); }
    }

private:
    std::mt19937 engine_;
};

std::string text_of(fs::path const& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

std::string const world = R"(actor north "the North"
actor south "the South" 
actor vane "Ida Vane" speaks for north
kind gathering
kind talks is a gathering
kind summit is a gathering disjoint with talks
event first-talks: talks "the first talks" with north, south
event second-talks: talks "the second talks" with north, south
event spring-summit: summit "the spring summit" with north
event harbour-session: gathering "the session at the harbour" part of first-talks
property armed "armed" of actor
relation allied-with "an ally of" from actor to actor symmetric
attribute leader "the leader" of actor: { moderate, hardliner }
action strike-deal "strike a deal" by actor
)";

std::string const rules = R"(rule leaver-has-no-deal "whoever walks away leaves no agreement behind" owner "desk":
  if any actor X walked away from any gathering E then E ended without agreement.
rule ally-is-unarmed "an ally of the South is not armed" owner "desk" strength weak:
  if any actor X is allied-with south then X is not armed.
)";

std::string sentence(Dice& dice) {
    static std::vector<std::string> const events{"first-talks", "second-talks", "spring-summit", "harbour-session"};
    static std::vector<std::string> const actors{"north", "south", "vane"};
    auto const event = [&] { return events[dice.below(events.size())]; };
    auto const actor = [&] { return actors[dice.below(actors.size())]; };
    auto const day = [&] { return fmt::format("2031-03-{:02}", 1 + dice.below(6)); };
    auto const plain = [&]() -> std::string {
        switch (dice.below(17)) {
            case 0: return fmt::format("{} happened on {}", event(), day());
            case 1: return fmt::format("{} happened before {}", event(), event());
            case 2: return fmt::format("{} lasted exactly {} hours", event(), 5 + dice.below(3));
            case 3: return fmt::format("{} lasted {} hours", event(), 5 + dice.below(3));
            case 4: return fmt::format("{} happened in {} 2031-03", event(), dice.below(2) == 0 ? "early" : "late");
            case 5: return fmt::format("{} is {}armed on {}", actor(), dice.below(2) == 0 ? "" : "not ", day());
            case 6: return fmt::format("{} is not armed throughout 2031-03", actor());
            case 7: return fmt::format("the leader of {} is {} on {}", actor(), dice.below(2) == 0 ? "moderate" : "hardliner", day());
            case 8: return fmt::format("{} walked away from {}", actor(), event());
            case 9: return fmt::format("{} ended with agreement", event());
            case 10: return fmt::format("no talks happened in 2031-0{}", 3 + dice.below(2));
            case 11: return fmt::format("{} is allied-with south on {}", actor(), day());
            case 12: return fmt::format("{} did {}strike-deal on {}", actor(), dice.below(2) == 0 ? "" : "not ", day());
            case 13: return fmt::format("{} happened {} days after {}", event(), 1 + dice.below(4), event());
            case 14: return fmt::format("{} was the first gathering since 2031-02-01", event());
            case 15: return fmt::format("{} said that {} ended without agreement", actor(), event());
            default: return fmt::format("(if {} happened then {} collapsed)", event(), event());
        }
    };
    switch (dice.below(8)) {
        case 0: return fmt::format("probably: {}.", plain());
        case 1: return fmt::format("according to vane, {}.", plain());
        case 2: return fmt::format("{} and {}.", plain(), plain());
        default: return plain() + ".";
    }
}

std::string article(std::string const& name, Dice& dice) {
    auto text = fmt::format("article {0} \"The view of {0}\"\n  author \"{0}\"\n", name);
    if (dice.below(3) > 0) { text += fmt::format("  published 2031-04-{:02}\n", 1 + dice.below(9)); }
    for (int i = 0; i < 7; ++i) {
        text += fmt::format("# about claim {1}\nclaim c{0} at p{0} \"words\": {1}\n", i, sentence(dice));
        if (dice.below(20) == 0) { text += fmt::format("claim bad{0} at p9: nobody-{1}-{0} met south.\n", i, name); }
    }
    return text + "not encoded p5 \"an aside\" because \"a figure of speech\".\n";
}

/// Swaps the claims of a text with each other; everything else stays where it is.
std::string shuffled(std::string const& text, Dice& dice) {
    std::vector<std::string> pieces;  // items; comments belong to the item after them
    std::vector<std::size_t> claims;
    std::istringstream lines(text);
    std::string comments;
    for (std::string line; std::getline(lines, line);) {
        bool const continues = line.empty() || line.front() == ' ';
        if (!line.empty() && line.front() == '#') {
            comments += line + '\n';
        } else if (continues && comments.empty() && !pieces.empty()) {
            pieces.back() += line + '\n';
        } else if (continues) {
            comments += line + '\n';
        } else {
            if (line.starts_with("claim ")) { claims.push_back(pieces.size()); }
            pieces.push_back(std::exchange(comments, "") + line + '\n');
        }
    }
    auto order = claims;
    dice.shuffle(order);
    auto const before = pieces;
    for (std::size_t i = 0; i < claims.size(); ++i) { pieces[claims[i]] = before[order[i]]; }
    std::string result;
    for (auto const& piece : pieces) { result += piece; }
    return result + comments;
}

}  // namespace

TextCorpus corpus_in(std::string const& folder) {
    TextCorpus corpus;
    for (auto const& entry : fs::directory_iterator(fs::path{GAINSAY_ROOT} / folder)) {
        if (entry.path().extension() != ".claims") { continue; }
        corpus.files.push_back({entry.path().filename().string(), text_of(entry.path())});
    }
    if (corpus.files.empty()) { throw std::runtime_error("no claim files in " + folder); }
    std::sort(corpus.files.begin(), corpus.files.end(), [](TextFile const& a, TextFile const& b) { return a.path < b.path; });
    return corpus;
}

TextCorpus generated(std::uint32_t seed) {
    Dice dice(seed);
    TextCorpus corpus;
    for (std::string const name : {"reed", "moss", "frey"}) { corpus.files.push_back({name + ".claims", article(name, dice)}); }
    corpus.files.push_back({"desk.claims", "record minutes source \"the minutes\":\n  spring-summit happened on 2031-03-04.\n"
                                           "expect no conflict reed.c0, moss.c1\ncompatible reed.c1, moss.c2 because \"one view\"\n"});
    corpus.files.push_back({"rules.claims", rules});
    corpus.files.push_back({"world.claims", world});
    return corpus;
}

TextCorpus with_files_shuffled(TextCorpus corpus, std::uint32_t seed) {
    Dice dice(seed);
    dice.shuffle(corpus.files);
    return corpus;
}

TextCorpus with_claims_shuffled(TextCorpus corpus, std::uint32_t seed) {
    Dice dice(seed);
    for (auto& file : corpus.files) { file.text = shuffled(file.text, dice); }
    return corpus;
}

}  // namespace gainsay::stability
