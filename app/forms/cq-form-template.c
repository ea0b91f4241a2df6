/* What a template says of a form: the order of its rows, dates that it asks for besides, advice beside a row. */
#include "forms/cq-form-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define DATE_PREFIX "date-"
#define UNNAMED G_MAXUINT

typedef guint (*GetRank) (gconstpointer element,
                          const CqTemplateForm *asked);

/* The template's form for what is about an element, else for all forms of a kind */
static const CqTemplateForm *
find_asked (CqTemplate *template, const char *kind, const char *about)
{
  GPtrArray *forms = cq_template_get_forms (template);
  const CqTemplateForm *found = NULL;

  for (guint i = 0; i < forms->len; i++)
    {
      const CqTemplateForm *form = forms->pdata[i];

      if (about != NULL && g_strcmp0 (form->about, about) == 0)
        return form;
      if (found == NULL && g_str_equal (form->kind, kind))
        found = form;
    }
  return found;
}

static guint
get_rank (const char *field, const CqTemplateForm *asked)
{
  for (guint i = 0; asked->fields[i] != NULL; i++)
    if (g_str_equal (asked->fields[i], field))
      return i;
  return UNNAMED;
}

/* The kind of field that a row fills in: its key, without the commitment that it belongs to */
static const char *
get_field (const CqRow *row)
{
  const char *slash = strrchr (row->key, '/');

  return slash != NULL ? slash + 1 : row->key;
}

static guint
get_rank_of_row (gconstpointer element, const CqTemplateForm *asked)
{
  const CqRow *row = element;

  return row->kind != CQ_ROW_LINK ? get_rank (get_field (row), asked) : UNNAMED;
}

static guint
get_rank_of_group (gconstpointer element, const CqTemplateForm *asked)
{
  const CqFormGroup *group = element;
  guint rank = group->field != NULL ? get_rank (group->field, asked) : UNNAMED;

  for (guint i = 0; i < group->rows->len; i++)
    rank = MIN (rank, get_rank_of_row (group->rows->pdata[i], asked));
  return rank;
}

/* What the template names, in its order */
static GPtrArray *
list_named (GPtrArray *elements, GetRank rank_of, const CqTemplateForm *asked)
{
  GPtrArray *named = g_ptr_array_new ();
  guint n_fields = g_strv_length (asked->fields);

  for (guint rank = 0; rank < n_fields; rank++)
    for (guint i = 0; i < elements->len; i++)
      if (rank_of (elements->pdata[i], asked) == rank)
        g_ptr_array_add (named, elements->pdata[i]);
  return named;
}

/* Rows that the template names go before those that it does not, but for what the group begins with. */
static void
order_rows (GPtrArray *rows, const CqTemplateForm *asked)
{
  g_autoptr (GPtrArray) ordered = list_named (rows, get_rank_of_row, asked);
  guint n_first = 0;

  for (guint i = 0; i < rows->len; i++)
    if (get_rank_of_row (rows->pdata[i], asked) == UNNAMED)
      g_ptr_array_insert (ordered, i == n_first ? (int) n_first++ : -1, rows->pdata[i]);
  if (rows->len > 0)
    memcpy (rows->pdata, ordered->pdata, rows->len * sizeof (gpointer));
}

/* Groups that it names change places among one another; the others stay where they are. */
static void
order_groups (GPtrArray *groups, const CqTemplateForm *asked)
{
  g_autoptr (GPtrArray) named = list_named (groups, get_rank_of_group, asked);
  guint next = 0;

  for (guint i = 0; i < groups->len; i++)
    if (get_rank_of_group (groups->pdata[i], asked) != UNNAMED)
      groups->pdata[i] = named->pdata[next++];
}

/* Among the other dates, or else in a group of their own before the lists */
static void
go_to_dates (CqFormMaker *self)
{
  GPtrArray *groups = self->form->groups;
  guint at;

  for (guint g = 0; g < groups->len; g++)
    {
      CqFormGroup *group = groups->pdata[g];

      if (group->rows->len > 0 && g_str_has_prefix (((CqRow *) group->rows->pdata[0])->key, DATE_PREFIX))
        {
          self->group = group;
          return;
        }
    }
  cq_form_begin_group (self, _ ("Dates"));
  for (at = 1; at + 1 < groups->len && !((CqFormGroup *) groups->pdata[at])->is_list; at++)
    ;
  if (at + 1 < groups->len)
    g_ptr_array_insert (groups, (int) at, g_ptr_array_steal_index (groups, groups->len - 1));
}

static void
add_dates (CqFormMaker *self, const CqTemplateForm *asked)
{
  for (guint i = 0; asked->fields[i] != NULL; i++)
    if (g_str_has_prefix (asked->fields[i], DATE_PREFIX) && cq_form_find_row (self->form, asked->fields[i]) == NULL)
      {
        go_to_dates (self);
        cq_form_add_date (self, asked->fields[i] + strlen (DATE_PREFIX));
      }
}

static void
add_hints (CqFormMaker *self, const CqTemplateForm *asked)
{
  const char *words = self->source->words != NULL ? self->source->words : "en";

  for (guint g = 0; g < self->form->groups->len; g++)
    {
      GPtrArray *rows = ((CqFormGroup *) self->form->groups->pdata[g])->rows;

      for (guint r = 0; r < rows->len; r++)
        {
          CqRow *row = rows->pdata[r];
          char *hint = row->kind != CQ_ROW_LINK
                           ? cq_template_get_field_guidance (self->source->template, asked, get_field (row), words)
                           : NULL;

          if (hint == NULL)
            continue;
          g_free (row->hint);
          row->hint = hint;
        }
    }
}

/**
 * cq_form_follow_template:
 * @kind: what templates call such a form
 * @about: (nullable): what it is about
 *
 * Makes the form what the template asks for.
 */
void
cq_form_follow_template (CqFormMaker *self, const char *kind, const char *about)
{
  const CqTemplateForm *asked = self->source->template != NULL ? find_asked (self->source->template, kind, about) : NULL;
  GPtrArray *groups = self->form->groups;

  if (asked == NULL)
    return;
  add_dates (self, asked);
  for (guint g = 0; g < groups->len; g++)
    order_rows (((CqFormGroup *) groups->pdata[g])->rows, asked);
  order_groups (groups, asked);
  add_hints (self, asked);
}
