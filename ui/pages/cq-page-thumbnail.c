/* The first page of a document, small: for a catalogue. */
#include "pages/cq-page-thumbnail.h"

#include "pages/cq-page-picture.h"

/* Of the shade that a sheet of paper throws: as much room is left around it. */
#define SHADE 4

struct _CqPageThumbnail
{
  GObject parent_instance;

  GskRenderNode *picture; /* (owned): of the page; the pages themselves are not kept */
  int width;           /* of the paper */
  int height;
};

static double
get_ratio (GdkPaintable *paintable)
{
  CqPageThumbnail *self = CQ_PAGE_THUMBNAIL (paintable);

  return (double) (self->width + 2 * SHADE) / (self->height + 2 * SHADE);
}

static int
get_width (GdkPaintable *paintable)
{
  return CQ_PAGE_THUMBNAIL (paintable)->width + 2 * SHADE;
}

static int
get_height (GdkPaintable *paintable)
{
  return CQ_PAGE_THUMBNAIL (paintable)->height + 2 * SHADE;
}

static GdkPaintableFlags
get_flags (GdkPaintable *paintable)
{
  return GDK_PAINTABLE_STATIC_CONTENTS | GDK_PAINTABLE_STATIC_SIZE;
}

static void
snapshot (GdkPaintable *paintable, GdkSnapshot *gdk_snapshot, double width, double height)
{
  static const GdkRGBA paper = { 1, 1, 1, 1 };
  static const GdkRGBA edge = { 0, 0, 0.02f, 0.12f };
  static const GdkRGBA shade = { 0, 0, 0.02f, 0.14f };
  CqPageThumbnail *self = CQ_PAGE_THUMBNAIL (paintable);
  GtkSnapshot *snapshot = GTK_SNAPSHOT (gdk_snapshot);
  const graphene_rect_t sheet = GRAPHENE_RECT_INIT (SHADE, SHADE, (float) self->width, (float) self->height);
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &sheet, 2);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_scale (snapshot, (float) (width / get_width (paintable)), (float) (height / get_height (paintable)));
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &shade, 0, 1, 0, SHADE - 1);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &edge, 0, 0, 1, 0);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &paper, &sheet);
  gtk_snapshot_translate (snapshot, &sheet.origin);
  gtk_snapshot_append_node (snapshot, self->picture);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_restore (snapshot);
}

static void
paintable_init (GdkPaintableInterface *iface)
{
  iface->snapshot = snapshot;
  iface->get_flags = get_flags;
  iface->get_intrinsic_width = get_width;
  iface->get_intrinsic_height = get_height;
  iface->get_intrinsic_aspect_ratio = get_ratio;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (CqPageThumbnail, cq_page_thumbnail, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GDK_TYPE_PAINTABLE, paintable_init))

static void
cq_page_thumbnail_finalize (GObject *object)
{
  CqPageThumbnail *self = CQ_PAGE_THUMBNAIL (object);

  g_clear_pointer (&self->picture, gsk_render_node_unref);
  G_OBJECT_CLASS (cq_page_thumbnail_parent_class)->finalize (object);
}

static void
cq_page_thumbnail_class_init (CqPageThumbnailClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cq_page_thumbnail_finalize;
}

static void
cq_page_thumbnail_init (CqPageThumbnail *self)
{
}

/**
 * cq_page_thumbnail_new:
 * @pages: the document
 * @width: of its paper in the thumbnail, in pixels
 * @factor: pixels of the screen to each; 2 is sharp on any screen
 *
 * Draws the first page, with a border and a shade around it. May be called in the thread that laid
 * out the pages, which are not kept.
 *
 * Returns: (transfer full): what a GtkPicture shows
 */
CqPageThumbnail *
cq_page_thumbnail_new (CqPages *pages, int width, int factor)
{
  const CqPage *page = cq_pages_get_page (pages, 0);
  const double scale = width / page->width;
  CqPageThumbnail *self = g_object_new (CQ_TYPE_PAGE_THUMBNAIL, NULL);
  GdkRectangle part = { 0, 0, width * factor, 0 };

  self->width = width;
  self->height = MAX (1, (int) (page->height * scale + 0.5));
  part.height = self->height * factor;
  self->picture = cq_page_picture_new (pages, 0, scale * factor, &part, factor);
  return self;
}
