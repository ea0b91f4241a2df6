/* Entities in the values of attributes. libxml2 expands those in text by itself, but in
 * attributes only with NOENT, which is never set because it would read local files. */
#include "docbook/cq-reader-private.h"

#include <glib/gi18n-lib.h>
#include <libxml/tree.h>
#include <string.h>

typedef struct
{
  xmlDoc *doc;
  GString *value;
  CqExpansion *expansion;
  GError **error;
} Expander;

/**
 * cq_expansion_add:
 * @bytes: what an entity adds
 *
 * Returns: whether the whole stays within bounds
 */
gboolean
cq_expansion_add (CqExpansion *self, gsize bytes)
{
  self->bytes += bytes;
  return self->bytes <= CQ_READER_MAX_EXPANSION && self->references <= CQ_READER_MAX_REFERENCES;
}

static gboolean
fail (Expander *self, CqReaderError code, const char *text)
{
  g_propagate_error (self->error, cq_reader_error_new (code, 0, "%s", text));
  return FALSE;
}

/* Returns: (nullable): the `;` that ends the reference at @at */
static const char *
find_end (const char *at, const char *end)
{
  return memchr (at, ';', MIN (end - at, CQ_READER_MAX_NAME));
}

static gunichar
read_character (const char *at)
{
  return at[0] == 'x' ? g_ascii_strtoull (at + 1, NULL, 16) : g_ascii_strtoull (at, NULL, 10);
}

static gboolean expand_replacement (Expander *self,
                                    const char *text,
                                    guint depth);

static gboolean
expand_entity (Expander *self, const char *name, gsize length, guint depth)
{
  g_autofree char *copy = g_strndup (name, length);
  xmlEntity *entity = xmlGetPredefinedEntity (BAD_CAST copy);

  if (entity != NULL)
    {
      g_string_append (self->value, (const char *) entity->content);
      return TRUE;
    }
  entity = xmlGetDocEntity (self->doc, BAD_CAST copy);
  self->expansion->references += depth > 0;
  if (entity == NULL || entity->etype != XML_INTERNAL_GENERAL_ENTITY || entity->content == NULL)
    {
      g_autofree char *text = g_strdup_printf (_ ("the entity “&%s;” is not declared in the file"), copy);
      return fail (self, CQ_READER_ERROR_ENTITY, text);
    }
  if (depth >= CQ_READER_MAX_ENTITY_DEPTH)
    return fail (self, CQ_READER_ERROR_BOUNDS, _ ("entities stand for one another in a circle or too deep"));
  return expand_replacement (self, (const char *) entity->content, depth + 1);
}

/* What an entity stands for: character references are resolved now, white space becomes blanks,
 * as XML 1.0 section 3.3.3 has it. */
static gboolean
expand_replacement (Expander *self, const char *text, guint depth)
{
  const char *end = text + strlen (text);

  if (!cq_expansion_add (self->expansion, end - text))
    return fail (self, CQ_READER_ERROR_BOUNDS, _ ("the entities of the file expand to too much text"));
  for (const char *at = text; at < end; at++)
    {
      const char *close;

      if (*at == '<')
        return fail (self, CQ_READER_ERROR_SYNTAX, _ ("an entity in the value of an attribute holds “<”"));
      if (*at != '&')
        {
          g_string_append_c (self->value, g_ascii_isspace (*at) ? ' ' : *at);
          continue;
        }
      close = find_end (at, end);
      if (close == NULL)
        return fail (self, CQ_READER_ERROR_SYNTAX, _ ("an entity holds “&” without “;”"));
      if (at[1] == '#')
        g_string_append_unichar (self->value, read_character (at + 2));
      else if (!expand_entity (self, at + 1, close - at - 1, depth))
        return FALSE;
      at = close;
    }
  return TRUE;
}

/**
 * cq_reader_expand_attribute:
 * @value: (array length=length): a value as libxml2 hands it over: `&` is `&#38;`, entities stand as `&name;`
 *
 * Returns: (transfer full) (nullable): the value; %NULL with @error, which has no line yet
 */
char *
cq_reader_expand_attribute (xmlDoc *doc,
                            const char *value,
                            gsize length,
                            CqExpansion *expansion,
                            GError **error)
{
  g_autoptr (GString) result = g_string_sized_new (length);
  Expander self = { doc, result, expansion, error };
  const char *end = value + length;

  while (value < end)
    {
      const char *at = memchr (value, '&', end - value);
      const char *close = at != NULL ? find_end (at, end) : NULL;

      g_string_append_len (result, value, (at != NULL ? at : end) - value);
      if (at == NULL)
        break;
      if (close == NULL)
        {
          fail (&self, CQ_READER_ERROR_SYNTAX, _ ("“&” stands in the value of an attribute; write “&amp;”"));
          return NULL;
        }
      if (at[1] == '#')
        g_string_append_unichar (result, read_character (at + 2));
      else if (!expand_entity (&self, at + 1, close - at - 1, 0))
        return NULL;
      value = close + 1;
    }
  return g_string_free (g_steal_pointer (&result), FALSE);
}
