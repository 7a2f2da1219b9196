#include "claims/source/code_points.hpp"

#include <utf8.h>

namespace gainsay::claims {

std::size_t code_points_before(std::string_view text, std::size_t offset) {
    char const* const target = text.data() + offset;
    char const* const end = text.data() + text.size();
    char const* current = text.data();
    std::size_t count = 0;
    while (current < target) {
        char const* const flaw = utf8::find_invalid(current, end);
        while (current < flaw && current < target) {
            utf8::unchecked::next(current);
            count += current <= target ? 1U : 0U;
        }
        if (current == flaw && current < target) {
            ++current;
            ++count;
        }
    }
    return count;
}

}  // namespace gainsay::claims
