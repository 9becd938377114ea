#ifndef DESKBELL_HEAPS_H
#define DESKBELL_HEAPS_H

/// Has all threads share so many heaps of the allocator's. To be called before there are other threads.
void deskbell_share_heaps(int most);

#endif
