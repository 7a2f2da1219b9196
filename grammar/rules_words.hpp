#pragma once
// The symbols: identifiers, variables, numbers, quotations, dates, and the marks between them.

#include "grammar/reserved_words.hpp"
#include "grammar/rules_parts.hpp"
#include "grammar/syntax_adapted.hpp"

namespace gainsay::grammar::rules {

using syntax::Token;
using x3::attr;
using x3::lexeme;
using x3::omit;
using x3::ascii::digit;
using x3::ascii::lower;
using x3::ascii::upper;
using x3::standard::char_;

inline constexpr Word colon{":", "a colon"};
inline constexpr Word comma{",", "a comma"};
inline constexpr Word full_stop{".", "a full stop"};

struct ReservedWords : x3::symbols<> {
    ReservedWords() {
        for (auto const word : reserved_words()) { add(std::string{word}); }
    }
};
inline ReservedWords const reserved;
inline auto const word_byte = x3::ascii::alnum | char_('-') | char_('_') | char_('\x80', '\xff');
inline auto const name_characters = !(reserved >> !word_byte) >> lower >> *(lower | digit) >>
                                    *('-' >> +(lower | digit)) >> !word_byte;
inline auto const variable_characters = upper >> -digit >> -digit >> !word_byte;

// the longest run; a colon only before a digit, a full stop only in pairs
inline auto const date_character = char_("0-9A-Za-z/?~%+-") | char_('\x80', '\xff') | ".." | (':' >> &digit);
inline auto const date_beginning = digit | char_("/?~%YX-") | "..";
inline auto const date_set =
    ('[' >> *(char_ - (']' | x3::eol)) >> -x3::lit(']')) | ('{' >> *(char_ - ('}' | x3::eol)) >> -x3::lit('}'));

inline x3::rule<struct IdentifierRule, Token> const identifier{"an identifier"};
inline x3::rule<struct VariableRule, Token> const variable{"a variable such as X"};
inline x3::rule<struct NumberRule, Token> const number{"a number"};
inline x3::rule<struct QuotationRule, Token> const quotation{"a text in quotation marks"};
inline x3::rule<struct DateTokenRule, Token> const date_token{"a date such as 2031-03-04"};
inline x3::rule<struct PlaceTokenRule, Token> const place_token{"a place such as p3, title or caption"};
inline x3::rule<struct ClaimNameRule, Token> const claim_name{"the name of a claim such as reed.length"};
inline x3::rule<struct SortNameRule, Token> const sort_name{"a sort: actor, event, thing or the name of a kind"};
inline x3::rule<struct ReferenceNameRule, Token> const reference_name{"a name"};

inline auto const identifier_def = omit[lexeme[name_characters]];
inline auto const variable_def = omit[lexeme[variable_characters]];
inline auto const number_def = omit[lexeme[+digit >> !word_byte]];
inline auto const quotation_def = omit[lexeme['"' >> *(('\\' >> char_("\"\\")) | (char_ - ('"' | x3::eol))) >> '"']];
inline auto const date_token_def =
    omit[lexeme[!variable_characters >> ((&date_beginning >> +date_character) | date_set)]];
inline auto const place_token_def = omit[lexeme['p' >> +digit >> !word_byte] | Word{"title"} | Word{"deck"} |
                                         Word{"caption"} | Word{"dateline"} | Word{"note"} | Word{"byline"}];
inline auto const claim_name_def = omit[lexeme[name_characters >> -('.' >> name_characters)]];
inline auto const sort_name_def = omit[Word{"actor"} | Word{"event"} | Word{"thing"} | identifier];
inline auto const reference_name_def = omit[identifier | variable | Word{"someone"}];

BOOST_SPIRIT_DEFINE(identifier, variable, number, quotation, date_token, place_token, claim_name, sort_name,
                    reference_name)

struct IdentifierRule : Located {};
struct VariableRule : Located {};
struct NumberRule : Located {};
struct QuotationRule : Located {};
struct DateTokenRule : Located {};
struct PlaceTokenRule : Located {};
struct ClaimNameRule : Located {};
struct SortNameRule : Located {};
struct ReferenceNameRule : Located {};

inline auto const identifiers = identifier >> *(comma > identifier);
inline auto const quotations = quotation >> *(comma > quotation);

}  // namespace gainsay::grammar::rules
