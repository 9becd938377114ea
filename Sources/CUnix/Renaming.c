#define _GNU_SOURCE
#include "Renaming.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int deskbell_rename_new(int from, const char *name, int to, const char *new_name) {
  if (renameat2(from, name, to, new_name, RENAME_NOREPLACE) == 0) return 0;
  if (errno != EINVAL && errno != ENOSYS) return -1;
  // Some file systems, of the network above all, know only links.
  if (linkat(from, name, to, new_name, 0) != 0) return -1;
  unlinkat(from, name, 0);
  return 0;
}
