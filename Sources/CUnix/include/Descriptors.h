// Descriptors, and how they are read.
#ifndef DESKBELL_DESCRIPTORS_H
#define DESKBELL_DESCRIPTORS_H

/// Has the reading of a file not date it, where the caller may say so.
void deskbell_read_undated(int descriptor);

#endif
