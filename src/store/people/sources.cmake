target_sources(vanthu_store PRIVATE
  ${CMAKE_CURRENT_LIST_DIR}/api_keys.cc ${CMAKE_CURRENT_LIST_DIR}/audit_list.cc ${CMAKE_CURRENT_LIST_DIR}/faults.cc ${CMAKE_CURRENT_LIST_DIR}/grants.cc
  ${CMAKE_CURRENT_LIST_DIR}/hand_over.cc ${CMAKE_CURRENT_LIST_DIR}/holders.cc
  ${CMAKE_CURRENT_LIST_DIR}/login_throttle.cc ${CMAKE_CURRENT_LIST_DIR}/names.cc
  ${CMAKE_CURRENT_LIST_DIR}/sessions.cc ${CMAKE_CURRENT_LIST_DIR}/users.cc)
