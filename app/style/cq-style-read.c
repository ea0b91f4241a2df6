/* From files to style: whatever they say is known, or refused with its line. */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "language/cq-language.h"
#include "style/cq-style-private.h"

static const char *const faces[] = { "text", "heading", "code", NULL };

/**
 * cq_style_source_new:
 * @path: of the file, for messages
 * @data: what stands in it
 * @error: %CQ_STYLE_ERROR_FILE
 *
 * Returns: (transfer full) (nullable): the file
 */
CqStyleSource *
cq_style_source_new (const char *path, const char *data, GError **error)
{
  g_autoptr (CqStyleSource) self = g_new0 (CqStyleSource, 1);
  g_autoptr (GError) problem = NULL;

  self->file = g_key_file_new ();
  self->data = g_strdup (data);
  self->path = g_strdup (path);
  if (g_key_file_load_from_data (self->file, data, strlen (data), G_KEY_FILE_KEEP_TRANSLATIONS, &problem))
    return g_steal_pointer (&self);
  g_set_error (error, CQ_STYLE_ERROR, CQ_STYLE_ERROR_FILE, _ ("%s: this is no page style: %s"), path, problem->message);
  return NULL;
}

void
cq_style_source_free (CqStyleSource *self)
{
  g_key_file_unref (self->file);
  g_free (self->data);
  g_free (self->path);
  g_free (self);
}

/* A key file does not tell where its keys stand: the line of the key, or of the group where @key is %NULL. */
static guint
find_line (const CqStyleSource *self, const char *group, const char *key)
{
  g_auto (GStrv) lines = g_strsplit (self->data, "\n", -1);
  g_autofree char *head = g_strdup_printf ("[%s]", group);
  gsize length = key != NULL ? strlen (key) : 0;
  gboolean in_group = FALSE;
  guint found = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *line = g_strstrip (lines[i]);

      if (*line == '[')
        in_group = g_str_equal (line, head);
      if (!in_group)
        continue;
      if (key == NULL)
        return i + 1;
      if (strncmp (line, key, length) == 0 && line[length] != '\0' && strchr (" \t=", line[length]) != NULL)
        found = i + 1; /* of a key that stands there twice the last one counts */
    }
  return found;
}

/* Sets @error to @text, with the place that it is about. Returns: FALSE */
gboolean
cq_style_source_refuse (const CqStyleSource *self, CqStyleError code, const char *group, const char *key, const char *text,
                        GError **error)
{
  g_set_error (error, CQ_STYLE_ERROR, (int) code, "%s:%u: [%s]%s%s: %s", self->path, find_line (self, group, key), group,
               key != NULL ? " " : "", key != NULL ? key : "", text);
  return FALSE;
}

/* "left[ru]" is "left" for "ru"; @lang is %NULL where there is none. */
static char *
split_key (const char *key, char **lang)
{
  gsize length = strcspn (key, "[");

  *lang = NULL;
  if (key[length] == '[' && g_str_has_suffix (key, "]"))
    *lang = g_strndup (key + length + 1, strlen (key) - length - 2);
  return *lang != NULL ? g_strndup (key, length) : g_strdup (key);
}

static gboolean
refuse_key (const CqStyleSource *self, const CqStyleGroup *group, const char *group_name, const char *key, GError **error)
{
  g_autofree char *keys = cq_style_group_list_keys (group);
  g_autofree char *text = g_strdup_printf (_ ("There is no such key. There are: %s"), keys);

  return cq_style_source_refuse (self, CQ_STYLE_ERROR_KEY, group_name, key, text, error);
}

static gboolean
read_key (CqStyle *style, const CqStyleSource *self, const CqStyleGroup *group, const char *group_name, gsize offset,
          const char *key, GError **error)
{
  g_autofree char *lang = NULL;
  g_autofree char *name = split_key (key, &lang);
  g_autofree char *value = g_key_file_get_string (self->file, group_name, key, NULL);
  const CqStyleKey *known = cq_style_group_find_key (group, name);
  g_autofree char *wanted = NULL;
  g_autofree char *text = NULL;

  if (known == NULL || (lang != NULL && known->type != CQ_KEY_PATTERN && known->type != CQ_KEY_NUMERAL && known->type != CQ_KEY_TITLE))
    return refuse_key (self, group, group_name, key, error);
  if (lang != NULL && !cq_language_is_known (lang))
    {
      text = g_strdup_printf (_ ("There is no language “%s”"), lang);
      return cq_style_source_refuse (self, CQ_STYLE_ERROR_KEY, group_name, key, text, error);
    }
  if (lang != NULL && known->type == CQ_KEY_TITLE)
    return TRUE; /* chosen below, when all of them are there */
  if (value != NULL && cq_style_key_read (known, value, lang, (char *) style + offset))
    return TRUE;
  wanted = cq_style_key_describe (known);
  /* Translators: what stands in a file, and what may stand there, a sentence: “Give a number from 0 to 1” */
  text = g_strdup_printf (_ ("“%s” is not possible. %s"), value != NULL ? value : "", wanted);
  return cq_style_source_refuse (self, CQ_STYLE_ERROR_VALUE, group_name, key, text, error);
}

/* What Japanese, Korean and Chinese are written in is more than one script of Unicode, or less. */
static gboolean
is_script (const char *code)
{
  static const char *const others[] = { "Hans", "Hant", "Jpan", "Kore", NULL };
  GUnicodeScript script = g_unicode_script_from_iso15924 (((guint32) code[0] << 24) | ((guint32) code[1] << 16)
                                                          | ((guint32) code[2] << 8) | (guint32) code[3]);

  return g_strv_contains (others, code) || (script != G_UNICODE_SCRIPT_INVALID_CODE && script != G_UNICODE_SCRIPT_UNKNOWN);
}

static gboolean
read_family (CqStyle *style, const CqStyleSource *self, const char *key, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (key, "-", 2);
  g_autofree char *value = g_key_file_get_string (self->file, "fonts", key, NULL);

  if (!g_strv_contains (faces, parts[0]) || (parts[1] != NULL && strlen (parts[1]) != 4))
    return cq_style_source_refuse (self, CQ_STYLE_ERROR_KEY, "fonts", key,
                                   _ ("There is no such key. There are: text, heading, code, and each with a script, as text-Arab"), error);
  if (parts[1] != NULL && !is_script (parts[1]))
    return cq_style_source_refuse (self, CQ_STYLE_ERROR_KEY, "fonts", key,
                                   _ ("There is no such script. It is one of ISO 15924, such as Arab, Cyrl, Hans, Hant, Jpan, Kore or Latn"), error);
  if (value == NULL || *value == '\0')
    return cq_style_source_refuse (self, CQ_STYLE_ERROR_VALUE, "fonts", key, _ ("No font is named"), error);
  g_hash_table_replace (style->families, g_strjoinv (" ", parts), g_strdelimit (g_strdup (value), ";", ','));
  return TRUE;
}

static gboolean
read_group (CqStyle *style, const CqStyleSource *self, const char *name, GError **error)
{
  g_auto (GStrv) keys = g_key_file_get_keys (self->file, name, NULL, NULL);
  gsize offset = 0;
  const CqStyleGroup *group = cq_style_groups_find (name, &offset);

  if (group == NULL)
    {
      g_autofree char *names = cq_style_groups_list (name);
      g_autofree char *text = g_strdup_printf (_ ("There is no such group. There are: %s"), names);
      return cq_style_source_refuse (self, CQ_STYLE_ERROR_KEY, name, NULL, text, error);
    }
  /* What is said for all languages comes first, wherever it stands: it takes the place of whatever was there. */
  for (guint is_translated = 0; is_translated < 2; is_translated++)
    for (guint i = 0; keys != NULL && keys[i] != NULL; i++)
      {
        if ((strchr (keys[i], '[') != NULL) != (is_translated == 1))
          continue;
        if (group->keys == NULL ? !read_family (style, self, keys[i], error)
                                : !read_key (style, self, group, name, offset, keys[i], error))
          return FALSE;
      }
  return TRUE;
}

typedef gboolean (*IsWanted) (const char *group);

static gboolean
is_body (const char *group)
{
  return g_str_equal (group, "text body");
}

static gboolean
is_other (const char *group)
{
  return !is_body (group);
}

/* Reads the groups that are wanted, those of the style that all stand on first. */
static gboolean
read_groups (CqStyle *style, GPtrArray *sources, IsWanted is_wanted, GError **error)
{
  for (guint i = sources->len; i > 0; i--)
    {
      const CqStyleSource *source = g_ptr_array_index (sources, i - 1);
      g_auto (GStrv) groups = g_key_file_get_groups (source->file, NULL);

      for (guint g = 0; groups[g] != NULL; g++)
        if (is_wanted (groups[g]) && !read_group (style, source, groups[g], error))
          return FALSE;
    }
  return TRUE;
}

static void
turn (CqPaper *paper)
{
  double width = paper->width;

  paper->width = paper->height;
  paper->height = width;
}

/**
 * cq_style_read_sources:
 * @self: a bare style
 * @sources: (element-type CqStyleSource): the file of the style, the one that it is based on, and so on
 * @error: return location for a #CqStyleError that names the file, the line, the group and the key
 *
 * Takes over what the files say. The texts are as that of the body where no file says otherwise.
 *
 * Returns: whether all of it can be
 */
gboolean
cq_style_read_sources (CqStyle *self, GPtrArray *sources, GError **error)
{
  const CqStyleSource *own = g_ptr_array_index (sources, 0);
  g_autofree char *title = NULL;
  g_autofree char *narrow = NULL;

  if (!read_groups (self, sources, is_body, error))
    return FALSE;
  for (guint i = 1; i < CQ_N_TEXTS; i++)
    self->text[i] = self->text[CQ_TEXT_BODY];
  if (!read_groups (self, sources, is_other, error))
    return FALSE;
  title = g_key_file_get_locale_string (own->file, "style", "title", NULL, NULL);
  if (title != NULL)
    {
      g_free (self->title);
      self->title = g_steal_pointer (&title);
    }
  if (self->is_landscape && self->paper.width < self->paper.height)
    turn (&self->paper);
  narrow = cq_style_find_narrowness (self);
  return narrow == NULL || cq_style_source_refuse (own, CQ_STYLE_ERROR_VALUE, "page", NULL, narrow, error);
}
