# vanthu_embed_files(TARGET target HEADER header NAMESPACE ns TYPE type FUNCTION function FILES …)
#
# Puts text files into a target. `header` declares `type` {std::string_view name, text} and
# `std::span<const type> function()`; the name is the file's without its ending.
function(vanthu_embed_files)
  cmake_parse_arguments(ARG "" "TARGET;HEADER;NAMESPACE;TYPE;FUNCTION" "FILES" ${ARGN})
  set(out ${CMAKE_CURRENT_BINARY_DIR}/${ARG_FUNCTION}.cc)
  add_custom_command(
    OUTPUT ${out}
    COMMAND ${CMAKE_COMMAND} "-DOUT=${out}" "-DHEADER=${ARG_HEADER}" "-DNAMESPACE=${ARG_NAMESPACE}"
            "-DTYPE=${ARG_TYPE}" "-DFUNCTION=${ARG_FUNCTION}" "-DFILES=${ARG_FILES}"
            -P ${PROJECT_SOURCE_DIR}/cmake/write_embedded.cmake
    DEPENDS ${ARG_FILES} ${PROJECT_SOURCE_DIR}/cmake/write_embedded.cmake
    VERBATIM)
  target_sources(${ARG_TARGET} PRIVATE ${out})
endfunction()
