target_sources(vanthu_store PRIVATE
  ${CMAKE_CURRENT_LIST_DIR}/block.cc
  ${CMAKE_CURRENT_LIST_DIR}/entry.cc
  ${CMAKE_CURRENT_LIST_DIR}/entry_row.cc
  ${CMAKE_CURRENT_LIST_DIR}/faults.cc
  ${CMAKE_CURRENT_LIST_DIR}/number_class.cc
  ${CMAKE_CURRENT_LIST_DIR}/numbering.cc
  ${CMAKE_CURRENT_LIST_DIR}/own_numbers.cc
  ${CMAKE_CURRENT_LIST_DIR}/paper.cc
  ${CMAKE_CURRENT_LIST_DIR}/series.cc
  ${CMAKE_CURRENT_LIST_DIR}/succession.cc
  ${CMAKE_CURRENT_LIST_DIR}/typed_number.cc
  ${CMAKE_CURRENT_LIST_DIR}/year_end.cc)
