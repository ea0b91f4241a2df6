/* One export to PDF from file to file, by its parts: how much of it the finishing pass takes, and the most memory at once.
 *
 * usage: bench-finish FILE.xml */
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>

#include "docbook/cq-reader.h"
#include "export/cq-export.h"
#include "pdf/cq-pdf.h"

typedef enum
{
  BEGINNING,
  LAID_OUT,
  DRAWN,
  FINISHED,
  N_STAGES
} Stage;

/* When a stage was reached, by the clock and by all processors; and the most memory until then */
typedef struct
{
  double clock;
  double processors;
  double megabytes;
} Reached;

static double
read_seconds (clockid_t clock)
{
  struct timespec time;

  clock_gettime (clock, &time);
  return (double) time.tv_sec + (double) time.tv_nsec / 1e9;
}

static void
reach (Reached *reached, Stage stage)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  reached[stage] = (Reached){ read_seconds (CLOCK_MONOTONIC), read_seconds (CLOCK_PROCESS_CPUTIME_ID),
                              (double) usage.ru_maxrss / 1024 };
}

static void
hear_cb (guint n_drawn, guint n_pages, gpointer data)
{
  if (n_drawn == n_pages)
    reach (data, DRAWN);
}

static void
print (const Reached *reached, guint n_pages)
{
  const char *const names[] = { "beginning", "reading and layout", "drawing", "finishing" };
  double clock = reached[FINISHED].clock - reached[BEGINNING].clock;
  double processors = reached[FINISHED].processors - reached[BEGINNING].processors;

  g_print ("%u pages\n", n_pages);
  for (guint i = LAID_OUT; i < N_STAGES; i++)
    g_print ("  %-20s %7.0f ms, %4.1f %% by the clock; %4.1f %% of all processors; peak %4.0f MB\n", names[i],
             (reached[i].clock - reached[i - 1].clock) * 1000, 100 * (reached[i].clock - reached[i - 1].clock) / clock,
             100 * (reached[i].processors - reached[i - 1].processors) / processors, reached[i].megabytes);
}

int
main (int argc, char **argv)
{
  const CqExportChoice choice = { .target = CQ_EXPORT_PDF };
  Reached reached[N_STAGES];
  const CqPdfOptions options = { .epoch = 0, .progress = hear_cb, .progress_data = reached };
  g_autoptr (GError) error = NULL;
  g_autoptr (CqNode) document = NULL;
  g_autoptr (CqNode) edition = NULL;
  g_autoptr (CqPages) pages = NULL;
  g_autoptr (GBytes) pdf = NULL;

  reach (reached, BEGINNING);
  document = argc == 2 ? cq_reader_load_file (argv[1], NULL, &error) : NULL;
  edition = document != NULL ? cq_export_make_edition (document, &choice, NULL, &error) : NULL;
  pages = edition != NULL ? cq_export_lay_out (document, edition, &choice, NULL, &error) : NULL;
  reach (reached, LAID_OUT);
  pdf = pages != NULL ? cq_pdf_write (pages, &options, &error) : NULL;
  if (pdf == NULL)
    {
      g_printerr ("bench-finish: %s\n", error != NULL ? error->message : "usage: bench-finish FILE.xml");
      return EXIT_FAILURE;
    }
  reach (reached, FINISHED);
  print (reached, cq_pages_get_n_pages (pages));
  return EXIT_SUCCESS;
}
