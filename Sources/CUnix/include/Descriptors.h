// Descriptors, and how they are read.
#ifndef DESKBELL_DESCRIPTORS_H
#define DESKBELL_DESCRIPTORS_H

/// Has the reading of a file not date it, where the caller may say so.
void deskbell_read_undated(int descriptor);

/// The ends of a new pipe, to read from and to write to, which no program that is started gets unless
/// they are given to it; -1 with errno on failure.
int deskbell_pipe(int ends[2]);

#endif
