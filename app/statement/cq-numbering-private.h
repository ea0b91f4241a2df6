#pragma once

#include "statement/cq-numbering.h"

G_BEGIN_DECLS

/* A numbered place, or one within a numbered clause */
typedef struct _CqNumberedPlace CqNumberedPlace;

struct _CqNumberedPlace
{
  const char *id;   /* (unowned) (nullable): of the element; borrowed from the document */
  CqPath *place;    /* (owned) */
  char *number;     /* (owned) (nullable) */
  char *mark;       /* (owned) (nullable) */
  guint value;      /* 0 where the number is no integer */
  CqNumberedPlace *above;     /* (nullable): the clause that a sub-clause belongs to */
  gboolean is_open; /* only passes its clause on, and is no number itself */
};

struct _CqNumbering
{
  gatomicrefcount refs;
  CqNode *document;     /* (owned) */
  CqNode *numbered;     /* (owned): the document that was numbered, which ids are borrowed from */
  GPtrArray *entries;   /* (owned) (element-type CqNumberedPlace): in document order */
  GHashTable *by_id;    /* (owned) (element-type utf8 CqNumberedPlace): keys borrowed from the document */
};

G_END_DECLS
