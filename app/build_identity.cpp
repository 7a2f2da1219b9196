#include "app/build_identity.hpp"

#include <fmt/format.h>

#include <elf.h>
#include <link.h>

#include <cstddef>
#include <cstring>
#include <string_view>

namespace gainsay::app {

namespace {

struct Identity {
    std::string text;
    bool complete = true;
};

constexpr std::size_t padded(std::size_t size) { return (size + 3) / 4 * 4; }

/// The build identifier in a segment of notes, in hexadecimal; empty where there is none.
std::string identifier_in(char const* notes, std::size_t size) {
    ElfW(Nhdr) header{};
    while (size >= sizeof header) {
        std::memcpy(&header, notes, sizeof header);
        auto const name = sizeof header;
        auto const content = name + padded(header.n_namesz);
        auto const next = content + padded(header.n_descsz);
        if (next > size) { break; }
        if (header.n_type == NT_GNU_BUILD_ID && std::string_view{notes + name, header.n_namesz} == std::string_view{"GNU", 4}) {
            std::string text;
            for (std::size_t i = 0; i < header.n_descsz; ++i) { text += fmt::format("{:02x}", static_cast<unsigned>(static_cast<unsigned char>(notes[content + i]))); }
            return text;
        }
        notes += next;
        size -= next;
    }
    return {};
}

int add_object(dl_phdr_info* object, std::size_t, void* result) {
    auto& identity = *static_cast<Identity*>(result);
    std::string_view const name = object->dlpi_name == nullptr ? "" : object->dlpi_name;
    if (name.find("vdso") != std::string_view::npos) { return 0; }  // the kernel's
    for (std::size_t i = 0; i < object->dlpi_phnum; ++i) {
        auto const& segment = object->dlpi_phdr[i];
        if (segment.p_type != PT_NOTE) { continue; }
        auto const address = object->dlpi_addr + segment.p_vaddr;
        // The loader has mapped the segment there, and it is only read.
        auto const text = identifier_in(reinterpret_cast<char const*>(address), segment.p_memsz);  // NOLINT
        if (text.empty()) { continue; }
        identity.text += text + "\n";
        return 0;
    }
    identity.complete = false;
    return 0;
}

}  // namespace

std::optional<std::string> build_identity() {
    Identity identity;
    ::dl_iterate_phdr(add_object, &identity);
    if (!identity.complete || identity.text.empty()) { return std::nullopt; }
    return identity.text;
}

}  // namespace gainsay::app
