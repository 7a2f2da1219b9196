#pragma once
// An open file by its number.

#include <unistd.h>

#include <utility>

namespace gainsay::app {

/// Closes a file descriptor at the end of its scope; a negative number is none.
class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() {
        if (number_ >= 0) { ::close(number_); }
    }
    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Descriptor& operator=(Descriptor&&) = delete;
    Descriptor(Descriptor const&) = delete;
    Descriptor& operator=(Descriptor const&) = delete;
    void swap(Descriptor& other) noexcept { std::swap(number_, other.number_); }
    /// Negative where nothing is open.
    [[nodiscard]] int number() const { return number_; }

private:
    int number_;
};

}  // namespace gainsay::app
