#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CqWrap:
 *
 * Breaks text into lines of so many columns, as a terminal or a mail shows it: most characters are one wide, those of
 * East Asia two. Also into lines of another measure. Used by one thread at a time.
 */
typedef struct _CqWrap CqWrap;

/* How wide a character is */
typedef double (*CqWrapMeasure) (gunichar c);

CqWrap *cq_wrap_new (const char *lang);
void cq_wrap_free (CqWrap *self);

char **cq_wrap_break (CqWrap *self,
                      const char *text,
                      guint first,
                      guint others);
char **cq_wrap_break_measured (CqWrap *self,
                               const char *text,
                               double width,
                               CqWrapMeasure get_width);

guint cq_wrap_count_columns (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqWrap, cq_wrap_free)

G_END_DECLS
