#ifndef DESKBELL_HEAPS_H
#define DESKBELL_HEAPS_H

/// Has all threads share so many heaps of the allocator's. To be called before there are other threads.
void deskbell_share_heaps(int most);

/// Gives back to the system what the heaps have and nobody uses. Some milliseconds at the most.
void deskbell_give_back_heaps(void);

/// Lets go of the program's pages of code, most of which nothing but its start has read: they are read from
/// its file again where they are needed. About 0.2 ms.
void deskbell_let_go_of_start(void);

#endif
