#ifndef DESKBELL_WAKEUP_H
#define DESKBELL_WAKEUP_H

/// A new counter descriptor (eventfd), close-on-exec and non-blocking; -1 with errno on failure.
int deskbell_wakeup_descriptor(void);

/// A new descriptor that can be read while one of these two can; -1 with errno on failure.
int deskbell_either_descriptor(int one, int other);

#endif
