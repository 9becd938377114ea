#define _GNU_SOURCE
#include "Folders.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

int deskbell_dress_folder(int at, const char *name, mode_t mode, uid_t owner, gid_t group) {
  // A descriptor that needs no permission, since the mode may not give any yet.
  int folder = openat(at, name, O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  if (folder < 0) return -1;
  int result = 0;
  if (owner != (uid_t)-1 || group != (gid_t)-1)
    result = fchownat(folder, "", owner, group, AT_EMPTY_PATH);
  if (result == 0) {
    // Such a descriptor cannot be given to fchmod; where it leads is not looked up by name again.
    char self[40];
    snprintf(self, sizeof self, "/proc/self/fd/%d", folder);
    result = chmod(self, mode);
    if (result != 0 && errno == ENOENT) result = fchmodat(at, name, mode, 0);
  }
  int code = errno;
  close(folder);
  errno = code;
  return result;
}
