/* Exporting: what, where, and how far it is. */
#include "export/cq-export-dialog.h"

#include <glib/gi18n-lib.h>

#include "compat/cq-dialogs.h"
#include "compat/cq-rows.h"
#include "export/cq-export-languages.h"
#include "export/cq-export-lists.h"
#include "export/cq-export.h"

/* Higher, it scrolls. */
#define MAX_HEIGHT 600

struct _CqExportDialog
{
  AdwWindow parent_instance;

  GSettings *settings;
  CqNode *document; /* (owned) */
  GFile *folder;    /* (owned) (nullable): where to begin */
  char *source;     /* (owned) (nullable): the folder of the document's own file */
  char *name;       /* (owned): what the file is called, without its ending */
  GPtrArray *parts; /* (owned) (nullable) (element-type utf8): ids; %NULL is the whole */
  GStrv styles;     /* (owned): names, in the order of the list, which begins with that of the document */
  GCancellable *cancellable; /* (owned) (nullable): while it is being made */
  char *path;       /* (owned) (nullable): where it is being written */

  GtkWidget *export;
  GtkStack *stack;
  GtkScrolledWindow *scrolled;
  GtkWidget *choices;
  AdwComboRow *format;
  AdwComboRow *edition;
  AdwComboRow *part;
  CqExportLanguages *languages;
  AdwComboRow *style;
  AdwComboRow *missing;
  AdwComboRow *paper;
  AdwActionRow *source_row;
  GtkSwitch *attach_source;
  AdwEntryRow *pages;
  AdwComboRow *resolution;
  GtkWidget *markings; /* of a draft */
  GtkSwitch *watermark;
  AdwComboRow *line_numbers;
  GtkSwitch *symbols;
  AdwComboRow *notice;
  AdwEntryRow *version;
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
static const char *const formats[] = { "pdf", "docbook", "text", "png", "svg", NULL };
static const char *const endings[] = { ".pdf", ".xml", ".txt", ".png", ".svg" };
static const double resolutions[] = { 96, 150, 300, 600 };
static const char *const editions[] = { "clean", "draft", "signature", NULL };
static const char *const suffixes[] = { "", "-draft", "-signature" };
static const char *const papers[] = { "document", "A4", "Letter", NULL };

static void
choose_word (AdwComboRow *row, GSettings *settings, const char *key, const char *const *words)
{
  g_autofree char *chosen = g_settings_get_string (settings, key);

  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_equal (words[i], chosen))
      adw_combo_row_set_selected (row, i);
}

static CqExportTarget
get_target (CqExportDialog *self)
{
  return (CqExportTarget) adw_combo_row_get_selected (self->format);
}

/* Of which pages pictures are made. Returns: whether they are well written */
static gboolean
read_pages (CqExportDialog *self, CqExportChoice *choice)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->pages));

  return *text == '\0' || cq_export_choice_set_pages (choice, text);
}

/* Pictures of several pages, and copies in several languages, have a folder of their own, where nothing is in their
 * way. */
static gboolean
needs_folder (CqExportDialog *self)
{
  CqExportChoice choice = { 0 };

  if (cq_export_languages_get_each (self->languages) != NULL)
    return TRUE;
  return cq_export_target_is_picture (get_target (self))
         && !(read_pages (self, &choice) && choice.first_page != 0 && choice.first_page == choice.last_page);
}

static gboolean
is_draft (CqExportDialog *self)
{
  return adw_combo_row_get_selected (self->edition) == CQ_EDITION_DRAFT;
}

/* Only the pages of a draft bear any. They borrow from the rows. */
static CqExportMarkings
read_markings (CqExportDialog *self)
{
  const char *version = gtk_editable_get_text (GTK_EDITABLE (self->version));
  CqExportMarkings markings = { 0 };

  if (!gtk_widget_get_visible (self->markings))
    return markings;
  markings.watermark = gtk_switch_get_active (self->watermark) ? NULL : "";
  markings.version = *version != '\0' ? version : NULL;
  markings.notice = (CqExportNotice) adw_combo_row_get_selected (self->notice);
  markings.has_symbols = gtk_switch_get_active (self->symbols);
  cq_export_lists_read_line_numbers (adw_combo_row_get_selected (self->line_numbers), &markings);
  return markings;
}

/* What a person would do by hand: draft.pdf beside clean.pdf, the part's name in the file's */
static char *
suggest_name (CqExportDialog *self)
{
  const char *part = self->parts->pdata[adw_combo_row_get_selected (self->part)];
  const gboolean is_picture = cq_export_target_is_picture (get_target (self));
  const char *pages = is_picture ? gtk_editable_get_text (GTK_EDITABLE (self->pages)) : "";
  g_autofree char *languages = cq_export_languages_dup_suffix (self->languages);

  return g_strconcat (self->name, part != NULL ? "-" : "", part != NULL ? part : "", languages,
                      suffixes[adw_combo_row_get_selected (self->edition)], is_picture ? *pages != '\0' ? "-page-" : "-pages" : "",
                      pages, needs_folder (self) ? "" : endings[get_target (self)], NULL);
}

/* A draft's source would circulate what the draft leaves out; other formats are their own source or none. */
static gboolean
can_attach_source (CqExportDialog *self)
{
  return get_target (self) == CQ_EXPORT_PDF && adw_combo_row_get_selected (self->edition) == CQ_EDITION_CLEAN;
}

/* As high as its rows, which a scrolled window by itself takes for as wide as their longest line. */
static void
fit_height (CqExportDialog *self)
{
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  gtk_widget_measure (self->choices, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  gtk_scrolled_window_set_min_content_height (self->scrolled, MIN (height, MAX_HEIGHT));
}

/* Only pages have a style and a paper, and markings where they are a draft's; only pictures are made of some of them. */
static void
choice_changed_cb (CqExportDialog *self)
{
  const CqExportTarget target = get_target (self);
  const gboolean is_picture = cq_export_target_is_picture (target);
  const gboolean has_pages = target == CQ_EXPORT_PDF || is_picture;
  CqExportChoice choice = { 0 };
  const gboolean is_well_written = !is_picture || read_pages (self, &choice);

  gtk_widget_set_visible (GTK_WIDGET (self->style), has_pages);
  gtk_widget_set_visible (GTK_WIDGET (self->paper), has_pages);
  gtk_widget_set_visible (GTK_WIDGET (self->source_row), can_attach_source (self));
  gtk_widget_set_visible (self->markings, has_pages && is_draft (self));
  gtk_widget_set_visible (GTK_WIDGET (self->pages), is_picture);
  gtk_widget_set_visible (GTK_WIDGET (self->resolution), target == CQ_EXPORT_PNG);
  gtk_widget_set_sensitive (self->export, is_well_written && cq_export_languages_is_whole (self->languages));
  cq_export_languages_set_ending (self->languages, is_picture ? G_DIR_SEPARATOR_S : endings[target]);
  if (is_well_written)
    gtk_widget_remove_css_class (GTK_WIDGET (self->pages), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->pages), "error");
  fit_height (self);
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
  guint style = adw_combo_row_get_selected (self->style);
  guint paper = adw_combo_row_get_selected (self->paper);
  CqExportChoice choice = {
    .target = get_target (self),
    .edition = (CqEditionKind) adw_combo_row_get_selected (self->edition),
    .part = self->parts->pdata[adw_combo_row_get_selected (self->part)],
    .style = style > 0 ? self->styles[style - 1] : NULL,
    .missing = (CqExportMissing) adw_combo_row_get_selected (self->missing),
    .paper = paper > 0 ? papers[paper] : NULL,
    .folder = self->source,
    .attach_source = can_attach_source (self) && gtk_switch_get_active (self->attach_source),
    .resolution = resolutions[adw_combo_row_get_selected (self->resolution)],
    .markings = read_markings (self),
  };

  cq_export_languages_read (self->languages, &choice);
  if (cq_export_target_is_picture (choice.target))
    read_pages (self, &choice);
  gtk_widget_set_visible (GTK_WIDGET (self->failure), FALSE);
  gtk_progress_bar_set_fraction (self->progress, 0);
  gtk_progress_bar_set_text (self->progress, NULL);
  show_progress (self, TRUE);
  self->cancellable = g_cancellable_new ();
  cq_export_save_async (self->document, &choice, cq_export_languages_get_each (self->languages), self->path, self->cancellable, progress_cb, self, exported_cb,
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
  self->path = needs_folder (self) ? g_strconcat (path, G_DIR_SEPARATOR_S, NULL) : g_strdup (path);
  remember (self);
  begin (self);
}

static void
export_clicked_cb (CqExportDialog *self)
{
  g_autofree char *name = suggest_name (self);

  cq_dialogs_save_async (GTK_WINDOW (self), needs_folder (self) ? _ ("Export to a New Folder") : _ ("Export To"), self->folder, name, NULL, place_chosen_cb, NULL);
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
fill_lists (CqExportDialog *self)
{
  g_autoptr (GtkStringList) parts = cq_export_lists_make_parts (self->document, &self->parts);

  adw_combo_row_set_model (self->part, G_LIST_MODEL (parts));
  cq_export_languages_set_document (self->languages, self->document);
  gtk_widget_set_visible (GTK_WIDGET (self->part), self->parts->len > 1);
  fit_height (self);
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
  g_clear_pointer (&self->styles, g_strfreev);
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
  g_type_ensure (CQ_TYPE_COMBO_ROW);
  g_type_ensure (CQ_TYPE_ENTRY_ROW);
  g_type_ensure (CQ_TYPE_EXPORT_LANGUAGES);
  gtk_widget_class_set_template_from_resource (widget_class, CQ_RESOURCES "export/cq-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CqExportDialog, export);
  gtk_widget_class_bind_template_child (widget_class, CqExportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, CqExportDialog, scrolled);
  gtk_widget_class_bind_template_child (widget_class, CqExportDialog, choices);
  gtk_widget_class_bind_template_child (widget_class, CqExportDialog, format);
  gtk_widget_class_bind_template_child (widget_class, CqExportDialog, edition);
  gtk_widget_class_bind_template_child (widget_class, CqExportDialog, part);
  gtk_widget_class_bind_template_child (widget_class, CqExportDialog, languages);
  gtk_widget_class_bind_template_child (widget_class, CqExportDialog, style);
  gtk_widget_class_bind_template_child (widget_class, CqExportDialog, missing);
  gtk_widget_class_bind_template_child (widget_class, CqExportDialog, paper);
  gtk_widget_class_bind_template_child (widget_class, CqExportDialog, source_row);
  gtk_widget_class_bind_template_child (widget_class, CqExportDialog, attach_source);
  gtk_widget_class_bind_template_child (widget_class, CqExportDialog, pages);
  gtk_widget_class_bind_template_child (widget_class, CqExportDialog, resolution);
  gtk_widget_class_bind_template_child (widget_class, CqExportDialog, markings);
  gtk_widget_class_bind_template_child (widget_class, CqExportDialog, watermark);
  gtk_widget_class_bind_template_child (widget_class, CqExportDialog, line_numbers);
  gtk_widget_class_bind_template_child (widget_class, CqExportDialog, symbols);
  gtk_widget_class_bind_template_child (widget_class, CqExportDialog, notice);
  gtk_widget_class_bind_template_child (widget_class, CqExportDialog, version);
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
  g_autoptr (GtkStringList) line_numbers = cq_export_lists_make_line_numbers ();
  g_autoptr (GtkStringList) styles = cq_export_lists_make_styles (&self->styles);

  self->settings = g_settings_new (CQ_APPLICATION_ID);
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_combo_row_set_model (self->line_numbers, G_LIST_MODEL (line_numbers));
  adw_combo_row_set_model (self->style, G_LIST_MODEL (styles));
  g_signal_connect_swapped (self->format, "notify::selected", G_CALLBACK (choice_changed_cb), self);
  g_signal_connect_swapped (self->edition, "notify::selected", G_CALLBACK (choice_changed_cb), self);
  g_signal_connect_swapped (self->languages, "changed", G_CALLBACK (choice_changed_cb), self);
  g_signal_connect_swapped (self->pages, "changed", G_CALLBACK (choice_changed_cb), self);
  choice_changed_cb (self);
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
  fill_lists (self);
  return self;
}
