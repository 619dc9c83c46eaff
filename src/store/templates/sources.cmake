target_sources(vanthu_store PRIVATE ${CMAKE_CURRENT_LIST_DIR}/templates.cc)
