# Outside libraries, each used by one folder only (design: src/README.md), but for libcrypto.
find_package(PkgConfig REQUIRED)
find_package(tl-expected REQUIRED)                                    # base
pkg_check_modules(CRYPTO REQUIRED IMPORTED_TARGET libcrypto)          # base (SHA-256), service/http (its own certificate)
pkg_check_modules(ICU REQUIRED IMPORTED_TARGET icu-i18n icu-uc)       # text
find_package(nlohmann_json REQUIRED)                                  # data
find_package(yaml-cpp REQUIRED)                                       # markup
pkg_check_modules(HARFBUZZ REQUIRED IMPORTED_TARGET harfbuzz)  # fonts
pkg_check_modules(QRCODEGEN REQUIRED IMPORTED_TARGET qrcodegencpp)  # qr
pkg_check_modules(DEFLATE REQUIRED IMPORTED_TARGET libdeflate)        # pdf
pkg_check_modules(QPDF REQUIRED IMPORTED_TARGET libqpdf)              # read
pkg_check_modules(SECCOMP REQUIRED IMPORTED_TARGET libseccomp)        # sandbox
pkg_check_modules(ZIP REQUIRED IMPORTED_TARGET libzip)                # sheet
pkg_check_modules(EXPAT REQUIRED IMPORTED_TARGET expat)               # sheet
pkg_check_modules(XLSXWRITER REQUIRED IMPORTED_TARGET xlsxwriter)     # sheet
find_package(SQLiteCpp REQUIRED)                                      # store
pkg_check_modules(SQLITE REQUIRED IMPORTED_TARGET sqlite3)            # store
pkg_check_modules(SODIUM REQUIRED IMPORTED_TARGET libsodium)          # service
find_package(Poco REQUIRED COMPONENTS Foundation Net NetSSL Crypto)   # service
find_package(prometheus-cpp REQUIRED COMPONENTS core)                 # service
find_package(CLI11 REQUIRED)                                          # cli

find_path(HARU_INCLUDE_DIR hpdf.h REQUIRED)                           # pdf
find_library(HARU_LIBRARY hpdf REQUIRED)
add_library(Haru::haru UNKNOWN IMPORTED)
set_target_properties(Haru::haru PROPERTIES IMPORTED_LOCATION ${HARU_LIBRARY}
                      INTERFACE_INCLUDE_DIRECTORIES ${HARU_INCLUDE_DIR})

find_path(PQXX_INCLUDE_DIR pqxx/pqxx REQUIRED)                        # store
find_library(PQXX_LIBRARY pqxx REQUIRED)
find_library(PQ_LIBRARY pq REQUIRED)
add_library(Pqxx::pqxx UNKNOWN IMPORTED)
set_target_properties(Pqxx::pqxx PROPERTIES IMPORTED_LOCATION ${PQXX_LIBRARY}
                      INTERFACE_INCLUDE_DIRECTORIES ${PQXX_INCLUDE_DIR}
                      INTERFACE_LINK_LIBRARIES ${PQ_LIBRARY})

# The allocator of the programs that are given out: documents are many small values, and jemalloc takes a tenth less
# time for them than glibc's. Sanitizers bring their own.
add_library(vanthu_allocator INTERFACE)
if(VANTHU_HARDEN)
  pkg_check_modules(JEMALLOC REQUIRED IMPORTED_TARGET jemalloc)
  target_link_libraries(vanthu_allocator INTERFACE -Wl,--push-state,--no-as-needed PkgConfig::JEMALLOC -Wl,--pop-state)
  target_sources(vanthu_allocator INTERFACE ${PROJECT_SOURCE_DIR}/cmake/jemalloc.cc)
endif()

if(VANTHU_TESTS)
  find_package(GTest REQUIRED)
endif()
if(VANTHU_BENCHMARKS)
  find_package(benchmark REQUIRED)
endif()
