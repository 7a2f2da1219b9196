#include "grammar/read_corpus.hpp"

#include "grammar/explain_stop.hpp"
#include "grammar/nearest.hpp"
#include "grammar/parser.hpp"
#include "grammar/resolve.hpp"
#include "grammar/scan.hpp"

#include <algorithm>
#include <tuple>

namespace gainsay::grammar {

namespace {

using claims::Code;
using claims::Diagnostic;
using claims::FileId;
using claims::Span;
using syntax::Item;

std::string_view piece_text(std::string_view text, scan::Piece piece) {
    return text.substr(piece.begin, piece.end - piece.begin);
}

bool is_claim_or_record(Item const& item) {
    return boost::get<syntax::ClaimItem>(&item) != nullptr || boost::get<syntax::RecordItem>(&item) != nullptr;
}

/// Reads the files one by one into trees; keeps account of what the grammar could not take.
class Trees {
public:
    Trees(claims::SourceSet const& sources, Findings& findings) : sources_(sources), findings_(findings) {}

    void read(FileId file) {
        auto const text = sources_.text(file);
        auto parsed = parse(file, text);
        if (parsed.file.version && !is_our_version(*parsed.file.version)) {
            for (auto const& item : parsed.file.items) {
                if (is_claim_or_record(item)) { ++lost_claims; }
                if (auto const* declaration = boost::get<syntax::Declaration>(&item)) {
                    unreadable.emplace(sources_.text(declaration->identifier.span));
                }
                note_lost(text, item);
            }
            return;
        }
        for (auto const& stop : parsed.stops) { findings_.add(explain_stop(file, text, stop)); }
        if (parsed.stops.size() >= most_stops) {
            auto const& last = parsed.stops.back();
            auto const first_word = scan::next_piece(text, last.item_begin);
            findings_.report<Code::too_many_errors>(Span{file, first_word.begin, first_word.end},
                                                    std::uint64_t{parsed.stops.size()});
        }
        if (parsed.file.items.empty() && parsed.stops.empty()) { findings_.report<Code::empty_file>(Span{file, 0, 0}); }
        for (auto const& item : parsed.file.items) { note_lost(text, item); }
        trees.push_back(Tree{file, std::move(parsed.file)});
    }

    /// Adds the vocabularies that the files read so far use, each once; those that a vocabulary uses, too.
    void add_vocabularies(std::span<Vocabulary const> available) {
        std::set<std::string, std::less<>> used;
        for (std::size_t i = 0; i < trees.size(); ++i) {
            std::vector<FileId> wanted;
            for (auto const& item : trees[i].content.items) {
                auto const* use = boost::get<syntax::UseItem>(&item);
                if (use == nullptr) { continue; }
                for (auto const& name : use->names) { note_use(name, available, used, wanted); }
            }
            for (auto const file : wanted) { read(file); }
        }
    }

    std::vector<Tree> trees;
    std::set<std::string, std::less<>> unreadable;
    std::uint32_t lost_claims = 0;

private:
    void note_use(syntax::Token const& name, std::span<Vocabulary const> available,
                  std::set<std::string, std::less<>>& used, std::vector<FileId>& wanted) {
        auto const text = sources_.text(name.span);
        auto const found = std::find_if(available.begin(), available.end(),
                                        [&](Vocabulary const& vocabulary) { return vocabulary.name == text; });
        if (found != available.end()) {
            if (used.emplace(text).second) { wanted.push_back(found->file); }
            return;
        }
        Nearest nearest{text};
        for (auto const& vocabulary : available) { nearest.consider(vocabulary.name); }
        auto& diagnostic = findings_.report<Code::unknown_name>(name.span, text);
        diagnostic.label = "here stands a vocabulary";
        if (auto const best = nearest.best()) { diagnostic.help = "did you mean \"" + *best + "\"?"; }
    }

    bool is_our_version(syntax::Token const& version) {
        auto const number = sources_.text(version.span);
        if (number.empty()) { return true; }  // the grammar could not take it, and says so
        if (number == std::to_string(language_version)) { return true; }
        auto& diagnostic = findings_.report<Code::unknown_language_version>(version.span, number, language_version);
        diagnostic.help = "nothing of this file is read; write \"language " + std::to_string(language_version) + "\"";
        return false;
    }

    /// Remembers the identifier that an unreadable item declares, so that its use elsewhere is not called unknown.
    void note_lost(std::string_view text, Item const& item) {
        auto const* invalid = boost::get<syntax::Invalid>(&item);
        if (invalid == nullptr) { return; }
        auto const first = scan::next_piece(text, invalid->span.begin);
        auto const second = scan::next_piece(text, first.end);
        auto const word = meant_item_word(piece_text(text, first));
        if (word == "claim" || word == "record") { ++lost_claims; }
        if (second.kind == scan::PieceKind::word && second.begin < invalid->span.end) {
            unreadable.emplace(piece_text(text, second));
        }
    }

    claims::SourceSet const& sources_;
    Findings& findings_;
};

void sort_diagnostics(claims::SourceSet const& sources, std::vector<Diagnostic>& diagnostics) {
    auto const key = [&](Diagnostic const& diagnostic) {
        return std::tuple<std::string_view, std::uint32_t, std::uint32_t, Code, std::string_view>{
            sources.path(diagnostic.span.file), diagnostic.span.begin, diagnostic.span.end, diagnostic.code,
            diagnostic.message};
    };
    std::stable_sort(diagnostics.begin(), diagnostics.end(),
                     [&](Diagnostic const& left, Diagnostic const& right) { return key(left) < key(right); });
    auto const same = [&](Diagnostic const& left, Diagnostic const& right) { return key(left) == key(right); };
    diagnostics.erase(std::unique(diagnostics.begin(), diagnostics.end(), same), diagnostics.end());
}

}  // namespace

Reading read_corpus(claims::SourceSet const& sources, std::span<FileId const> files,
                    std::span<Vocabulary const> vocabularies) {
    std::vector<FileId> sorted{files.begin(), files.end()};
    std::stable_sort(sorted.begin(), sorted.end(),
                     [&](FileId left, FileId right) { return sources.path(left) < sources.path(right); });

    Reading reading;
    Findings findings;
    Trees trees{sources, findings};
    for (auto const file : sorted) { trees.read(file); }
    trees.add_vocabularies(vocabularies);

    World world{sources, reading.model, findings};
    world.unreadable = std::move(trees.unreadable);
    declare_entities(world, trees.trees);
    resolve_declarations(world, trees.trees);
    refuse_circular_kinds(world);
    remark_declared_judgements(world);
    auto const placings = resolve_articles(world, trees.trees);
    auto soundnesses = resolve_claims(world, trees.trees, placings);
    resolve_desk(world, placings);
    resolve_acceptances(world, placings);
    soundnesses.lost += trees.lost_claims;
    reading.unreadable_claims = keep_sound(world, std::move(soundnesses));
    reading.diagnostics = findings.take();
    sort_diagnostics(sources, reading.diagnostics);
    return reading;
}

}  // namespace gainsay::grammar
