/* From key file to lexicon: whatever it says is known, or refused with its line. */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "language/cq-language.h"
#include "template/cq-lexicon-private.h"

/* In the order of CqLexiconKind. */
static const char *const kind_names[CQ_N_LEXICON_KINDS] = { "preambular", "operative", "linking", "commitment" };

/* What stands between words and plainer ones for the same. */
#define INSTEAD "→"

typedef struct
{
  GKeyFile *file;
  const char *data;
  const char *name; /* for messages */
} Source;

/* A key file does not tell where its keys stand: the line of the key, or of the group where @key is %NULL. */
static guint
find_line (Source *source, const char *group, const char *key)
{
  g_auto (GStrv) lines = g_strsplit (source->data, "\n", -1);
  g_autofree char *head = g_strdup_printf ("[%s]", group);
  gboolean in_group = FALSE;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      gsize length = key != NULL ? strlen (key) : 0;
      const char *line = g_strstrip (lines[i]);

      if (*line == '[')
        in_group = g_str_equal (line, head);
      if (!in_group)
        continue;
      if (key == NULL)
        return i + 1;
      if (strncmp (line, key, length) == 0 && strchr (" \t=[", line[length]) != NULL)
        return i + 1;
    }
  return 0;
}

static gboolean
refuse (Source *source, CqLexiconError code, const char *group, const char *key, const char *text, GError **error)
{
  g_set_error (error, CQ_LEXICON_ERROR, code, "%s:%u: [%s]%s%s: %s", source->name, find_line (source, group, key), group,
               key != NULL ? " " : "", key != NULL ? key : "", text);
  return FALSE;
}

static gboolean
is_listed (CqLexicon *self, CqLexiconKind kind, const char *text)
{
  for (guint i = 0; i < self->entries[kind]->len; i++)
    if (g_str_equal (((CqLexiconEntry *) self->entries[kind]->pdata[i])->text, text))
      return TRUE;
  return FALSE;
}

static gboolean
read_words (Source *source, CqLexicon *self, CqLexiconKind kind, const char *key, GError **error)
{
  const char *group = kind_names[kind];
  g_autoptr (GError) problem = NULL;
  g_auto (GStrv) words = g_key_file_get_string_list (source->file, group, key, NULL, &problem);
  CqSense sense;

  if (!cq_sense_parse (key, &sense))
    {
      g_autofree char *keys = cq_sense_list_keys ();
      g_autofree char *text = g_strdup_printf (_ ("This is no sense of words. There are: %s"), keys);
      return refuse (source, CQ_LEXICON_ERROR_KEY, group, key, text, error);
    }
  if (words == NULL)
    return refuse (source, CQ_LEXICON_ERROR_VALUE, group, key, problem->message, error);
  for (guint i = 0; words[i] != NULL; i++)
    {
      char *arrow = strstr (words[i], INSTEAD);
      const char *instead = arrow != NULL ? g_strstrip (arrow + strlen (INSTEAD)) : NULL;
      const char *text;

      if (arrow != NULL)
        *arrow = '\0';
      text = g_strstrip (words[i]);
      if (*text == '\0' || (instead != NULL && *instead == '\0'))
        return refuse (source, CQ_LEXICON_ERROR_VALUE, group, key, _ ("Words are missing between semicolons, or beside an arrow"), error);
      if (is_listed (self, kind, text))
        {
          g_autofree char *twice = g_strdup_printf (_ ("“%s” stands in this list already"), text);
          return refuse (source, CQ_LEXICON_ERROR_VALUE, group, key, twice, error);
        }
      cq_lexicon_add (self, kind, sense, text, instead);
    }
  return TRUE;
}

static int
compare_senses (gconstpointer a, gconstpointer b)
{
  return (int) (*(const CqLexiconEntry *const *) a)->sense - (int) (*(const CqLexiconEntry *const *) b)->sense;
}

static gboolean
read_kind (Source *source, CqLexicon *self, CqLexiconKind kind, GError **error)
{
  g_auto (GStrv) keys = g_key_file_get_keys (source->file, kind_names[kind], NULL, NULL);

  for (guint i = 0; keys != NULL && keys[i] != NULL; i++)
    if (!read_words (source, self, kind, keys[i], error))
      return FALSE;
  /* Stable: within a sense the file's order stays. */
  g_ptr_array_sort (self->entries[kind], compare_senses);
  return TRUE;
}

/* A ministry's own word on words: it takes the place of the program's. */
static gboolean
read_own_advice (Source *source, CqLexicon *self, const char *text, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autofree char *advice = g_key_file_get_locale_string (source->file, "advice", text, NULL, &problem);
  gboolean found = FALSE;

  if (advice == NULL)
    return refuse (source, CQ_LEXICON_ERROR_VALUE, "advice", text, problem->message, error);
  for (CqLexiconKind kind = 0; kind < CQ_N_LEXICON_KINDS; kind++)
    {
      CqLexiconEntry *entry = (CqLexiconEntry *) cq_lexicon_find (self, kind, text);

      if (entry == NULL)
        continue;
      found = TRUE;
      g_free (entry->advice);
      entry->advice = g_strdup (advice);
    }
  if (!found)
    return refuse (source, CQ_LEXICON_ERROR_KEY, "advice", text, _ ("These words stand in no list of this file"), error);
  return TRUE;
}

static gboolean
read_advice (Source *source, CqLexicon *self, GError **error)
{
  g_auto (GStrv) keys = g_key_file_get_keys (source->file, "advice", NULL, NULL);

  /* A translation, "shall[fr]", comes with what it translates. */
  for (guint i = 0; keys != NULL && keys[i] != NULL; i++)
    if (strchr (keys[i], '[') == NULL && !read_own_advice (source, self, keys[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
read_head (Source *source, CqLexicon *self, GError **error)
{
  g_auto (GStrv) keys = g_key_file_get_keys (source->file, "lexicon", NULL, NULL);

  for (guint i = 0; keys != NULL && keys[i] != NULL; i++)
    {
      g_autofree char *value = g_key_file_get_string (source->file, "lexicon", keys[i], NULL);

      if (g_str_equal (keys[i], "language"))
        {
          if (value == NULL || !cq_language_is_known (value))
            return refuse (source, CQ_LEXICON_ERROR_VALUE, "lexicon", keys[i], _ ("This is no known language"), error);
          self->language = g_steal_pointer (&value);
        }
      else if (g_str_equal (keys[i], "verb"))
        {
          if (g_strcmp0 (value, "first") != 0 && g_strcmp0 (value, "last") != 0)
            return refuse (source, CQ_LEXICON_ERROR_VALUE, "lexicon", keys[i],
                           _ ("The verb of a sentence stands first or last; write one of these"), error);
          self->verbs_at_end = g_str_equal (value, "last");
        }
      else
        return refuse (source, CQ_LEXICON_ERROR_KEY, "lexicon", keys[i], _ ("unknown key"), error);
    }
  if (self->language != NULL)
    return TRUE;
  g_set_error (error, CQ_LEXICON_ERROR, CQ_LEXICON_ERROR_VALUE, _ ("%s: [lexicon] does not say which language its words are in"),
               source->name);
  return FALSE;
}

static gboolean
check_groups (Source *source, GError **error)
{
  g_auto (GStrv) groups = g_key_file_get_groups (source->file, NULL);

  for (guint i = 0; groups[i] != NULL; i++)
    {
      gboolean known = g_str_equal (groups[i], "lexicon") || g_str_equal (groups[i], "advice");

      for (guint j = 0; j < CQ_N_LEXICON_KINDS && !known; j++)
        known = g_str_equal (groups[i], kind_names[j]);
      if (!known)
        return refuse (source, CQ_LEXICON_ERROR_KEY, groups[i], NULL, _ ("unknown group"), error);
    }
  return TRUE;
}

/**
 * cq_lexicon_new_from_data:
 * @data: the content of a lexicon file
 * @name: its name, for messages
 * @error: return location for a #CqLexiconError that names the file, the line, the group and the key
 *
 * Returns: (transfer full) (nullable): the lexicon
 */
CqLexicon *
cq_lexicon_new_from_data (const char *data, const char *name, GError **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (CqLexicon) self = cq_lexicon_new_empty ();
  g_autoptr (GError) problem = NULL;
  Source source = { file, data, name };

  if (!g_key_file_load_from_data (file, data, strlen (data), G_KEY_FILE_KEEP_TRANSLATIONS, &problem))
    {
      g_set_error (error, CQ_LEXICON_ERROR, CQ_LEXICON_ERROR_FILE, _ ("%s: not a lexicon: %s"), name, problem->message);
      return NULL;
    }
  if (!check_groups (&source, error) || !read_head (&source, self, error))
    return NULL;
  for (CqLexiconKind kind = 0; kind < CQ_N_LEXICON_KINDS; kind++)
    if (!read_kind (&source, self, kind, error))
      return NULL;
  return read_advice (&source, self, error) ? g_steal_pointer (&self) : NULL;
}
