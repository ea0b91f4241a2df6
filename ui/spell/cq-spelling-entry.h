#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CqSpellingEntry:
 *
 * Has the words of an entry looked up.
 *
 * “corrected” is emitted with the text that the person has chosen, for the row of the entry to put it there.
 */
#define CQ_TYPE_SPELLING_ENTRY (cq_spelling_entry_get_type ())
G_DECLARE_FINAL_TYPE (CqSpellingEntry, cq_spelling_entry, CQ, SPELLING_ENTRY, GObject)

CqSpellingEntry *cq_spelling_entry_new (GtkEditable *entry);
void cq_spelling_entry_set_lang (CqSpellingEntry *self,
                                 const char *lang);

G_END_DECLS
