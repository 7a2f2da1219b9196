// gainsay_enumerate FOLDER: all minimal conflicts of a synthetic corpus, without confirming or explaining them. Prints how many there
// are, the seconds of the processor that it took from the model on, and whether all were found; as enumerate_with_z3.py does.

#include "claims/source/source_set.hpp"
#include "grammar/read_corpus.hpp"
#include "solver/encode.hpp"
#include "solver/enumerate.hpp"
#include "solver/z3_session.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <ctime>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

namespace gainsay::bench {
namespace {

constexpr std::uint64_t resource_limit = 50'000'000;
constexpr std::uint32_t conflict_limit = 5'000;
constexpr std::uint32_t repair_limit = 1'000'000;

struct Found {
    std::set<solver::GroupSet> conflicts;
    bool complete = true;
};

/// As the checker does it: what can always be met is left out, and a solver of its own answers about parts.
Found enumerate(claims::Model const& model, solver::Z3Session& session) {
    Found found;
    auto const problems = solver::encode(model, {});
    auto const& problem = problems.front();  // the corpora of bench have one viewpoint
    for (auto const& whole : solver::split(problem)) {
        auto const component = solver::narrowed(problem, whole, whole.groups);
        solver::Z3Session for_parts(resource_limit, session);
        auto const oracle = session.open(problem, component);
        solver::Worlds worlds(problem, component);
        auto const enumeration = solver::enumerate(*oracle, component, conflict_limit, repair_limit, {&worlds, &for_parts, &problem});
        found.conflicts.insert(enumeration.conflicts.begin(), enumeration.conflicts.end());
        found.complete = found.complete && enumeration.complete;
    }
    return found;
}

int run(std::filesystem::path const& folder) {
    std::vector<std::filesystem::path> paths;
    for (auto const& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() == ".claims") { paths.push_back(entry.path()); }
    }
    std::sort(paths.begin(), paths.end());
    claims::SourceSet sources;
    std::vector<claims::FileId> files;
    for (auto const& path : paths) {
        std::ifstream in(path, std::ios::binary);
        std::string const text{std::istreambuf_iterator<char>(in), {}};
        files.push_back(grammar::load_file(sources, path.filename().string(), text).file);
    }
    auto const reading = grammar::read_corpus(sources, files);
    if (!reading.diagnostics.empty()) {
        fmt::print(stderr, "gainsay_enumerate: the corpus does not read\n");
        return 1;
    }
    // The other way to enumerate has its context before the time is taken, too.
    solver::Z3Session session(resource_limit);
    session.open({}, {})->check({});
    auto const begin = std::clock();
    auto const found = enumerate(reading.model, session);
    auto const seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    fmt::print("{} {:.4f} {}\n", found.conflicts.size(), seconds, found.complete ? "complete" : "stopped");
    return 0;
}

}  // namespace
}  // namespace gainsay::bench

int main(int argc, char** argv) {
    if (argc != 2) {
        fmt::print(stderr, "usage: gainsay_enumerate FOLDER\n");
        return 1;
    }
    try {
        return gainsay::bench::run(argv[1]);
    } catch (std::exception const& error) {
        fmt::print(stderr, "gainsay_enumerate: {}\n", error.what());
        return 1;
    }
}
