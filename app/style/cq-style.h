#pragma once

#include <gio/gio.h>

#include "style/cq-pattern.h"

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

/* Where an annex begins. */
typedef enum
{
  CQ_ANNEX_ON_PAGE,  /* on a page of its own */
  CQ_ANNEX_ON_SHEET, /* on the front of a sheet */
  CQ_ANNEX_RUN_ON,   /* below the text */
} CqAnnexStart;

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
  CQ_TEXT_MASTHEAD,
  CQ_TEXT_MASTHEAD_NAME,
  CQ_TEXT_MASTHEAD_SYMBOL,
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
  CQ_TEXT_COLUMN_NUMBER,
  CQ_TEXT_BAND,
  CQ_TEXT_CELL,
  CQ_TEXT_CLOSING,
  CQ_TEXT_SIGNATURE,
  CQ_TEXT_FOOTNOTE,
  CQ_TEXT_RUNNING_HEAD,
  CQ_TEXT_MARKING,
  CQ_TEXT_MARGIN,
  CQ_TEXT_WATERMARK,
  CQ_N_TEXTS
} CqTextKind;

/* Lengths are points. */
typedef struct
{
  CqFace face;
  double size;
  double leading;    /* from baseline to baseline */
  double before;     /* space before and after; between two paragraphs the larger is kept */
  double after;
  double indent;     /* of the whole paragraph, from the leading margin */
  double indent_end; /* from the other margin */
  double first_line; /* of the first line, besides */
  double tracking;   /* between letters */
  gboolean bold;
  gboolean italic;
  CqCapitals capitals;
  CqAlign align;
  guint32 colour;    /* 0xRRGGBB */
} CqTextStyle;

/* One side of a sheet as it lies before the reader. */
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

/* What the first page has of its own; less than 0 is as on the other pages. */
typedef struct
{
  double top;
  double bottom;
  double left;
  double right;
  double head;
  double foot;
} CqFirstPage;

/* Which side of which sheet. */
typedef enum
{
  CQ_SHEET_FIRST = 1 << 0,
  CQ_SHEET_VERSO = 1 << 1, /* the back of a sheet, where both sides are printed */
  CQ_SHEET_LANDSCAPE = 1 << 2,
  CQ_SHEET_RTL = 1 << 3,   /* of a document that reads from right to left */
} CqSheetSide;

#define CQ_N_LEVELS 7

/* Label formats: "{n}" stands for the number or letter. */
typedef struct
{
  double indent;      /* of each level */
  double label_gap;   /* least distance from a label to its text */
  gboolean is_run_in; /* labels stand in the first line, instead of hanging out */
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
  double rule_column;     /* of the rules between columns and along the sides; 0: none */
  guint32 rule_colour;
  guint32 rule_head_colour;
  guint32 band_colour;    /* ground of band rows */
  guint32 head_colour;    /* ground of the head */
  double padding_x;
  double padding_y;
  double before;
  double after;
  double smallest_text;   /* the cells of a table too wide for the page are set in letters no smaller than this */
  double narrowest;       /* a column whose text has more than one line is no narrower, if it can be helped */
  gboolean may_lie;       /* a table that is too wide all the same lies on its side */
  CqPattern column_numbers; /* a numeral: below the head a row numbers the columns; none where it is empty */
  CqPattern continued;    /* what stands above a table that goes on from the page before: its title and a word */
} CqTableStyle;

typedef struct
{
  double space;      /* for the hand, above the rule */
  double rule;
  double rule_width; /* of the column, 0 to 1 */
  double gap;        /* from the rule to the name */
  guint32 colour;
  guint columns;     /* 0: as many as the document asks for */
} CqSignatureStyle;

typedef struct
{
  double rule;
  double rule_width; /* of the measure, 0 to 1 */
  guint32 colour;
  double before;     /* between the text and the rule, the rule and the notes */
  double after;
} CqNoteStyle;

/* Left is where a line begins: right where the document reads from right to left. */
typedef struct
{
  CqPattern left;
  CqPattern centre;
  CqPattern right;
} CqHeadPatterns;

typedef struct
{
  CqHeadPatterns patterns;
  CqHeadPatterns first; /* on the first page, where any is given */
  CqHeadPatterns verso; /* on the back of a sheet; else left and right change sides there */
  gboolean first_page;  /* whether @patterns stand on the first page too */
  double rule;
  double rule_gap;      /* from the baseline to the rule below a head; from the rule to the letters of a foot */
  guint32 rule_colour;
} CqRunningHead;

typedef enum
{
  CQ_MARGIN_START, /* where lines begin */
  CQ_MARGIN_END,
} CqMarginSide;

/* Markings of working copies */
typedef struct
{
  double above_head;         /* from the baseline of the running head up to that of notice and version */
  double gap;                /* from the text to what stands in the margin */
  CqMarginSide line_numbers;
  CqMarginSide symbols;
  double watermark_width;    /* at most, of a page's diagonal, 0 to 1 */
} CqMarkingStyle;

#define CQ_N_MASTHEAD_ROWS 6

/* A row of the masthead. A row that comes to nothing is left out with its rule. */
typedef struct
{
  CqHeadPatterns patterns;
  CqTextKind left_text;
  CqTextKind centre_text;
  CqTextKind right_text;
  double share;     /* of the measure, to the left column; 0: as much as the right one */
  gboolean is_high; /* the columns begin at one height, instead of ending there */
  double before;
  double gap;       /* from the words to the rule */
  double rule;
  double after;
  guint32 colour;
} CqMastheadRow;

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
  char *title;  /* (owned): in the language of the person at the keyboard */
  CqPaper paper;
  CqFirstPage first;
  double binding;           /* added to the margin where sheets are bound */
  gboolean is_landscape;    /* the paper lies on its side */
  gboolean is_double_sided;
  CqAnnexStart annex;
  gboolean lists_annexes; /* whether the list of several annexes is printed below the text */
  GHashTable *families; /* (owned): "text", "text Jpan" → comma-separated families */
  CqTextStyle text[CQ_N_TEXTS];
  CqEmphasis opening_verb;  /* of preambular clauses and of what links them to the body */
  CqEmphasis clause_verb;   /* with which a numbered clause opens */
  CqEmphasis verb;
  gboolean emphasis_dots; /* emphasis in Chinese, Japanese and Korean is dots at the letters; else nothing shows it */
  guint32 blank_colour; /* ground of an unfilled field */
  guint32 link_colour;
  CqPattern heading_labels[4];
  CqPattern clause_labels[CQ_N_LEVELS];
  CqListStyle list;
  CqTableStyle table;
  CqSignatureStyle signature;
  CqNoteStyle note;
  CqMarkingStyle marking;
  CqRunningHead head;
  CqRunningHead foot;
  CqMastheadRow masthead[CQ_N_MASTHEAD_ROWS];
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
CqStyle *cq_style_lay_down (CqStyle *self);
CqStyle *cq_style_ref (CqStyle *self);
void cq_style_unref (CqStyle *self);

const char *cq_style_get_families (const CqStyle *self,
                                   CqFace face);
char *cq_style_dup_families (const CqStyle *self,
                             CqFace face,
                             const char *script);
CqPaper cq_style_get_paper (const CqStyle *self,
                            guint side);
double cq_style_get_measure (const CqStyle *self,
                             gboolean landscape);
CqTextStyle cq_style_get_text (const CqStyle *self,
                               CqTextKind kind,
                               guint smaller);
guint cq_style_find_head_words (const CqStyle *self,
                                const char *lang);
guint cq_style_find_masthead_words (const CqStyle *self,
                                    const char *lang);
char **cq_style_list_names (void);
char *cq_style_dup_title (const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqStyle, cq_style_unref)

G_END_DECLS
