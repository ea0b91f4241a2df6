/* What is drawn of pages, kept from one frame to the next. */
#include "pages/cq-page-tiles.h"

#include "pages/cq-page-picture.h"

/* Of a tile, in pixels of the screen. A page that fits a common window is one tile. */
#define TILE_WIDTH 2048
#define TILE_HEIGHT 1024

/* A page at one size. */
typedef struct
{
  GdkRectangle size; /* of its picture, in pixels of the screen */
  int n_across;
  int n_down;
  GskRenderNode *tiles[]; /* (owned) (nullable): row by row; %NULL where none was drawn yet */
} Sheet;

struct _CqPageTiles
{
  CqPages *pages;     /* (owned) (nullable) */
  GHashTable *sheets; /* (owned): index of a page → Sheet */
  guint n_drawn;
};

static void
sheet_free (Sheet *self)
{
  for (int i = 0; i < self->n_across * self->n_down; i++)
    g_clear_pointer (&self->tiles[i], gsk_render_node_unref);
  g_free (self);
}

static Sheet *
sheet_new (const GdkRectangle *size)
{
  const int n_across = (size->width + TILE_WIDTH - 1) / TILE_WIDTH;
  const int n_down = (size->height + TILE_HEIGHT - 1) / TILE_HEIGHT;
  Sheet *self = g_malloc0 (sizeof *self + (gsize) (n_across * n_down) * sizeof (GskRenderNode *));

  self->size = *size;
  self->n_across = n_across;
  self->n_down = n_down;
  return self;
}

static GdkRectangle
sheet_get_tile_area (Sheet *self, int index)
{
  const GdkRectangle tile = { index % self->n_across * TILE_WIDTH, index / self->n_across * TILE_HEIGHT, TILE_WIDTH,
                              TILE_HEIGHT };
  GdkRectangle area;

  gdk_rectangle_intersect (&tile, &self->size, &area);
  return area;
}

static Sheet *
ensure_sheet (CqPageTiles *self, guint page, const GdkRectangle *size)
{
  Sheet *sheet = g_hash_table_lookup (self->sheets, GUINT_TO_POINTER (page));

  if (sheet == NULL || !gdk_rectangle_equal (&sheet->size, size))
    {
      sheet = sheet_new (size);
      g_hash_table_insert (self->sheets, GUINT_TO_POINTER (page), sheet);
    }
  return sheet;
}

static GskRenderNode *
ensure_tile (CqPageTiles *self, Sheet *sheet, guint page, int index, int factor)
{
  if (sheet->tiles[index] == NULL)
    {
      const GdkRectangle part = sheet_get_tile_area (sheet, index);
      const double scale = sheet->size.width / cq_pages_get_page (self->pages, page)->width;

      sheet->tiles[index] = cq_page_picture_new (self->pages, page, scale, &part, factor);
      self->n_drawn++;
    }
  return sheet->tiles[index];
}

/**
 * cq_page_tiles_new:
 *
 * Returns: (transfer full): no tiles yet
 */
CqPageTiles *
cq_page_tiles_new (void)
{
  CqPageTiles *self = g_new0 (CqPageTiles, 1);

  self->sheets = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) sheet_free);
  return self;
}

void
cq_page_tiles_free (CqPageTiles *self)
{
  g_hash_table_unref (self->sheets);
  g_clear_pointer (&self->pages, cq_pages_unref);
  g_free (self);
}

typedef struct
{
  CqPages *before;
  CqPages *after;
} Change;

static gboolean
is_changed (gpointer key, gpointer value, gpointer data)
{
  const Change *change = data;

  return !cq_page_picture_is_same (change->before, change->after, GPOINTER_TO_UINT (key));
}

/**
 * cq_page_tiles_set_pages:
 * @pages: (nullable): what to draw from now on
 *
 * Forgets what was drawn of pages that look otherwise now.
 */
void
cq_page_tiles_set_pages (CqPageTiles *self, CqPages *pages)
{
  g_autoptr (CqPages) before = g_steal_pointer (&self->pages);
  Change change = { before, pages };

  if (before != NULL && pages != NULL)
    g_hash_table_foreach_remove (self->sheets, is_changed, &change);
  else
    g_hash_table_remove_all (self->sheets);
  self->pages = pages != NULL ? cq_pages_ref (pages) : NULL;
}

/* What is in sight, in the pixels of a page's picture. */
static GdkRectangle
get_sight (const GdkRectangle *area, const GdkRectangle *visible, int factor)
{
  return (GdkRectangle){ (visible->x - area->x) * factor, (visible->y - area->y) * factor, visible->width * factor,
                         visible->height * factor };
}

/* What may come into sight soon. */
static GdkRectangle
get_surroundings (const GdkRectangle *sight)
{
  return (GdkRectangle){ sight->x - TILE_WIDTH, sight->y - TILE_HEIGHT, sight->width + 2 * TILE_WIDTH,
                         sight->height + 2 * TILE_HEIGHT };
}

/**
 * cq_page_tiles_snapshot:
 * @page: from 0
 * @area: where it stands
 * @visible: what of the same ground is in sight
 * @factor: pixels of the screen to a pixel of @area
 *
 * Appends what is in sight of a page, and lets go of its tiles that are far from it.
 */
void
cq_page_tiles_snapshot (CqPageTiles *self,
                        guint page,
                        const GdkRectangle *area,
                        const GdkRectangle *visible,
                        int factor,
                        GtkSnapshot *snapshot)
{
  const GdkRectangle size = { 0, 0, area->width * factor, area->height * factor };
  const GdkRectangle sight = get_sight (area, visible, factor);
  const GdkRectangle surroundings = get_surroundings (&sight);
  Sheet *sheet = ensure_sheet (self, page, &size);

  for (int i = 0; i < sheet->n_across * sheet->n_down; i++)
    {
      const GdkRectangle tile = sheet_get_tile_area (sheet, i);

      if (gdk_rectangle_intersect (&tile, &sight, NULL))
        {
          gtk_snapshot_save (snapshot);
          gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) area->x + (float) tile.x / (float) factor,
                                                                  (float) area->y + (float) tile.y / (float) factor));
          gtk_snapshot_append_node (snapshot, ensure_tile (self, sheet, page, i, factor));
          gtk_snapshot_restore (snapshot);
        }
      else if (!gdk_rectangle_intersect (&tile, &surroundings, NULL))
        g_clear_pointer (&sheet->tiles[i], gsk_render_node_unref);
    }
}

/**
 * cq_page_tiles_prepare:
 * @page: from 0
 * @area: where it stands
 * @visible: what of the same ground is in sight
 * @factor: pixels of the screen to a pixel of @area
 *
 * Draws one tile that may come into sight soon.
 *
 * Returns: whether there was one to draw
 */
gboolean
cq_page_tiles_prepare (CqPageTiles *self,
                       guint page,
                       const GdkRectangle *area,
                       const GdkRectangle *visible,
                       int factor)
{
  const GdkRectangle size = { 0, 0, area->width * factor, area->height * factor };
  const GdkRectangle sight = get_sight (area, visible, factor);
  const GdkRectangle surroundings = get_surroundings (&sight);
  Sheet *sheet = ensure_sheet (self, page, &size);

  for (int i = 0; i < sheet->n_across * sheet->n_down; i++)
    {
      const GdkRectangle tile = sheet_get_tile_area (sheet, i);

      if (sheet->tiles[i] == NULL && gdk_rectangle_intersect (&tile, &surroundings, NULL))
        {
          ensure_tile (self, sheet, page, i, factor);
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
is_outside (gpointer key, gpointer value, gpointer range)
{
  const guint *pages = range;
  const guint page = GPOINTER_TO_UINT (key);

  return page < pages[0] || page > pages[1];
}

/**
 * cq_page_tiles_trim:
 * @first: the first page in sight
 * @last: the last one
 *
 * Lets go of pages that are far from those.
 */
void
cq_page_tiles_trim (CqPageTiles *self, guint first, guint last)
{
  guint range[] = { first > 0 ? first - 1 : 0, last + 1 };

  g_hash_table_foreach_remove (self->sheets, is_outside, range);
}

/**
 * cq_page_tiles_get_n_drawn:
 *
 * Returns: how many tiles were drawn so far: what a view costs
 */
guint
cq_page_tiles_get_n_drawn (CqPageTiles *self)
{
  return self->n_drawn;
}

/**
 * cq_page_tiles_get_n_pixels:
 *
 * Returns: how many pixels of the screen are kept, in all tiles together: what a view takes up, at four bytes each
 */
gsize
cq_page_tiles_get_n_pixels (CqPageTiles *self)
{
  GHashTableIter iter;
  gpointer value;
  gsize n_pixels = 0;

  g_hash_table_iter_init (&iter, self->sheets);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      Sheet *sheet = value;

      for (int i = 0; i < sheet->n_across * sheet->n_down; i++)
        {
          const GdkRectangle area = sheet_get_tile_area (sheet, i);

          n_pixels += sheet->tiles[i] != NULL ? (gsize) area.width * (gsize) area.height : 0;
        }
    }
  return n_pixels;
}
