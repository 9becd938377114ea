// Giving a file another name.
#ifndef DESKBELL_RENAMING_H
#define DESKBELL_RENAMING_H

/// Renames a file, unless there is one of the new name: then -1 with errno EEXIST, and nothing is
/// changed. 0 when done.
int deskbell_rename_new(const char *from, const char *to);

#endif
