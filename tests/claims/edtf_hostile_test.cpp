// Texts that nobody writes by accident: huge, mutated, cut short.

#include "claims/calendar/edtf.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay::claims {
namespace {

std::vector<std::string_view> const seeds{
    "2031",          "2031-03-04",         "2031-03-04T09:05:00+05:30", "2031-24",          "203X-02-29",
    "XXXX-XX-3X",    "2031?-~03-%04",      "2031-03-04/2031-04",        "../2031-03",       "2031~/",
    "[2028,2031..]", "{2031-11..2032-02}", "Y-9999999",                 "Y17101E4S3",       "-004X-03-15",
    "2031-05/open",  "unknown",            "(2031-03)?~",               "[..2031-03,203u]", "2031\u201303"};
constexpr std::string_view alphabet = "0123456789XYESTZuxyest-/?~%+:.,[]{}() \t\n\xE2\x80\x93\xFF\"\\openunkw";

void expect_sound_result(std::string const& text) {
    auto const result = read_edtf(text);
    if (auto const* error = std::get_if<EdtfError>(&result)) {
        ASSERT_FALSE(error->message.empty()) << text;
        if (text.empty()) {
            ASSERT_EQ(error->offset + error->length, 0U);
            return;
        }
        ASSERT_LT(error->offset, text.size()) << text;
        ASSERT_GE(error->length, 1U) << text;
        ASSERT_LE(error->offset + error->length, text.size()) << text;
        return;
    }
    EdtfDate const& date = std::get<EdtfDate>(result);
    DayRange const range = bounds(date);
    ASSERT_TRUE(date.level >= 0 && date.level <= 2) << text;
    bool const is_interval = std::holds_alternative<EdtfInterval>(date.value);
    ASSERT_TRUE(is_interval || !range.earliest || !range.latest || *range.earliest <= *range.latest) << text;
    DayRange const& written = date.written;
    ASSERT_TRUE(!written.earliest || !written.latest || *written.earliest <= *written.latest) << text;
    part_of(DatePart::early, date);
}

TEST(EdtfHostile, TwentyThousandMutatedTextsAreReadOrRefusedInsideTheText) {
    std::mt19937 random(20'190'204);
    auto const below = [&random](std::size_t limit) { return static_cast<std::size_t>(random()) % limit; };
    for (int round = 0; round < 20'000; ++round) {
        std::string text(seeds[below(seeds.size())]);
        for (std::size_t change = 1 + below(4); change > 0; --change) {
            std::size_t const at = below(text.size() + 1);
            switch (below(4)) {
                case 0:
                    text.insert(at, 1, alphabet[below(alphabet.size())]);
                    break;
                case 1:
                    text.erase(at, 1 + below(3));
                    break;
                case 2:
                    text.insert(at, seeds[below(seeds.size())].substr(0, 1 + below(12)));
                    break;
                default:
                    if (at < text.size()) {
                        text[at] = alphabet[below(alphabet.size())];
                    }
            }
        }
        ASSERT_NO_FATAL_FAILURE(expect_sound_result(text)) << round;
    }
}

TEST(EdtfHostile, EveryBeginningOfAGoodTextIsReadOrRefusedInsideTheText) {
    for (std::string_view const seed : seeds) {
        for (std::size_t length = 0; length <= seed.size(); ++length) {
            ASSERT_NO_FATAL_FAILURE(expect_sound_result(std::string(seed.substr(0, length))));
        }
    }
}

TEST(EdtfHostile, ATextOfMoreThan1024BytesIsRefused) {
    for (std::size_t const size : {1'025U, 1'000'000U}) {
        auto const result = read_edtf(std::string(size, '9'));
        EXPECT_EQ(std::get<EdtfError>(result).kind, EdtfError::Kind::not_a_date);
        EXPECT_EQ(std::get<EdtfError>(result).message, "a date has at most 1,024 bytes");
    }
    EXPECT_TRUE(std::holds_alternative<EdtfError>(read_edtf(std::string(1'024, '9'))));
}

TEST(EdtfHostile, YearsBeyondSevenDigitsAreRefusedHoweverLong) {
    for (std::size_t const digits : {8U, 18U, 19U, 20U, 64U, 1'000U}) {
        auto const result = read_edtf("Y" + std::string(digits, '9'));
        EXPECT_EQ(std::get<EdtfError>(result).kind, EdtfError::Kind::not_supported) << digits;
    }
    for (std::string_view const text : {"Y1E9", "Y1E999999999", "Y9999999E9", "Y-1E9/Y1E9", "2031S999999999999"}) {
        EXPECT_EQ(std::get<EdtfError>(read_edtf(text)).kind, EdtfError::Kind::not_supported) << text;
    }
}

TEST(EdtfHostile, TheLargestYearsCanBeWidened) {
    expect_sound_result("Y9999999~");
    expect_sound_result("Y-9999999%");
    expect_sound_result("[Y-9999999~..Y9999999~]");
    expect_sound_result("XXXX~");
}

TEST(EdtfHostile, DeepAndRepeatedBracketsAreRefusedAtOnce) {
    for (char const character : std::string_view("[{(/.,-?%X ")) {
        expect_sound_result(std::string(1'024, character));
    }
}

TEST(EdtfHostile, TheWorstTextsTakeLittleTime) {
    std::string crowded = "[XX1X-X1-X1";
    while (crowded.size() + 12 < 1'024) {
        crowded += ",XX1X-X1-X1";
    }
    auto const begin = std::chrono::steady_clock::now();
    expect_sound_result(crowded + "]");
    expect_sound_result(crowded);
    expect_sound_result("{0000-01-01..9999-12-31}");
    expect_sound_result("XXXX-02-30/XXXX-02-31");
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(10));
}

}  // namespace
}  // namespace gainsay::claims
