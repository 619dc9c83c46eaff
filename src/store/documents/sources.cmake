target_sources(vanthu_store PRIVATE
  ${CMAKE_CURRENT_LIST_DIR}/after_issue.cc
  ${CMAKE_CURRENT_LIST_DIR}/checks.cc
  ${CMAKE_CURRENT_LIST_DIR}/document.cc
  ${CMAKE_CURRENT_LIST_DIR}/drafts.cc
  ${CMAKE_CURRENT_LIST_DIR}/issue.cc
  ${CMAKE_CURRENT_LIST_DIR}/life.cc
  ${CMAKE_CURRENT_LIST_DIR}/list.cc
  ${CMAKE_CURRENT_LIST_DIR}/office_rules.cc
  ${CMAKE_CURRENT_LIST_DIR}/paper_flow.cc
  ${CMAKE_CURRENT_LIST_DIR}/planned_links.cc
  ${CMAKE_CURRENT_LIST_DIR}/record.cc
  ${CMAKE_CURRENT_LIST_DIR}/recovery.cc
  ${CMAKE_CURRENT_LIST_DIR}/signed_file.cc)
