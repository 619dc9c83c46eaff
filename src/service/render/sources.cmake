target_sources(vanthu_service PRIVATE
  ${CMAKE_CURRENT_LIST_DIR}/dated_cache.cc ${CMAKE_CURRENT_LIST_DIR}/dated_data.cc ${CMAKE_CURRENT_LIST_DIR}/in_lane.cc ${CMAKE_CURRENT_LIST_DIR}/render_job.cc ${CMAKE_CURRENT_LIST_DIR}/stored_templates.cc
  ${CMAKE_CURRENT_LIST_DIR}/template_draft.cc)
