// The parts of ncursesw that Swift cannot import by itself: macros, varargs, globals.
#ifndef DESKBELL_CNCURSES_SHIM_H
#define DESKBELL_CNCURSES_SHIM_H

#define NCURSES_WIDECHAR 1
#include <locale.h>
#include <wchar.h>
#include <ncurses.h>

extern int wcwidth(wchar_t);

#endif
