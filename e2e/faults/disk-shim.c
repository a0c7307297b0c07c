/*
 * Stands between SQLite and the disk (LD_PRELOAD). It logs what is written to the files below a directory, and when it is synchronised,
 * so that the disk after a power cut can be made up; and it lets writes fail as a full, read-only or broken disk would.
 *
 *   FAULT_DIRECTORY  the directory whose files count
 *   FAULT_LOG        where the log goes; without it nothing is logged
 *   FAULT_CONTROL    a file; while it holds the number of an error, writes fail with it
 *
 * A record of the log: operation (1 byte), file (4), offset (8), length (4), all little-endian, then the bytes.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

enum { OPENED = 1, CREATED = 2, WRITTEN = 3, TRUNCATED = 4, SYNCED = 5, UNLINKED = 6 };
enum { MOST_DESCRIPTORS = 4096, MOST_FILES = 256, LONGEST_PATH = 1024 };

static int file_of[MOST_DESCRIPTORS]; /* number of the file + 1; 0 where the descriptor is none of ours */
static char path_of[MOST_FILES][LONGEST_PATH];
static int files = 0;
static int log_descriptor = -1;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static int is_ours(const char *path) {
  const char *directory = getenv("FAULT_DIRECTORY");
  if (directory == NULL || path == NULL || strlen(path) >= LONGEST_PATH) return 0;
  size_t length = strlen(directory);
  return strncmp(path, directory, length) == 0 && (path[length] == '/' || path[length] == '\0');
}

static int number_of(const char *path) {
  for (int file = 0; file < files; file++)
    if (strcmp(path_of[file], path) == 0) return file;
  if (files == MOST_FILES) abort();
  strcpy(path_of[files], path);
  return files++;
}

static void append(const void *bytes, size_t length) {
  const char *at = bytes;
  while (length > 0) {
    ssize_t done = REAL(write)(log_descriptor, at, length);
    if (done <= 0) abort();
    at += done;
    length -= (size_t)done;
  }
}

static void record(uint8_t operation, uint32_t file, uint64_t offset, const void *bytes, uint32_t length) {
  const char *path = getenv("FAULT_LOG");
  if (path == NULL) return;
  pthread_mutex_lock(&lock);
  if (log_descriptor < 0) log_descriptor = REAL(open)(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (log_descriptor < 0) abort();
  unsigned char head[17];
  head[0] = operation;
  memcpy(head + 1, &file, 4);
  memcpy(head + 5, &offset, 8);
  memcpy(head + 13, &length, 4);
  append(head, sizeof head);
  append(bytes, length);
  pthread_mutex_unlock(&lock);
}

/* The error that a write must fail with now, or 0. */
static int fault(void) {
  const char *path = getenv("FAULT_CONTROL");
  if (path == NULL) return 0;
  int kept = errno;
  int descriptor = REAL(open)(path, O_RDONLY | O_CLOEXEC);
  char text[16] = {0};
  if (descriptor >= 0) {
    if (read(descriptor, text, sizeof text - 1) < 0) text[0] = 0;
    REAL(close)(descriptor);
  }
  errno = kept;
  return atoi(text);
}

static int ours(int descriptor) {
  return descriptor >= 0 && descriptor < MOST_DESCRIPTORS ? file_of[descriptor] - 1 : -1;
}

static int opened(int descriptor, const char *path, int is_new) {
  if (descriptor < 0 || descriptor >= MOST_DESCRIPTORS) return descriptor;
  file_of[descriptor] = 0;
  if (!is_ours(path)) return descriptor;
  int file = number_of(path);
  file_of[descriptor] = file + 1;
  record(is_new ? CREATED : OPENED, (uint32_t)file, 0, path, (uint32_t)strlen(path));
  return descriptor;
}

#define OPEN(name)                                                                \
  int name(const char *path, int flags, ...) {                                    \
    va_list rest;                                                                 \
    va_start(rest, flags);                                                        \
    mode_t mode = (flags & O_CREAT) ? va_arg(rest, mode_t) : 0;                   \
    va_end(rest);                                                                 \
    int error = (flags & O_CREAT) && is_ours(path) && access(path, F_OK) != 0 ? fault() : 0; \
    if (error != 0) return errno = error, -1;                                     \
    int is_new = (flags & O_CREAT) && is_ours(path) && access(path, F_OK) != 0;   \
    return opened(REAL(name)(path, flags, mode), path, is_new);                   \
  }
OPEN(open)
OPEN(open64)

int close(int descriptor) {
  if (descriptor >= 0 && descriptor < MOST_DESCRIPTORS) file_of[descriptor] = 0;
  return REAL(close)(descriptor);
}

ssize_t write(int descriptor, const void *bytes, size_t length) {
  int file = ours(descriptor);
  if (file < 0) return REAL(write)(descriptor, bytes, length);
  int error = fault();
  if (error != 0) return errno = error, -1;
  off_t offset = lseek(descriptor, 0, SEEK_CUR);
  ssize_t done = REAL(write)(descriptor, bytes, length);
  if (done > 0) record(WRITTEN, (uint32_t)file, (uint64_t)offset, bytes, (uint32_t)done);
  return done;
}

#define PWRITE(name, offset_type)                                                 \
  ssize_t name(int descriptor, const void *bytes, size_t length, offset_type offset) { \
    int file = ours(descriptor);                                                  \
    int error = file < 0 ? 0 : fault();                                           \
    if (error != 0) return errno = error, -1;                                     \
    ssize_t done = REAL(name)(descriptor, bytes, length, offset);                 \
    if (file >= 0 && done > 0) record(WRITTEN, (uint32_t)file, (uint64_t)offset, bytes, (uint32_t)done); \
    return done;                                                                  \
  }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

#define FTRUNCATE(name, size_type)                                                \
  int name(int descriptor, size_type size) {                                      \
    int file = ours(descriptor);                                                  \
    int error = file < 0 ? 0 : fault();                                           \
    if (error != 0) return errno = error, -1;                                     \
    int result = REAL(name)(descriptor, size);                                    \
    if (file >= 0 && result == 0) record(TRUNCATED, (uint32_t)file, (uint64_t)size, "", 0); \
    return result;                                                                \
  }
FTRUNCATE(ftruncate, off_t)
FTRUNCATE(ftruncate64, off64_t)

#define SYNC(name)                                                                \
  int name(int descriptor) {                                                      \
    int file = ours(descriptor);                                                  \
    int result = REAL(name)(descriptor);                                          \
    if (file >= 0 && result == 0) record(SYNCED, (uint32_t)file, 0, "", 0);       \
    return result;                                                                \
  }
SYNC(fsync)
SYNC(fdatasync)

int unlink(const char *path) {
  int result = REAL(unlink)(path);
  if (result == 0 && is_ours(path)) record(UNLINKED, (uint32_t)number_of(path), 0, "", 0);
  return result;
}
