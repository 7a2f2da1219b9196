#include "claims/lint/lint.hpp"

#include <algorithm>

namespace gainsay::claims {

std::string full_name(Model const& model, Argument const& argument) {
    return model.articles[argument.article].identifier + "." + argument.identifier;
}

Span name_span(Argument const& argument) {
    auto span = argument.span;
    auto const words = static_cast<std::uint32_t>(std::string_view{"argument "}.size() + argument.identifier.size());
    span.end = std::min(span.end, span.begin + words);
    return span;
}

std::vector<Diagnostic> lint_structure(Model const& model, LintChoice const& choice) {
    std::vector<Diagnostic> findings;
    if (choice.wants(Code::circular_argument)) { lint_circular_support(model, findings); }
    if (choice.wants(Code::ought_from_is)) { lint_ought_without_norm(model, findings); }
    if (choice.wants(Code::unsupported_premise)) { lint_unsupported_premises(model, findings); }
    return findings;
}

}  // namespace gainsay::claims
