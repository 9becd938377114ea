#define _GNU_SOURCE
#include "MemoryFile.h"

#include <errno.h>
#include <sys/mman.h>
#include <unistd.h>

int deskbell_memory_file(const void *bytes, size_t size) {
  int fd = memfd_create("deskbell", MFD_CLOEXEC);
  if (fd < 0) return -1;
  const char *rest = bytes;
  while (size > 0) {
    ssize_t count = write(fd, rest, size);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) {
      int error = count == 0 ? EIO : errno;
      close(fd);
      errno = error;
      return -1;
    }
    rest += count;
    size -= (size_t)count;
  }
  lseek(fd, 0, SEEK_SET);
  return fd;
}
