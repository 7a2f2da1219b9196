#include "grammar/details.hpp"

namespace gainsay::grammar {

std::string_view detail_words(World const& world, syntax::Detail const& detail) {
    auto words = world.sources.text(detail.span);
    if (!detail.values.empty()) {
        auto const first_value = detail.values.front().span.begin - detail.span.begin;
        if (first_value > 0) { words = words.substr(0, first_value); }
    } else if (detail.date) {
        words = words.substr(0, detail.date->span.begin - detail.span.begin);
    }
    while (!words.empty() &&
           (words.back() == ' ' || words.back() == '\t' || words.back() == '\n' || words.back() == '\r')) {
        words.remove_suffix(1);
    }
    return words;
}

bool OncePerItem::is_first(syntax::Detail const& detail) {
    auto const [first, is_new] = first_.emplace(detail.kind, detail.span);
    if (is_new) { return true; }
    auto& diagnostic = world_.findings.report<claims::Code::repeated_detail>(detail.span, detail_words(world_, detail));
    diagnostic.because.push_back({first->second, "said here before"});
    return false;
}

}  // namespace gainsay::grammar
