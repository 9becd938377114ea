// The parts of ncursesw that Swift cannot import by itself: macros, varargs, globals.
#ifndef DESKBELL_CNCURSES_SHIM_H
#define DESKBELL_CNCURSES_SHIM_H

#define NCURSES_WIDECHAR 1
#include <locale.h>
#include <wchar.h>
#include <ncurses.h>
#include <stdint.h>
#include <stdio.h>

// Of <term.h>, which would bring the terminal driver's types into this module.
extern int setupterm(const char *, int, int *);
extern char *tigetstr(const char *);
extern int tigetnum(const char *);
extern int tigetflag(const char *);
extern char *tiparm(const char *, ...);

/// A screen on standard input and output, for a type of terminal; null on failure.
static inline SCREEN *deskbell_curses_open(const char *type) {
  return newterm((char *)type, stdout, stdin);
}

static inline WINDOW *deskbell_curses_window(void) { return stdscr; }
/// What ncurses believes the terminal shows.
static inline WINDOW *deskbell_curses_shown(void) { return curscr; }

/// A string capability of the terminal; null if it has none.
static inline const char *deskbell_curses_capability(const char *name) {
  const char *value = tigetstr(name);
  return value == (const char *)-1 ? NULL : value;
}

/// Whether the terminal has a capability, of whatever kind it is described.
static inline bool deskbell_curses_has(const char *name) {
  return tigetflag(name) > 0 || tigetnum(name) > 0 || deskbell_curses_capability(name) != NULL;
}

/// A capability with its parameters filled in; null on failure. Valid until the next call.
static inline const char *deskbell_curses_expand(const char *form, int first, int second) {
  return tiparm(form, first, second);
}

#endif
