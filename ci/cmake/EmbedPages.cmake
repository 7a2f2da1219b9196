# Puts text files into the program: a source file with an array of bytes for each, made whenever one of them changes.
#
#   gainsay_embed_pages(TARGET PATTERN FUNCTION HEADER)   every file that fits PATTERN; HEADER declares FUNCTION, which
#   the source file defines: a list of Page, each called by its file without the ending
#
# The same file, run with cmake -P and -DPAGES=… -DFUNCTION=… -DHEADER=… -DOUTPUT=…, writes the source file.

if(CMAKE_SCRIPT_MODE_FILE)
  set(arrays "")
  set(entries "")
  foreach(page IN LISTS PAGES)
    get_filename_component(name "${page}" NAME_WE)
    # Bytes as numbers: no text can end a literal early, and no compiler has a limit on them.
    file(READ "${page}" bytes HEX)
    string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," bytes "${bytes}")
    string(APPEND arrays "constexpr char page_${name}[] = {${bytes}'\\0'};\n")
    string(APPEND entries "        {\"${name}\", {page_${name}, sizeof page_${name} - 1}},\n")
  endforeach()
  file(WRITE "${OUTPUT}.new" "// Made by ci/cmake/EmbedPages.cmake.
#include \"${HEADER}\"

namespace gainsay::app {

namespace {

${arrays}
}  // namespace

std::vector<Page> const& ${FUNCTION}() {
    static std::vector<Page> const list{
${entries}    };
    return list;
}

}  // namespace gainsay::app
")
  file(RENAME "${OUTPUT}.new" "${OUTPUT}")
  return()
endif()

set(GAINSAY_EMBED_PAGES_SCRIPT "${CMAKE_CURRENT_LIST_FILE}")

function(gainsay_embed_pages target pattern function header)
  file(GLOB pages CONFIGURE_DEPENDS "${pattern}")
  list(SORT pages)
  set(output "${CMAKE_CURRENT_BINARY_DIR}/embedded_${function}.cpp")
  add_custom_command(OUTPUT "${output}"
    COMMAND "${CMAKE_COMMAND}" "-DPAGES=${pages}" "-DFUNCTION=${function}" "-DHEADER=${header}" "-DOUTPUT=${output}" -P "${GAINSAY_EMBED_PAGES_SCRIPT}"
    DEPENDS ${pages} "${GAINSAY_EMBED_PAGES_SCRIPT}"
    COMMENT "Embedding ${pattern}" VERBATIM)
  target_sources(${target} PRIVATE "${output}")
endfunction()
