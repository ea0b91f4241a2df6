/* From key file to lexicon: whatever it says is known, or told with its line; the rest is used. */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "docbook/cq-message.h"
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
  const char *name;  /* for messages */
  GPtrArray *faults; /* (nullable) (element-type CqMessage) */
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

static void
tell (Source *source, guint line, const char *text)
{
  if (source->faults != NULL)
    g_ptr_array_add (source->faults, cq_message_new (CQ_MESSAGE_ERROR, source->name, line, NULL, NULL, text));
}

static void
refuse (Source *source, const char *group, const char *key, const char *text)
{
  g_autofree char *placed = g_strdup_printf ("[%s]%s%s: %s", group, key != NULL ? " " : "", key != NULL ? key : "", text);

  tell (source, find_line (source, group, key), placed);
}

static gboolean
is_listed (CqLexicon *self, CqLexiconKind kind, const char *text)
{
  for (guint i = 0; i < self->entries[kind]->len; i++)
    if (g_str_equal (((CqLexiconEntry *) self->entries[kind]->pdata[i])->text, text))
      return TRUE;
  return FALSE;
}

/* Takes the words behind the arrow off @word. Returns: (nullable): them */
static const char *
split_instead (char *word)
{
  char *arrow = strstr (word, INSTEAD);

  if (arrow == NULL)
    return NULL;
  *arrow = '\0';
  return g_strstrip (arrow + strlen (INSTEAD));
}

static void
read_words (Source *source, CqLexicon *self, CqLexiconKind kind, const char *key)
{
  const char *group = kind_names[kind];
  g_autoptr (GError) problem = NULL;
  g_auto (GStrv) words = g_key_file_get_string_list (source->file, group, key, NULL, &problem);
  CqSense sense;

  if (!cq_sense_parse (key, &sense))
    {
      g_autofree char *keys = cq_sense_list_keys ();
      g_autofree char *text = g_strdup_printf (_ ("This is no sense of words. There are: %s"), keys);
      refuse (source, group, key, text);
      return;
    }
  if (words == NULL)
    refuse (source, group, key, problem->message);
  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    {
      const char *instead = split_instead (words[i]);
      const char *text = g_strstrip (words[i]);

      if (*text == '\0' || (instead != NULL && *instead == '\0'))
        refuse (source, group, key, _ ("Words are missing between semicolons, or beside an arrow"));
      else if (is_listed (self, kind, text))
        {
          g_autofree char *twice = g_strdup_printf (_ ("“%s” stands in this list already"), text);
          refuse (source, group, key, twice);
        }
      else
        cq_lexicon_add (self, kind, sense, text, instead);
    }
}

static int
compare_senses (gconstpointer a, gconstpointer b)
{
  return (int) (*(const CqLexiconEntry *const *) a)->sense - (int) (*(const CqLexiconEntry *const *) b)->sense;
}

static void
read_kind (Source *source, CqLexicon *self, CqLexiconKind kind)
{
  g_auto (GStrv) keys = g_key_file_get_keys (source->file, kind_names[kind], NULL, NULL);

  for (guint i = 0; keys != NULL && keys[i] != NULL; i++)
    read_words (source, self, kind, keys[i]);
  /* Stable: within a sense the file's order stays. */
  g_ptr_array_sort (self->entries[kind], compare_senses);
}

/* A ministry's own word on words: it takes the place of the program's. */
static void
read_own_advice (Source *source, CqLexicon *self, const char *text)
{
  g_autoptr (GError) problem = NULL;
  g_autofree char *advice = g_key_file_get_locale_string (source->file, "advice", text, NULL, &problem);
  gboolean found = FALSE;

  for (CqLexiconKind kind = 0; advice != NULL && kind < CQ_N_LEXICON_KINDS; kind++)
    {
      CqLexiconEntry *entry = (CqLexiconEntry *) cq_lexicon_find (self, kind, text);

      if (entry == NULL)
        continue;
      found = TRUE;
      g_free (entry->advice);
      entry->advice = g_strdup (advice);
    }
  if (advice == NULL)
    refuse (source, "advice", text, problem->message);
  else if (!found)
    refuse (source, "advice", text, _ ("These words stand in no list of this file"));
}

static void
read_advice (Source *source, CqLexicon *self)
{
  g_auto (GStrv) keys = g_key_file_get_keys (source->file, "advice", NULL, NULL);

  /* A translation, "shall[fr]", comes with what it translates. */
  for (guint i = 0; keys != NULL && keys[i] != NULL; i++)
    if (strchr (keys[i], '[') == NULL)
      read_own_advice (source, self, keys[i]);
}

static void
read_head (Source *source, CqLexicon *self)
{
  g_auto (GStrv) keys = g_key_file_get_keys (source->file, "lexicon", NULL, NULL);

  for (guint i = 0; keys != NULL && keys[i] != NULL; i++)
    {
      g_autofree char *value = g_key_file_get_string (source->file, "lexicon", keys[i], NULL);

      if (g_str_equal (keys[i], "language"))
        {
          if (value == NULL || !cq_language_is_known (value))
            refuse (source, "lexicon", keys[i], _ ("This is no known language"));
          else
            self->language = g_steal_pointer (&value);
        }
      else if (g_str_equal (keys[i], "verb"))
        {
          if (g_strcmp0 (value, "first") != 0 && g_strcmp0 (value, "last") != 0)
            refuse (source, "lexicon", keys[i], _ ("The verb of a sentence stands first or last; write one of these"));
          else
            self->verbs_at_end = g_str_equal (value, "last");
        }
      else
        refuse (source, "lexicon", keys[i], _ ("unknown key"));
    }
}

static void
check_groups (Source *source)
{
  g_auto (GStrv) groups = g_key_file_get_groups (source->file, NULL);

  for (guint i = 0; groups[i] != NULL; i++)
    {
      gboolean known = g_str_equal (groups[i], "lexicon") || g_str_equal (groups[i], "advice");

      for (guint j = 0; j < CQ_N_LEXICON_KINDS && !known; j++)
        known = g_str_equal (groups[i], kind_names[j]);
      if (!known)
        refuse (source, groups[i], NULL, _ ("unknown group"));
    }
}

/* A key file is refused whole where one line of it is neither heading, key nor remark: such lines are told and left out. */
static char *
leave_out_nonsense (Source *source)
{
  g_auto (GStrv) lines = g_strsplit (source->data, "\n", -1);
  gboolean is_headed = FALSE;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *line = g_strstrip (lines[i]);
      gboolean is_heading = *line == '[' && g_str_has_suffix (line, "]");

      is_headed = is_headed || is_heading;
      if (*line == '\0' || *line == '#' || is_heading || (is_headed && *line != '=' && strchr (line, '=') != NULL))
        continue;
      tell (source, i + 1, is_headed ? _ ("This line is no heading, no key with its value, and no remark; it is left out")
                                     : _ ("This line stands below no heading, as [commitment]; it is left out"));
      *lines[i] = '\0';
    }
  return g_strjoinv ("\n", lines);
}

/**
 * cq_lexicon_new_from_data:
 * @data: the content of a lexicon file
 * @name: its name, for messages
 * @faults: (element-type CqMessage) (nullable): where what is wrong with it is added
 *
 * What is wrong is passed over; the rest is used.
 *
 * Returns: (transfer full) (nullable): the lexicon; %NULL where the file does not say of which language it is
 */
CqLexicon *
cq_lexicon_new_from_data (const char *data, const char *name, GPtrArray *faults)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (CqLexicon) self = cq_lexicon_new_empty ();
  g_autoptr (GError) problem = NULL;
  Source source = { file, data, name, faults };
  g_autofree char *rest = leave_out_nonsense (&source);

  if (!g_key_file_load_from_data (file, rest, strlen (rest), G_KEY_FILE_KEEP_TRANSLATIONS, &problem))
    {
      tell (&source, 0, problem->message);
      return NULL;
    }
  check_groups (&source);
  read_head (&source, self);
  for (CqLexiconKind kind = 0; kind < CQ_N_LEXICON_KINDS; kind++)
    read_kind (&source, self, kind);
  read_advice (&source, self);
  if (self->language != NULL)
    return g_steal_pointer (&self);
  tell (&source, 0, _ ("The file does not say which language its words are in, as “language=fr” below [lexicon]. None of it is used"));
  return NULL;
}
