/* From a file of somebody else's making to a document. */
#include "import/cq-import-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "language/cq-language.h"

/* More than so many messages nobody reads. */
#define MAX_MESSAGES 200

G_DEFINE_QUARK (cq-import-error-quark, cq_import_error)

/**
 * cq_import_note:
 * @line: 0 where none is known
 *
 * Names something that found no place, or that was taken for something.
 */
void
cq_import_note (CqImport *self, guint line, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  if (self->messages->len >= MAX_MESSAGES)
    {
      self->n_untold++;
      return;
    }
  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_ptr_array_add (self->messages, cq_message_new (CQ_MESSAGE_NOTE, self->name, line, NULL, NULL, text));
}

void
cq_import_set_error (GError **error, CqImportError code, const char *name, guint line, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  if (line > 0)
    g_set_error (error, CQ_IMPORT_ERROR, code, "%s:%u: %s", name, line, text);
  else
    g_set_error (error, CQ_IMPORT_ERROR, code, "%s: %s", name, text);
}

/**
 * cq_import_format_from_string:
 * @word: "markdown", "text" or "docbook"
 *
 * Returns: whether there is such a format
 */
gboolean
cq_import_format_from_string (const char *word, CqImportFormat *format)
{
  static const char *const words[] = { "markdown", "text", "docbook" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (word, words[i]))
      {
        *format = (CqImportFormat) i;
        return TRUE;
      }
  return FALSE;
}

static gboolean
has_suffix (const char *name, const char *const *suffixes)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);

  for (guint i = 0; suffixes[i] != NULL; i++)
    if (g_str_has_suffix (lower, suffixes[i]))
      return TRUE;
  return FALSE;
}

static const char *const markdown_suffixes[] = { ".md", ".markdown", ".mkd", NULL };
static const char *const text_suffixes[] = { ".txt", ".text", NULL };
static const char *const docbook_suffixes[] = { ".xml", ".dbk", ".docbook", NULL };

/**
 * cq_import_guess_format:
 * @name: the name of a file
 * @bytes: what stands in it
 *
 * Returns: the format that the name says, and where it says none, the bytes: what begins with “<” is DocBook. Plain
 *   text that has the marks of Markdown is that, whatever its name
 */
CqImportFormat
cq_import_guess_format (const char *name, GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  gsize at = 0;

  if (has_suffix (name, markdown_suffixes))
    return CQ_IMPORT_MARKDOWN;
  if (has_suffix (name, docbook_suffixes))
    return CQ_IMPORT_DOCBOOK;
  while (at < length && g_ascii_isspace (data[at]))
    at++;
  if (at < length && data[at] == '<' && !has_suffix (name, text_suffixes))
    return CQ_IMPORT_DOCBOOK;
  return length > 0 && cq_import_looks_like_markdown (data, length) ? CQ_IMPORT_MARKDOWN : CQ_IMPORT_TEXT;
}

/**
 * cq_import_is_wanted:
 * @name: the name of a file
 *
 * Returns: whether it is no document yet, but Markdown or plain text, that a document can be made of
 */
gboolean
cq_import_is_wanted (const char *name)
{
  return has_suffix (name, markdown_suffixes) || has_suffix (name, text_suffixes);
}

/* The passes go over the text one after the other; people read it from the beginning. */
static int
compare_lines (gconstpointer a, gconstpointer b)
{
  const CqMessage *one = *(const CqMessage *const *) a;
  const CqMessage *two = *(const CqMessage *const *) b;

  return (one->line > two->line) - (one->line < two->line);
}

static CqNode *
read_written (CqImport *self, GBytes *bytes, CqImportFormat format, GError **error)
{
  g_autofree char *decoded = cq_import_decode (bytes, self->name, error);
  g_autofree char *text = decoded != NULL ? cq_import_clean (self, decoded) : NULL;
  g_autofree char *title = NULL;
  g_autoptr (GPtrArray) passages = NULL;
  g_autoptr (CqNode) made = NULL;

  if (text == NULL)
    return NULL;
  if (format == CQ_IMPORT_MARKDOWN)
    passages = cq_import_read_markdown (self, text, &title, error);
  else
    {
      if (self->lang == NULL)
        self->lang = cq_import_detect_language (text);
      passages = cq_import_read_text (self, text);
    }
  made = passages != NULL ? cq_import_make_document (self, passages, title) : NULL;
  return made != NULL ? cq_import_join_links (made) : NULL;
}

/**
 * cq_import_read:
 * @name: how the file was named: in messages, and for a title where the text has none
 * @lang: (nullable): the language of the text; where it is %NULL, that which stands before Markdown, or that of its
 *   script where only one language is written so, else English
 * @messages: (out) (element-type CqMessage): what found no place of its own, and what was taken for something
 * @error: of this room, or %CQ_READER_ERROR
 *
 * Makes a document of a text: no word of it is left out.
 *
 * Returns: (transfer full) (nullable): the document, valid DocBook
 */
CqNode *
cq_import_read (GBytes *bytes, const char *name, CqImportFormat format, const char *lang, GPtrArray **messages,
                GError **error)
{
  CqImport self = { .name = name, .messages = cq_message_array_new () };
  g_autoptr (GPtrArray) told = self.messages;
  g_autoptr (GError) problem = NULL;
  CqNode *document;

  if (lang != NULL && (self.lang = cq_language_normalize (lang, &problem)) == NULL)
    {
      g_set_error_literal (error, CQ_IMPORT_ERROR, CQ_IMPORT_ERROR_LANGUAGE, problem->message);
      return NULL;
    }
  if (format == CQ_IMPORT_DOCBOOK)
    document = cq_import_read_docbook (&self, bytes, self.lang, error);
  else
    document = read_written (&self, bytes, format, error);
  g_ptr_array_sort (told, compare_lines);
  if (self.n_untold > 0)
    g_ptr_array_add (told, cq_message_new (CQ_MESSAGE_NOTE, name, 0, NULL, NULL,
                                           _ ("there is more of the kind, which is not named")));
  g_free (self.lang);
  if (messages != NULL)
    *messages = g_steal_pointer (&told);
  return document;
}
