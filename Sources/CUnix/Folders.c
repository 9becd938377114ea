#define _GNU_SOURCE
#include "Folders.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

int deskbell_dress_folder(int at, const char *name, mode_t mode, uid_t owner, gid_t group) {
  // A descriptor that needs no permission, since the mode may not give any yet.
  int folder = openat(at, name, O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  if (folder < 0) return -1;
  int result = 0;
  if (owner != (uid_t)-1 || group != (gid_t)-1)
    result = fchownat(folder, "", owner, group, AT_EMPTY_PATH);
  if (result == 0) {
    // Such a descriptor cannot be given to fchmod; where it leads is not looked up by name again.
    char self[40];
    snprintf(self, sizeof self, "/proc/self/fd/%d", folder);
    result = chmod(self, mode);
    if (result != 0 && errno == ENOENT) result = fchmodat(at, name, mode, 0);
  }
  int code = errno;
  close(folder);
  errno = code;
  return result;
}

int deskbell_is_shared_by_machines(int fd) {
  struct statfs status;
  if (fstatfs(fd, &status) != 0) return 1;
  switch ((uint32_t)status.f_type) {
  case 0x6969:      // NFS
  case 0x517B:      // SMB
  case 0xFF534D42u: // CIFS
  case 0xFE534D42u: // SMB 2
  case 0x01021997:  // 9P
  case 0x65735546:  // FUSE: whatever it is
  case 0x00C36400:  // Ceph
  case 0x0BD00BD0:  // Lustre
  case 0x01161970:  // GFS2
  case 0x7461636F:  // OCFS2
  case 0x5346414F:  // AFS
  case 0x6B414653:  // AFS of the kernel
  case 0x47504653:  // GPFS
  case 0x786F4256:  // of VirtualBox
    return 1;
  default: return 0;
  }
}
