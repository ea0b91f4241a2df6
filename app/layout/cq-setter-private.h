#pragma once

#include <pango/pangocairo.h>

#include "layout/cq-inline.h"
#include "layout/cq-setter.h"
#include "layout/cq-ties.h"
#include "layout/cq-word-widths.h"

G_BEGIN_DECLS

/* The letters of footnote marks and the like, in proportion to those around them. */
#define CQ_RAISED_SIZE 0.66

/* The most that a picture in a line is high, of the size of the letters. */
#define CQ_PICTURE_HEIGHT 1.15

/* A run whose arrays may still move. */
typedef struct
{
  CqSlabRun run;
  guint first_glyph;
  guint first_cluster;
  guint first_byte;
} CqRunDraft;

/* A character that no font has. */
typedef struct
{
  guint offset; /* in bytes: glyphs come in the order in which they stand, not in that of the text */
  gunichar character;
} CqMissingDraft;

struct _CqSetter
{
  PangoFontMap *map;      /* (owned) */
  PangoContext *context;  /* (owned) */
  PangoLayout *layout;    /* (owned): of texts */
  PangoLayout *label;     /* (owned): of labels */
  CqStyle *style;         /* (owned) (nullable) */
  GHashTable *fonts;      /* (owned): key of font_key() → PangoFontDescription */
  GHashTable *expected;   /* (owned): the fonts that were asked for, in this style, as told by cq_setter_tell_font() */
  PangoFontset *first;    /* (owned) (nullable): of all that were asked for */
  PangoLanguage *language;
  const char *script;     /* of @language; static */
  gboolean is_rtl;
  CqInlineText text;
  CqTies *ties;           /* (owned) */
  GArray *found_ties;     /* (owned) (element-type CqTie): of the text in hand */
  CqWordWidths *words;    /* (owned) */

  /* The slab in the making; the arrays are used again and again. */
  const CqBlock *block;
  CqTextStyle look;       /* of its text, as large as it is to be */
  GString *bytes;
  GArray *lines;
  GArray *runs;
  GArray *glyphs;
  GArray *clusters;
  GArray *shades;
  GArray *missing;
  GPtrArray *broken;      /* (element-type char) */
  guint broken_end;       /* where the last of them ends */
  guint counted_bytes;    /* of the text, by lines that begin within words */
  guint counted_chars;
  GPtrArray *used_fonts;  /* (element-type cairo_scaled_font_t), unowned */
  PangoFont *last_font;   /* (unowned) */
  cairo_scaled_font_t *last_scaled;
  gboolean last_is_pictured;
  float last_ascent;
  float last_descent;
  double least_width;
};

const char *cq_setter_script_of (const char *lang);
PangoFontDescription *cq_setter_find_font (CqSetter *self,
                                           CqFace face,
                                           const char *script);
PangoFontDescription *cq_setter_find_font_of (CqSetter *self,
                                              const char *text);
gboolean cq_setter_is_plain (CqSetter *self);
PangoAttrList *cq_setter_make_attributes (CqSetter *self);
gboolean cq_setter_never_slants (gunichar c);
double cq_setter_get_picture_scale (CqSetter *self,
                                    const CqResolved *picture);
void cq_setter_extract (CqSetter *self,
                        PangoLayout *layout,
                        double left,
                        double first_indent,
                        gboolean is_label);
void cq_setter_measure_words (CqSetter *self,
                              PangoLayout *layout);
GPtrArray *cq_setter_list_lines (CqSetter *self,
                                 PangoLayout *layout);
CqSlab *cq_setter_make_slab (CqSetter *self);

G_END_DECLS
