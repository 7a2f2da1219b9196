#include "reports/acceptances.hpp"

#include "reports/fingerprint.hpp"
#include "reports/text.hpp"
#include "reports/text_findings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace gainsay::reports {

namespace {

using claims::Code;
using Names = std::set<std::string>;  // "reed.walk-out", "record:opening"

constexpr std::string_view record_mark = "record:";

Names names_of(Finding const& finding) {
    Names names;
    for (auto const& member : finding.members) { names.insert(member.claim); }
    return names;
}

Names names_of(claims::Model const& model, claims::Acceptance const& acceptance) {
    Names names;
    for (auto const& name : acceptance.claims) { names.insert(model.full_name(model.claims[name.claim])); }
    for (auto const& name : acceptance.records) {
        names.insert(std::string{record_mark} + model.records[name.record].identifier);
    }
    return names;
}

/// "record opening"; a claim as it is.
std::string as_written(std::string const& name) {
    return name.starts_with(record_mark) ? "record " + name.substr(record_mark.size()) : name;
}

std::string in_words(Names const& names) {
    std::vector<std::string> words;
    for (auto const& name : names) { words.push_back(as_written(name)); }
    return listed(words);
}

std::string digits_of(Finding const& finding) { return digits_of_hash(finding.meaning); }

/// What makes a line that names these and no longer fits a conflict of those, in words.
std::string difference(Names const& accepted, Names const& found) {
    Names more;
    Names fewer;
    std::set_difference(found.begin(), found.end(), accepted.begin(), accepted.end(), std::inserter(more, more.end()));
    std::set_difference(accepted.begin(), accepted.end(), found.begin(), found.end(),
                        std::inserter(fewer, fewer.end()));
    auto const takes = [](Names const& names) { return names.size() == 1 ? "takes" : "take"; };
    if (!more.empty()) { return fmt::format("{} now {} part too", in_words(more), takes(more)); }
    return fmt::format("{} no longer {} part", in_words(fewer), takes(fewer));
}

/// Whether everything that the desk can have accepted would have been found.
bool is_whole(claims::Model const& model, solver::Analysis const& analysis,
              std::vector<claims::Diagnostic> const& diagnostics) {
    using Kind = solver::NotChecked::Kind;
    bool const is_open = std::any_of(analysis.not_checked.begin(), analysis.not_checked.end(), [](auto const& entry) {
        return entry.kind == Kind::undecided || entry.kind == Kind::bound_reached;
    });
    std::set<std::uint32_t> const on{analysis.rules_on.begin(), analysis.rules_on.end()};
    for (std::uint32_t i = 0; i < model.rules.size(); ++i) {
        if (model.rules[i].on_by_default && !on.contains(i)) { return false; }
    }
    bool const is_unread = std::any_of(diagnostics.begin(), diagnostics.end(), hides_text);
    return !is_open && !is_unread && analysis.records_on;
}

class Acceptances {
public:
    Acceptances(Material const& material, RunDetails const& details, std::vector<Finding*> const& conflicts, bool whole)
        : material_(material), details_(details), conflicts_(conflicts), whole_(whole) {
        for (auto* conflict : conflicts_) {
            auto names = names_of(*conflict);
            for (auto const& name : names) { by_name_[name].push_back(conflict); }
            by_names_[std::move(names)].push_back(conflict);
        }
    }

    void apply(claims::Acceptance const& acceptance) {
        auto const names = names_of(material_.model, acceptance);
        auto const found = by_names_.find(names);
        if (found != by_names_.end()) {
            apply(acceptance, "the conflict of " + in_words(names), found->second);
        } else if (auto const* other = nearest(names)) {
            say_void(acceptance, "the conflict of " + in_words(names), difference(names, names_of(*other)),
                     "if the conflict may stand as it is now, write instead: " + other->acceptance_line);
        } else if (whole_ && !details_.conflicts_not_shown) {
            say_unused(acceptance, "conflict of " + in_words(names));
        }
    }

    /// The same for a line that accepts a weakness, of those found.
    void apply(claims::Acceptance const& acceptance, claims::Acceptance::Weakness const& weakness, std::vector<Finding*> const& weaknesses) {
        std::vector<Finding*> found;
        for (auto* finding : weaknesses) {
            if (finding->code == weakness.code && finding->weakness_of == weakness.at) { found.push_back(finding); }
        }
        auto const& off = details_.lints_off;
        bool const is_looked_for = details_.arguments_examined && std::find(off.begin(), off.end(), weakness.code) == off.end();
        auto const subject = fmt::format("{} of {}", claims::code_name(weakness.code), weakness.at);
        if (!found.empty()) {
            apply(acceptance, subject, found);
        } else if (whole_ && is_looked_for) {
            say_unused(acceptance, subject);
        }
    }

    std::vector<claims::Diagnostic> take() { return std::move(said_); }

private:
    void say(claims::Diagnostic diagnostic) { said_.push_back(std::move(diagnostic)); }

    void say_unused(claims::Acceptance const& acceptance, std::string const& subject) {
        auto diagnostic = claims::diagnose<Code::unused_acceptance>(acceptance.span, std::string_view{subject});
        diagnostic.help = "what it accepted is settled: delete the line";
        say(std::move(diagnostic));
    }

    void say_void(claims::Acceptance const& acceptance, std::string const& subject, std::string const& why, std::string help) {
        auto diagnostic =
            claims::diagnose<Code::void_acceptance>(acceptance.span, std::string_view{subject}, std::string_view{why});
        for (auto const& name : acceptance.claims) {
            diagnostic.because.push_back(
                {material_.model.claims[name.claim].identifier_span, "named in the acceptance"});
        }
        diagnostic.help = std::move(help);
        say(std::move(diagnostic));
    }

    /// The findings are just what the line names.
    void apply(claims::Acceptance const& acceptance, std::string const& subject, std::vector<Finding*> const& findings) {
        std::vector<std::string> meanings;
        for (auto const* finding : findings) {
            meanings.push_back(fmt::format("meaning \"{}\"", digits_of(*finding).substr(0, acceptance_digits)));
        }
        std::sort(meanings.begin(), meanings.end());
        meanings.erase(std::unique(meanings.begin(), meanings.end()), meanings.end());
        if (acceptance.meaning.size() < acceptance_digits) {
            auto diagnostic = claims::diagnose<Code::incomplete_acceptance>(
                acceptance.span, std::string_view{"the meaning that it is given for"});
            diagnostic.help =
                fmt::format("so that it ends when a member says something else, add {}", alternatives(meanings));
            say(std::move(diagnostic));
            return;
        }
        bool const is_over =
            details_.today && acceptance.until && *details_.today > *claims::bounds(acceptance.until->date).latest;
        bool fits = false;
        for (auto* finding : findings) {
            if (!digits_of(*finding).starts_with(acceptance.meaning)) { continue; }
            fits = true;
            if (!is_over) { accept(*finding, acceptance); }
        }
        if (!fits) {
            say_void(acceptance, subject, "what it rests on says something else now",
                     fmt::format("read {} again; if it may still stand, write {}", acceptance.weakness ? "it" : "the conflict", alternatives(meanings)));
        } else if (is_over) {
            auto const last = claims::day_in_words(*claims::bounds(acceptance.until->date).latest);
            auto diagnostic = claims::diagnose<Code::expired_acceptance>(
                acceptance.span, std::string_view{subject}, std::string_view{last});
            diagnostic.help = fmt::format("settle {}, or accept it until a later day", acceptance.weakness ? "it" : "the conflict");
            say(std::move(diagnostic));
        }
    }

    static std::string alternatives(std::vector<std::string> const& meanings) {
        std::string text;
        for (auto const& meaning : meanings) { text += (text.empty() ? "" : " or ") + meaning; }
        return text;
    }

    void accept(Finding& finding, claims::Acceptance const& acceptance) {
        if (finding.accepted) { return; }
        finding.accepted = Acceptance{Acceptance::Kind::accepted, acceptance.reason, acceptance.owner,
                                       acceptance.until ? acceptance.until->text : std::string{},
                                       place_of(material_.sources, acceptance.span)};
    }

    /// A conflict that has all the members named and more; else one that has none but those named.
    [[nodiscard]] Finding const* nearest(Names const& names) const {
        Finding const* smaller = nullptr;
        for (auto const& name : names) {
            auto const found = by_name_.find(name);
            if (found == by_name_.end()) { continue; }
            for (auto const* conflict : found->second) {
                auto const others = names_of(*conflict);
                if (std::includes(others.begin(), others.end(), names.begin(), names.end())) { return conflict; }
                if (smaller == nullptr && std::includes(names.begin(), names.end(), others.begin(), others.end())) {
                    smaller = conflict;
                }
            }
        }
        return smaller;
    }

    Material const& material_;
    RunDetails const& details_;
    std::vector<Finding*> const& conflicts_;
    bool whole_;
    std::map<Names, std::vector<Finding*>> by_names_;
    std::map<std::string, std::vector<Finding*>> by_name_;
    std::vector<claims::Diagnostic> said_;
};

}  // namespace

std::string_view acceptance_kind_text(Acceptance::Kind kind) {
    switch (kind) {
        case Acceptance::Kind::compatible: return "compatible";
        case Acceptance::Kind::accepted: return "accepted";
        case Acceptance::Kind::baseline: return "baseline";
    }
    return "accepted";
}

std::string acceptance_line(Finding const& finding) {
    if (!finding.weakness_of.empty()) {
        return fmt::format("accept weakness {} of {} because \"…\" meaning \"{}\"", claims::code_name(finding.code), finding.weakness_of,
                           digits_of(finding).substr(0, acceptance_digits));
    }
    if (finding.viewpoint.empty() || finding.members.empty()) { return {}; }
    std::string names;
    for (auto const& name : names_of(finding)) { names += (names.empty() ? "" : ", ") + as_written(name); }
    return fmt::format("accept conflict {} because \"…\" meaning \"{}\"", names,
                       digits_of(finding).substr(0, acceptance_digits));
}

std::vector<claims::Diagnostic> apply_acceptances(Material const& material, solver::Analysis const& analysis,
                                                  std::vector<claims::Diagnostic> const& diagnostics,
                                                  RunDetails const& details, std::vector<Finding*> const& conflicts,
                                                  std::vector<Finding*> const& weaknesses) {
    if (material.model.acceptances.empty() && details.suppressions == Suppressions::applied) { return {}; }
    Acceptances acceptances{material, details, conflicts, is_whole(material.model, analysis, diagnostics)};
    for (auto const& acceptance : material.model.acceptances) {
        if (acceptance.weakness) {
            acceptances.apply(acceptance, *acceptance.weakness, weaknesses);
        } else {
            acceptances.apply(acceptance);
        }
    }
    if (details.suppressions == Suppressions::ignored) {
        for (auto const* findings : {&conflicts, &weaknesses}) {
            for (auto* finding : *findings) { finding->accepted.reset(); }
        }
    }
    return acceptances.take();
}

}  // namespace gainsay::reports
