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

/// A screen on standard input and a stream, for a type of terminal; null on failure.
static inline SCREEN *deskbell_curses_open(const char *type, FILE *output) {
  return newterm((char *)type, output, stdin);
}

static inline WINDOW *deskbell_curses_window(void) { return stdscr; }
/// What ncurses makes the terminal show with the next `doupdate`.
static inline WINDOW *deskbell_curses_next(void) { return newscr; }
/// What ncurses believes the terminal shows.
static inline WINDOW *deskbell_curses_shown(void) { return curscr; }
static inline int deskbell_curses_colors(void) { return COLORS; }
static inline int deskbell_curses_pairs(void) { return COLOR_PAIRS; }

static inline attr_t deskbell_curses_bold(void) { return A_BOLD; }
static inline attr_t deskbell_curses_dim(void) { return A_DIM; }
static inline attr_t deskbell_curses_underline(void) { return A_UNDERLINE; }
static inline attr_t deskbell_curses_reverse(void) { return A_REVERSE; }
static inline attr_t deskbell_curses_italic(void) { return A_ITALIC; }

/// A cell of up to five scalars, ended by 0 if there are fewer.
static inline cchar_t deskbell_curses_cell(uint32_t a, uint32_t b, uint32_t c, uint32_t d,
                                           uint32_t e, attr_t attributes, int pair) {
  const wchar_t text[CCHARW_MAX + 1] = {(wchar_t)a, (wchar_t)b, (wchar_t)c,
                                        (wchar_t)d, (wchar_t)e, 0};
  cchar_t cell;
  setcchar(&cell, text, attributes, (short)pair, NULL);
  return cell;
}

/// A string capability of the terminal; null if it has none.
static inline const char *deskbell_curses_capability(const char *name) {
  const char *value = tigetstr(name);
  return value == (const char *)-1 ? NULL : value;
}

#endif
