// Times in statements.

#include "grammar/resolve_statement.hpp"
#include "grammar/resolve_time.hpp"

namespace gainsay::grammar {

using claims::Code;
using claims::Sort;
using claims::TimePoint;
using claims::TimeRelation;
using claims::TimeSpec;

void StatementReader::refuse_in_rules(claims::Span span, std::string_view what) {
    if (variables_ == nullptr) { return; }
    auto& diagnostic = world_.findings.report<Code::not_expressible>(span, what);
    diagnostic.help = "leave the time out, or give a date of the calendar";
}

TimePoint StatementReader::point(syntax::Point const& written) {
    struct Visitor {
        StatementReader& reader;
        claims::Span span;
        using result_type = TimePoint;

        TimePoint operator()(syntax::WrittenDate const& date) const {
            return claims::DateExpression{resolve_date(reader.world_, date).value_or(claims::CalendarDate{})};
        }
        TimePoint operator()(claims::RelativeDate const& date) const {
            reader.refuse_in_rules(span, "a day counted from publication belongs to an article, and a rule has none");
            return claims::DateExpression{date};
        }
        TimePoint operator()(syntax::Reference const& event) const {
            if (!event.sort && report_old_date(reader.world_, event.name)) {
                return claims::DateExpression{claims::CalendarDate{}};
            }
            return claims::EventPoint{reader.reference(event, Sort::event), claims::Edge::whole};
        }
        TimePoint operator()(syntax::EventEdge const& edge) const {
            return claims::EventPoint{reader.reference(edge.event, Sort::event), edge.edge};
        }
        TimePoint operator()(claims::ArticleMoment const& moment) const {
            reader.refuse_in_rules(span, "publication belongs to an article, and a rule has none");
            return moment;
        }
    };
    return boost::apply_visitor(Visitor{*this, written.span}, written.get());
}

TimeSpec StatementReader::time(syntax::Time const& written) {
    struct Visitor {
        StatementReader& reader;
        claims::Span span;
        using result_type = TimeSpec;

        TimeSpec operator()(TimeRelation const& relation) const {
            reader.refuse_in_rules(span, "the time of writing belongs to an article, and a rule has none");
            TimeSpec meant;
            meant.relation = relation;
            return meant;
        }
        TimeSpec operator()(syntax::Window const& window) const {
            TimeSpec meant;
            meant.relation = window.relation;
            meant.first = reader.point(window.point);
            meant.inclusive = window.inclusive;
            return meant;
        }
        TimeSpec operator()(syntax::Stretch const& stretch) const {
            TimeSpec meant;
            meant.relation = stretch.relation;
            meant.first = reader.point(stretch.from);
            meant.second = reader.point(stretch.to);
            meant.inclusive = stretch.inclusive;
            return meant;
        }
        TimeSpec operator()(syntax::Offset const& offset) const {
            TimeSpec meant;
            meant.relation = offset.relation;
            meant.distance = resolve_duration(reader.world_, offset.distance);
            meant.first = reader.point(offset.point);
            return meant;
        }
    };
    auto meant = boost::apply_visitor(Visitor{*this, written.span}, written.get());
    meant.span = written.span;
    return meant;
}

std::optional<TimeSpec> StatementReader::time(boost::optional<syntax::Time> const& written) {
    if (!written) { return std::nullopt; }
    return time(*written);
}

}  // namespace gainsay::grammar
