/* A session, a folder for its files, and a main loop that waits. */
#pragma once

#include "session-fixtures.h"

#include <ftw.h>
#include <glib/gstdio.h>
#include <linux/capability.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "session/cq-session.h"

#define PATIENCE (10 * G_TIME_SPAN_SECOND)

typedef struct
{
  char *folder;
  char *path;
  CqCatalogue *catalogue;
  CqSession *session;
  guint n_changes; /* made outside, and told of */
} Desk;

static inline void
changed_outside_cb (Desk *desk)
{
  desk->n_changes++;
}

static inline void
sit_down (Desk *desk, CqSession *session)
{
  desk->session = session;
  g_signal_connect_swapped (session, "changed-outside", G_CALLBACK (changed_outside_cb), desk);
}

static inline void
set_up (Desk *desk, gconstpointer data)
{
  desk->folder = g_dir_make_tmp ("cq-session-XXXXXX", NULL);
  desk->path = g_build_filename (desk->folder, "statement.xml", NULL);
  desk->catalogue = new_catalogue ();
  sit_down (desk, cq_session_new_from_template (desk->catalogue,
                                                cq_catalogue_find (desk->catalogue, STATEMENT), NULL));
}

/* Whatever is still under way in a thread lets go of the session */
static inline void
get_up (Desk *desk)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;

  g_object_add_weak_pointer (G_OBJECT (desk->session), (gpointer *) &desk->session);
  g_object_unref (desk->session);
  while (desk->session != NULL && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_null (desk->session);
}

static inline int
remove_cb (const char *path, const struct stat *found, int kind, struct FTW *at)
{
  return g_remove (path);
}

static inline void
tear_down (Desk *desk, gconstpointer data)
{
  get_up (desk);
  cq_catalogue_unref (desk->catalogue);
  g_chmod (desk->folder, 0755);
  g_assert_cmpint (nftw (desk->folder, remove_cb, 16, FTW_DEPTH | FTW_PHYS), ==, 0);
  g_free (desk->folder);
  g_free (desk->path);
}

static inline void
take_result_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static inline GAsyncResult *
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return *result;
}

static inline gboolean
save (Desk *desk, const char *path, CqSaveMode mode, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  cq_session_save_async (desk->session, path, mode, take_result_cb, &result);
  return cq_session_save_finish (desk->session, wait_for (&result), error);
}

static inline void
save_well (Desk *desk, const char *path)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (save (desk, path, CQ_SAVE_UNCHANGED, &error));
  g_assert_no_error (error);
}

static inline CqSession *
open_file (Desk *desk, const char *path, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  cq_session_open_async (desk->catalogue, path, NULL, take_result_cb, &result);
  return cq_session_open_finish (wait_for (&result), error);
}

static inline void
open_instead (Desk *desk, const char *path)
{
  g_autoptr (GError) error = NULL;
  CqSession *session = open_file (desk, path, &error);

  g_assert_no_error (error);
  get_up (desk);
  sit_down (desk, session);
}

static inline void
change (Desk *desk, const char *subtitle, const char *merge)
{
  g_autoptr (CqEdit) edit = new_subtitle_edit (cq_session_get_document (desk->session), subtitle, merge);

  cq_session_take_edit (desk->session, edit);
}

static inline GBytes *
read_bytes (const char *path)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = cq_reader_read_bytes (path, CQ_READER_MAX_BYTES, &error);

  g_assert_no_error (error);
  return bytes;
}

static inline void
assert_file_says (Desk *desk, const char *subtitle)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CqNode) document = cq_reader_load_file (desk->path, NULL, &error);

  g_assert_no_error (error);
  assert_subtitle (document, subtitle);
}

/* Another program writes a statement with @subtitle */
static inline void
write_outside (Desk *desk, const char *subtitle)
{
  g_autoptr (CqNode) document = new_document ();
  g_autoptr (CqEdit) edit = new_subtitle_edit (document, subtitle, NULL);
  g_autoptr (GBytes) bytes = cq_writer_write (edit->document);

  g_assert_true (
      g_file_set_contents (desk->path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL));
}

static inline gboolean
woken_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

static inline void
wait_a_moment (guint milliseconds)
{
  gboolean woken = FALSE;

  g_timeout_add (milliseconds, woken_cb, &woken);
  while (!woken)
    g_main_context_iteration (NULL, TRUE);
}

static inline void
wait_for_changes (Desk *desk, guint n)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;

  while (desk->n_changes < n && g_get_monotonic_time () < end)
    wait_a_moment (20);
  g_assert_cmpuint (desk->n_changes, ==, n);
}

static inline void
assert_state (Desk *desk, const char *state, gboolean is_modified)
{
  g_assert_cmpstr (cq_session_get_state (desk->session), ==, state);
  g_assert_cmpint (cq_session_get_is_modified (desk->session), ==, is_modified);
}

/* So that permissions count for whoever runs the tests */
static inline void
give_up_privileges (void)
{
  struct __user_cap_header_struct header = { _LINUX_CAPABILITY_VERSION_3, 0 };
  struct __user_cap_data_struct none[2] = { 0 };

  g_assert_cmpint (syscall (SYS_capset, &header, none), ==, 0);
}
