#include "Wakeup.h"

#include <sys/eventfd.h>

int deskbell_wakeup_descriptor(void) { return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK); }
