#include "solver/talk.hpp"

#include "solver/bytes.hpp"
#include "solver/shape.hpp"
#include "solver/z3_session.hpp"

#include <algorithm>

namespace gainsay::solver {

namespace {

constexpr std::uint64_t version = 1;

template <typename T>
void put_list(std::string& bytes, std::vector<T> const& list) {
    put(bytes, std::uint64_t{list.size()});
    for (auto const each : list) { put(bytes, std::uint64_t{each}); }
}

std::vector<std::uint32_t> read_list(ByteReader& reader) {
    std::vector<std::uint32_t> list(reader.count());
    for (auto& each : list) { each = static_cast<std::uint32_t>(reader.number()); }
    return list;
}

void put_witness(std::string& bytes, Witness const& witness) {
    put(bytes, std::uint64_t{witness.numbers.size()});
    for (auto const& [number, value] : witness.numbers) {
        put(bytes, std::uint64_t{number});
        put_signed(bytes, value);
    }
    put(bytes, std::uint64_t{witness.propositions.size()});
    for (auto const& [proposition, value] : witness.propositions) {
        put(bytes, std::uint64_t{proposition});
        put(bytes, std::uint64_t{value ? 1U : 0U});
    }
}

Witness read_witness(ByteReader& reader) {
    Witness witness;
    for (auto count = reader.count(); count > 0; --count) {
        auto const number = static_cast<Number>(reader.number());
        witness.numbers[number] = reader.signed_number();
    }
    for (auto count = reader.count(); count > 0; --count) {
        auto const proposition = static_cast<Proposition>(reader.number());
        witness.propositions[proposition] = reader.number() != 0;
    }
    return witness;
}

/// The value of a rank, which has to be one of the shape's.
template <typename T>
T at(std::vector<T> const& by_rank, std::uint32_t rank) {
    if (rank >= by_rank.size()) { throw Deviation{}; }
    return by_rank[rank];
}

/// The rank of what is asked about, which has to be in what is open.
std::uint32_t in_shape(std::optional<std::uint32_t> rank) {
    if (!rank) { throw Deviation{}; }
    return *rank;
}

std::vector<std::uint32_t> ranks_of(Shape const& shape, std::span<GroupIndex const> groups) {
    std::vector<std::uint32_t> ranks;
    ranks.reserve(groups.size());
    for (auto const group : groups) { ranks.push_back(in_shape(shape.rank_of_group(group))); }
    return ranks;
}

}  // namespace

std::string Talk::bytes() const {
    std::string bytes;
    put(bytes, version);
    put(bytes, std::uint64_t{exchanges_.size()});
    for (auto const& exchange : exchanges_) {
        put(bytes, static_cast<std::uint64_t>(exchange.kind));
        put(bytes, std::uint64_t{exchange.session});
        switch (exchange.kind) {
            case Exchange::Kind::open: put(bytes, exchange.shape); break;
            case Exchange::Kind::check:
                put_list(bytes, exchange.subset);
                put(bytes, static_cast<std::uint64_t>(exchange.answer.verdict));
                put_list(bytes, exchange.answer.core);
                put(bytes, exchange.questions);
                break;
            case Exchange::Kind::witness:
                put(bytes, std::uint64_t{exchange.witness ? 1U : 0U});
                if (exchange.witness) { put_witness(bytes, *exchange.witness); }
                break;
        }
    }
    return bytes;
}

std::optional<Talk> Talk::from_bytes(std::string_view bytes) {
    ByteReader reader{bytes};
    Talk talk{0, Way::play_back};
    if (reader.number() != version) { return std::nullopt; }
    for (auto count = reader.count(); count > 0 && reader.sound(); --count) {
        Exchange exchange;
        auto const kind = reader.number();
        if (kind > static_cast<std::uint64_t>(Exchange::Kind::witness)) { return std::nullopt; }
        exchange.kind = static_cast<Exchange::Kind>(kind);
        exchange.session = static_cast<std::uint32_t>(reader.number());
        switch (exchange.kind) {
            case Exchange::Kind::open: exchange.shape = reader.text(); break;
            case Exchange::Kind::check: {
                exchange.subset = read_list(reader);
                auto const verdict = reader.number();
                if (verdict > static_cast<std::uint64_t>(Verdict::impossible)) { return std::nullopt; }  // undecided is not remembered
                exchange.answer.verdict = static_cast<Verdict>(verdict);
                exchange.answer.core = read_list(reader);
                exchange.questions = reader.number();
                break;
            }
            case Exchange::Kind::witness:
                if (reader.number() != 0) { exchange.witness = read_witness(reader); }
                break;
        }
        talk.exchanges_.push_back(std::move(exchange));
    }
    if (!reader.sound() || !reader.at_end()) { return std::nullopt; }
    return talk;
}

void Talk::note(Exchange exchange) {
    constexpr std::size_t of_each = 8;
    constexpr std::size_t of_group = 2;
    constexpr std::size_t of_value = 4;
    auto size = of_each + exchange.shape.size() + of_group * (exchange.subset.size() + exchange.answer.core.size());
    if (exchange.witness) { size += of_value * (exchange.witness->numbers.size() + exchange.witness->propositions.size()); }
    if (size > room_) {
        way_ = Way::ask;
        exchanges_.clear();
        exchanges_.shrink_to_fit();
        return;
    }
    room_ -= size;
    exchanges_.push_back(std::move(exchange));
}

Exchange const& Talk::next(Exchange::Kind kind, std::uint32_t session) {
    if (next_ == exchanges_.size() || exchanges_[next_].kind != kind || exchanges_[next_].session != session) { throw Deviation{}; }
    return exchanges_[next_++];
}

/// Passes questions on to the solver, and writes down what it says.
class ListenedOracle : public Oracle {
public:
    ListenedOracle(Session& session, std::unique_ptr<Oracle> oracle, Shape shape)
        : session_(session), oracle_(std::move(oracle)), shape_(std::move(shape)) {}

    Answer check(std::span<GroupIndex const> subset) override {
        auto const before = session_.solver_->questions();
        auto answer = oracle_->check(subset);
        auto const questions = session_.solver_->questions() - before;
        session_.questions_ += questions;
        auto& talk = session_.talk_;
        if (answer.verdict == Verdict::undecided) { talk.decided_ = false; }
        if (talk.way_ == Talk::Way::write_down) {
            Exchange exchange{Exchange::Kind::check, session_.number_, {}, ranks_of(shape_, subset), {answer.verdict, {}}, questions, {}};
            exchange.answer.core = ranks_of(shape_, answer.core);
            talk.note(std::move(exchange));
        }
        return answer;
    }

    std::optional<Witness> witness() override {
        auto witness = oracle_->witness();
        auto& talk = session_.talk_;
        if (talk.way_ == Talk::Way::write_down) {
            Exchange exchange{Exchange::Kind::witness, session_.number_, {}, {}, {}, 0, {}};
            if (witness) {
                exchange.witness.emplace();
                for (auto const& [number, value] : witness->numbers) {
                    exchange.witness->numbers.emplace(in_shape(shape_.rank_of_number(number)), value);
                }
                for (auto const& [proposition, value] : witness->propositions) {
                    exchange.witness->propositions.emplace(in_shape(shape_.rank_of_proposition(proposition)), value);
                }
            }
            talk.note(std::move(exchange));
        }
        return witness;
    }

private:
    Session& session_;
    std::unique_ptr<Oracle> oracle_;
    Shape shape_;  // empty where nothing is written down
};

/// Says again what was said then.
class PlayedOracle : public Oracle {
public:
    PlayedOracle(Session& session, Shape shape) : session_(session), shape_(std::move(shape)) {}

    Answer check(std::span<GroupIndex const> subset) override {
        auto const& exchange = session_.talk_.next(Exchange::Kind::check, session_.number_);
        if (exchange.subset != ranks_of(shape_, subset)) { throw Deviation{}; }
        session_.questions_ += exchange.questions;
        Answer answer{exchange.answer.verdict, {}};
        for (auto const rank : exchange.answer.core) { answer.core.push_back(at(shape_.groups, rank)); }
        return answer;
    }

    std::optional<Witness> witness() override {
        auto const& exchange = session_.talk_.next(Exchange::Kind::witness, session_.number_);
        if (!exchange.witness) { return std::nullopt; }
        Witness witness;
        for (auto const& [rank, value] : exchange.witness->numbers) { witness.numbers.emplace(at(shape_.numbers, rank), value); }
        for (auto const& [rank, value] : exchange.witness->propositions) { witness.propositions.emplace(at(shape_.propositions, rank), value); }
        return witness;
    }

private:
    Session& session_;
    Shape shape_;
};

Session::Session(Talk& talk) : talk_(talk), number_(talk.sessions_++) {}
Session::Session(Talk& talk, Session& other) : talk_(talk), number_(talk.sessions_++), beside_(&other) {}
Session::~Session() = default;

Z3Session& Session::solver() {
    auto const limit = talk_.resource_limit_;
    if (!solver_) { solver_ = beside_ != nullptr ? std::make_unique<Z3Session>(limit, beside_->solver()) : std::make_unique<Z3Session>(limit); }
    return *solver_;
}

void Session::forget() {
    if (solver_) { solver_->forget(); }
}

std::unique_ptr<Oracle> Session::open(Problem const& problem, Component const& component) {
    if (talk_.way_ == Talk::Way::ask) { return std::make_unique<ListenedOracle>(*this, solver().open(problem, component), Shape{}); }
    auto shape = shape_of(problem, component);
    if (talk_.way_ == Talk::Way::play_back) {
        if (talk_.next(Exchange::Kind::open, number_).shape != shape.text) { throw Deviation{}; }
        return std::make_unique<PlayedOracle>(*this, std::move(shape));
    }
    talk_.note({Exchange::Kind::open, number_, shape.text, {}, {}, 0, {}});
    return std::make_unique<ListenedOracle>(*this, solver().open(problem, component), std::move(shape));
}

}  // namespace gainsay::solver
