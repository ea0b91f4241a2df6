#pragma once

/* What other programs say of a PDF. */
#include <gio/gio.h>
#include <glib/gstdio.h>

/* What a program says of the PDF, whose path takes the place of "FILE"; %NULL where it is not installed */
static inline char *
ask (GBytes *pdf, const char *const *command)
{
  g_autofree char *program = g_find_program_in_path (command[0]);
  g_autofree char *path = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) argv = NULL;
  g_autoptr (GError) error = NULL;
  char *answer = NULL;
  g_autofree char *complaint = NULL;
  int status;
  int fd;

  if (program == NULL)
    {
      g_autofree char *text = g_strdup_printf ("%s is not installed", command[0]);

      g_test_skip (text);
      return NULL;
    }
  fd = g_file_open_tmp ("communique-XXXXXX.pdf", &path, &error);
  g_assert_no_error (error);
  g_close (fd, NULL);
  g_file_set_contents (path, g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf), &error);
  g_assert_no_error (error);
  for (guint i = 0; command[i] != NULL; i++)
    g_strv_builder_add (builder, g_str_equal (command[i], "FILE") ? path : command[i]);
  argv = g_strv_builder_end (builder);
  g_spawn_sync (NULL, argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &answer, &complaint, &status, &error);
  g_assert_no_error (error);
  g_unlink (path);
  g_test_message ("%s", complaint);
  g_assert_cmpint (status, ==, 0);
  g_assert_cmpstr (complaint, ==, "");
  return answer;
}

#define ASK(pdf, ...) ask (pdf, (const char *const[]) { __VA_ARGS__, NULL })
