// The program `gainsay`. Exceptions are faults of our own, and are caught here and nowhere else.

#include "app/run.hpp"

#include <exception>

int main(int count, char** values) {
    std::vector<std::string> const arguments(values + (count > 0 ? 1 : 0), values + count);
    try {
        return gainsay::app::run(arguments);
    } catch (std::exception const& fault) {
        return gainsay::app::report_fault(arguments, fault.what());
    } catch (...) {
        return gainsay::app::report_fault(arguments, "an unknown exception");
    }
}
