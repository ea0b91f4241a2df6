#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A text in which letters that look alike are alike, and where each byte of it comes from. */
typedef struct
{
  GString *text;  /* (owned) */
  GArray *places; /* (owned) (element-type gsize): one for each byte, and the end */
} CqFolded;

CqFolded cq_folded_new (const char *text);
void cq_folded_clear (CqFolded *self);
char *cq_when_fold (const char *text);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CqFolded, cq_folded_clear)

G_END_DECLS
