# vanthu_precompile(TARGET OWNER HEADER…): TARGET takes the precompiled header of OWNER, who makes it of HEADER….
function(vanthu_precompile target owner)
  if(VANTHU_PCH AND target STREQUAL owner)
    target_precompile_headers(${target} PRIVATE ${ARGN})
  elseif(VANTHU_PCH)
    target_precompile_headers(${target} REUSE_FROM ${owner})
  endif()
endfunction()

# vanthu_hot(FILE…): sources of this folder that a Debug build optimises too. What they do at -O0 would be half of the
# time of the tests.
function(vanthu_hot)
  if(CMAKE_BUILD_TYPE STREQUAL "Debug" AND NOT VANTHU_SANITIZE)
    set_source_files_properties(${ARGN} PROPERTIES COMPILE_OPTIONS -O1 SKIP_PRECOMPILE_HEADERS ON)
  endif()
endfunction()

# vanthu_library(NAME SOURCES … DEPENDS … PRIVATE_DEPENDS …)
#
# One static library per folder of src/. DEPENDS names our own folders (PUBLIC);
# PRIVATE_DEPENDS names outside libraries, which stay behind this folder's door. OWN_PRECOMPILED is for a folder whose
# outside libraries define macros that the headers of the C library ask for.
function(vanthu_library name)
  cmake_parse_arguments(ARG "OWN_PRECOMPILED" "" "SOURCES;DEPENDS;PRIVATE_DEPENDS" ${ARGN})
  add_library(vanthu_${name} STATIC ${ARG_SOURCES})
  target_include_directories(vanthu_${name} PUBLIC ${PROJECT_SOURCE_DIR}/src)
  list(TRANSFORM ARG_DEPENDS PREPEND vanthu_)
  target_link_libraries(vanthu_${name} PUBLIC ${ARG_DEPENDS} PRIVATE ${ARG_PRIVATE_DEPENDS})
  set(owner vanthu_base)
  if(ARG_OWN_PRECOMPILED)
    set(owner vanthu_${name})
  endif()
  vanthu_precompile(vanthu_${name} ${owner} ${VANTHU_STANDARD_HEADERS})
endfunction()

# vanthu_test(NAME SOURCES … DEPENDS …)
#
# One GoogleTest binary per stage, build/<preset>/NAME_tests, run by ctest as NAME.
function(vanthu_test name)
  cmake_parse_arguments(ARG "OWN_PRECOMPILED" "" "SOURCES;DEPENDS" ${ARGN})
  add_executable(${name}_tests ${ARG_SOURCES})
  list(TRANSFORM ARG_DEPENDS PREPEND vanthu_)
  target_include_directories(${name}_tests PRIVATE ${PROJECT_SOURCE_DIR}/src ${PROJECT_SOURCE_DIR}/tests)
  target_compile_definitions(${name}_tests PRIVATE VANTHU_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
                                                   VANTHU_BINARY_DIR="${CMAKE_BINARY_DIR}")
  target_link_libraries(${name}_tests PRIVATE ${ARG_DEPENDS} GTest::gtest_main GTest::gmock)
  set(owner base_tests)  # an executable: a library's would hold position-independent code of another kind
  if(ARG_OWN_PRECOMPILED)
    set(owner ${name}_tests)
  endif()
  vanthu_precompile(${name}_tests ${owner} ${VANTHU_STANDARD_HEADERS} <gmock/gmock.h> <gtest/gtest.h>)
  add_test(NAME ${name} COMMAND ${name}_tests)
  set_tests_properties(${name} PROPERTIES TIMEOUT 900)
endfunction()
