/* Which edition is printed. */
#include "print/cq-print-chooser.h"

#include <glib/gi18n-lib.h>

#include "compat/cq-wrap-layout.h"
#include "export/cq-export-lists.h"

/* Titles of parts may be long. */
#define MOST_CHARACTERS 24
/* Room between questions beside one another, in pixels, beyond that of the layout. */
#define BETWEEN 12

enum
{
  EDITION,
  PART,
  LANG,
  PAPER,
  WATERMARK, /* of a draft, as what follows */
  LINE_NUMBERS,
  SYMBOLS,
  N_QUESTIONS
};

enum
{
  CHANGED,
  N_SIGNALS
};

struct _CqPrintChooser
{
  GtkWidget parent_instance;

  GtkSizeGroup *labels; /* (owned) (nullable): where the questions stand one below the other */
  GtkWidget *questions[N_QUESTIONS]; /* label and drop-down */
  GtkDropDown *answers[N_QUESTIONS];
  GPtrArray *parts; /* (owned) (nullable) (element-type utf8): ids; %NULL is the whole */
  GStrv langs;      /* (owned) (nullable) */
  char *folder;     /* (owned) (nullable): of the document's file */
};

static guint signals[N_SIGNALS];
static const char *const papers[] = { NULL, "A4", "Letter" };

G_DEFINE_FINAL_TYPE (CqPrintChooser, cq_print_chooser, GTK_TYPE_WIDGET)

static void
set_up_cb (GtkSignalListItemFactory *factory, GtkListItem *line)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_item_set_child (line, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *line)
{
  const char *text = gtk_string_object_get_string (gtk_list_item_get_item (line));
  GtkWidget *label = gtk_list_item_get_child (line);
  const gboolean is_long = g_utf8_strlen (text, -1) > MOST_CHARACTERS;

  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_label_set_ellipsize (GTK_LABEL (label), is_long ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), is_long ? MOST_CHARACTERS : -1);
  gtk_widget_set_tooltip_text (label, is_long ? text : NULL);
}

/* What is clean bears no markings. */
static void
show_markings (CqPrintChooser *self)
{
  const gboolean is_draft = gtk_drop_down_get_selected (self->answers[EDITION]) == CQ_EDITION_DRAFT;

  for (guint i = WATERMARK; i < N_QUESTIONS; i++)
    gtk_widget_set_visible (self->questions[i], is_draft);
}

static void
chosen_cb (CqPrintChooser *self)
{
  show_markings (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
add_question (CqPrintChooser *self, guint index, const char *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, self->labels != NULL ? 12 : 6);
  GtkWidget *label = gtk_label_new_with_mnemonic (text);
  GtkWidget *answer = gtk_drop_down_new (NULL, NULL);
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_drop_down_set_factory (GTK_DROP_DOWN (answer), factory);
  g_signal_connect_swapped (answer, "notify::selected", G_CALLBACK (chosen_cb), self);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), answer);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (answer), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
  /* The keyboard stands in the button within, which has no name of its own. */
  gtk_accessible_update_relation (GTK_ACCESSIBLE (gtk_widget_get_first_child (answer)), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  label, NULL, -1);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), answer);
  if (self->labels != NULL)
    gtk_size_group_add_widget (self->labels, label);
  else
    gtk_widget_set_margin_end (box, BETWEEN);
  gtk_widget_set_parent (box, GTK_WIDGET (self));
  self->questions[index] = box;
  self->answers[index] = GTK_DROP_DOWN (answer);
}

static void
set_answers (CqPrintChooser *self, guint index, GtkStringList *texts, guint selected)
{
  g_signal_handlers_block_by_func (self->answers[index], chosen_cb, self);
  gtk_drop_down_set_model (self->answers[index], G_LIST_MODEL (texts));
  gtk_drop_down_set_selected (self->answers[index], selected);
  g_signal_handlers_unblock_by_func (self->answers[index], chosen_cb, self);
  gtk_widget_set_visible (self->questions[index], g_list_model_get_n_items (G_LIST_MODEL (texts)) > 1);
}

/* Where @word stands; of one that there is not, or not any more, the first place. */
static guint
find (const char *const *words, guint n_words, const char *word)
{
  for (guint i = 0; i < n_words; i++)
    if (g_strcmp0 (words[i], word) == 0)
      return i;
  return 0;
}

static void
cq_print_chooser_dispose (GObject *object)
{
  CqPrintChooser *self = CQ_PRINT_CHOOSER (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->labels);
  g_clear_pointer (&self->parts, g_ptr_array_unref);
  g_clear_pointer (&self->langs, g_strfreev);
  g_clear_pointer (&self->folder, g_free);
  G_OBJECT_CLASS (cq_print_chooser_parent_class)->dispose (object);
}

static void
cq_print_chooser_class_init (CqPrintChooserClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cq_print_chooser_dispose;
  signals[CHANGED] = g_signal_new ("changed", CQ_TYPE_PRINT_CHOOSER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cq_print_chooser_init (CqPrintChooser *self)
{
}

/**
 * cq_print_chooser_new:
 * @orientation: whether the questions stand beside one another, on as many lines as they need, or one below the other
 *
 * Returns: (transfer floating): a chooser without a document
 */
GtkWidget *
cq_print_chooser_new (GtkOrientation orientation)
{
  CqPrintChooser *self = g_object_new (CQ_TYPE_PRINT_CHOOSER, NULL);
  GtkLayoutManager *layout = NULL;

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      layout = gtk_box_layout_new (orientation);
      gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
      self->labels = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
    }
  else
    layout = g_object_new (CQ_TYPE_WRAP_LAYOUT, NULL);
  gtk_widget_set_layout_manager (GTK_WIDGET (self), layout);
  add_question (self, EDITION, C_ ("print", "_Edition"));
  add_question (self, PART, C_ ("print", "_Part"));
  add_question (self, LANG, C_ ("print", "_Language"));
  add_question (self, PAPER, C_ ("print", "Laid Out _For"));
  add_question (self, WATERMARK, C_ ("print", "_Watermark"));
  add_question (self, LINE_NUMBERS, C_ ("print", "Line _Numbers"));
  add_question (self, SYMBOLS, C_ ("print", "Paragraph _Symbols"));
  return GTK_WIDGET (self);
}

static void
set_markings (CqPrintChooser *self, const CqPrintChoice *choice)
{
  const char *const watermarks[] = { C_ ("watermark", "Draft"), C_ ("watermark", "None"), NULL };
  const char *const symbols[] = { C_ ("paragraph symbols", "None"), C_ ("paragraph symbols", "Pp1, Op3"), NULL };
  const CqExportMarkings markings = { .line_numbers = choice->line_numbers, .is_continuous = choice->is_continuous };
  g_autoptr (GtkStringList) watermark_list = gtk_string_list_new (watermarks);
  g_autoptr (GtkStringList) symbol_list = gtk_string_list_new (symbols);
  g_autoptr (GtkStringList) line_list = cq_export_lists_make_line_numbers ();

  set_answers (self, WATERMARK, watermark_list, choice->has_no_watermark ? 1 : 0);
  set_answers (self, LINE_NUMBERS, line_list, cq_export_lists_find_line_numbers (&markings));
  set_answers (self, SYMBOLS, symbol_list, choice->has_symbols ? 1 : 0);
  show_markings (self);
}

/**
 * cq_print_chooser_set_document:
 * @document: the document
 * @choice: what is chosen of it; a part or language that it does not have is left out
 */
void
cq_print_chooser_set_document (CqPrintChooser *self, CqNode *document, const CqPrintChoice *choice)
{
  const char *const editions[] = { C_ ("edition", "Clean"), C_ ("edition", "Draft"), C_ ("edition", "For signature"), NULL };
  const char *const paper_names[] = { C_ ("paper", "As the document says"), C_ ("paper", "A4"), C_ ("paper", "Letter"), NULL };
  g_autoptr (GtkStringList) edition_list = gtk_string_list_new (editions);
  g_autoptr (GtkStringList) paper_list = gtk_string_list_new (paper_names);
  g_autoptr (GtkStringList) part_list = NULL;
  g_autoptr (GtkStringList) lang_list = NULL;

  g_return_if_fail (CQ_IS_PRINT_CHOOSER (self));

  g_clear_pointer (&self->parts, g_ptr_array_unref);
  g_clear_pointer (&self->langs, g_strfreev);
  g_free (self->folder);
  self->folder = g_strdup (choice->folder);
  part_list = cq_export_lists_make_parts (document, &self->parts);
  lang_list = cq_export_lists_make_languages (document, &self->langs);
  set_answers (self, EDITION, edition_list, (guint) choice->edition);
  set_answers (self, PART, part_list, find ((const char *const *) self->parts->pdata, self->parts->len, choice->part));
  set_answers (self, LANG, lang_list,
               find ((const char *const *) self->langs, g_strv_length (self->langs), choice->lang));
  set_answers (self, PAPER, paper_list, find (papers, G_N_ELEMENTS (papers), choice->paper));
  set_markings (self, choice);
}

/**
 * cq_print_chooser_get_choice:
 *
 * Returns: (transfer full): what is chosen
 */
CqPrintChoice *
cq_print_chooser_get_choice (CqPrintChooser *self)
{
  const guint lang = gtk_drop_down_get_selected (self->answers[LANG]);
  CqExportMarkings lines = { 0 };
  CqPrintChoice choice = { 0 };

  g_return_val_if_fail (CQ_IS_PRINT_CHOOSER (self), NULL);

  choice.edition = (CqEditionKind) gtk_drop_down_get_selected (self->answers[EDITION]);
  choice.part = self->parts->pdata[gtk_drop_down_get_selected (self->answers[PART])];
  /* The principal language is the first, and a document may have none. */
  choice.lang = lang > 0 && lang < g_strv_length (self->langs) ? self->langs[lang] : NULL;
  choice.paper = (char *) papers[gtk_drop_down_get_selected (self->answers[PAPER])];
  choice.folder = self->folder;
  choice.has_no_watermark = gtk_drop_down_get_selected (self->answers[WATERMARK]) == 1;
  choice.has_symbols = gtk_drop_down_get_selected (self->answers[SYMBOLS]) == 1;
  cq_export_lists_read_line_numbers (gtk_drop_down_get_selected (self->answers[LINE_NUMBERS]), &lines);
  choice.line_numbers = lines.line_numbers;
  choice.is_continuous = lines.is_continuous;
  return cq_print_choice_copy (&choice);
}
