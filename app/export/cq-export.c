/* From a document and a choice to what is circulated. */
#include "export/cq-export-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "check/cq-check.h"
#include "docbook/cq-writer.h"
#include "edition/cq-plain-text.h"
#include "edition/cq-synoptic.h"
#include "pdf/cq-pdf.h"
#include "statement/cq-part.h"
#include "statement/cq-party.h"
#include "statement/cq-text.h"

#define DEFAULT_STYLE "dialogue"

/* More languages side by side need the long side of the paper. */
#define MOST_STANDING 2

/* When each step begins, as measured on dossiers of three to a hundred and fifty pages. */
#define AT_LAYOUT 0.02
#define AT_DRAWING 0.6
#define AT_FINISHING 0.78

G_DEFINE_QUARK (cq-export-error-quark, cq_export_error)

/* Who hears how far it is. */
typedef struct
{
  CqExportProgress progress; /* (nullable) */
  gpointer data;
} Listener;

static void
tell (const Listener *listener,
      double fraction,
      const char *step)
{
  if (listener->progress != NULL)
    listener->progress (fraction, step, listener->data);
}

/**
 * cq_export_target_from_string:
 * @word: "pdf", "docbook", "text", "png" or "svg"
 * @target: (out): the target
 *
 * Returns: whether @word is one
 */
gboolean
cq_export_target_from_string (const char *word,
                              CqExportTarget *target)
{
  static const char *const words[]
      = { [CQ_EXPORT_PDF] = "pdf", [CQ_EXPORT_DOCBOOK] = "docbook", [CQ_EXPORT_TEXT] = "text", [CQ_EXPORT_PNG] = "png",
          [CQ_EXPORT_SVG] = "svg" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (word, words[i]))
      {
        *target = (CqExportTarget) i;
        return TRUE;
      }
  return FALSE;
}

static gboolean
check_party (CqNode *document,
             const char *id,
             GError **error)
{
  g_autoptr (CqParty) party = id != NULL ? cq_party_find (document, id) : NULL;
  g_autoptr (GPtrArray) parties = NULL;
  g_autoptr (GString) known = g_string_new (NULL);

  if (id == NULL || party != NULL)
    return TRUE;
  parties = cq_parties_list (document);
  for (guint i = 0; i < parties->len; i++)
    g_string_append_printf (known, "%s%s", i > 0 ? ", " : "", cq_party_get_id (g_ptr_array_index (parties, i)));
  if (parties->len > 0)
    g_set_error (error, CQ_EXPORT_ERROR, CQ_EXPORT_ERROR_PARTY,
                 _("The document has no party “%s”; its parties are: %s"), id, known->str);
  else
    g_set_error (error, CQ_EXPORT_ERROR, CQ_EXPORT_ERROR_PARTY, _("The document has no party “%s”"), id);
  return FALSE;
}

/**
 * cq_export_missing_from_string:
 * @word: "mark" or "refuse"
 *
 * Returns: whether it was one of them
 */
gboolean
cq_export_missing_from_string (const char *word, CqExportMissing *missing)
{
  if (g_str_equal (word, "mark"))
    *missing = CQ_EXPORT_MISSING_MARK;
  else if (g_str_equal (word, "refuse"))
    *missing = CQ_EXPORT_MISSING_REFUSE;
  else
    return FALSE;
  return TRUE;
}

/* Universal time, as the version on the pages says it */
static CqDate
get_day (gint64 time)
{
  g_autoptr (GDateTime) now = time == CQ_PDF_NOW ? g_date_time_new_now_utc () : g_date_time_new_from_unix_utc (time);
  CqDate day = { 0 };

  if (now != NULL)
    g_date_time_get_ymd (now, &day.year, &day.month, &day.day);
  return day;
}

/**
 * cq_export_make_edition:
 * @document: the document
 * @choice: which edition of it; a draft with a time in its markings marks the day in its timelines
 * @notices: (out) (optional) (transfer full) (element-type utf8): what whoever exports should know
 * @error: a #CqExportError or #CqEditionError
 *
 * Makes the edition that is chosen.
 *
 * Returns: (transfer full) (nullable): the edition, or %NULL with @error set
 */
CqNode *
cq_export_make_edition (CqNode *document,
                        const CqExportChoice *choice,
                        GPtrArray **notices,
                        GError **error)
{
  CqEditionOptions options = { choice->edition, choice->lang, choice->part, choice->party };

  options.refuses_missing = choice->missing == CQ_EXPORT_MISSING_REFUSE;
  if (choice->markings.time != 0)
    options.today = get_day (choice->markings.time);
  if (notices != NULL)
    *notices = NULL;
  if (!check_party (document, choice->party, error))
    return NULL;
  if (choice->beside != NULL)
    return cq_synoptic_make (document, &options, choice->beside, notices, error);
  return cq_edition_make (document, &options, notices, error);
}

/**
 * cq_export_find_style:
 * @document: the document
 * @choice: the part, the style and the paper
 * @paper: (out) (transfer none) (nullable): the paper that is chosen, else that of the part, else of the main text;
 *   %NULL is that of the style; it lives as long as @document and @choice
 *
 * Returns: (transfer none): the name of the style that is chosen, else that of the part, else of the main text; as
 *   long-lived
 */
const char *
cq_export_find_style (CqNode *document,
                      const CqExportChoice *choice,
                      const char **paper)
{
  g_autoptr (CqPart) main_part = cq_part_find (document, NULL);
  g_autoptr (CqPart) chosen = choice->part != NULL ? cq_part_find (document, choice->part) : NULL;
  const char *name = choice->style;

  if (name == NULL && chosen != NULL)
    name = cq_part_get_style (chosen);
  *paper = choice->paper;
  if (name == NULL && main_part != NULL)
    name = cq_part_get_style (main_part);
  if (*paper == NULL && chosen != NULL)
    *paper = cq_part_get_paper (chosen);
  if (*paper == NULL && main_part != NULL)
    *paper = cq_part_get_paper (main_part);
  return name != NULL ? name : DEFAULT_STYLE;
}

/**
 * cq_export_load_style:
 * @name: the name of a style
 * @paper: (nullable): a paper; %NULL is that of the style
 * @error: a #CqStyleError
 *
 * Returns: (transfer full) (nullable): the style on the paper, or %NULL with @error set
 */
CqStyle *
cq_export_load_style (const char *name,
                      const char *paper,
                      GError **error)
{
  g_autoptr (CqStyle) style = cq_style_load (name, error);

  if (style == NULL || paper == NULL)
    return g_steal_pointer (&style);
  return cq_style_with_paper (style, paper, FALSE, error);
}

/**
 * cq_export_lay_out:
 * @document: the document
 * @edition: what was made of it
 * @choice: the part that it is, the style and the paper, the markings
 * @cancellable: (nullable): stops it
 * @error: a #CqExportError, #CqStyleError, #CqLayoutError or %G_IO_ERROR_CANCELLED
 *
 * Lays out an edition in the style and on the paper that its document asks for; three languages side by side on paper
 * that lies on its side.
 *
 * Returns: (transfer full) (nullable): the pages, or %NULL with @error set
 */
CqPages *
cq_export_lay_out (CqNode *document,
                   CqNode *edition,
                   const CqExportChoice *choice,
                   GCancellable *cancellable,
                   GError **error)
{
  const char *paper;
  const char *name = cq_export_find_style (document, choice, &paper);
  g_autofree char *version = NULL;
  const CqMarkings markings = cq_export_make_markings (document, choice, &version);
  const CqLayoutOptions options = { 0, cancellable, choice->folder, cq_document_get_language (document), &markings };
  g_autoptr (CqStyle) style = NULL;
  g_autoptr (CqStyle) lying = NULL;

  if (!cq_export_check_markings (choice, error))
    return NULL;
  style = cq_export_load_style (name, paper, error);
  if (style == NULL)
    return NULL;
  lying = cq_synoptic_count_columns (edition) > MOST_STANDING ? cq_style_lay_down (style) : cq_style_ref (style);
  return cq_layout_make (edition, lying, NULL, &options, error);
}

/**
 * cq_export_note_faults:
 * @document: the document
 * @pages: of an edition of it
 * @notices: (nullable) (inout) (element-type utf8): the sentences are added
 *
 * Says what is not on the pages as it should be: pictures that could not be read, characters that no font has.
 */
void
cq_export_note_faults (CqNode *document,
                       CqPages *pages,
                       GPtrArray **notices)
{
  g_autoptr (GPtrArray) problems = NULL;
  guint n_glyphs;
  guint n_pictures;

  cq_pages_get_missing_glyphs (pages, &n_glyphs);
  cq_pages_get_missing_pictures (pages, &n_pictures);
  if (notices == NULL || n_glyphs + n_pictures == 0)
    return;
  problems = cq_check_pages (pages, document, NULL);
  for (guint i = 0; i < problems->len; i++)
    {
      const CqProblem *problem = problems->pdata[i];

      if (problem->severity != CQ_PROBLEM_ERROR)
        continue;
      if (*notices == NULL)
        *notices = g_ptr_array_new_with_free_func (g_free);
      g_ptr_array_add (*notices, cq_problem_say (problem));
    }
}

static void
hear_page_cb (guint n_drawn,
              guint n_pages,
              gpointer data)
{
  g_autofree char *step = NULL;

  if (n_drawn == n_pages)
    {
      tell (data, AT_FINISHING, _("Finishing the file"));
      return;
    }
  step = g_strdup_printf (_("Drawing page %u of %u"), n_drawn + 1, n_pages);
  tell (data, AT_DRAWING + (AT_FINISHING - AT_DRAWING) * n_drawn / n_pages, step);
}

/* What is not clean has things in it that are for the house alone, and only a PDF can carry a file. */
static gboolean
check_source (const CqExportChoice *choice,
              GError **error)
{
  if (!choice->attach_source || (choice->target == CQ_EXPORT_PDF && choice->edition == CQ_EDITION_CLEAN))
    return TRUE;
  g_set_error_literal (error, CQ_EXPORT_ERROR, CQ_EXPORT_ERROR_SOURCE,
                       _("The source is attached to a PDF of the clean edition, and to nothing else. Export the clean "
                         "edition to PDF, or leave the source out"));
  return FALSE;
}

static GBytes *
make_pdf (CqNode *document,
          CqNode *edition,
          const CqExportChoice *choice,
          gint64 epoch,
          Listener *listener,
          GCancellable *cancellable,
          GPtrArray **notices,
          GError **error)
{
  g_autoptr (GBytes) source = choice->attach_source ? cq_writer_write (edition) : NULL;
  const CqPdfOptions options = {
    .source = source, .epoch = epoch, .progress = hear_page_cb, .progress_data = listener, .cancellable = cancellable
  };
  g_autoptr (CqPages) pages = NULL;

  tell (listener, AT_LAYOUT, _("Laying out the pages"));
  pages = cq_export_lay_out (document, edition, choice, cancellable, error);
  if (pages == NULL)
    return NULL;
  cq_export_note_faults (document, pages, notices);
  hear_page_cb (0, cq_pages_get_n_pages (pages), listener);
  return cq_pdf_write (pages, &options, error);
}

static GBytes *
make_text (CqNode *edition, guint columns)
{
  const guint limit = columns == 0 ? CQ_PLAIN_TEXT_COLUMNS : columns == CQ_EXPORT_ANY_COLUMNS ? 0 : columns;
  char *text = cq_plain_text_make (edition, limit);

  return g_bytes_new_take (text, strlen (text));
}

/**
 * cq_export_make:
 * @document: the document
 * @choice: what to make of it
 * @epoch: the time that the file bears, and the version on its pages where no other is chosen for that: seconds since
 *   1970-01-01 UTC, or %CQ_PDF_NOW
 * @progress: (nullable) (scope call): hears how far it is, in this thread
 * @progress_data: handed to @progress
 * @cancellable: (nullable): stops it
 * @notices: (out) (optional) (transfer full) (nullable) (element-type utf8): what whoever exports should
 *   know, also where a later step fails
 * @error: of the edition, the style, the layout or the PDF, or %G_IO_ERROR_CANCELLED
 *
 * Makes what is circulated as one file: not pictures, of which there is one a page. The same document, choice and
 * epoch give the same bytes.
 *
 * Returns: (transfer full) (nullable): the file, or %NULL with @error set
 */
GBytes *
cq_export_make (CqNode *document,
                const CqExportChoice *choice,
                gint64 epoch,
                CqExportProgress progress,
                gpointer progress_data,
                GCancellable *cancellable,
                GPtrArray **notices,
                GError **error)
{
  Listener listener = { progress, progress_data };
  CqExportChoice stamped = *choice;
  g_autoptr (CqNode) edition = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (!cq_export_target_is_picture (choice->target), NULL);

  if (!check_source (choice, error) || !cq_export_check_markings (choice, error))
    return NULL;
  tell (&listener, 0, _("Making the edition"));
  if (stamped.markings.time == 0)
    stamped.markings.time = epoch;
  edition = cq_export_make_edition (document, &stamped, notices, error);
  if (edition == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (choice->target == CQ_EXPORT_PDF)
    bytes = make_pdf (document, edition, &stamped, epoch, &listener, cancellable, notices, error);
  else
    bytes = choice->target == CQ_EXPORT_TEXT ? make_text (edition, choice->columns) : cq_writer_write (edition);
  if (bytes == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  tell (&listener, 1, C_("progress", "Done"));
  return g_steal_pointer (&bytes);
}
