#pragma once
// What gainsay has to say about a text, as data: made here from the table of codes, printed in reports.

#include "claims/source/span.hpp"

#include <fmt/format.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

namespace gainsay::claims {

enum class Severity : std::uint8_t { error, warning, note };

/// The classes of report (docs/report.md): what kind of thing a finding is.
enum class Category : std::uint8_t {
    contradiction, conflict, possible_conflict, tension, disagreement, argument, names, syntax, text, desk
};

enum class Code : std::uint16_t {
#define GAINSAY_CODE(identifier, number, ...) identifier = number,
#include "claims/diagnostics/codes.def"
#undef GAINSAY_CODE
};

/// One line of the table.
struct CodeEntry {
    Code code;
    std::string_view identifier;  // "unknown_name"
    Severity severity;
    Category category;
    std::string_view headline;    // a fmt format
};

/// The whole table, in the order of codes.def.
std::vector<CodeEntry> const& code_table();
CodeEntry const& code_entry(Code code);
/// "G0301"
std::string code_text(Code code);
/// "unknown-name"
std::string code_name(Code code);
std::string_view severity_text(Severity severity);
/// "possible-conflict"
std::string_view category_text(Category category);

/// A second place that explains the first.
struct Label {
    Span span;
    std::string text;
};

/// One thing to report. `span` is the narrowest place that is wrong; `label` says what stands there (may be
/// empty); `because` explains it; `help` says what to write instead (may be empty).
struct Diagnostic {
    Code code;
    Severity severity;
    std::string message;
    Span span;
    std::string label;
    std::vector<Label> because;
    std::string help;
};

/// The argument types and the format of each code, for the compiler to check.
template <Code code>
struct CodeTraits;
#define GAINSAY_CODE(identifier_, number_, severity_, category_, headline_, ...)                  \
    template <>                                                                                   \
    struct CodeTraits<Code::identifier_> {                                                        \
        using Arguments = std::tuple<__VA_ARGS__>;                                                \
        template <typename... T>                                                                  \
        static std::string format(T const&... arguments) {                                        \
            return fmt::format(headline_, arguments...);                                          \
        }                                                                                         \
        static constexpr Severity severity = Severity::severity_;                                 \
    };
#include "claims/diagnostics/codes.def"
#undef GAINSAY_CODE

/// Makes the diagnostic of a code. The arguments must have exactly the types of the table.
template <Code code, typename... T>
Diagnostic diagnose(Span span, T const&... arguments) {
    static_assert(std::is_same_v<std::tuple<T...>, typename CodeTraits<code>::Arguments>,
                  "the arguments must be of the types that codes.def gives for this code");
    return Diagnostic{code, CodeTraits<code>::severity, CodeTraits<code>::format(arguments...), span, {}, {}, {}};
}

}  // namespace gainsay::claims
