// Locks on byte ranges that belong to an open file description, not to the process: closing
// another descriptor of the same file does not let them go, two openings in one process exclude
// each other, and the end of the process, by whatever cause, lets go.
#ifndef DESKBELL_LOCK_H
#define DESKBELL_LOCK_H

#include <stdint.h>

enum deskbell_lock_kind { DESKBELL_LOCK_SHARED, DESKBELL_LOCK_EXCLUSIVE, DESKBELL_LOCK_NONE };

/// Takes or lets go of `count` bytes from `start` (0: to the end, however far the file grows),
/// without waiting. Returns 0, or -1 with errno EAGAIN or EACCES if somebody else holds them.
int deskbell_lock(int fd, enum deskbell_lock_kind kind, int64_t start, int64_t count);

/// Takes `count` bytes from `start` for this descriptor alone, waiting for about so many
/// milliseconds until nobody else holds any of them. Whoever has waited longest for a byte is woken
/// first. Returns 0, or -1 with errno EINTR, EAGAIN or EACCES if they were not to be had so soon.
int deskbell_lock_waiting(int fd, int64_t start, int64_t count, int64_t milliseconds);

/// Whether anybody else holds any of `count` bytes from `start` (0: to the end) in any way.
/// Returns 1 and the first byte of one such lock and how many it covers (0: to the end),
/// 0 if nobody does, -1 on errors. Takes nothing.
int deskbell_lock_held(
    int fd, int64_t start, int64_t count, int64_t *held_start, int64_t *held_count);

#endif
