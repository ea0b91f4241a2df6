#pragma once

#include "rows/cq-rich-view.h"
#include "spell/cq-spelling-marks.h"

G_BEGIN_DECLS

/* How characters look: one tag each. A look of a character is a set of these as bits. */
typedef enum
{
  CQ_LOOK_TEXT, /* everything: carries the language */
  CQ_LOOK_ITALIC,
  CQ_LOOK_STRONG,
  CQ_LOOK_UNDERLINED,
  CQ_LOOK_STRUCK,
  CQ_LOOK_RAISED,
  CQ_LOOK_LOWERED,
  CQ_LOOK_FOOTNOTE,
  CQ_LOOK_BRACKET,
  CQ_LOOK_FIELD, /* grounds of chips, where there are too many to be drawn apart */
  CQ_LOOK_BLANK,
  CQ_LOOK_FOREIGN,
  CQ_N_LOOKS
} CqLook;

/* Of a character that somebody else has set tags on */
#define CQ_LOOK_UNKNOWN G_MAXUINT

/* Whether what is typed next is emphasized */
typedef enum
{
  CQ_TYPING_GOES_ON, /* as the words before */
  CQ_TYPING_PLAIN,
  CQ_TYPING_EMPHASIZED,
} CqTyping;

/**
 * CqRichChange:
 * @start: where it begins, in characters
 * @old_end: where it ended in the rich text
 * @new_end: where it ends in the buffer
 *
 * The one stretch in which the buffer differs from the rich text, until that has been told.
 */
typedef struct
{
  gboolean is_open;
  guint start;
  guint old_end;
  guint new_end;
} CqRichChange;

struct _CqRichView
{
  GtkTextView parent_instance;

  CqRich *rich;        /* (owned) */
  GArray *looks;       /* (owned) (element-type guint): of each character of the buffer */
  GtkTextTag *tags[CQ_N_LOOKS]; /* (unowned): the table's */
  GtkTextTag *misspelled;      /* (unowned): likewise */
  gboolean is_scattered;      /* some words run from right to left */
  gboolean has_plain_grounds; /* chips have theirs by tags */
  char *placeholder;   /* (owned) (nullable) */

  CqRichChange change;
  gboolean is_due;     /* the person has done something that has not been told */
  gboolean is_showing; /* the buffer changes by our doing */
  gboolean is_tagging; /* and so do its tags */
  guint telling;       /* the source that tells of what has been done */

  gboolean has_preedit; /* an input method is at work: the buffer is left alone */
  CqRich *waiting;     /* (owned) (nullable): what is shown when it has done */

  int needed;          /* the height that the words were last found to take */
  guint resizing;      /* the source that asks for it */

  CqSpellingMarks *spelling; /* (owned) */
  gboolean is_correcting;    /* a misspelled word is being replaced */

  CqTyping typing;
  guint cursor;        /* where it was last */
};

/* cq-rich-view-change.c: from the buffer to the rich text */
void cq_rich_view_watch_buffer (CqRichView *self);
void cq_rich_view_tell (CqRichView *self);
void cq_rich_view_tell_soon (CqRichView *self);
void cq_rich_view_fill (CqRichView *self,
                        CqRich *rich);

/* cq-rich-view-look.c */
void cq_rich_view_make_tags (CqRichView *self);
void cq_rich_view_colour_tags (CqRichView *self);
void cq_rich_view_update_looks (CqRichView *self);
guint cq_rich_view_read_look (CqRichView *self,
                              const GtkTextIter *iter);
GdkRGBA cq_rich_view_get_ground (CqRichView *self,
                                 CqLook look);
gboolean cq_rich_view_find_chip (CqRichKind kind,
                                 CqLook *look);

/* cq-rich-view-chips.c */
void cq_rich_view_snapshot_layer (GtkTextView *view,
                                  GtkTextViewLayer layer,
                                  GtkSnapshot *snapshot);

/* cq-rich-view-input.c */
void cq_rich_view_bind_input (GtkWidgetClass *widget_class);
void cq_rich_view_add_input (CqRichView *self);

/* cq-rich-view-clipboard.c */
void cq_rich_view_copy (GtkTextView *view);
void cq_rich_view_cut (GtkTextView *view);
void cq_rich_view_paste (GtkTextView *view);

/* cq-rich-view-measure.c */
void cq_rich_view_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline);
void cq_rich_view_size_allocate (GtkWidget *widget,
                                 int width,
                                 int height,
                                 int baseline);

/* cq-rich-view-spelling.c */
void cq_rich_view_add_spelling (CqRichView *self);

/* cq-rich-view.c */
void cq_rich_view_get_selection (CqRichView *self,
                                 guint *start,
                                 guint *end);
void cq_rich_view_select (CqRichView *self,
                          guint bound,
                          guint cursor);
void cq_rich_view_edit (CqRichView *self,
                        CqRich *edited,
                        guint cursor);
void cq_rich_view_activate_footnote (CqRichView *self,
                                     guint offset);
void cq_rich_view_follow_cursor (CqRichView *self);
GtkTextViewClass *cq_rich_view_get_parent (void);

G_END_DECLS
