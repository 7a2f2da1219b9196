#include "solver/z3_session.hpp"

#include "solver/z3_terms.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <limits>
#include <string>
#include <utility>

namespace gainsay::solver {

namespace {

/// How Z3 is set up. Differences alone go to the graph solver, which decides thousands of consistent orders at once;
/// everything else to the simplex. Each shape defeats one of them, so the other is asked before giving up.
enum class Setting : unsigned { differences = 1, simplex = 2, newer_simplex = 6 };

z3::solver make_solver(z3::context& context, Setting setting, std::uint64_t resource_limit) {
    z3::solver solver(context, z3::solver::simple());
    z3::params parameters(context);
    parameters.set("arith.solver", static_cast<unsigned>(setting));
    parameters.set("auto_config", false);
    // Decides every proposition, which costs nothing here and keeps what does not matter as it was from answer to answer.
    parameters.set("relevancy", 0U);
    parameters.set("ctrl_c", false);
    auto const limit = std::min<std::uint64_t>(resource_limit, std::numeric_limits<unsigned>::max());
    parameters.set("rlimit", static_cast<unsigned>(limit));
    solver.set(parameters);
    return solver;
}

/// Z3's messages may hold its whole list of parameters: only the first line is fit for a log.
std::string first_line(char const* message) {
    std::string text = message;
    return text.substr(0, text.find('\n'));
}

}  // namespace

struct Z3Session::Content {
    Content(std::shared_ptr<z3::context> of, std::uint64_t limit) : owner(std::move(of)), context(*owner), resource_limit(limit) {}

    std::shared_ptr<z3::context> owner;  // first: everything else refers to it
    z3::context& context;
    std::uint64_t resource_limit;
    std::uint64_t questions = 0;
    std::vector<std::pair<Setting, z3::solver>> solvers;  // made when first needed, kept, used by push and pop

    z3::solver& solver(Setting setting) {
        for (auto& [known, solver] : solvers) {
            if (known == setting) { return solver; }
        }
        solvers.emplace_back(setting, make_solver(context, setting, resource_limit));
        return solvers.back().second;
    }
};

namespace {

class Z3Oracle : public ExtensibleOracle {
public:
    Z3Oracle(Z3Session::Content& session, Problem const& problem, Component const& component)
        : session_(session), problem_(problem), component_(component), terms_(session.context) {
        bool differences = true;
        for (auto const index : component.constraints) {
            differences = differences && is_difference_logic(problem.constraints[index].formula);
        }
        settings_ = differences ? std::vector{Setting::differences, Setting::simplex, Setting::newer_simplex}
                                : std::vector{Setting::simplex, Setting::newer_simplex};
    }
    ~Z3Oracle() override {
        for (std::size_t i = 0; i < opened_; ++i) {
            try {
                session_.solver(settings_[i]).pop();
            } catch (z3::exception const& error) { spdlog::error("Z3: {}", first_line(error.msg())); }
        }
    }
    Z3Oracle(Z3Oracle const&) = delete;
    Z3Oracle& operator=(Z3Oracle const&) = delete;

    Answer check(std::span<GroupIndex const> subset) override {
        possible_by_.reset();
        for (std::size_t i = 0; i < settings_.size(); ++i) {
            auto answer = ask(i, subset);
            if (answer.verdict == Verdict::possible) { possible_by_ = i; }
            if (answer.verdict != Verdict::undecided) { return answer; }
        }
        return {};
    }

    std::optional<Witness> witness() override {
        if (!possible_by_) { return std::nullopt; }
        try {
            return terms_.values(session_.solver(settings_[*possible_by_]).get_model());
        } catch (z3::exception const& error) {
            spdlog::debug("Z3: {}", first_line(error.msg()));
            return std::nullopt;
        }
    }

    GroupIndex add(Formula const& formula) override {
        added_.push_back({static_cast<GroupIndex>(problem_.groups.size() + added_.size()), formula});
        for (std::size_t i = 0; i < opened_; ++i) { assert_constraint(session_.solver(settings_[i]), added_.back()); }
        return added_.back().owner;
    }

private:
    Answer ask(std::size_t setting, std::span<GroupIndex const> subset) {
        auto& solver = session_.solver(settings_[setting]);
        if (setting >= opened_) {
            opened_ = setting + 1;
            solver.push();
            assert_constraints(solver);
        }
        ++session_.questions;
        z3::expr_vector assumptions(session_.context);
        std::vector<std::pair<unsigned, GroupIndex>> by_id;
        for (auto const group : subset) {
            auto const literal = terms_.selector(group);
            assumptions.push_back(literal);
            by_id.emplace_back(literal.id(), group);
        }
        Answer answer;
        try {
            switch (solver.check(assumptions)) {
                case z3::sat: answer.verdict = Verdict::possible; break;
                case z3::unknown: answer.verdict = Verdict::undecided; break;
                case z3::unsat:
                    answer.verdict = Verdict::impossible;
                    for (auto const& literal : solver.unsat_core()) {
                        auto const id = literal.id();
                        for (auto const& [known, group] : by_id) {
                            if (known == id) { answer.core.push_back(group); }
                        }
                    }
                    std::sort(answer.core.begin(), answer.core.end());
                    break;
            }
        } catch (z3::exception const& error) {
            // A limit that strikes inside Z3 may come out as an exception; it is the same "undecided".
            spdlog::debug("Z3: {}", first_line(error.msg()));
            answer.verdict = Verdict::undecided;
        }
        return answer;
    }

    void assert_constraints(z3::solver& solver) {
        for (auto const index : component_.constraints) { assert_constraint(solver, problem_.constraints[index]); }
        for (auto const& constraint : added_) { assert_constraint(solver, constraint); }
    }
    void assert_constraint(z3::solver& solver, Constraint const& constraint) {
        auto const formula = terms_.translate(constraint.formula);
        solver.add(constraint.owner == axiom ? formula : z3::implies(terms_.selector(constraint.owner), formula));
    }

    Z3Session::Content& session_;
    Problem const& problem_;
    Component const& component_;
    std::vector<Constraint> added_;
    Z3Terms terms_;
    std::vector<Setting> settings_;
    std::size_t opened_ = 0;
    std::optional<std::size_t> possible_by_;
};

}  // namespace

Z3Session::Z3Session(std::uint64_t resource_limit) : resource_limit_(resource_limit) {}
Z3Session::Z3Session(std::uint64_t resource_limit, Z3Session& other)
    : resource_limit_(resource_limit), content_(std::make_unique<Content>(other.content().owner, resource_limit_)) {}
Z3Session::~Z3Session() = default;

Z3Session::Content& Z3Session::content() {
    if (!content_) { content_ = std::make_unique<Content>(std::make_shared<z3::context>(), resource_limit_); }
    return *content_;
}

std::unique_ptr<Oracle> Z3Session::open(Problem const& problem, Component const& component) {
    return std::make_unique<Z3Oracle>(content(), problem, component);
}

std::unique_ptr<ExtensibleOracle> Z3Session::open_extensible(Problem const& problem, Component const& component) {
    return std::make_unique<Z3Oracle>(content(), problem, component);
}

void Z3Session::forget() {
    if (content_) { content_->solvers.clear(); }
}

std::uint64_t Z3Session::questions() const { return content_ ? content_->questions : 0; }

}  // namespace gainsay::solver
