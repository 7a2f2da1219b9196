#include "reports/sha256.hpp"

#include <bit>

namespace gainsay::reports {

namespace {

using Words = std::array<std::uint32_t, 8>;

// FIPS 180-4, section 4.2.2: the fractional parts of the cube roots of the first 64 primes.
constexpr std::array<std::uint32_t, 64> round_constants{
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be,
    0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa,
    0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85,
    0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3,
    0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f,
    0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};

/// Works one block of 64 bytes into the state; section 6.2.2.
void add_block(Words& state, std::string_view block) {
    std::array<std::uint32_t, 64> schedule{};
    for (std::size_t i = 0; i < 64; ++i) {
        auto const byte = static_cast<std::uint8_t>(block[i]);
        schedule[i / 4] = (schedule[i / 4] << 8U) | byte;
    }
    for (std::size_t i = 16; i < 64; ++i) {
        auto const early = schedule[i - 15];
        auto const late = schedule[i - 2];
        auto const sigma0 = std::rotr(early, 7) ^ std::rotr(early, 18) ^ (early >> 3U);
        auto const sigma1 = std::rotr(late, 17) ^ std::rotr(late, 19) ^ (late >> 10U);
        schedule[i] = schedule[i - 16] + sigma0 + schedule[i - 7] + sigma1;
    }
    auto [a, b, c, d, e, f, g, h] = state;
    for (std::size_t i = 0; i < 64; ++i) {
        auto const sum1 = std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25);
        auto const choice = (e & f) ^ (~e & g);
        auto const first = h + sum1 + choice + round_constants[i] + schedule[i];
        auto const sum0 = std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22);
        auto const majority = (a & b) ^ (a & c) ^ (b & c);
        h = g;
        g = f;
        f = e;
        e = d + first;
        d = c;
        c = b;
        b = a;
        a = first + sum0 + majority;
    }
    Words const change{a, b, c, d, e, f, g, h};
    for (std::size_t i = 0; i < state.size(); ++i) { state[i] += change[i]; }
}

}  // namespace

std::array<std::uint8_t, 32> sha256(std::string_view data) {
    Words state{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    std::string padded{data};
    padded += '\x80';
    while (padded.size() % 64 != 56) { padded += '\0'; }
    auto const bits = static_cast<std::uint64_t>(data.size()) * 8;
    for (int shift = 56; shift >= 0; shift -= 8) { padded += static_cast<char>((bits >> shift) & 0xFFU); }
    for (std::size_t i = 0; i < padded.size(); i += 64) { add_block(state, std::string_view{padded}.substr(i, 64)); }

    std::array<std::uint8_t, 32> hash{};
    for (std::size_t i = 0; i < hash.size(); ++i) {
        hash[i] = static_cast<std::uint8_t>(state[i / 4] >> (24 - 8 * (i % 4)));
    }
    return hash;
}

std::string sha256_text(std::string_view data, std::size_t digits) {
    static constexpr std::string_view letters = "0123456789abcdef";
    std::string text;
    for (auto const byte : sha256(data)) {
        text += letters[byte >> 4U];
        text += letters[byte & 0xFU];
    }
    text.resize(digits < text.size() ? digits : text.size());
    return text;
}

}  // namespace gainsay::reports
