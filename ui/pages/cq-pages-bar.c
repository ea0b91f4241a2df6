/* The bar below the pages: which of them, and how large. Its buttons are the actions of its parent. */
#include "pages/cq-pages-bar.h"

#include <glib/gi18n-lib.h>

struct _CqPagesBar
{
  GtkWidget parent_instance;

  CqPageView *view; /* (owned) (nullable) */

  GtkWidget *box;       /* (unowned): the template's children */
  GtkEditable *entry;
  GtkLabel *count;
  GtkAccessible *zoom;
  GtkLabel *zoom_label;
};

enum
{
  PROP_0,
  PROP_VIEW,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (CqPagesBar, cq_pages_bar, GTK_TYPE_WIDGET)

static char *
dup_zoom (CqPageView *view)
{
  switch (cq_page_view_get_zoom_mode (view))
    {
    case CQ_ZOOM_FIT_WIDTH:
      return g_strdup (_("Fit Width"));
    case CQ_ZOOM_FIT_PAGE:
      return g_strdup (_("Fit Page"));
    case CQ_ZOOM_FREE:
    default:
      /* Translators: how large the pages are shown. */
      return g_strdup_printf (_("%d%%"), (int) (cq_page_view_get_zoom (view) * 100 + 0.5));
    }
}

/* Shows where the view stands. A number that was typed and not entered is given up. */
static void
update_cb (CqPagesBar *self)
{
  const guint n_pages = self->view != NULL ? cq_page_view_get_n_pages (self->view) : 0;
  g_autofree char *page = n_pages > 0 ? g_strdup_printf ("%u", cq_page_view_get_page (self->view)) : g_strdup ("");
  /* Translators: stands after the number of a page, in a box where another can be typed: “[2] of 5”. */
  g_autofree char *count = g_strdup_printf (_("of %u"), n_pages);
  g_autofree char *zoom = self->view != NULL ? dup_zoom (self->view) : g_strdup ("");
  /* Translators: the name of a menu, for screen readers; %s is what is chosen: “Fit Width”, “125%”. */
  g_autofree char *name = g_strdup_printf (_("Zoom: %s"), zoom);

  gtk_editable_set_text (self->entry, page);
  gtk_label_set_label (self->count, count);
  gtk_label_set_label (self->zoom_label, zoom);
  gtk_accessible_update_property (self->zoom, GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_sensitive (self->box, n_pages > 0);
}

/* The number in @text, in the digits of any script; 0 where it is none. */
static guint
read_number (const char *text)
{
  guint number = 0;

  for (const char *p = text; *p != '\0' && number < G_MAXUINT / 100; p = g_utf8_next_char (p))
    {
      const int digit = g_unichar_digit_value (g_utf8_get_char (p));

      if (digit >= 0)
        number = number * 10 + (guint) digit;
      else if (!g_unichar_isspace (g_utf8_get_char (p)))
        return 0;
    }
  return number;
}

static void
activate_cb (CqPagesBar *self)
{
  const guint page = read_number (gtk_editable_get_text (self->entry));

  if (self->view == NULL)
    return;
  if (page > 0)
    cq_page_view_set_page (self->view, page);
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
  update_cb (self);
  gtk_editable_select_region (self->entry, 0, -1);
}

static void
cq_pages_bar_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CqPagesBar *self = CQ_PAGES_BAR (object);

  switch (prop_id)
    {
    case PROP_VIEW: g_value_set_object (value, self->view); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cq_pages_bar_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  CqPagesBar *self = CQ_PAGES_BAR (object);

  switch (prop_id)
    {
    case PROP_VIEW: cq_pages_bar_set_view (self, g_value_get_object (value)); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cq_pages_bar_dispose (GObject *object)
{
  CqPagesBar *self = CQ_PAGES_BAR (object);

  g_clear_object (&self->view);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (cq_pages_bar_parent_class)->dispose (object);
}

static void
cq_pages_bar_class_init (CqPagesBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cq_pages_bar_dispose;
  object_class->get_property = cq_pages_bar_get_property;
  object_class->set_property = cq_pages_bar_set_property;
  props[PROP_VIEW] = g_param_spec_object ("view", NULL, NULL, CQ_TYPE_PAGE_VIEW,
                                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_set_css_name (widget_class, "pagesbar");
  gtk_widget_class_set_template_from_resource (widget_class, CQ_RESOURCES "pages/cq-pages-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, CqPagesBar, box);
  gtk_widget_class_bind_template_child (widget_class, CqPagesBar, entry);
  gtk_widget_class_bind_template_child (widget_class, CqPagesBar, count);
  gtk_widget_class_bind_template_child (widget_class, CqPagesBar, zoom);
  gtk_widget_class_bind_template_child (widget_class, CqPagesBar, zoom_label);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_cb);
}

static void
cq_pages_bar_init (CqPagesBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update_cb (self);
}

/**
 * cq_pages_bar_get_view:
 *
 * Returns: (transfer none) (nullable): the view that the bar tells of
 */
CqPageView *
cq_pages_bar_get_view (CqPagesBar *self)
{
  g_return_val_if_fail (CQ_IS_PAGES_BAR (self), NULL);
  return self->view;
}

void
cq_pages_bar_set_view (CqPagesBar *self, CqPageView *view)
{
  g_return_if_fail (CQ_IS_PAGES_BAR (self));
  if (self->view == view)
    return;
  if (self->view != NULL)
    g_signal_handlers_disconnect_by_func (self->view, update_cb, self);
  g_set_object (&self->view, view);
  if (view != NULL)
    g_signal_connect_object (view, "notify", G_CALLBACK (update_cb), self, G_CONNECT_SWAPPED);
  update_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_VIEW]);
}
