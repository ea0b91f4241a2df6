#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  CQ_MESSAGE_NOTE,    /* something was done that the reader of the file should know */
  CQ_MESSAGE_WARNING, /* valid, but probably not meant */
  CQ_MESSAGE_ERROR,   /* not valid */
} CqMessageSeverity;

/* What a message is about, for whoever sorts them */
typedef enum
{
  CQ_MESSAGE_ABOUT_STRUCTURE, /* or anything that is none of the others */
  CQ_MESSAGE_ABOUT_ID,        /* an id that is given twice */
  CQ_MESSAGE_ABOUT_LINK,      /* what points at nothing */
} CqMessageTopic;

/**
 * CqMessage:
 *
 * What reading or validating has to say about one place of a file.
 */
typedef struct
{
  CqMessageSeverity severity;
  CqMessageTopic topic;
  char *file;    /* (owned) (nullable): as it was named by whoever asked */
  guint line;    /* 0 where no line is known */
  char *id;      /* (owned) (nullable): the nearest xml:id, of the element or above it */
  char *element; /* (owned) (nullable): the element to blame, with its prefix */
  char *text;    /* (owned): one sentence without a full stop, translated */
} CqMessage;

CqMessage *cq_message_new (CqMessageSeverity severity,
                           const char *file,
                           guint line,
                           const char *id,
                           const char *element,
                           const char *text);
void cq_message_free (CqMessage *self);
const char *cq_message_severity_to_string (CqMessageSeverity severity);
char *cq_message_to_string (const CqMessage *self);
char *cq_message_format (const char *file,
                         guint line,
                         CqMessageSeverity severity,
                         const char *text);

GPtrArray *cq_message_array_new (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqMessage, cq_message_free)

G_END_DECLS
