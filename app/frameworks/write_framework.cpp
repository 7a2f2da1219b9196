#include "app/frameworks/formats.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace gainsay::app {

namespace {

/// Whether the names are the numbers from 1 on, as the format iccma counts.
bool counted(solver::Framework const& framework) {
    for (std::size_t i = 0; i < framework.size(); ++i) {
        if (framework.names[i] != std::to_string(i + 1)) { return false; }
    }
    return true;
}

bool fits(std::string const& name, FrameworkFormat format) {
    if (name.empty() || name.find_first_of(" \t\r\n") != std::string::npos) { return false; }
    switch (format) {
        case FrameworkFormat::apx: return name.find_first_of("(),.%") == std::string::npos;
        case FrameworkFormat::tgf: return name != "#";
        case FrameworkFormat::iccma: break;
    }
    return true;
}

}  // namespace

std::optional<std::string> write_framework(solver::Framework const& framework, FrameworkFormat format) {
    auto const fit = [&](std::string const& name) { return fits(name, format); };
    if (!std::all_of(framework.names.begin(), framework.names.end(), fit)) { return std::nullopt; }
    auto attacks = framework.attacks;
    std::sort(attacks.begin(), attacks.end());
    attacks.erase(std::unique(attacks.begin(), attacks.end()), attacks.end());
    std::string text;
    auto out = std::back_inserter(text);
    auto const name = [&](solver::ArgumentIndex index) -> std::string const& { return framework.names[index]; };
    switch (format) {
        case FrameworkFormat::apx:
            for (auto const& each : framework.names) { fmt::format_to(out, "arg({}).\n", each); }
            for (auto const& attack : attacks) { fmt::format_to(out, "att({},{}).\n", name(attack.attacker), name(attack.attacked)); }
            break;
        case FrameworkFormat::tgf:
            for (auto const& each : framework.names) { fmt::format_to(out, "{}\n", each); }
            text += "#\n";
            for (auto const& attack : attacks) { fmt::format_to(out, "{} {}\n", name(attack.attacker), name(attack.attacked)); }
            break;
        case FrameworkFormat::iccma:
            fmt::format_to(out, "p af {}\n", framework.size());
            if (!counted(framework)) {
                for (std::size_t i = 0; i < framework.size(); ++i) { fmt::format_to(out, "# {} {}\n", i + 1, framework.names[i]); }
            }
            for (auto const& attack : attacks) { fmt::format_to(out, "{} {}\n", attack.attacker + 1, attack.attacked + 1); }
            break;
    }
    return text;
}

}  // namespace gainsay::app
