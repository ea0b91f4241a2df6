/* Which languages are exported: one, each in a file of its own, or two or three side by side. */
#include "export/cq-export-languages.h"

#include <glib/gi18n-lib.h>

#include "edition/cq-synoptic.h"
#include "export/cq-export-lists.h"

struct _CqExportLanguages
{
  AdwPreferencesGroup parent_instance;

  GStrv langs;  /* (owned) (nullable): of the document, the principal one first */
  char *ending; /* (owned) (nullable): of the files */
  const char *beside[CQ_SYNOPTIC_MOST + 1]; /* borrowed from @langs: those chosen to stand side by side */

  AdwComboRow *lang;
  AdwComboRow *first;
  AdwComboRow *second;
  AdwComboRow *third;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CqExportLanguages, cq_export_languages, ADW_TYPE_PREFERENCES_GROUP)

static guint
count (CqExportLanguages *self)
{
  return self->langs != NULL ? g_strv_length (self->langs) : 0;
}

/* The list has the languages, then what is made of several of them. */
static gboolean
is_each (CqExportLanguages *self)
{
  return count (self) > 1 && adw_combo_row_get_selected (self->lang) == count (self);
}

static gboolean
is_beside (CqExportLanguages *self)
{
  return count (self) > 1 && adw_combo_row_get_selected (self->lang) == count (self) + 1;
}

/* The languages of the columns, in their order; the third may be none. */
static void
read_columns (CqExportLanguages *self)
{
  const guint third = adw_combo_row_get_selected (self->third);
  guint n = 0;

  self->beside[n++] = self->langs[MIN (adw_combo_row_get_selected (self->first), count (self) - 1)];
  self->beside[n++] = self->langs[MIN (adw_combo_row_get_selected (self->second), count (self) - 1)];
  if (count (self) > 2 && third > 0 && third <= count (self))
    self->beside[n++] = self->langs[third - 1];
  self->beside[n] = NULL;
}

static void
show_fault (AdwComboRow *row, gboolean is_wrong)
{
  if (is_wrong)
    gtk_widget_add_css_class (GTK_WIDGET (row), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), is_wrong ? _ ("This language has a column already") : "");
}

static gboolean
is_said_before (CqExportLanguages *self, guint column)
{
  for (guint i = 0; i < column && self->beside[column] != NULL; i++)
    if (g_str_equal (self->beside[i], self->beside[column]))
      return TRUE;
  return FALSE;
}

/* "en.pdf, ru.pdf", as they will stand in their folder */
static char *
list_files (CqExportLanguages *self)
{
  g_autoptr (GString) files = g_string_new (NULL);

  for (guint i = 0; self->langs[i] != NULL; i++)
    g_string_append_printf (files, "%s%s%s", i > 0 ? ", " : "", self->langs[i], self->ending != NULL ? self->ending : "");
  /* Translators: names of files */
  return g_strdup_printf (_ ("A new folder with %s"), files->str);
}

static void
show_choice (CqExportLanguages *self)
{
  const gboolean beside = is_beside (self);
  g_autofree char *files = is_each (self) ? list_files (self) : g_strdup ("");

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->lang), files);
  gtk_widget_set_visible (GTK_WIDGET (self->first), beside);
  gtk_widget_set_visible (GTK_WIDGET (self->second), beside);
  gtk_widget_set_visible (GTK_WIDGET (self->third), beside && count (self) > 2);
  if (!beside)
    return;
  read_columns (self);
  show_fault (self->second, is_said_before (self, 1));
  show_fault (self->third, self->beside[2] != NULL && is_said_before (self, 2));
}

static void
choice_changed_cb (CqExportLanguages *self)
{
  if (self->langs == NULL)
    return;
  show_choice (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
cq_export_languages_dispose (GObject *object)
{
  CqExportLanguages *self = CQ_EXPORT_LANGUAGES (object);

  g_clear_pointer (&self->langs, g_strfreev);
  g_clear_pointer (&self->ending, g_free);
  G_OBJECT_CLASS (cq_export_languages_parent_class)->dispose (object);
}

static void
cq_export_languages_class_init (CqExportLanguagesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cq_export_languages_dispose;
  /**
   * CqExportLanguages::changed:
   *
   * Something else is chosen.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, CQ_RESOURCES "export/cq-export-languages.ui");
  gtk_widget_class_bind_template_child (widget_class, CqExportLanguages, lang);
  gtk_widget_class_bind_template_child (widget_class, CqExportLanguages, first);
  gtk_widget_class_bind_template_child (widget_class, CqExportLanguages, second);
  gtk_widget_class_bind_template_child (widget_class, CqExportLanguages, third);
  gtk_widget_class_bind_template_callback (widget_class, choice_changed_cb);
}

static void
cq_export_languages_init (CqExportLanguages *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cq_export_languages_set_document:
 * @document: what is exported
 *
 * Shows its languages; nothing where it has only one.
 */
void
cq_export_languages_set_document (CqExportLanguages *self, CqNode *document)
{
  g_auto (GStrv) langs = NULL;
  g_autoptr (GtkStringList) names = cq_export_lists_make_languages (document, &langs);
  g_autoptr (GtkStringList) columns = cq_export_lists_make_languages (document, &self->langs);
  g_autoptr (GtkStringList) thirds = gtk_string_list_new (NULL);

  gtk_string_list_append (thirds, C_ ("third column", "None"));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (columns)); i++)
    gtk_string_list_append (thirds, gtk_string_list_get_string (columns, i));
  if (count (self) > 1)
    {
      gtk_string_list_append (names, _ ("Each in a file of its own"));
      gtk_string_list_append (names, _ ("Side by side"));
    }
  adw_combo_row_set_model (self->lang, G_LIST_MODEL (names));
  adw_combo_row_set_model (self->first, G_LIST_MODEL (columns));
  adw_combo_row_set_model (self->second, G_LIST_MODEL (columns));
  adw_combo_row_set_model (self->third, G_LIST_MODEL (thirds));
  if (count (self) > 1)
    adw_combo_row_set_selected (self->second, 1);
  gtk_widget_set_visible (GTK_WIDGET (self), count (self) > 1);
  show_choice (self);
}

/**
 * cq_export_languages_set_ending:
 * @ending: what the names of files end in, ".pdf"
 *
 * Says which files a folder of all languages will have.
 */
void
cq_export_languages_set_ending (CqExportLanguages *self, const char *ending)
{
  if (g_strcmp0 (self->ending, ending) == 0)
    return;
  g_free (self->ending);
  self->ending = g_strdup (ending);
  if (self->langs != NULL)
    show_choice (self);
}

/**
 * cq_export_languages_is_whole:
 *
 * Returns: whether it can be exported so: no language has two columns
 */
gboolean
cq_export_languages_is_whole (CqExportLanguages *self)
{
  if (!is_beside (self))
    return TRUE;
  read_columns (self);
  return !is_said_before (self, 1) && !is_said_before (self, 2);
}

/**
 * cq_export_languages_read:
 * @choice: (inout): gets the language, or those side by side; borrows from @self
 */
void
cq_export_languages_read (CqExportLanguages *self, CqExportChoice *choice)
{
  const guint lang = adw_combo_row_get_selected (self->lang);

  choice->lang = lang < count (self) ? self->langs[lang] : NULL;
  choice->beside = NULL;
  if (is_beside (self))
    {
      read_columns (self);
      choice->beside = self->beside;
    }
}

/**
 * cq_export_languages_get_each:
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): the languages that have a file each; %NULL where one
 *   file is made
 */
const char *const *
cq_export_languages_get_each (CqExportLanguages *self)
{
  return is_each (self) ? (const char *const *) self->langs : NULL;
}

/**
 * cq_export_languages_dup_suffix:
 *
 * Returns: (transfer full): what the name of a file gets, so that copies stand beside each other: "-ru", "-en-ru";
 *   nothing for the principal language
 */
char *
cq_export_languages_dup_suffix (CqExportLanguages *self)
{
  const guint lang = adw_combo_row_get_selected (self->lang);
  g_autofree char *tags = NULL;

  if (is_each (self))
    return g_strdup ("-languages");
  if (is_beside (self))
    {
      read_columns (self);
      tags = g_strjoinv ("-", (GStrv) self->beside);
      return g_strconcat ("-", tags, NULL);
    }
  return lang > 0 && lang < count (self) ? g_strconcat ("-", self->langs[lang], NULL) : g_strdup ("");
}
