// Which of thousands of descriptors can be read: epoll, which the standard modules leave out.
#ifndef DESKBELL_READINESS_H
#define DESKBELL_READINESS_H

#include <sys/epoll.h>

#endif
