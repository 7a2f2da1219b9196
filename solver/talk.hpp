#pragma once
// What was asked about a component and answered, from the first question to the last. Written down it can be played back: the same
// questions in the same order get the same answers, and no solver is asked.

#include "solver/oracle.hpp"

#include <cstdint>
#include <exception>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay::solver {

class Z3Session;

/// One question of a talk with its answer. Groups and variables are ranks of the shape that the session opened last.
struct Exchange {
    enum class Kind : std::uint8_t { open, check, witness };
    Kind kind = Kind::open;
    std::uint32_t session = 0;                     // by the order in which they began
    std::string shape;                             // of what is opened
    std::vector<std::uint32_t> subset;             // of a check
    Answer answer;
    std::uint64_t questions = 0;                   // that a check took of the solver
    std::optional<Witness> witness;
};

/// Something is asked that was not asked then; the talk that is played back is of no use.
class Deviation : public std::exception {
public:
    [[nodiscard]] char const* what() const noexcept override { return "another question than was written down"; }
};

/// One talk. Confined to one thread.
class Talk {
public:
    enum class Way : std::uint8_t { ask, write_down, play_back };

    /// Longer talks are not worth keeping: they would fill the memory of the machine, or that of the runs to come.
    static constexpr std::size_t most_bytes = std::size_t{8} * 1024 * 1024;

    /// Asks the solver, which may take so many steps for each question, and writes the answers down if wanted, up to about so many bytes.
    Talk(std::uint64_t resource_limit, Way way, std::size_t room = most_bytes) : resource_limit_(resource_limit), way_(way), room_(room) {}
    /// Plays back what was written down; nothing where the bytes are not of a talk.
    static std::optional<Talk> from_bytes(std::string_view bytes);

    [[nodiscard]] std::string bytes() const;
    /// Whether everything that was asked is written down, and nothing of it stayed undecided: what is worth remembering.
    [[nodiscard]] bool is_whole() const { return way_ == Way::write_down && decided_; }
    /// Of what is played back: whether everything was asked again.
    [[nodiscard]] bool at_end() const { return next_ == exchanges_.size(); }

private:
    friend class Session;
    friend class ListenedOracle;
    friend class PlayedOracle;

    /// Writes an exchange down; where there is no room for it, gives up writing.
    void note(Exchange exchange);
    /// The next exchange, which has to be of this kind and session.
    Exchange const& next(Exchange::Kind kind, std::uint32_t session);

    std::uint64_t resource_limit_ = 0;
    Way way_ = Way::ask;
    std::size_t room_ = 0;  // for more
    std::vector<Exchange> exchanges_;
    std::size_t next_ = 0;
    std::uint32_t sessions_ = 0;
    bool decided_ = true;
};

/// A solver of a talk, or what it said. Throws Deviation where what is played back does not fit.
class Session : public OracleSource {
public:
    /// The talk must outlive this.
    explicit Session(Talk& talk);
    /// Another solver of the same talk, which shares what is dear to set up but nothing that was asked. The other must outlive this.
    Session(Talk& talk, Session& other);
    ~Session() override;
    Session(Session const&) = delete;
    Session& operator=(Session const&) = delete;

    std::unique_ptr<Oracle> open(Problem const& problem, Component const& component) override;
    /// What is opened next is asked of a fresh solver, which knows nothing of what was asked before. No oracle may be open.
    void forget();
    /// Questions put to the solver so far, now or then.
    [[nodiscard]] std::uint64_t questions() const { return questions_; }

private:
    friend class ListenedOracle;
    friend class PlayedOracle;

    Z3Session& solver();

    Talk& talk_;
    std::uint32_t number_;
    std::uint64_t questions_ = 0;
    Session* beside_ = nullptr;
    std::unique_ptr<Z3Session> solver_;  // made when first needed; null while a talk is played back
};

}  // namespace gainsay::solver
