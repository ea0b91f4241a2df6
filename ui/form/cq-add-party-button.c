/* Asks who is to be added to the parties. */
#include "form/cq-add-party-button.h"

#include "cq-country-list.h"

struct _CqAddPartyButton
{
  GtkWidget parent_instance;

  GtkMenuButton *button; /* (unowned): of the template, as that below */
  CqCountryList *list;
  char *what; /* (owned): the action */
};

G_DEFINE_FINAL_TYPE (CqAddPartyButton, cq_add_party_button, GTK_TYPE_WIDGET)

static void
answered_cb (CqAddPartyButton *self, const char *answer)
{
  g_autofree char *target = g_strconcat (self->what, "/", answer, NULL);

  gtk_menu_button_popdown (self->button);
  gtk_widget_activate_action (GTK_WIDGET (self), "edit.act", "s", target);
}

static void
popover_show_cb (CqAddPartyButton *self)
{
  cq_country_list_begin (self->list);
}

static void
cq_add_party_button_dispose (GObject *object)
{
  g_clear_pointer ((GtkWidget **) &CQ_ADD_PARTY_BUTTON (object)->button, gtk_widget_unparent);
  G_OBJECT_CLASS (cq_add_party_button_parent_class)->dispose (object);
}

static void
cq_add_party_button_finalize (GObject *object)
{
  g_free (CQ_ADD_PARTY_BUTTON (object)->what);
  G_OBJECT_CLASS (cq_add_party_button_parent_class)->finalize (object);
}

static void
cq_add_party_button_class_init (CqAddPartyButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cq_add_party_button_dispose;
  object_class->finalize = cq_add_party_button_finalize;

  g_type_ensure (CQ_TYPE_COUNTRY_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, CQ_RESOURCES "form/cq-add-party-button.ui");
  gtk_widget_class_bind_template_child (widget_class, CqAddPartyButton, button);
  gtk_widget_class_bind_template_child (widget_class, CqAddPartyButton, list);
  gtk_widget_class_bind_template_callback (widget_class, answered_cb);
  gtk_widget_class_bind_template_callback (widget_class, popover_show_cb);
}

static void
cq_add_party_button_init (CqAddPartyButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cq_add_party_button_new:
 * @what: the action of the form that adds a party; the answer goes with it, behind a slash
 * @label: what it is called
 *
 * Returns: (transfer floating): a button
 */
GtkWidget *
cq_add_party_button_new (const char *what, const char *label)
{
  CqAddPartyButton *self = g_object_new (CQ_TYPE_ADD_PARTY_BUTTON, NULL);

  self->what = g_strdup (what);
  gtk_menu_button_set_label (self->button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return GTK_WIDGET (self);
}

/**
 * cq_add_party_button_set_language:
 * @lang: (nullable): the language that is written: countries are found by their names in it too
 */
void
cq_add_party_button_set_language (CqAddPartyButton *self, const char *lang)
{
  cq_country_list_set_language (self->list, lang);
}
