#define _GNU_SOURCE
#include "FileBytes.h"

#include <string.h>

ptrdiff_t deskbell_find(const void *bytes, size_t count, const void *needle, size_t needle_count) {
  const char *place = memmem(bytes, count, needle, needle_count);
  return place ? place - (const char *)bytes : -1;
}

ptrdiff_t deskbell_find_last(const void *bytes, size_t count, unsigned char byte) {
  const char *place = memrchr(bytes, byte, count);
  return place ? place - (const char *)bytes : -1;
}
