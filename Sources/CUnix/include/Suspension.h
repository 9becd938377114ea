#ifndef DESKBELL_SUSPENSION_H
#define DESKBELL_SUSPENSION_H

/// Keeps the keyboard's wish to suspend the process (SIGTSTP) from this thread and those it starts;
/// a descriptor that can be read when there is one. -1 with errno on failure.
int deskbell_suspension_descriptor(void);

/// Whether it was asked for since the last call. Never blocks.
int deskbell_suspension_asked(int descriptor);

/// Suspends the process as the keyboard would have; returns when it goes on. At once where nobody
/// could resume it.
void deskbell_suspend(void);

#endif
