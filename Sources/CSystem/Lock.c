#define _GNU_SOURCE
#include "Lock.h"

#include <fcntl.h>
#include <string.h>
#include <unistd.h>

int deskbell_lock(int fd, enum deskbell_lock_kind kind, int64_t start, int64_t count) {
  struct flock range;
  memset(&range, 0, sizeof range);
  range.l_type = kind == DESKBELL_LOCK_SHARED      ? F_RDLCK
                 : kind == DESKBELL_LOCK_EXCLUSIVE ? F_WRLCK
                                                   : F_UNLCK;
  range.l_whence = SEEK_SET;
  range.l_start = start;
  range.l_len = count;
  return fcntl(fd, F_OFD_SETLK, &range);
}

int deskbell_lock_held(
    int fd, int64_t start, int64_t count, int64_t *held_start, int64_t *held_count) {
  struct flock range;
  memset(&range, 0, sizeof range);
  range.l_type = F_WRLCK;
  range.l_whence = SEEK_SET;
  range.l_start = start;
  range.l_len = count;
  if (fcntl(fd, F_OFD_GETLK, &range) != 0) return -1;
  if (range.l_type == F_UNLCK) return 0;
  *held_start = range.l_start;
  *held_count = range.l_len;
  return 1;
}
