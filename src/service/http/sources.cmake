set(here ${CMAKE_CURRENT_LIST_DIR})
target_sources(vanthu_service PRIVATE
  ${here}/host_names.cc ${here}/network.cc
  ${here}/body_reader.cc ${here}/chunk_decoder.cc ${here}/connection_gate.cc ${here}/forwarded.cc
  ${here}/head_parser.cc ${here}/head_scanner.cc ${here}/http_connection.cc ${here}/http_server.cc
  ${here}/message.cc ${here}/percent.cc ${here}/request_reader.cc ${here}/request_target.cc
  ${here}/rate_limiter.cc ${here}/response_writer.cc ${here}/self_signed.cc
  ${here}/tls_context.cc ${here}/watchdog.cc ${here}/wire.cc)
target_link_libraries(vanthu_service PRIVATE Poco::Foundation Poco::Net Poco::NetSSL Poco::Crypto PkgConfig::CRYPTO)
