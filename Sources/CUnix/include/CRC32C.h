// CRC-32C (Castagnoli), the checksum of journal lines: RFC 3720, appendix B.4.
#ifndef DESKBELL_CRC32C_H
#define DESKBELL_CRC32C_H

#include <stddef.h>
#include <stdint.h>

/// The checksum of `count` bytes. `before` is 0, or the checksum of the bytes that come before
/// these. Uses the processor's own instruction where there is one (about 8 bytes in 3 cycles).
uint32_t deskbell_crc32c(uint32_t before, const void *bytes, size_t count);

/// The same by tables, on any processor: what the other one is checked against.
uint32_t deskbell_crc32c_portable(uint32_t before, const void *bytes, size_t count);

#endif
