#pragma once

#include "layout/cq-figure.h"
#include "tree/cq-node.h"

G_BEGIN_DECLS

/**
 * CqFigures:
 *
 * The pictures of a document by the names of their files, read once as long as the files stay as they are; and those
 * that stand in it, by what they say.
 */
typedef struct _CqFigures CqFigures;
typedef struct _CqSetter CqSetter;

CqFigures *cq_figures_new (void);
void cq_figures_free (CqFigures *self);
void cq_figures_use_setter (CqFigures *self,
                            CqSetter *setter);
CqFigure *cq_figures_find (CqFigures *self,
                             const char *folder,
                             const char *name,
                             GError **error);
CqFigure *cq_figures_find_drawing (CqFigures *self,
                                    CqNode *svg,
                                    GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqFigures, cq_figures_free)

G_END_DECLS
