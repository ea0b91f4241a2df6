/* A country of the world, or none. */
#include "rows/cq-country-row.h"

#include <glib/gi18n.h>

#include "cq-country-list.h"
#include "language/cq-country.h"
#include "language/cq-language.h"
#include "rows/cq-entry-problem.h"

struct _CqCountryRow
{
  AdwActionRow parent_instance;

  GtkLabel *flag; /* (unowned): of the template, as those below */
  GtkLabel *name;
  GtkImage *problem;
  GtkButton *clear;
  GtkMenuButton *button;
  CqCountryList *list;
};

static void cq_country_row_widget_init (CqRowWidgetInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CqCountryRow, cq_country_row, ADW_TYPE_ACTION_ROW,
                               G_IMPLEMENT_INTERFACE (CQ_TYPE_ROW_WIDGET, cq_country_row_widget_init))

static void
chosen_cb (CqCountryRow *self, const char *code)
{
  const CqRowInput input = { .text = code };

  gtk_menu_button_popdown (self->button);
  cq_row_widget_enter (CQ_ROW_WIDGET (self), &input);
}

static void
clear_cb (CqCountryRow *self)
{
  const CqRowInput input = { NULL };

  /* The button goes with what it clears. */
  gtk_widget_grab_focus (GTK_WIDGET (self->button));
  cq_row_widget_enter (CQ_ROW_WIDGET (self), &input);
}

static void
popover_show_cb (CqCountryRow *self)
{
  cq_country_list_begin (self->list);
}

/* A name in the language of the window; a code that is none, as somebody wrote it, stands for itself. */
static const char *
get_name (const char *code)
{
  g_autofree char *lang = cq_language_get_interface ();
  const char *name = cq_country_get_name (code, lang, CQ_COUNTRY_SHORT);

  if (name == NULL)
    name = cq_country_get_name (code, "en", CQ_COUNTRY_SHORT);
  return name != NULL ? name : code;
}

static void
cq_country_row_show (CqRowWidget *widget, CqRow *row)
{
  CqCountryRow *self = CQ_COUNTRY_ROW (widget);
  gboolean has_country = row->text != NULL && *row->text != '\0';
  g_autofree char *flag = has_country ? cq_country_get_flag (row->text) : NULL;
  const char *name = has_country ? get_name (row->text) : row->placeholder != NULL ? row->placeholder : C_("country", "None");
  /* Translators: the name of a choice, and what is chosen, for screen readers: “Country: Japan” */
  g_autofree char *said = g_strdup_printf (_("%s: %s"), row->label, name);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), row->label);
  gtk_label_set_label (self->flag, flag != NULL ? flag : "");
  gtk_widget_set_visible (GTK_WIDGET (self->flag), flag != NULL);
  gtk_label_set_label (self->name, name);
  if (has_country)
    gtk_widget_remove_css_class (GTK_WIDGET (self->name), "dim-label");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->name), "dim-label");
  gtk_widget_set_visible (GTK_WIDGET (self->clear), has_country);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
  cq_country_list_set_language (self->list, row->lang);
  cq_entry_problem_show (GTK_WIDGET (self), self->problem, row);
}

static void
cq_country_row_take_focus (CqRowWidget *widget)
{
  gtk_widget_grab_focus (GTK_WIDGET (CQ_COUNTRY_ROW (widget)->button));
}

static void
cq_country_row_widget_init (CqRowWidgetInterface *iface)
{
  iface->show = cq_country_row_show;
  iface->take_focus = cq_country_row_take_focus;
}

static void
cq_country_row_class_init (CqCountryRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (CQ_TYPE_COUNTRY_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, CQ_RESOURCES "rows/cq-country-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CqCountryRow, button);
  gtk_widget_class_bind_template_child (widget_class, CqCountryRow, clear);
  gtk_widget_class_bind_template_child (widget_class, CqCountryRow, flag);
  gtk_widget_class_bind_template_child (widget_class, CqCountryRow, list);
  gtk_widget_class_bind_template_child (widget_class, CqCountryRow, name);
  gtk_widget_class_bind_template_child (widget_class, CqCountryRow, problem);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
  gtk_widget_class_bind_template_callback (widget_class, popover_show_cb);
}

static void
cq_country_row_init (CqCountryRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
