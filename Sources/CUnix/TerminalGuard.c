#define _GNU_SOURCE
#include "TerminalGuard.h"
#include "Wakeup.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

// Everything a handler touches is static and set before `armed` is.

enum { LEAVE_SIZE = 1024, NOTE_SIZE = 512 };

static atomic_int armed;
// Whether the terminal is, or may be, in another state than it was found in.
static atomic_int changed;
static int terminal_fd = -1;
static struct termios found;
static char leave_bytes[LEAVE_SIZE];
static size_t leave_size;
static char note_bytes[NOTE_SIZE];
static size_t note_size;
static atomic_int saved_errors = -1;
static atomic_int signal_fd = -1;
static atomic_uint noticed;
// The signal that asked to leave; 0: none did.
static atomic_int leaving;
static atomic_long asked_at;

// How long a program that is asked to leave has to hear of it, and then to end, in seconds.
enum { TIME_TO_HEAR = 1, TIME_TO_LEAVE = 10 };

static const int fatal_signals[] = {SIGQUIT, SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT};
enum { FATAL_COUNT = sizeof fatal_signals / sizeof fatal_signals[0] };
static const int leaving_signals[] = {SIGHUP, SIGTERM, SIGINT};
enum { LEAVING_COUNT = sizeof leaving_signals / sizeof leaving_signals[0] };
static const int noticed_signals[] = {SIGWINCH, SIGCONT, SIGTSTP};
enum { NOTICED_COUNT = sizeof noticed_signals / sizeof noticed_signals[0] };
static struct sigaction old_fatal[FATAL_COUNT];
static struct sigaction old_leaving[LEAVING_COUNT];
static struct sigaction old_noticed[NOTICED_COUNT];
static struct sigaction old_alarm;

// Handlers run here, so that a stack overflow can be told too.
static char handler_stack[64 * 1024];

static void write_all(int fd, const char *bytes, size_t size) {
  while (size > 0) {
    ssize_t count = write(fd, bytes, size);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return;
    bytes += count;
    size -= (size_t)count;
  }
}

void deskbell_terminal_return_errors(void) {
  int saved = atomic_exchange(&saved_errors, -1);
  if (saved < 0) return;
  dup2(saved, STDERR_FILENO);
  close(saved);
}

static void restore(int leaves) {
  int error = errno;
  if (atomic_exchange(&changed, 0)) {
    // A process in the background has no say about the terminal: whoever has it set it already.
    pid_t foreground = tcgetpgrp(terminal_fd);
    if (foreground < 0 || foreground == getpgrp()) {
      // Setting a terminal from a group that loses the foreground just now must not stop us.
      sigset_t ttou, old;
      sigemptyset(&ttou);
      sigaddset(&ttou, SIGTTOU);
      pthread_sigmask(SIG_BLOCK, &ttou, &old);
      if (leaves) write_all(terminal_fd, leave_bytes, leave_size);
      // What was typed ahead was meant for us, not for the shell.
      tcflush(terminal_fd, TCIFLUSH);
      tcsetattr(terminal_fd, TCSANOW, &found);
      pthread_sigmask(SIG_SETMASK, &old, NULL);
    }
  }
  deskbell_terminal_return_errors();
  errno = error;
}

void deskbell_terminal_restore(void) { restore(1); }

void deskbell_terminal_restore_settings(void) { restore(0); }

static int is_fault(int number) {
  return number == SIGSEGV || number == SIGBUS || number == SIGILL || number == SIGTRAP ||
         number == SIGFPE || number == SIGABRT;
}

static void die(int number) {
  int had_screen = atomic_load(&changed);
  deskbell_terminal_restore();
  if (had_screen && is_fault(number)) write_all(STDERR_FILENO, note_bytes, note_size);
  signal(number, SIG_DFL);
  // Blocked while this handler runs: it takes us down as we return.
  raise(number);
}

static void tell(unsigned bit) {
  int error = errno;
  atomic_fetch_or(&noticed, bit);
  int fd = atomic_load(&signal_fd);
  uint64_t one = 1;
  if (fd >= 0 && write(fd, &one, sizeof one) < 0) { /* Full means that it is readable already. */ }
  errno = error;
}

static void notice(int number) {
  tell(number == SIGWINCH  ? DESKBELL_SIGNAL_RESIZED
       : number == SIGCONT ? DESKBELL_SIGNAL_CONTINUED
                           : DESKBELL_SIGNAL_SUSPEND);
}

// Asked politely: what is not yet on the disk is to get there first.
static void be_asked_to_leave(int number) {
  int error = errno;
  struct timespec now = {0};
  clock_gettime(CLOCK_MONOTONIC, &now);
  // Before it can be seen that somebody asked: another thread may be at this too.
  long never = 0;
  atomic_compare_exchange_strong(&asked_at, &never, now.tv_sec);
  int first = 0;
  if (atomic_compare_exchange_strong(&leaving, &first, number)) {
    alarm(TIME_TO_HEAR);
    tell(DESKBELL_SIGNAL_LEAVE);
  } else if (now.tv_sec - atomic_load(&asked_at) > TIME_TO_HEAR) {
    // Asked again. Right after the first time it is the same: a lost terminal is told of by the
    // kernel and by the shell, the end of a session by two signals.
    die(number);
  }
  errno = error;
}

// Nobody heard, or whoever did has not ended.
static void leave_late(int number) {
  (void)number;
  int asked = atomic_load(&leaving);
  if (asked != 0) die(asked);
}

static void restore_at_exit(void) { deskbell_terminal_restore(); }

int deskbell_terminal_arm(int fd, const char *leave, size_t leave_length, const char *note) {
  if (atomic_load(&armed)) return EBUSY;
  if (leave_length > LEAVE_SIZE) return E2BIG;
  if (tcgetattr(fd, &found) != 0) return errno;
  terminal_fd = fd;
  memcpy(leave_bytes, leave, leave_length);
  leave_size = leave_length;
  note_size = strnlen(note, NOTE_SIZE);
  memcpy(note_bytes, note, note_size);

  if (atomic_load(&signal_fd) < 0) {
    int created = deskbell_wakeup_descriptor();
    if (created < 0) return errno;
    atomic_store(&signal_fd, created);
  }
  atomic_store(&noticed, 0);
  atomic_store(&leaving, 0);
  atomic_store(&asked_at, 0);

  static atomic_int registered;
  if (!atomic_exchange(&registered, 1)) atexit(restore_at_exit);

  stack_t stack = {.ss_sp = handler_stack, .ss_size = sizeof handler_stack};
  sigaltstack(&stack, NULL);

  atomic_store(&changed, 1);
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_flags = SA_ONSTACK;
  action.sa_handler = die;
  // One way out at a time.
  sigfillset(&action.sa_mask);
  for (int i = 0; i < FATAL_COUNT; i++) sigaction(fatal_signals[i], &action, &old_fatal[i]);
  action.sa_handler = leave_late;
  sigaction(SIGALRM, &action, &old_alarm);
  action.sa_flags = SA_ONSTACK | SA_RESTART;
  action.sa_handler = be_asked_to_leave;
  for (int i = 0; i < LEAVING_COUNT; i++) {
    sigaction(leaving_signals[i], &action, &old_leaving[i]);
    // Started with `nohup`: hang-ups are to be ignored.
    if (leaving_signals[i] == SIGHUP && old_leaving[i].sa_handler == SIG_IGN)
      sigaction(SIGHUP, &old_leaving[i], NULL);
  }
  action.sa_handler = notice;
  for (int i = 0; i < NOTICED_COUNT; i++)
    sigaction(noticed_signals[i], &action, &old_noticed[i]);
  atomic_store(&armed, 1);
  return 0;
}

void deskbell_terminal_rearm(void) { atomic_store(&changed, 1); }

void deskbell_terminal_disarm(void) {
  if (!atomic_exchange(&armed, 0)) return;
  deskbell_terminal_restore();
  for (int i = 0; i < FATAL_COUNT; i++) sigaction(fatal_signals[i], &old_fatal[i], NULL);
  for (int i = 0; i < LEAVING_COUNT; i++) sigaction(leaving_signals[i], &old_leaving[i], NULL);
  // Whoever is leaving is watched to the end.
  if (atomic_load(&leaving) == 0) sigaction(SIGALRM, &old_alarm, NULL);
  for (int i = 0; i < NOTICED_COUNT; i++) sigaction(noticed_signals[i], &old_noticed[i], NULL);
}

int deskbell_terminal_divert_errors(const char *path) {
  int file = path ? open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOCTTY, 0600)
                  : open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (file < 0) return errno;
  int error = 0;
  int saved = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (saved < 0 || dup2(file, STDERR_FILENO) < 0) {
    error = errno;
    if (saved >= 0) close(saved);
  } else {
    int before = -1;
    // Diverted twice: the first place is the one to give back.
    if (!atomic_compare_exchange_strong(&saved_errors, &before, saved)) close(saved);
  }
  close(file);
  return error;
}

void deskbell_terminal_stop_group(void) {
  struct sigaction action, old;
  memset(&action, 0, sizeof action);
  sigemptyset(&action.sa_mask);
  action.sa_handler = SIG_IGN;
  sigaction(SIGTSTP, &action, &old);
  kill(0, SIGTSTP);
  action.sa_handler = SIG_DFL;
  sigaction(SIGTSTP, &action, NULL);
  // Sent to this thread alone, so that it does not run on for a moment while another one takes it.
  raise(SIGTSTP);
  sigaction(SIGTSTP, &old, NULL);
}

unsigned deskbell_terminal_noticed(void) { return atomic_load(&noticed); }

void deskbell_terminal_give_foreground(int group) {
  sigset_t set, old;
  sigemptyset(&set);
  sigaddset(&set, SIGTTOU);
  pthread_sigmask(SIG_BLOCK, &set, &old);
  tcsetpgrp(0, group);
  pthread_sigmask(SIG_SETMASK, &old, NULL);
}

void deskbell_terminal_ring_behind(void) {
  struct pollfd output = {.fd = 1, .events = POLLOUT};
  if (poll(&output, 1, 0) <= 0 || !(output.revents & POLLOUT)) return;
  // Where `tostop` is set, whoever writes from behind is stopped, unless they hold the signal back.
  sigset_t set, old;
  sigemptyset(&set);
  sigaddset(&set, SIGTTOU);
  pthread_sigmask(SIG_BLOCK, &set, &old);
  if (write(1, "\a", 1) < 0) { /* It could not ring. */ }
  pthread_sigmask(SIG_SETMASK, &old, NULL);
}

int deskbell_terminal_signal_fd(void) { return atomic_load(&signal_fd); }

unsigned deskbell_terminal_take_signals(void) {
  int fd = atomic_load(&signal_fd);
  uint64_t count;
  // Emptied first: a signal between the two is seen now and wakes once more for nothing.
  if (fd >= 0 && read(fd, &count, sizeof count) < 0) { /* Nothing was there. */ }
  unsigned bits = atomic_exchange(&noticed, 0);
  // Heard: what is kept now takes the time that a disk takes.
  if (bits & DESKBELL_SIGNAL_LEAVE) alarm(TIME_TO_LEAVE);
  return bits;
}

void deskbell_terminal_forget_signals(unsigned bits) { atomic_fetch_and(&noticed, ~bits); }

void deskbell_terminal_end_as_asked(void) {
  int number = atomic_load(&leaving);
  if (number == 0) return;
  deskbell_terminal_restore();
  signal(number, SIG_DFL);
  raise(number);
}
