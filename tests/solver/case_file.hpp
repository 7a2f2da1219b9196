#pragma once
// Reads tests/solver/forms/*.cases; the format is in the README beside them.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <ostream>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace gainsay::tests {

struct Case {
    std::string name;                                       // fit for GoogleTest
    std::vector<std::pair<std::string, std::string>> files; // path and text
    std::vector<std::string> conflicts;                     // as the file writes them, members sorted
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
            cases.push_back({fit_for_a_name(path.stem().string()) + fit_for_a_name(line.substr(8)), {}, {}});
            target = nullptr;
        } else if (starts("#> conflict ")) {
            cases.back().conflicts.push_back(in_order(line.substr(12)));
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

}  // namespace gainsay::tests
