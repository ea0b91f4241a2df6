/* Reads a file into the tree and writes it again, so many times; prints the median of each in
 * milliseconds. usage: bench-parse FILE [TIMES] */
#include "docbook/cq-reader.h"
#include "docbook/cq-writer.h"

#include <stdlib.h>

static int
compare (gconstpointer a, gconstpointer b)
{
  const gint64 *one = a;
  const gint64 *other = b;

  return *one < *other ? -1 : *one > *other;
}

int
main (int argc, char *argv[])
{
  guint times = argc > 2 ? MAX (atoi (argv[2]), 1) : 1;
  g_autofree gint64 *reading = g_new0 (gint64, times);
  g_autofree gint64 *writing = g_new0 (gint64, times);
  g_autoptr (GError) error = NULL;

  if (argc < 2)
    g_error ("usage: bench-parse FILE [TIMES]");
  for (guint i = 0; i < times; i++)
    {
      gint64 start = g_get_monotonic_time ();
      g_autoptr (CqNode) document = cq_reader_load_file (argv[1], NULL, &error);
      g_autoptr (GBytes) bytes = NULL;

      if (document == NULL)
        g_error ("%s", error->message);
      reading[i] = g_get_monotonic_time () - start;
      bytes = cq_writer_write (document);
      writing[i] = g_get_monotonic_time () - start - reading[i];
    }
  qsort (reading, times, sizeof *reading, compare);
  qsort (writing, times, sizeof *writing, compare);
  g_print ("read %.1f (best %.1f)  write %.1f (best %.1f)\n", reading[times / 2] / 1000.0, reading[0] / 1000.0,
           writing[times / 2] / 1000.0, writing[0] / 1000.0);
  return 0;
}
