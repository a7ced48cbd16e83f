#include <git2.h>
#include <git2/sys/odb_backend.h>
#include <git2/sys/repository.h>

// git_libgit2_opts is variadic, which Swift cannot call: one inline function for each option in use.

static inline int git_shim_verify_every_object(int enabled) {
  return git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, enabled);
}

static inline int git_shim_validate_owner(int enabled) {
  return git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, enabled);
}

static inline int git_shim_accept_extensions(const char **names, size_t count) {
  return git_libgit2_opts(GIT_OPT_SET_EXTENSIONS, names, count);
}

static inline int git_shim_search_configuration(int level, const char *path) {
  return git_libgit2_opts(GIT_OPT_SET_SEARCH_PATH, level, path);
}

static inline int git_shim_window_packs(size_t size, size_t most) {
  const int rc = git_libgit2_opts(GIT_OPT_SET_MWINDOW_SIZE, size);
  return rc < 0 ? rc : git_libgit2_opts(GIT_OPT_SET_MWINDOW_MAPPED_LIMIT, most);
}

// A backend of our own is a libgit2 backend with a pointer behind it.
typedef struct {
  git_odb_backend parent;
  void *objects;
} git_shim_backend;
