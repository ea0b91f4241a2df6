/* From files to names: a line that makes no sense is named, and the others are used. */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "language/cq-language.h"
#include "register/cq-register-private.h"

#define HEAD "register"

typedef struct
{
  CqRegister *self;
  const CqRegisterFile *file;
  GPtrArray *problems; /* (nullable) */
  guint line;
  char *group;         /* (owned) (nullable): the key at hand, HEAD, or %NULL where the group was refused */
  guint group_line;
  gboolean has_name;   /* whether the group has named what it is about */
  char *usual;         /* (owned) (nullable): the source of the whole file */
  GHashTable *sources; /* (owned): of the group: language, or "" → source */
  GPtrArray *pending;  /* (owned) (element-type Line): the names of the group */
  GHashTable *langs;   /* (owned): the languages that were asked for and are known; asking takes its time */
} Reader;

/* A name that waits for the sources of its group, which may stand below it. */
typedef struct
{
  char *word;
  char *lang;
  char *text;
  gboolean is_bare; /* the name itself, and no form of it */
} Line;

static void
line_free (gpointer data)
{
  Line *line = data;

  g_free (line->word);
  g_free (line->lang);
  g_free (line->text);
  g_free (line);
}

static void
complain_at (Reader *reader, guint line, const char *text)
{
  if (reader->problems != NULL)
    g_ptr_array_add (reader->problems, cq_message_new (CQ_MESSAGE_ERROR, reader->file->path, line, NULL, NULL, text));
}

static void
complain (Reader *reader, const char *text)
{
  complain_at (reader, reader->line, text);
}

static const char *
find_source (Reader *reader, const char *lang)
{
  const char *source = g_hash_table_lookup (reader->sources, lang);

  if (source == NULL)
    source = g_hash_table_lookup (reader->sources, "");
  return source != NULL ? source : reader->usual;
}

static gboolean
is_known (Reader *reader)
{
  return reader->has_name || cq_country_is_code (reader->group)
         || g_ptr_array_find_with_equal_func (reader->self->organizations, reader->group, g_str_equal, NULL);
}

static void
set_names (Reader *reader, gboolean bare)
{
  for (guint i = 0; i < reader->pending->len; i++)
    {
      const Line *line = reader->pending->pdata[i];

      if (line->is_bare == bare)
        cq_register_set (reader->self, reader->group, line->word, line->lang, line->text, find_source (reader, line->lang));
    }
}

static void
end_group (Reader *reader)
{
  g_autofree char *text = NULL;

  if (reader->group != NULL && !g_str_equal (reader->group, HEAD) && !is_known (reader))
    {
      text = g_strdup_printf (_ ("No state has the code “%s”. Write its code of ISO 3166-1, or, for an organization, its name, as in “short[en]=…”"),
                              reader->group);
      complain_at (reader, reader->group_line, text);
    }
  else
    {
      set_names (reader, TRUE);
      set_names (reader, FALSE);
    }
  g_clear_pointer (&reader->group, g_free);
  g_hash_table_remove_all (reader->sources);
  g_ptr_array_set_size (reader->pending, 0);
  reader->has_name = FALSE;
}

static void
begin_group (Reader *reader, const char *line)
{
  gsize length = strlen (line);
  g_autofree char *name = length > 2 && line[length - 1] == ']' ? g_strndup (line + 1, length - 2) : NULL;
  g_autofree char *text = NULL;

  end_group (reader);
  reader->group_line = reader->line;
  if (name != NULL && (g_str_equal (name, HEAD) || cq_register_is_key (name)))
    {
      reader->group = g_steal_pointer (&name);
      return;
    }
  text = g_strdup_printf (_ ("“%s” is no heading. Write the code of a state, as [KG], or capital letters of an organization, as [OSCE]; until then what stands below it is passed over"),
                          line);
  complain (reader, text);
}

/* "short[ru]" is "short" in "ru". @lang is %NULL where there is none. */
static char *
split_word (const char *key, char **lang)
{
  gsize length = strcspn (key, "[");

  *lang = key[length] == '[' && g_str_has_suffix (key, "]") ? g_strndup (key + length + 1, strlen (key) - length - 2) : NULL;
  return g_strndup (key, length);
}

static void
read_source (Reader *reader, const char *lang, const char *value)
{
  if (g_str_equal (reader->group, HEAD))
    {
      g_free (reader->usual);
      reader->usual = g_strdup (value);
    }
  else
    g_hash_table_replace (reader->sources, g_strdup (lang != NULL ? lang : ""), g_strdup (value));
}

static gboolean
is_language (Reader *reader, const char *lang)
{
  if (g_hash_table_contains (reader->langs, lang))
    return TRUE;
  return cq_language_is_known (lang) && g_hash_table_add (reader->langs, g_strdup (lang));
}

static char *
list_words (void)
{
  GString *list = g_string_new ("source, sort");

  for (CqNameForm form = 0; form < CQ_N_NAME_FORMS; form++)
    for (CqCountryForm which = CQ_COUNTRY_SHORT; which <= CQ_COUNTRY_FORMAL; which++)
      g_string_append_printf (list, ", %s", cq_name_form_to_string (which, form));
  return g_string_free (list, FALSE);
}

static void
read_name (Reader *reader, const char *word, const char *lang, const char *value)
{
  Line *line;
  CqCountryForm which = CQ_COUNTRY_SHORT;
  CqNameForm form = CQ_N_NAME_FORMS;
  g_autofree char *text = NULL;
  g_autofree char *known = NULL;

  if (!g_str_equal (word, "sort") && !cq_name_form_from_string (word, &which, &form))
    {
      known = list_words ();
      text = g_strdup_printf (_ ("There is no such key as “%s”. There are: %s"), word, known);
    }
  else if (lang == NULL)
    text = g_strdup_printf (_ ("Say of which language it is, as in “%s[ru]=…”"), word);
  else if (!is_language (reader, lang))
    text = g_strdup_printf (_ ("There is no language “%s”. Write its tag, as in “%s[ru]=…”"), lang, word);
  if (text != NULL)
    {
      complain (reader, text);
      return;
    }
  line = g_new0 (Line, 1);
  line->word = g_strdup (word);
  line->lang = g_strdup (lang);
  line->text = g_strdup (value);
  line->is_bare = form == CQ_NAME_BARE;
  g_ptr_array_add (reader->pending, line);
  reader->has_name = reader->has_name || (line->is_bare && which == CQ_COUNTRY_SHORT);
}

static void
read_key (Reader *reader, char *line)
{
  char *sign = strchr (line, '=');
  g_autofree char *lang = NULL;
  g_autofree char *word = NULL;

  if (sign == NULL)
    {
      complain (reader, _ ("This line says nothing. Write “short[ru]=” and the name, or begin a remark with “#”"));
      return;
    }
  *sign = '\0';
  word = split_word (g_strstrip (line), &lang);
  if (reader->group == NULL)
    {
      /* What stands below a heading that was refused is passed over with it. */
      if (reader->group_line == 0)
        complain (reader, _ ("This line stands below no heading. Write the code of a state above it, as [KG]"));
      return;
    }
  if (*g_strstrip (sign + 1) == '\0')
    complain (reader, _ ("Nothing stands behind the “=”. Write the name, or remove the line"));
  else if (g_str_equal (word, "source"))
    read_source (reader, lang, sign + 1);
  else if (g_str_equal (reader->group, HEAD))
    complain (reader, _ ("The head of the file says its “source” only. Write names below the code of a state, as [KG]"));
  else
    read_name (reader, word, lang, sign + 1);
}

static gboolean
is_text (Reader *reader)
{
  const char *end;

  if (g_utf8_validate (reader->file->data, (gssize) reader->file->length, &end))
    return TRUE;
  for (const char *p = reader->file->data; p < end; p++)
    reader->line += *p == '\n';
  reader->line++;
  complain (reader, _ ("The file is not UTF-8 from here on; save it as UTF-8. None of it is used"));
  return FALSE;
}

/**
 * cq_register_read:
 *
 * Adds the names of @file to the register in the making.
 */
void
cq_register_read (CqRegister *self, const CqRegisterFile *file, GPtrArray *problems)
{
  Reader reader = { .self = self, .file = file, .problems = problems };
  g_autofree char *data = g_strndup (file->data, file->length);
  g_auto (GStrv) lines = NULL;

  if (!is_text (&reader))
    return;
  reader.sources = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  reader.langs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  reader.pending = g_ptr_array_new_with_free_func (line_free);
  lines = g_strsplit (data, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *line = g_strstrip (lines[i]);

      reader.line = i + 1;
      if (*line == '[')
        begin_group (&reader, line);
      else if (*line != '\0' && *line != '#')
        read_key (&reader, line);
    }
  end_group (&reader);
  g_free (reader.usual);
  g_hash_table_unref (reader.sources);
  g_hash_table_unref (reader.langs);
  g_ptr_array_unref (reader.pending);
}
