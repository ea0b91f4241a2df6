/* What the editor says and asks. */
#include <string.h>

#include "editor.h"

/* Whether some name or description in it has all of @words in it */
static gboolean
has_words (const Seen *seen, const char *const *words)
{
  const char *texts[] = { seen->name, seen->description };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      guint n = 0;

      while (words[n] != NULL && strstr (texts[i], words[n]) != NULL)
        n++;
      if (words[n] == NULL)
        return TRUE;
    }
  for (guint i = 0; i < seen->children->len; i++)
    if (has_words (seen->children->pdata[i], words))
      return TRUE;
  return FALSE;
}

static gboolean
is_said_cb (Drive *drive, gpointer words)
{
  return has_words (sight_get_root (drive_look (drive)), words);
}

/**
 * editor_wait_said:
 * @words: (array zero-terminated=1)
 *
 * Waits until one sentence says all of them.
 */
void
editor_wait_said (Drive *drive, const char *const *words)
{
  drive_wait (drive, words[0], is_said_cb, (gpointer) words);
}

/**
 * editor_find_question:
 *
 * Returns: (transfer full): the window that asks a question
 */
char *
editor_find_question (Drive *drive, const char *heading)
{
  g_autofree char *label = drive_find (drive, NULL, ATSPI_ROLE_LABEL, heading);
  const Seen *seen = sight_find_path (drive_look (drive), label);

  g_assert_nonnull (seen);
  while (seen->parent->parent != NULL)
    seen = seen->parent;
  return g_strdup (seen->path);
}

/**
 * editor_answer:
 *
 * Answers a question, and waits until it is gone.
 */
void
editor_answer (Drive *drive, const char *heading, const char *button)
{
  g_autofree char *window = editor_find_question (drive, heading);

  drive_click (drive, window, ATSPI_ROLE_PUSH_BUTTON, button);
  drive_wait_gone (drive, NULL, ATSPI_ROLE_LABEL, heading);
}

/**
 * editor_answer_file:
 * @path: a file
 *
 * Answers the dialog that asks for a file.
 */
void
editor_answer_file (Drive *drive, const char *path)
{
  g_autofree char *name = drive_find_state (drive, NULL, ATSPI_ROLE_TEXT, "Name:", ATSPI_STATE_FOCUSED);

  drive_write (drive, name, path);
  drive_press (drive, "Return");
  drive_wait_gone (drive, NULL, ATSPI_ROLE_TEXT, "Name:");
}

static gboolean
is_file_cb (Drive *drive, gpointer path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/**
 * editor_wait_file:
 * @path: a file; it is written whole or not at all
 */
void
editor_wait_file (Drive *drive, const char *path)
{
  drive_wait (drive, path, is_file_cb, (gpointer) path);
}

/* Each document has a folder for its copy, which is written beside it first. */
static gboolean
is_kept_cb (Drive *drive, gpointer text)
{
  g_autofree char *recovery = g_build_filename (g_getenv ("XDG_STATE_HOME"), "communique", "recovery", NULL);
  g_autoptr (GDir) slots = g_dir_open (recovery, 0, NULL);
  const char *name;

  while (slots != NULL && (name = g_dir_read_name (slots)) != NULL)
    {
      g_autofree char *path = g_build_filename (recovery, name, "document.xml", NULL);
      g_autofree char *bytes = NULL;

      if (g_file_get_contents (path, &bytes, NULL, NULL) && strstr (bytes, text) != NULL)
        return TRUE;
    }
  return FALSE;
}

/**
 * editor_wait_kept:
 * @text: what was typed
 *
 * Waits until the copy that is kept for after a crash says it.
 */
void
editor_wait_kept (Drive *drive, const char *text)
{
  drive_wait (drive, "the copy for after a crash", is_kept_cb, (gpointer) text);
}
