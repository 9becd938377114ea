#include "Wakeup.h"

#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

int deskbell_wakeup_descriptor(void) { return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK); }

int deskbell_either_descriptor(int one, int other) {
  int either = epoll_create1(EPOLL_CLOEXEC);
  if (either < 0) return -1;
  struct epoll_event event = {.events = EPOLLIN};
  if (epoll_ctl(either, EPOLL_CTL_ADD, one, &event) != 0 ||
      epoll_ctl(either, EPOLL_CTL_ADD, other, &event) != 0) {
    close(either);
    return -1;
  }
  return either;
}
