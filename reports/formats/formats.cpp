#include "reports/formats/formats.hpp"

#include <algorithm>

namespace gainsay::reports {

std::vector<Format> const& formats() {
    static std::vector<Format> const list{
        {"terminal", "for people, in a terminal", write_terminal},
        {"json", "for programs: one JSON object, by docs/report.schema.json", write_json},
    };
    return list;
}

Format const* find_format(std::string_view name) {
    auto const& list = formats();
    auto const found = std::find_if(list.begin(), list.end(), [&](Format const& format) { return format.name == name; });
    return found == list.end() ? nullptr : &*found;
}

}  // namespace gainsay::reports
