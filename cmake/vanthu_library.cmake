# vanthu_library(NAME SOURCES … DEPENDS … PRIVATE_DEPENDS …)
#
# One static library per folder of src/. DEPENDS names our own folders (PUBLIC);
# PRIVATE_DEPENDS names outside libraries, which stay behind this folder's door.
function(vanthu_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;DEPENDS;PRIVATE_DEPENDS" ${ARGN})
  add_library(vanthu_${name} STATIC ${ARG_SOURCES})
  target_include_directories(vanthu_${name} PUBLIC ${PROJECT_SOURCE_DIR}/src)
  list(TRANSFORM ARG_DEPENDS PREPEND vanthu_)
  target_link_libraries(vanthu_${name} PUBLIC ${ARG_DEPENDS} PRIVATE ${ARG_PRIVATE_DEPENDS})
endfunction()

# vanthu_test(NAME SOURCES … DEPENDS …)
#
# One GoogleTest binary per stage, build/<preset>/NAME_tests, run by ctest as NAME.
function(vanthu_test name)
  cmake_parse_arguments(ARG "" "" "SOURCES;DEPENDS" ${ARGN})
  add_executable(${name}_tests ${ARG_SOURCES})
  list(TRANSFORM ARG_DEPENDS PREPEND vanthu_)
  target_include_directories(${name}_tests PRIVATE ${PROJECT_SOURCE_DIR}/src ${PROJECT_SOURCE_DIR}/tests)
  target_compile_definitions(${name}_tests PRIVATE VANTHU_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
                                                   VANTHU_BINARY_DIR="${CMAKE_BINARY_DIR}")
  target_link_libraries(${name}_tests PRIVATE ${ARG_DEPENDS} GTest::gtest_main GTest::gmock)
  add_test(NAME ${name} COMMAND ${name}_tests)
  set_tests_properties(${name} PROPERTIES TIMEOUT 900)
endfunction()
