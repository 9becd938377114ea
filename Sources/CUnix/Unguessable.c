#include "Unguessable.h"

#include <errno.h>
#include <sys/random.h>
#include <time.h>
#include <unistd.h>

uint64_t deskbell_unguessable(void) {
  uint64_t number;
  if (getrandom(&number, sizeof number, 0) == (ssize_t)sizeof number) return number;
  // Only very old systems have none: then it can be guessed, and is still most likely new.
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (uint64_t)now.tv_nsec * 0x9E3779B97F4A7C15u ^ (uint64_t)now.tv_sec << 20 ^
         (uint64_t)getpid() << 40;
}
