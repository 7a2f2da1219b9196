// The program `gainsay`. Exceptions are faults of our own, and are caught here and nowhere else.

#include "app/run.hpp"

#include <malloc.h>

#include <exception>

namespace {

/// The solver takes and gives back the same memory for every question. Handing it to the system in between, as the C library does by
/// default, cost a quarter of the time of a short run.
void keep_freed_memory() {
    mallopt(M_TRIM_THRESHOLD, 256 * 1024 * 1024);
    mallopt(M_TOP_PAD, 16 * 1024 * 1024);
}

}  // namespace

int main(int count, char** values) {
    std::vector<std::string> const arguments(values + (count > 0 ? 1 : 0), values + count);
    keep_freed_memory();
    try {
        return gainsay::app::run(arguments);
    } catch (std::exception const& fault) {
        return gainsay::app::report_fault(arguments, fault.what());
    } catch (...) {
        return gainsay::app::report_fault(arguments, "an unknown exception");
    }
}
