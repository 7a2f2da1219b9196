#pragma once
// Answers to questions about a corpus, as one value for terminal and JSON.

#include "reports/formats/formats.hpp"
#include "reports/members.hpp"
#include "solver/questions.hpp"

#include <cstdint>
#include <iosfwd>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace gainsay::reports {

/// Something that an answer rests on: a claim, record, rule or definition, in words.
struct AnswerGround {
    std::string name;  // "reed.walk-out", as in the members of findings
    std::string text;
    Place place;       // no file for a row of the table of widths
};

struct AnswerItem {
    std::string subject;                                      // whose words, or which claim
    std::string state;                                        // one word for programs
    std::string text;                                         // a sentence without its full stop
    std::vector<std::pair<std::string, std::variant<std::string, std::uint64_t>>> values;  // further facts for programs, as name and value
    std::vector<AnswerGround> because;
};

struct Answer {
    std::string command;   // "when", "ask", "agree", "next"
    std::string question;  // as a sentence
    std::vector<AnswerItem> items;
    std::string remark;    // what the answer does not cover; may be empty
};

Answer answer_when(Material const& material, claims::EntityId event, std::vector<solver::WhenAnswer> const& answers);
/// `sentence` is what was asked, in words.
Answer answer_ask(Material const& material, std::string const& sentence, std::vector<solver::AskAnswer> const& answers);
Answer answer_agree(Material const& material, std::vector<solver::Agreement> const& agreements);
Answer answer_next(Material const& material, solver::Analysis const& analysis, std::vector<solver::NextStep> const& steps);

void write_answer(Answer const& answer, RenderOptions const& options, std::ostream& out);
/// One object: schemaVersion, command, question, items, remark.
void write_answer_json(Answer const& answer, std::ostream& out);
/// The object where there is no answer: schemaVersion, command, error.
void write_no_answer_json(std::string_view command, Failure const& failure, std::ostream& out);

}  // namespace gainsay::reports
