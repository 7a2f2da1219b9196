// Every structure is taken apart by name, so that a member added to it is an error here until it is written and read.

#include "app/analysis_bytes.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <type_traits>

namespace gainsay::app {

namespace {

using Json = nlohmann::json;
using namespace solver;

// Writing.

template <typename T>
    requires std::is_enum_v<T>
Json write(T value) {
    return static_cast<std::uint64_t>(value);
}
Json write(std::string const& text) { return text; }
Json write(std::uint32_t number) { return number; }
Json write(claims::EntityId entity) { return entity.value; }
Json write(Member const& member) {
    auto const& [kind, index, other] = member;
    return {write(kind), index, other};
}
Json write(claims::Span const& span) {
    auto const& [file, begin, end] = span;
    return {file.value, begin, end};
}
Json write(claims::Label const& label) {
    auto const& [span, text] = label;
    return {write(span), text};
}
Json write(Position const& position);
Json write(Step const& step);
Json write(Repair const& repair);
Json write(Certificate const& certificate);
Json write(Conflict const& conflict);
Json write(Dispute const& dispute);
Json write(Settlement const& settlement);
Json write(NotChecked const& entry);
Json write(claims::Diagnostic const& diagnostic);
Json write(ArgumentAttack const& attack);
Json write(ArgumentStatus const& status);

template <typename T>
Json write(std::vector<T> const& list) {
    auto array = Json::array();
    for (auto const& each : list) { array.push_back(write(each)); }
    return array;
}
template <typename T>
Json write(std::optional<T> const& value) {
    auto array = Json::array();
    if (value) { array.push_back(write(*value)); }
    return array;
}

Json write(Viewpoint const& viewpoint) {
    auto const& [kind, speaker, attitude] = viewpoint;
    return Json::array({write(kind), write(speaker), write(attitude)});
}
Json write(Position const& position) {
    auto const& [holders] = position;
    return write(holders);
}
Json write(Step const& step) {
    auto const& [text, uses] = step;
    return Json::array({text, write(uses)});
}
Json write(Repair const& repair) {
    auto const& [changes, action, text] = repair;
    return Json::array({write(changes), write(action), text});
}
Json write(Certificate const& certificate) {
    auto const& [whole, parts] = certificate;
    return Json::array({whole, write(parts)});
}
Json write(Conflict const& conflict) {
    auto const& [conflict_class, also, severity, viewpoint, positions, rules, definitions, sentence, question, derivation, vanishes_if,
                 repairs, verified_by, certificate, accepted] = conflict;
    return Json::array({write(conflict_class), write(also), write(severity), write(viewpoint), write(positions), write(rules),
                        write(definitions), sentence, question, write(derivation), write(vanishes_if), write(repairs),
                        write(verified_by), write(certificate), write(accepted)});
}
Json write(Dispute const& dispute) {
    auto const& [question, conflicts] = dispute;
    return Json::array({question, write(conflicts)});
}
Json write(Settlement const& settlement) {
    auto const& [conflicts, repairs, more] = settlement;
    return Json::array({write(conflicts), write(repairs), more});
}
Json write(NotChecked const& entry) {
    auto const& [kind, message, members] = entry;
    return Json::array({write(kind), message, write(members)});
}
Json write(claims::Diagnostic const& diagnostic) {
    auto const& [code, severity, message, span, label, because, help] = diagnostic;
    return Json::array({write(code), write(severity), message, write(span), label, write(because), help});
}
Json write(ArgumentAttack const& attack) {
    auto const& [kind, index, by] = attack;
    return Json::array({write(kind), index, write(by)});
}
Json write(ArgumentStatus const& status) {
    auto const& [argument, standing, preferred, stable, has_stable, attacks, because] = status;
    return Json::array({argument, write(standing), write(preferred), write(stable), has_stable, write(attacks), write(because)});
}
Json write(Analysis const& analysis) {
    auto const& [conflicts, disputes, settlements, not_checked, desk, rules_on, arguments, lint, records_on, components, checks] = analysis;
    return Json::array({write(conflicts), write(disputes), write(settlements), write(not_checked), write(desk), write(rules_on), write(arguments), write(lint), records_on,
                        components, checks});
}

// Reading.

/// The bytes are not what was written.
struct Damaged {};

/// Reads what `write` wrote, and tests every reference.
class Reader {
public:
    Reader(claims::Model const& model, claims::SourceSet const& sources) : model_(model), sources_(sources) {}

    Analysis analysis(Json const& json) const;

private:
    static Json const& part(Json const& json, std::size_t index, std::size_t size) {
        if (!json.is_array() || json.size() != size) { throw Damaged{}; }
        return json[index];
    }
    static std::string text(Json const& json) { return json.get_ref<std::string const&>(); }
    static std::uint64_t number(Json const& json) {
        if (!json.is_number_unsigned()) { throw Damaged{}; }
        return json.get<std::uint64_t>();
    }
    static std::uint32_t below(Json const& json, std::uint64_t limit) {
        auto const value = number(json);
        if (value >= limit || value > UINT32_MAX) { throw Damaged{}; }
        return static_cast<std::uint32_t>(value);
    }
    template <typename T>
    static T enumerator(Json const& json, T last) {
        return static_cast<T>(below(json, static_cast<std::uint64_t>(last) + 1));
    }
    template <typename Function>
    static auto list(Json const& json, Function const& read) {
        if (!json.is_array()) { throw Damaged{}; }
        std::vector<std::invoke_result_t<Function, Json const&>> result;
        for (auto const& each : json) { result.push_back(read(each)); }
        return result;
    }
    template <typename Function>
    static auto optional(Json const& json, Function const& read) {
        std::optional<std::invoke_result_t<Function, Json const&>> result;
        if (!json.is_array() || json.size() > 1) { throw Damaged{}; }
        if (!json.empty()) { result = read(json[0]); }
        return result;
    }

    [[nodiscard]] Member member(Json const& json) const;
    [[nodiscard]] std::vector<Member> members(Json const& json) const {
        return list(json, [&](Json const& each) { return member(each); });
    }
    [[nodiscard]] claims::Span span(Json const& json) const;
    [[nodiscard]] claims::Diagnostic diagnostic(Json const& json) const;
    [[nodiscard]] Viewpoint viewpoint(Json const& json) const;
    [[nodiscard]] Repair repair(Json const& json) const { return {members(part(json, 0, 3)), enumerator(json[1], EditorialAction::several), text(json[2])}; }
    [[nodiscard]] Conflict conflict(Json const& json) const;
    [[nodiscard]] ArgumentStatus argument(Json const& json) const;

    claims::Model const& model_;
    claims::SourceSet const& sources_;
};

Member Reader::member(Json const& json) const {
    Member member;
    member.kind = enumerator(part(json, 0, 3), Member::Kind::doubt);
    auto const limit = [&]() -> std::size_t {
        switch (member.kind) {
            case Member::Kind::claim:
            case Member::Kind::doubt: return model_.claims.size();
            case Member::Kind::record: return model_.records.size();
            case Member::Kind::rule: return model_.rules.size();
            case Member::Kind::definition: return model_.definitions.size();
            case Member::Kind::width: return static_cast<std::size_t>(claims::width_row_count());
            case Member::Kind::assumption: return model_.entities.size();
        }
        return 0;
    }();
    member.index = below(json[1], limit);
    member.other = below(json[2], member.kind == Member::Kind::assumption ? limit : std::uint64_t{UINT32_MAX} + 1);
    return member;
}

claims::Span Reader::span(Json const& json) const {
    claims::Span span;
    span.file.value = below(part(json, 0, 3), sources_.size());
    auto const size = sources_.text(span.file).size();
    span.begin = below(json[1], size + 1);
    span.end = below(json[2], size + 1);
    if (span.begin > span.end) { throw Damaged{}; }
    return span;
}

claims::Diagnostic Reader::diagnostic(Json const& json) const {
    auto const number = below(part(json, 0, 7), UINT16_MAX + 1);
    auto const& table = claims::code_table();
    auto const entry = std::find_if(table.begin(), table.end(), [&](auto const& each) { return static_cast<std::uint32_t>(each.code) == number; });
    if (entry == table.end()) { throw Damaged{}; }
    auto because = list(json[5], [&](Json const& each) { return claims::Label{span(part(each, 0, 2)), text(each[1])}; });
    return {entry->code, enumerator(json[1], claims::Severity::note), text(json[2]), span(json[3]), text(json[4]), std::move(because), text(json[6])};
}

Viewpoint Reader::viewpoint(Json const& json) const {
    Viewpoint viewpoint;
    viewpoint.kind = enumerator(part(json, 0, 3), Viewpoint::Kind::reports_of_one_speech);
    viewpoint.speaker = optional(json[1], [&](Json const& each) { return claims::EntityId{below(each, model_.entities.size())}; });
    viewpoint.attitude = optional(json[2], text);
    return viewpoint;
}

Conflict Reader::conflict(Json const& json) const {
    auto const class_of = [](Json const& each) { return enumerator(each, ConflictClass::disagreement); };
    Conflict conflict;
    conflict.conflict_class = class_of(part(json, 0, 15));
    conflict.also = list(json[1], class_of);
    conflict.severity = enumerator(json[2], claims::Severity::note);
    conflict.viewpoint = viewpoint(json[3]);
    conflict.positions = list(json[4], [&](Json const& each) { return Position{members(each)}; });
    conflict.rules = members(json[5]);
    conflict.definitions = members(json[6]);
    conflict.sentence = text(json[7]);
    conflict.question = text(json[8]);
    conflict.derivation = list(json[9], [&](Json const& each) { return Step{text(part(each, 0, 2)), members(each[1])}; });
    conflict.vanishes_if = optional(json[10], text);
    conflict.repairs = list(json[11], [&](Json const& each) { return repair(each); });
    conflict.verified_by = list(json[12], text);
    conflict.certificate = optional(json[13], [&](Json const& each) { return Certificate{text(part(each, 0, 2)), list(each[1], text)}; });
    conflict.accepted = optional(json[14], [&](Json const& each) { return below(each, model_.verdicts.size()); });
    auto const is_rule = [](Member const& member) { return member.kind == Member::Kind::rule; };
    bool const is_whole = std::none_of(conflict.positions.begin(), conflict.positions.end(), [](auto const& each) { return each.holders.empty(); }) &&
                          std::all_of(conflict.rules.begin(), conflict.rules.end(), is_rule);
    if (!is_whole) { throw Damaged{}; }
    return conflict;
}

ArgumentStatus Reader::argument(Json const& json) const {
    using Among = ArgumentStatus::Among;
    ArgumentStatus status;
    status.argument = below(part(json, 0, 7), model_.arguments.size());
    status.standing = enumerator(json[1], ArgumentStatus::Standing::undecided);
    status.preferred = enumerator(json[2], Among::unknown);
    status.stable = enumerator(json[3], Among::unknown);
    status.has_stable = json[4].get<bool>();
    auto const& known = model_.arguments[status.argument];
    status.attacks = list(json[5], [&](Json const& each) {
        auto const kind = enumerator(part(each, 0, 3), ArgumentAttack::Kind::undercuts);
        auto const parts = kind == ArgumentAttack::Kind::undermines ? known.premises.size() : kind == ArgumentAttack::Kind::undercuts ? known.rules.size() : 1;
        return ArgumentAttack{kind, below(each[1], std::max<std::size_t>(parts, 1)), member(each[2])};
    });
    status.because = list(json[6], [&](Json const& each) { return Step{text(part(each, 0, 2)), members(each[1])}; });
    return status;
}

Analysis Reader::analysis(Json const& json) const {
    Analysis analysis;
    analysis.conflicts = list(part(json, 0, 11), [&](Json const& each) { return conflict(each); });
    auto const place = [&](Json const& index) { return below(index, analysis.conflicts.size()); };
    analysis.disputes = list(json[1], [&](Json const& each) { return Dispute{text(part(each, 0, 2)), list(each[1], place)}; });
    analysis.settlements = list(json[2], [&](Json const& each) {
        return Settlement{list(part(each, 0, 3), place), list(each[1], [&](Json const& change) { return repair(change); }), number(each[2])};
    });
    analysis.not_checked = list(json[3], [&](Json const& each) {
        return NotChecked{enumerator(part(each, 0, 3), NotChecked::Kind::clock_time), text(each[1]), members(each[2])};
    });
    analysis.desk = list(json[4], [&](Json const& each) { return diagnostic(each); });
    analysis.rules_on = list(json[5], [&](Json const& each) { return below(each, model_.rules.size()); });
    analysis.arguments = list(json[6], [&](Json const& each) { return argument(each); });
    analysis.lint = list(json[7], [&](Json const& each) { return diagnostic(each); });
    analysis.records_on = json[8].get<bool>();
    analysis.components = number(json[9]);
    analysis.checks = number(json[10]);
    return analysis;
}

}  // namespace

std::string bytes_of(solver::Analysis const& analysis) {
    std::string bytes;
    Json::to_cbor(write(analysis), bytes);
    return bytes;
}

std::optional<solver::Analysis> analysis_of(std::string_view bytes, claims::Model const& model, claims::SourceSet const& sources) {
    try {
        return Reader{model, sources}.analysis(Json::from_cbor(bytes));
    } catch (Json::exception const&) {
        return std::nullopt;
    } catch (Damaged const&) {
        return std::nullopt;
    }
}

}  // namespace gainsay::app
