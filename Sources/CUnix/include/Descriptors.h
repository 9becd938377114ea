// Descriptors that no other program inherits.
#ifndef DESKBELL_DESCRIPTORS_H
#define DESKBELL_DESCRIPTORS_H

/// A file in memory, without a name; -1 with errno on failure.
int deskbell_memory_file(void);

/// Makes `place` lead where `descriptor` leads; 0, or -1 with errno.
int deskbell_redirect(int place, int descriptor);

#endif
