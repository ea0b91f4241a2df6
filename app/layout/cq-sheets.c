/* Pages of the last layout: those before what was edited, and those after it as soon as they begin as they did. */
#include "layout/cq-paginate.h"

void
cq_sheets_free (CqSheets *self)
{
  g_array_unref (self->atoms);
  g_ptr_array_unref (self->sheets);
  g_free (self);
}

static const CqAtom *
atom_at (GArray *atoms, guint index)
{
  return &g_array_index (atoms, CqAtom, index);
}

static CqSheet *
sheet_at (GPtrArray *sheets, guint index)
{
  return g_ptr_array_index (sheets, index);
}

/* Blocks are those of the last draft where nothing has changed, and have other lines where their version is another. */
static gboolean
is_same_atom (const CqAtom *one, const CqAtom *two)
{
  return one->block == two->block && one->version == two->version && one->first == two->first && one->n == two->n
         && one->before == two->before && one->height == two->height && one->penalty == two->penalty && one->new_page == two->new_page;
}

/* How many atoms are the same at the beginning; one more, the end, where all are. */
static guint
count_same_at_begin (GArray *one, GArray *two)
{
  guint n = 0;

  while (n < MIN (one->len, two->len) && is_same_atom (atom_at (one, n), atom_at (two, n)))
    n++;
  return n == one->len && n == two->len ? n + 1 : n;
}

static guint
count_same_at_end (GArray *one, GArray *two)
{
  guint n = 0;

  while (n < MIN (one->len, two->len) && is_same_atom (atom_at (one, one->len - 1 - n), atom_at (two, two->len - 1 - n)))
    n++;
  return n;
}

static void
take (CqPaginator *self, CqSheets *last, guint index, guint shift)
{
  CqSheet *sheet = g_steal_pointer (&g_ptr_array_index (last->sheets, index));

  sheet->start += shift; /* wraps where it is less */
  if (sheet->start < self->atoms->len)
    sheet->first_order = atom_at (self->atoms, sheet->start)->block->order;
  else
    sheet->first_order = self->sheets->len > 0 ? sheet_at (self->sheets, self->sheets->len - 1)->first_order : 0;
  g_ptr_array_add (self->sheets, sheet);
}

/**
 * cq_sheets_take_begin:
 * @last: (nullable): the pages of the last layout
 *
 * Takes over the pages whose filling has seen nothing that is new.
 *
 * Returns: the atom with which the next page begins
 */
guint
cq_sheets_take_begin (CqPaginator *self, CqSheets *last)
{
  guint n_same = last != NULL ? count_same_at_begin (last->atoms, self->atoms) : 0;
  guint n = last != NULL ? last->sheets->len : 0;
  guint n_taken = 0, next = 0;

  self->n_same_at_end = last != NULL ? count_same_at_end (last->atoms, self->atoms) : 0;
  for (guint i = 0; i < n && sheet_at (last->sheets, i)->start + sheet_at (last->sheets, i)->n_seen <= n_same; i++)
    if (i + 1 == n || sheet_at (last->sheets, i + 1)->begins_clean)
      n_taken = i + 1;
  if (n_taken > 0)
    next = n_taken < n ? sheet_at (last->sheets, n_taken)->start : self->atoms->len;
  for (guint i = 0; i < n_taken; i++)
    take (self, last, i, 0);
  return next;
}

/**
 * cq_sheets_take_end:
 * @last: (nullable): the pages of the last layout
 * @start: the atom with which the next page begins
 *
 * Takes over all further pages, if one of @last begins where the next page does and nothing from there on is new.
 *
 * Returns: whether it did
 */
gboolean
cq_sheets_take_end (CqPaginator *self, CqSheets *last, guint start)
{
  guint left = self->atoms->len - start, from;

  if (last == NULL || self->sheets->len == 0 || left == 0 || left > self->n_same_at_end || self->state.taken != NULL || self->slices->len > 0)
    return FALSE;
  from = last->atoms->len - left;
  for (guint i = 1; i < last->sheets->len; i++)
    {
      const CqSheet *sheet = sheet_at (last->sheets, i);

      if (sheet == NULL || sheet->start < from)
        continue;
      if (sheet->start > from || !sheet->begins_clean || (self->style->is_double_sided && i % 2 != self->sheets->len % 2))
        return FALSE;
      for (guint rest = i; rest < last->sheets->len; rest++)
        take (self, last, rest, start - from);
      return TRUE;
    }
  return FALSE;
}
