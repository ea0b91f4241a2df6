/*
 * The pages of a document, one below the other, as they will be printed.
 *
 * Everything that changes (the pages, their size, the view's) goes one way: what is to stay where
 * it is on the screen is taken hold of, the pages are stacked anew, and the view moves so that it
 * stays.
 */
#include "pages/cq-page-view-private.h"

#include <glib/gi18n-lib.h>

enum
{
  PROP_0,
  PROP_PAGES,
  PROP_N_PAGES,
  PROP_PAGE,
  PROP_ZOOM_MODE,
  PROP_ZOOM,
  PROP_MARKED_ID,
  N_PROPS,
  PROP_HADJUSTMENT = N_PROPS,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

enum
{
  BLOCK_ACTIVATED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE_WITH_CODE (CqPageView, cq_page_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

/* The page of which most is seen; of several alike, the first. */
static guint
find_current_page (CqPageView *self)
{
  const double top = cq_page_view_get_top (self);
  const double bottom = top + gtk_widget_get_height (GTK_WIDGET (self));
  guint best = cq_page_stack_find_page (self->stack, top);
  double most = -1;

  for (guint i = best; i < cq_page_stack_get_n_pages (self->stack); i++)
    {
      const GdkRectangle area = cq_page_stack_get_area (self->stack, i);
      const double seen = MIN (bottom, area.y + area.height) - MAX (top, area.y);

      if (area.y >= bottom)
        break;
      if (seen > most)
        {
          best = i;
          most = seen;
        }
    }
  return best;
}

static void
update_page (CqPageView *self, guint page)
{
  g_autofree char *text = NULL;

  if (self->page != page)
    {
      self->page = page;
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PAGE]);
      if (self->mode != CQ_ZOOM_FREE)
        g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ZOOM]);
    }
  if (self->pages != NULL)
    /* Translators: where the view of the pages stands, for screen readers. */
    text = g_strdup_printf (_("Page %u of %u"), page + 1, cq_pages_get_n_pages (self->pages));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text != NULL ? text : "", -1);
}

/**
 * cq_page_view_settle:
 *
 * Sees to what depends on where the pages stand, after they have moved.
 */
void
cq_page_view_settle (CqPageView *self)
{
  if (self->stack != NULL)
    update_page (self, find_current_page (self));
  cq_page_view_hover (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
value_changed_cb (CqPageView *self)
{
  if (self->is_placing)
    return;
  /* Whoever scrolls wants to look elsewhere. */
  cq_page_view_stop_scrolling (self);
  self->is_reveal_due = FALSE;
  cq_page_view_settle (self);
}

static void
scrolling_cb (double value, CqPageView *self)
{
  cq_page_view_scroll_to (self, cq_page_view_get_left (self), value);
}

static gboolean
thaw_cb (gpointer self)
{
  g_object_thaw_notify (self);
  return G_SOURCE_REMOVE;
}

static void
cq_page_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CqPageView *self = CQ_PAGE_VIEW (widget);

  if (width == self->built_width && height == self->built_height)
    return;
  /* Widgets that follow the page and the zoom may not change while sizes are being given out. */
  g_object_freeze_notify (G_OBJECT (self));
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, thaw_cb, g_object_ref (self), g_object_unref);
  cq_page_view_restack (self, self->mode, self->zoom);
}

static void
cq_page_view_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  *minimum = 3 * CQ_PAGE_STACK_MARGIN;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 560 : 720;
}

static void
set_adjustment (CqPageView *self, GtkOrientation orientation, GtkAdjustment *adjustment)
{
  GtkAdjustment **place = &self->adjustments[orientation];
  const double left = cq_page_view_get_left (self);
  const double top = cq_page_view_get_top (self);

  if (*place != NULL)
    g_signal_handlers_disconnect_by_func (*place, value_changed_cb, self);
  if (!g_set_object (place, adjustment) || adjustment == NULL)
    return;
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (value_changed_cb), self, G_CONNECT_SWAPPED);
  cq_page_view_scroll_to (self, left, top);
}

static void
cq_page_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CqPageView *self = CQ_PAGE_VIEW (object);

  switch (prop_id)
    {
    case PROP_PAGES: g_value_set_boxed (value, self->pages); break;
    case PROP_N_PAGES: g_value_set_uint (value, cq_page_view_get_n_pages (self)); break;
    case PROP_PAGE: g_value_set_uint (value, cq_page_view_get_page (self)); break;
    case PROP_ZOOM_MODE: g_value_set_enum (value, self->mode); break;
    case PROP_ZOOM: g_value_set_double (value, cq_page_view_get_zoom (self)); break;
    case PROP_MARKED_ID: g_value_set_string (value, self->marked_id); break;
    case PROP_HADJUSTMENT: g_value_set_object (value, self->adjustments[GTK_ORIENTATION_HORIZONTAL]); break;
    case PROP_VADJUSTMENT: g_value_set_object (value, self->adjustments[GTK_ORIENTATION_VERTICAL]); break;
    case PROP_HSCROLL_POLICY: g_value_set_enum (value, self->policies[GTK_ORIENTATION_HORIZONTAL]); break;
    case PROP_VSCROLL_POLICY: g_value_set_enum (value, self->policies[GTK_ORIENTATION_VERTICAL]); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cq_page_view_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  CqPageView *self = CQ_PAGE_VIEW (object);

  switch (prop_id)
    {
    case PROP_PAGES: cq_page_view_set_pages (self, g_value_get_boxed (value)); break;
    case PROP_PAGE: cq_page_view_set_page (self, g_value_get_uint (value)); break;
    case PROP_ZOOM_MODE: cq_page_view_set_zoom_mode (self, (CqZoomMode) g_value_get_enum (value)); break;
    case PROP_ZOOM: cq_page_view_set_zoom (self, g_value_get_double (value)); break;
    case PROP_MARKED_ID: cq_page_view_set_marked_id (self, g_value_get_string (value)); break;
    case PROP_HADJUSTMENT: set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value)); break;
    case PROP_VADJUSTMENT: set_adjustment (self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value)); break;
    case PROP_HSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_HORIZONTAL] = (GtkScrollablePolicy) g_value_get_enum (value);
      break;
    case PROP_VSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_VERTICAL] = (GtkScrollablePolicy) g_value_get_enum (value);
      break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cq_page_view_dispose (GObject *object)
{
  CqPageView *self = CQ_PAGE_VIEW (object);

  g_clear_handle_id (&self->prepare_source, g_source_remove);
  if (self->scrolling != NULL)
    adw_animation_pause (self->scrolling);
  g_clear_object (&self->scrolling);
  for (guint i = 0; i < G_N_ELEMENTS (self->adjustments); i++)
    if (self->adjustments[i] != NULL)
      g_signal_handlers_disconnect_by_func (self->adjustments[i], value_changed_cb, self);
  g_clear_object (&self->adjustments[0]);
  g_clear_object (&self->adjustments[1]);
  G_OBJECT_CLASS (cq_page_view_parent_class)->dispose (object);
}

static void
cq_page_view_finalize (GObject *object)
{
  CqPageView *self = CQ_PAGE_VIEW (object);

  g_clear_pointer (&self->stack, cq_page_stack_free);
  g_clear_pointer (&self->tiles, cq_page_tiles_free);
  g_clear_pointer (&self->pages, cq_pages_unref);
  g_clear_pointer (&self->marked_id, g_free);
  g_clear_pointer (&self->marked, cq_page_block_free);
  g_clear_pointer (&self->hovered, cq_page_block_free);
  G_OBJECT_CLASS (cq_page_view_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  props[PROP_PAGES] = g_param_spec_boxed ("pages", NULL, NULL, CQ_TYPE_PAGES, flags);
  props[PROP_N_PAGES] = g_param_spec_uint ("n-pages", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_PAGE] = g_param_spec_uint ("page", NULL, NULL, 0, G_MAXUINT, 0, flags);
  props[PROP_ZOOM_MODE] = g_param_spec_enum ("zoom-mode", NULL, NULL, CQ_TYPE_ZOOM_MODE, CQ_ZOOM_FIT_WIDTH, flags);
  props[PROP_ZOOM] = g_param_spec_double ("zoom", NULL, NULL, CQ_ZOOM_LEAST, CQ_ZOOM_MOST, 1, flags);
  props[PROP_MARKED_ID] = g_param_spec_string ("marked-id", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
}

static void
cq_page_view_class_init (CqPageViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cq_page_view_dispose;
  object_class->finalize = cq_page_view_finalize;
  object_class->get_property = cq_page_view_get_property;
  object_class->set_property = cq_page_view_set_property;
  widget_class->measure = cq_page_view_measure;
  widget_class->size_allocate = cq_page_view_size_allocate;
  widget_class->snapshot = cq_page_view_snapshot;
  install_properties (object_class);
  signals[BLOCK_ACTIVATED] = g_signal_new ("block-activated", CQ_TYPE_PAGE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_css_name (widget_class, "pageview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, CQ_RESOURCES "pages/cq-page-view.ui");
  cq_page_view_bind_input (widget_class);
}

static void
cq_page_view_init (CqPageView *self)
{
  AdwAnimationTarget *target = adw_callback_animation_target_new ((AdwAnimationTargetFunc) scrolling_cb, self, NULL);

  self->mode = CQ_ZOOM_FIT_WIDTH;
  self->zoom = 1;
  self->pointer_x = -1;
  self->pointer_y = -1;
  self->tiles = cq_page_tiles_new ();
  self->scrolling = adw_timed_animation_new (GTK_WIDGET (self), 0, 0, 0, target);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cq_page_view_new:
 *
 * Returns: (transfer floating): a view without pages
 */
GtkWidget *
cq_page_view_new (void)
{
  return g_object_new (CQ_TYPE_PAGE_VIEW, NULL);
}

/**
 * cq_page_view_get_pages:
 *
 * Returns: (transfer none) (nullable): what it shows
 */
CqPages *
cq_page_view_get_pages (CqPageView *self)
{
  g_return_val_if_fail (CQ_IS_PAGE_VIEW (self), NULL);
  return self->pages;
}

static void
find_marked (CqPageView *self)
{
  g_clear_pointer (&self->marked, cq_page_block_free);
  if (self->pages != NULL && self->marked_id != NULL)
    self->marked = cq_page_block_new (self->pages, self->marked_id);
}

/**
 * cq_page_view_set_pages:
 * @pages: (nullable): what to show
 *
 * Shows other pages, or the same after an edit: what stood at the top of the view, or the marked
 * block where that is in sight, stays where it is.
 */
void
cq_page_view_set_pages (CqPageView *self, CqPages *pages)
{
  CqPageHold hold;
  gboolean is_held;
  g_autoptr (CqPages) before = NULL;

  g_return_if_fail (CQ_IS_PAGE_VIEW (self));
  if (self->pages == pages)
    return;
  is_held = pages != NULL && cq_page_view_hold_block (self, pages, &hold);
  cq_page_view_stop_scrolling (self);
  before = g_steal_pointer (&self->pages);
  self->pages = pages != NULL ? cq_pages_ref (pages) : NULL;
  cq_page_tiles_set_pages (self->tiles, pages);
  find_marked (self);
  cq_page_view_rebuild (self, is_held ? &hold : NULL);
  if (pages == NULL)
    update_page (self, 0);
  cq_page_view_reveal (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PAGES]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_N_PAGES]);
}

/**
 * cq_page_view_get_n_pages:
 *
 * Returns: how many pages there are
 */
guint
cq_page_view_get_n_pages (CqPageView *self)
{
  g_return_val_if_fail (CQ_IS_PAGE_VIEW (self), 0);
  return self->pages != NULL ? cq_pages_get_n_pages (self->pages) : 0;
}

/**
 * cq_page_view_get_page:
 *
 * Returns: the page that is looked at, from 1; 0 without pages
 */
guint
cq_page_view_get_page (CqPageView *self)
{
  g_return_val_if_fail (CQ_IS_PAGE_VIEW (self), 0);
  return self->pages != NULL ? self->page + 1 : 0;
}

/**
 * cq_page_view_set_page:
 * @page: from 1; of a number that is too large, the last
 *
 * Turns to a page.
 */
void
cq_page_view_set_page (CqPageView *self, guint page)
{
  guint index;

  g_return_if_fail (CQ_IS_PAGE_VIEW (self));
  if (self->stack == NULL)
    return;
  index = CLAMP (page, 1, cq_page_stack_get_n_pages (self->stack)) - 1;
  cq_page_view_stop_scrolling (self);
  self->is_reveal_due = FALSE;
  cq_page_view_scroll_to (self, cq_page_view_get_left (self),
                          cq_page_stack_get_area (self->stack, index).y - CQ_PAGE_STACK_MARGIN);
  /* The last pages may be too short to come to the top: they are turned to all the same. */
  update_page (self, index);
}

/**
 * cq_page_view_get_marked_id:
 *
 * Returns: (transfer none) (nullable): the xml:id of the block that is marked
 */
const char *
cq_page_view_get_marked_id (CqPageView *self)
{
  g_return_val_if_fail (CQ_IS_PAGE_VIEW (self), NULL);
  return self->marked_id;
}

/**
 * cq_page_view_set_marked_id:
 * @id: (nullable): the xml:id of a block
 *
 * Marks a block and brings it into sight; where the pages do not have it yet, as soon as they do.
 */
void
cq_page_view_set_marked_id (CqPageView *self, const char *id)
{
  g_return_if_fail (CQ_IS_PAGE_VIEW (self));
  if (g_strcmp0 (self->marked_id, id) == 0)
    return;
  g_free (self->marked_id);
  self->marked_id = g_strdup (id);
  find_marked (self);
  cq_page_view_stop_scrolling (self);
  self->is_reveal_due = TRUE;
  cq_page_view_reveal (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MARKED_ID]);
}

/**
 * cq_page_view_get_n_drawn:
 *
 * Returns: how many pictures of pages were drawn so far
 */
guint
cq_page_view_get_n_drawn (CqPageView *self)
{
  g_return_val_if_fail (CQ_IS_PAGE_VIEW (self), 0);
  return cq_page_tiles_get_n_drawn (self->tiles);
}
