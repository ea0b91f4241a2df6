/* What stands on the pages of a working copy, in the words of its language. */
#include "export/cq-export-private.h"

#include <glib/gi18n-lib.h>

#include "edition/cq-document-words.h"
#include "language/cq-date-text.h"
#include "pdf/cq-pdf.h"
#include "statement/cq-text.h"

static const char *const notices[] = {
  [CQ_EXPORT_NOTICE_NONE] = "none",
  [CQ_EXPORT_NOTICE_ADVANCE_UNEDITED] = "advance-unedited",
  [CQ_EXPORT_NOTICE_UNOFFICIAL_TRANSLATION] = "unofficial-translation",
};

/**
 * cq_export_notice_from_string:
 * @word: "none", "advance-unedited" or "unofficial-translation"
 * @notice: (out): the notice
 *
 * Returns: whether @word is one
 */
gboolean
cq_export_notice_from_string (const char *word,
                              CqExportNotice *notice)
{
  for (guint i = 0; i < G_N_ELEMENTS (notices); i++)
    if (g_str_equal (word, notices[i]))
      {
        *notice = (CqExportNotice) i;
        return TRUE;
      }
  return FALSE;
}

/**
 * cq_export_line_numbers_from_string:
 * @text: "none", "every" or "fifth"; after a comma perhaps "page" or "continuous"
 * @markings: (inout): what is said of line numbers
 *
 * Returns: whether @text says so; @markings are as they were where not
 */
gboolean
cq_export_line_numbers_from_string (const char *text,
                                    CqExportMarkings *markings)
{
  static const char *const words[]
      = { [CQ_LINE_NUMBERS_NONE] = "none", [CQ_LINE_NUMBERS_EVERY] = "every", [CQ_LINE_NUMBERS_FIFTH] = "fifth", NULL };
  g_auto (GStrv) parts = g_strsplit (text, ",", 2);
  gboolean is_continuous = parts[0] != NULL && g_strcmp0 (parts[1], "continuous") == 0;

  if (parts[0] == NULL || (parts[1] != NULL && !is_continuous && !g_str_equal (parts[1], "page")))
    return FALSE;
  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_equal (parts[0], words[i]))
      {
        markings->line_numbers = (CqLineNumbers) i;
        markings->is_continuous = is_continuous;
        return TRUE;
      }
  return FALSE;
}

/**
 * cq_export_markings_is_empty:
 *
 * Returns: whether nothing is asked for: a draft then has what a draft has, and a clean copy nothing
 */
gboolean
cq_export_markings_is_empty (const CqExportMarkings *self)
{
  return (self->watermark == NULL || *self->watermark == '\0') && (self->version == NULL || *self->version == '\0')
         && self->notice == CQ_EXPORT_NOTICE_NONE && self->line_numbers == CQ_LINE_NUMBERS_NONE && !self->has_symbols;
}

/**
 * cq_export_check_markings:
 * @choice: what to make
 * @error: a #CqExportError
 *
 * What is clean may be signed: it bears what its document says, and nothing of how it came about. Notices too belong
 * to working copies: “Advance unedited version” says itself that the text is not yet the one to be signed, and a
 * translation is unofficial beside a text that is.
 *
 * Returns: whether the markings may stand on it
 */
gboolean
cq_export_check_markings (const CqExportChoice *choice,
                          GError **error)
{
  if (choice->edition == CQ_EDITION_DRAFT || cq_export_markings_is_empty (&choice->markings))
    return TRUE;
  g_set_error_literal (error, CQ_EXPORT_ERROR, CQ_EXPORT_ERROR_MARKINGS,
                       _("A clean copy may be signed, and bears no watermark, version, notice, line numbers or "
                         "paragraph symbols. Export the draft edition, or leave them out"));
  return FALSE;
}

/* Universal time, so that the copy says the same in all capitals. */
static char *
make_version (const CqExportMarkings *markings,
              const CqDocumentWords *words)
{
  const gboolean is_named = markings->version != NULL && *markings->version != '\0';
  g_autoptr (GDateTime) now = NULL;
  g_autofree char *time = NULL;
  g_autofree char *date = NULL;
  CqDate day = { 0 };

  if (markings->version != NULL && !is_named)
    return NULL;
  if (markings->time != 0)
    now = markings->time == CQ_PDF_NOW ? g_date_time_new_now_utc () : g_date_time_new_from_unix_utc (markings->time);
  if (now == NULL)
    return g_strdup (markings->version);
  g_date_time_get_ymd (now, &day.year, &day.month, &day.day);
  date = cq_date_text (&day, NULL, cq_document_words_get_language (words), CQ_DATE_STYLE_TEXT);
  time = g_date_time_format (now, "%H:%M");
  if (is_named)
    return cq_document_words_format (words, CQ_WORD_VERSION_NAMED, "date", date, "time", time, "name", markings->version, NULL);
  return cq_document_words_format (words, CQ_WORD_VERSION_OF, "date", date, "time", time, NULL);
}

static const char *
find_notice (CqExportNotice notice,
             const CqDocumentWords *words)
{
  switch (notice)
    {
    case CQ_EXPORT_NOTICE_ADVANCE_UNEDITED:
      return cq_document_words_get (words, CQ_WORD_ADVANCE_UNEDITED);
    case CQ_EXPORT_NOTICE_UNOFFICIAL_TRANSLATION:
      return cq_document_words_get (words, CQ_WORD_UNOFFICIAL_TRANSLATION);
    case CQ_EXPORT_NOTICE_NONE:
    default:
      return NULL;
    }
}

/**
 * cq_export_make_markings:
 * @document: the document
 * @choice: which edition of it, and what is to stand on it; for longer than what is returned
 * @version: (out) (transfer full) (nullable): holds words that the markings borrow
 *
 * Returns: the markings; of a clean copy none
 */
CqMarkings
cq_export_make_markings (CqNode *document,
                         const CqExportChoice *choice,
                         char **version)
{
  const CqExportMarkings *asked = &choice->markings;
  const char *principal = cq_document_get_language (document);
  const CqDocumentWords *words = cq_document_words_find (choice->lang != NULL ? choice->lang : principal, principal);

  *version = NULL;
  if (choice->edition != CQ_EDITION_DRAFT)
    return (CqMarkings){ NULL };
  *version = make_version (asked, words);
  return (CqMarkings){
    .watermark = asked->watermark != NULL ? asked->watermark : cq_document_words_get (words, CQ_WORD_DRAFT),
    .notice = find_notice (asked->notice, words),
    .version = *version,
    .line_numbers = asked->line_numbers,
    .is_continuous = asked->is_continuous,
    .has_symbols = asked->has_symbols,
  };
}
