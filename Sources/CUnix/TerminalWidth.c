#define _XOPEN_SOURCE 700
#include "TerminalWidth.h"

#include <wchar.h>

int deskbell_libc_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }
