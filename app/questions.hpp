#pragma once
// The commands that ask a corpus: why, when, ask, agree, next.

#include <cstdint>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace gainsay::app {

struct Environment;

struct QuestionOptions {
    enum class Kind : std::uint8_t { why, when, ask, agree, next };
    Kind kind = Kind::why;
    std::string subject;             // the finding, the event or the sentence; agree and next have none
    std::vector<std::string> paths;  // at least one
    std::string format = "terminal"; // or "json"
};

/// Adds the commands; each fills in the options when it is chosen.
void add_question_commands(CLI::App& program, QuestionOptions& options);

/// Answers on standard output. Returns the exit status: 2 where what is asked about does not exist, 3 where it stayed undecided.
int answer_question(QuestionOptions const& options, Environment const& environment);

}  // namespace gainsay::app
