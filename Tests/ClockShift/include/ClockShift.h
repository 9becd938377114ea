#ifndef CLOCK_SHIFT_H
#define CLOCK_SHIFT_H

// A library to be loaded before all others (LD_PRELOAD) into a program that is tested: its clock is
// ahead of the machine's by the seconds in the variable CLOCK_SHIFT. What tells spans of time, and
// by what the system dates files, stays.

#endif
