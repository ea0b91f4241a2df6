/* Exporting: what, where, and how far it is. */
#include "export/cq-export-dialog.h"

#include <glib/gi18n-lib.h>

#include "compat/cq-dialogs.h"
#include "export/cq-export.h"
#include "language/cq-language.h"
#include "statement/cq-part.h"
#include "statement/cq-text.h"

struct _CqExportDialog
{
  AdwWindow parent_instance;

  GSettings *settings;
  CqNode *document; /* (owned) */
  GFile *folder;    /* (owned) (nullable): where to begin */
  char *source;     /* (owned) (nullable): the folder of the document's own file */
  char *name;       /* (owned): what the file is called, without its ending */
  GPtrArray *parts; /* (owned) (element-type utf8): ids; %NULL is the whole */
  GStrv langs;      /* (owned) */
  GCancellable *cancellable; /* (owned) (nullable): while it is being made */
  char *path;       /* (owned) (nullable): where it is being written */

  GtkWidget *export;
  GtkStack *stack;
  AdwComboRow *format;
  AdwComboRow *edition;
  AdwComboRow *part;
  AdwComboRow *lang;
  AdwComboRow *paper;
  GtkProgressBar *progress;
  GtkLabel *failure;
};

enum
{
  EXPORTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CqExportDialog, cq_export_dialog, ADW_TYPE_WINDOW)

/* In the order of the rows of the dialog; the words are those of the settings. */
static const char *const formats[] = { "pdf", "docbook", "text", NULL };
static const char *const endings[] = { ".pdf", ".xml", ".txt" };
static const char *const editions[] = { "clean", "draft", NULL };
static const char *const papers[] = { "document", "A4", "Letter", NULL };

static void
choose_word (AdwComboRow *row, GSettings *settings, const char *key, const char *const *words)
{
  g_autofree char *chosen = g_settings_get_string (settings, key);

  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_equal (words[i], chosen))
      adw_combo_row_set_selected (row, i);
}

/* What a person would do by hand: draft.pdf beside clean.pdf, the part's name in the file's */
static char *
suggest_name (CqExportDialog *self)
{
  const char *part = self->parts->pdata[adw_combo_row_get_selected (self->part)];
  guint edition = adw_combo_row_get_selected (self->edition);

  return g_strconcat (self->name, part != NULL ? "-" : "", part != NULL ? part : "", edition == 1 ? "-draft" : "",
                      endings[adw_combo_row_get_selected (self->format)], NULL);
}

/* Only pages have a paper. */
static void
format_changed_cb (CqExportDialog *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->paper), adw_combo_row_get_selected (self->format) == 0);
}

static void
progress_cb (double fraction, const char *step, gpointer data)
{
  CqExportDialog *self = data;

  if (self->document == NULL)
    return;
  gtk_progress_bar_set_fraction (self->progress, fraction);
  gtk_progress_bar_set_text (self->progress, step);
}

/* Either one chooses, or it is being made */
static void
show_progress (CqExportDialog *self, gboolean is_busy)
{
  gtk_stack_set_visible_child_name (self->stack, is_busy ? "progress" : "choice");
  gtk_widget_set_sensitive (self->export, !is_busy);
}

static void
finish (CqExportDialog *self, GPtrArray *notices)
{
  g_autoptr (GString) said = g_string_new (NULL);

  for (guint i = 0; notices != NULL && i < notices->len; i++)
    g_string_append_printf (said, "%s%s", i > 0 ? "\n" : "", (const char *) notices->pdata[i]);
  g_signal_emit (self, signals[EXPORTED], 0, self->path, said->str);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CqExportDialog) self = data;
  g_autoptr (GPtrArray) notices = NULL;
  g_autoptr (GError) error = NULL;
  gboolean done = cq_export_save_finish (result, &notices, &error);

  /* Closed meanwhile: to close is to cancel. */
  if (self->document == NULL)
    return;
  g_clear_object (&self->cancellable);
  if (done)
    finish (self, notices);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_progress (self, FALSE);
  else
    {
      gtk_label_set_text (self->failure, error->message);
      gtk_widget_set_visible (GTK_WIDGET (self->failure), TRUE);
      show_progress (self, FALSE);
    }
}

static void
begin (CqExportDialog *self)
{
  guint lang = adw_combo_row_get_selected (self->lang);
  guint paper = adw_combo_row_get_selected (self->paper);
  const CqExportChoice choice = {
    .target = (CqExportTarget) adw_combo_row_get_selected (self->format),
    .edition = (CqEditionKind) adw_combo_row_get_selected (self->edition),
    .part = self->parts->pdata[adw_combo_row_get_selected (self->part)],
    .lang = lang < g_strv_length (self->langs) ? self->langs[lang] : NULL,
    .paper = paper > 0 ? papers[paper] : NULL,
    .folder = self->source,
  };

  gtk_widget_set_visible (GTK_WIDGET (self->failure), FALSE);
  gtk_progress_bar_set_fraction (self->progress, 0);
  gtk_progress_bar_set_text (self->progress, NULL);
  show_progress (self, TRUE);
  self->cancellable = g_cancellable_new ();
  cq_export_save_async (self->document, &choice, self->path, self->cancellable, progress_cb, self, exported_cb,
                        g_object_ref (self));
}

static void
remember (CqExportDialog *self)
{
  g_settings_set_string (self->settings, "export-format", formats[adw_combo_row_get_selected (self->format)]);
  g_settings_set_string (self->settings, "export-edition", editions[adw_combo_row_get_selected (self->edition)]);
  g_settings_set_string (self->settings, "export-paper", papers[adw_combo_row_get_selected (self->paper)]);
}

static void
place_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  CqExportDialog *self = CQ_EXPORT_DIALOG (source);
  g_autoptr (GFile) file = cq_dialogs_save_finish (result, NULL);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path == NULL || self->document == NULL)
    return;
  g_free (self->path);
  self->path = g_steal_pointer (&path);
  remember (self);
  begin (self);
}

static void
export_clicked_cb (CqExportDialog *self)
{
  g_autofree char *name = suggest_name (self);

  cq_dialogs_save_async (GTK_WINDOW (self), _ ("Export To"), self->folder, name, NULL, place_chosen_cb, NULL);
}

/* While it is being made, to cancel is to come back to the choice; nothing is written. */
static void
cancel_clicked_cb (CqExportDialog *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  else
    gtk_window_close (GTK_WINDOW (self));
}

static gboolean
close_request_cb (CqExportDialog *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  return FALSE;
}

static void
fill_parts (CqExportDialog *self)
{
  g_autoptr (GPtrArray) parts = cq_parts_list (self->document);
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  const char *lang = cq_document_get_language (self->document);

  g_ptr_array_add (self->parts, NULL);
  gtk_string_list_append (titles, _ ("Everything"));
  for (guint i = 0; i < parts->len; i++)
    {
      g_autofree char *title = cq_part_get_title (parts->pdata[i], lang);

      g_ptr_array_add (self->parts, g_strdup (cq_part_get_id (parts->pdata[i])));
      gtk_string_list_append (titles, title != NULL && *title != '\0' ? title : cq_part_get_id (parts->pdata[i]));
    }
  adw_combo_row_set_model (self->part, G_LIST_MODEL (titles));
  gtk_widget_set_visible (GTK_WIDGET (self->part), parts->len > 1);
}

static void
fill_languages (CqExportDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  self->langs = cq_document_list_languages (self->document);
  for (guint i = 0; self->langs[i] != NULL; i++)
    {
      g_autofree char *name = cq_language_get_autonym (self->langs[i]);
      gtk_string_list_append (names, name != NULL ? name : self->langs[i]);
    }
  adw_combo_row_set_model (self->lang, G_LIST_MODEL (names));
  gtk_widget_set_visible (GTK_WIDGET (self->lang), g_strv_length (self->langs) > 1);
}

static void
cq_export_dialog_dispose (GObject *object)
{
  CqExportDialog *self = CQ_EXPORT_DIALOG (object);

  g_clear_object (&self->settings);
  g_clear_object (&self->folder);
  g_clear_pointer (&self->source, g_free);
  g_clear_pointer (&self->document, cq_node_unref);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->langs, g_strfreev);
  g_clear_pointer (&self->parts, g_ptr_array_unref);
  g_clear_object (&self->cancellable);
  G_OBJECT_CLASS (cq_export_dialog_parent_class)->dispose (object);
}

static void
cq_export_dialog_class_init (CqExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cq_export_dialog_dispose;
  /**
   * CqExportDialog::exported:
   * @path: where it stands
   * @notices: what is not filled in or not translated, a line each; empty where there is nothing to say
   */
  signals[EXPORTED] = g_signal_new ("exported", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class, CQ_RESOURCES "export/cq-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CqExportDialog, export);
  gtk_widget_class_bind_template_child (widget_class, CqExportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, CqExportDialog, format);
  gtk_widget_class_bind_template_child (widget_class, CqExportDialog, edition);
  gtk_widget_class_bind_template_child (widget_class, CqExportDialog, part);
  gtk_widget_class_bind_template_child (widget_class, CqExportDialog, lang);
  gtk_widget_class_bind_template_child (widget_class, CqExportDialog, paper);
  gtk_widget_class_bind_template_child (widget_class, CqExportDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, CqExportDialog, failure);
  gtk_widget_class_bind_template_callback (widget_class, export_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_request_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

/* A group without a title leaves its list without a name. */
static void
name_list (CqExportDialog *self)
{
  GtkWidget *list = gtk_widget_get_ancestor (GTK_WIDGET (self->format), GTK_TYPE_LIST_BOX);

  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Export"), -1);
}

static void
cq_export_dialog_init (CqExportDialog *self)
{
  self->settings = g_settings_new (CQ_APPLICATION_ID);
  self->parts = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (self->format, "notify::selected", G_CALLBACK (format_changed_cb), self);
  choose_word (self->format, self->settings, "export-format", formats);
  choose_word (self->edition, self->settings, "export-edition", editions);
  choose_word (self->paper, self->settings, "export-paper", papers);
  /* Return exports; the focus widget of the template gives way to the first button. */
  gtk_widget_grab_focus (self->export);
  name_list (self);
}

/**
 * cq_export_dialog_new:
 * @parent: the window of the document
 * @document: what is exported: as it is now, whatever is typed meanwhile
 * @folder: (nullable): where to begin
 * @source: (nullable): the folder where the document is kept; %NULL before it is first saved
 * @name: what the file is called, without its ending
 *
 * Returns: (transfer none): the dialog, which is its own until it is closed
 */
CqExportDialog *
cq_export_dialog_new (GtkWindow *parent, CqNode *document, GFile *folder, const char *source, const char *name)
{
  CqExportDialog *self = g_object_new (CQ_TYPE_EXPORT_DIALOG, "transient-for", parent, NULL);

  self->document = cq_node_ref (document);
  self->folder = folder != NULL ? g_object_ref (folder) : NULL;
  self->source = g_strdup (source);
  self->name = g_strdup (name);
  fill_parts (self);
  fill_languages (self);
  return self;
}
