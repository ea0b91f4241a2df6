/* The live pages of a window: the pages, the bar below them, and what there is to say about them. */
#include "pages/cq-pages-pane.h"

#include <glib/gi18n-lib.h>

#include "pages/cq-page-actions.h"
#include "pages/cq-pages-bar.h"

/* Only an update that takes longer is worth a word. */
#define UPDATING_MILLISECONDS 500

struct _CqPagesPane
{
  GtkWidget parent_instance;

  char *failure;         /* (owned) (nullable): why there are no new pages */
  guint updating_source; /* waits to say that an update is under way */
  gboolean is_updating;

  CqPageView *view;      /* (unowned): the template's children */
  GtkStack *stack;
  AdwStatusPage *failed;
  GtkRevealer *failure_revealer;
  GtkLabel *failure_label;
  GtkRevealer *updating_revealer;
};

enum
{
  PROP_0,
  PROP_PAGES,
  PROP_MARKED_ID,
  PROP_FAILURE,
  PROP_IS_UPDATING,
  N_PROPS
};

enum
{
  BLOCK_ACTIVATED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CqPagesPane, cq_pages_pane, GTK_TYPE_WIDGET)

static void
block_activated_cb (CqPagesPane *self, const char *id)
{
  g_signal_emit (self, signals[BLOCK_ACTIVATED], 0, id);
}

static void
update (CqPagesPane *self)
{
  const gboolean has_pages = cq_page_view_get_pages (self->view) != NULL;
  g_autofree char *text = NULL;
  g_autofree char *markup = NULL;

  if (self->failure != NULL)
    /* Translators: %s is the reason, a sentence. */
    text = g_strdup_printf (_("The pages could not be laid out: %s"), self->failure);
  markup = text != NULL ? g_markup_escape_text (text, -1) : NULL;
  adw_status_page_set_description (self->failed, markup);
  if (text != NULL)
    {
      gtk_label_set_label (self->failure_label, text);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->failure_label), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
    }
  gtk_revealer_set_reveal_child (self->failure_revealer, has_pages && text != NULL);
  gtk_stack_set_visible_child_name (self->stack, has_pages ? "pages" : text != NULL ? "failed" : "waiting");
}

static gboolean
say_updating_cb (gpointer data)
{
  CqPagesPane *self = data;

  self->updating_source = 0;
  gtk_revealer_set_reveal_child (self->updating_revealer, TRUE);
  return G_SOURCE_REMOVE;
}

static void
cq_pages_pane_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CqPagesPane *self = CQ_PAGES_PANE (object);

  switch (prop_id)
    {
    case PROP_PAGES: g_value_set_boxed (value, cq_pages_pane_get_pages (self)); break;
    case PROP_MARKED_ID: g_value_set_string (value, cq_pages_pane_get_marked_id (self)); break;
    case PROP_FAILURE: g_value_set_string (value, self->failure); break;
    case PROP_IS_UPDATING: g_value_set_boolean (value, self->is_updating); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cq_pages_pane_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  CqPagesPane *self = CQ_PAGES_PANE (object);

  switch (prop_id)
    {
    case PROP_PAGES: cq_pages_pane_set_pages (self, g_value_get_boxed (value)); break;
    case PROP_MARKED_ID: cq_pages_pane_set_marked_id (self, g_value_get_string (value)); break;
    case PROP_FAILURE: cq_pages_pane_set_failure (self, g_value_get_string (value)); break;
    case PROP_IS_UPDATING: cq_pages_pane_set_is_updating (self, g_value_get_boolean (value)); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cq_pages_pane_dispose (GObject *object)
{
  CqPagesPane *self = CQ_PAGES_PANE (object);
  GtkWidget *child;

  g_clear_handle_id (&self->updating_source, g_source_remove);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "pages", NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (cq_pages_pane_parent_class)->dispose (object);
}

static void
cq_pages_pane_finalize (GObject *object)
{
  CqPagesPane *self = CQ_PAGES_PANE (object);

  g_clear_pointer (&self->failure, g_free);
  G_OBJECT_CLASS (cq_pages_pane_parent_class)->finalize (object);
}

static void
cq_pages_pane_class_init (CqPagesPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = cq_pages_pane_dispose;
  object_class->finalize = cq_pages_pane_finalize;
  object_class->get_property = cq_pages_pane_get_property;
  object_class->set_property = cq_pages_pane_set_property;
  props[PROP_PAGES] = g_param_spec_boxed ("pages", NULL, NULL, CQ_TYPE_PAGES, flags);
  props[PROP_MARKED_ID] = g_param_spec_string ("marked-id", NULL, NULL, NULL, flags);
  props[PROP_FAILURE] = g_param_spec_string ("failure", NULL, NULL, NULL, flags);
  props[PROP_IS_UPDATING] = g_param_spec_boolean ("is-updating", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
  signals[BLOCK_ACTIVATED] = g_signal_new ("block-activated", CQ_TYPE_PAGES_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 1, G_TYPE_STRING);
  g_type_ensure (CQ_TYPE_PAGE_VIEW);
  g_type_ensure (CQ_TYPE_PAGES_BAR);
  gtk_widget_class_set_css_name (widget_class, "pagespane");
  gtk_widget_class_set_template_from_resource (widget_class, CQ_RESOURCES "pages/cq-pages-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, CqPagesPane, view);
  gtk_widget_class_bind_template_child (widget_class, CqPagesPane, stack);
  gtk_widget_class_bind_template_child (widget_class, CqPagesPane, failed);
  gtk_widget_class_bind_template_child (widget_class, CqPagesPane, failure_revealer);
  gtk_widget_class_bind_template_child (widget_class, CqPagesPane, failure_label);
  gtk_widget_class_bind_template_child (widget_class, CqPagesPane, updating_revealer);
  gtk_widget_class_bind_template_callback (widget_class, block_activated_cb);
}

static void
cq_pages_pane_init (CqPagesPane *self)
{
  GActionGroup *actions = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  actions = cq_page_actions_new (self->view);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "pages", actions);
  g_object_unref (actions);
  update (self);
}

/**
 * cq_pages_pane_new:
 *
 * Returns: (transfer floating): a pane without pages
 */
GtkWidget *
cq_pages_pane_new (void)
{
  return g_object_new (CQ_TYPE_PAGES_PANE, NULL);
}

/**
 * cq_pages_pane_get_view:
 *
 * Returns: (transfer none): the view in it
 */
CqPageView *
cq_pages_pane_get_view (CqPagesPane *self)
{
  g_return_val_if_fail (CQ_IS_PAGES_PANE (self), NULL);
  return self->view;
}

/**
 * cq_pages_pane_get_pages:
 *
 * Returns: (transfer none) (nullable): what it shows
 */
CqPages *
cq_pages_pane_get_pages (CqPagesPane *self)
{
  g_return_val_if_fail (CQ_IS_PAGES_PANE (self), NULL);
  return cq_page_view_get_pages (self->view);
}

/**
 * cq_pages_pane_set_pages:
 * @pages: (nullable): what to show
 *
 * Shows pages; see cq_page_view_set_pages().
 */
void
cq_pages_pane_set_pages (CqPagesPane *self, CqPages *pages)
{
  g_return_if_fail (CQ_IS_PAGES_PANE (self));
  if (cq_page_view_get_pages (self->view) == pages)
    return;
  cq_page_view_set_pages (self->view, pages);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PAGES]);
}

/**
 * cq_pages_pane_get_marked_id:
 *
 * Returns: (transfer none) (nullable): the xml:id of the marked block
 */
const char *
cq_pages_pane_get_marked_id (CqPagesPane *self)
{
  g_return_val_if_fail (CQ_IS_PAGES_PANE (self), NULL);
  return cq_page_view_get_marked_id (self->view);
}

/**
 * cq_pages_pane_set_marked_id:
 * @id: (nullable): the xml:id of a block
 *
 * Marks the block that the form edits; see cq_page_view_set_marked_id().
 */
void
cq_pages_pane_set_marked_id (CqPagesPane *self, const char *id)
{
  g_return_if_fail (CQ_IS_PAGES_PANE (self));
  if (g_strcmp0 (cq_page_view_get_marked_id (self->view), id) == 0)
    return;
  cq_page_view_set_marked_id (self->view, id);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MARKED_ID]);
}

/**
 * cq_pages_pane_get_failure:
 *
 * Returns: (transfer none) (nullable): why there are no new pages
 */
const char *
cq_pages_pane_get_failure (CqPagesPane *self)
{
  g_return_val_if_fail (CQ_IS_PAGES_PANE (self), NULL);
  return self->failure;
}

/**
 * cq_pages_pane_set_failure:
 * @failure: (nullable): why there are no new pages, a sentence; %NULL when there are
 *
 * Says that the document could not be laid out. The pages before stay in sight.
 */
void
cq_pages_pane_set_failure (CqPagesPane *self, const char *failure)
{
  g_return_if_fail (CQ_IS_PAGES_PANE (self));
  if (g_strcmp0 (self->failure, failure) == 0)
    return;
  g_free (self->failure);
  self->failure = g_strdup (failure);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FAILURE]);
}

/**
 * cq_pages_pane_get_is_updating:
 *
 * Returns: whether new pages are being laid out
 */
gboolean
cq_pages_pane_get_is_updating (CqPagesPane *self)
{
  g_return_val_if_fail (CQ_IS_PAGES_PANE (self), FALSE);
  return self->is_updating;
}

/**
 * cq_pages_pane_set_is_updating:
 *
 * Tells that new pages are being laid out. Nothing is said of it unless it takes long.
 */
void
cq_pages_pane_set_is_updating (CqPagesPane *self, gboolean is_updating)
{
  g_return_if_fail (CQ_IS_PAGES_PANE (self));
  is_updating = is_updating != FALSE;
  if (self->is_updating == is_updating)
    return;
  self->is_updating = is_updating;
  g_clear_handle_id (&self->updating_source, g_source_remove);
  if (is_updating)
    self->updating_source = g_timeout_add (UPDATING_MILLISECONDS, say_updating_cb, self);
  else
    gtk_revealer_set_reveal_child (self->updating_revealer, FALSE);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_IS_UPDATING]);
}
