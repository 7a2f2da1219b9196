// The rules for items, compiled once, and the only call of the grammar.

#include "grammar/parser.hpp"

#include "grammar/rules_items_def.hpp"

namespace gainsay::grammar {

x3::error_handler_result Session::stop_at(Iterator& first, Iterator where, std::string expected) {
    auto const text = std::string_view{begin, static_cast<std::size_t>(end - begin)};
    auto const misspelt = misspelt_item(text, offset(item_begin), offset(where));
    if (misspelt && begin + *misspelt != barrier) {
        barrier = begin + *misspelt;
        first = item_begin;
        return x3::error_handler_result::retry;
    }
    auto const resumed = stops.size() + 1 < most_stops ? resume_after(text, offset(item_begin), offset(where))
                                                       : static_cast<std::uint32_t>(text.size());
    stops.push_back(Stop{offset(where), std::move(expected), offset(item_begin), resumed});
    first = begin + resumed;
    return x3::error_handler_result::accept;
}

Parsed parse(claims::FileId file, std::string_view text) {
    Parsed parsed;
    Iterator first = text.data();
    Iterator const last = text.data() + text.size();
    Session session{file, first, last, {}, 0, first, nullptr};
    x3::phrase_parse(first, last, x3::with<session_tag>(session)[rules::file], skipper, parsed.file);
    parsed.stops = std::move(session.stops);

    // every item that is lost has left its stop, in the same order; a stop of the version has no item
    auto stop = parsed.stops.begin();
    if (stop != parsed.stops.end() && scan::match_word(text.substr(stop->item_begin), "language") != nullptr) {
        ++stop;
    }
    for (auto& item : parsed.file.items) {
        auto* const invalid = boost::get<syntax::Invalid>(&item);
        if (invalid == nullptr || stop == parsed.stops.end()) { continue; }
        invalid->span = claims::Span{file, stop->item_begin, stop->resumed};
        ++stop;
    }
    return parsed;
}

}  // namespace gainsay::grammar
