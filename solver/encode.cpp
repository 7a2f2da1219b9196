#include "solver/encode.hpp"

#include "solver/corrections.hpp"
#include "solver/presuppositions.hpp"
#include "solver/tenures.hpp"
#include "solver/viewpoint.hpp"

#include "claims/wording/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <numeric>
#include <tuple>
#include <utility>

namespace gainsay::solver {

using claims::Certainty;
using claims::Clause;
using claims::SentenceType;
using claims::SpeechAct;
using claims::Statement;

namespace {

/// What one claim or record says, sorted by whose voice says it.
struct Voices {
    struct Said {
        claims::EntityId speaker;
        SpeechAct::Attitude attitude = SpeechAct::Attitude::says;
        Assertive assertive;
    };
    /// A judgement or a recommendation, and with which others it is compared.
    struct Opinion {
        std::string group;
        Assertive assertive;
    };
    std::vector<Assertive> own;
    std::vector<Said> reported;
    std::vector<Opinion> opinions;
    std::vector<Assertive> possible;    // said to be possible
    std::vector<Assertive> impossible;  // said to be impossible
    std::vector<NotChecked> not_checked;
};

/// Sorts the sentences of one claim or record.
class Sorting {
public:
    Sorting(Member source, std::optional<std::uint32_t> article, Assertion strength) : source_(source), article_(article), strength_(strength) {}

    void sort(claims::Sentence const& sentence) {
        auto const statement = with_holders(sentence);
        auto const taken_for_granted = granted_;
        granted_ += count_granted(statement);
        bool const is_opinion = sentence.type == SentenceType::judgement || sentence.type == SentenceType::recommendation;
        if (sentence.type != SentenceType::assertion && !is_opinion) { return skip("predictions and questions are not facts"); }
        if (sentence.certainty == Certainty::uncommitted) { return skip("what is left open is compatible with its opposite"); }
        if (has_clock_time(sentence.statement)) {
            voices_.not_checked.push_back({NotChecked::Kind::clock_time, "times of day are compared by the day only", {source_}});
        }
        auto assertive = begin(sentence);
        if (is_opinion) { return take_opinion(sentence, std::move(assertive)); }
        assertive.statement = statement;
        if (sentence.certainty == Certainty::possible) {
            skip("what is only possible is compatible with its opposite; it is held against what is said to be impossible");
            if (sentence.according_to.empty()) { voices_.possible.push_back(assertive); }
            return;
        }
        if (sentence.certainty == Certainty::impossible) {
            assertive.polarity = Polarity::denied;
            voices_.impossible.push_back(assertive);
        } else {
            collect_reported(assertive, taken_for_granted);
        }
        voices_.own.push_back(std::move(assertive));
    }
    Voices take() { return std::move(voices_); }

private:
    void skip(std::string message) { voices_.not_checked.push_back({NotChecked::Kind::not_factual, std::move(message), {source_}}); }

    static std::uint32_t count_granted(Statement const& statement) {
        auto count = presupposed_by(statement).size();
        for (auto const& act : reported_acts(statement)) { count += presupposed_by(*act.content).size(); }
        return static_cast<std::uint32_t>(count);
    }

    [[nodiscard]] Assertive begin(claims::Sentence const& sentence) const {
        Assertive assertive;
        assertive.source = source_;
        assertive.article = article_;
        bool const firm = sentence.certainty == Certainty::certain || sentence.certainty == Certainty::impossible;
        assertive.strength = firm ? strength_ : Assertion::weak;
        return assertive;
    }

    /// Judgements are compared with judgements, recommendations with those to the same addressee, each by one holder's voice.
    void take_opinion(claims::Sentence const& sentence, Assertive assertive) {
        bool const recommended = sentence.type == SentenceType::recommendation;
        skip(recommended ? "recommendations are not facts; they are compared with each other" : "judgements are not facts; they are compared with each other");
        if (sentence.certainty == Certainty::possible) { return; }
        assertive.statement = sentence.statement;
        assertive.strength = Assertion::opinion;
        assertive.at_any_time = recommended;
        if (sentence.certainty == Certainty::impossible) { assertive.polarity = Polarity::denied; }
        auto const name = [](claims::Reference const& reference) { return fmt::format("{}:{}", static_cast<int>(reference.kind), reference.index); };
        std::string group = recommended ? "recommended to " + name(*sentence.addressee) : "judged";
        if (!sentence.according_to.empty()) { group += " by " + name(sentence.according_to.back()); }
        if (recommended) { add_office(*sentence.addressee, assertive); }
        if (!sentence.according_to.empty()) { add_office(sentence.according_to.back(), assertive); }
        voices_.opinions.push_back({std::move(group), std::move(assertive)});
    }

    /// It is told of him only as far as he held the office by which the sentence names him.
    static void add_office(claims::Reference const& who, Assertive& assertive) {
        if (who.through) { assertive.through.push_back(*who.through); }
    }

    void take_for_granted(Assertive const& from, Statement const& statement, std::uint32_t& number, std::vector<Assertive>& into) {
        for (auto const& granted : presupposed_by(statement)) {
            Assertive weaker = from;
            weaker.source.other = ++number;
            weaker.statement = granted;
            weaker.polarity = Polarity::asserted;
            weaker.strength = Assertion::weak;
            into.push_back(std::move(weaker));
        }
    }

    /// What is said to be held by speakers, wherever the statement says so outright; and what is taken for granted in each voice.
    void collect_reported(Assertive const& from, std::uint32_t number) {
        take_for_granted(from, from.statement, number, voices_.own);
        for (auto const& act : reported_acts(from.statement)) {
            Assertive held = from;
            held.statement = *act.content;
            held.polarity = act.attitude == SpeechAct::Attitude::denies ? Polarity::denied : Polarity::asserted;
            held.utterance = true;
            held.said = act.time;
            add_office(act.speaker, held);
            std::vector<Assertive> granted;
            take_for_granted(held, *act.content, number, granted);
            auto const attitude = held_as(act.attitude);
            if (act.speaker.kind != claims::Reference::Kind::entity) { continue; }
            voices_.reported.push_back({act.speaker.entity(), attitude, held});
            for (auto& each : granted) { voices_.reported.push_back({act.speaker.entity(), attitude, std::move(each)}); }
        }
    }

    /// Under which attitude what is said is compared.
    static SpeechAct::Attitude held_as(SpeechAct::Attitude attitude) {
        bool const believed = attitude == SpeechAct::Attitude::believes || attitude == SpeechAct::Attitude::knows;
        return believed ? SpeechAct::Attitude::believes : SpeechAct::Attitude::says;
    }

    Member source_;
    std::optional<std::uint32_t> article_;
    Assertion strength_;
    std::uint32_t granted_ = 0;
    Voices voices_;
};

Voices voices(Member source, std::optional<std::uint32_t> article, std::vector<claims::Sentence> const& sentences, Assertion strength) {
    Sorting sorting(source, article, strength);
    for (auto const& sentence : sentences) { sorting.sort(sentence); }
    return sorting.take();
}

struct SpeakerKey {
    claims::EntityId speaker;
    SpeechAct::Attitude attitude;
    auto operator<=>(SpeakerKey const&) const = default;
};

}  // namespace

std::vector<std::uint32_t> rules_on(claims::Model const& model, Options const& options) {
    std::vector<std::uint32_t> on;
    auto const named = [](std::vector<std::string> const& names, std::string const& name) {
        return std::find(names.begin(), names.end(), name) != names.end();
    };
    for (std::uint32_t i = 0; i < model.rules.size(); ++i) {
        auto const& rule = model.rules[i];
        bool const wanted = rule.on_by_default || named(options.rules_on, rule.identifier);
        if (wanted && !options.no_rules && !named(options.rules_off, rule.identifier)) { on.push_back(i); }
    }
    return on;
}

namespace {

/// Sentences by what they belong to, in the order in which they were taken: what is said outright apart from each thing that is
/// taken for granted.
using ByMember = std::vector<std::pair<Member, std::vector<Assertive>>>;

void add(ByMember& sorted, Member source, Assertive sentence) {
    if (sorted.empty() || sorted.back().first != source) { sorted.push_back({source, {}}); }
    sorted.back().second.push_back(std::move(sentence));
}

/// What belongs to one member stays together.
ByMember by_member(std::vector<Assertive> sentences) {
    std::stable_sort(sentences.begin(), sentences.end(), [](Assertive const& left, Assertive const& right) { return left.source < right.source; });
    ByMember sorted;
    for (auto& sentence : sentences) {
        auto const source = sentence.source;
        add(sorted, source, std::move(sentence));
    }
    return sorted;
}

/// The claims by their names: where in its file a claim stands decides nothing, not even which proof is found first.
std::vector<std::uint32_t> by_name(claims::Model const& model) {
    std::vector<std::uint32_t> order(model.claims.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::uint32_t left, std::uint32_t right) {
        auto const& one = model.claims[left];
        auto const& other = model.claims[right];
        return std::tie(one.article, one.identifier) < std::tie(other.article, other.identifier);
    });
    return order;
}

/// All that a corpus says, sorted by who is to be held to it.
class Encoding {
public:
    Encoding(claims::Model const& model, Options const& options)
        : model_(model), options_(options), rules_(rules_on(model, options)), definitions_(model),
          authors_(model, definitions_, Viewpoint{Viewpoint::Kind::authors, std::nullopt, std::nullopt}) {}

    std::vector<Problem> encode() {
        for (auto const i : by_name(model_)) { take_claim(i); }
        if (options_.records) {
            for (std::uint32_t i = 0; i < model_.records.size(); ++i) {
                Member const source{Member::Kind::record, i, 0};
                auto taken = by_member(take(source, std::nullopt, model_.records[i].sentences, Assertion::certain));
                std::move(taken.begin(), taken.end(), std::back_inserter(records_));
            }
        }
        say_what_same_leaves_out();
        std::vector<Problem> problems;
        problems.push_back(authors_.finish(rules_));
        // Told in the order of the model.
        std::stable_sort(not_checked_.begin(), not_checked_.end(),
                         [](NotChecked const& left, NotChecked const& right) { return left.members < right.members; });
        auto& kept = problems.front().not_checked;
        kept.insert(kept.begin(), not_checked_.begin(), not_checked_.end());
        add_speakers(problems);
        add_opinions(problems);
        add_suppositions(problems);
        return problems;
    }

private:
    void say_what_same_leaves_out() {
        auto const is_acting_for = [&](claims::EntityId actor) {
            return std::any_of(model_.definitions.begin(), model_.definitions.end(), [&](claims::Definition const& definition) {
                bool const is_link = definition.kind == claims::DefinitionKind::acts_for || definition.kind == claims::DefinitionKind::speaks_for;
                return is_link && (definition.subject == actor || definition.object == actor);
            });
        };
        for (std::uint32_t i = 0; i < model_.definitions.size(); ++i) {
            auto const& definition = model_.definitions[i];
            if (definition.kind != claims::DefinitionKind::same) { continue; }
            auto const say = [&](char const* text) { not_checked_.push_back({NotChecked::Kind::kept, text, {{Member::Kind::definition, i, 0}}}); };
            if (!rules_.empty()) {
                say("a rule with several conditions is applied to each name of a thing by itself, not to what is said under "
                    "two names together");
            }
            if (!speakers_.empty()) {
                say("what is reported under one name of a speaker is not held against what is reported under another, and in what "
                    "somebody says, two names stay two");
            }
            if (is_acting_for(definition.subject) || is_acting_for(definition.object)) {
                say("who speaks or acts for another under one name does so under that name only");
            }
        }
    }

    void take_claim(std::uint32_t index) {
        auto const& claim = model_.claims[index];
        Member const source{Member::Kind::claim, index, 0};
        if (auto const reason = not_held(model_, claim, options_.as_of)) {
            not_checked_.push_back({NotChecked::Kind::not_factual, *reason, {source}});
            return;
        }
        using Kind = claims::Place::Kind;
        if (claim.place.kind == Kind::note || claim.place.kind == Kind::byline) {
            not_checked_.push_back({NotChecked::Kind::not_factual, "closing notes and bylines are held by nobody", {source}});
            return;
        }
        bool const of_outlet = claim.place.kind == Kind::title || claim.place.kind == Kind::deck || claim.place.kind == Kind::caption;
        take(source, claim.article, claim.sentences, of_outlet && !claim.adopted ? Assertion::weak : Assertion::certain);
    }

    std::vector<Assertive> take(Member source, std::optional<std::uint32_t> article, std::vector<claims::Sentence> const& sentences, Assertion strength) {
        auto found = voices(source, article, sentences, strength);
        for (auto const& [member, own] : by_member(found.own)) { authors_.add(member, own); }
        for (std::size_t i = 0; i < found.reported.size(); ++i) {
            found.reported[i].assertive.number = static_cast<std::uint32_t>(i + 1);
            take_reported(found.reported[i]);
        }
        for (auto& opinion : found.opinions) { add(opinions_[opinion.group], source, std::move(opinion.assertive)); }
        for (auto& each : found.possible) { possible_.push_back(std::move(each)); }
        for (auto& each : found.impossible) { add(impossible_, source, std::move(each)); }
        not_checked_.insert(not_checked_.end(), found.not_checked.begin(), found.not_checked.end());
        return found.own;
    }

    void take_reported(Voices::Said const& said) {
        auto const& source = said.assertive.source;
        add(speakers_[{said.speaker, said.attitude}], source, said.assertive);
        if (said.attitude != SpeechAct::Attitude::says) { return; }
        for (auto const index : definitions_.about(said.speaker)) {
            auto const& definition = model_.definitions[index];
            if (definition.kind != claims::DefinitionKind::speaks_for) { continue; }
            auto passed_on = said.assertive;
            passed_on.through.push_back({index});
            if (is_left_open(model_, definition.tenure, said.assertive.said, said.assertive.article)) {
                not_checked_.push_back({NotChecked::Kind::kept,
                                        fmt::format("{}; what is said at a time that is not surely within that counts only as far as something "
                                                    "else puts it there",
                                                    claims::in_words(model_, definition)),
                                        {source}});
            }
            add(speakers_[{definition.object, said.attitude}], source, std::move(passed_on));
        }
    }

    void add_speakers(std::vector<Problem>& problems) {
        for (auto const& [key, utterances] : speakers_) {
            std::string const attitude = key.attitude == SpeechAct::Attitude::says ? "said" : "believes";
            ViewpointEncoder speaker(model_, definitions_, Viewpoint{Viewpoint::Kind::speaker, key.speaker, attitude});
            for (auto const& [source, sentences] : utterances) { speaker.add(source, sentences); }
            for (auto const& [source, sentences] : records_) { speaker.add(source, sentences); }
            problems.push_back(speaker.finish(rules_));
        }
    }

    /// Opinions meet no facts and no rules, only each other. The attitude of these problems tells that they are beside the main one.
    void add_opinions(std::vector<Problem>& problems) {
        for (auto const& [group, held] : opinions_) {
            if (held.size() < 2 && held.begin()->second.size() < 2) { continue; }
            ViewpointEncoder opinions(model_, definitions_, Viewpoint{Viewpoint::Kind::authors, std::nullopt, "thinks"});
            for (auto const& [source, sentences] : held) { opinions.add(source, sentences); }
            problems.push_back(opinions.finish({}));
        }
    }

    /// Each thing that is said to be possible is supposed by itself, against all that is said to be impossible.
    void add_suppositions(std::vector<Problem>& problems) {
        if (impossible_.empty()) { return; }
        for (auto const& possible : possible_) {
            ViewpointEncoder world(model_, definitions_, Viewpoint{Viewpoint::Kind::authors, std::nullopt, "supposes"});
            world.add(possible.source, {possible});
            for (auto const& [source, sentences] : impossible_) { world.add(source, sentences); }
            problems.push_back(world.finish(rules_));
        }
    }

    claims::Model const& model_;
    Options const& options_;
    std::vector<std::uint32_t> rules_;
    DefinitionIndex definitions_;
    ViewpointEncoder authors_;
    std::map<SpeakerKey, ByMember> speakers_;
    std::map<std::string, ByMember> opinions_;
    std::vector<Assertive> possible_;
    ByMember impossible_;
    ByMember records_;
    std::vector<NotChecked> not_checked_;
};

}  // namespace

std::vector<Problem> encode(claims::Model const& model, Options const& options) { return Encoding(model, options).encode(); }

}  // namespace gainsay::solver
