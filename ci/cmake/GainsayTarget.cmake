# A library for each folder of the house, and a test program for each folder of tests, all with the same settings.

add_library(gainsay_settings INTERFACE)
target_include_directories(gainsay_settings INTERFACE "${PROJECT_SOURCE_DIR}")
target_compile_options(gainsay_settings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor -Wold-style-cast -Wcast-qual)
# gcc 12 sees overlaps in std::string's operator+ that are not there (its bug 105651), at -O2 and above.
target_compile_options(gainsay_settings INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)
# At -O3 it sees moved strings overrun as well (the same bug); without -O3 these warnings stay on.
target_compile_options(gainsay_settings INTERFACE
  $<$<AND:$<CXX_COMPILER_ID:GNU>,$<CONFIG:Release>>:-Wno-array-bounds;-Wno-stringop-overflow;-Wno-stringop-overread>)
if(GAINSAY_WARNINGS_AS_ERRORS)
  target_compile_options(gainsay_settings INTERFACE -Werror)
endif()
if(GAINSAY_SANITIZE)
  target_compile_options(gainsay_settings INTERFACE
    -fsanitize=${GAINSAY_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(gainsay_settings INTERFACE -fsanitize=${GAINSAY_SANITIZE})
  target_compile_definitions(gainsay_settings INTERFACE _GLIBCXX_ASSERTIONS)
endif()

# gainsay_library(NAME [libraries…]): every source file below the current folder.
function(gainsay_library name)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.cpp")
  list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")
  add_library(${name} STATIC ${sources})
  target_link_libraries(${name} PUBLIC gainsay_settings ${ARGN})
  # Read once, a third of the time that a file takes to compile. The presets clang and tidy do without, so that a file which
  # does not include what it uses is found.
  target_precompile_headers(${name} PRIVATE
    <algorithm> <functional> <map> <memory> <optional> <set> <string> <utility> <vector> <fmt/format.h>)
endfunction()

# gainsay_test(AREA libraries…): every *_test.cpp in tests/AREA.
function(gainsay_test area)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/${area}/*.cpp")
  if(sources)
    add_executable(gainsay_${area}_tests ${sources})
    target_link_libraries(gainsay_${area}_tests PRIVATE ${ARGN} GTest::gtest_main)
    # Reading headers is most of the time that a test takes to compile.
    target_precompile_headers(gainsay_${area}_tests PRIVATE
      <gtest/gtest.h> <algorithm> <filesystem> <fstream> <map> <set> <sstream> <string> <vector>)
    if(area MATCHES "^(app|reports|stability)$")
      target_precompile_headers(gainsay_${area}_tests PRIVATE <nlohmann/json.hpp>)
    endif()
    # Most tests only call what takes time; these reckon themselves.
    if(CMAKE_BUILD_TYPE STREQUAL "Debug" AND NOT area MATCHES "^(argumentation|claims|grammar|lint|oracle|solver)$")
      target_compile_options(gainsay_${area}_tests PRIVATE -O0)
    endif()
    target_compile_definitions(gainsay_${area}_tests PRIVATE GAINSAY_ROOT="${PROJECT_SOURCE_DIR}")
    gtest_discover_tests(gainsay_${area}_tests TEST_PREFIX "${area}." DISCOVERY_TIMEOUT 60
      PROPERTIES TIMEOUT 600)
  endif()
endfunction()
