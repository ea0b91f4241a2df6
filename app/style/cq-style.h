#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define CQ_STYLE_ERROR (cq_style_error_quark ())

typedef enum
{
  CQ_STYLE_ERROR_NOT_FOUND, /* no style of that name */
  CQ_STYLE_ERROR_FILE,      /* not a key file */
  CQ_STYLE_ERROR_KEY,       /* a group or key that the program does not know */
  CQ_STYLE_ERROR_VALUE,     /* a value that cannot be */
} CqStyleError;

typedef enum
{
  CQ_FACE_TEXT,
  CQ_FACE_HEADING,
  CQ_FACE_CODE,
  CQ_N_FACES
} CqFace;

typedef enum
{
  CQ_ALIGN_START,
  CQ_ALIGN_CENTRE,
  CQ_ALIGN_END,
  CQ_ALIGN_JUSTIFY,
} CqAlign;

typedef enum
{
  CQ_CAPITALS_AS_WRITTEN,
  CQ_CAPITALS_UPPER,
  CQ_CAPITALS_SMALL,
} CqCapitals;

typedef enum
{
  CQ_EMPHASIS_ITALIC,
  CQ_EMPHASIS_BOLD,
  CQ_EMPHASIS_BOLD_CAPITALS,
  CQ_EMPHASIS_PLAIN,
} CqEmphasis;

/* What a paragraph is to the eye; the [text …] groups of a style file, in this order. */
typedef enum
{
  CQ_TEXT_BODY,
  CQ_TEXT_CHAPEAU,
  CQ_TEXT_PREAMBULAR,
  CQ_TEXT_LINKING,
  CQ_TEXT_CLAUSE,
  CQ_TEXT_QUOTE,
  CQ_TEXT_CODE,
  CQ_TEXT_FRAMEWORK,
  CQ_TEXT_TITLE,
  CQ_TEXT_SUBTITLE,
  CQ_TEXT_PLACE,
  CQ_TEXT_ANNEX,
  CQ_TEXT_HEADING_1,
  CQ_TEXT_HEADING_2,
  CQ_TEXT_HEADING_3,
  CQ_TEXT_HEADING_4,
  CQ_TEXT_TERM,
  CQ_TEXT_CAPTION,
  CQ_TEXT_COLUMN_HEAD,
  CQ_TEXT_BAND,
  CQ_TEXT_CELL,
  CQ_TEXT_CLOSING,
  CQ_TEXT_SIGNATURE,
  CQ_TEXT_FOOTNOTE,
  CQ_TEXT_RUNNING_HEAD,
  CQ_N_TEXTS
} CqTextKind;

/* Lengths are points. */
typedef struct
{
  CqFace face;
  double size;
  double leading;  /* from baseline to baseline */
  double before;   /* space before and after; between two paragraphs the larger is kept */
  double after;
  double indent;   /* of the whole paragraph, from the leading margin */
  double tracking; /* between letters */
  gboolean bold;
  gboolean italic;
  CqCapitals capitals;
  CqAlign align;
  guint32 colour;  /* 0xRRGGBB */
} CqTextStyle;

typedef struct
{
  double width;
  double height;
  double top; /* margins */
  double bottom;
  double left;
  double right;
  double head; /* baseline of the running head from the upper edge */
  double foot; /* baseline of the page number from the lower edge */
} CqPaper;

/* Label formats: "{n}" stands for the number or letter. */
typedef struct
{
  double indent;      /* of each level */
  double label_gap;   /* least distance from a label to its text */
  char *arabic;       /* (owned) */
  char *lower_alpha;  /* (owned) */
  char *upper_alpha;  /* (owned) */
  char *lower_roman;  /* (owned) */
  char *upper_roman;  /* (owned) */
  char *bullets;      /* (owned): one character a level */
  char *dash;         /* (owned) */
  double between;     /* space between the paragraphs of a list */
} CqListStyle;

typedef struct
{
  double rule;            /* thickness of the thin rule between rows */
  double rule_head;       /* of the rules that close the table and its head */
  guint32 rule_colour;
  guint32 rule_head_colour;
  guint32 band_colour;    /* ground of band rows */
  double padding_x;
  double padding_y;
  double before;
  double after;
  guint landscape_from;   /* an annex with a table of so many columns lies on its side; 0: never */
} CqTableStyle;

typedef struct
{
  double space;      /* for the hand, above the rule */
  double rule;
  double rule_width; /* of the column, 0 to 1 */
  double gap;        /* from the rule to the name */
  guint32 colour;
} CqSignatureStyle;

typedef struct
{
  double rule;
  double rule_width; /* of the measure, 0 to 1 */
  guint32 colour;
  double before;     /* between the text and the rule, the rule and the notes */
  double after;
} CqNoteStyle;

/* Patterns: {symbol} {distribution} {classification} {title} {page} {pages} */
typedef struct
{
  char *left;   /* (owned) */
  char *centre; /* (owned) */
  char *right;  /* (owned) */
  gboolean first_page;
} CqRunningHead;

/**
 * CqStyle:
 *
 * How pages look: an immutable counted value read from a data file.
 */
typedef struct
{
  gatomicrefcount refs;
  guint64 hash; /* of everything below */
  char *name;   /* (owned) */
  char *title;  /* (owned) */
  CqPaper paper;
  GHashTable *families; /* (owned): "text", "text Jpan" → comma-separated families */
  CqTextStyle text[CQ_N_TEXTS];
  CqEmphasis opening_verb;
  CqEmphasis verb;
  guint32 blank_colour; /* ground of an unfilled field */
  guint32 link_colour;
  CqListStyle list;
  CqTableStyle table;
  CqSignatureStyle signature;
  CqNoteStyle note;
  CqRunningHead head;
  CqRunningHead foot;
} CqStyle;

GQuark cq_style_error_quark (void);

CqStyle *cq_style_load (const char *name,
                        GError **error);
CqStyle *cq_style_new_from_data (const char *data,
                                 const char *name,
                                 GError **error);
CqStyle *cq_style_with_paper (CqStyle *self,
                              const char *paper,
                              gboolean landscape,
                              GError **error);
CqStyle *cq_style_ref (CqStyle *self);
void cq_style_unref (CqStyle *self);

char *cq_style_dup_families (const CqStyle *self,
                             CqFace face,
                             const char *script);
CqPaper cq_style_get_landscape (const CqStyle *self);
char **cq_style_list_names (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqStyle, cq_style_unref)

G_END_DECLS
