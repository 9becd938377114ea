// Numbers for names that nobody can know beforehand.
#ifndef DESKBELL_UNGUESSABLE_H
#define DESKBELL_UNGUESSABLE_H

#include <stdint.h>

/// A number that nobody can guess and that was most likely never given before.
uint64_t deskbell_unguessable(void);

#endif
