target_sources(vanthu_service PRIVATE
  ${CMAKE_CURRENT_LIST_DIR}/authenticate.cc ${CMAKE_CURRENT_LIST_DIR}/common_passwords.cc
  ${CMAKE_CURRENT_LIST_DIR}/cookies.cc ${CMAKE_CURRENT_LIST_DIR}/grants.cc ${CMAKE_CURRENT_LIST_DIR}/hashing_lanes.cc
  ${CMAKE_CURRENT_LIST_DIR}/key_cache.cc ${CMAKE_CURRENT_LIST_DIR}/last_use.cc
  ${CMAKE_CURRENT_LIST_DIR}/new_key.cc ${CMAKE_CURRENT_LIST_DIR}/origin.cc ${CMAKE_CURRENT_LIST_DIR}/password.cc
  ${CMAKE_CURRENT_LIST_DIR}/people.cc ${CMAKE_CURRENT_LIST_DIR}/permits.cc ${CMAKE_CURRENT_LIST_DIR}/role_words.cc
  ${CMAKE_CURRENT_LIST_DIR}/secrets.cc
  ${CMAKE_CURRENT_LIST_DIR}/sessions.cc ${CMAKE_CURRENT_LIST_DIR}/set_password.cc ${CMAKE_CURRENT_LIST_DIR}/slow_down.cc)
target_link_libraries(vanthu_service PRIVATE PkgConfig::SODIUM)
