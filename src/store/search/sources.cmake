target_sources(vanthu_store PRIVATE
  ${CMAKE_CURRENT_LIST_DIR}/search.cc
  ${CMAKE_CURRENT_LIST_DIR}/search_index.cc
  ${CMAKE_CURRENT_LIST_DIR}/search_words.cc)
