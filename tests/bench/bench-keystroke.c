/* One keystroke, from the edit to the pages that show it, against making all pages anew.
 *
 * usage: bench-keystroke FILE
 *
 * A sentence is typed at the end of a clause in the middle of the document: the clause is changed, the
 * fields are refreshed, the edition is made and laid out with what the last layout left. Beside the time on the
 * clock stands the time of all processors, which says the same on a busy machine. */
#include <stdlib.h>
#include <time.h>

#include "docbook/cq-reader.h"
#include "export/cq-export.h"
#include "statement/cq-clause.h"
#include "statement/cq-field.h"

#define KEYS 110
#define FULL 5

typedef enum
{
  EDIT,
  FIELDS,
  PAGES,
  ALL,
  PROCESSORS,
  N_STEPS,
} Step;

static const char *const step_names[] = { "edit", "fields", "pages" };


static double
since (gint64 *start)
{
  gint64 now = g_get_monotonic_time ();
  double milliseconds = (double) (now - *start) / 1000;

  *start = now;
  return milliseconds;
}

/* Milliseconds that all processors together have spent on this program. */
static double
get_processor_time (void)
{
  struct timespec spent;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &spent);
  return (double) spent.tv_sec * 1000 + (double) spent.tv_nsec / 1e6;
}

static int
compare (const void *a,
         const void *b)
{
  double one = *(const double *) a;
  double two = *(const double *) b;

  return (one > two) - (one < two);
}

static double
median (double *values,
        guint n)
{
  qsort (values, n, sizeof *values, compare);
  return values[n / 2];
}

static double
median_of_step (double times[KEYS][N_STEPS],
                Step step)
{
  double values[KEYS];

  for (guint i = 0; i < KEYS; i++)
    values[i] = times[i][step];
  return median (values, KEYS);
}

static CqPages *
lay_out (CqExportDesk *desk,
         CqNode *document)
{
  const CqExportChoice choice = { .edition = CQ_EDITION_DRAFT };
  g_autoptr (GError) error = NULL;
  CqPages *pages = cq_export_desk_lay_out (desk, document, &choice, NULL, &error);

  if (pages == NULL)
    g_error ("%s", error->message);
  return pages;
}

static double
time_full (CqNode *document,
           guint *n_pages,
           double *processors)
{
  double values[FULL];
  double on_processors[FULL];

  for (guint i = 0; i < FULL; i++)
    {
      double spent = get_processor_time ();
      gint64 start = g_get_monotonic_time ();
      g_autoptr (CqExportDesk) desk = cq_export_desk_new ();
      g_autoptr (CqPages) pages = lay_out (desk, document);

      values[i] = since (&start);
      on_processors[i] = get_processor_time () - spent;
      *n_pages = cq_pages_get_n_pages (pages);
    }
  *processors = median (on_processors, FULL);
  return median (values, FULL);
}

/* What is typed, letter by letter: words, as a line that nothing can be broken in is none that anybody writes */
static const char sentence[]
    = " The Participants will report on this at the next meeting of the Senior Officials, and publish what was agreed.";

/* The document with the next letter at the end of the clause. */
static CqNode *
type (CqNode *document,
      const char *id,
      const char *lang,
      char letter)
{
  g_autoptr (CqClause) clause = cq_clause_find (document, id);
  g_autoptr (GPtrArray) content = cq_clause_get_content (clause, lang);

  g_ptr_array_add (content, cq_node_new_text (&letter, 1));
  return cq_clause_set_content (document, id, lang, content);
}

static const char *
find_middle (CqNode *document)
{
  g_autoptr (GPtrArray) clauses = cq_clauses_list (document, NULL);
  CqClause *clause = g_ptr_array_index (clauses, clauses->len / 2);

  return g_intern_string (cq_clause_get_id (clause));
}

/* What the writer sees: the newest document and its pages. */
typedef struct
{
  CqNode *document;
  CqPages *pages;
  CqExportDesk *desk;
} Sight;

static void
press_key (Sight *sight,
           const char *id,
           const char *lang,
           char letter,
           double *times)
{
  double spent = get_processor_time ();
  gint64 begin = g_get_monotonic_time ();
  gint64 start = begin;
  g_autoptr (CqNode) typed = type (sight->document, id, lang, letter);
  g_autoptr (CqNode) refreshed = NULL;
  CqPages *pages;

  times[EDIT] = since (&start);
  refreshed = cq_fields_refresh (sight->document, typed);
  times[FIELDS] = since (&start);
  pages = lay_out (sight->desk, refreshed);
  cq_pages_unref (sight->pages);
  sight->pages = pages;
  times[PAGES] = since (&start);
  cq_node_unref (sight->document);
  sight->document = g_steal_pointer (&refreshed);
  times[ALL] = since (&begin);
  times[PROCESSORS] = get_processor_time () - spent;
}

static void
time_keys (CqNode *document,
           double times[KEYS][N_STEPS])
{
  const char *id = find_middle (document);
  const char *lang = cq_document_get_language (document);
  g_autoptr (CqExportDesk) desk = cq_export_desk_new ();
  Sight sight = { cq_node_ref (document), lay_out (desk, document), desk };

  for (guint i = 0; i < KEYS; i++)
    press_key (&sight, id, lang, sentence[i], times[i]);
  cq_node_unref (sight.document);
  cq_pages_unref (sight.pages);
}

int
main (int argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CqNode) document = cq_reader_load_file (argv[1], NULL, &error);
  double times[KEYS][N_STEPS];
  double full, full_processors, key, key_processors;
  guint n_pages;

  if (document == NULL)
    g_error ("%s", error->message);
  full = time_full (document, &n_pages, &full_processors);
  time_keys (document, times);
  key = median_of_step (times, ALL);
  key_processors = median_of_step (times, PROCESSORS);
  g_print ("  %u pages anew                %8.2f ms, %8.2f ms of all processors\n", n_pages, full, full_processors);
  g_print ("  one key, median of %d       %8.2f ms, %8.2f ms of all processors\n", KEYS, key, key_processors);
  for (Step step = 0; step < ALL; step++)
    g_print ("    %-24s %8.2f ms\n", step_names[step], median_of_step (times, step));
  g_print ("  ratio one key / all pages anew: 1/%.0f, of all processors 1/%.0f\n", full / key,
           full_processors / key_processors);
  return 0;
}
