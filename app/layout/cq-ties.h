#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* From @start to @end, bytes, the text holds together: no line ends strictly between them. */
typedef struct
{
  guint start;
  guint end;
} CqTie;

/**
 * CqTies:
 *
 * Finds what one line holds together. Keeps the months of the languages it has met; used by one
 * thread at a time.
 */
typedef struct _CqTies CqTies;

CqTies *cq_ties_new (void);
void cq_ties_free (CqTies *self);
gboolean cq_ties_find (CqTies *self,
                       const char *text,
                       const char *lang,
                       GArray *ties);
gboolean cq_ties_add_names (const char *text,
                            guint longest,
                            GArray *ties);
gboolean cq_ties_add_end (const char *text,
                          guint longest,
                          GArray *ties);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqTies, cq_ties_free)

G_END_DECLS
