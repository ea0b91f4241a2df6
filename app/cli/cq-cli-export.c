#include <glib/gi18n-lib.h>

#include "cli/cq-cli.h"
#include "layout/cq-setter.h"
#include "pdf/cq-pdf.h"
#include "picture/cq-picture.h"
#include "store/cq-store.h"

/* Numbers that nobody writes */
#define NO_RESOLUTION (-G_MAXDOUBLE)
#define NO_COLUMNS G_MININT

/* In a line that is shorter, hardly a word has room beside its number. */
#define LEAST_COLUMNS 40
#define MOST_COLUMNS 1000

/* The options that only pictures have, or only text */
typedef struct
{
  char *page;        /* (owned) (nullable): "N" or "N-M" */
  double resolution; /* %NO_RESOLUTION, or whatever was given */
  int columns;       /* %NO_COLUMNS, or whatever was given */
} Details;

static void
details_clear (Details *self)
{
  g_free (self->page);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Details, details_clear)

/* Returns: whether what is asked of pictures makes sense, and of nothing but pictures; says so where not */
static gboolean
read_pictures (const Details *self, CqExportChoice *choice)
{
  if (self->page != NULL && !cq_export_target_is_picture (choice->target))
    cq_cli_refuse (_("--page chooses pages for pictures: use it with --to=png or --to=svg"));
  else if (self->resolution != NO_RESOLUTION && choice->target != CQ_EXPORT_PNG)
    cq_cli_refuse (_("--resolution is that of a PNG: use it with --to=png"));
  else if (self->resolution != NO_RESOLUTION
           && !(self->resolution >= CQ_PICTURE_LEAST_RESOLUTION && self->resolution <= CQ_PICTURE_MOST_RESOLUTION))
    cq_cli_refuse (_("A resolution of %g is not possible. Choose one from %g to %g pixels an inch"), self->resolution,
                   CQ_PICTURE_LEAST_RESOLUTION, CQ_PICTURE_MOST_RESOLUTION);
  else if (self->page != NULL && !cq_export_choice_set_pages (choice, self->page))
    cq_cli_refuse (_("“%s” is no page and no range of pages. Write --page=3, or --page=3-5"), self->page);
  else
    {
      choice->resolution = self->resolution == NO_RESOLUTION ? 0 : self->resolution;
      return TRUE;
    }
  return FALSE;
}

/* Returns: whether what is asked of text makes sense, and of nothing but text; says so where not */
static gboolean
read_text (const Details *self, CqExportChoice *choice)
{
  if (self->columns == NO_COLUMNS)
    return TRUE;
  if (choice->target != CQ_EXPORT_TEXT)
    cq_cli_refuse (_("--columns is that of plain text: use it with --to=text"));
  else if (self->columns != 0 && (self->columns < LEAST_COLUMNS || self->columns > MOST_COLUMNS))
    cq_cli_refuse (_("--columns=%d is not possible. Choose from %d to %d, or 0 to break no line"), self->columns,
                   LEAST_COLUMNS, MOST_COLUMNS);
  else
    {
      choice->columns = self->columns == 0 ? CQ_EXPORT_ANY_COLUMNS : (guint) self->columns;
      return TRUE;
    }
  return FALSE;
}

/* Makes and writes the output, or one in each of @langs, which are no or several languages; says what whoever exports
 * should know, and why where there is none. */
static CqAnswer
make_output (CqNode *document,
             const CqExportChoice *choice,
             const char *const *langs,
             const char *file,
             const char *output)
{
  gint64 epoch = CQ_PDF_NOW;
  g_autoptr (GPtrArray) notices = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_done;

  if (((choice->target != CQ_EXPORT_DOCBOOK && choice->target != CQ_EXPORT_TEXT) || choice->edition == CQ_EDITION_DRAFT)
      && !cq_cli_get_epoch (&epoch))
    return CQ_ANSWER_FAILED;
  if (langs != NULL)
    is_done = cq_export_write_languages (document, choice, langs, epoch, output, NULL, NULL, NULL, &notices, &error);
  else
    is_done = cq_export_write (document, choice, epoch, output, NULL, NULL, NULL, &notices, &error);
  for (guint i = 0; notices != NULL && i < notices->len; i++)
    cq_cli_say (CQ_MESSAGE_WARNING, file, 0, g_ptr_array_index (notices, i));
  if (is_done)
    return CQ_ANSWER_DONE;
  if (g_error_matches (error, CQ_EXPORT_ERROR, CQ_EXPORT_ERROR_SOURCE)
      || g_error_matches (error, CQ_EDITION_ERROR, CQ_EDITION_ERROR_MISSING)
      || g_error_matches (error, CQ_EDITION_ERROR, CQ_EDITION_ERROR_STANDING)
      || g_error_matches (error, CQ_EXPORT_ERROR, CQ_EXPORT_ERROR_MARKINGS))
    {
      cq_cli_fail (file, error);
      return CQ_ANSWER_NO;
    }
  /* What concerns the output names it by itself. */
  return cq_cli_fail (error->domain == CQ_STORE_ERROR ? NULL : file, error);
}

static CqAnswer
export_document (const CqCommand *command,
                 char **arguments)
{
  g_autofree char *to = NULL;
  g_autofree char *output = NULL;
  g_autofree char *missing = NULL;
  gboolean attach_source = FALSE;
  g_auto (Details) details = { NULL, NO_RESOLUTION, NO_COLUMNS };
  g_auto (CqCliChoice) choice = { NULL };
  g_auto (CqCliMarkings) markings = { NULL };
  const GOptionEntry entries[] = {
    { "to", 0, 0, G_OPTION_ARG_STRING, &to, N_ ("What to make: pdf, docbook, text, png or svg"), N_ ("FORMAT") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("Where to write it; “-” is standard output"),
      N_ ("FILE") },
    { "page", 0, 0, G_OPTION_ARG_STRING, &details.page, N_ ("Pictures of which pages; all by default"),
      N_ ("N|N-M") },
    { "resolution", 0, 0, G_OPTION_ARG_DOUBLE, &details.resolution,
      N_ ("Pixels an inch of a PNG; 150 by default"), N_ ("DPI") },
    { "columns", 0, 0, G_OPTION_ARG_INT, &details.columns,
      N_ ("Columns of a line of text; 76 by default, 0 breaks no line"), N_ ("N") },
    { "missing", 0, 0, G_OPTION_ARG_STRING, &missing,
      N_ ("What becomes of texts that the language lacks: mark (by default) or refuse"), N_ ("WHAT") },
    { "attach-source", 0, 0, G_OPTION_ARG_NONE, &attach_source,
      N_ ("Put the circulated DocBook into the PDF; of the clean edition only"), NULL },
    CQ_CLI_CHOICE_ENTRIES (choice),
    CQ_CLI_MARKINGS_ENTRIES (markings),
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) operands = NULL;
  CqAnswer answer = CQ_ANSWER_DONE;
  g_autoptr (CqNode) document = NULL;
  CqExportTarget target;
  CqExportChoice read;
  gboolean is_each;

  if (!cq_cli_parse (command, arguments, entries, 1, 1, &operands, &answer))
    return answer;
  if (!cq_cli_require (command, "--to", to) || !cq_cli_require (command, "-o", output))
    return CQ_ANSWER_FAILED;
  if (!cq_export_target_from_string (to, &target))
    return cq_cli_refuse (_("Nothing can be exported to “%s”. There are: pdf, docbook, text, png, svg"), to);
  if (!cq_cli_choice_read (&choice, operands[0], &read))
    return CQ_ANSWER_FAILED;
  if (missing != NULL && !cq_export_missing_from_string (missing, &read.missing))
    return cq_cli_refuse (_("What is missing cannot be treated as “%s”. There are: mark, refuse"), missing);
  read.target = target;
  read.attach_source = attach_source;
  if (!read_pictures (&details, &read) || !read_text (&details, &read) || !cq_cli_markings_read (&markings, &read))
    return CQ_ANSWER_FAILED;

  if (target == CQ_EXPORT_PDF || cq_export_target_is_picture (target))
    cq_setter_find_fonts ();
  document = cq_cli_load (operands[0], NULL);
  if (document == NULL || !cq_cli_choice_read_languages (&choice, document, &read))
    return CQ_ANSWER_FAILED;
  is_each = read.beside == NULL && choice.langs != NULL && choice.langs[1] != NULL;
  return make_output (document, &read, is_each ? (const char *const *) choice.langs : NULL, operands[0], output);
}

const CqCommand cq_command_export = {
  .name = "export",
  .operands = N_ ("FILE --to=FORMAT -o OUT"),
  .summary = N_ ("Make DocBook, PDF, plain text or pictures for circulation"),
  .description = N_ ("What is not filled in is printed as a blank and named on standard error.\n"
                     "What the language lacks is printed in another one, which is named before it.\n"
                     "Of pictures there is one a page. For several, OUT is a folder (one that ends with “/” is made "
                     "where it is absent),\nor has “%d” in its name where the number of the page shall stand.\n"
                     "Several languages have a file each: OUT is a folder, or has “%s” in its name where the language shall "
                     "stand.\nWith --synoptic two or three of them stand side by side in one file.\n"
                     "With --attach-source the PDF carries its document, and can be opened in place of it.\n"
                     "A draft has a watermark, and its pages say of which time they are; a clean copy has nothing of the kind.\n"
                     "A copy for signature names neither distribution nor classification, and is made of authentic texts only.\n"
                     "SOURCE_DATE_EPOCH in the environment fixes the time that the file bears."),
  .run = export_document,
};
