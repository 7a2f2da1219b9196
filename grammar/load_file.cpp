#include "claims/source/text_check.hpp"
#include "grammar/read_corpus.hpp"

namespace gainsay::grammar {

namespace {

using claims::Code;
using claims::Diagnostic;
using claims::Span;
using claims::TextFlaw;
using claims::TextFlawKind;

Diagnostic explain(claims::FileId file, TextFlaw const& flaw, std::uint32_t text_begin) {
    Span const span{file, flaw.offset, flaw.offset + flaw.length};
    switch (flaw.kind) {
        case TextFlawKind::nul_byte: {
            auto diagnostic = claims::diagnose<Code::nul_byte>(span);
            diagnostic.help = "delete it; some editors leave such bytes behind in files that are not UTF-8";
            return diagnostic;
        }
        case TextFlawKind::stray_byte_order_mark: {
            auto diagnostic = claims::diagnose<Code::stray_byte_order_mark>(span);
            diagnostic.help = "delete it; it may stand only at the very beginning of a file";
            return diagnostic;
        }
        case TextFlawKind::hidden_control: {
            auto diagnostic = claims::diagnose<Code::hidden_control>(span, std::string_view{flaw.shown});
            diagnostic.help = "delete it; a reader cannot see what it does to the text";
            return diagnostic;
        }
        case TextFlawKind::invalid_utf8: break;
    }
    auto diagnostic = claims::diagnose<Code::invalid_utf8>(span, flaw.offset + text_begin);
    diagnostic.label = flaw.shown;
    diagnostic.help = "save the file as UTF-8";
    return diagnostic;
}

}  // namespace

Loaded load_file(claims::SourceSet& sources, std::string path, std::string_view bytes) {
    if (bytes.size() > largest_file) {
        Loaded loaded{sources.add(std::move(path), {}), {}};
        auto diagnostic = claims::diagnose<Code::file_too_large>(Span{loaded.file, 0, 0}, std::uint64_t{bytes.size()},
                                                                 std::uint64_t{largest_file});
        diagnostic.help = "divide it into several files";
        loaded.diagnostics.push_back(std::move(diagnostic));
        return loaded;
    }
    auto checked = claims::check_text(bytes);
    Loaded loaded{sources.add(std::move(path), std::move(checked.parseable)), {}};
    for (auto const& flaw : checked.flaws) {
        loaded.diagnostics.push_back(explain(loaded.file, flaw, checked.text_begin));
    }
    if (checked.unlisted > 0 && !loaded.diagnostics.empty()) {
        auto& label = loaded.diagnostics.back().label;
        label +=
            (label.empty() ? "" : "; ") + std::to_string(checked.unlisted) + " more places of the file are like this";
    }
    return loaded;
}

}  // namespace gainsay::grammar
