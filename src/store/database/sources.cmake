target_sources(vanthu_store PRIVATE
  ${CMAKE_CURRENT_LIST_DIR}/conditions.cc
  ${CMAKE_CURRENT_LIST_DIR}/connection_pool.cc ${CMAKE_CURRENT_LIST_DIR}/dialect.cc
  ${CMAKE_CURRENT_LIST_DIR}/fault.cc ${CMAKE_CURRENT_LIST_DIR}/file_lock.cc
  ${CMAKE_CURRENT_LIST_DIR}/instant.cc ${CMAKE_CURRENT_LIST_DIR}/migrations.cc
  ${CMAKE_CURRENT_LIST_DIR}/open.cc ${CMAKE_CURRENT_LIST_DIR}/own_file.cc ${CMAKE_CURRENT_LIST_DIR}/pooled_database.cc
  ${CMAKE_CURRENT_LIST_DIR}/postgres_connection.cc ${CMAKE_CURRENT_LIST_DIR}/postgres_database.cc
  ${CMAKE_CURRENT_LIST_DIR}/postgres_values.cc ${CMAKE_CURRENT_LIST_DIR}/row.cc
  ${CMAKE_CURRENT_LIST_DIR}/sqlite_connection.cc ${CMAKE_CURRENT_LIST_DIR}/sqlite_database.cc
  ${CMAKE_CURRENT_LIST_DIR}/structure.cc)
