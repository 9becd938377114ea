#define _GNU_SOURCE
#include "Descriptors.h"

#include <fcntl.h>
#include <unistd.h>

void deskbell_read_undated(int descriptor) { fcntl(descriptor, F_SETFL, O_NOATIME); }

int deskbell_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC); }
