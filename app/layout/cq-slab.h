#pragma once

#include "layout/cq-pages.h"

G_BEGIN_DECLS

/* The element of runs that belong to the label of a paragraph, not to its text. */
#define CQ_SLAB_LABEL G_MAXUINT16

/* A run and where it stands on its line. */
typedef struct
{
  CqRun run;
  float x;         /* from the left edge of the slab */
  float rise;      /* above the baseline of the line; of a picture, its foot */
  CqFigure *figure; /* (owned) (nullable): a picture in the line; the run has its width and nothing else */
  float height;    /* of that */
  guint16 element; /* index into the elements of the slab; 0 is the paragraph itself */
} CqSlabRun;

/* A ground behind words, a line through or below them, a dot over or under a letter; from the left edge of the slab and
 * the top of the line. */
typedef struct
{
  float x;
  float y;
  float width;
  float height;
  guint32 colour;
  gboolean is_dot;
} CqShade;

typedef struct
{
  float top; /* from the top of the slab */
  float baseline; /* from the top of the line */
  guint32 first_run;
  guint32 n_runs;
  guint32 first_shade;
  guint32 n_shades;
  guint32 first_call; /* footnotes called: ordinals within the block */
  guint32 n_calls;
} CqLine;

/* An xml:id within the text. */
typedef struct
{
  const char *id;
  guint32 offset; /* bytes, while the text is gathered */
  guint32 line;
  float x;
} CqAnchor;

/* A structure element within a paragraph: a link, a reference, words of another language, a picture. */
typedef struct
{
  CqElementKind kind;
  guint16 parent; /* index; 0 is the paragraph itself */
  const char *lang;
  const char *link;
  const char *alternative; /* (nullable): of a picture */
} CqSlabElement;

typedef struct
{
  const char *text;
  const char *script;
} CqSlabMissing;

/**
 * CqSlab:
 *
 * The lines of one paragraph at one width: immutable, counted, free of Pango, shared by layouts
 * and by the pages made from it.
 */
typedef struct
{
  gatomicrefcount refs;
  guint n_lines;
  guint n_runs;
  guint n_shades;
  guint n_anchors;
  guint n_elements;
  guint n_missing;
  guint n_broken;
  guint n_fonts;
  CqLine *lines;
  CqSlabRun *runs;
  CqShade *shades;
  CqAnchor *anchors;
  CqSlabElement *elements; /* the one at 0 is unused */
  CqSlabMissing *missing;
  const char **broken;         /* (owned): words broken between letters, for no line holds them */
  cairo_scaled_font_t **fonts; /* (owned) */
  GStringChunk *strings;       /* (owned) (nullable) */
  char *text;                  /* (owned) */
  CqGlyph *glyphs;             /* (owned) */
  CqCluster *clusters;         /* (owned) */
  float leading;               /* height of each line */
  float width;                 /* of the widest line */
  float least_width;           /* of the widest word; measured slabs only */
  gsize bytes;                 /* what it weighs, about */
} CqSlab;

CqSlab *cq_slab_ref (CqSlab *self);
void cq_slab_unref (CqSlab *self);
double cq_slab_find_width (const CqSlab *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqSlab, cq_slab_unref)

G_END_DECLS
