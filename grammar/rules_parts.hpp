#pragma once
// The parts that the rules are built of: words and phrases of the language, the bound on nesting, and the handlers that
// note where a node stands.

#include "grammar/parser_config.hpp"
#include "grammar/scan.hpp"
#include "grammar/syntax.hpp"

#include <memory>
#include <string_view>
#include <type_traits>

namespace gainsay::grammar::rules {

/// A word of the language or a mark; a word never matches the beginning of a longer one. Named after itself, so that it
/// may stand to the right of `>`.
struct Word : x3::parser<Word> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;

    char const* text;
    char const* name;  // how errors call it; null: the text itself, quoted

    constexpr explicit Word(char const* text_, char const* name_ = nullptr) : text(text_), name(name_) {}

    template <typename AnyContext, typename RuleContext, typename Attribute>
    bool parse(Iterator& first, Iterator const& last, AnyContext const& context, RuleContext&, Attribute&) const {
        x3::skip_over(first, last, context);
        auto const* const end = scan::match_word({first, static_cast<std::size_t>(last - first)}, text);
        if (end == nullptr) { return false; }
        first = end;
        return true;
    }
};

/// One of a table of phrases, each standing for a value. The words of a phrase may be apart; the longest phrase wins.
template <typename T>
struct Phrases : x3::parser<Phrases<T>> {
    using attribute_type = T;
    static bool const has_attribute = true;
    static bool const handles_container = false;

    struct Entry {
        std::string_view words;
        T value;
    };
    /// What to do where the first words of a phrase are there and the rest is not.
    enum class Begun : std::uint8_t { is_an_error, is_no_match };

    char const* name;
    std::shared_ptr<std::vector<Entry> const> entries;
    Begun begun;

    Phrases(char const* name_, std::vector<Entry> entries_, Begun begun_ = Begun::is_an_error)
        : name(name_), entries(std::make_shared<std::vector<Entry> const>(std::move(entries_))), begun(begun_) {}

    template <typename AnyContext, typename RuleContext, typename Attribute>
    bool parse(Iterator& first, Iterator const& last, AnyContext const& context, RuleContext&,
               Attribute& attribute) const {
        x3::skip_over(first, last, context);
        Entry const* best = nullptr;
        Iterator best_end = first;
        Iterator furthest = first;
        std::string_view next_word;
        for (auto const& entry : *entries) {
            Iterator at = first;
            std::string_view rest = entry.words;
            while (!rest.empty()) {
                auto const word = rest.substr(0, rest.find(' '));
                Iterator start = at;
                x3::skip_over(start, last, context);
                auto const* const end = scan::match_word({start, static_cast<std::size_t>(last - start)}, word);
                if (end == nullptr) { break; }
                at = end;
                rest.remove_prefix(std::min(rest.size(), word.size() + 1));
            }
            if (rest.empty()) {
                if (at > best_end) {
                    best = &entry;
                    best_end = at;
                }
            } else if (at > furthest) {
                furthest = at;
                next_word = rest.substr(0, rest.find(' '));
            } else if (at == furthest && at > first && next_word != rest.substr(0, rest.find(' '))) {
                next_word = {};
            }
        }
        if (best != nullptr) {
            assign(attribute, best->value, first, best_end, context);
            first = best_end;
            return true;
        }
        if (furthest > first && begun == Begun::is_an_error) {
            auto const expected = next_word.empty() ? std::string{name} : '"' + std::string{next_word} + '"';
            boost::throw_exception(x3::expectation_failure<Iterator>(furthest, expected));
        }
        return false;
    }

private:
    template <typename Attribute, typename AnyContext>
    static void assign(Attribute& attribute, T value, Iterator first, Iterator last, AnyContext const& context) {
        if constexpr (requires { value.span; }) {
            Session const& session = x3::get<session_tag>(context);
            value.span = claims::Span{session.file, session.offset(first), session.offset(last)};
        }
        x3::traits::move_to(value, attribute);
    }
};

/// Counts how deep its subject is nested in itself, and refuses to go deeper than the language allows.
template <typename Subject>
struct Nested : x3::unary_parser<Subject, Nested<Subject>> {
    using base_type = x3::unary_parser<Subject, Nested<Subject>>;
    static bool const is_pass_through_unary = true;

    constexpr explicit Nested(Subject const& inner) : base_type(inner) {}

    template <typename AnyContext, typename RuleContext, typename Attribute>
    bool parse(Iterator& first, Iterator const& last, AnyContext const& context, RuleContext& rule_context,
               Attribute& attribute) const {
        struct Level {
            int& depth;
            explicit Level(int& depth_) : depth(depth_) { ++depth; }
            ~Level() { --depth; }
            Level(Level const&) = delete;
            Level& operator=(Level const&) = delete;
        };
        Session& session = x3::get<session_tag>(context);
        Level const level{session.depth};
        if (session.depth > claims::max_nesting) {
            boost::throw_exception(x3::expectation_failure<Iterator>(first, depth_expectation));
        }
        return this->subject.parse(first, last, context, rule_context, attribute);
    }
};
struct NestedGenerator {
    template <typename Subject>
    auto operator[](Subject const& inner) const {
        return Nested<typename x3::extension::as_parser<Subject>::value_type>{x3::as_parser(inner)};
    }
};
inline constexpr NestedGenerator nested{};

/// Matches nothing, and notes that an item begins here: when an error is thrown, Spirit no longer knows.
struct ItemBeginning : x3::parser<ItemBeginning> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;

    template <typename AnyContext, typename RuleContext, typename Attribute>
    bool parse(Iterator& first, Iterator const& last, AnyContext const& context, RuleContext&, Attribute&) const {
        x3::skip_over(first, last, context);
        Session& session = x3::get<session_tag>(context);
        session.item_begin = first;
        return true;
    }
};
inline constexpr ItemBeginning item_beginning{};

/// Matches nothing, where the session has put a barrier.
struct Barrier : x3::parser<Barrier> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;

    template <typename AnyContext, typename RuleContext, typename Attribute>
    bool parse(Iterator& first, Iterator const& last, AnyContext const& context, RuleContext&, Attribute&) const {
        x3::skip_over(first, last, context);
        Session const& session = x3::get<session_tag>(context);
        return first == session.barrier;
    }
};
inline constexpr Barrier barrier{};

/// The base of every rule whose node has a place: notes it, from the first to the last word.
struct Located {
    template <typename Attribute, typename AnyContext>
    void on_success(Iterator const& first, Iterator const& last, Attribute& attribute, AnyContext const& context) {
        Session const& session = x3::get<session_tag>(context);
        auto const text = std::string_view{first, static_cast<std::size_t>(last - first)};
        auto const length = std::is_same_v<Attribute, syntax::Token> ? text.size() : scan::significant_size(text);
        attribute.span = claims::Span{session.file, session.offset(first), session.offset(first + length)};
    }
};

/// Fills a member that this form does not have.
template <typename T>
auto nothing() {
    return x3::attr(boost::optional<T>{});
}

}  // namespace gainsay::grammar::rules

namespace boost::spirit::x3 {

template <>
struct get_info<gainsay::grammar::rules::Word> {
    using result_type = std::string;
    std::string operator()(gainsay::grammar::rules::Word const& word) const {
        return word.name != nullptr ? std::string{word.name} : '"' + std::string{word.text} + '"';
    }
};

template <typename T>
struct get_info<gainsay::grammar::rules::Phrases<T>> {
    using result_type = std::string;
    std::string operator()(gainsay::grammar::rules::Phrases<T> const& phrases) const { return phrases.name; }
};

}  // namespace boost::spirit::x3
