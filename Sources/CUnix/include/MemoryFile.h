#ifndef DESKBELL_MEMORY_FILE_H
#define DESKBELL_MEMORY_FILE_H

#include <stddef.h>

// A file that has no name and lies in memory, with these bytes in it, to be read from the start by who
// inherits it; other processes started from here do not. -1, with errno, if there can be none.
int deskbell_memory_file(const void *bytes, size_t size);

#endif
