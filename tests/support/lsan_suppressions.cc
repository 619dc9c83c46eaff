// What the leak sanitizer finds and cannot be mended here: libpqxx 6.4 forgets the statements that
// it prepares on a connection that fails meanwhile. Read by the sanitizer's runtime; else unused.
extern "C" const char* __lsan_default_suppressions();

extern "C" const char* __lsan_default_suppressions() {
  return "leak:pqxx::connection_base::register_prepared\n";
}
