#include "Suspension.h"

#include <pthread.h>
#include <signal.h>
#include <sys/signalfd.h>
#include <unistd.h>

static sigset_t suspending(void) {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGTSTP);
  return set;
}

int deskbell_suspension_descriptor(void) {
  sigset_t set = suspending();
  pthread_sigmask(SIG_BLOCK, &set, NULL);
  return signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
}

int deskbell_suspension_asked(int descriptor) {
  struct signalfd_siginfo info;
  int asked = 0;
  while (read(descriptor, &info, sizeof info) == (ssize_t)sizeof info) asked = 1;
  return asked;
}

void deskbell_suspend(void) {
  sigset_t set = suspending();
  raise(SIGTSTP);
  pthread_sigmask(SIG_UNBLOCK, &set, NULL);
  pthread_sigmask(SIG_BLOCK, &set, NULL);
}
