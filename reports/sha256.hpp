#pragma once
// SHA-256, the hash of the fingerprints: the same on every machine, and not to be met by accident or on purpose.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace gainsay::reports {

/// The 32 bytes of the hash of `data`, after FIPS 180-4, section 6.2.
std::array<std::uint8_t, 32> sha256(std::string_view data);

/// The first `digits` hexadecimal digits of the hash, in lower case; at most 64.
std::string sha256_text(std::string_view data, std::size_t digits);

}  // namespace gainsay::reports
