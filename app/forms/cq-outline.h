#pragma once

#include "forms/cq-form.h"

G_BEGIN_DECLS

/**
 * CqOutlineRow:
 * @form: (owned): the id of the form that it leads to
 * @title: (owned)
 * @mark: (owned) (nullable): a number or a flag before the title
 * @depth: 0 for what stands outermost
 * @count: how many stand below it; 0 where that says nothing
 * @n_problems: how many errors and warnings checks found there
 * @is_parent: whether rows of greater depth follow that may be folded away
 * @is_strong: areas and annexes, which hold text
 *
 * A row of the outline. Immutable, counted.
 */
typedef struct
{
  char *form;
  char *title;
  char *mark;
  guint depth;
  guint count;
  guint n_problems;
  gboolean is_parent;
  gboolean is_strong;
} CqOutlineRow;

/* The whole outline, in the order in which a document is filled in */
GPtrArray *cq_outline_new (const CqFormSource *source);

CqOutlineRow *cq_outline_row_ref (CqOutlineRow *self);
void cq_outline_row_unref (CqOutlineRow *self);
gboolean cq_outline_row_equal (const CqOutlineRow *self,
                               const CqOutlineRow *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqOutlineRow, cq_outline_row_unref)

G_END_DECLS
