#pragma once
// Reads tests/solver/forms/*.cases; the format is in the README beside them.

#include "grammar/read_corpus.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <ostream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace gainsay::tests {

struct Case {
    std::string name;                                       // fit for GoogleTest
    std::vector<std::pair<std::string, std::string>> files; // path and text
    std::vector<std::string> conflicts;                     // as the file writes them, members sorted
    std::vector<std::string> accepted;                      // likewise, those that the desk accepts
    std::vector<std::string> desk;                          // codes of what the desk wrote down in vain
    std::vector<std::string> rules_on;
    bool no_rules = false;
    bool no_records = false;
    std::string as_of;                                      // a date, or empty
    std::string title;                                      // as the file writes it
    std::string file;                                       // its name without the ending
};

inline void PrintTo(Case const& each, std::ostream* out) { *out << each.name; }

inline std::string fit_for_a_name(std::string const& text) {
    std::string name;
    bool upper = true;
    for (char const letter : text) {
        bool const plain = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9');
        if (plain) { name += upper && letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter; }
        upper = !plain;
    }
    return name;
}

/// "conflict: b.x, a.x" with its members in order.
inline std::string in_order(std::string const& text) {
    auto const colon = text.find(':');
    std::vector<std::string> members;
    std::string rest = text.substr(colon + 1) + ",";
    for (std::size_t from = 0; from < rest.size();) {
        auto const comma = rest.find(',', from);
        auto member = rest.substr(from, comma - from);
        member.erase(0, member.find_first_not_of(' '));
        member.erase(member.find_last_not_of(' ') + 1);
        members.push_back(member);
        from = comma + 1;
    }
    std::sort(members.begin(), members.end());
    std::string result = text.substr(0, colon + 1);
    for (std::size_t i = 0; i < members.size(); ++i) { result += (i == 0 ? " " : ", ") + members[i]; }
    return result;
}

inline std::vector<Case> read_cases(std::filesystem::path const& path) {
    std::ifstream input(path);
    std::string world;
    std::string const headers[] = {"article ann \"The A piece\" author \"Ann Archer\" published 2031-10-20\n",
                                   "article ben \"The B piece\" author \"Ben Baker\" published 2031-11\n",
                                   "article cleo \"The C piece\" author \"Cleo Cook\" published unknown\n"};
    std::string extra;
    std::string bodies[3];
    std::string* target = &world;
    std::vector<Case> cases;
    auto const finish = [&] {
        if (cases.empty()) { return; }
        auto& files = cases.back().files;
        files.emplace_back("world.claims", world + extra);
        for (int i = 0; i < 3; ++i) {
            if (!bodies[i].empty()) { files.emplace_back("article-" + std::to_string(i) + ".claims", headers[i] + bodies[i]); }
            bodies[i].clear();
        }
        extra.clear();
    };
    for (std::string line; std::getline(input, line);) {
        auto const starts = [&](char const* prefix) { return line.rfind(prefix, 0) == 0; };
        if (starts("#> world")) {
            target = &world;
        } else if (starts("#> case ")) {
            finish();
            Case each;
            each.name = fit_for_a_name(path.stem().string()) + fit_for_a_name(line.substr(8));
            each.title = line.substr(8);
            each.file = path.stem().string();
            cases.push_back(std::move(each));
            target = nullptr;
        } else if (starts("#> conflict ")) {
            cases.back().conflicts.push_back(in_order(line.substr(12)));
        } else if (starts("#> accepted ")) {
            cases.back().accepted.push_back(in_order(line.substr(12)));
        } else if (starts("#> desk ")) {
            cases.back().desk.push_back(line.substr(8));
        } else if (starts("#> rule ")) {
            cases.back().rules_on.push_back(line.substr(8));
        } else if (starts("#> as of ")) {
            cases.back().as_of = line.substr(9);
        } else if (line == "#> no rules") {
            cases.back().no_rules = true;
        } else if (line == "#> no records") {
            cases.back().no_records = true;
        } else if (line == "[w]") {
            target = &extra;
        } else if (line == "[a]" || line == "[b]" || line == "[c]") {
            target = &bodies[line[1] - 'a'];
        } else if (target != nullptr) {
            *target += line + "\n";
        } else if (!line.empty()) {
            throw std::runtime_error(path.string() + ": a line outside any part: " + line);
        }
    }
    finish();
    return cases;
}

/// The texts of the standard vocabulary, added to the sources.
struct StandardVocabulary {
    std::vector<std::string> names;
    std::vector<grammar::Vocabulary> texts;  // views of the names
};

inline StandardVocabulary standard_vocabulary(claims::SourceSet& sources) {
    std::vector<std::filesystem::path> paths;
    for (auto const& entry : std::filesystem::directory_iterator(GAINSAY_ROOT "/claims/vocabulary")) {
        if (entry.path().extension() == ".claims") { paths.push_back(entry.path()); }
    }
    std::sort(paths.begin(), paths.end());
    StandardVocabulary made;
    for (auto const& path : paths) { made.names.push_back(path.stem().string()); }
    for (std::size_t i = 0; i < paths.size(); ++i) {
        std::ifstream input(paths[i]);
        std::ostringstream text;
        text << input.rdbuf();
        made.texts.push_back({made.names[i], grammar::load_file(sources, "vocabulary/" + paths[i].filename().string(), text.str()).file});
    }
    return made;
}

}  // namespace gainsay::tests
