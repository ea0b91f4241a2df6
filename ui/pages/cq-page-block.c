/* Which parts of the pages belong together for the eye. */
#include "pages/cq-page-block.h"

struct _CqPageBlock
{
  char *id;      /* (owned) */
  GArray *areas; /* (owned): CqPageArea, by page */
};

/**
 * cq_page_block_list_places:
 * @n_places: (out): how many
 *
 * Returns: (transfer none) (nullable): where @id stands, by page
 */
const CqPlace *
cq_page_block_list_places (CqPages *pages, const char *id, guint *n_places)
{
  guint n = 0;
  const CqPlace *all = cq_pages_get_places (pages, &n);
  const CqPlace *first = cq_pages_find_place (pages, id);

  *n_places = 0;
  while (first != NULL && first + *n_places < all + n && g_str_equal (first[*n_places].id, id)
         && first[*n_places].is_inline == first->is_inline)
    (*n_places)++;
  return first;
}

static gboolean
is_heading (CqElementKind kind)
{
  return kind >= CQ_ELEMENT_H1 && kind <= CQ_ELEMENT_H6;
}

static gboolean
has_heading (CqPages *pages, const char *id)
{
  guint n = 0;
  const CqElement *elements = cq_pages_get_elements (pages, &n);

  for (guint i = 0; i < n; i++)
    if (is_heading (elements[i].kind) && g_strcmp0 (elements[i].block, id) == 0)
      return TRUE;
  return FALSE;
}

/* Whether a mark is of the heading of @id itself, or of the lines that go with it. */
static gboolean
is_of_heading (CqPages *pages, const CqMark *mark, const char *id)
{
  guint n = 0;
  const CqElement *elements = cq_pages_get_elements (pages, &n);
  guint32 i = mark->element;

  if (i >= n)
    return FALSE;
  while (i > 0 && (elements[i].kind == CQ_ELEMENT_SPAN || elements[i].kind == CQ_ELEMENT_LINK
                   || elements[i].kind == CQ_ELEMENT_REFERENCE))
    i = elements[i].parent;
  return (is_heading (elements[i].kind) || elements[i].kind == CQ_ELEMENT_PARAGRAPH) && g_strcmp0 (elements[i].block, id) == 0;
}

/* The first lines at @place that are @id's own. */
static CqPageArea
find_heading (CqPages *pages, const CqPlace *place)
{
  const CqPage *page = cq_pages_get_page (pages, place->page);
  CqPageArea area = { place->page, place->x, place->y, place->width, 0 };

  for (guint i = 0; i < page->n_marks; i++)
    {
      const CqMark *mark = &page->marks[i];

      if (mark->kind == CQ_MARK_RUN && is_of_heading (pages, mark, place->id))
        {
          if (area.height <= 0)
            area.y = mark->y - (double) mark->run->ascent;
          area.height = MAX (area.height, mark->y + (double) mark->run->descent - area.y);
        }
      else if (mark->kind == CQ_MARK_RUN && area.height > 0)
        break;
    }
  return area;
}

/**
 * cq_page_block_new:
 * @id: an xml:id; of something within a paragraph, the paragraph is the block
 *
 * Returns: (transfer full) (nullable): the block; %NULL where there is none of that id
 */
CqPageBlock *
cq_page_block_new (CqPages *pages, const char *id)
{
  guint n_places = 0;
  const CqPlace *places = cq_page_block_list_places (pages, id, &n_places);
  CqPageBlock *self;

  if (places != NULL && places->is_inline)
    {
      id = cq_pages_find_id_at (pages, places->page, places->x + places->width / 2, places->y + places->height / 2);
      places = id != NULL ? cq_page_block_list_places (pages, id, &n_places) : NULL;
    }
  if (places == NULL)
    return NULL;
  self = g_new0 (CqPageBlock, 1);
  self->id = g_strdup (id);
  self->areas = g_array_new (FALSE, FALSE, sizeof (CqPageArea));
  if (has_heading (pages, id))
    {
      CqPageArea area = find_heading (pages, places);
      g_array_append_val (self->areas, area);
    }
  else
    for (guint i = 0; i < n_places; i++)
      {
        CqPageArea area = { places[i].page, places[i].x, places[i].y, places[i].width, places[i].height };
        g_array_append_val (self->areas, area);
      }
  return self;
}

void
cq_page_block_free (CqPageBlock *self)
{
  g_array_unref (self->areas);
  g_free (self->id);
  g_free (self);
}

/**
 * cq_page_block_get_id:
 *
 * Returns: (transfer none): its xml:id
 */
const char *
cq_page_block_get_id (CqPageBlock *self)
{
  return self->id;
}

/**
 * cq_page_block_get_areas:
 * @n_areas: (out): how many; at least one
 *
 * Returns: (transfer none): where it stands, by page
 */
const CqPageArea *
cq_page_block_get_areas (CqPageBlock *self, guint *n_areas)
{
  *n_areas = self->areas->len;
  return (const CqPageArea *) (gpointer) self->areas->data;
}

/**
 * cq_page_block_contains:
 * @page: from 0
 * @x: a point on it
 * @y: likewise
 *
 * Returns: whether the block stands there, or no further than what is its around it
 */
gboolean
cq_page_block_contains (CqPageBlock *self, guint page, double x, double y)
{
  for (guint i = 0; i < self->areas->len; i++)
    {
      const CqPageArea *area = &g_array_index (self->areas, CqPageArea, i);

      if (area->page == page && x >= area->x - CQ_PAGE_BLOCK_BESIDE && y >= area->y - CQ_PAGE_BLOCK_ABOVE
          && x < area->x + area->width + CQ_PAGE_BLOCK_BESIDE && y < area->y + area->height + CQ_PAGE_BLOCK_ABOVE)
        return TRUE;
    }
  return FALSE;
}

/**
 * cq_page_block_find:
 * @page: from 0
 * @x: a point on it
 * @y: likewise
 *
 * Returns: (transfer full) (nullable): the smallest block there, its number and what is around it
 * included
 */
CqPageBlock *
cq_page_block_find (CqPages *pages, guint page, double x, double y)
{
  static const double across[] = { 0, -CQ_PAGE_BLOCK_BESIDE, CQ_PAGE_BLOCK_BESIDE };
  static const double down[] = { 0, -CQ_PAGE_BLOCK_ABOVE, CQ_PAGE_BLOCK_ABOVE };
  const char *tried = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (across) * G_N_ELEMENTS (down); i++)
    {
      const char *id = cq_pages_find_id_at (pages, page, x + across[i / G_N_ELEMENTS (down)], y + down[i % G_N_ELEMENTS (down)]);
      g_autoptr (CqPageBlock) block = NULL;

      if (id == NULL || g_strcmp0 (id, tried) == 0)
        continue;
      tried = id;
      block = cq_page_block_new (pages, id);
      if (cq_page_block_contains (block, page, x, y))
        return g_steal_pointer (&block);
    }
  return NULL;
}
