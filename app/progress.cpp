#include "app/progress.hpp"

#include "app/output.hpp"
#include "reports/text.hpp"

namespace gainsay::app {

namespace {

constexpr std::string_view clear_line = "\r\x1b[K";
constexpr std::size_t most_columns = 78;

}  // namespace

void Progress::show(std::string_view what) {
    if (shown_ == ProgressShown::no) { return; }
    auto const lines = reports::wrapped("gainsay: " + reports::visible(what), most_columns);
    write_message(std::string{clear_line} + lines.front());
    has_line_ = true;
}

void Progress::clear() {
    if (has_line_) { write_message(clear_line); }
    has_line_ = false;
}

}  // namespace gainsay::app
