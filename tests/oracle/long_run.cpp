#include "tests/oracle/long_run.hpp"

#include "tests/oracle/compare.hpp"
#include "tests/oracle/tally.hpp"
#include "tests/solver/claim_files.hpp"

#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <exception>
#include <mutex>
#include <thread>

namespace gainsay::oracle {

namespace {

/// Corpora between two looks at the clock of progress.
constexpr std::uint64_t a_batch = 50;

}  // namespace

int look_at(std::filesystem::path const& folder) {
    Sessions sessions;
    auto const comparison = compare(tests::claim_files(folder), everything, sessions);
    bool const is_alike = comparison.outcome == Outcome::agreed;
    std::printf("%s%zu conflicts\n", is_alike ? "both find the same: " : (comparison.report + "\n").c_str(), comparison.conflicts);
    return is_alike ? 0 : 1;
}

int long_run(std::uint64_t corpora, std::uint64_t first_seed, std::uint64_t every) {
    auto const shapes = all_shapes();
    auto const batches = (corpora + a_batch - 1) / a_batch;
    std::vector<Tally> tallies(batches);
    std::atomic<std::uint64_t> next{0};
    std::mutex telling;
    std::uint64_t done = 0;
    std::uint64_t failed = 0;
    bool const on_terminal = isatty(STDERR_FILENO) == 1;
    std::exception_ptr trouble;
    auto const work = [&] {
        try {
            for (auto batch = next++; batch < batches; batch = next++) {
                auto const size = std::min(a_batch, corpora - batch * a_batch);
                // Batches go through the shapes in turn, so the corpora depend on neither the threads nor their speed.
                auto& tally = tallies[batch];
                tally = examine(shapes[batch % shapes.size()], first_seed + batch / shapes.size() * a_batch, size, Sampling{every, 1, true});
                std::scoped_lock const lock(telling);
                done += size;
                for (auto const& failure : tally.failures) { std::fprintf(stderr, "%s%s\n", on_terminal ? "\r\033[K" : "", failure.c_str()); }
                failed += tally.failures.size();
                if (on_terminal) {
                    std::fprintf(stderr, "\r%llu of %llu corpora, %llu failures", static_cast<unsigned long long>(done),
                                 static_cast<unsigned long long>(corpora), static_cast<unsigned long long>(failed));
                }
            }
        } catch (...) {
            std::scoped_lock const lock(telling);
            if (!trouble) { trouble = std::current_exception(); }
            next = batches;
        }
    };
    {
        std::vector<std::jthread> helpers;
        for (unsigned i = 1; i < std::max(1U, std::thread::hardware_concurrency()); ++i) { helpers.emplace_back(work); }
        work();
    }
    if (on_terminal) { std::fputs("\r\033[K", stderr); }
    if (trouble) { std::rethrow_exception(trouble); }
    Tally sum;
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        Tally of_shape;
        for (auto batch = i; batch < batches; batch += shapes.size()) { of_shape += tallies[batch]; }
        for (auto const& [reason, times] : of_shape.reasons) {
            std::printf("%s, not compared: %s (%llu)\n", shape_name(shapes[i]).c_str(), reason.c_str(), static_cast<unsigned long long>(times));
        }
        std::printf("%s: %s\n", shape_name(shapes[i]).c_str(), of_shape.in_words().c_str());
        sum += of_shape;
    }
    std::printf("all, seeds from %llu: %s\n", static_cast<unsigned long long>(first_seed), sum.in_words().c_str());
    return sum.count(Outcome::disagreed) + sum.count(Outcome::unreadable) + sum.not_confirmed == 0 ? 0 : 1;
}

}  // namespace gainsay::oracle
