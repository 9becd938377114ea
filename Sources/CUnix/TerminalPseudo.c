#define _GNU_SOURCE
#include "TerminalPseudo.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/pidfd.h>
#include <sys/wait.h>
#include <unistd.h>

// Only async-signal-safe calls: the parent may have had threads.
static _Noreturn void become(const char *path, char *const argv[], char *const envp[],
                             const char *terminal, int report) {
  int error = 0;
  if (setsid() < 0) error = errno;
  int slave = error ? -1 : open(terminal, O_RDWR);
  if (!error && slave < 0) error = errno;
  if (!error && ioctl(slave, TIOCSCTTY, 0) < 0) error = errno;
  for (int fd = 0; !error && fd < 3; fd++)
    if (dup2(slave, fd) < 0) error = errno;
  if (!error) {
    struct sigaction action = {.sa_handler = SIG_DFL};
    for (int number = 1; number < NSIG; number++) sigaction(number, &action, NULL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    // The reporting pipe closes by itself when exec succeeds.
    if (report > 3) close_range(3, (unsigned)report - 1, 0);
    close_range((unsigned)report + 1, ~0U, 0);
    execve(path, argv, envp);
    error = errno;
  }
  ssize_t ignored = write(report, &error, sizeof error);
  (void)ignored;
  _exit(127);
}

int deskbell_pty_spawn(const char *path, char *const argv[], char *const envp[],
                       unsigned short rows, unsigned short columns, int *master, pid_t *pid) {
  int error = 0;
  int report[2] = {-1, -1};
  char terminal[128];
  int fd = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (fd < 0) return errno;
  struct winsize size = {.ws_row = rows, .ws_col = columns};
  if (grantpt(fd) < 0 || unlockpt(fd) < 0 || ptsname_r(fd, terminal, sizeof terminal) != 0 ||
      ioctl(fd, TIOCSWINSZ, &size) < 0 || pipe2(report, O_CLOEXEC) < 0) {
    error = errno;
    close(fd);
    return error;
  }
  // No handler of ours may run in the child before it has put them away.
  sigset_t all, old;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &old);
  pid_t child = fork();
  if (child == 0) become(path, argv, envp, terminal, report[1]);
  if (child < 0) error = errno;
  pthread_sigmask(SIG_SETMASK, &old, NULL);
  close(report[1]);
  if (!error) {
    ssize_t count;
    do count = read(report[0], &error, sizeof error);
    while (count < 0 && errno == EINTR);
    if (count != sizeof error) error = 0;
    if (error) waitpid(child, NULL, 0);
  }
  close(report[0]);
  if (error) {
    close(fd);
    return error;
  }
  *master = fd;
  *pid = child;
  return 0;
}

int deskbell_pty_resize(int master, unsigned short rows, unsigned short columns) {
  struct winsize size = {.ws_row = rows, .ws_col = columns};
  return ioctl(master, TIOCSWINSZ, &size) < 0 ? errno : 0;
}

int deskbell_terminal_size(int fd, unsigned short *rows, unsigned short *columns) {
  struct winsize size;
  if (ioctl(fd, TIOCGWINSZ, &size) < 0) return errno;
  *rows = size.ws_row;
  *columns = size.ws_col;
  return 0;
}

int deskbell_process_descriptor(pid_t pid) { return pidfd_open(pid, 0); }
