// Directories that are made in the midst of what others may place.
#ifndef DESKBELL_FOLDERS_H
#define DESKBELL_FOLDERS_H

#include <sys/types.h>

/// Gives the directory `name` in `at` (which may be AT_FDCWD) a mode, an owner and a group (-1: as
/// they are), whatever the process's mask was when it was made. Never follows a link. 0, or -1 with
/// errno.
int deskbell_dress_folder(int at, const char *name, mode_t mode, uid_t owner, gid_t group);

/// Whether an open file lies where other machines may use it too: they have no memory in common with
/// this one. 1 or 0.
int deskbell_is_shared_by_machines(int fd);

#endif
