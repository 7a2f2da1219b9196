// The tests of this folder; with "--long-run N [SEED [EVERY]]", N corpora from a seed on; with "--look FOLDER", the corpus of one folder.

#include "tests/oracle/long_run.hpp"

#include <gtest/gtest.h>

#include <charconv>
#include <cstdint>
#include <cstdio>
#include <optional>
#include <string_view>

namespace {

std::optional<std::uint64_t> number(std::string_view text) {
    std::uint64_t value = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) { return std::nullopt; }
    return value;
}

/// Seeds that no test of this folder uses.
constexpr std::uint64_t first_seed_of_long_runs = 1'000'000'000;

}  // namespace

int main(int count, char** arguments) {
    if (count > 1 && std::string_view(arguments[1]) == "--long-run") {
        auto const corpora = count > 2 ? number(arguments[2]).value_or(0) : 0;
        auto const seed = count > 3 ? number(arguments[3]) : first_seed_of_long_runs;
        auto const every = count > 4 ? number(arguments[4]).value_or(0) : 4;
        if (corpora == 0 || !seed || every == 0 || count > 5) {
            std::fputs("usage: --long-run N [SEED [EVERY]], whole numbers; N and EVERY at least 1\n", stderr);
            return 2;
        }
        return gainsay::oracle::long_run(corpora, *seed, every);
    }
    if (count == 3 && std::string_view(arguments[1]) == "--look") { return gainsay::oracle::look_at(arguments[2]); }
    testing::InitGoogleTest(&count, arguments);
    return RUN_ALL_TESTS();
}
