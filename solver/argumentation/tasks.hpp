#pragma once
// The tasks of the argumentation competition: a question and a semantics, each answer with what proves it.

#include "solver/argumentation/framework.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace gainsay::solver {

enum class Semantics : std::uint8_t {
    complete,   // conflict-free, and just what it defends
    grounded,   // the smallest complete one
    preferred,  // the largest complete ones
    stable,     // attacks everything outside; there may be none
};

enum class ExtensionQuestion : std::uint8_t {
    some,       // SE: some extension
    all,        // EE: every extension
    count,      // CE: how many
    credulous,  // DC: is the argument in some extension?
    sceptical,  // DS: is it in every extension?
};

struct ExtensionTask {
    ExtensionQuestion question = ExtensionQuestion::some;
    Semantics semantics = Semantics::complete;
    [[nodiscard]] bool of_an_argument() const {
        return question == ExtensionQuestion::credulous || question == ExtensionQuestion::sceptical;
    }
};

/// "DC-PR" as a task; nothing where it is none. And back.
std::optional<ExtensionTask> extension_task(std::string_view text);
std::string extension_task_text(ExtensionTask task);
/// All of them, in the order of the enumerations.
std::vector<ExtensionTask> extension_tasks();

struct ExtensionLimits {
    std::uint32_t extensions = 100'000;         // listed or counted at most
    std::uint64_t resource_limit = 50'000'000;  // Z3's steps for each question
};

struct ExtensionAnswer {
    enum class Verdict : std::uint8_t { yes, no, undecided };
    Verdict verdict = Verdict::undecided;
    /// SE: the extension. EE: all, sorted. DC: the witness of a yes. DS: the witness of a no.
    std::vector<Extension> extensions;
    std::uint64_t count = 0;    // CE and EE
    bool complete = true;       // false: EE and CE stopped at the limit
    bool no_extension = false;  // there is none at all, so that "in every one" holds of anything
};

class Z3Labellings;

/// Answers one task after the other; keeps what is dear to set up. Confined to one thread.
class ExtensionSolver {
public:
    explicit ExtensionSolver(ExtensionLimits const& limits = {});
    ~ExtensionSolver();
    ExtensionSolver(ExtensionSolver const&) = delete;
    ExtensionSolver& operator=(ExtensionSolver const&) = delete;

    /// `argument` matters for credulous and sceptical questions only, and must be in range there.
    ExtensionAnswer answer(Framework const& framework, ExtensionTask task, ArgumentIndex argument = 0);

private:
    ExtensionLimits limits_;
    std::unique_ptr<Z3Labellings> labellings_;
};

}  // namespace gainsay::solver
