// SQLite, and what Swift cannot import of it by itself.
#ifndef DESKBELL_CSQLITE_SHIM_H
#define DESKBELL_CSQLITE_SHIM_H

#include <sqlite3.h>

/// Binds a text, which is copied; none at all is an empty one, not SQL's null.
static inline int deskbell_sqlite_bind_text(sqlite3_stmt *statement, int place, const char *text,
                                            int count) {
  return sqlite3_bind_text(statement, place, text ? text : "", count, SQLITE_TRANSIENT);
}

/// Binds bytes, which are copied.
static inline int deskbell_sqlite_bind_bytes(sqlite3_stmt *statement, int place, const void *bytes,
                                             int count) {
  return sqlite3_bind_blob(statement, place, bytes, count, SQLITE_TRANSIENT);
}

#endif
