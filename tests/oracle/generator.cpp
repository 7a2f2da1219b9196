#include "tests/oracle/generator.hpp"

#include "tests/oracle/sentences.hpp"

#include <algorithm>
#include <stdexcept>

namespace gainsay::oracle {

namespace {

struct Making {
    Shape shape;
    Dice dice;
    Vocabulary words;
    Draft draft;
    Sentences sentences{dice, words, draft.forms};

    Making(Shape of, std::uint64_t seed) : shape(of), dice(seed * 16 + static_cast<std::uint64_t>(of)) {}
    Making(Making const&) = delete;
    Making& operator=(Making const&) = delete;

    [[nodiscard]] bool is(Shape other) const { return shape == other; }
    void declare(std::string const& line) { draft.world.push_back(line); }

    void choose_days() {
        if (is(Shape::publication)) {
            static std::vector<std::string> const kinds{"yesterday", "yesterday", "today", "monday", "tuesday", "this week"};
            words.relative_dates = {dice.one_of(kinds)};
        }
        bool const has_few = is(Shape::order) || is(Shape::lengths) || is(Shape::counts) || is(Shape::mixed);
        auto const count = has_few ? dice.between(1, 2) : is(Shape::holdings) || is(Shape::publication) ? 2U : dice.between(2, 3);
        std::size_t day = dice.between(2, 5);
        for (std::size_t i = 0; i < count; ++i) {
            words.days.push_back("2031-03-0" + std::to_string(day));
            day += dice.between(1, 2);
            if (day > 9) { break; }
        }
    }

    void declare_actors() {
        words.actors = {"norland", "sudria"};
        if (dice.in_hundred(30) && !is(Shape::things)) { words.actors.emplace_back("ferro"); }
        for (auto const& actor : words.actors) {
            std::string line = "actor " + actor;
            if (actor == "ferro" && dice.in_hundred(50)) { line += sentences.use("acts for", " acts for norland"); }
            if (actor == "ferro" && is(Shape::speech)) { line += sentences.use("speaks for", " speaks for norland"); }
            declare(line);
        }
    }

    void declare_kinds() {
        declare("kind meeting");
        words.kinds = {"meeting"};
        if (is(Shape::outcomes) || is(Shape::counts) || is(Shape::mixed)) {
            declare(sentences.use("subkind", "kind working-talks is a meeting"));
            words.kinds.emplace_back("working-talks");
            std::string line = "kind rally";
            if (dice.in_hundred(60)) { line += sentences.use("disjoint with", " disjoint with working-talks"); }
            declare(line);
            words.kinds.emplace_back("rally");
            declare("qualifier formal");
            words.qualifiers = {"formal"};
        }
    }

    void declare_events() {
        static std::vector<std::string> const names{"talks", "session", "dinner"};
        std::size_t count = 2;
        switch (shape) {
            case Shape::publication:
            case Shape::holdings: count = 1; break;
            case Shape::order: count = dice.in_hundred(35) ? 3 : 2; break;
            case Shape::lengths: count = 2; break;
            default: count = dice.between(1, 2); break;
        }
        for (std::size_t i = 0; i < count; ++i) {
            std::string line = "event " + names[i] + ": ";
            if (!words.qualifiers.empty() && dice.in_hundred(30)) { line += "formal "; }
            line += dice.one_of(words.kinds);
            if (dice.in_hundred(30)) { line += " with norland, sudria"; }
            if (dice.in_hundred(40)) { line += " by " + dice.one_of(words.actors); }
            bool const has_part = is(Shape::order) || is(Shape::mixed);
            if (i > 0 && has_part && dice.in_hundred(20)) { line += sentences.use("part of", " part of " + words.events.front()); }
            declare(line);
            words.events.push_back(names[i]);
        }
    }

    void choose_outcomes() {
        if (!is(Shape::outcomes) && !is(Shape::speech)) { return; }
        for (std::size_t i = 0; i < 4; ++i) { words.outcomes.push_back(dice.below(Sentences::outcome_count)); }
    }

    void declare_states() {
        declare("property armed of actor");
        declare("property feared of actor");
        declare(std::string("relation allied-with from actor to actor") + (dice.in_hundred(50) ? sentences.use("symmetric", " symmetric") : ""));
        declare("attribute stance of actor: { open, closed, frozen }");
        declare("attribute leader of actor: actor");
        declare("action test-missile by actor");
        declare("action give-relief by actor to actor");
        words.actions = {"test-missile"};
        words.actions_to_somebody = {"give-relief"};
        auto const add = [&](std::vector<std::string> const& holdings) { words.holdings.insert(words.holdings.end(), holdings.begin(), holdings.end()); };
        switch (dice.below(6)) {
            case 0: add({sentences.use("relation", "norland is allied-with sudria"), "sudria is allied-with norland"}); break;
            case 1: add({sentences.use("attribute of values", "the stance of norland is open"), "the stance of norland is closed"}); break;
            case 2: add({sentences.use("attribute of actors", "the leader of norland is sudria"), "the leader of norland is norland"}); break;
            case 3: add({"norland is armed", "norland is feared"}); break;
            case 4: add({"norland is armed", "norland is allied-with sudria", "sudria is feared"}); break;
            default: add({"norland is armed"}); break;
        }
    }

    void add_rules() {
        auto const rule = [&](std::string const& name, std::string const& statement) {
            draft.rules.push_back("rule " + name + " owner \"desk\" strength " + (dice.in_hundred(50) ? "strong" : "weak") + ": " + statement);
        };
        if (is(Shape::holdings) || is(Shape::mixed)) {
            if (dice.in_hundred(50)) { rule("feared", sentences.use("rule over a property", "if any actor X is armed then X is feared.")); }
            if (dice.in_hundred(15)) { rule("deed-state", sentences.use("rule from a deed", "if any actor X did test-missile then X did give-relief.")); }
            if (words.actors.size() < 3 && dice.in_hundred(15)) { rule("allies", sentences.use("rule over two properties", "if any actor X is armed and X is allied-with any actor Y then Y is feared.")); }
        }
        if (is(Shape::outcomes) || is(Shape::mixed) || is(Shape::speech)) {
            std::vector<std::pair<std::string, std::string>> const all{
                {"no-deal", "if any actor X walked away from any meeting E then E ended without agreement."},
                {"collapsing", "if any meeting E collapsed then E ended without agreement."},
                {"falling", "if any meeting E fell apart then E collapsed or E was suspended."},
                {"cancel", "if any event E was cancelled then E did not collapse."},
                {"happening", "if any meeting E happened and not E was suspended then E was held."},
                {"provoke", "if any rally E happened then E is a working-talks."},
                {"all-leave", "if norland walked away from any event E then sudria walked away from E."},
                {"resume", "if any event E was suspended then E was resumed or E collapsed."},
                {"declared", "if any event E is a working-talks then " + words.events.front() + " did not collapse."}};
            auto const count = dice.between(0, 3);
            for (std::size_t i = 0; i < count; ++i) {
                auto const& [name, statement] = all[dice.below(all.size())];
                bool const is_known = std::any_of(draft.rules.begin(), draft.rules.end(), [&, &name = name](std::string const& other) {
                    return other.find("rule " + name + " ") == 0;
                });
                if ((name == "provoke" && words.kinds.size() < 3) || (name == "declared" && words.kinds.size() < 2)) { continue; }
                if (!is_known) { rule(name, statement), sentences.use("rule over events", ""); }
            }
        }
        if (is(Shape::order) && dice.in_hundred(25)) {
            rule("sequel", sentences.use("rule over order", "if any event E happened before " + words.events.front() + " then E collapsed."));
        }
    }

    /// Things that may be others' under another name: at most two, since every identity is tried.
    void declare_in(DraftArticle& article) {
        if (strangers == 2) { return; }
        auto const name = article.identifier + (dice.in_hundred(50) ? "-talks" : "-people");
        bool const is_event = name.back() == 's';
        article.declarations.push_back(is_event ? "event " + name + ": meeting" : "actor " + name);
        (is_event ? words.events : words.actors).push_back(name);
        if (!is_event) { words.holdings.push_back(name + " is armed"); }
        ++strangers;
        words.has_strangers = true;
        auto const& others = is_event ? words.events : words.actors;
        auto const& other = others[dice.below(others.size() - 1)];
        if (dice.in_hundred(25)) { draft.records.push_back("same " + name + ", " + other + " because " + sentences.use("same", "\"one\"")); }
        else if (dice.in_hundred(20)) { draft.records.push_back("distinct " + name + ", " + other + " because " + sentences.use("distinct", "\"two\"")); }
    }
    std::size_t strangers = 0;
    bool has_second_subject = dice.in_hundred(40);  // of what shapes that have two subjects speak: the first or the second

    std::string clause() {
        auto const pick = [&](std::vector<std::string (Sentences::*)()> const& all) { return (sentences.*dice.one_of(all))(); };
        switch (shape) {
            case Shape::dates:
            case Shape::publication: return pick({&Sentences::dated});
            case Shape::order:
                // With three events there are more than enough orders without the calendar.
                if (words.events.size() > 2) { return pick({&Sentences::ordered, &Sentences::ordered, &Sentences::ordered, &Sentences::related}); }
                return pick({&Sentences::ordered, &Sentences::ordered, &Sentences::ordered, &Sentences::ordered, &Sentences::related,
                             &Sentences::dated});
            case Shape::outcomes:
                return pick({&Sentences::outcome, &Sentences::outcome, &Sentences::walk_out, &Sentences::walk_out, &Sentences::classified});
            case Shape::holdings: if (dice.in_hundred(80)) { return pick(has_second_subject ? std::vector<std::string (Sentences::*)()>{&Sentences::deed, &Sentences::meeting} : std::vector<std::string (Sentences::*)()>{&Sentences::state}); }
                return pick({&Sentences::state, &Sentences::deed, &Sentences::meeting, &Sentences::walk_out});
            case Shape::lengths:
                if (has_second_subject) { return pick({&Sentences::distant, &Sentences::distant, &Sentences::distant, &Sentences::lasting_days, &Sentences::happened}); }
                return pick({&Sentences::lasting, &Sentences::lasting, &Sentences::compared, &Sentences::happened});
            case Shape::speech: return pick({&Sentences::outcome, &Sentences::walk_out});
            case Shape::things: return pick({&Sentences::outcome, &Sentences::walk_out, &Sentences::walk_out, &Sentences::state, &Sentences::dated});
            case Shape::counts:
                return pick({&Sentences::counted, &Sentences::counted, &Sentences::counted, &Sentences::ranked, &Sentences::dated, &Sentences::happened,
                             &Sentences::classified});
            case Shape::mixed:
                return pick({&Sentences::dated, &Sentences::ordered, &Sentences::outcome, &Sentences::walk_out, &Sentences::state, &Sentences::deed,
                             &Sentences::classified});
        }
        return {};
    }

    std::string sentence() {
        auto const one = [&] { return clause(); };
        auto text = sentences.joined(one, is(Shape::outcomes) || is(Shape::speech) ? 2 : 1);
        if (is(Shape::speech)) {
            if (dice.in_hundred(40)) {
                text = sentences.use("according to", "according to " + sentences.actor() + ", " + text);
                if (dice.in_hundred(10)) { text = sentences.use("according to, nested", "according to " + sentences.actor() + ", " + text); }
            } else if (dice.in_hundred(50)) {
                text = sentences.speech(one);
            } else if (dice.in_hundred(60)) {
                // Few contents, so that one is undertaken and not undertaken.
                text = sentences.undertaking([&] { return in_a_row({sentences.actor(), " did test-missile", dice.in_hundred(50) ? " by 2031" : ""}); });
            }
        }
        switch (dice.below(60)) {
            case 0: return sentences.use("probably", "probably: " + text + ".");
            case 1: return sentences.use("reportedly", "reportedly: " + text + ".");
            case 2:
            case 7: return sentences.use("possibly", "possibly: " + text + ".");
            case 3: return sentences.use("unclear", "unclear: " + text + ".");
            case 4: return sentences.use("prediction", "prediction: " + text + ".");
            case 5:
            case 6: return sentences.use("impossible", "impossible: " + text + ".");
            default: return text + ".";
        }
    }

    void write_articles() {
        static std::vector<std::string> const names{"reed", "moss", "hale"};
        bool const has_few_times = is(Shape::outcomes) || is(Shape::speech);
        auto const count = dice.between(1, has_few_times ? 3 : 2);
        auto const claims = is(Shape::publication) || is(Shape::counts) || is(Shape::holdings) ? dice.between(3, 5) : is(Shape::dates) ? dice.between(3, 6)
                            : has_few_times                            ? dice.between(5, 8)
                                                                       : dice.between(4, 7);
        for (std::size_t i = 0; i < count; ++i) {
            DraftArticle article;
            article.identifier = names[i];
            article.header = "article " + names[i] + " \"On it\" author \"Author " + names[i] + "\" published ";
            switch (dice.below(5)) {
                case 0: article.header += sentences.use("published unknown", "unknown"); break;
                case 1: article.header += sentences.use("published in a month", "2031-03"); break;
                default: article.header += sentences.use("published on a day", words.days.back()); break;
            }
            if (is(Shape::things)) { declare_in(article); }
            draft.articles.push_back(std::move(article));
        }
        for (std::size_t i = 0; i < claims; ++i) {
            auto& article = draft.articles[dice.below(count)];
            std::string line = "claim c" + std::to_string(i);
            if (dice.in_hundred(3)) { line += sentences.use("title", " at title"); }
            else if (dice.in_hundred(2)) { line += sentences.use("note", " at note"); }
            line += ": " + sentence();
            if (dice.in_hundred(8)) { line += " " + sentences.use("two sentences", sentence()); }
            article.claims.push_back(std::move(line));
        }
        if (dice.in_hundred(15)) {
            auto said = clause();
            // Doubts and days counted from publication are an article's.
            static std::vector<std::string> const of_articles{"?", "%", "day", "week", "publication"};
            bool const is_of_record = std::none_of(of_articles.begin(), of_articles.end(), [&](std::string const& word) { return said.find(word) != std::string::npos; });
            if (is_of_record) { draft.records.push_back("record log source \"minutes\": " + sentences.use("record", said) + "."); }
        }
    }

    void make() {
        choose_days();
        declare_actors();
        declare_kinds();
        declare_events();
        declare_states();
        choose_outcomes();
        add_rules();
        write_articles();
    }
};

}  // namespace

std::vector<Shape> all_shapes() {
    return {Shape::dates, Shape::publication, Shape::order, Shape::outcomes, Shape::holdings, Shape::lengths, Shape::speech, Shape::things, Shape::counts, Shape::mixed};
}

std::string shape_name(Shape shape) {
    static char const* const names[] = {"dates", "publication", "order", "outcomes", "holdings", "lengths", "speech", "things", "counts", "mixed"};
    return names[static_cast<std::size_t>(shape)];
}

Draft generate(Shape shape, std::uint64_t seed) {
    Making making{shape, seed};
    making.make();
    return std::move(making.draft);
}

}  // namespace gainsay::oracle
