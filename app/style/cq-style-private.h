#pragma once

#include "style/cq-style.h"

G_BEGIN_DECLS

typedef enum
{
  CQ_KEY_LENGTH,
  CQ_KEY_FRACTION,
  CQ_KEY_COUNT,
  CQ_KEY_COLOUR,
  CQ_KEY_BOOLEAN,
  CQ_KEY_TEXT,
  CQ_KEY_TITLE,   /* as a text, in the language of whoever reads it */
  CQ_KEY_PATTERN,
  CQ_KEY_NUMERAL, /* a label with a numeral; empty is no number */
  CQ_KEY_LABEL,   /* a label with "{n}" */
  CQ_KEY_CHOICE,
  CQ_KEY_PAPER,
  CQ_KEY_ELSEWHERE, /* known, and read by other means */
} CqKeyType;

/* What may be said in a group. */
typedef struct
{
  const char *name;
  CqKeyType type;
  gsize offset; /* from where the group begins in the style */
  double least;
  double most;
  const char *const *choices;
} CqStyleKey;

/* Groups of one kind: "page"; "text body", "text title" … */
typedef struct
{
  const char *name;
  const char *const *members; /* (nullable) */
  guint n_members;
  gsize offset; /* of the first in the style */
  gsize stride;
  const CqStyleKey *keys;
  guint n_keys;
} CqStyleGroup;

/* A file, on its way in. */
typedef struct
{
  GKeyFile *file; /* (owned) */
  char *data;     /* (owned) */
  char *path;     /* (owned): for messages */
} CqStyleSource;

/* Keys */
const CqStyleGroup *cq_style_groups_find (const char *name,
                                          gsize *offset);
char *cq_style_groups_list (const char *name);
const CqStyleKey *cq_style_group_find_key (const CqStyleGroup *self,
                                           const char *name);
char *cq_style_group_list_keys (const CqStyleGroup *self);
void cq_style_keep_strings (CqStyle *self);
void cq_style_free_strings (CqStyle *self);

/* Values */
gboolean cq_style_key_read (const CqStyleKey *self,
                            const char *value,
                            const char *lang,
                            gpointer group);
char *cq_style_key_describe (const CqStyleKey *self);
gboolean cq_style_find_paper (const char *name,
                              double *width,
                              double *height);

/* Files */
CqStyleSource *cq_style_source_new (const char *path,
                                    const char *data,
                                    GError **error);
void cq_style_source_free (CqStyleSource *self);
gboolean cq_style_source_refuse (const CqStyleSource *self,
                                 CqStyleError code,
                                 const char *group,
                                 const char *key,
                                 const char *text,
                                 GError **error);
gboolean cq_style_read_sources (CqStyle *self,
                                GPtrArray *sources,
                                GError **error);
char *cq_style_find_file (const char *name,
                          const char *after);

/* The value */
CqStyle *cq_style_new_bare (void);
char *cq_style_find_narrowness (const CqStyle *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqStyleSource, cq_style_source_free)

G_END_DECLS
