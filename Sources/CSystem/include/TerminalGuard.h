// Gives the terminal back on every way out of the process, from inside signal handlers too.
#ifndef DESKBELL_TERMINAL_GUARD_H
#define DESKBELL_TERMINAL_GUARD_H

#include <stddef.h>

/// Remembers the terminal settings of `fd` and the bytes that undo what will be sent to it, and
/// from now on gives both back on `exit`, and on SIGHUP, SIGTERM, SIGINT, SIGQUIT and faults, which
/// then take their default action. To be called before the terminal is changed in any way, once at
/// a time, from the thread that owns the screen.
///
/// `note` is written to the diverted standard error's place when the process dies of a fault.
/// Also starts noticing SIGWINCH, SIGCONT and SIGTSTP (see `deskbell_terminal_take_signals`).
/// Returns 0 or an errno.
int deskbell_terminal_arm(int fd, const char *leave, size_t leave_length, const char *note);

/// Writes the leaving bytes and restores the settings, unless that was done since arming or
/// rearming. Async-signal-safe.
void deskbell_terminal_restore(void);

/// The same, for when what was sent to the terminal has been undone already.
void deskbell_terminal_restore_settings(void);

/// After a restore: the terminal is about to be changed again.
void deskbell_terminal_rearm(void);

/// Restores, and puts back every signal's handler as it was before arming.
void deskbell_terminal_disarm(void);

/// Sends standard error to a file (created, appended to), or to nowhere if `path` is null. Returns
/// 0 or an errno. A restore gives it back; so does `deskbell_terminal_return_errors`.
int deskbell_terminal_divert_errors(const char *path);

/// Gives standard error back.
void deskbell_terminal_return_errors(void);

/// Stops every process of the group, as the shell's Control-Z does, this one last, and returns when
/// it is continued; at once if nobody could continue it (an orphaned group).
void deskbell_terminal_stop_group(void);

enum {
  DESKBELL_SIGNAL_RESIZED = 1,
  DESKBELL_SIGNAL_CONTINUED = 2,
  DESKBELL_SIGNAL_SUSPEND = 4,
};

/// A descriptor that is readable when a signal has been noticed; -1 before arming.
int deskbell_terminal_signal_fd(void);

/// The signals noticed since the last call.
unsigned deskbell_terminal_take_signals(void);

#endif
