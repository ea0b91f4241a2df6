/* Where one begins. */
#include "welcome/cq-welcome.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "compat/cq-scrolled-bin.h"
#include "cq-main-menu.h"
#include "language/cq-date-text.h"
#include "language/cq-language.h"
#include "store/cq-recent.h"
#include "store/cq-recovery.h"
#include "welcome/cq-template-card.h"
#include "welcome/cq-template-language.h"

struct _CqWelcome
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkMenuButton *main_menu;
  AdwPreferencesGroup *lost_group;
  GtkDropDown *language;
  GtkFlowBox *templates;
  AdwPreferencesGroup *recent_group;
  GPtrArray *lost_rows;   /* (element-type GtkWidget) */
  GPtrArray *recent_rows; /* (element-type GtkWidget) */
  GSettings *settings;    /* (owned) */
  CqCatalogue *catalogue; /* (owned) (nullable) */
  GStrv languages;        /* (owned) (nullable): of the templates */
};

G_DEFINE_FINAL_TYPE (CqWelcome, cq_welcome, GTK_TYPE_WIDGET)

static void
show_templates (CqWelcome *self)
{
  GPtrArray *templates = cq_catalogue_list (self->catalogue);
  g_autofree char *words = cq_language_get_interface ();
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->templates))) != NULL)
    gtk_flow_box_remove (self->templates, child);
  for (guint i = 0; i < templates->len; i++)
    {
      g_autofree char *lang = cq_template_language_get (self->settings, templates->pdata[i]);
      GtkWidget *holder = gtk_flow_box_child_new ();

      gtk_widget_set_focusable (holder, FALSE);
      gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (holder), cq_template_card_new (templates->pdata[i], lang, words));
      gtk_flow_box_insert (self->templates, holder, -1);
    }
}

static void
language_cb (CqWelcome *self)
{
  guint chosen = gtk_drop_down_get_selected (self->language);

  if (chosen == GTK_INVALID_LIST_POSITION)
    return;
  g_settings_set_string (self->settings, "template-language", self->languages[chosen]);
  show_templates (self);
}

/* Languages by the names that they have for themselves; the one that new documents begin in is chosen. */
static void
show_languages (CqWelcome *self)
{
  GPtrArray *templates = cq_catalogue_list (self->catalogue);
  g_autofree char *lang = templates->len > 0 ? cq_template_language_get (self->settings, templates->pdata[0]) : NULL;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint chosen = 0;

  for (guint i = 0; self->languages[i] != NULL; i++)
    {
      g_autofree char *name = cq_language_get_autonym (self->languages[i]);

      gtk_string_list_append (names, name != NULL ? name : self->languages[i]);
      if (g_strcmp0 (lang, self->languages[i]) == 0)
        chosen = i;
    }
  g_signal_handlers_block_by_func (self->language, language_cb, self);
  gtk_drop_down_set_model (self->language, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->language, chosen);
  g_signal_handlers_unblock_by_func (self->language, language_cb, self);
  gtk_widget_set_visible (GTK_WIDGET (self->language), g_strv_length (self->languages) > 1);
}

/**
 * cq_welcome_set_catalogue:
 * @catalogue: the templates at hand
 */
void
cq_welcome_set_catalogue (CqWelcome *self, CqCatalogue *catalogue)
{
  g_clear_pointer (&self->catalogue, cq_catalogue_unref);
  g_clear_pointer (&self->languages, g_strfreev);
  self->catalogue = cq_catalogue_ref (catalogue);
  self->languages = cq_template_language_list (catalogue);
  show_languages (self);
  show_templates (self);
}

/**
 * cq_welcome_focus:
 *
 * Puts the keyboard focus on the first template.
 */
void
cq_welcome_focus (CqWelcome *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self->templates), GTK_DIR_TAB_FORWARD);
}

static void
remove_rows (AdwPreferencesGroup *group, GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    adw_preferences_group_remove (group, rows->pdata[i]);
  g_ptr_array_set_size (rows, 0);
}

static GtkWidget *
make_row (const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  return row;
}

/* @name: what it does to @of, for those who do not see which row it stands in */
static GtkWidget *
make_button (const char *icon_or_label, gboolean is_icon, const char *action, const char *target, const char *name)
{
  GtkWidget *button = is_icon ? gtk_button_new_from_icon_name (icon_or_label) : gtk_button_new_with_label (icon_or_label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_tooltip_text (button, name);
  if (is_icon)
    gtk_widget_add_css_class (button, "flat");
  return button;
}

/* Where a file stands, as people say it */
static char *
describe_path (const char *path)
{
  const char *home = g_get_home_dir ();
  g_autofree char *shown = g_filename_display_name (path);
  g_autofree char *shown_home = g_filename_display_name (home);

  if (g_str_has_prefix (shown, shown_home) && shown[strlen (shown_home)] == G_DIR_SEPARATOR)
    return g_strconcat ("~", shown + strlen (shown_home), NULL);
  return g_steal_pointer (&shown);
}

/* “26 November 2026, 12:50”. The C library's names of months follow another part of the locale than the words. */
static char *
describe_time (GDateTime *time)
{
  g_autofree char *lang = cq_language_get_interface ();
  g_autoptr (GDateTime) local = g_date_time_to_local (time);
  const CqDate day = { .year = g_date_time_get_year (local),
                       .month = g_date_time_get_month (local),
                       .day = g_date_time_get_day_of_month (local) };
  g_autofree char *date = cq_date_text (&day, NULL, lang, CQ_DATE_STYLE_TEXT);
  g_autofree char *clock = g_date_time_format (local, "%H:%M");

  if (date == NULL)
    date = cq_date_to_string (&day);
  /* Translators: a date and the time of the day: “26 November 2026, 12:50” */
  return g_strdup_printf (C_ ("time", "%s, %s"), date, clock);
}

static char *
describe_lost (const CqLost *lost)
{
  g_autofree char *time = describe_time (lost->time);
  g_autofree char *place = lost->path != NULL ? describe_path (lost->path) : NULL;

  if (lost->problem != NULL)
    return g_strdup (lost->problem);
  if (place == NULL)
    /* Translators: %s is a date and time */
    return g_strdup_printf (_ ("Never saved · last changed %s"), time);
  /* Translators: the first %s is a file, the second a date and time */
  return g_strdup_printf (_ ("%s · last changed %s"), place, time);
}

static void
add_lost (CqWelcome *self, const CqLost *lost)
{
  g_autofree char *described = describe_lost (lost);
  const char *title = lost->title != NULL && *lost->title != '\0' ? lost->title : _ ("Untitled document");
  GtkWidget *row = make_row (title, described);
  g_autofree char *open = g_strdup_printf (_ ("Open “%s” as it was"), title);
  g_autofree char *forget = g_strdup_printf (_ ("Discard the changes to “%s”"), title);

  if (lost->state != CQ_LOST_BROKEN)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_button (C_ ("recovered document", "Open"), FALSE, "win.recover", lost->folder, open));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             make_button ("user-trash-symbolic", TRUE, "win.forget", lost->folder, forget));
  adw_preferences_group_add (self->lost_group, row);
  g_ptr_array_add (self->lost_rows, row);
}

/**
 * cq_welcome_set_lost:
 * @lost: (element-type CqLost): what a crash left behind
 */
void
cq_welcome_set_lost (CqWelcome *self, GPtrArray *lost)
{
  remove_rows (self->lost_group, self->lost_rows);
  for (guint i = 0; i < lost->len; i++)
    add_lost (self, lost->pdata[i]);
  gtk_widget_set_visible (GTK_WIDGET (self->lost_group), lost->len > 0);
}

static void
add_recent (CqWelcome *self, const CqRecent *recent)
{
  g_autofree char *base = g_path_get_basename (recent->path);
  g_autofree char *shown = describe_path (recent->path);
  const char *title = recent->title != NULL && *recent->title != '\0' ? recent->title : base;
  /* Translators: %s is the path of a file. */
  g_autofree char *missing = recent->is_missing ? g_strdup_printf (_ ("%s · no longer there"), shown) : NULL;
  g_autofree char *forget = g_strdup_printf (_ ("Remove “%s” from the list"), title);
  GtkWidget *row = make_row (title, missing != NULL ? missing : shown);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), !recent->is_missing);
  if (recent->is_missing)
    gtk_widget_add_css_class (row, "missing");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-path");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", recent->path);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             make_button ("window-close-symbolic", TRUE, "win.forget-recent", recent->path, forget));
  adw_preferences_group_add (self->recent_group, row);
  g_ptr_array_add (self->recent_rows, row);
}

/**
 * cq_welcome_refresh:
 *
 * Reads the documents of late again.
 */
void
cq_welcome_refresh (CqWelcome *self)
{
  g_autofree char *list = cq_recent_get_default_list ();
  g_autoptr (GPtrArray) recent = cq_recent_list (list, NULL);

  remove_rows (self->recent_group, self->recent_rows);
  for (guint i = 0; recent != NULL && i < recent->len; i++)
    add_recent (self, recent->pdata[i]);
  gtk_widget_set_visible (GTK_WIDGET (self->recent_group), recent != NULL && recent->len > 0);
}

static void
cq_welcome_dispose (GObject *object)
{
  g_clear_pointer (&CQ_WELCOME (object)->content, gtk_widget_unparent);
  G_OBJECT_CLASS (cq_welcome_parent_class)->dispose (object);
}

static void
cq_welcome_finalize (GObject *object)
{
  g_ptr_array_unref (CQ_WELCOME (object)->lost_rows);
  g_ptr_array_unref (CQ_WELCOME (object)->recent_rows);
  g_clear_pointer (&CQ_WELCOME (object)->catalogue, cq_catalogue_unref);
  g_clear_pointer (&CQ_WELCOME (object)->languages, g_strfreev);
  g_object_unref (CQ_WELCOME (object)->settings);
  G_OBJECT_CLASS (cq_welcome_parent_class)->finalize (object);
}

static void
cq_welcome_class_init (CqWelcomeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cq_welcome_dispose;
  object_class->finalize = cq_welcome_finalize;
  g_type_ensure (CQ_TYPE_SCROLLED_BIN);
  gtk_widget_class_set_template_from_resource (widget_class, CQ_RESOURCES "welcome/cq-welcome.ui");
  gtk_widget_class_bind_template_child (widget_class, CqWelcome, content);
  gtk_widget_class_bind_template_child (widget_class, CqWelcome, main_menu);
  gtk_widget_class_bind_template_child (widget_class, CqWelcome, lost_group);
  gtk_widget_class_bind_template_child (widget_class, CqWelcome, language);
  gtk_widget_class_bind_template_child (widget_class, CqWelcome, templates);
  gtk_widget_class_bind_template_child (widget_class, CqWelcome, recent_group);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
cq_welcome_init (CqWelcome *self)
{
  self->lost_rows = g_ptr_array_new ();
  self->recent_rows = g_ptr_array_new ();
  self->settings = g_settings_new (CQ_APPLICATION_ID);
  gtk_widget_init_template (GTK_WIDGET (self));
  cq_main_menu_offer (self->main_menu);
  /* The button within the list is what the keyboard reaches; it has no name of its own. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->language))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Language of the new document"), -1);
  g_signal_connect_swapped (self->language, "notify::selected", G_CALLBACK (language_cb), self);
}
