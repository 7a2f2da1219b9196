#include "solver/argumentation/z3_labellings.hpp"

#include <spdlog/spdlog.h>
#include <z3++.h>

#include <algorithm>
#include <limits>
#include <string>

namespace gainsay::solver {

// An argument is labelled by two propositions, in and out (Caminada and Gabbay, "A logical account of formal
// argumentation", 2009): it is in just where every attacker is out, and out just where some attacker is in.
struct Z3Labellings::Content {
    explicit Content(std::uint64_t limit)
        : resource_limit(static_cast<unsigned>(std::min<std::uint64_t>(limit, std::numeric_limits<unsigned>::max()))), solver(made()) {}

    z3::solver made() {
        z3::solver fresh(context, "QF_FD");
        z3::params parameters(context);
        parameters.set("ctrl_c", false);
        parameters.set("rlimit", resource_limit);
        fresh.set(parameters);
        return fresh;
    }
    /// The n-th constant of all that are ever needed; made once, used for one framework after the other.
    z3::expr constant(std::size_t n) {
        while (constants.size() <= n) {
            constants.push_back(context.constant(context.int_symbol(static_cast<int>(constants.size())), context.bool_sort()));
        }
        return constants[n];
    }
    z3::expr in(ArgumentIndex argument) { return constant(2 * std::size_t{argument}); }
    z3::expr out(ArgumentIndex argument) { return constant(2 * std::size_t{argument} + 1); }
    z3::expr fresh() { return constant(2 * arguments + selectors++); }
    void add(std::vector<z3::expr> const& choice) {
        z3::expr_vector parts(context);
        for (auto const& part : choice) { parts.push_back(part); }
        solver.add(z3::mk_or(parts));
    }

    z3::context context;  // first: everything else refers to it
    unsigned resource_limit;
    z3::solver solver;
    std::vector<z3::expr> constants;
    std::size_t arguments = 0;
    std::size_t selectors = 0;
};

Z3Labellings::Z3Labellings(std::uint64_t resource_limit) : content_(std::make_unique<Content>(resource_limit)) {}
Z3Labellings::~Z3Labellings() = default;

void Z3Labellings::open(AttackIndex const& attacks, Kind kind) {
    auto& z3 = *content_;
    z3.solver = z3.made();
    z3.arguments = attacks.size();
    z3.selectors = 0;
    // What is grounded belongs to every complete labelling, so it is said at once.
    auto const certain = grounded(attacks);
    for (ArgumentIndex i = 0; i < attacks.size(); ++i) {
        auto const in = z3.in(i);
        auto const out = z3.out(i);
        if (certain[i] == Label::in) {
            z3.solver.add(in);
            z3.solver.add(!out);
            continue;
        }
        if (certain[i] == Label::out) {
            z3.solver.add(!in);
            z3.solver.add(out);
            continue;
        }
        z3.add({!in, !out});
        std::vector<z3::expr> some_not_out{in};
        std::vector<z3::expr> some_in{!out};
        for (auto const attacker : attacks.attackers(i)) {
            if (certain[attacker] == Label::out) { continue; }
            z3.add({!in, z3.out(attacker)});
            z3.add({out, !z3.in(attacker)});
            some_not_out.push_back(!z3.out(attacker));
            some_in.push_back(z3.in(attacker));
        }
        z3.add(some_not_out);
        z3.add(some_in);
        if (kind == Kind::stable) { z3.add({in, out}); }
    }
}

LabellingFound Z3Labellings::find(LabellingWish const& wish, Labelling& labelling) {
    auto& z3 = *content_;
    z3::expr_vector assumptions(z3.context);
    for (auto const argument : wish.in) { assumptions.push_back(z3.in(argument)); }
    for (auto const argument : wish.not_in) { assumptions.push_back(!z3.in(argument)); }
    if (!wish.some_in.empty()) {
        auto const selector = z3.fresh();
        std::vector<z3::expr> choice{!selector};
        for (auto const argument : wish.some_in) { choice.push_back(z3.in(argument)); }
        z3.add(choice);
        assumptions.push_back(selector);
    }
    try {
        auto const answer = z3.solver.check(assumptions);
        if (answer == z3::unsat) { return LabellingFound::none; }
        if (answer == z3::unknown) { return LabellingFound::undecided; }
        auto const model = z3.solver.get_model();
        labelling.assign(z3.arguments, Label::undecided);
        for (ArgumentIndex i = 0; i < z3.arguments; ++i) {
            if (model.eval(z3.in(i), true).is_true()) {
                labelling[i] = Label::in;
            } else if (model.eval(z3.out(i), true).is_true()) {
                labelling[i] = Label::out;
            }
        }
        return LabellingFound::found;
    } catch (z3::exception const& error) {
        // A limit that strikes inside Z3 may come out as an exception; it is the same "undecided".
        std::string const message = error.msg();
        spdlog::debug("Z3: {}", message.substr(0, message.find('\n')));
        return LabellingFound::undecided;
    }
}

void Z3Labellings::forbid_subsets_of(Extension const& extension) {
    auto& z3 = *content_;
    std::vector<z3::expr> choice;
    for (ArgumentIndex i = 0; i < z3.arguments; ++i) {
        if (!std::binary_search(extension.begin(), extension.end(), i)) { choice.push_back(z3.in(i)); }
    }
    z3.add(choice);
}

void Z3Labellings::forbid(Extension const& extension) {
    auto& z3 = *content_;
    std::vector<z3::expr> choice;
    for (ArgumentIndex i = 0; i < z3.arguments; ++i) {
        bool const is_in = std::binary_search(extension.begin(), extension.end(), i);
        choice.push_back(is_in ? !z3.in(i) : z3.in(i));
    }
    z3.add(choice);
}

}  // namespace gainsay::solver
