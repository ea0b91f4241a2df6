#pragma once

#include "session/cq-history.h"
#include "session/cq-session.h"

G_BEGIN_DECLS

typedef enum
{
  PROP_DOCUMENT = 1,
  PROP_TEMPLATE,
  PROP_FORM,
  PROP_ROW,
  PROP_LANG,
  PROP_TITLE,
  PROP_STATE,
  PROP_IS_MODIFIED,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_UNDO_NAME,
  PROP_REDO_NAME,
  N_PROPS
} CqSessionProperty;

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
  CqSessionSight sight;
};

void cq_session_notify (CqSession *self,
                        CqSessionProperty property);
void cq_session_refresh (CqSession *self);
void cq_session_sight_clear (CqSessionSight *self);

G_END_DECLS
