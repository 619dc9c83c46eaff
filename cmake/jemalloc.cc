// One arena for each core, whatever the number of threads: the pages that a thread has let go serve
// the next one, so that a service takes no more memory the more connections it has.
extern "C" const char* malloc_conf = "percpu_arena:percpu";
