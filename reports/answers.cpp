#include "reports/answers.hpp"

#include "reports/terminal/page.hpp"
#include "reports/text.hpp"

#include "claims/calendar/day.hpp"
#include "claims/wording/wording.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <optional>
#include <ostream>

namespace gainsay::reports {

namespace {

using Bound = std::optional<std::int64_t>;

constexpr std::size_t widest_lead = 24;  // columns

std::string iso(std::int64_t day) {
    auto const date = claims::civil_from_day(day);
    return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

std::string subject_of(solver::Party const& party) { return party.everybody ? "all together" : listed(party.authors); }

AnswerGround ground_of(Material const& material, solver::Member const& member) {
    using Kind = solver::Member::Kind;
    AnswerGround ground;
    ground.name = key_of(material.model, member);
    if (member.kind == Kind::claim || member.kind == Kind::record) {
        auto const known = claim_or_record(material, member, {});
        ground.text = known.words;
        ground.place = known.place;
    } else if (member.kind == Kind::rule) {
        auto const known = rule_used(material, member.index);
        ground.text = known.text;
        ground.place = known.place;
    } else {
        auto const known = definition_used(material, member);
        ground.text = known.text;
        ground.place = known.place;
    }
    return ground;
}

std::vector<AnswerGround> grounds_of(Material const& material, std::vector<solver::Member> const& members) {
    std::vector<AnswerGround> grounds;
    for (auto const& member : members) { grounds.push_back(ground_of(material, member)); }
    return grounds;
}

void add(std::vector<solver::Member>& members, std::vector<solver::Member> const& more) {
    members.insert(members.end(), more.begin(), more.end());
    std::sort(members.begin(), members.end());
    members.erase(std::unique(members.begin(), members.end()), members.end());
}

/// "on 4 March 2031", "between 4 and 7 March 2031", "in March 2031", "at any time".
std::string when_text(Bound earliest, Bound latest) {
    auto text = claims::range_in_words({earliest, latest});
    bool const one_day = earliest && latest && *earliest == *latest;
    return one_day ? "on " + text : text;
}

/// A day that says something. The days of a year that is not given reach from the year 0 to the year 9999; those bounds are the
/// notation's, and no claim's.
Bound telling(Bound day) {
    if (!day) { return day; }
    auto const year = claims::civil_from_day(*day).year;
    return year == 0 || year == 9999 ? std::nullopt : day;
}

/// When it began and ended, as far as there are bounds.
std::string span_text(Bound earliest_start, Bound latest_start, Bound earliest_end, Bound latest_end) {
    bool const starts_somewhere = earliest_start || latest_start;
    bool const ends_somewhere = earliest_end || latest_end;
    if (!starts_somewhere && !ends_somewhere) { return "nothing that is claimed tells when"; }
    auto const starts = when_text(earliest_start, latest_start);
    auto const ends = when_text(earliest_end, latest_end);
    if (!starts_somewhere) { return fmt::format("it ended {}; nothing tells when it began", ends); }
    if (!ends_somewhere) { return fmt::format("it began {}; nothing tells when it ended", starts); }
    return starts == ends ? fmt::format("it began and ended {}", starts) : fmt::format("it began {} and ended {}", starts, ends);
}

}  // namespace

Answer answer_when(Material const& material, claims::EntityId event, std::vector<solver::WhenAnswer> const& answers) {
    using State = solver::WhenAnswer::State;
    auto const& name = material.model.entity(event).name;
    Answer answer;
    answer.command = "when";
    answer.question = fmt::format("When did {} take place?", name);
    for (auto const& each : answers) {
        AnswerItem item;
        item.subject = subject_of(each.party);
        auto because = each.because;
        switch (each.state) {
            case State::bounded: {
                item.state = "bounded";
                item.text = span_text(telling(each.earliest_start.day), telling(each.latest_start.day), telling(each.earliest_end.day),
                                      telling(each.latest_end.day));
                auto const put = [&](char const* key, solver::DayBound const& bound) {
                    if (!telling(bound.day)) { return; }
                    item.values.emplace_back(key, iso(*bound.day));
                    add(because, bound.because);
                };
                put("earliestStart", each.earliest_start);
                put("latestStart", each.latest_start);
                put("earliestEnd", each.earliest_end);
                put("latestEnd", each.latest_end);
                break;
            }
            case State::did_not_happen:
                item.state = "did-not-happen";
                item.text = "it did not take place";
                break;
            case State::in_conflict:
                item.state = "in-conflict";
                item.text = "the claims that bear on it, directly or through others, cannot all hold, so nothing is concluded from them";
                break;
            case State::undecided:
                item.state = "undecided";
                item.text = "not decided within the budget";
                break;
        }
        item.because = grounds_of(material, because);
        answer.items.push_back(std::move(item));
    }
    if (answers.empty()) { answer.remark = "no claim speaks of it"; }
    return answer;
}

Answer answer_ask(Material const& material, std::string const& sentence, std::vector<solver::AskAnswer> const& answers) {
    using State = solver::AskAnswer::State;
    Answer answer;
    answer.command = "ask";
    answer.question = fmt::format("Is it so that {}?", sentence);
    for (auto const& each : answers) {
        AnswerItem item;
        item.subject = subject_of(each.party);
        switch (each.state) {
            case State::entailed:
                item.state = "entailed";
                item.text = "yes, it follows from what is claimed";
                break;
            case State::contradicted:
                item.state = "contradicted";
                item.text = "no, what is claimed excludes it";
                break;
            case State::open:
                item.state = "possible";
                item.text = "left open: it may be so and it may be otherwise";
                break;
            case State::in_conflict:
                item.state = "in-conflict";
                item.text = "the claims that bear on it, directly or through others, cannot all hold, so nothing is concluded from them";
                break;
            case State::undecided:
                item.state = "undecided";
                item.text = "not decided within the budget";
                break;
        }
        item.because = grounds_of(material, each.because);
        answer.items.push_back(std::move(item));
    }
    return answer;
}

Answer answer_agree(Material const& material, std::vector<solver::Agreement> const& agreements) {
    Answer answer;
    answer.command = "agree";
    answer.question = "What do several authors say independently of each other?";
    for (auto const& each : agreements) {
        AnswerItem item;
        item.state = "agreed";
        item.because = grounds_of(material, each.holders);
        std::vector<std::string> voices;
        for (auto const& holder : each.holders) {
            auto const known = claim_or_record(material, holder, {});
            auto const voice = known.author.empty() ? fmt::format("the author of “{}”", known.title) : known.author;
            if (std::find(voices.begin(), voices.end(), voice) == voices.end()) { voices.push_back(voice); }
        }
        item.subject = listed(voices);
        item.text = item.because.front().text;
        item.values.emplace_back("independentVoices", std::uint64_t{each.independent});
        answer.items.push_back(std::move(item));
    }
    if (agreements.empty()) { answer.remark = "no position is held by two authors who share nothing"; }
    return answer;
}

Answer answer_next(Material const& material, solver::Analysis const& analysis, std::vector<solver::NextStep> const& steps) {
    Answer answer;
    answer.command = "next";
    answer.question = "Which claim, if confirmed, would settle most disputes?";
    auto const questions = [&](std::vector<std::uint32_t> const& disputes) {
        std::vector<std::string> texts;
        for (auto const index : disputes) { texts.push_back("“" + analysis.disputes[index].question + "”"); }
        return listed(texts);
    };
    for (auto const& step : steps) {
        AnswerItem item;
        auto const ground = ground_of(material, step.claim);
        item.subject = ground.name;
        item.state = step.settles.empty() ? "touches" : "settles";
        item.text = step.settles.empty() ? fmt::format("it would settle no dispute alone, and bears on {}", questions(step.touches))
                                         : fmt::format("it would settle {}{}", questions(step.settles),
                                                       step.touches.empty() ? "" : fmt::format(", and bears on {}", questions(step.touches)));
        item.values.emplace_back("settles", std::uint64_t{step.settles.size()});
        item.values.emplace_back("touches", std::uint64_t{step.touches.size()});
        item.because = {ground};
        answer.items.push_back(std::move(item));
    }
    if (steps.empty()) { answer.remark = "there is no dispute"; }
    return answer;
}

void write_answer(Answer const& answer, RenderOptions const& options, std::ostream& out) {
    Page page(out, options);
    page.paragraph(0, answer.question, Style::strong);
    for (auto const& item : answer.items) {
        page.blank_line();
        // The text is indented behind a short subject, and stands below a long one.
        if (columns_of(item.subject) <= widest_lead) {
            page.paragraph(2, item.subject + ": ", Style::strong, item.text + ".", Style::plain);
        } else {
            page.paragraph(2, item.subject + ":", Style::strong);
            page.paragraph(4, item.text + ".");
        }
        for (auto const& ground : item.because) {
            page.paragraph(6, "- ", Style::plain, ground.text, Style::plain);
            auto const place = ground.place.file.empty() ? std::string{} : fmt::format(" at {}:{}:{}", ground.place.file, ground.place.line, ground.place.column);
            page.line(8, ground.name + place, Style::faint);
        }
    }
    if (!answer.remark.empty()) {
        page.blank_line();
        page.paragraph(2, answer.remark + ".");
    }
}

void write_answer_json(Answer const& answer, std::ostream& out) {
    nlohmann::ordered_json json;
    json["schemaVersion"] = 1;
    json["command"] = answer.command;
    json["question"] = answer.question;
    json["items"] = nlohmann::ordered_json::array();
    for (auto const& item : answer.items) {
        nlohmann::ordered_json each;
        each["subject"] = item.subject;
        each["state"] = item.state;
        each["text"] = item.text;
        each["values"] = nlohmann::ordered_json::object();
        for (auto const& [key, value] : item.values) { std::visit([&, &name = key](auto const& known) { each["values"][name] = known; }, value); }
        each["because"] = nlohmann::ordered_json::array();
        for (auto const& ground : item.because) {
            nlohmann::ordered_json place = nullptr;
            if (!ground.place.file.empty()) {
                place = {{"file", ground.place.file}, {"line", ground.place.line}, {"column", ground.place.column}};
            }
            each["because"].push_back({{"name", ground.name}, {"text", ground.text}, {"place", place}});
        }
        json["items"].push_back(std::move(each));
    }
    json["remark"] = answer.remark;
    out << json.dump(2) << '\n';
}

void write_no_answer_json(std::string_view command, Failure const& failure, std::ostream& out) {
    nlohmann::ordered_json json;
    json["schemaVersion"] = 1;
    json["command"] = command;
    json["error"] = {{"status", failure.status}, {"message", failure.message}};
    out << json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << '\n';
}

}  // namespace gainsay::reports
