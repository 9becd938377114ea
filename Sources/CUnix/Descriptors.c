#define _GNU_SOURCE
#include "Descriptors.h"

#include <fcntl.h>

void deskbell_read_undated(int descriptor) { fcntl(descriptor, F_SETFL, O_NOATIME); }
