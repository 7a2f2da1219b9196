// gainsay_benchmarks: how long each part takes on a corpus of each shape.

#include "bench/corpus.hpp"
#include "claims/source/source_set.hpp"
#include "grammar/read_corpus.hpp"
#include "reports/build_report.hpp"
#include "reports/formats/formats.hpp"
#include "solver/analysis.hpp"

#include <benchmark/benchmark.h>

#include <cstddef>
#include <sstream>
#include <string>
#include <vector>

namespace gainsay::bench {
namespace {

/// A corpus in memory, taken as far as a benchmark needs it.
struct Prepared {
    claims::SourceSet sources;
    std::vector<claims::FileId> files;
    std::size_t bytes = 0;
};

Prepared load(Shape shape, std::int64_t claims) {
    Prepared prepared;
    for (auto const& file : generate({.shape = shape, .claims = static_cast<std::uint32_t>(claims)}).files) {
        prepared.bytes += file.text.size();
        prepared.files.push_back(grammar::load_file(prepared.sources, file.name, file.text).file);
    }
    return prepared;
}

/// Bytes to model: parsing and resolving.
void read(benchmark::State& state, Shape shape) {
    Prepared const prepared = load(shape, state.range(0));
    for (auto run : state) {
        static_cast<void>(run);
        auto reading = grammar::read_corpus(prepared.sources, prepared.files);
        if (!reading.diagnostics.empty()) { state.SkipWithError("the corpus does not read"); }
        benchmark::DoNotOptimize(reading);
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(prepared.bytes));
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

/// Model to analysis.
void check(benchmark::State& state, Shape shape) {
    Prepared const prepared = load(shape, state.range(0));
    auto const reading = grammar::read_corpus(prepared.sources, prepared.files);
    std::size_t conflicts = 0;
    for (auto run : state) {
        static_cast<void>(run);
        auto const analysis = solver::analyse(reading.model, {});
        conflicts = analysis.conflicts.size();
    }
    state.counters["conflicts"] = static_cast<double>(conflicts);
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

/// Analysis to text, in one of the formats.
void report(benchmark::State& state, Shape shape, char const* format) {
    Prepared const prepared = load(shape, state.range(0));
    auto const reading = grammar::read_corpus(prepared.sources, prepared.files);
    auto const analysis = solver::analyse(reading.model, {});
    for (auto run : state) {
        static_cast<void>(run);
        auto const made = reports::build_report(prepared.sources, reading.model, analysis, reading.diagnostics, {});
        std::ostringstream out;
        reports::find_format(format)->write(made, {}, out);
        benchmark::DoNotOptimize(out);
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

BENCHMARK_CAPTURE(read, small, Shape::small)->Arg(1'000)->Arg(10'000)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(check, small, Shape::small)->Arg(1'000)->Arg(10'000)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(check, hub, Shape::hub)->Arg(1'000)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(check, chain, Shape::chain)->Arg(1'000)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(check, pairs, Shape::pairs)->Arg(200)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(check, diamonds, Shape::diamonds)->Arg(25)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(check, same, Shape::same)->Arg(1'000)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(report, pairs_terminal, Shape::pairs, "terminal")->Arg(200)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(report, pairs_json, Shape::pairs, "json")->Arg(200)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace gainsay::bench

BENCHMARK_MAIN();
