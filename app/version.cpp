#include "app/version.hpp"

namespace gainsay::app {

std::string_view version() { return GAINSAY_VERSION; }

}  // namespace gainsay::app
