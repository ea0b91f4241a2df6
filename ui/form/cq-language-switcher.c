/* Which languages are seen. */
#include "form/cq-language-switcher.h"

#include <glib/gi18n-lib.h>

#include "language/cq-language.h"

struct _CqLanguageSwitcher
{
  GtkWidget parent_instance;

  GtkDropDown *lang;
  GtkDropDown *other;
  GtkStringList *langs;
  GtkStringList *others; /* the first is none */
  GStrv tags;            /* (owned) (nullable): of the languages */
  gboolean is_showing;   /* whether a change is not the person's */
};

G_DEFINE_FINAL_TYPE (CqLanguageSwitcher, cq_language_switcher, GTK_TYPE_WIDGET)

static const char *
get_tag (CqLanguageSwitcher *self, guint index)
{
  return self->tags != NULL && index < g_strv_length (self->tags) ? self->tags[index] : "";
}

static void
lang_selected_cb (CqLanguageSwitcher *self)
{
  if (!self->is_showing)
    gtk_widget_activate_action (GTK_WIDGET (self), "edit.write", "s", get_tag (self, gtk_drop_down_get_selected (self->lang)));
}

static void
other_selected_cb (CqLanguageSwitcher *self)
{
  guint selected = gtk_drop_down_get_selected (self->other);

  if (!self->is_showing)
    gtk_widget_activate_action (GTK_WIDGET (self), "edit.beside", "s", selected > 0 ? get_tag (self, selected - 1) : "");
}

static void
fill (CqLanguageSwitcher *self, const char *const *languages)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  if (self->tags != NULL && g_strv_equal ((const char *const *) self->tags, languages))
    return;
  g_strfreev (self->tags);
  self->tags = g_strdupv ((char **) languages);
  for (guint i = 0; languages[i] != NULL; i++)
    {
      char *name = cq_language_get_autonym (languages[i]);
      g_ptr_array_add (names, name != NULL ? name : g_strdup (languages[i]));
    }
  g_ptr_array_add (names, NULL);
  gtk_string_list_splice (self->langs, 0, g_list_model_get_n_items (G_LIST_MODEL (self->langs)),
                          (const char *const *) names->pdata);
  gtk_string_list_splice (self->others, 0, g_list_model_get_n_items (G_LIST_MODEL (self->others)), NULL);
  /* Translators: no other language beside the one that is written */
  gtk_string_list_append (self->others, _ ("None Beside It"));
  for (guint i = 0; names->pdata[i] != NULL; i++)
    gtk_string_list_append (self->others, names->pdata[i]);
}

/* To select again what is selected, while the list tells of it, would be told again. */
static void
select_index (GtkDropDown *list, guint index)
{
  if (gtk_drop_down_get_selected (list) != index)
    gtk_drop_down_set_selected (list, index);
}

/**
 * cq_language_switcher_show:
 * @languages: of the document
 * @lang: the one that is written
 * @other: (nullable): the one that stands beside it
 */
void
cq_language_switcher_show (CqLanguageSwitcher *self, const char *const *languages, const char *lang, const char *other)
{
  guint written = 0;
  guint beside = 0;

  for (guint i = 0; languages[i] != NULL; i++)
    {
      if (g_ascii_strcasecmp (languages[i], lang) == 0)
        written = i;
      if (other != NULL && g_ascii_strcasecmp (languages[i], other) == 0)
        beside = i + 1;
    }
  self->is_showing = TRUE;
  fill (self, languages);
  select_index (self->lang, written);
  select_index (self->other, beside);
  self->is_showing = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self), languages[1] != NULL);
}

static void
cq_language_switcher_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&CQ_LANGUAGE_SWITCHER (object)->tags, g_strfreev);
  G_OBJECT_CLASS (cq_language_switcher_parent_class)->dispose (object);
}

static void
cq_language_switcher_class_init (CqLanguageSwitcherClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cq_language_switcher_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, CQ_RESOURCES "form/cq-language-switcher.ui");
  gtk_widget_class_bind_template_child (widget_class, CqLanguageSwitcher, lang);
  gtk_widget_class_bind_template_child (widget_class, CqLanguageSwitcher, other);
  gtk_widget_class_bind_template_child (widget_class, CqLanguageSwitcher, langs);
  gtk_widget_class_bind_template_child (widget_class, CqLanguageSwitcher, others);
  gtk_widget_class_bind_template_callback (widget_class, lang_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, other_selected_cb);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TOOLBAR);
}

/* The button within a list is what the keyboard reaches; it has no name of its own. */
static void
name_button (GtkDropDown *list, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (list))), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

static void
cq_language_switcher_init (CqLanguageSwitcher *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  name_button (self->lang, _ ("Language that is written"));
  name_button (self->other, _ ("Language beside it"));
}
