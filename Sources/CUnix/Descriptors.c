#define _GNU_SOURCE
#include "Descriptors.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

int deskbell_memory_file(void) { return memfd_create("deskbell", MFD_CLOEXEC); }

void deskbell_read_undated(int descriptor) { fcntl(descriptor, F_SETFL, O_NOATIME); }

int deskbell_redirect(int place, int descriptor) {
  return dup3(descriptor, place, O_CLOEXEC) < 0 ? -1 : 0;
}
