#define _GNU_SOURCE
#include "Renaming.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int deskbell_rename_new(const char *from, const char *to) {
  if (renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0) return 0;
  if (errno != EINVAL && errno != ENOSYS) return -1;
  // Some file systems, of the network above all, know only links.
  if (link(from, to) != 0) return -1;
  unlink(from);
  return 0;
}
