#include "claims/diagnostics/diagnostic.hpp"

#include <algorithm>
#include <array>

namespace gainsay::claims {

namespace {

constexpr std::array numbers{
#define GAINSAY_CODE(identifier, number, ...) number,
#include "claims/diagnostics/codes.def"
#undef GAINSAY_CODE
};

consteval bool numbers_are_unique() {
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        for (std::size_t j = i + 1; j < numbers.size(); ++j) {
            if (numbers[i] == numbers[j]) { return false; }
        }
    }
    return true;
}
static_assert(numbers_are_unique(), "a code number stands twice in codes.def");

}  // namespace

std::vector<CodeEntry> const& code_table() {
    static std::vector<CodeEntry> const table{
#define GAINSAY_CODE(identifier_, number_, severity_, category_, headline_, ...) \
    CodeEntry{Code::identifier_, #identifier_, Severity::severity_, Category::category_, headline_},
#include "claims/diagnostics/codes.def"
#undef GAINSAY_CODE
    };
    return table;
}

CodeEntry const& code_entry(Code code) {
    auto const& table = code_table();
    return *std::find_if(table.begin(), table.end(), [&](CodeEntry const& entry) { return entry.code == code; });
}

std::string code_text(Code code) { return fmt::format("G{:04}", static_cast<unsigned>(code)); }

std::string code_name(Code code) {
    std::string name{code_entry(code).identifier};
    std::replace(name.begin(), name.end(), '_', '-');
    return name;
}

std::string_view severity_text(Severity severity) {
    switch (severity) {
        case Severity::error: return "error";
        case Severity::warning: return "warning";
        case Severity::note: return "note";
    }
    return "note";
}

std::string_view category_text(Category category) {
    switch (category) {
        case Category::contradiction: return "contradiction";
        case Category::conflict: return "conflict";
        case Category::possible_conflict: return "possible-conflict";
        case Category::tension: return "tension";
        case Category::disagreement: return "disagreement";
        case Category::argument: return "argument";
        case Category::names: return "names";
        case Category::syntax: return "syntax";
        case Category::text: return "text";
        case Category::desk: return "desk";
    }
    return "desk";
}

}  // namespace gainsay::claims
