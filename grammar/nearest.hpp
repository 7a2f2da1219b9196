#pragma once
// Finds the word that a misspelt one was probably meant to be.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace gainsay::grammar {

/// The number of letters inserted, left out, exchanged or swapped with a neighbour that turn one word into the other
/// ("optimal string alignment", after F. J. Damerau, 1964), or `limit` + 1 where it is more than `limit`.
std::size_t distance(std::string_view left, std::string_view right, std::size_t limit);

/// How far apart two spellings of one word of this length may be: a third of it, at least 2, for up to three letters 1.
std::size_t tolerance(std::size_t length);

/// Keeps the best of the candidates that it is shown; the order in which they are shown does not count.
class Nearest {
public:
    explicit Nearest(std::string_view word) : word_(word), limit_(tolerance(word.size())) {}

    /// Whether a candidate is of the sort that the place takes; such a one wins over a closer one that is not.
    enum class Fit : unsigned char { of_another_sort, of_the_right_sort };
    void consider(std::string_view candidate, Fit fit = Fit::of_the_right_sort);
    /// The best candidate within the tolerance; the word itself is none.
    [[nodiscard]] std::optional<std::string> best() const { return best_; }

private:
    std::string word_;
    std::size_t limit_;
    std::optional<std::string> best_;
    Fit best_fit_ = Fit::of_another_sort;
    std::size_t best_distance_ = 0;
};

}  // namespace gainsay::grammar
