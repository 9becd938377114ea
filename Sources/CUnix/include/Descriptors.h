// Descriptors: such as no other program inherits, and how they are read.
#ifndef DESKBELL_DESCRIPTORS_H
#define DESKBELL_DESCRIPTORS_H

/// A file in memory, without a name; -1 with errno on failure.
int deskbell_memory_file(void);

/// Has the reading of a file not date it, where the caller may say so.
void deskbell_read_undated(int descriptor);

/// Makes `place` lead where `descriptor` leads; 0, or -1 with errno.
int deskbell_redirect(int place, int descriptor);

#endif
