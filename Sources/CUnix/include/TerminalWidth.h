// What libc, and so ncurses, thinks of the width of characters.
#ifndef DESKBELL_TERMINAL_WIDTH_H
#define DESKBELL_TERMINAL_WIDTH_H

#include <stdint.h>

/// The cells that libc gives a scalar in the present locale; -1 if it does not print it.
int deskbell_libc_width(uint32_t scalar);

#endif
