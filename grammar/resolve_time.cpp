#include "grammar/resolve_time.hpp"

#include <algorithm>

namespace gainsay::grammar {

namespace {

using claims::Code;
using claims::EdtfError;
using claims::Precision;
using claims::Span;

void report_date(World& world, syntax::Token const& token, EdtfError const& error) {
    auto const written = world.text(token);
    auto const begin = token.span.begin + static_cast<std::uint32_t>(std::min(error.offset, written.size()));
    auto const end = std::min(token.span.end, begin + static_cast<std::uint32_t>(error.length));
    Span const span{token.span.file, begin, end};
    std::string_view const message = error.message;
    auto& diagnostic = [&]() -> claims::Diagnostic& {
        switch (error.kind) {
            case EdtfError::Kind::no_such_date:
                return world.findings.report<Code::no_such_date>(span, written, message);
            case EdtfError::Kind::reversed_interval:
                return world.findings.report<Code::reversed_interval>(span, written);
            case EdtfError::Kind::old_draft:
                return world.findings.report<Code::old_date_spelling>(span, written, message);
            case EdtfError::Kind::not_supported:
                return world.findings.report<Code::unsupported_date>(span, written, message);
            case EdtfError::Kind::not_a_date: break;
        }
        return world.findings.report<Code::not_a_date>(span, written, message);
    }();
    diagnostic.help = error.help;
}

std::string_view part_word(claims::DatePart part) {
    switch (part) {
        case claims::DatePart::early: return "early";
        case claims::DatePart::mid: return "mid";
        case claims::DatePart::late: return "late";
        case claims::DatePart::start: return "start of";
        case claims::DatePart::end: return "end of";
    }
    return "";
}

Precision precision_of(syntax::Amount amount) {
    switch (amount) {
        case syntax::Amount::bare: return Precision::bare;
        case syntax::Amount::exactly:
        case syntax::Amount::the_unit: return Precision::exactly;
        case syntax::Amount::about: return Precision::about;
        case syntax::Amount::just: return Precision::just;
        case syntax::Amount::more_than: return Precision::more_than;
        case syntax::Amount::less_than: return Precision::less_than;
        case syntax::Amount::at_least: return Precision::at_least;
        case syntax::Amount::at_most: return Precision::at_most;
        case syntax::Amount::several: return Precision::several;
    }
    return Precision::bare;
}

}  // namespace

std::optional<claims::CalendarDate> resolve_date(World& world, syntax::WrittenDate const& written) {
    auto const text = world.text(written.date);
    auto read = claims::read_edtf(text);
    if (auto const* error = std::get_if<EdtfError>(&read)) {
        report_date(world, written.date, *error);
        return std::nullopt;
    }
    auto& date = std::get<claims::EdtfDate>(read);
    if (!written.part) { return claims::CalendarDate{std::move(date), std::string{text}}; }
    std::string whole{part_word(*written.part)};
    whole += ' ';
    whole += text;
    auto part = claims::part_of(*written.part, date);
    if (!part) {
        auto& diagnostic = world.findings.report<Code::not_a_date>(
            written.span, std::string_view{whole}, std::string_view{"only a month or a year has such a part"});
        diagnostic.help = "write the date alone: " + std::string{text};
        return std::nullopt;
    }
    date.value = std::move(*part);
    return claims::CalendarDate{std::move(date), std::move(whole)};
}

std::optional<claims::Tenure> resolve_tenure(World& world, syntax::Tenure const& written) {
    auto const read = [&](boost::optional<syntax::WrittenDate> const& date) { return date ? resolve_date(world, *date) : std::nullopt; };
    claims::Tenure tenure{read(written.from), read(written.until)};
    bool const is_read = tenure.from.has_value() == written.from.has_value() && tenure.until.has_value() == written.until.has_value();
    if (!is_read) { return std::nullopt; }
    if (claims::is_reversed(tenure)) {
        auto& diagnostic = world.findings.report<Code::reversed_interval>(written.span, world.sources.text(written.span));
        diagnostic.help = "put the earlier date first";
        return std::nullopt;
    }
    return tenure;
}

bool report_old_date(World& world, syntax::Token const& word) {
    auto const identifier = world.text(word);
    bool const is_known = world.find(identifier) || world.unreadable.find(identifier) != world.unreadable.end();
    auto const read = claims::read_edtf(identifier);
    auto const* error = std::get_if<EdtfError>(&read);
    if (is_known || error == nullptr || error->kind != EdtfError::Kind::old_draft) { return false; }
    report_date(world, word, *error);
    return true;
}

claims::Duration resolve_duration(World& world, syntax::Duration const& written) {
    claims::Duration duration;
    duration.precision = precision_of(written.amount);
    duration.unit = written.unit;
    duration.count = written.count ? world.number(*written.count, largest_number) : 1;
    if (written.amount == syntax::Amount::several) { duration.count = 0; }
    return duration;
}

}  // namespace gainsay::grammar
