// Giving a file another name.
#ifndef DESKBELL_RENAMING_H
#define DESKBELL_RENAMING_H

/// Renames the file `name` in the directory `from` to `new_name` in the directory `to`, unless there
/// is one of the new name: then -1 with errno EEXIST, and nothing is changed. 0 when done.
int deskbell_rename_new(int from, const char *name, int to, const char *new_name);

#endif
