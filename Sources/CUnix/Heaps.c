#include "Heaps.h"

#include <malloc.h>

void deskbell_share_heaps(int most) { mallopt(M_ARENA_MAX, most); }
