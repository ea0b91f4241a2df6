/* The shell of the editor: outline, form, pages. */
#include "panes/cq-panes.h"

#include <adwaita.h>

struct _CqPanes
{
  GtkWidget parent_instance;

  GSettings *settings; /* (owned) */
  CqPanesWish wish;
  CqArrangement shown;
  int width;    /* the room there is; 0 as long as nobody knows */
  int outline_width;
  double share; /* of the room beside the outline, what the form has */
  gboolean is_placing; /* the handles are moved by the program */
  GtkPaned *outer;
  GtkPaned *inner;
  AdwBin *outline_place;
  AdwBin *form_place;
  AdwBin *pages_place;
};

enum
{
  PROP_0,
  PROP_OUTLINE,
  PROP_FORM,
  PROP_PAGES,
  PROP_WIDTH,
  PROP_FRONT,
  PROP_SHOWS_OUTLINE,
  PROP_SHOWS_PAGES,
  PROP_IS_NARROW,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_ENUM_TYPE (CqPane, cq_pane,
                    G_DEFINE_ENUM_VALUE (CQ_PANE_OUTLINE, "outline"),
                    G_DEFINE_ENUM_VALUE (CQ_PANE_FORM, "form"),
                    G_DEFINE_ENUM_VALUE (CQ_PANE_PAGES, "pages"))
G_DEFINE_FINAL_TYPE (CqPanes, cq_panes, GTK_TYPE_WIDGET)

/* Narrower, a pane is of no use, whatever its widgets would put up with. */
static const int least_widths[CQ_N_PANES] = { 200, 360, 340 };

static AdwBin *
get_place (CqPanes *self, CqPane pane)
{
  AdwBin *places[CQ_N_PANES] = { self->outline_place, self->form_place, self->pages_place };

  return places[pane];
}

/* The room beside the outline */
static int
get_room (CqPanes *self)
{
  return self->width - (self->shown.shows[CQ_PANE_OUTLINE] ? gtk_paned_get_position (self->outer) : 0);
}

/* A paned asks for its own panes only to be allocated anew. Where one of these then asks for more, as a view
 * does whose scroll bar comes or goes, GTK loses sight of what stands between the two and does not draw it. */
static void
queue_all (CqPanes *self)
{
  gtk_widget_queue_resize (GTK_WIDGET (self->inner));
  gtk_widget_queue_resize (GTK_WIDGET (self->outer));
}

/* A handle was moved: by the person, unless it makes way while the window becomes narrower, whose width has not
 * been told yet. */
static void
moved_cb (CqPanes *self)
{
  if (self->is_placing || self->width == 0 || gtk_widget_get_width (GTK_WIDGET (self->outer)) != self->width
      || self->shown.is_narrow)
    return;
  if (self->shown.shows[CQ_PANE_OUTLINE])
    self->outline_width = gtk_paned_get_position (self->outer);
  if (self->shown.shows[CQ_PANE_FORM] && self->shown.shows[CQ_PANE_PAGES])
    self->share = CLAMP ((double) gtk_paned_get_position (self->inner) / get_room (self), 0, 1);
  queue_all (self);
}

/* As the person left them, as far as each pane keeps what it needs */
static void
place_handles (CqPanes *self, const int *least)
{
  int others = 0;

  self->is_placing = TRUE;
  if (self->shown.shows[CQ_PANE_FORM])
    others += least[CQ_PANE_FORM];
  if (self->shown.shows[CQ_PANE_PAGES])
    others += least[CQ_PANE_PAGES];
  if (self->shown.shows[CQ_PANE_OUTLINE] && !self->shown.is_narrow)
    gtk_paned_set_position (self->outer, MAX (least[CQ_PANE_OUTLINE], MIN (self->outline_width, self->width - others)));
  if (self->shown.shows[CQ_PANE_FORM] && self->shown.shows[CQ_PANE_PAGES])
    gtk_paned_set_position (self->inner, CLAMP ((int) (self->share * get_room (self)), least[CQ_PANE_FORM],
                                                get_room (self) - least[CQ_PANE_PAGES]));
  self->is_placing = FALSE;
  queue_all (self);
}

/* A paned itself hides its handle only while it gives places. A row that comes below the pointer then looks otherwise
 * and asks for a place, which GTK forgets, and does not draw it. */
static void
hide_idle_handle (GtkPaned *paned)
{
  GtkWidget *start = gtk_paned_get_start_child (paned);
  GtkWidget *end = gtk_paned_get_end_child (paned);

  if (gtk_widget_get_visible (start) && gtk_widget_get_visible (end))
    return;
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (paned)); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (child != start && child != end)
      gtk_widget_set_child_visible (child, FALSE);
}

static void
arrange (CqPanes *self)
{
  const CqArrangement old = self->shown;
  int least[CQ_N_PANES];

  if (self->width == 0)
    return;
  for (CqPane pane = 0; pane < CQ_N_PANES; pane++)
    {
      gtk_widget_measure (adw_bin_get_child (get_place (self, pane)), GTK_ORIENTATION_HORIZONTAL, -1, &least[pane], NULL, NULL, NULL);
      least[pane] = MAX (least[pane], least_widths[pane]);
    }
  self->shown = cq_arrangement_new (self->width, least, &self->wish);
  for (CqPane pane = 0; pane < CQ_N_PANES; pane++)
    gtk_widget_set_visible (GTK_WIDGET (get_place (self, pane)), self->shown.shows[pane]);
  gtk_widget_set_visible (GTK_WIDGET (self->inner), self->shown.shows[CQ_PANE_FORM] || self->shown.shows[CQ_PANE_PAGES]);
  hide_idle_handle (self->inner);
  hide_idle_handle (self->outer);
  place_handles (self, least);
  g_object_freeze_notify (G_OBJECT (self));
  if (old.shows[CQ_PANE_OUTLINE] != self->shown.shows[CQ_PANE_OUTLINE])
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWS_OUTLINE]);
  if (old.shows[CQ_PANE_PAGES] != self->shown.shows[CQ_PANE_PAGES])
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWS_PAGES]);
  if (old.is_narrow != self->shown.is_narrow)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_NARROW]);
  g_object_thaw_notify (G_OBJECT (self));
}

static void
set_front (CqPanes *self, CqPane pane)
{
  if (self->wish.front == pane)
    return;
  self->wish.front = pane;
  arrange (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FRONT]);
}

static void
set_shows_outline (CqPanes *self, gboolean shows)
{
  if (self->shown.is_narrow)
    {
      if (shows != self->shown.shows[CQ_PANE_OUTLINE])
        set_front (self, shows ? CQ_PANE_OUTLINE : CQ_PANE_FORM);
      return;
    }
  if (self->wish.outline == shows)
    return;
  self->wish.outline = shows;
  g_settings_set_boolean (self->settings, "outline-shown", shows);
  arrange (self);
}

static void
set_shows_pages (CqPanes *self, gboolean shows)
{
  if (self->shown.is_narrow || !self->shown.has_room_for_pages)
    {
      if (shows != self->shown.shows[CQ_PANE_PAGES])
        set_front (self, shows ? CQ_PANE_PAGES : CQ_PANE_FORM);
      return;
    }
  if (self->wish.pages == shows)
    return;
  self->wish.pages = shows;
  g_settings_set_boolean (self->settings, "pages-shown", shows);
  arrange (self);
}

static void
set_width (CqPanes *self, int width)
{
  if (self->width == width)
    return;
  self->width = width;
  arrange (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WIDTH]);
}

/**
 * cq_panes_reveal:
 * @pane: what is to be seen
 *
 * Shows a pane, beside the others or in their place.
 */
void
cq_panes_reveal (CqPanes *self, CqPane pane)
{
  if (pane == CQ_PANE_OUTLINE)
    set_shows_outline (self, TRUE);
  else if (pane == CQ_PANE_PAGES)
    set_shows_pages (self, TRUE);
  else if (!self->shown.shows[CQ_PANE_FORM])
    set_front (self, CQ_PANE_FORM);
}

gboolean
cq_panes_get_is_narrow (CqPanes *self)
{
  return self->shown.is_narrow;
}

/* Back from what stands in place of the form */
static gboolean
back_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  CqPanes *self = CQ_PANES (widget);

  if (self->shown.shows[CQ_PANE_FORM])
    return FALSE;
  set_front (self, CQ_PANE_FORM);
  return TRUE;
}

static void
cq_panes_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CqPanes *self = CQ_PANES (object);

  switch (id)
    {
    case PROP_OUTLINE: g_value_set_object (value, adw_bin_get_child (self->outline_place)); break;
    case PROP_FORM: g_value_set_object (value, adw_bin_get_child (self->form_place)); break;
    case PROP_PAGES: g_value_set_object (value, adw_bin_get_child (self->pages_place)); break;
    case PROP_WIDTH: g_value_set_int (value, self->width); break;
    case PROP_FRONT: g_value_set_enum (value, self->wish.front); break;
    case PROP_SHOWS_OUTLINE: g_value_set_boolean (value, self->shown.shows[CQ_PANE_OUTLINE]); break;
    case PROP_SHOWS_PAGES: g_value_set_boolean (value, self->shown.shows[CQ_PANE_PAGES]); break;
    case PROP_IS_NARROW: g_value_set_boolean (value, self->shown.is_narrow); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cq_panes_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CqPanes *self = CQ_PANES (object);

  switch (id)
    {
    case PROP_OUTLINE: adw_bin_set_child (self->outline_place, g_value_get_object (value)); break;
    case PROP_FORM: adw_bin_set_child (self->form_place, g_value_get_object (value)); break;
    case PROP_PAGES: adw_bin_set_child (self->pages_place, g_value_get_object (value)); break;
    case PROP_WIDTH: set_width (self, g_value_get_int (value)); break;
    case PROP_FRONT: set_front (self, g_value_get_enum (value)); break;
    case PROP_SHOWS_OUTLINE: set_shows_outline (self, g_value_get_boolean (value)); break;
    case PROP_SHOWS_PAGES: set_shows_pages (self, g_value_get_boolean (value)); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cq_panes_unmap (GtkWidget *widget)
{
  CqPanes *self = CQ_PANES (widget);

  g_settings_set_int (self->settings, "outline-width", self->outline_width);
  g_settings_set_double (self->settings, "form-share", self->share);
  GTK_WIDGET_CLASS (cq_panes_parent_class)->unmap (widget);
}

static void
cq_panes_dispose (GObject *object)
{
  CqPanes *self = CQ_PANES (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (cq_panes_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  properties[PROP_OUTLINE] = g_param_spec_object ("outline", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_FORM] = g_param_spec_object ("form", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_PAGES] = g_param_spec_object ("pages", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_WIDTH] = g_param_spec_int ("width", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_FRONT] = g_param_spec_enum ("front", NULL, NULL, CQ_TYPE_PANE, CQ_PANE_FORM, flags);
  properties[PROP_SHOWS_OUTLINE] = g_param_spec_boolean ("shows-outline", NULL, NULL, FALSE, flags);
  properties[PROP_SHOWS_PAGES] = g_param_spec_boolean ("shows-pages", NULL, NULL, FALSE, flags);
  properties[PROP_IS_NARROW] = g_param_spec_boolean ("is-narrow", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (klass, N_PROPERTIES, properties);
}

static void
cq_panes_class_init (CqPanesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cq_panes_dispose;
  object_class->get_property = cq_panes_get_property;
  object_class->set_property = cq_panes_set_property;
  widget_class->unmap = cq_panes_unmap;
  install_properties (object_class);
  gtk_widget_class_install_property_action (widget_class, "panes.front", "front");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, back_cb, NULL);
  gtk_widget_class_set_template_from_resource (widget_class, CQ_RESOURCES "panes/cq-panes.ui");
  gtk_widget_class_bind_template_child (widget_class, CqPanes, outer);
  gtk_widget_class_bind_template_child (widget_class, CqPanes, inner);
  gtk_widget_class_bind_template_child (widget_class, CqPanes, outline_place);
  gtk_widget_class_bind_template_child (widget_class, CqPanes, form_place);
  gtk_widget_class_bind_template_child (widget_class, CqPanes, pages_place);
  gtk_widget_class_bind_template_callback (widget_class, moved_cb);
}

static void
cq_panes_init (CqPanes *self)
{
  self->settings = g_settings_new (CQ_APPLICATION_ID);
  self->wish.outline = g_settings_get_boolean (self->settings, "outline-shown");
  self->wish.pages = g_settings_get_boolean (self->settings, "pages-shown");
  self->wish.front = CQ_PANE_FORM;
  self->share = g_settings_get_double (self->settings, "form-share");
  self->outline_width = g_settings_get_int (self->settings, "outline-width");
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_paned_set_position (self->outer, self->outline_width);
}
