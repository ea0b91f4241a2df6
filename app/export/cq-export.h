#pragma once

#include <gio/gio.h>

#include "edition/cq-edition.h"
#include "layout/cq-layout.h"

G_BEGIN_DECLS

#define CQ_EXPORT_ERROR (cq_export_error_quark ())

typedef enum
{
  CQ_EXPORT_ERROR_PARTY, /* the document has no such party */
  CQ_EXPORT_ERROR_PAGE,  /* the document has no such page */
  CQ_EXPORT_ERROR_NAME,  /* several pages, and the name of one file */
  CQ_EXPORT_ERROR_MARKINGS, /* markings of a working copy, and a clean one */
  CQ_EXPORT_ERROR_SOURCE, /* the source is attached to a clean PDF only */
  CQ_EXPORT_ERROR_LANGUAGES, /* several languages, and the name of one file */
} CqExportError;

typedef enum
{
  CQ_EXPORT_PDF,
  CQ_EXPORT_DOCBOOK,
  CQ_EXPORT_TEXT,
  CQ_EXPORT_PNG, /* pictures: a file for each page */
  CQ_EXPORT_SVG,
} CqExportTarget;

typedef enum
{
  CQ_EXPORT_NOTICE_NONE,
  CQ_EXPORT_NOTICE_ADVANCE_UNEDITED,
  CQ_EXPORT_NOTICE_UNOFFICIAL_TRANSLATION,
} CqExportNotice;

/**
 * CqExportMarkings:
 *
 * What is to stand on the pages of a draft. All zero is the word “Draft” in the document's language, behind the text.
 */
typedef struct
{
  const char *watermark; /* (nullable): %NULL is “Draft”, "" is none */
  const char *version;   /* (nullable): what it is called; %NULL is the time alone, "" is neither */
  gint64 time;           /* that the version bears, and timelines mark as today: seconds since 1970-01-01 UTC, or
                            %CQ_PDF_NOW; 0 is none */
  CqExportNotice notice;
  CqLineNumbers line_numbers;
  gboolean is_continuous; /* the numbers of lines do not begin anew on each page */
  gboolean has_symbols;   /* “Pp1”, “Op3” */
} CqExportMarkings;

/**
 * CqExportMissing:
 * @CQ_EXPORT_MISSING_MARK: they stand in another language, named before them
 * @CQ_EXPORT_MISSING_REFUSE: nothing is exported
 *
 * What becomes of texts that the language lacks.
 */
typedef enum
{
  CQ_EXPORT_MISSING_MARK,
  CQ_EXPORT_MISSING_REFUSE,
} CqExportMissing;

/* Each block of a text in one line, for other programs */
#define CQ_EXPORT_ANY_COLUMNS G_MAXUINT

/**
 * CqExportChoice:
 *
 * What to circulate of a document, and as what. All zero is a clean PDF of the whole dossier in its
 * principal language.
 */
typedef struct
{
  CqExportTarget target;
  CqEditionKind edition;
  const char *lang;  /* (nullable): %NULL is the document's principal language */
  const char *const *beside; /* (nullable) (array zero-terminated=1): languages side by side, instead of @lang */
  CqExportMissing missing;
  const char *part;  /* (nullable): id of a part, or "main"; %NULL is the whole dossier */
  const char *party; /* (nullable): id of the party whose edition it is */
  const char *paper; /* (nullable): "A4" or "Letter"; %NULL is what the document asks for */
  guint first_page;  /* of pictures: from 1; 0 is the first that there is */
  guint last_page;   /* of pictures; 0 is the last that there is */
  guint columns;     /* of a line of text: 0 is %CQ_PLAIN_TEXT_COLUMNS, %CQ_EXPORT_ANY_COLUMNS breaks no line */
  double resolution; /* of a PNG: pixels an inch; 0 is %CQ_PICTURE_RESOLUTION */
  const char *folder; /* (nullable): of the document's file: pictures that it names are read below it */
  const char *style; /* (nullable): name of a page style; %NULL is the one that the document asks for */
  gboolean attach_source; /* to a clean PDF: the DocBook that circulates goes with it */
  CqExportMarkings markings; /* of pages */
} CqExportChoice;

/**
 * CqExportDesk:
 *
 * What the pages of a document have in common from edit to edit. Used for one at a time; it makes pages sooner,
 * and no others.
 */
typedef struct _CqExportDesk CqExportDesk;

/**
 * CqExportProgress:
 * @fraction: how much is done, 0 to 1; it never goes back
 * @step: what is being done, for people: “Drawing page 3 of 12”
 */
typedef void (*CqExportProgress) (double fraction,
                                  const char *step,
                                  gpointer data);

GQuark cq_export_error_quark (void);

gboolean cq_export_target_from_string (const char *word,
                                       CqExportTarget *target);
gboolean cq_export_missing_from_string (const char *word,
                                        CqExportMissing *missing);

CqNode *cq_export_make_edition (CqNode *document,
                                const CqExportChoice *choice,
                                GPtrArray **notices,
                                GError **error);
CqPages *cq_export_lay_out (CqNode *document,
                            CqNode *edition,
                            const CqExportChoice *choice,
                            GCancellable *cancellable,
                            GError **error);
GBytes *cq_export_make (CqNode *document,
                        const CqExportChoice *choice,
                        gint64 epoch,
                        CqExportProgress progress,
                        gpointer progress_data,
                        GCancellable *cancellable,
                        GPtrArray **notices,
                        GError **error);

/* cq-export-markings.c */
gboolean cq_export_notice_from_string (const char *word,
                                       CqExportNotice *notice);
gboolean cq_export_line_numbers_from_string (const char *text,
                                             CqExportMarkings *markings);
gboolean cq_export_markings_is_empty (const CqExportMarkings *self);

/* cq-export-write.c */
gboolean cq_export_target_is_picture (CqExportTarget target);
gboolean cq_export_choice_set_pages (CqExportChoice *choice,
                                     const char *text);
gboolean cq_export_write (CqNode *document,
                          const CqExportChoice *choice,
                          gint64 epoch,
                          const char *path,
                          CqExportProgress progress,
                          gpointer progress_data,
                          GCancellable *cancellable,
                          GPtrArray **notices,
                          GError **error);

/* cq-export-languages.c */
gboolean cq_export_check_languages (const char *path,
                                    const char *const *langs,
                                    GError **error);
gboolean cq_export_write_languages (CqNode *document,
                                    const CqExportChoice *choice,
                                    const char *const *langs,
                                    gint64 epoch,
                                    const char *path,
                                    CqExportProgress progress,
                                    gpointer progress_data,
                                    GCancellable *cancellable,
                                    GPtrArray **notices,
                                    GError **error);

/* cq-export-desk.c */
CqExportDesk *cq_export_desk_new (void);
CqExportDesk *cq_export_desk_ref (CqExportDesk *self);
void cq_export_desk_unref (CqExportDesk *self);
CqPages *cq_export_desk_lay_out (CqExportDesk *self,
                                 CqNode *document,
                                 const CqExportChoice *choice,
                                 GCancellable *cancellable,
                                 GError **error);

/* cq-export-save.c */
void cq_export_save_async (CqNode *document,
                           const CqExportChoice *choice,
                           const char *const *langs,
                           const char *path,
                           GCancellable *cancellable,
                           CqExportProgress progress,
                           gpointer progress_data,
                           GAsyncReadyCallback callback,
                           gpointer callback_data);
gboolean cq_export_save_finish (GAsyncResult *result,
                                GPtrArray **notices,
                                GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqExportDesk, cq_export_desk_unref)

G_END_DECLS
