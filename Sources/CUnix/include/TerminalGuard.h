// Gives the terminal back on every way out of the process, from inside signal handlers too.
#ifndef DESKBELL_TERMINAL_GUARD_H
#define DESKBELL_TERMINAL_GUARD_H

#include <stddef.h>

/// Remembers the terminal settings of `fd` and the bytes that undo what will be sent to it, and
/// from now on gives both back on `exit`, and on SIGQUIT and faults, which then take their default
/// action. To be called before the terminal is changed in any way, once at a time, from the thread
/// that owns the screen.
///
/// SIGHUP, SIGTERM and SIGINT ask the program to leave, which it does by itself, to end with
/// `deskbell_terminal_end_as_asked`. If it does not hear of it within a second, has not ended ten
/// seconds after that, or is asked again later, they are fatal too.
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
  DESKBELL_SIGNAL_LEAVE = 8,
};

/// A descriptor that is readable when a signal has been noticed; -1 before arming.
int deskbell_terminal_signal_fd(void);

/// The signals noticed since the last call.
unsigned deskbell_terminal_take_signals(void);

/// The signals noticed since the last call of that, which are left as they are.
unsigned deskbell_terminal_noticed(void);

/// Has a group of processes be the terminal's foreground, as a shell does. Whoever asks need not be in
/// the foreground.
void deskbell_terminal_give_foreground(int group);

/// Rings the bell of a terminal that somebody else has, who is in its foreground. Never waits for the
/// terminal, and is not stopped by it: where it takes nothing now, it does not ring.
void deskbell_terminal_ring_behind(void);

/// Takes some signals for not noticed.
void deskbell_terminal_forget_signals(unsigned bits);

/// If a signal asked the program to leave: gives the terminal back and lets the signal do what it
/// does by default, so that whoever waits for the program sees why it ended. Else does nothing.
void deskbell_terminal_end_as_asked(void);

#endif
