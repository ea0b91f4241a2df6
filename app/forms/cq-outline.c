/* The outline of a document: every form it has, in the order in which they are filled in. */
#include "forms/cq-outline.h"

#include <glib/gi18n-lib.h>

#include "check/cq-problem.h"
#include "forms/cq-form-people.h"
#include "forms/cq-form-private.h"
#include "forms/cq-label.h"
#include "statement/cq-commitment.h"
#include "statement/cq-profile.h"

typedef struct
{
  const CqFormSource *source;
  CqNode *document;
  const char *lang;
  GPtrArray *rows;        /* (element-type CqOutlineRow) */
  GPtrArray *sections;    /* (owned) (element-type CqSection) */
  GPtrArray *clauses;     /* (owned) (element-type CqClause) */
  GHashTable *listed;     /* (owned) (element-type utf8 GPtrArray): clauses by the place of their area, or their part */
  CqNumbering *numbering; /* (owned) */
} Outline;

static void
clear (gpointer data)
{
  CqOutlineRow *self = data;

  g_free (self->form);
  g_free (self->title);
  g_free (self->mark);
}

CqOutlineRow *
cq_outline_row_ref (CqOutlineRow *self)
{
  return g_rc_box_acquire (self);
}

void
cq_outline_row_unref (CqOutlineRow *self)
{
  g_rc_box_release_full (self, clear);
}

/**
 * cq_outline_row_equal:
 *
 * Returns: whether both show the same
 */
gboolean
cq_outline_row_equal (const CqOutlineRow *self, const CqOutlineRow *other)
{
  return g_str_equal (self->form, other->form) && g_str_equal (self->title, other->title)
         && g_strcmp0 (self->mark, other->mark) == 0 && self->depth == other->depth && self->count == other->count
         && self->n_problems == other->n_problems && self->is_parent == other->is_parent
         && self->is_strong == other->is_strong;
}

/* @form: (transfer full) */
static CqOutlineRow *
add (Outline *self, char *form, const char *title, guint depth)
{
  CqOutlineRow *row = g_rc_box_new0 (CqOutlineRow);

  row->form = form;
  row->title = g_strdup (title);
  row->depth = depth;
  g_ptr_array_add (self->rows, row);
  return row;
}

static void
add_parties (Outline *self)
{
  g_autoptr (GPtrArray) parties = cq_parties_list (self->document);
  CqOutlineRow *heading = add (self, cq_form_id_new (CQ_FORM_PARTIES, NULL), cq_form_kind_get_name (CQ_FORM_PARTIES), 0);

  heading->count = parties->len;
  for (guint i = 0; i < parties->len; i++)
    {
      g_autofree char *about = cq_about_new_of_person (self->document, cq_party_get_node (parties->pdata[i]));
      g_autofree char *label = cq_party_get_label (parties->pdata[i], self->lang);
      CqOutlineRow *row = add (self, cq_form_id_new (CQ_FORM_PARTY, about), label, 1);
      const char *country = cq_party_get_country (parties->pdata[i]);

      row->mark = country != NULL ? cq_country_get_flag (country) : NULL;
    }
}

/* So that an area finds its clauses without a pass over all of them */
static void
gather_listed (Outline *self)
{
  CqPath *last_path = NULL;
  GPtrArray *last = NULL;

  self->listed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < self->clauses->len; i++)
    {
      CqClause *clause = self->clauses->pdata[i];
      CqPath *path = cq_clause_get_section_path (clause);

      if (cq_clause_get_level (clause) > 0 || !cq_clause_is_of_body (clause))
        continue;
      if (last == NULL || path == NULL || path != last_path)
        {
          g_autofree char *key = path != NULL ? cq_path_to_id (path) : g_strdup (cq_clause_get_part (clause));

          last_path = path;
          last = g_hash_table_lookup (self->listed, key);
          if (last == NULL)
            {
              last = g_ptr_array_new ();
              g_hash_table_insert (self->listed, g_steal_pointer (&key), last);
            }
        }
      g_ptr_array_add (last, clause);
    }
}

static void
add_clause (Outline *self, CqClause *clause, guint depth)
{
  g_autofree char *about = cq_about_new (cq_clause_get_node (clause), cq_clause_get_path (clause));
  g_autofree char *label = cq_clause_get_label (clause, self->numbering, self->lang);
  CqOutlineRow *row = add (self, cq_form_id_new (CQ_FORM_CLAUSE, about), label, depth);

  row->mark = g_strdup (cq_numbering_get_number (self->numbering, cq_clause_get_path (clause)));
}

/* The clauses of an area, or of a part outside of its areas */
static guint
add_clauses (Outline *self, const char *part, CqPath *area, guint depth)
{
  g_autofree char *key = area != NULL ? cq_path_to_id (area) : g_strdup (part);
  GPtrArray *clauses = g_hash_table_lookup (self->listed, key);

  for (guint i = 0; clauses != NULL && i < clauses->len; i++)
    add_clause (self, clauses->pdata[i], depth);
  return clauses != NULL ? clauses->len : 0;
}

static void
add_areas (Outline *self, CqPart *part, guint depth)
{
  for (guint i = 0; i < self->sections->len; i++)
    {
      CqSection *section = self->sections->pdata[i];
      guint level = depth + cq_section_get_depth (section) - 1;
      g_autofree char *about = NULL;
      g_autofree char *title = NULL;
      CqOutlineRow *row;

      if (cq_section_is_closing (section) || !g_str_equal (cq_section_get_part (section), cq_part_get_id (part)))
        continue;
      about = cq_about_new (cq_section_get_node (section), cq_section_get_path (section));
      title = cq_section_get_label (section, self->lang, cq_document_get_language (self->document));
      row = add (self, cq_form_id_new (CQ_FORM_AREA, about), title, level);
      row->is_strong = TRUE;
      row->count = add_clauses (self, cq_part_get_id (part), cq_section_get_path (section), level + 1);
    }
}

/* Whether the template asks for a form of this kind, or the document has no template that could say */
static gboolean
is_asked_for (Outline *self, const char *kind)
{
  GPtrArray *forms;

  if (self->source->template == NULL)
    return cq_profile_is_ours (self->document);
  forms = cq_template_get_forms (self->source->template);
  for (guint i = 0; i < forms->len; i++)
    if (g_str_equal (((CqTemplateForm *) forms->pdata[i])->kind, kind))
      return TRUE;
  return FALSE;
}

static guint
count_of_kind (Outline *self, CqPart *part, CqClauseKind kind)
{
  guint n = 0;

  for (guint i = 0; i < self->clauses->len; i++)
    n += cq_clause_get_kind (self->clauses->pdata[i]) == kind && cq_clause_get_level (self->clauses->pdata[i]) == 0
         && g_str_equal (cq_clause_get_part (self->clauses->pdata[i]), cq_part_get_id (part));
  return n;
}

/* The form of words around the clauses, where the part has such or the template asks for them */
static CqOutlineRow *
add_words (Outline *self, CqPart *part, CqFormKind form, CqClauseKind kind, guint depth)
{
  const char *about = cq_part_is_annex (part) ? cq_part_get_id (part) : NULL;
  g_autofree char *word = cq_form_id_new (form, NULL);

  if (count_of_kind (self, part, kind) == 0 && (about != NULL || !is_asked_for (self, word)))
    return NULL;
  return add (self, cq_form_id_new (form, about), cq_form_kind_get_name (form), depth);
}

static void
add_opening (Outline *self, CqPart *part, guint depth)
{
  CqOutlineRow *heading;

  add_words (self, part, CQ_FORM_CHAPEAU, CQ_CLAUSE_CHAPEAU, depth);
  heading = add_words (self, part, CQ_FORM_PREAMBLE, CQ_CLAUSE_PREAMBULAR, depth);
  for (guint i = 0; heading != NULL && i < self->clauses->len; i++)
    {
      CqClause *clause = self->clauses->pdata[i];

      if (cq_clause_get_kind (clause) != CQ_CLAUSE_PREAMBULAR || cq_clause_get_level (clause) > 0
          || !g_str_equal (cq_clause_get_part (clause), cq_part_get_id (part)))
        continue;
      add_clause (self, clause, depth + 1);
      heading->count++;
    }
  add_words (self, part, CQ_FORM_LINKING, CQ_CLAUSE_LINKING, depth);
}

static gboolean
has_areas (Outline *self, CqPart *part)
{
  for (guint i = 0; i < self->sections->len; i++)
    if (!cq_section_is_closing (self->sections->pdata[i])
        && g_str_equal (cq_section_get_part (self->sections->pdata[i]), cq_part_get_id (part)))
      return TRUE;
  return FALSE;
}

/* The text outside of all areas where there is such, or nothing else to write in; then the areas */
static void
add_main_text (Outline *self, CqPart *part)
{
  const char *id = cq_part_get_id (part);

  if (g_hash_table_contains (self->listed, id) || !has_areas (self, part))
    {
      CqOutlineRow *text = add (self, cq_form_id_new (CQ_FORM_AREA, id), C_ ("form", "Text"), 0);

      text->is_strong = TRUE;
      text->count = add_clauses (self, id, NULL, 1);
    }
  add_areas (self, part, 0);
}

static void
add_roadmap (Outline *self, CqPart *part, guint depth)
{
  g_autoptr (GPtrArray) commitments = NULL;
  CqOutlineRow *row;

  if (cq_part_get_roadmap_form (part) == CQ_ROADMAP_ABSENT)
    return;
  commitments = cq_commitments_list_for_roadmap (self->document, cq_part_get_id (part));
  row = add (self, cq_form_id_new (CQ_FORM_ROADMAP, cq_part_get_id (part)), cq_form_kind_get_name (CQ_FORM_ROADMAP), depth);
  row->count = commitments->len;
}

static void
add_annex (Outline *self, CqPart *part)
{
  g_autofree char *title = cq_part_get_label (part, self->lang, cq_document_get_language (self->document));
  /* Translators: %s is the title of an annex */
  g_autofree char *label = g_strdup_printf (_ ("Annex: %s"), title);
  CqOutlineRow *row = add (self, cq_form_id_new (CQ_FORM_ANNEX, cq_part_get_id (part)), label, 0);

  row->is_strong = TRUE;
  add_opening (self, part, 1);
  add_clauses (self, cq_part_get_id (part), NULL, 1);
  add_areas (self, part, 1);
  add_roadmap (self, part, 1);
  add_words (self, part, CQ_FORM_CLOSING, CQ_CLAUSE_CLOSING, 1);
}

/* Which rows hold others, and what checks found in each */
static void
finish_rows (Outline *self)
{
  g_autoptr (GPtrArray) forms = NULL;
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i + 1 < self->rows->len; i++)
    {
      CqOutlineRow *row = self->rows->pdata[i];
      row->is_parent = ((CqOutlineRow *) self->rows->pdata[i + 1])->depth > row->depth;
    }
  if (self->source->problems == NULL)
    return;
  forms = cq_form_ids_of_problems (self->document, self->source->problems);
  for (guint i = 0; i < forms->len; i++)
    if (((CqProblem *) self->source->problems->pdata[i])->severity != CQ_PROBLEM_INFO)
      g_hash_table_insert (counts, forms->pdata[i],
                           GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, forms->pdata[i])) + 1));
  for (guint i = 0; i < self->rows->len; i++)
    {
      CqOutlineRow *row = self->rows->pdata[i];
      row->n_problems = GPOINTER_TO_UINT (g_hash_table_lookup (counts, row->form));
    }
}

/**
 * cq_outline_new:
 * @source: what to compute it from
 *
 * Returns: (transfer full) (element-type CqOutlineRow): the rows
 */
GPtrArray *
cq_outline_new (const CqFormSource *source)
{
  Outline self = { source, source->document };
  g_autoptr (GPtrArray) parts = cq_parts_list (source->document);
  CqPart *main_part = parts->pdata[0];

  self.lang = source->lang != NULL ? source->lang : cq_document_get_language (source->document);
  self.rows = g_ptr_array_new_with_free_func ((GDestroyNotify) cq_outline_row_unref);
  self.sections = cq_sections_list (source->document, NULL);
  self.clauses = cq_clauses_list (source->document, NULL);
  self.numbering = cq_numbering_new (source->document, NULL);
  gather_listed (&self);
  add (&self, cq_form_id_new (CQ_FORM_DOCUMENT, NULL), cq_form_kind_get_name (CQ_FORM_DOCUMENT), 0);
  if (cq_profile_is_ours (source->document))
    {
      add (&self, cq_form_id_new (CQ_FORM_MEETING, NULL), cq_form_kind_get_name (CQ_FORM_MEETING), 0);
      add_parties (&self);
    }
  add_opening (&self, main_part, 0);
  add_main_text (&self, main_part);
  add_roadmap (&self, main_part, 0);
  add_words (&self, main_part, CQ_FORM_CLOSING, CQ_CLAUSE_CLOSING, 0);
  if (is_asked_for (&self, "signatures"))
    add (&self, cq_form_id_new (CQ_FORM_SIGNATURES, NULL), cq_form_kind_get_name (CQ_FORM_SIGNATURES), 0);
  for (guint i = 1; i < parts->len; i++)
    add_annex (&self, parts->pdata[i]);
  finish_rows (&self);
  g_ptr_array_unref (self.sections);
  g_ptr_array_unref (self.clauses);
  g_hash_table_unref (self.listed);
  cq_numbering_unref (self.numbering);
  return self.rows;
}
