# Language level, warnings, sanitizers and hardening.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR})

# One precompiled header for src/ and one for tests/. The release build takes neither, and so shows a file that
# leaves out an #include.
option(VANTHU_PCH "Precompile the headers that most files include" OFF)
set(VANTHU_STANDARD_HEADERS <algorithm> <array> <atomic> <chrono> <fstream> <functional> <map> <memory>
    <mutex> <optional> <set> <span> <sstream> <string> <string_view> <thread> <unordered_map> <utility> <variant>
    <vector>)

find_program(VANTHU_CCACHE ccache)
if(VANTHU_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${VANTHU_CCACHE})
  if(VANTHU_PCH)  # what ccache asks for before it stores anything made with a precompiled header
    list(PREPEND CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros)
    add_compile_options(-fpch-preprocess)
  endif()
endif()

# GNU ld takes several times as long over debug information.
find_program(VANTHU_MOLD mold)
if(VANTHU_MOLD AND CMAKE_BUILD_TYPE STREQUAL "Debug")
  add_link_options(-fuse-ld=mold)
endif()

add_compile_options(-Wall -Wextra -Wformat=2 -Wconversion -Wsign-conversion -Wimplicit-fallthrough
                    -Wnon-virtual-dtor -Woverloaded-virtual -Wbidi-chars=any)
# Under the thread sanitizer GCC 12 takes constants for longer than std::string's own buffer, in several ways.
if(VANTHU_WERROR AND NOT VANTHU_SANITIZE STREQUAL "thread")
  add_compile_options(-Werror)
endif()

if(VANTHU_SANITIZE)
  set(CMAKE_CXX_FLAGS_DEBUG "-g1")  # lines are enough for a report, and the build is half as long
  add_compile_options(-fsanitize=${VANTHU_SANITIZE} -fno-omit-frame-pointer -O1)
  # GCC 12 takes instrumented std::function and std::variant for uninitialised.
  add_compile_options(-Wno-maybe-uninitialized)
  if(NOT VANTHU_SANITIZE STREQUAL "thread")
    add_compile_options(-fno-sanitize-recover=all)
  endif()
  add_link_options(-fsanitize=${VANTHU_SANITIZE})
endif()

if(VANTHU_HARDEN)
  set(CMAKE_CXX_FLAGS_RELWITHDEBINFO "-O2 -g -DNDEBUG")
  add_compile_options(-Wtrampolines -Werror=format-security -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3
                      -D_GLIBCXX_ASSERTIONS -fstack-clash-protection -fstack-protector-strong
                      -fcf-protection=full -ftrivial-auto-var-init=zero
                      -fno-delete-null-pointer-checks -fno-strict-overflow -fno-strict-aliasing)
  include(CheckPIESupported)
  check_pie_supported()
  add_link_options(-Wl,-z,relro,-z,now,-z,noexecstack,-z,nodlopen -Wl,--as-needed)
endif()
