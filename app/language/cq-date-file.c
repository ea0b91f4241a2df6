/* From key file to patterns and back. What is wrong is told with its line, and the rest of the file is used. */
#include "language/cq-date-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "docbook/cq-message.h"
#include "language/cq-date-fields.h"
#include "language/cq-date-fill.h"
#include "language/cq-language.h"

/* In the order of CqDateStyle. */
static const char *const group_names[CQ_DATE_N_GROUPS] = { "text", "cell", "by", "at", "end", "words" };

/* In the order of CqDatePattern. */
static const char *const pattern_names[CQ_DATE_N_PATTERNS]
  = { "day", "month", "quarter", "year", "days", "months-days", "months", "quarters", "years", "join" };

/* In the order of CqDateNameList. */
static const struct
{
  const char *group;
  const char *key;
  guint n_names;
} list_names[CQ_DATE_N_NAMES] = {
  { "months", "full", 12 },  { "months", "alone", 12 }, { "months", "short", 12 }, { "months", "until", 12 },
  { "months", "in", 12 },    { "quarters", "words", 4 }, { "quarters", "in", 4 },
};

/* What each pattern is tried on. */
static const struct
{
  CqDate start;
  CqDate end;
} samples[CQ_DATE_N_PATTERNS] = {
  { { 2018, 12, 28, 0 }, { 0 } },
  { { 2018, 12, 0, 0 }, { 0 } },
  { { 2018, 0, 0, 3 }, { 0 } },
  { { 2018, 0, 0, 0 }, { 0 } },
  { { 2018, 12, 28, 0 }, { 2018, 12, 29, 0 } },
  { { 2018, 11, 28, 0 }, { 2018, 12, 29, 0 } },
  { { 2018, 11, 0, 0 }, { 2018, 12, 0, 0 } },
  { { 2018, 0, 0, 3 }, { 2018, 0, 0, 4 } },
  { { 2018, 0, 0, 0 }, { 2020, 0, 0, 0 } },
  { { 2018, 12, 28, 0 }, { 2020, 0, 0, 0 } },
};

typedef struct
{
  GKeyFile *file;    /* (owned) */
  char **lines;      /* (owned) */
  const char *path;  /* for messages */
  GPtrArray *faults; /* (element-type CqMessage) */
  CqDateLanguage *language;
} Source;

/**
 * cq_date_language_copy:
 * @base: (nullable): what is known of the language, or of a nearby one
 * @lang: its tag
 *
 * Returns: (transfer full): a copy that a file may change
 */
CqDateLanguage *
cq_date_language_copy (const CqDateLanguage *base,
                       const char *lang)
{
  CqDateLanguage *self = g_new0 (CqDateLanguage, 1);

  if (base != NULL)
    *self = *base;
  self->owned = g_ptr_array_new_with_free_func (g_free);
  self->source = NULL;
  self->lang = g_strdup (lang);
  g_ptr_array_add (self->owned, (gpointer) self->lang);
  return self;
}

void
cq_date_language_free (CqDateLanguage *self)
{
  g_ptr_array_unref (self->owned);
  g_free (self);
}

static const char *
keep (CqDateLanguage *self,
      char *text)
{
  g_ptr_array_add (self->owned, text);
  return text;
}

static guint
find_line (Source *source,
           const char *group,
           const char *key)
{
  gboolean in_group = FALSE;
  guint found = 0;

  for (guint i = 0; source->lines[i] != NULL; i++)
    {
      g_autofree char *line = g_strstrip (g_strdup (source->lines[i]));
      gsize length = key != NULL ? strlen (key) : 0;

      if (*line == '[')
        in_group = strncmp (line + 1, group, strlen (group)) == 0 && line[strlen (group) + 1] == ']';
      if (in_group && key == NULL)
        return i + 1;
      /* Of a key that stands there twice the last one counts. */
      if (in_group && strncmp (line, key, length) == 0 && strchr (" \t=", line[length]) != NULL)
        found = i + 1;
    }
  return found;
}

static void
add_fault (Source *source,
           const char *group,
           const char *key,
           const char *text)
{
  g_autofree char *placed
    = g_strdup_printf ("[%s]%s%s: %s", group, key != NULL ? " " : "", key != NULL ? key : "", text);

  g_ptr_array_add (source->faults, cq_message_new (CQ_MESSAGE_ERROR, source->path, find_line (source, group, key), NULL,
                                                   NULL, placed));
}

static void
read_list (Source *source,
           guint list,
           const char *value)
{
  g_auto (GStrv) names = g_strsplit (value, ";", -1);
  guint n = g_strv_length (names);
  const char **kept;
  gboolean is_whole;

  /* A semicolon may stand behind the last one too. */
  if (n > 0 && *g_strstrip (names[n - 1]) == '\0')
    n--;
  is_whole = n == list_names[list].n_names;
  for (guint i = 0; i < n; i++)
    is_whole = is_whole && *g_strstrip (names[i]) != '\0';
  if (!is_whole)
    {
      g_autofree char *text
        = g_strdup_printf (ngettext ("There is %u name. Write %u, with semicolons between them",
                                     "There are %u names. Write %u, with semicolons between them", n),
                           n, list_names[list].n_names);

      add_fault (source, list_names[list].group, list_names[list].key, text);
      return;
    }
  kept = g_new0 (const char *, n);
  g_ptr_array_add (source->language->owned, kept);
  for (guint i = 0; i < n; i++)
    kept[i] = keep (source->language, g_strdup (names[i]));
  source->language->names[list] = kept;
}

/* Whether every brace that opens closes. */
static gboolean
is_balanced (const char *pattern)
{
  gboolean is_open = FALSE;

  for (const char *c = pattern; *c != '\0'; c++)
    {
      if ((*c == '{' && is_open) || (*c == '}' && !is_open))
        return FALSE;
      is_open = *c == '{' || (*c != '}' && is_open);
    }
  return !is_open;
}

static void
read_pattern (Source *source,
              guint group,
              guint pattern,
              const char *value)
{
  const CqDate *end = pattern >= CQ_DATE_DAYS_PATTERN ? &samples[pattern].end : NULL;
  char *fields = cq_date_fields_from_words (value);
  g_autofree char *wrong = NULL;
  g_autofree char *word = NULL;
  g_autofree char *text = NULL;
  CqDateField found;

  keep (source->language, fields);
  if (!is_balanced (value) || strchr (value, '{') == NULL)
    {
      add_fault (source, group_names[group], pattern_names[pattern],
                 _ ("A pattern has the words for its date in braces. Write, for example, {day} {month} {year}"));
      return;
    }
  found = cq_date_fill_check (source->language, fields, &samples[pattern].start, end, &wrong);
  if (found == CQ_DATE_FIELD_FILLED)
    {
      source->language->patterns[group][pattern] = fields;
      return;
    }
  word = g_strdup_printf ("{%s}", wrong);
  g_free (wrong);
  wrong = cq_date_fields_to_words (word);
  if (found == CQ_DATE_FIELD_UNKNOWN)
    {
      g_autofree char *all = cq_date_fields_list ();

      text = g_strdup_printf (_ ("There is no “%s”. There are: %s; and of the end of a range, {last-day} and so on"), wrong,
                              all);
    }
  else
    text = g_strdup_printf (_ ("“%s” is nothing that this date has in this language. Give its words in [months] or "
                               "[quarters], or take another"),
                            wrong);
  add_fault (source, group_names[group], pattern_names[pattern], text);
}

static void
read_manner (Source *source,
             const char *key,
             const char *value)
{
  gunichar digits[10];

  if (g_str_equal (key, "calendar") && (g_str_equal (value, "gregorian") || g_str_equal (value, "japanese")))
    source->language->calendar = keep (source->language, g_strdup (value));
  else if (g_str_equal (key, "calendar"))
    add_fault (source, "dates", key, _ ("There are two calendars: gregorian and japanese"));
  else if (g_str_equal (key, "digits") && cq_language_get_digits (value, digits))
    source->language->digits = keep (source->language, g_strdup (value));
  else if (g_str_equal (key, "digits"))
    add_fault (source, "dates", key, _ ("There are no such digits. Write, for example, latn or arab"));
  else
    add_fault (source, "dates", key, _ ("There is no such key. There are: calendar, digits"));
}

/* FALSE where no table has such a key. */
static gboolean
read_key (Source *source,
          const char *group,
          const char *key,
          const char *value)
{
  for (guint i = 0; i < CQ_DATE_N_NAMES; i++)
    if (g_str_equal (list_names[i].group, group) && g_str_equal (list_names[i].key, key))
      {
        read_list (source, i, value);
        return TRUE;
      }
  for (guint i = 0; i < CQ_DATE_N_GROUPS; i++)
    for (guint j = 0; g_str_equal (group_names[i], group) && j < CQ_DATE_N_PATTERNS; j++)
      if (g_str_equal (pattern_names[j], key))
        {
          read_pattern (source, i, j, value);
          return TRUE;
        }
  return FALSE;
}

static char *
list_keys (const char *group)
{
  GString *keys = g_string_new (NULL);
  gboolean is_list = FALSE;

  for (guint i = 0; i < CQ_DATE_N_NAMES; i++)
    if (g_str_equal (list_names[i].group, group))
      {
        g_string_append_printf (keys, "%s%s", keys->len > 0 ? ", " : "", list_names[i].key);
        is_list = TRUE;
      }
  for (guint i = 0; i < CQ_DATE_N_PATTERNS && !is_list; i++)
    g_string_append_printf (keys, "%s%s", keys->len > 0 ? ", " : "", pattern_names[i]);
  return g_string_free (keys, FALSE);
}

static void
read_group (Source *source,
            const char *group)
{
  g_auto (GStrv) keys = g_key_file_get_keys (source->file, group, NULL, NULL);

  for (guint i = 0; keys != NULL && keys[i] != NULL; i++)
    {
      g_autoptr (GError) problem = NULL;
      g_autofree char *value = g_key_file_get_string (source->file, group, keys[i], &problem);
      g_autofree char *known = NULL;
      g_autofree char *text = NULL;

      if (value == NULL)
        add_fault (source, group, keys[i], problem->message);
      else if (g_str_equal (group, "dates"))
        read_manner (source, keys[i], value);
      else if (!read_key (source, group, keys[i], value))
        {
          known = list_keys (group);
          text = g_strdup_printf (_ ("There is no such key. There are: %s"), known);
          add_fault (source, group, keys[i], text);
        }
    }
}

/* The names of months and quarters come first, for patterns are tried with them. */
static void
read_groups (Source *source)
{
  static const char *const first[] = { "dates", "months", "quarters" };
  g_auto (GStrv) groups = g_key_file_get_groups (source->file, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (first); i++)
    read_group (source, first[i]);
  for (guint i = 0; groups[i] != NULL; i++)
    {
      gboolean is_read = FALSE;
      gboolean is_known = FALSE;

      for (guint j = 0; j < G_N_ELEMENTS (first); j++)
        is_read = is_read || g_str_equal (first[j], groups[i]);
      for (guint j = 0; j < CQ_DATE_N_GROUPS; j++)
        is_known = is_known || g_str_equal (group_names[j], groups[i]);
      if (is_known)
        read_group (source, groups[i]);
      else if (!is_read)
        add_fault (source, groups[i], NULL,
                   _ ("There is no such group. There are: dates, months, quarters, text, cell, by, at, end, words"));
    }
}

/* GKeyFile gives a whole file up for one line; such a line is told and left out. */
static char *
leave_out_wrong_lines (Source *source)
{
  gboolean in_group = FALSE;

  for (guint i = 0; source->lines[i] != NULL; i++)
    {
      g_autofree char *line = g_strstrip (g_strdup (source->lines[i]));
      g_autofree char *text = NULL;
      gboolean is_group = *line == '[' && g_str_has_suffix (line, "]") && line[1] != ']';

      in_group = in_group || is_group;
      if (*line == '\0' || *line == '#' || is_group || (in_group && *line != '=' && *line != '[' && strchr (line, '=') != NULL))
        continue;
      text = g_strdup_printf (_ ("“%s” is no key with its value. Write a group, such as [text], and below it lines such as "
                                 "year={year}"),
                              line);
      g_ptr_array_add (source->faults, cq_message_new (CQ_MESSAGE_ERROR, source->path, i + 1, NULL, NULL, text));
      g_free (source->lines[i]);
      source->lines[i] = g_strdup ("");
    }
  return g_strjoinv ("\n", source->lines);
}

/**
 * cq_date_file_read:
 * @language: what the file changes
 * @data: its content
 * @path: where it stands, for messages
 * @faults: (element-type CqMessage): where messages are added, each with the line and with what to do
 *
 * Takes over what a file says; what is wrong in it is left as it was.
 */
void
cq_date_file_read (CqDateLanguage *language,
                   const char *data,
                   const char *path,
                   GPtrArray *faults)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_auto (GStrv) lines = g_strsplit (data, "\n", -1);
  g_autoptr (GError) problem = NULL;
  Source source = { file, lines, path, faults, language };
  g_autofree char *right = NULL;

  language->source = keep (language, g_strdup (path));
  if (!g_utf8_validate (data, -1, NULL))
    {
      g_ptr_array_add (faults, cq_message_new (CQ_MESSAGE_ERROR, path, 0, NULL, NULL,
                                               _ ("This is no text in UTF-8. Save it as that")));
      return;
    }
  right = leave_out_wrong_lines (&source);
  if (g_key_file_load_from_data (file, right, strlen (right), G_KEY_FILE_NONE, &problem))
    read_groups (&source);
  else if (!g_error_matches (problem, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_NOT_FOUND))
    g_ptr_array_add (faults, cq_message_new (CQ_MESSAGE_ERROR, path, 0, NULL, NULL, problem->message));
}

static void
write_value (GString *text,
             const char *key,
             const char *value)
{
  g_string_append_printf (text, "%s=%s\n", key, value);
}

/* The list itself, or of months ICU's; nothing where there is neither. */
static void
write_list (GString *text,
            const CqDateLanguage *language,
            guint list)
{
  gboolean is_icu = list == CQ_MONTHS_FULL || list == CQ_MONTHS_BRIEF;

  if (language->names[list] == NULL && (!is_icu || cq_date_get_month_name (language, list, 1) == NULL))
    return;
  g_string_append_printf (text, "%s=", list_names[list].key);
  for (guint i = 0; i < list_names[list].n_names; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ";" : "",
                            language->names[list] != NULL ? language->names[list][i]
                                                          : cq_date_get_month_name (language, list, (int) i + 1));
  g_string_append_c (text, '\n');
}

/**
 * cq_date_file_write:
 *
 * Returns: (transfer full): a file that says all that is known of how @language writes dates
 */
char *
cq_date_file_write (const CqDateLanguage *language)
{
  GString *text = g_string_new ("[dates]\n");

  write_value (text, "calendar", language->calendar != NULL ? language->calendar : "gregorian");
  write_value (text, "digits", language->digits != NULL ? language->digits : "latn");
  for (guint i = 0; i < CQ_DATE_N_NAMES; i++)
    {
      if (i == 0 || !g_str_equal (list_names[i].group, list_names[i - 1].group))
        g_string_append_printf (text, "\n[%s]\n", list_names[i].group);
      write_list (text, language, i);
    }
  for (guint i = 0; i < CQ_DATE_N_GROUPS; i++)
    {
      g_string_append_printf (text, "\n[%s]\n", group_names[i]);
      for (guint j = 0; j < CQ_DATE_N_PATTERNS; j++)
        if (language->patterns[i][j] != NULL)
          {
            g_autofree char *words = cq_date_fields_to_words (language->patterns[i][j]);
            write_value (text, pattern_names[j], words);
          }
    }
  return g_string_free (text, FALSE);
}
