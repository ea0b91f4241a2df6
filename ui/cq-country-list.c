/* The countries of the world, to be chosen from by typing: shared by whatever asks for one. */
#include "cq-country-list.h"

#include <glib/gi18n.h>

#include "cq-country-line.h"
#include "language/cq-language.h"

struct _CqCountryList
{
  GtkWidget parent_instance;

  GtkSearchEntry *entry;        /* (unowned): of the template, as those below */
  GtkStack *stack;
  GtkListView *view;
  GtkSingleSelection *selection;
  GListStore *lines;

  CqCountrySearch *search; /* (owned) (nullable): made when it is first needed */
  char *lang;              /* (owned) (nullable) */
  gboolean offers_name;
};

enum
{
  PROP_OFFERS_NAME = 1,
  N_PROPS
};

enum
{
  CHOSEN,
  NAMED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CqCountryList, cq_country_list, GTK_TYPE_WIDGET)

static void
select_line (CqCountryList *self, guint position)
{
  gtk_single_selection_set_selected (self->selection, position);
  gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", position);
}

static CqCountrySearch *
get_search (CqCountryList *self)
{
  g_autofree char *interface = cq_language_get_interface ();
  const char *langs[] = { interface, self->lang, NULL };

  if (self->search == NULL)
    self->search = cq_country_search_new (langs);
  return self->search;
}

static void
update (CqCountryList *self)
{
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  g_autoptr (GArray) found = cq_country_search_find (get_search (self), typed);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < found->len; i++)
    g_ptr_array_add (lines, cq_country_line_new (self->search, &g_array_index (found, CqCountryFound, i)));
  if (self->offers_name && *typed != '\0')
    g_ptr_array_add (lines, cq_country_line_new_offer (typed));

  g_list_store_splice (self->lines, 0, g_list_model_get_n_items (G_LIST_MODEL (self->lines)), lines->pdata, lines->len);
  gtk_stack_set_visible_child_name (self->stack, lines->len > 0 ? "countries" : "nothing");
  if (lines->len > 0)
    select_line (self, 0);
}

/* Rows are made by the hundred, so of as little as they need: a flag, and a label of two lines, or more for a long name. */
static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *flag = gtk_label_new (NULL);
  GtkWidget *name = gtk_label_new (NULL);

  gtk_label_set_width_chars (GTK_LABEL (flag), 2);
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_wrap (GTK_LABEL (name), TRUE);
  gtk_box_append (GTK_BOX (box), flag);
  gtk_box_append (GTK_BOX (box), name);
  gtk_list_item_set_child (item, box);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  CqCountryLine *line = gtk_list_item_get_item (item);
  GtkWidget *flag = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  g_autofree char *markup = cq_country_line_make_markup (line);

  gtk_label_set_label (GTK_LABEL (flag), cq_country_line_get_flag (line));
  gtk_label_set_markup (GTK_LABEL (gtk_widget_get_next_sibling (flag)), markup);
}

static void
changed_cb (CqCountryList *self)
{
  update (self);
}

static void
choose (CqCountryList *self, guint position)
{
  g_autoptr (CqCountryLine) line = g_list_model_get_item (G_LIST_MODEL (self->lines), position);
  const CqCountryFound *country = line != NULL ? cq_country_line_get_country (line) : NULL;

  if (country != NULL)
    g_signal_emit (self, signals[CHOSEN], 0, country->code);
  else if (line != NULL)
    g_signal_emit (self, signals[NAMED], 0, cq_country_line_get_offered (line));
}

static void
choose_cb (CqCountryList *self)
{
  choose (self, gtk_single_selection_get_selected (self->selection));
}

static void
activate_cb (CqCountryList *self, guint position)
{
  choose (self, position);
}

/* A search entry keeps Escape for itself; here it is for what the list stands in. */
static void
stop_search_cb (CqCountryList *self)
{
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_POPOVER);

  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
}

/* The arrows go through the list while one types. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, CqCountryList *self)
{
  int n_lines = (int) g_list_model_get_n_items (G_LIST_MODEL (self->lines));
  int selected = (int) gtk_single_selection_get_selected (self->selection);
  int by = 0;

  switch (key)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      by = 1;
      break;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      by = -1;
      break;
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      by = 8;
      break;
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      by = -8;
      break;
    default:
      return GDK_EVENT_PROPAGATE;
    }
  if (n_lines > 0)
    select_line (self, (guint) CLAMP (selected + by, 0, n_lines - 1));
  return GDK_EVENT_STOP;
}

static void
set_offers_name (CqCountryList *self, gboolean offers_name)
{
  const char *asked = offers_name ? _("Country or organization") : _("Search countries");

  self->offers_name = offers_name;
  g_object_set (self->entry, "placeholder-text", asked, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, asked, -1);
}

static void
cq_country_list_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_OFFERS_NAME)
    g_value_set_boolean (value, CQ_COUNTRY_LIST (object)->offers_name);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
cq_country_list_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_OFFERS_NAME)
    set_offers_name (CQ_COUNTRY_LIST (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static gboolean
cq_country_list_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CQ_COUNTRY_LIST (widget)->entry));
}

static void
cq_country_list_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (cq_country_list_parent_class)->dispose (object);
}

static void
cq_country_list_finalize (GObject *object)
{
  CqCountryList *self = CQ_COUNTRY_LIST (object);

  g_clear_pointer (&self->search, cq_country_search_unref);
  g_free (self->lang);
  G_OBJECT_CLASS (cq_country_list_parent_class)->finalize (object);
}

static void
cq_country_list_class_init (CqCountryListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = cq_country_list_get_property;
  object_class->set_property = cq_country_list_set_property;
  object_class->dispose = cq_country_list_dispose;
  object_class->finalize = cq_country_list_finalize;
  widget_class->grab_focus = cq_country_list_grab_focus;

  /**
   * CqCountryList:offers-name:
   *
   * Whether what is typed may be taken for the name of an organization.
   */
  props[PROP_OFFERS_NAME] = g_param_spec_boolean ("offers-name", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * CqCountryList::chosen:
   * @code: an ISO 3166-1 alpha-2 code
   */
  signals[CHOSEN] = g_signal_new ("chosen", CQ_TYPE_COUNTRY_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                  1, G_TYPE_STRING);
  /**
   * CqCountryList::named:
   * @name: the name of an organization
   */
  signals[NAMED] = g_signal_new ("named", CQ_TYPE_COUNTRY_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                 G_TYPE_STRING);

  g_type_ensure (CQ_TYPE_COUNTRY_LINE);
  gtk_widget_class_set_template_from_resource (widget_class, CQ_RESOURCES "cq-country-list.ui");
  gtk_widget_class_bind_template_child (widget_class, CqCountryList, entry);
  gtk_widget_class_bind_template_child (widget_class, CqCountryList, lines);
  gtk_widget_class_bind_template_child (widget_class, CqCountryList, selection);
  gtk_widget_class_bind_template_child (widget_class, CqCountryList, stack);
  gtk_widget_class_bind_template_child (widget_class, CqCountryList, view);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
}

static void
cq_country_list_init (CqCountryList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cq_country_list_new:
 *
 * Returns: (transfer floating): a list of the countries of the world
 */
GtkWidget *
cq_country_list_new (void)
{
  return g_object_new (CQ_TYPE_COUNTRY_LIST, NULL);
}

/**
 * cq_country_list_set_language:
 * @lang: (nullable): a language in which names are typed too, beside those of the window and English
 */
void
cq_country_list_set_language (CqCountryList *self, const char *lang)
{
  if (g_strcmp0 (self->lang, lang) == 0)
    return;
  g_free (self->lang);
  self->lang = g_strdup (lang);
  g_clear_pointer (&self->search, cq_country_search_unref);
}

/**
 * cq_country_list_begin:
 *
 * Empties the search, shows all countries, and puts the focus where typing begins.
 */
void
cq_country_list_begin (CqCountryList *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  update (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}
