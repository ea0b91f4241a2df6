/* Fields that a text of the values names in braces: {meeting-city}, {date-signed at}, {name-formal-genitive:kz}. */
#include "values/cq-brace.h"

#include <string.h>

#include "statement/cq-field.h"

#define DATE "date-"
#define MEETING "meeting-"
#define NAME "name-"

static const char *const of_meeting[] = {
  "meeting-name", "meeting-number", "meeting-ordinal", "meeting-framework", "meeting-city", "meeting-country", "meeting-dates", NULL,
};

static const char *const of_forms[] = {
  "words", "at", "era", "roman", "masculine", "feminine", "neuter", "genitive", "dative", "accusative", "instrumental",
  "prepositional", NULL,
};

/**
 * cq_brace_get_known:
 *
 * Returns: (transfer none): the fields that there are, for messages
 */
const char *
cq_brace_get_known (void)
{
  return "{name-list}, {name-list-formal}, {name-short:kz}, {name-formal:kz}, {meeting-name}, {meeting-number}, "
         "{meeting-ordinal}, {meeting-framework}, {meeting-city}, {meeting-country}, {meeting-dates}, {date-signed}, "
         "{languages}, {title:roadmap}";
}

static gboolean
is_meant (const char *name)
{
  return g_str_has_prefix (name, DATE) || g_str_has_prefix (name, MEETING) || g_str_has_prefix (name, NAME)
         || g_str_equal (name, "languages") || g_str_equal (name, "title");
}

/* Whether all that stands behind the name of a kind is forms of its words */
static gboolean
has_forms (char **words)
{
  static const char *const of_languages[] = { "authentic", NULL };
  const char *const *forms = g_str_equal (words[0], "languages") ? of_languages : of_forms;
  gboolean may = g_str_has_prefix (words[0], DATE) || g_str_equal (words[0], "meeting-dates")
                 || g_str_equal (words[0], "meeting-ordinal") || g_str_equal (words[0], "languages");

  for (guint i = 1; words[i] != NULL; i++)
    if (!may || !g_strv_contains (forms, words[i]))
      return FALSE;
  return TRUE;
}

/* Where a field of that name takes its words from; FALSE where there is none. @of: (nullable): what the text says */
static gboolean
find_source (const char *name, const char *of, char **source)
{
  CqCountryForm which;
  CqNameForm form;
  gboolean is_list;

  if (g_str_has_prefix (name, NAME))
    {
      if (!cq_field_kind_get_form (name, &which, &form, &is_list) || is_list != (of == NULL))
        return FALSE;
      *source = g_strdup (is_list ? "parties" : of);
      return TRUE;
    }
  if (g_str_equal (name, "title"))
    return (*source = g_strdup (of)) != NULL;
  if (of != NULL)
    return FALSE;
  if (g_str_has_prefix (name, MEETING))
    {
      *source = g_strdup (CQ_MEETING_ID);
      return g_strv_contains (of_meeting, name);
    }
  return g_str_equal (name, "languages") || name[strlen (DATE)] != '\0';
}

/**
 * cq_brace_read:
 * @words: what stands between the braces
 * @kind: (out) (transfer full): of a field: its kind, with the forms of its words
 * @source: (out) (transfer full) (nullable): of a field: what it takes its words from
 *
 * Returns: what it is
 */
CqBrace
cq_brace_read (const char *words, char **kind, char **source)
{
  g_auto (GStrv) halves = g_strsplit (words, ":", 2);
  g_auto (GStrv) parts = g_strsplit (halves[0] != NULL ? halves[0] : "", " ", -1);
  const char *of = halves[0] != NULL ? halves[1] : NULL;
  g_autofree char *from = NULL;

  *kind = *source = NULL;
  if (parts[0] == NULL || !is_meant (parts[0]))
    return CQ_BRACE_TEXT;
  if ((of != NULL && *of == '\0') || !has_forms (parts) || !find_source (parts[0], of, &from))
    return CQ_BRACE_WRONG;
  *kind = g_strdup (halves[0]);
  *source = g_steal_pointer (&from);
  return CQ_BRACE_FIELD;
}
