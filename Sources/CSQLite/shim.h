#include <sqlite3.h>

// sqlite3_db_config is variadic, which Swift cannot call; every option in use takes this form.
static inline int sqlite_shim_configure(sqlite3 *database, int option, int enabled) {
  return sqlite3_db_config(database, option, enabled, (int *)0);
}

// SQLITE_TRANSIENT is -1 cast to a function, which Swift cannot say.
static inline int sqlite_shim_bind_copy(
    sqlite3_stmt *statement, int index, const void *bytes, sqlite3_uint64 count) {
  return sqlite3_bind_blob64(statement, index, bytes, count, SQLITE_TRANSIENT);
}

// A method table of our own is SQLite's with the table behind it: C promises the order.
typedef struct {
  sqlite3_io_methods methods;
  const sqlite3_io_methods *original;
} sqlite_shim_methods;
