// Files beside the database, made by whoever runs a command.
//
// Under systemd the folder is the service's (DynamicUser). What root makes there, with `vanthu
// restore` or `vanthu audit accept-restore`, has to be the service's too, or it cannot start.
#ifndef VANTHU_STORE_DATABASE_OWN_FILE_H_
#define VANTHU_STORE_DATABASE_OWN_FILE_H_

#include <filesystem>

namespace vanthu::store {

/// Makes a file, mode 0600, that is not there yet; one made by root belongs to the owner of its
/// folder. The descriptor for reading and writing, or -1 with errno (EEXIST: it is there).
int makeOwnFile(const std::filesystem::path& path);

/// The same, or opens the file that is there. Follows no link.
int openOwnFile(const std::filesystem::path& path);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_DATABASE_OWN_FILE_H_
