/* The value that a layout ends in. */
#include "layout/cq-assemble.h"

G_DEFINE_BOXED_TYPE (CqPages, cq_pages, cq_pages_ref, cq_pages_unref)

/**
 * cq_pages_ref:
 *
 * Returns: (transfer full): @self
 */
CqPages *
cq_pages_ref (CqPages *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
cq_pages_unref (CqPages *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_array_unref (self->pages);
  g_array_unref (self->elements);
  g_array_unref (self->outline);
  g_array_unref (self->places);
  g_array_unref (self->missing);
  g_array_unref (self->broken);
  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->marks);
  g_ptr_array_unref (self->slabs);
  g_ptr_array_unref (self->figures);
  g_array_unref (self->missing_pictures);
  cq_strings_unref (self->strings);
  g_free (self);
}

/**
 * cq_pages_get_n_pages:
 *
 * Returns: how many pages there are, at least one
 */
guint
cq_pages_get_n_pages (CqPages *self)
{
  return self->pages->len;
}

/**
 * cq_pages_get_page:
 * @index: from 0
 *
 * Returns: (transfer none): the page
 */
const CqPage *
cq_pages_get_page (CqPages *self, guint index)
{
  g_return_val_if_fail (index < self->pages->len, NULL);
  return &g_array_index (self->pages, CqPage, index);
}

/**
 * cq_pages_get_elements:
 * @n_elements: (out): how many
 *
 * Returns: (transfer none): the structure tree, parents before their children; the document is
 * the first
 */
const CqElement *
cq_pages_get_elements (CqPages *self, guint *n_elements)
{
  *n_elements = self->elements->len;
  return (const CqElement *) self->elements->data;
}

/**
 * cq_pages_get_outline:
 * @n_entries: (out): how many
 *
 * Returns: (transfer none): the headings, in order
 */
const CqOutlineEntry *
cq_pages_get_outline (CqPages *self, guint *n_entries)
{
  *n_entries = self->outline->len;
  return (const CqOutlineEntry *) self->outline->data;
}

/**
 * cq_pages_get_places:
 * @n_places: (out): how many
 *
 * Returns: (transfer none): where everything with an xml:id stands; those of one element one after
 * the other, by page. An id that is borne twice has the places of both.
 */
const CqPlace *
cq_pages_get_places (CqPages *self, guint *n_places)
{
  *n_places = self->places->len;
  return (const CqPlace *) self->places->data;
}

/**
 * cq_pages_find_place:
 * @id: an xml:id
 *
 * Returns: (transfer none) (nullable): where it begins
 */
const CqPlace *
cq_pages_find_place (CqPages *self, const char *id)
{
  guint index = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_id, id));

  return index > 0 ? &g_array_index (self->places, CqPlace, index - 1) : NULL;
}

/**
 * cq_pages_find_id_at:
 * @page: from 0
 * @x: a point on it
 * @y: likewise
 *
 * Returns: (transfer none) (nullable): the id of the smallest block that stands there; not of a
 * phrase in it, whose place is the rest of its line and no more
 */
const char *
cq_pages_find_id_at (CqPages *self, guint page, double x, double y)
{
  const CqPlace *smallest = NULL;

  for (guint i = 0; i < self->places->len; i++)
    {
      const CqPlace *place = &g_array_index (self->places, CqPlace, i);

      if (place->is_inline || place->page != page || x < place->x || y < place->y || x >= place->x + place->width
          || y >= place->y + place->height)
        continue;
      /* Of two that take up the same room the later is the inner one. */
      if (smallest == NULL || place->width * place->height <= smallest->width * smallest->height)
        smallest = place;
    }
  return smallest != NULL ? smallest->id : NULL;
}

/**
 * cq_pages_get_missing_glyphs:
 * @n_missing: (out): how many
 *
 * Returns: (transfer none): the characters for which no font has a glyph, by block and script
 */
const CqMissingGlyphs *
cq_pages_get_missing_glyphs (CqPages *self, guint *n_missing)
{
  *n_missing = self->missing->len;
  return (const CqMissingGlyphs *) self->missing->data;
}

/**
 * cq_pages_get_broken_words:
 * @n_broken: (out): how many
 *
 * Returns: (transfer none): the words that are longer than a line, and go on in the next
 */
const CqBrokenWord *
cq_pages_get_broken_words (CqPages *self, guint *n_broken)
{
  *n_broken = self->broken->len;
  return (const CqBrokenWord *) self->broken->data;
}

/**
 * cq_pages_get_missing_pictures:
 * @n_missing: (out): how many
 *
 * Returns: (transfer none): the pictures in whose stead words are printed
 */
const CqMissingPicture *
cq_pages_get_missing_pictures (CqPages *self, guint *n_missing)
{
  *n_missing = self->missing_pictures->len;
  return (const CqMissingPicture *) self->missing_pictures->data;
}

/**
 * cq_pages_get_title:
 *
 * Returns: (transfer none) (nullable): the document's title on one line
 */
const char *
cq_pages_get_title (CqPages *self)
{
  return self->title;
}

/**
 * cq_pages_get_language:
 *
 * Returns: (transfer none) (nullable): BCP 47
 */
const char *
cq_pages_get_language (CqPages *self)
{
  return self->lang;
}

/**
 * cq_element_kind_get_name:
 *
 * Returns: the standard structure type of PDF
 */
const char *
cq_element_kind_get_name (CqElementKind kind)
{
  static const char *const names[CQ_N_ELEMENT_KINDS] = {
    "Document", "Sect", "Div", "H1", "H2", "H3", "H4", "H5", "H6", "P", "BlockQuote", "Code", "L", "LI", "Lbl",
    "LBody", "Table", "THead", "TBody", "TFoot", "TR", "TH", "TD", "Caption", "Figure", "Note", "Reference", "Link", "Span",
  };

  g_return_val_if_fail (kind < CQ_N_ELEMENT_KINDS, NULL);
  return names[kind];
}
