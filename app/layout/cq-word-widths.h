#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/**
 * CqWordWidths:
 *
 * How wide words are, each shaped once in every font. Used by one thread at a time.
 */
typedef struct _CqWordWidths CqWordWidths;

CqWordWidths *cq_word_widths_new (void);
void cq_word_widths_free (CqWordWidths *self);
void cq_word_widths_forget (CqWordWidths *self);
gboolean cq_word_widths_measure (CqWordWidths *self,
                                 PangoContext *context,
                                 const PangoFontDescription *font,
                                 const char *text,
                                 const GArray *ties,
                                 double *width,
                                 double *least_width);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqWordWidths, cq_word_widths_free)

G_END_DECLS
