#include "app/frameworks/formats.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <map>
#include <utility>

namespace gainsay::app {

namespace {

using solver::ArgumentIndex;

constexpr std::array names{std::pair{std::string_view{"apx"}, FrameworkFormat::apx}, std::pair{std::string_view{"tgf"}, FrameworkFormat::tgf},
                           std::pair{std::string_view{"iccma"}, FrameworkFormat::iccma}};
constexpr std::uint32_t most_arguments = 10'000'000;

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

std::vector<std::string_view> words_of(std::string_view line) {
    std::vector<std::string_view> words;
    for (std::size_t i = 0; i < line.size();) {
        if (is_blank(line[i])) {
            ++i;
            continue;
        }
        auto const start = i;
        while (i < line.size() && !is_blank(line[i])) { ++i; }
        words.push_back(line.substr(start, i - start));
    }
    return words;
}

/// What all formats have in common: lines with numbers, names looked up, errors gathered.
class Reader {
public:
    explicit Reader(std::string_view text) : rest_(text) {}
    virtual ~Reader() = default;
    Reader(Reader const&) = delete;
    Reader& operator=(Reader const&) = delete;

    std::variant<solver::Framework, std::vector<FrameworkError>> read() {
        while (!rest_.empty() && errors_.size() < most_framework_errors) {
            auto const end = rest_.find('\n');
            ++line_;
            take(rest_.substr(0, end));
            rest_ = end == std::string_view::npos ? std::string_view{} : rest_.substr(end + 1);
        }
        if (errors_.size() < most_framework_errors) { finish(); }
        if (!errors_.empty()) { return std::move(errors_); }
        return std::move(framework_);
    }

protected:
    virtual void take(std::string_view line) = 0;
    virtual void finish() {}

    void error(std::string message) {
        if (errors_.size() < most_framework_errors) { errors_.push_back({line_, std::move(message)}); }
    }
    void add(std::string_view name) {
        auto const [place, fresh] = indices_.try_emplace(std::string{name}, static_cast<ArgumentIndex>(framework_.size()));
        if (fresh) {
            framework_.names.emplace_back(name);
        } else {
            error(fmt::format("the argument \"{}\" is declared a second time", name));
        }
    }
    std::optional<ArgumentIndex> find(std::string_view name) {
        auto const found = indices_.find(name);
        if (found != indices_.end()) { return found->second; }
        error(fmt::format("there is no argument \"{}\"", name));
        return std::nullopt;
    }
    void attack(std::string_view attacker, std::string_view attacked) {
        auto const from = find(attacker);
        auto const to = find(attacked);
        if (from && to) { framework_.attacks.push_back({*from, *to}); }
    }

    solver::Framework framework_;
    std::uint32_t line_ = 0;

private:
    std::string_view rest_;
    std::map<std::string, ArgumentIndex, std::less<>> indices_;
    std::vector<FrameworkError> errors_;
};

/// arg(a). and att(a,b). in any order, several on a line; % starts a comment.
class ApxReader : public Reader {
public:
    using Reader::Reader;

private:
    void take(std::string_view line) override {
        line = line.substr(0, line.find('%'));
        std::string fact;
        for (char const c : line) {
            if (is_blank(c)) { continue; }
            if (c != '.') {
                fact += c;
                continue;
            }
            take_fact(fact);
            fact.clear();
        }
        if (!fact.empty()) { error(fmt::format("\"{}\" does not end with a full stop", fact)); }
    }
    void take_fact(std::string_view fact) {
        bool const closed = fact.ends_with(')');
        auto const inside = fact.size() > 4 && closed ? fact.substr(4, fact.size() - 5) : std::string_view{};
        auto const comma = inside.find(',');
        bool const plain = inside.find_first_of("()") == std::string_view::npos;
        if (fact.starts_with("arg(") && plain && !inside.empty() && comma == std::string_view::npos) {
            add(inside);
        } else if (fact.starts_with("att(") && plain && comma != std::string_view::npos && comma != 0 && comma + 1 != inside.size() &&
                   inside.find(',', comma + 1) == std::string_view::npos) {
            pending_.push_back({line_, std::string{inside.substr(0, comma)}, std::string{inside.substr(comma + 1)}});
        } else {
            error(fmt::format("expected arg(NAME). or att(NAME,NAME)., found \"{}.\"", fact));
        }
    }
    void finish() override {
        for (auto const& [line, attacker, attacked] : pending_) {
            line_ = line;
            attack(attacker, attacked);
        }
    }

    struct Pending {
        std::uint32_t line;
        std::string attacker, attacked;
    };
    std::vector<Pending> pending_;  // arguments may be declared after their attacks
};

/// Nodes, a line with #, edges. What follows the names on a line is a label, and is left aside.
class TgfReader : public Reader {
public:
    using Reader::Reader;

private:
    void take(std::string_view line) override {
        auto const words = words_of(line);
        if (words.empty()) { return; }
        if (words.front() == "#" && words.size() == 1) {
            if (edges_) { error("a second line with \"#\" stands here"); }
            edges_ = true;
        } else if (!edges_) {
            add(words.front());
        } else if (words.size() < 2) {
            error(fmt::format("expected two arguments, found \"{}\"", words.front()));
        } else {
            attack(words[0], words[1]);
        }
    }
    void finish() override {
        if (!edges_ && framework_.size() > 0) { error("no line with \"#\" stands between nodes and edges"); }
    }

    bool edges_ = false;
};

/// "p af N", then attacks as pairs of numbers; # starts a comment line.
class IccmaReader : public Reader {
public:
    using Reader::Reader;

private:
    static std::optional<std::uint32_t> number(std::string_view word) {
        std::uint32_t value = 0;
        auto const* const last = word.data() + word.size();
        auto const result = std::from_chars(word.data(), last, value);
        bool const is_number = result.ec == std::errc{} && result.ptr == last;
        return is_number ? std::optional{value} : std::nullopt;
    }
    void take(std::string_view line) override {
        auto const words = words_of(line);
        if (words.empty() || words.front().starts_with('#')) { return; }
        if (!begun_) {
            begun_ = true;
            auto const count = words.size() == 3 && words[0] == "p" && words[1] == "af" ? number(words[2]) : std::nullopt;
            if (!count) {
                broken_ = true;
                error("expected \"p af N\", with the number of arguments");
            } else if (*count > most_arguments) {
                broken_ = true;
                error(fmt::format("{} arguments are more than {}", *count, most_arguments));
            } else {
                for (std::uint32_t i = 1; i <= *count; ++i) { framework_.names.push_back(std::to_string(i)); }
            }
            return;
        }
        if (broken_) { return; }
        auto const attacker = words.size() == 2 ? number(words[0]) : std::nullopt;
        auto const attacked = words.size() == 2 ? number(words[1]) : std::nullopt;
        if (!attacker || !attacked) {
            error("expected two numbers: who attacks, and who is attacked");
            return;
        }
        for (auto const each : {*attacker, *attacked}) {
            if (each < 1 || each > framework_.size()) {
                error(fmt::format("there is no argument {}; they go from 1 to {}", each, framework_.size()));
                return;
            }
        }
        framework_.attacks.push_back({*attacker - 1, *attacked - 1});
    }
    void finish() override {
        if (!begun_) { error("expected \"p af N\", with the number of arguments"); }
    }

    bool begun_ = false;
    bool broken_ = false;
};

}  // namespace

std::optional<FrameworkFormat> framework_format(std::string_view name) {
    for (auto const& [word, format] : names) {
        if (word == name) { return format; }
    }
    return std::nullopt;
}

std::string_view framework_format_name(FrameworkFormat format) {
    for (auto const& [word, each] : names) {
        if (each == format) { return word; }
    }
    return {};
}

FrameworkFormat format_of(std::string_view path, std::string_view text) {
    for (auto const& [end, format] : {std::pair{std::string_view{".apx"}, FrameworkFormat::apx}, std::pair{std::string_view{".tgf"}, FrameworkFormat::tgf},
                                      std::pair{std::string_view{".af"}, FrameworkFormat::iccma}}) {
        if (path.ends_with(end)) { return format; }
    }
    if (text.find("arg(") != std::string_view::npos) { return FrameworkFormat::apx; }
    bool const is_iccma = text.starts_with("p af") || text.find("\np af") != std::string_view::npos;
    return is_iccma ? FrameworkFormat::iccma : FrameworkFormat::tgf;
}

std::variant<solver::Framework, std::vector<FrameworkError>> read_framework(std::string_view text, FrameworkFormat format) {
    switch (format) {
        case FrameworkFormat::apx: return ApxReader(text).read();
        case FrameworkFormat::tgf: return TgfReader(text).read();
        case FrameworkFormat::iccma: break;
    }
    return IccmaReader(text).read();
}

}  // namespace gainsay::app
