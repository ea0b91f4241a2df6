/* The words of a lexicon, grouped by what they say; the best of what answers the typed text first. */
#include "rows/cq-verb-list.h"

#include "rows/cq-strength-label.h"

struct _CqVerbList
{
  GtkWidget parent_instance;

  GtkScrolledWindow *scrolled; /* (unowned): of the template, as that below */
  GtkListBox *list;

  CqLexicon *lexicon; /* (owned) (nullable) */
  CqLexiconKind kind;
  GHashTable *places; /* (owned) (element-type CqLexiconEntry guint): from one on; of what is shown */
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CqVerbList, cq_verb_list, GTK_TYPE_WIDGET)

#define ENTRY_KEY "cq-entry"

static const CqLexiconEntry *
get_entry (GtkListBoxRow *row)
{
  return row != NULL ? g_object_get_data (G_OBJECT (row), ENTRY_KEY) : NULL;
}

static guint
get_place (CqVerbList *self, GtkListBoxRow *row)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->places, get_entry (row)));
}

static gboolean
filter_cb (GtkListBoxRow *row, gpointer data)
{
  return get_place (data, row) > 0;
}

static int
sort_cb (GtkListBoxRow *a, GtkListBoxRow *b, gpointer data)
{
  return (int) get_place (data, a) - (int) get_place (data, b);
}

static void
header_cb (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  CqSense sense = get_entry (row)->sense;
  GtkWidget *header;

  if (before != NULL && get_entry (before)->sense == sense)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  header = gtk_label_new (cq_sense_get_title (sense));
  gtk_label_set_xalign (GTK_LABEL (header), 0);
  gtk_widget_add_css_class (header, "caption-heading");
  gtk_widget_add_css_class (header, "dim-label");
  gtk_widget_add_css_class (header, "sense");
  gtk_list_box_row_set_header (row, header);
}

static void
row_activated_cb (CqVerbList *self, GtkListBoxRow *row)
{
  g_signal_emit (self, signals[CHOSEN], 0, get_entry (row)->text);
}

/* How words bind is said where they may bind. */
static GtkWidget *
make_row (const CqLexiconEntry *entry)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *text = gtk_label_new (entry->text);

  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_box_append (GTK_BOX (box), text);
  if (entry->kind == CQ_LEXICON_COMMITMENT || entry->kind == CQ_LEXICON_LINKING)
    {
      GtkWidget *strength = gtk_label_new (NULL);

      cq_strength_label_show (GTK_LABEL (strength), entry->strength);
      gtk_box_append (GTK_BOX (box), strength);
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  /* The focus stays where one types. */
  gtk_widget_set_focusable (row, FALSE);
  g_object_set_data (G_OBJECT (row), ENTRY_KEY, (gpointer) entry);
  return row;
}

static void
remove_rows (CqVerbList *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

static void
scroll_to (CqVerbList *self, GtkListBoxRow *row)
{
  graphene_rect_t bounds;

  if (gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->list), &bounds))
    gtk_adjustment_clamp_page (gtk_scrolled_window_get_vadjustment (self->scrolled), bounds.origin.y,
                               bounds.origin.y + bounds.size.height);
}

static void
cq_verb_list_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (cq_verb_list_parent_class)->dispose (object);
}

static void
cq_verb_list_finalize (GObject *object)
{
  CqVerbList *self = CQ_VERB_LIST (object);

  g_clear_pointer (&self->lexicon, cq_lexicon_unref);
  g_hash_table_unref (self->places);
  G_OBJECT_CLASS (cq_verb_list_parent_class)->finalize (object);
}

static void
cq_verb_list_class_init (CqVerbListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cq_verb_list_dispose;
  object_class->finalize = cq_verb_list_finalize;

  /**
   * CqVerbList::chosen:
   * @text: the words
   */
  signals[CHOSEN] = g_signal_new ("chosen", CQ_TYPE_VERB_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, CQ_RESOURCES "rows/cq-verb-list.ui");
  gtk_widget_class_bind_template_child (widget_class, CqVerbList, list);
  gtk_widget_class_bind_template_child (widget_class, CqVerbList, scrolled);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
cq_verb_list_init (CqVerbList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->places = g_hash_table_new (NULL, NULL);
  gtk_list_box_set_filter_func (self->list, filter_cb, self, NULL);
  gtk_list_box_set_sort_func (self->list, sort_cb, self, NULL);
  gtk_list_box_set_header_func (self->list, header_cb, self, NULL);
}

/**
 * cq_verb_list_set_lexicon:
 * @lexicon: (nullable): where the words are from
 * @kind: which list of it
 */
void
cq_verb_list_set_lexicon (CqVerbList *self, CqLexicon *lexicon, CqLexiconKind kind)
{
  GPtrArray *entries = lexicon != NULL ? cq_lexicon_list (lexicon, kind) : NULL;

  remove_rows (self);
  g_hash_table_remove_all (self->places);
  g_clear_pointer (&self->lexicon, cq_lexicon_unref);
  self->lexicon = lexicon != NULL ? cq_lexicon_ref (lexicon) : NULL;
  self->kind = kind;
  for (guint i = 0; entries != NULL && i < entries->len; i++)
    gtk_list_box_append (self->list, make_row (entries->pdata[i]));
}

/* The words that answer, those of one sense together, the sense with the best of them first. */
static void
place (CqVerbList *self, GPtrArray *found)
{
  guint n_placed = 0;

  g_hash_table_remove_all (self->places);
  for (guint i = 0; i < found->len; i++)
    {
      const CqLexiconEntry *best = found->pdata[i];

      if (g_hash_table_contains (self->places, best))
        continue;
      for (guint j = i; j < found->len; j++)
        if (((CqLexiconEntry *) found->pdata[j])->sense == best->sense)
          g_hash_table_insert (self->places, found->pdata[j], GUINT_TO_POINTER (++n_placed));
    }
}

/**
 * cq_verb_list_filter:
 * @typed: what somebody typed; nothing shows all
 *
 * Shows what answers, and selects nothing.
 *
 * Returns: how many words answer
 */
guint
cq_verb_list_filter (CqVerbList *self, const char *typed)
{
  g_autoptr (GPtrArray) found = NULL;

  if (self->lexicon == NULL)
    return 0;
  found = cq_lexicon_search (self->lexicon, self->kind, typed);
  place (self, found);
  gtk_list_box_unselect_all (self->list);
  gtk_list_box_invalidate_filter (self->list);
  gtk_list_box_invalidate_sort (self->list);
  gtk_list_box_invalidate_headers (self->list);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
  return found->len;
}

/* The row in a place, from one on. */
static GtkListBoxRow *
find_row (CqVerbList *self, guint wanted)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (get_place (self, row) == wanted)
      return row;
  return NULL;
}

/**
 * cq_verb_list_select:
 * @entry: (nullable): words that are shown
 */
void
cq_verb_list_select (CqVerbList *self, const CqLexiconEntry *entry)
{
  guint wanted = GPOINTER_TO_UINT (g_hash_table_lookup (self->places, entry));
  GtkListBoxRow *row = wanted > 0 ? find_row (self, wanted) : NULL;

  if (row == NULL)
    {
      gtk_list_box_unselect_all (self->list);
      return;
    }
  gtk_list_box_select_row (self->list, row);
  scroll_to (self, row);
}

/**
 * cq_verb_list_move:
 * @by: how far, downwards where it is positive
 *
 * Moves the selection, within the list.
 */
void
cq_verb_list_move (CqVerbList *self, int by)
{
  GtkListBoxRow *selected = gtk_list_box_get_selected_row (self->list);
  int n_shown = (int) g_hash_table_size (self->places);
  int from = selected != NULL ? (int) get_place (self, selected) : by > 0 ? 0 : n_shown + 1;
  GtkListBoxRow *row = n_shown > 0 ? find_row (self, (guint) CLAMP (from + by, 1, n_shown)) : NULL;

  if (row != NULL)
    cq_verb_list_select (self, get_entry (row));
}

/**
 * cq_verb_list_get_selected:
 *
 * Returns: (transfer none) (nullable): the words that are selected
 */
const CqLexiconEntry *
cq_verb_list_get_selected (CqVerbList *self)
{
  return get_entry (gtk_list_box_get_selected_row (self->list));
}
