/* A folder of its own for each test, and documents to put in it. */
#pragma once

#include "docbook/cq-reader.h"
#include "store/cq-store.h"

#include <fcntl.h>
#include <ftw.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

typedef struct
{
  char *folder;
  char *path; /* of a file in it that is not there yet */
} Place;

static inline void
place_set_up (Place *place, gconstpointer data)
{
  place->folder = g_dir_make_tmp ("cq-store-XXXXXX", NULL);
  place->path = g_build_filename (place->folder, "statement.xml", NULL);
}

static inline int
place_remove_cb (const char *path, const struct stat *found, int kind, struct FTW *at)
{
  return g_remove (path);
}

static inline void
place_tear_down (Place *place, gconstpointer data)
{
  g_chmod (place->folder, 0755);
  g_assert_cmpint (nftw (place->folder, place_remove_cb, 16, FTW_DEPTH | FTW_PHYS), ==, 0);
  g_free (place->folder);
  g_free (place->path);
}

static inline CqNode *
place_document (const char *title, const char *text)
{
  g_autofree char *xml
      = g_strdup_printf ("<article xmlns='http://docbook.org/ns/docbook' version='5.0' xml:lang='en'>"
                         "<info><title>%s</title></info><para>%s</para></article>",
                         title, text);
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));
  g_autoptr (GError) error = NULL;
  CqNode *document = cq_reader_parse (bytes, "test", NULL, &error);

  g_assert_no_error (error);
  return document;
}

static inline guint
place_count (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

/* Lets no file grow beyond @limit while it lasts: it stands for a full disk. Returns: what to put back */
static inline struct rlimit
place_fill_disk (gsize limit)
{
  struct rlimit before;
  struct rlimit small;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  small = before;
  small.rlim_cur = limit;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  return before;
}

static inline void
place_free_disk (struct rlimit before)
{
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
}

/* In another process, which root's rights are taken from. Returns: whether @check held there */
static inline gboolean
place_in_child (gboolean (*check) (gpointer data), gpointer data)
{
  pid_t child = fork ();
  int status;

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      if (geteuid () == 0 && setresuid (65534, 65534, 65534) != 0)
        _exit (2);
      _exit (check (data) ? 0 : 1);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  return WIFEXITED (status) && WEXITSTATUS (status) == 0;
}
