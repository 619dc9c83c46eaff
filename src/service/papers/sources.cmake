target_sources(vanthu_service PRIVATE
  ${CMAKE_CURRENT_LIST_DIR}/edxml.cc ${CMAKE_CURRENT_LIST_DIR}/final_copy.cc
  ${CMAKE_CURRENT_LIST_DIR}/issuing.cc ${CMAKE_CURRENT_LIST_DIR}/lease_keeper.cc
  ${CMAKE_CURRENT_LIST_DIR}/paper_maker.cc
  ${CMAKE_CURRENT_LIST_DIR}/register_export.cc ${CMAKE_CURRENT_LIST_DIR}/xml_writer.cc)
