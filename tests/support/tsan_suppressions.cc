// What the thread sanitizer cannot see: Poco, libssl and libcrypto are not built with it, so the
// counter by which the thread that accepts and the thread that serves share a socket is no order
// for it, and the end of a socket looks like a race. Read by the sanitizer's runtime; else unused.
extern "C" const char* __tsan_default_suppressions();

extern "C" const char* __tsan_default_suppressions() {
  return "race:Poco::Net::TCPServer::run\n"
         "race:Poco::Net::SocketImpl::close\n"
         "race:libssl.so\n"
         "race:libcrypto.so\n";
}
