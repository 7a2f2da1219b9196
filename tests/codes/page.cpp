#include "tests/codes/page.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <sstream>
#include <stdexcept>

namespace gainsay::codes {

namespace {

std::filesystem::path in_project(std::string const& path) { return std::filesystem::path{GAINSAY_ROOT} / path; }

bool starts_with(std::string_view text, std::string_view start) { return text.substr(0, start.size()) == start; }

/// Reads a page line by line: text, headings, and the two marked blocks.
class PageReader {
public:
    Page read(std::string const& text) {
        std::istringstream lines{text};
        for (std::string line; std::getline(lines, line);) { take(line); }
        if (in_block_) { throw std::runtime_error("a block of the page is not closed"); }
        find_further_codes();
        return std::move(page_);
    }

private:
    void take(std::string const& line) {
        if (starts_with(line, "```")) {
            fence(line);
        } else if (in_block_) {
            block_ += line + "\n";
        } else if (starts_with(line, "# ") && page_.title.empty()) {
            page_.title = line.substr(2);
        } else if (starts_with(line, "## ")) {
            page_.headings.push_back(line.substr(3));
        } else {
            prose_ += line + "\n";
            if (page_.headings.empty()) { page_.introduction += line + "\n"; }
            if (!page_.headings.empty() && page_.headings.back() == "What to do") { page_.advice += line + "\n"; }
        }
    }

    void fence(std::string const& line) {
        in_block_ = !in_block_;
        if (in_block_) {
            info_ = line.substr(3);
            block_.clear();
            return;
        }
        bool const escaped = info_.find(" escaped") != std::string::npos;
        auto files = files_of_example(escaped ? unescaped(block_) : block_);
        if (starts_with(info_, "claims bad")) { page_.bad = std::move(files); }
        if (starts_with(info_, "claims good")) { page_.good = std::move(files); }
    }

    void find_further_codes() {
        static std::regex const of_bad{"also yields\\s+(G[0-9]{4})"};
        static std::regex const of_good{"this example yields\\s+(G[0-9]{4})"};
        collect(of_bad, page_.also_yields);
        collect(of_good, page_.good_yields);
    }

    void collect(std::regex const& sentence, std::set<std::string>& codes) {
        for (std::sregex_iterator found{prose_.begin(), prose_.end(), sentence}, end; found != end; ++found) {
            codes.insert((*found)[1].str());
        }
    }

    Page page_;
    std::string prose_;
    std::string info_;
    std::string block_;
    bool in_block_ = false;
};

}  // namespace

bool project_file_exists(std::string const& path) { return std::filesystem::is_regular_file(in_project(path)); }

std::string read_project_file(std::string const& path) {
    std::ifstream file{in_project(path), std::ios::binary};
    return std::string{std::istreambuf_iterator<char>{file}, {}};
}

Page read_page(claims::Code code) {
    return PageReader{}.read(read_project_file("docs/codes/" + claims::code_text(code) + ".md"));
}

std::vector<ExampleFile> files_of_example(std::string_view text) {
    static constexpr std::string_view mark = "#> file ";
    std::vector<ExampleFile> files{{"example.claims", {}}};
    while (!text.empty()) {
        std::size_t const end = std::min(text.find('\n'), text.size() - 1) + 1;
        std::string_view const line = text.substr(0, end);
        text.remove_prefix(end);
        if (starts_with(line, mark)) {
            std::string_view const name = line.substr(mark.size(), line.find_last_not_of('\n') + 1 - mark.size());
            files.push_back({std::string{name}, {}});
        } else {
            files.back().bytes += line;
        }
    }
    return files;
}

std::string unescaped(std::string_view text) {
    std::string result;
    while (!text.empty()) {
        if (starts_with(text, "\\x") && text.size() >= 4) {
            result += static_cast<char>(std::stoi(std::string{text.substr(2, 2)}, nullptr, 16));
            text.remove_prefix(4);
            continue;
        }
        if (starts_with(text, "\\{")) {
            std::size_t const star = text.find('*');
            std::size_t const end = text.find('}');
            if (star < end && end != std::string_view::npos) {
                unsigned long const times = std::stoul(std::string{text.substr(2, star - 2)});
                std::string const repeated{text.substr(star + 1, end - star - 1)};
                result.reserve(result.size() + times * repeated.size());
                for (unsigned long i = 0; i < times; ++i) { result += repeated; }
                text.remove_prefix(end + 1);
                continue;
            }
        }
        result += text.front();
        text.remove_prefix(1);
    }
    return result;
}

}  // namespace gainsay::codes
