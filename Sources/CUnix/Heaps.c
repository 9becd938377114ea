#define _GNU_SOURCE
#include "Heaps.h"
#include <link.h>
#include <malloc.h>
#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>

void deskbell_share_heaps(int most) { mallopt(M_ARENA_MAX, most); }

void deskbell_give_back_heaps(void) { malloc_trim(0); }

static int let_go(struct dl_phdr_info *program, size_t size, void *unused) {
  (void)size;
  (void)unused;
  const uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
  for (int i = 0; i < program->dlpi_phnum; i++) {
    const ElfW(Phdr) *part = &program->dlpi_phdr[i];
    if (part->p_type != PT_LOAD || !(part->p_flags & PF_X) || (part->p_flags & PF_W)) continue;
    const uintptr_t start = ((uintptr_t)program->dlpi_addr + part->p_vaddr + page - 1) & ~(page - 1);
    const uintptr_t end = ((uintptr_t)program->dlpi_addr + part->p_vaddr + part->p_filesz) & ~(page - 1);
    if (start < end) madvise((void *)start, end - start, MADV_DONTNEED);
  }
  // The first one is the program itself.
  return 1;
}

void deskbell_let_go_of_start(void) { dl_iterate_phdr(let_go, NULL); }
