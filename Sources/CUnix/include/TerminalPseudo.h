// Programs run on pseudo-terminals of their own.
#ifndef DESKBELL_TERMINAL_PSEUDO_H
#define DESKBELL_TERMINAL_PSEUDO_H

#include <sys/types.h>

/// Starts a program on a new pseudo-terminal of a size, as leader of a session that has it as its
/// controlling terminal, with default signal handling and no other descriptors. Safe in a process
/// with threads. Returns 0, the master's descriptor (close-on-exec) and the process id; or an
/// errno, also that of a failed exec.
int deskbell_pty_spawn(const char *path, char *const argv[], char *const envp[],
                       unsigned short rows, unsigned short columns, int *master, pid_t *pid);

/// Changes the size of a pseudo-terminal, which its foreground group is told of. 0 or an errno.
int deskbell_pty_resize(int master, unsigned short rows, unsigned short columns);

/// Reads the size of a terminal. 0 or an errno.
int deskbell_terminal_size(int fd, unsigned short *rows, unsigned short *columns);

/// A descriptor that becomes readable when a process ends; -1 with errno on failure.
int deskbell_process_descriptor(pid_t pid);

#endif
