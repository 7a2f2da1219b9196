#include "solver/argumentation/tasks.hpp"

#include "solver/argumentation/z3_labellings.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace gainsay::solver {

namespace {

using Verdict = ExtensionAnswer::Verdict;

constexpr std::array questions{std::pair{std::string_view{"SE"}, ExtensionQuestion::some}, std::pair{std::string_view{"EE"}, ExtensionQuestion::all},
                               std::pair{std::string_view{"CE"}, ExtensionQuestion::count},
                               std::pair{std::string_view{"DC"}, ExtensionQuestion::credulous},
                               std::pair{std::string_view{"DS"}, ExtensionQuestion::sceptical}};
constexpr std::array all_semantics{std::pair{std::string_view{"CO"}, Semantics::complete}, std::pair{std::string_view{"GR"}, Semantics::grounded},
                                   std::pair{std::string_view{"PR"}, Semantics::preferred},
                                   std::pair{std::string_view{"ST"}, Semantics::stable}};

/// One framework and the questions about it.
class Enquiry {
public:
    Enquiry(Framework const& framework, ExtensionTask task, ArgumentIndex argument, ExtensionLimits const& limits,
            Z3Labellings& labellings)
        : attacks_(framework), task_(task), argument_(argument), limits_(limits), labellings_(labellings) {}

    ExtensionAnswer run() {
        if (task_.semantics == Semantics::grounded || grounded_answers()) { return of_grounded(); }
        labellings_.open(attacks_, task_.semantics == Semantics::stable ? Z3Labellings::Kind::stable : Z3Labellings::Kind::complete);
        switch (task_.question) {
            case ExtensionQuestion::some: return some();
            case ExtensionQuestion::all:
            case ExtensionQuestion::count: return enumerated();
            case ExtensionQuestion::credulous: return credulous();
            case ExtensionQuestion::sceptical: return task_.semantics == Semantics::preferred ? sceptically_preferred() : sceptical();
        }
        return {};
    }

private:
    /// The grounded extension is complete, and it is what all complete ones share.
    /// Where it leaves nothing undecided, it is the only extension of every kind.
    [[nodiscard]] bool grounded_answers() const {
        auto const labelling = grounded(attacks_);
        if (std::find(labelling.begin(), labelling.end(), Label::undecided) == labelling.end()) { return true; }
        bool const is_shared = task_.question == ExtensionQuestion::sceptical || task_.question == ExtensionQuestion::some;
        return task_.semantics == Semantics::complete && is_shared;
    }

    [[nodiscard]] bool has(Extension const& extension) const { return std::binary_search(extension.begin(), extension.end(), argument_); }

    ExtensionAnswer of_grounded() {
        ExtensionAnswer answer;
        auto extension = extension_of(grounded(attacks_));
        answer.count = 1;
        bool const yes = !task_.of_an_argument() || has(extension);
        answer.verdict = yes ? Verdict::yes : Verdict::no;
        bool const is_witness = !task_.of_an_argument() || yes == (task_.question == ExtensionQuestion::credulous);
        if (is_witness && task_.question != ExtensionQuestion::count) { answer.extensions.push_back(std::move(extension)); }
        return answer;
    }

    /// Makes a complete labelling larger until it cannot be. Undecided where the budget ran out.
    LabellingFound grow(Labelling& labelling) {
        for (;;) {
            LabellingWish wish;
            wish.in = extension_of(labelling);
            for (ArgumentIndex i = 0; i < labelling.size(); ++i) {
                if (labelling[i] == Label::undecided) { wish.some_in.push_back(i); }
            }
            if (wish.some_in.empty()) { return LabellingFound::found; }
            auto const found = labellings_.find(wish, labelling);
            if (found == LabellingFound::none) { return LabellingFound::found; }
            if (found == LabellingFound::undecided) { return found; }
        }
    }

    static ExtensionAnswer undecided() { return {}; }

    static ExtensionAnswer decided(Verdict verdict, Labelling const& witness) {
        ExtensionAnswer answer;
        answer.verdict = verdict;
        answer.extensions.push_back(extension_of(witness));
        return answer;
    }
    static ExtensionAnswer decided(Verdict verdict) {
        ExtensionAnswer answer;
        answer.verdict = verdict;
        return answer;
    }

    ExtensionAnswer some() {
        Labelling labelling;
        auto found = labellings_.find({}, labelling);
        if (found == LabellingFound::found && task_.semantics == Semantics::preferred) { found = grow(labelling); }
        if (found == LabellingFound::undecided) { return undecided(); }
        if (found == LabellingFound::found) { return decided(Verdict::yes, labelling); }
        auto answer = decided(Verdict::no);
        answer.no_extension = true;
        return answer;
    }

    ExtensionAnswer enumerated() {
        ExtensionAnswer answer;
        answer.verdict = Verdict::yes;
        for (;;) {
            Labelling labelling;
            auto found = labellings_.find({}, labelling);
            if (found == LabellingFound::none) { break; }
            if (found == LabellingFound::found && answer.count == limits_.extensions) {
                answer.complete = false;
                break;
            }
            if (found == LabellingFound::found && task_.semantics == Semantics::preferred) { found = grow(labelling); }
            if (found == LabellingFound::undecided) { return undecided(); }
            auto extension = extension_of(labelling);
            if (task_.semantics == Semantics::preferred) {
                labellings_.forbid_subsets_of(extension);
            } else {
                labellings_.forbid(extension);
            }
            ++answer.count;
            if (task_.question == ExtensionQuestion::all) { answer.extensions.push_back(std::move(extension)); }
        }
        answer.no_extension = answer.count == 0;
        std::sort(answer.extensions.begin(), answer.extensions.end());
        return answer;
    }

    ExtensionAnswer credulous() {
        // What is in some complete extension is in some preferred one, too.
        Labelling labelling;
        LabellingWish wish;
        wish.in = {argument_};
        auto found = labellings_.find(wish, labelling);
        if (found == LabellingFound::found && task_.semantics == Semantics::preferred) { found = grow(labelling); }
        if (found == LabellingFound::undecided) { return undecided(); }
        return found == LabellingFound::found ? decided(Verdict::yes, labelling) : decided(Verdict::no);
    }

    ExtensionAnswer sceptical() {
        Labelling labelling;
        LabellingWish wish;
        wish.not_in = {argument_};
        auto found = labellings_.find(wish, labelling);
        if (found == LabellingFound::undecided) { return undecided(); }
        if (found == LabellingFound::found) { return decided(Verdict::no, labelling); }
        auto answer = decided(Verdict::yes);
        found = labellings_.find({}, labelling);
        if (found == LabellingFound::undecided) { return undecided(); }
        answer.no_extension = found == LabellingFound::none;
        return answer;
    }

    /// Each complete extension without the argument is made as large as it gets; either the argument stays out of it,
    /// or every subset of what came out is done with (Dvořák, Järvisalo, Wallner and Woltran, "Complexity-sensitive
    /// decision procedures for abstract argumentation", 2014).
    ExtensionAnswer sceptically_preferred() {
        for (;;) {
            Labelling labelling;
            LabellingWish wish;
            wish.not_in = {argument_};
            auto found = labellings_.find(wish, labelling);
            if (found == LabellingFound::none) { return decided(Verdict::yes); }
            if (found == LabellingFound::found) { found = grow(labelling); }
            if (found == LabellingFound::undecided) { return undecided(); }
            if (labelling[argument_] != Label::in) { return decided(Verdict::no, labelling); }
            labellings_.forbid_subsets_of(extension_of(labelling));
        }
    }

    AttackIndex attacks_;
    ExtensionTask task_;
    ArgumentIndex argument_;
    ExtensionLimits limits_;
    Z3Labellings& labellings_;
};

}  // namespace

std::optional<ExtensionTask> extension_task(std::string_view text) {
    for (auto const& task : extension_tasks()) {
        if (extension_task_text(task) == text) { return task; }
    }
    return std::nullopt;
}

std::string extension_task_text(ExtensionTask task) {
    std::string text;
    for (auto const& [word, question] : questions) {
        if (question == task.question) { text += word; }
    }
    text += "-";
    for (auto const& [word, semantics] : all_semantics) {
        if (semantics == task.semantics) { text += word; }
    }
    return text;
}

std::vector<ExtensionTask> extension_tasks() {
    std::vector<ExtensionTask> tasks;
    for (auto const& question : questions) {
        for (auto const& semantics : all_semantics) { tasks.push_back({question.second, semantics.second}); }
    }
    return tasks;
}

ExtensionSolver::ExtensionSolver(ExtensionLimits const& limits)
    : limits_(limits), labellings_(std::make_unique<Z3Labellings>(limits.resource_limit)) {}
ExtensionSolver::~ExtensionSolver() = default;

ExtensionAnswer ExtensionSolver::answer(Framework const& framework, ExtensionTask task, ArgumentIndex argument) {
    return Enquiry(framework, task, argument, limits_, *labellings_).run();
}

}  // namespace gainsay::solver
