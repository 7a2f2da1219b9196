#pragma once
// A line on the terminal that says what is being done, and goes away.

#include <string>
#include <string_view>

namespace gainsay::app {

/// Where there is such a line: only where standard error is a terminal.
enum class ProgressShown { no, yes };

class Progress {
public:
    explicit Progress(ProgressShown shown) : shown_(shown) {}
    ~Progress() { clear(); }
    Progress(Progress const&) = delete;
    Progress& operator=(Progress const&) = delete;

    /// Puts a line in the place of the last one.
    void show(std::string_view what);
    void clear();

private:
    ProgressShown shown_;
    bool has_line_ = false;
};

}  // namespace gainsay::app
