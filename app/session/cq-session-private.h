#pragma once

#include "session/cq-checker.h"
#include "session/cq-history.h"
#include "session/cq-reading.h"
#include "session/cq-session.h"
#include "store/cq-autosave.h"

G_BEGIN_DECLS

typedef enum
{
  PROP_DOCUMENT = 1,
  PROP_TEMPLATE,
  PROP_FORM,
  PROP_ROW,
  PROP_LANG,
  PROP_PATH,
  PROP_NOTICES,
  PROP_COPY_MESSAGE,
  PROP_IS_READ_ONLY,
  PROP_IS_CHANGED_OUTSIDE,
  PROP_TITLE,
  PROP_STATE,
  PROP_IS_MODIFIED,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_UNDO_NAME,
  PROP_REDO_NAME,
  PROP_PAGES,
  PROP_PROBLEMS,
  N_PROPS
} CqSessionProperty;

/* Something that is done to the file in a thread: one after the other, in the order asked for. */
typedef void (*CqSessionWork) (CqSession *self,
                               GTask *task);

/* What the window shows of a session beyond the document: computed after each change, to notify
 * of what became different. */
typedef struct
{
  char *title;     /* (owned) */
  char *state;     /* (owned) */
  char *undo_name; /* (owned) (nullable) */
  char *redo_name; /* (owned) (nullable) */
  char *lang;      /* (owned) */
  gboolean is_modified;
} CqSessionSight;

struct _CqSession
{
  GObject parent_instance;

  CqCatalogue *catalogue; /* (owned) */
  CqTemplate *template;   /* (owned) (nullable) */
  CqHistory *history;     /* (owned) */
  char *form;             /* (owned) */
  char *row;              /* (owned) (nullable) */
  char *lang;             /* (owned) (nullable): %NULL follows the document's own */
  gboolean has_lang;      /* whether the document had that language when it was last looked at */
  CqSessionSight sight;
  CqPreview *preview; /* (owned) */
  CqChecker *checker; /* (owned) */

  /* The file. No path, no fingerprint. */
  char *path;                 /* (owned) (nullable) */
  CqFingerprint *fingerprint; /* (owned) (nullable): what it was when it was last read or written */
  char **notices;             /* (owned) (nullable) */
  GQueue works;               /* (element-type CqSessionQueued): the first is under way */
  guint n_saves;              /* how many of them save */
  guint n_written;            /* how often the file was read or written */
  GFileMonitor *monitor;      /* (owned) (nullable) */
  guint check;                /* the source that looks whether the file is still ours; 0 where none */
  char *seen;                 /* (owned) (nullable): what another program wrote there, and was told of */
  gboolean is_read_only;
  gboolean is_changed_outside;
  gboolean is_gone; /* somebody removed the file, or moved it */
  char *recent;     /* (owned) (nullable): the list of what was opened or saved lately */

  CqAutosave *autosave; /* (owned) (nullable) */
  CqNode *copied;       /* (owned) (nullable): what the copy is of; %NULL where there is to be none */
  char *copy_message;   /* (owned) (nullable): why none can be kept */
  gboolean is_closed;   /* none is wanted any more */
};

void cq_session_notify (CqSession *self,
                        CqSessionProperty property);
void cq_session_emit_changed_outside (CqSession *self);
void cq_session_refresh (CqSession *self);
void cq_session_sight_clear (CqSessionSight *self);

void cq_session_find_template (CqSession *self);

/* cq-session-file.c */
void cq_session_set_file (CqSession *self,
                          const char *path,
                          const CqFingerprint *fingerprint,
                          gboolean is_read_only);
void cq_session_set_notices (CqSession *self,
                             char **notices);
void cq_session_queue_work (CqSession *self,
                            GTask *task,
                            CqSessionWork start);
void cq_session_end_work (CqSession *self);

/* cq-session-copy.c */
void cq_session_keep_copy (CqSession *self);
void cq_session_end_copy (CqSession *self);

/* cq-session-live.c */
void cq_session_go_live (CqSession *self);
void cq_session_follow (CqSession *self);
void cq_session_end_live (CqSession *self);

/* cq-session-watch.c */
void cq_session_watch (CqSession *self);
void cq_session_stop_watching (CqSession *self);

G_END_DECLS
