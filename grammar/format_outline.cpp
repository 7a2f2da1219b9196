#include "grammar/format_outline.hpp"

#include "grammar/scan.hpp"

#include <stdexcept>

namespace gainsay::grammar {

namespace {

/// Where the next piece of text after a place begins.
std::uint32_t after(std::string_view text, std::uint32_t end) { return scan::next_piece(text, end).begin; }

/// Outlines one item.
class Outliner {
public:
    explicit Outliner(std::string_view text) : text_(text) {}

    OutlinedItem operator()(syntax::Invalid const&) const { throw std::logic_error{"a file with errors has no outline"}; }
    OutlinedItem operator()(syntax::Declaration const& item) const {
        auto outlined = begin(ItemGroup::declaration, item.span);
        add_details(outlined, item.details);
        return outlined;
    }
    OutlinedItem operator()(syntax::RuleItem const& item) const {
        auto outlined = begin(ItemGroup::rule, item.span);
        add_details(outlined, item.details);
        outlined.parts.push_back({PartKind::statement, item.statement.span.begin});
        return outlined;
    }
    OutlinedItem operator()(syntax::Identity const& item) const {
        auto outlined = begin(ItemGroup::identity, item.span);
        if (item.reason) { outlined.details.push_back(after(text_, item.right.span.end)); }
        return outlined;
    }
    OutlinedItem operator()(syntax::ArticleItem const& item) const {
        auto outlined = begin(ItemGroup::article, item.span);
        for (auto const& detail : item.details) { outlined.parts.push_back({PartKind::column_detail, detail.span.begin}); }
        return outlined;
    }
    OutlinedItem operator()(syntax::ClaimItem const& item) const {
        auto outlined = begin(ItemGroup::claim, item.span);
        add_details(outlined, item.details);
        add_sentences(outlined, item.sentences);
        return outlined;
    }
    OutlinedItem operator()(syntax::RecordItem const& item) const {
        auto outlined = begin(ItemGroup::record, item.span);
        if (item.source) { outlined.details.push_back(item.source->span.begin); }
        add_sentences(outlined, item.sentences);
        return outlined;
    }
    OutlinedItem operator()(syntax::NotEncodedItem const& item) const {
        auto outlined = begin(ItemGroup::not_encoded, item.span);
        outlined.details.push_back(after(text_, item.place.span.end));
        return outlined;
    }
    OutlinedItem operator()(syntax::VerdictItem const& item) const {
        auto outlined = begin(ItemGroup::verdict, item.span);
        if (item.reason) { outlined.details.push_back(after(text_, item.claims.back().span.end)); }
        return outlined;
    }
    OutlinedItem operator()(syntax::AcceptanceItem const& item) const {
        auto outlined = begin(ItemGroup::verdict, item.span);
        add_details(outlined, item.details);
        return outlined;
    }
    OutlinedItem operator()(syntax::UseItem const& item) const { return begin(ItemGroup::declaration, item.span); }
    OutlinedItem operator()(syntax::ArgumentItem const& item) const {
        auto outlined = begin(ItemGroup::argument, item.span);
        // "from" is the word between the colon and the premises; each of these is one piece
        auto from = item.relation ? item.relation->other.span.end : item.place ? item.place->span.end : item.identifier.span.end;
        from = after(text_, scan::next_piece(text_, from).end);
        outlined.parts.push_back({PartKind::detail, from});
        outlined.parts.push_back({PartKind::detail, after(text_, item.premises.back().name.span.end)});
        return outlined;
    }

private:
    static OutlinedItem begin(ItemGroup group, claims::Span span) {
        return {group, span.begin, span.end, {{PartKind::header, span.begin}}, {}};
    }
    static void add_details(OutlinedItem& outlined, std::vector<syntax::Detail> const& details) {
        for (auto const& detail : details) { outlined.details.push_back(detail.span.begin); }
    }
    static void add_sentences(OutlinedItem& outlined, std::vector<syntax::Sentence> const& sentences) {
        for (auto const& sentence : sentences) { outlined.parts.push_back({PartKind::statement, sentence.span.begin}); }
    }

    std::string_view text_;
};

}  // namespace

std::vector<OutlinedItem> outline_of(Parsed const& parsed, std::string_view text) {
    std::vector<OutlinedItem> items;
    if (parsed.file.version) {
        auto const first = after(text, 0);
        items.push_back({ItemGroup::version, first, parsed.file.version->span.end, {{PartKind::header, first}}, {}});
    }
    Outliner const outliner{text};
    for (auto const& item : parsed.file.items) { items.push_back(boost::apply_visitor(outliner, item)); }
    return items;
}

}  // namespace gainsay::grammar
