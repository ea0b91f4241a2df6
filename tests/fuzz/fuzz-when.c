/*
 * Fuzzing the reader of times: whatever is typed is refused with a message, or is a time whose text is read as the
 * same. The first byte chooses the language.
 */
#include "docbook/cq-reader.h"
#include "forms/cq-when-reader.h"

#include <stdlib.h>
#include <string.h>

static const char *const langs[] = { "en", "ru", "ja", "fr", "es", "zh", "kk", "ar", "xx" };

static const char xml[]
    = "<article xmlns='http://docbook.org/ns/docbook' xmlns:cq='urn:communique:statement' version='5.0' xml:lang='en'>"
      "<info><title>T</title><date role='adopted'>2017-05-01</date><cq:file profile='1'/></info><para/></article>";

static CqNode *
get_document (void)
{
  static CqNode *document = NULL;

  if (document == NULL)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (xml, strlen (xml));
      document = cq_reader_parse (bytes, "fuzz", NULL, NULL);
    }
  return document;
}

static CqWhenReader *
get_reader (guint which)
{
  static CqWhenReader *readers[G_N_ELEMENTS (langs)];

  if (readers[which] == NULL)
    readers[which] = cq_when_reader_new (langs[which]);
  return readers[which];
}

static void
check_error (const char *typed, const GError *error)
{
  if (error == NULL || *error->message == '\0' || !g_utf8_validate (error->message, -1, NULL)
      || (strstr (error->message, "(null)") != NULL && strstr (typed, "(null)") == NULL))
    g_error ("“%s” is refused without a reason", typed);
}

static void
check_time (CqWhenReader *reader, const char *typed, CqWhen *when)
{
  g_autofree char *text = cq_when_reader_get_text (reader, when, get_document ());
  g_autoptr (GError) error = NULL;
  g_autoptr (CqWhen) again = cq_when_reader_read (reader, text, get_document (), &error);
  g_autofree char *same = again != NULL ? cq_when_reader_get_text (reader, again, get_document ()) : NULL;
  g_autofree char *explained = cq_when_explain (when, get_document (), cq_when_reader_get_language (reader), "en");

  if (again == NULL)
    g_error ("“%s” is shown as “%s”, which is refused: %s", typed, text, error->message);
  if (!g_str_equal (same, text))
    g_error ("“%s” is shown as “%s”, and that as “%s”", typed, text, same);
  if (explained != NULL && !g_utf8_validate (explained, -1, NULL))
    abort ();
}

int LLVMFuzzerTestOneInput (const guint8 *data, size_t size);

int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  CqWhenReader *reader = size > 0 ? get_reader (data[0] % G_N_ELEMENTS (langs)) : NULL;
  g_autofree char *typed = size > 0 ? g_strndup ((const char *) data + 1, size - 1) : NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) date_error = NULL;
  g_autoptr (GError) days_error = NULL;
  g_autoptr (CqWhen) when = NULL;
  g_autoptr (CqWhen) date = NULL;
  g_autoptr (CqWhen) days = NULL;

  /* Entries hold nothing but valid text. */
  if (typed == NULL || !g_utf8_validate (typed, -1, NULL))
    return 0;
  when = cq_when_reader_read (reader, typed, get_document (), &error);
  date = cq_when_reader_read_date (reader, typed, get_document (), &date_error);
  days = cq_when_reader_read_days (reader, typed, get_document (), &days_error);
  if (when != NULL)
    check_time (reader, typed, when);
  else
    check_error (typed, error);
  if (date == NULL)
    check_error (typed, date_error);
  if (days == NULL)
    check_error (typed, days_error);
  if (date != NULL && (when == NULL || days == NULL))
    g_error ("“%s” is a date and no time", typed);
  return 0;
}
