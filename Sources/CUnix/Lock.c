#define _GNU_SOURCE
#include "Lock.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static struct flock range_of(enum deskbell_lock_kind kind, int64_t start, int64_t count) {
  struct flock range;
  memset(&range, 0, sizeof range);
  range.l_type = kind == DESKBELL_LOCK_SHARED      ? F_RDLCK
                 : kind == DESKBELL_LOCK_EXCLUSIVE ? F_WRLCK
                                                   : F_UNLCK;
  range.l_whence = SEEK_SET;
  range.l_start = start;
  range.l_len = count;
  return range;
}

int deskbell_lock(int fd, enum deskbell_lock_kind kind, int64_t start, int64_t count) {
  struct flock range = range_of(kind, start, count);
  return fcntl(fd, F_OFD_SETLK, &range);
}

int deskbell_lock_held(
    int fd, int64_t start, int64_t count, int64_t *held_start, int64_t *held_count) {
  struct flock range = range_of(DESKBELL_LOCK_EXCLUSIVE, start, count);
  if (fcntl(fd, F_OFD_GETLK, &range) != 0) return -1;
  if (range.l_type == F_UNLCK) return 0;
  *held_start = range.l_start;
  *held_count = range.l_len;
  return 1;
}

// A wait for a lock knows no bound, but a signal ends it. This one is nobody else's: it does
// nothing, and goes to the one thread that waits.
static int waking_signal(void) { return SIGRTMAX; }

static void do_nothing(int signal) { (void)signal; }

static void prepare_waking(void) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = do_nothing;
  sigemptyset(&action.sa_mask);
  sigaction(waking_signal(), &action, NULL);
}

static struct timespec duration(int64_t milliseconds) {
  struct timespec time = {
      .tv_sec = milliseconds / 1000, .tv_nsec = milliseconds % 1000 * 1000000};
  return time;
}

int deskbell_lock_waiting(int fd, int64_t start, int64_t count, int64_t milliseconds) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, prepare_waking);
  struct sigevent event;
  memset(&event, 0, sizeof event);
  event.sigev_notify = SIGEV_THREAD_ID;
  event.sigev_signo = waking_signal();
  event._sigev_un._tid = gettid();
  timer_t timer;
  if (timer_create(CLOCK_MONOTONIC, &event, &timer) != 0) {
    // Too many of them: then it is asked for again and again.
    struct timespec pause = duration(milliseconds < 2 ? milliseconds : 2);
    nanosleep(&pause, NULL);
    return deskbell_lock(fd, DESKBELL_LOCK_EXCLUSIVE, start, count);
  }
  sigset_t waking, mask;
  sigemptyset(&waking);
  sigaddset(&waking, waking_signal());
  pthread_sigmask(SIG_UNBLOCK, &waking, &mask);
  // Again and again, should the first one come just before the wait begins.
  struct itimerspec times = {
      .it_value = duration(milliseconds < 1 ? 1 : milliseconds), .it_interval = duration(5)};
  timer_settime(timer, 0, &times, NULL);
  struct flock range = range_of(DESKBELL_LOCK_EXCLUSIVE, start, count);
  int result = fcntl(fd, F_OFD_SETLKW, &range);
  int code = errno;
  timer_delete(timer);
  pthread_sigmask(SIG_SETMASK, &mask, NULL);
  errno = code;
  return result;
}
