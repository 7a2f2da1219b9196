#include "reports/formats/formats.hpp"

#include <algorithm>

namespace gainsay::reports {

std::vector<Format> const& formats() {
    static std::vector<Format> const list{
        {"terminal", "for people, in a terminal", write_terminal},
        {"json", "for programs: one JSON object, by docs/report.schema.json", write_json},
        {"sarif", "SARIF 2.1.0, for code scanning and editors", write_sarif, Paths::of_repository},
        {"sarif-all", "the same with what the desk accepts, as suppressions", write_sarif_all, Paths::of_repository},
        {"junit", "JUnit XML, for whatever shows test results", write_junit},
        {"junit-gitlab", "the same with files and lines, for GitLab", write_junit_gitlab, Paths::of_repository},
        {"github", "annotations of a pull request on GitHub", write_github, Paths::of_repository},
        {"github-summary", "Markdown for the summary of a job on GitHub", write_github_summary, Paths::of_repository},
        {"gitlab", "GitLab's code quality report", write_gitlab, Paths::of_repository},
        {"checkstyle", "Checkstyle XML", write_checkstyle},
        {"rdjson", "Reviewdog's JSON", write_rdjson},
        {"markdown", "Markdown for a comment of a pull request", write_markdown, Paths::of_repository},
        {"csv", "a table for spreadsheets", write_csv},
    };
    return list;
}

Format const* find_format(std::string_view name) {
    auto const& list = formats();
    auto const found = std::find_if(list.begin(), list.end(), [&](Format const& format) { return format.name == name; });
    return found == list.end() ? nullptr : &*found;
}

}  // namespace gainsay::reports
