#pragma once
// What all rules share, said once: the iterator, the skipper, and the session that the handlers write to. A mismatch here
// is an undefined reference at link time, so nothing else may spell these types.

#include "claims/source/span.hpp"
#include "grammar/stop.hpp"

#include <boost/spirit/home/x3.hpp>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace gainsay::grammar {

namespace x3 = boost::spirit::x3;

using Iterator = char const*;

/// Blanks and comments.
inline auto const skipper = x3::ascii::space | ('#' >> *(x3::standard::char_ - x3::eol));
using Skipper = std::remove_const_t<decltype(skipper)>;

/// One run of the grammar over one file. Handlers hold no state of their own; it is all here.
struct Session {
    claims::FileId file;
    Iterator begin;
    Iterator end;
    std::vector<Stop> stops;
    int depth = 0;
    Iterator item_begin = nullptr;
    Iterator barrier = nullptr;  // sentences end here: what follows is a misspelt item

    [[nodiscard]] std::uint32_t offset(Iterator at) const { return static_cast<std::uint32_t>(at - begin); }
    /// Notes that the item that began last cannot be read, and moves `first` to where reading goes on. Where the trouble is
    /// that a misspelt item was taken for a sentence, notes nothing but a barrier, and has the item read again.
    x3::error_handler_result stop_at(Iterator& first, Iterator where, std::string expected);
};

struct session_tag;
using Context = x3::context<session_tag, Session, x3::phrase_parse_context<Skipper>::type>;

}  // namespace gainsay::grammar
