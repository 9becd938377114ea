// The little C that Swift cannot say, one header an idea.
#ifndef DESKBELL_CUNIX_H
#define DESKBELL_CUNIX_H

#include "CRC32C.h"
#include "Descriptors.h"
#include "FileBytes.h"
#include "Folders.h"
#include "Heaps.h"
#include "Lock.h"
#include "MemoryFile.h"
#include "Readiness.h"
#include "Renaming.h"
#include "Suspension.h"
#include "TerminalGuard.h"
#include "TerminalPseudo.h"
#include "TerminalWidth.h"
#include "Unguessable.h"
#include "Wakeup.h"

#endif
