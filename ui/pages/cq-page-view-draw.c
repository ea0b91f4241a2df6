/* What a view of pages looks like: paper, the ground of the marked block, ink. */
#include "pages/cq-page-view-private.h"

/* Along the marked block, in points. */
#define MARK_BAR 2.25
#define PREPARE_MILLISECONDS 100

static const GdkRGBA paper = { 1, 1, 1, 1 };

/* The accent of the theme. What libadwaita names it is the same in its light and dark forms, as paper is. */
static GdkRGBA
get_accent (CqPageView *self, float alpha)
{
  GdkRGBA accent = { 0.21f, 0.52f, 0.89f, 1 };

  gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self)), "accent_bg_color", &accent);
  accent.alpha = alpha;
  return accent;
}

static void
append_paper (CqPageView *self, const GdkRectangle *area, GtkSnapshot *snapshot)
{
  const gboolean is_contrast_high = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
  const GdkRGBA edge = { 0, 0, 0.02f, is_contrast_high ? 0.6f : 0.06f };
  const GdkRGBA shade = { 0, 0, 0.02f, 0.1f };
  const GdkRGBA haze = { 0, 0, 0.02f, 0.06f };
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (area->x, area->y, area->width, area->height), 0);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &haze, 0, 3, 2, 12);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &shade, 0, 1, 0, 4);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &edge, 0, 0, 1, 0);
  gtk_snapshot_append_color (snapshot, &paper, &outline.bounds);
}

/* What is marked or outlined of a block on the ground: itself, and a little air. */
static graphene_rect_t
get_block_area (CqPageView *self, const CqPageArea *area)
{
  const float scale = (float) cq_page_stack_get_scale (self->stack, area->page);
  const GdkRectangle page = cq_page_stack_get_area (self->stack, area->page);
  graphene_rect_t around = GRAPHENE_RECT_INIT ((float) page.x + (float) (area->x - CQ_PAGE_BLOCK_BESIDE) * scale,
                                               (float) page.y + (float) (area->y - CQ_PAGE_BLOCK_ABOVE) * scale,
                                               (float) (area->width + 2 * CQ_PAGE_BLOCK_BESIDE) * scale,
                                               (float) (area->height + 2 * CQ_PAGE_BLOCK_ABOVE) * scale);

  graphene_rect_round_extents (&around, &around);
  return around;
}

static void
append_mark (CqPageView *self, const CqPageArea *area, GtkSnapshot *snapshot)
{
  const float bar = (float) (MARK_BAR * cq_page_stack_get_scale (self->stack, area->page));
  const GdkRGBA ground_colour = get_accent (self, 0.11f);
  const GdkRGBA bar_colour = get_accent (self, 1);
  graphene_rect_t around = get_block_area (self, area);

  gtk_snapshot_append_color (snapshot, &ground_colour, &around);
  around.size.width = MAX (2, (float) (int) (bar + 0.5f));
  gtk_snapshot_append_color (snapshot, &bar_colour, &around);
}

/* A thin line around a block: it can be opened. */
static void
append_outline (CqPageView *self, const CqPageArea *area, GtkSnapshot *snapshot)
{
  const GdkRGBA colour = get_accent (self, 0.5f);
  const GdkRGBA colours[] = { colour, colour, colour, colour };
  const float widths[] = { 1, 1, 1, 1 };
  const graphene_rect_t around = get_block_area (self, area);
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &around, 4);
  gtk_snapshot_append_border (snapshot, &outline, widths, colours);
}

static void
append_block (CqPageView *self,
              CqPageBlock *block,
              guint page,
              void (*append) (CqPageView *, const CqPageArea *, GtkSnapshot *),
              GtkSnapshot *snapshot)
{
  guint n_areas = 0;
  const CqPageArea *areas = block != NULL ? cq_page_block_get_areas (block, &n_areas) : NULL;

  for (guint i = 0; i < n_areas; i++)
    if (areas[i].page == page)
      append (self, &areas[i], snapshot);
}

/* The marked block is open already. */
static gboolean
is_hover_shown (CqPageView *self)
{
  return self->hovered != NULL
         && (self->marked == NULL
             || !g_str_equal (cq_page_block_get_id (self->hovered), cq_page_block_get_id (self->marked)));
}

static void
append_page (CqPageView *self, guint page, const GdkRectangle *sight, GtkSnapshot *snapshot)
{
  const GdkRectangle area = cq_page_stack_get_area (self->stack, page);

  append_paper (self, &area, snapshot);
  append_block (self, self->marked, page, append_mark, snapshot);
  cq_page_tiles_snapshot (self->tiles, page, &area, sight, gtk_widget_get_scale_factor (GTK_WIDGET (self)), snapshot);
  if (is_hover_shown (self))
    append_block (self, self->hovered, page, append_outline, snapshot);
}

/* The first page in sight, and how many there are. */
static guint
count_in_sight (CqPageView *self, const GdkRectangle *sight, guint *first)
{
  guint n = 0;

  *first = cq_page_stack_find_page (self->stack, sight->y);
  while (*first + n < cq_page_stack_get_n_pages (self->stack)
         && cq_page_stack_get_area (self->stack, *first + n).y < sight->y + sight->height)
    n++;
  return n;
}

static gboolean
prepare_page (CqPageView *self, guint page, const GdkRectangle *sight)
{
  GdkRectangle area;

  if (page >= cq_page_stack_get_n_pages (self->stack))
    return FALSE;
  area = cq_page_stack_get_area (self->stack, page);
  return cq_page_tiles_prepare (self->tiles, page, &area, sight, gtk_widget_get_scale_factor (GTK_WIDGET (self)));
}

static gboolean
prepare_cb (gpointer data)
{
  CqPageView *self = data;

  if (self->stack != NULL)
    {
      const GdkRectangle sight = cq_page_view_get_sight (self);
      guint first;
      const guint n = count_in_sight (self, &sight, &first);

      if (prepare_page (self, first + n, &sight) || (first > 0 && prepare_page (self, first - 1, &sight)))
        return G_SOURCE_CONTINUE;
    }
  self->prepare_source = 0;
  return G_SOURCE_REMOVE;
}

/* Overrides #GtkWidgetClass.snapshot: draws the pages that are in sight. */
void
cq_page_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CqPageView *self = CQ_PAGE_VIEW (widget);
  const GdkRectangle sight = cq_page_view_get_sight (self);
  guint first;
  guint n;

  if (self->stack == NULL)
    return;
  n = count_in_sight (self, &sight, &first);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) -cq_page_view_get_left (self),
                                                          (float) -cq_page_view_get_top (self)));
  for (guint page = first; page < first + n; page++)
    append_page (self, page, &sight, snapshot);
  gtk_snapshot_restore (snapshot);
  cq_page_tiles_trim (self->tiles, first, first + MAX (n, 1) - 1);
  /* Pages to come are drawn while nothing else is to be done: neither scrolling nor typing. */
  g_clear_handle_id (&self->prepare_source, g_source_remove);
  self->prepare_source = g_timeout_add_full (G_PRIORITY_LOW, PREPARE_MILLISECONDS, prepare_cb, self, NULL);
}
