/* An entry whose words are looked up: marks by attributes, which move along when something is typed before them. */
#include "spell/cq-spelling-entry.h"

#include <adwaita.h>
#include <string.h>

#include "spell/cq-spelling-marks.h"
#include "spell/cq-spelling-underline.h"

struct _CqSpellingEntry
{
  GObject parent_instance;

  GtkText *text;          /* (unowned) */
  CqSpellingMarks *marks; /* (owned) */
  char *lang;             /* (owned) (nullable) */
  char *last;             /* (owned): the text that the attributes are of */
};

enum
{
  CORRECTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CqSpellingEntry, cq_spelling_entry, G_TYPE_OBJECT)

static const char *
get_text (CqSpellingEntry *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->text));
}

static char *
dup_text (gpointer owner)
{
  return g_strdup (get_text (owner));
}

static const char *
get_lang (gpointer owner)
{
  CqSpellingEntry *self = owner;

  return self->lang != NULL ? self->lang : "und";
}

static guint
get_cursor (gpointer owner)
{
  return (guint) gtk_editable_get_position (GTK_EDITABLE (((CqSpellingEntry *) owner)->text));
}

static void
mark (gpointer owner, GArray *stretches)
{
  CqSpellingEntry *self = owner;
  g_autoptr (PangoAttrList) attributes = stretches->len > 0 ? pango_attr_list_new () : NULL;
  const char *text = get_text (self);

  for (guint i = 0; i < stretches->len; i++)
    {
      const CqStretch *stretch = &g_array_index (stretches, CqStretch, i);
      const guint start = (guint) (g_utf8_offset_to_pointer (text, stretch->start) - text);
      const guint end = (guint) (g_utf8_offset_to_pointer (text + start, stretch->length) - text);
      cq_spelling_underline (GTK_WIDGET (self->text), attributes, start, end);
    }
  gtk_text_set_attributes (self->text, attributes);
}

static void
replace (gpointer owner, const CqStretch *stretch, const char *replacement)
{
  CqSpellingEntry *self = owner;
  const char *text = get_text (self);
  const char *start = g_utf8_offset_to_pointer (text, stretch->start);
  g_autofree char *before = g_strndup (text, (gsize) (start - text));
  g_autofree char *corrected = g_strconcat (before, replacement, g_utf8_offset_to_pointer (start, stretch->length), NULL);

  g_signal_emit (self, signals[CORRECTED], 0, corrected);
  gtk_editable_set_position (GTK_EDITABLE (self->text), (int) (stretch->start + (guint) g_utf8_strlen (replacement, -1)));
}

/* An entry does not say which character stands at a place, only where the cursor would stand before each. */
static gboolean
find_at (gpointer owner, double x, double y, guint *offset)
{
  CqSpellingEntry *self = owner;
  const guint length = (guint) g_utf8_strlen (get_text (self), -1);
  double nearest = G_MAXDOUBLE;

  *offset = 0;
  for (guint i = 0; i <= length; i++)
    {
      graphene_rect_t strong;
      double distance;

      gtk_text_compute_cursor_extents (self->text, i, &strong, NULL);
      distance = ABS (strong.origin.x - x);
      if (distance < nearest)
        *offset = i;
      nearest = MIN (nearest, distance);
    }
  return TRUE;
}

static GMenuModel *
get_menu (gpointer owner)
{
  return gtk_text_get_extra_menu (((CqSpellingEntry *) owner)->text);
}

static void
set_menu (gpointer owner, GMenuModel *menu)
{
  gtk_text_set_extra_menu (((CqSpellingEntry *) owner)->text, menu);
}

static const CqSpellingText spelling_text = { dup_text, get_lang, get_cursor, mark, replace, find_at, get_menu, set_menu };

/* What was typed lies between what both texts begin and end with. */
static void
move_attributes (CqSpellingEntry *self, const char *text)
{
  PangoAttrList *old = gtk_text_get_attributes (self->text);
  g_autoptr (PangoAttrList) moved = NULL;
  gsize n_old = strlen (self->last);
  gsize n_new = strlen (text);
  gsize start = 0;

  if (old == NULL)
    return;
  while (start < MIN (n_old, n_new) && self->last[start] == text[start])
    start++;
  while (n_old > start && n_new > start && self->last[n_old - 1] == text[n_new - 1])
    {
      n_old--;
      n_new--;
    }
  moved = pango_attr_list_copy (old);
  pango_attr_list_update (moved, (int) start, (int) (n_old - start), (int) (n_new - start));
  gtk_text_set_attributes (self->text, moved);
}

static void
changed_cb (CqSpellingEntry *self)
{
  const char *text = get_text (self);

  if (g_str_equal (text, self->last))
    return;
  move_attributes (self, text);
  g_free (self->last);
  self->last = g_strdup (text);
  cq_spelling_marks_text_changed (self->marks);
}

static void
cursor_moved_cb (CqSpellingEntry *self)
{
  cq_spelling_marks_cursor_moved (self->marks);
}

/* The underlines take the colour of another theme when they are next set. */
static void
theme_changed_cb (CqSpellingEntry *self)
{
  cq_spelling_marks_text_shown (self->marks);
}

static void
cq_spelling_entry_finalize (GObject *object)
{
  CqSpellingEntry *self = CQ_SPELLING_ENTRY (object);

  g_clear_object (&self->marks);
  g_free (self->lang);
  g_free (self->last);
  G_OBJECT_CLASS (cq_spelling_entry_parent_class)->finalize (object);
}

static void
cq_spelling_entry_class_init (CqSpellingEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cq_spelling_entry_finalize;
  /**
   * CqSpellingEntry::corrected:
   * @text: what the entry shall say
   */
  signals[CORRECTED] = g_signal_new ("corrected", CQ_TYPE_SPELLING_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
cq_spelling_entry_init (CqSpellingEntry *self)
{
  self->last = g_strdup ("");
}

/**
 * cq_spelling_entry_new:
 * @entry: (transfer none): an entry, which outlives what is returned
 *
 * Returns: (transfer full): what has its words looked up, once it is told their language
 */
CqSpellingEntry *
cq_spelling_entry_new (GtkEditable *entry)
{
  CqSpellingEntry *self = g_object_new (CQ_TYPE_SPELLING_ENTRY, NULL);

  self->text = GTK_TEXT (gtk_editable_get_delegate (entry));
  self->marks = cq_spelling_marks_new (GTK_WIDGET (self->text), &spelling_text, self);
  g_signal_connect_object (self->text, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (theme_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->text, "notify::cursor-position", G_CALLBACK (cursor_moved_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * cq_spelling_entry_set_lang:
 * @lang: the language of the words
 */
void
cq_spelling_entry_set_lang (CqSpellingEntry *self, const char *lang)
{
  if (g_strcmp0 (self->lang, lang) == 0)
    return;
  g_free (self->lang);
  self->lang = g_strdup (lang);
  cq_spelling_marks_text_shown (self->marks);
}
