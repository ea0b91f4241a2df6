#pragma once

#include <adwaita.h>

#include "docbook/cq-reader.h"
#include "layout/cq-layout.h"
#include "pages/cq-page-view.h"

/* Shared by the tests of the live pages. */

static inline CqPages *
lay_out_article (const char *body, CqLayoutCache *cache)
{
  g_autofree char *xml = g_strdup_printf ("<article xmlns='http://docbook.org/ns/docbook' version='5.0' xml:lang='en'>"
                                          "<title>T</title>%s</article>",
                                          body);
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));
  g_autoptr (GError) error = NULL;
  g_autoptr (CqNode) document = cq_reader_parse (bytes, "test", NULL, &error);
  g_autoptr (CqStyle) style = NULL;
  CqPages *pages;

  g_assert_no_error (error);
  style = cq_style_load ("dialogue", &error);
  g_assert_no_error (error);
  pages = cq_layout_make (document, style, cache, NULL, &error);
  g_assert_no_error (error);
  return pages;
}

/*
 * Paragraphs p0, p1, … of one line, about twenty-five on a page; the one at @index, if there is
 * such, is of @n_sentences.
 */
static inline CqPages *
lay_out_paragraphs (guint n, guint index, guint n_sentences, CqLayoutCache *cache)
{
  g_autoptr (GString) body = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_string_append_printf (body, "<para xml:id='p%u'>Paragraph %u.", i, i);
      for (guint j = 0; i == index && j < n_sentences; j++)
        g_string_append (body, " It goes on to another line, and on.");
      g_string_append (body, "</para>");
    }
  return lay_out_article (body->str, cache);
}

/* Paragraphs without one of them. */
static inline CqPages *
lay_out_without (guint n, guint index)
{
  g_autoptr (GString) body = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    if (i != index)
      g_string_append_printf (body, "<para xml:id='p%u'>Paragraph %u.</para>", i, i);
  return lay_out_article (body->str, NULL);
}

static inline gboolean
stop_waiting_cb (gpointer is_over)
{
  *(gboolean *) is_over = TRUE;
  return G_SOURCE_REMOVE;
}

/* Lets the windows live for a while. */
static inline void
wait_milliseconds (guint milliseconds)
{
  gboolean is_over = FALSE;

  g_timeout_add (milliseconds, stop_waiting_cb, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
}

static inline gboolean
drawn_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer n_frames)
{
  (*(int *) n_frames)--;
  return *(int *) n_frames > 0;
}

/* Waits until @widget has got its size and was drawn. */
static inline void
wait_drawn (GtkWidget *widget)
{
  int n_frames = 3;

  gtk_widget_queue_draw (widget);
  gtk_widget_add_tick_callback (widget, drawn_cb, &n_frames, NULL);
  while (n_frames > 0)
    g_main_context_iteration (NULL, TRUE);
}

/* What a widget looks like. */
typedef struct
{
  int width;
  int height;
  guint32 *pixels; /* (owned): 0xAARRGGBB, row by row */
} Picture;

static inline void
picture_clear (Picture *self)
{
  g_clear_pointer (&self->pixels, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Picture, picture_clear)

/* A picture of a widget as it stands in its window. */
static inline Picture
take_picture (GtkWidget *widget)
{
  Picture self = { gtk_widget_get_width (widget), gtk_widget_get_height (widget), NULL };
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderer *renderer = gtk_native_get_renderer (gtk_widget_get_native (widget));
  const graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) self.width, (float) self.height);
  g_autoptr (GdkTexture) texture = NULL;
  GskRenderNode *node;

  gdk_paintable_snapshot (paintable, snapshot, self.width, self.height);
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_nonnull (node);
  texture = gsk_renderer_render_texture (renderer, node, &bounds);
  gsk_render_node_unref (node);
  self.pixels = g_new (guint32, (gsize) self.width * (gsize) self.height);
  gdk_texture_download (texture, (guchar *) self.pixels, (gsize) self.width * sizeof (guint32));
  return self;
}

static inline guint32
get_pixel (const Picture *picture, int x, int y)
{
  g_assert_true (x >= 0 && y >= 0 && x < picture->width && y < picture->height);
  return picture->pixels[(gsize) y * (gsize) picture->width + (gsize) x];
}
