target_sources(vanthu_service PRIVATE
  ${CMAKE_CURRENT_LIST_DIR}/all_routes.cc ${CMAKE_CURRENT_LIST_DIR}/answer_check.cc
  ${CMAKE_CURRENT_LIST_DIR}/answers.cc ${CMAKE_CURRENT_LIST_DIR}/api_application.cc
  ${CMAKE_CURRENT_LIST_DIR}/base64.cc ${CMAKE_CURRENT_LIST_DIR}/body_memory.cc
  ${CMAKE_CURRENT_LIST_DIR}/json_weight.cc ${CMAKE_CURRENT_LIST_DIR}/docs_page.cc ${CMAKE_CURRENT_LIST_DIR}/error_codes.cc
  ${CMAKE_CURRENT_LIST_DIR}/openapi.cc ${CMAKE_CURRENT_LIST_DIR}/page_of.cc
  ${CMAKE_CURRENT_LIST_DIR}/problem.cc ${CMAKE_CURRENT_LIST_DIR}/render_routes.cc
  ${CMAKE_CURRENT_LIST_DIR}/request_parts.cc ${CMAKE_CURRENT_LIST_DIR}/route.cc
  ${CMAKE_CURRENT_LIST_DIR}/router.cc ${CMAKE_CURRENT_LIST_DIR}/run_route.cc
  ${CMAKE_CURRENT_LIST_DIR}/schema_printer.cc ${CMAKE_CURRENT_LIST_DIR}/schemas.cc ${CMAKE_CURRENT_LIST_DIR}/system_routes.cc
  ${CMAKE_CURRENT_LIST_DIR}/template_routes.cc)
target_sources(vanthu_service PRIVATE
  ${CMAKE_CURRENT_LIST_DIR}/after_issue_routes.cc ${CMAKE_CURRENT_LIST_DIR}/check_routes.cc
  ${CMAKE_CURRENT_LIST_DIR}/document_json.cc ${CMAKE_CURRENT_LIST_DIR}/document_parts.cc
  ${CMAKE_CURRENT_LIST_DIR}/document_routes.cc ${CMAKE_CURRENT_LIST_DIR}/draft_routes.cc
  ${CMAKE_CURRENT_LIST_DIR}/file_routes.cc ${CMAKE_CURRENT_LIST_DIR}/issue_routes.cc
  ${CMAKE_CURRENT_LIST_DIR}/numbering.cc ${CMAKE_CURRENT_LIST_DIR}/paper_flow_routes.cc)
target_sources(vanthu_service PRIVATE
  ${CMAKE_CURRENT_LIST_DIR}/block_routes.cc ${CMAKE_CURRENT_LIST_DIR}/entry_routes.cc
  ${CMAKE_CURRENT_LIST_DIR}/export_routes.cc ${CMAKE_CURRENT_LIST_DIR}/register_parts.cc
  ${CMAKE_CURRENT_LIST_DIR}/series_routes.cc)
file(GLOB schemas CONFIGURE_DEPENDS ${CMAKE_CURRENT_LIST_DIR}/../schemas/*.json)
vanthu_embed_files(TARGET vanthu_service HEADER service/api/schemas.h NAMESPACE vanthu::service
                   TYPE SchemaText FUNCTION embeddedSchemas FILES ${schemas})
target_sources(vanthu_service PRIVATE
  ${CMAKE_CURRENT_LIST_DIR}/audit_routes.cc ${CMAKE_CURRENT_LIST_DIR}/key_routes.cc
  ${CMAKE_CURRENT_LIST_DIR}/link_routes.cc ${CMAKE_CURRENT_LIST_DIR}/metrics_route.cc
  ${CMAKE_CURRENT_LIST_DIR}/people_json.cc ${CMAKE_CURRENT_LIST_DIR}/people_routes.cc
  ${CMAKE_CURRENT_LIST_DIR}/session_routes.cc ${CMAKE_CURRENT_LIST_DIR}/setup_page.cc ${CMAKE_CURRENT_LIST_DIR}/unit_routes.cc ${CMAKE_CURRENT_LIST_DIR}/user_routes.cc)
target_sources(vanthu_service PRIVATE
  ${CMAKE_CURRENT_LIST_DIR}/award_routes.cc ${CMAKE_CURRENT_LIST_DIR}/campaign_parts.cc
  ${CMAKE_CURRENT_LIST_DIR}/campaign_routes.cc ${CMAKE_CURRENT_LIST_DIR}/council_routes.cc
  ${CMAKE_CURRENT_LIST_DIR}/dossier_routes.cc ${CMAKE_CURRENT_LIST_DIR}/import_routes.cc
  ${CMAKE_CURRENT_LIST_DIR}/milestone_routes.cc ${CMAKE_CURRENT_LIST_DIR}/nomination_routes.cc
  ${CMAKE_CURRENT_LIST_DIR}/office_routes.cc ${CMAKE_CURRENT_LIST_DIR}/registration_routes.cc
  ${CMAKE_CURRENT_LIST_DIR}/search_routes.cc ${CMAKE_CURRENT_LIST_DIR}/table_routes.cc)
