// Finding things in the bytes of a file.
#ifndef DESKBELL_FILEBYTES_H
#define DESKBELL_FILEBYTES_H

#include <stddef.h>

/// The place of the first `needle` in `bytes`, or -1.
ptrdiff_t deskbell_find(const void *bytes, size_t count, const void *needle, size_t needle_count);

/// The place of the last such byte, or -1.
ptrdiff_t deskbell_find_last(const void *bytes, size_t count, unsigned char byte);

#endif
