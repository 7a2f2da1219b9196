#pragma once
// Numbers as bytes, the small ones as one: for what is remembered.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gainsay::solver {

/// Seven bits a byte, the lowest first; the eighth says that more follow.
inline void put(std::string& bytes, std::uint64_t number) {
    for (; number >= 0x80U; number >>= 7U) { bytes += static_cast<char>((number & 0x7FU) | 0x80U); }
    bytes += static_cast<char>(number);
}

/// A number with its sign, those near zero as one byte.
inline void put_signed(std::string& bytes, std::int64_t number) {
    auto const sign = number < 0 ? ~std::uint64_t{0} : std::uint64_t{0};
    put(bytes, (static_cast<std::uint64_t>(number) << 1U) ^ sign);
}

inline void put(std::string& bytes, std::string_view text) {
    put(bytes, std::uint64_t{text.size()});
    bytes += text;
}

/// Reads in the order of writing. After the first thing that is not there everything is 0, and `sound` false.
class ByteReader {
public:
    explicit ByteReader(std::string_view bytes) : bytes_(bytes) {}
    [[nodiscard]] bool sound() const { return sound_; }
    [[nodiscard]] bool at_end() const { return bytes_.empty(); }

    std::uint64_t number() {
        std::uint64_t number = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            if (bytes_.empty()) { break; }
            auto const byte = static_cast<unsigned char>(bytes_.front());
            bytes_.remove_prefix(1);
            number |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
            if ((byte & 0x80U) == 0) { return number; }
        }
        sound_ = false;
        bytes_ = {};
        return 0;
    }
    std::int64_t signed_number() {
        auto const number = this->number();
        return static_cast<std::int64_t>((number >> 1U) ^ (~(number & 1U) + 1U));
    }
    std::string_view text() {
        auto const size = number();
        if (size > bytes_.size()) {
            sound_ = false;
            bytes_ = {};
        }
        auto const text = bytes_.substr(0, size);
        bytes_.remove_prefix(text.size());
        return text;
    }
    /// How many things follow; never more than there are bytes left.
    std::size_t count() {
        auto const count = number();
        if (count <= bytes_.size()) { return count; }
        sound_ = false;
        bytes_ = {};
        return 0;
    }

private:
    std::string_view bytes_;
    bool sound_ = true;
};

}  // namespace gainsay::solver
