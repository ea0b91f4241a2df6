/* From places of the text to the forms that edit them. */
#include "forms/cq-form-private.h"

#include <glib/gi18n-lib.h>

#include "check/cq-problem.h"
#include "forms/cq-form-people.h"
#include "statement/cq-meeting.h"

/* What has a form: text by its place, for equal paragraphs may be one element; the rest by its element */
typedef struct
{
  CqNode *document;
  GHashTable *by_place; /* (owned) (element-type utf8 utf8): "at.…" → the id of the form */
  GHashTable *by_node;  /* (owned) (element-type CqNode utf8) */
} Subjects;

/* In a part that is not the main one, the form names the part. */
static char *
form_of_part (CqFormKind kind, const char *part)
{
  return cq_form_id_new (kind, g_str_equal (part, CQ_PART_MAIN) ? NULL : part);
}

static char *
form_of_clause (CqClause *clause, gboolean is_main)
{
  const char *part = is_main ? CQ_PART_MAIN : cq_clause_get_part (clause);
  g_autofree char *about = NULL;

  switch (cq_clause_get_kind (clause))
    {
    case CQ_CLAUSE_CHAPEAU:
      return form_of_part (CQ_FORM_CHAPEAU, part);
    case CQ_CLAUSE_LINKING:
      return form_of_part (CQ_FORM_LINKING, part);
    case CQ_CLAUSE_CLOSING:
      return form_of_part (CQ_FORM_CLOSING, part);
    case CQ_CLAUSE_PREAMBULAR:
    case CQ_CLAUSE_OPERATIVE:
    case CQ_CLAUSE_PLAIN:
    case CQ_CLAUSE_SUBCLAUSE:
    case CQ_CLAUSE_FOREIGN:
    default:
      about = cq_about_new (cq_clause_get_node (clause), cq_clause_get_path (clause));
      return cq_form_id_new (CQ_FORM_CLAUSE, about);
    }
}

static gboolean
is_main_part (CqNode *document, const char *part)
{
  g_autoptr (CqPart) main_part = cq_part_find (document, NULL);

  return main_part != NULL && g_str_equal (cq_part_get_id (main_part), part);
}

static void
add_text (Subjects *self)
{
  g_autoptr (GPtrArray) sections = cq_sections_list (self->document, NULL);
  g_autoptr (GPtrArray) clauses = cq_clauses_list (self->document, NULL);
  g_autoptr (CqPart) main_part = cq_part_find (self->document, NULL);

  for (guint i = 0; i < sections->len; i++)
    {
      CqSection *section = sections->pdata[i];
      g_autofree char *about = cq_about_new (cq_section_get_node (section), cq_section_get_path (section));
      gboolean is_main = g_str_equal (cq_section_get_part (section), cq_part_get_id (main_part));

      g_hash_table_insert (self->by_place, cq_path_to_id (cq_section_get_path (section)),
                           cq_section_is_closing (section)
                               ? form_of_part (CQ_FORM_CLOSING, is_main ? CQ_PART_MAIN : cq_section_get_part (section))
                               : cq_form_id_new (CQ_FORM_AREA, about));
    }
  for (guint i = 0; i < clauses->len; i++)
    {
      CqClause *clause = clauses->pdata[i];
      gboolean is_main = g_str_equal (cq_clause_get_part (clause), cq_part_get_id (main_part));

      g_hash_table_insert (self->by_place, cq_path_to_id (cq_clause_get_path (clause)), form_of_clause (clause, is_main));
    }
}

static void
take (Subjects *self, CqNode *node, char *form)
{
  if (node != NULL)
    g_hash_table_insert (self->by_node, node, form);
  else
    g_free (form);
}

static void
take_person (Subjects *self, CqFormKind kind, CqNode *person, CqNode *subject)
{
  g_autofree char *about = cq_about_new_of_person (self->document, subject);

  take (self, person, cq_form_id_new (kind, about));
}

/* Whoever signs stands in the form of the party; one who signs for nobody, in the list of them. */
static void
add_people (Subjects *self)
{
  g_autoptr (GPtrArray) parties = cq_parties_list (self->document);
  g_autoptr (GPtrArray) signatories = cq_signatories_list (self->document);
  g_autoptr (GPtrArray) witnesses = cq_witnesses_list (self->document);
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < parties->len; i++)
    {
      CqNode *node = cq_party_get_node (parties->pdata[i]);

      take_person (self, CQ_FORM_PARTY, node, node);
      g_hash_table_insert (by_id, (gpointer) cq_party_get_id (parties->pdata[i]), node);
    }
  for (guint i = 0; i < signatories->len; i++)
    {
      const char *id = cq_signatory_get_party (signatories->pdata[i]);
      CqNode *party = id != NULL ? g_hash_table_lookup (by_id, id) : NULL;

      if (party != NULL)
        take_person (self, CQ_FORM_PARTY, cq_signatory_get_node (signatories->pdata[i]), party);
    }
  for (guint i = 0; i < witnesses->len; i++)
    {
      CqNode *node = cq_signatory_get_node (witnesses->pdata[i]);
      take_person (self, CQ_FORM_WITNESS, node, node);
    }
}

static void
add_meeting_and_parts (Subjects *self)
{
  g_autoptr (CqMeeting) meeting = cq_document_get_meeting (self->document);
  g_autoptr (GPtrArray) parts = cq_parts_list (self->document);

  take (self, cq_meeting_get_node (meeting), cq_form_id_new (CQ_FORM_MEETING, NULL));
  take (self, cq_tree_find_tag (self->document, CQ_DB_AUTHORGROUP, NULL), cq_form_id_new (CQ_FORM_PARTIES, NULL));
  for (guint i = 1; i < parts->len; i++)
    take (self, cq_part_get_node (parts->pdata[i]), cq_form_id_new (CQ_FORM_ANNEX, cq_part_get_id (parts->pdata[i])));
}

static void
clear_subjects (Subjects *self)
{
  g_clear_pointer (&self->by_place, g_hash_table_unref);
  g_clear_pointer (&self->by_node, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Subjects, clear_subjects)

static Subjects
gather (CqNode *document)
{
  Subjects self = { document, g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free),
                    g_hash_table_new_full (NULL, NULL, NULL, g_free) };

  add_text (&self);
  add_people (&self);
  add_meeting_and_parts (&self);
  return self;
}

/* The form of the innermost subject around a place; %NULL where none is */
static const char *
climb (Subjects *self, CqPath *path)
{
  g_autoptr (CqPath) at = cq_path_ref (path);

  while (cq_path_get_depth (at) > 0)
    {
      CqNode *node = cq_tree_get (self->document, at);
      g_autofree char *place = cq_path_to_id (at);
      const char *form = g_hash_table_lookup (self->by_place, place);
      CqPath *outer;

      if (form == NULL)
        form = g_hash_table_lookup (self->by_node, node);
      if (form != NULL)
        return form;
      outer = cq_path_new_parent (at);
      cq_path_unref (at);
      at = outer;
    }
  return NULL;
}

/* The form of the roadmap whose table @id names; %NULL where it names none */
static char *
find_roadmap (CqNode *document, const char *id)
{
  g_autoptr (GPtrArray) parts = cq_parts_list (document);

  for (guint i = 0; i < parts->len; i++)
    {
      g_autofree char *place = cq_part_dup_roadmap_place (parts->pdata[i]);

      if (g_str_equal (place, id))
        return cq_form_id_new (CQ_FORM_ROADMAP, cq_part_get_id (parts->pdata[i]));
    }
  return NULL;
}

/**
 * cq_form_id_find:
 * @id: an id of the document, or the name of a place
 *
 * Returns: (transfer full) (nullable): the id of the form that edits it; %NULL where nothing is there
 */
char *
cq_form_id_find (CqNode *document, const char *id)
{
  g_autoptr (CqPath) path = cq_about_find (document, id);
  g_autoptr (CqPart) part = path == NULL ? cq_part_find (document, id) : NULL;
  g_auto (Subjects) subjects = { NULL };
  const char *form;

  if (part != NULL)
    return cq_part_is_annex (part) ? cq_form_id_new (CQ_FORM_ANNEX, cq_part_get_id (part))
                                   : cq_form_id_new (CQ_FORM_DOCUMENT, NULL);
  if (path == NULL)
    return find_roadmap (document, id);
  subjects = gather (document);
  form = climb (&subjects, path);
  return g_strdup (form != NULL ? form : "document");
}

/* What stands nowhere in the text */
static const struct
{
  const char *rule;
  const char *form;
} rules[] = {
  { "meeting-without-date", "meeting" },
  { "signed-without-signatories", "parties" },
};

/* What is said once for the whole document is filled in there, wherever it is printed: @form is where the text is edited. */
static const char *
get_form_of_field (const char *field, const char *form)
{
  if (g_str_has_prefix (field, "meeting-"))
    return "meeting";
  if (g_str_has_prefix (field, "name-list"))
    return "parties";
  if (g_str_has_prefix (field, "date-") && (form == NULL || !g_str_has_prefix (form, "closing")))
    return "document";
  return form;
}

typedef struct
{
  Subjects *subjects;
  GHashTable *wanted; /* (element-type utf8) */
  GHashTable *found;  /* (element-type utf8 utf8) */
} Mapping;

static CqWalkStep
map_id (CqNode *node, CqWalk *walk, gpointer data)
{
  Mapping *self = data;
  const char *id = cq_node_get_kind (node) == CQ_NODE_ELEMENT ? cq_node_get (node, CQ_XML_ID) : NULL;

  if (id != NULL && g_hash_table_contains (self->wanted, id) && !g_hash_table_contains (self->found, id))
    {
      g_autoptr (CqPath) path = cq_walk_dup_path (walk);
      const char *form = climb (self->subjects, path);
      g_hash_table_insert (self->found, g_strdup (id), g_strdup (form != NULL ? form : "document"));
    }
  return CQ_WALK_ON;
}

/**
 * cq_form_ids_of_problems:
 * @document: the document
 * @problems: (element-type CqProblem): what checks found in it
 *
 * Returns: (transfer full) (element-type utf8): for each problem, in order, the id of the form where it is
 *   mended
 */
GPtrArray *
cq_form_ids_of_problems (CqNode *document, GPtrArray *problems)
{
  g_autoptr (GHashTable) wanted = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GPtrArray *forms = g_ptr_array_new_with_free_func (g_free);
  g_auto (Subjects) subjects = gather (document);
  Mapping mapping = { &subjects, wanted, found };

  for (guint i = 0; i < problems->len; i++)
    if (((CqProblem *) problems->pdata[i])->id != NULL)
      g_hash_table_add (wanted, ((CqProblem *) problems->pdata[i])->id);
  cq_tree_walk (document, map_id, &mapping);
  for (guint i = 0; i < problems->len; i++)
    {
      const CqProblem *problem = problems->pdata[i];
      const char *form = problem->id != NULL ? g_hash_table_lookup (found, problem->id) : NULL;

      for (guint r = 0; form == NULL && r < G_N_ELEMENTS (rules); r++)
        if (g_str_equal (rules[r].rule, problem->rule))
          form = rules[r].form;
      if (problem->field != NULL)
        form = get_form_of_field (problem->field, form);
      g_ptr_array_add (forms, g_strdup (form != NULL ? form : "document"));
    }
  return forms;
}

/* The clause that a point belongs to: the last before it that stands one level above */
static CqClause *
find_clause_of_point (CqNode *document, CqClause *point)
{
  g_autoptr (GPtrArray) clauses = cq_clauses_list (document, cq_clause_get_part (point));
  CqClause *found = NULL;

  for (guint i = 0; i < clauses->len; i++)
    {
      CqClause *clause = clauses->pdata[i];

      if (cq_path_compare (cq_clause_get_path (clause), cq_clause_get_path (point)) == 0)
        break;
      if (cq_clause_get_level (clause) + 1 == cq_clause_get_level (point))
        found = clause;
    }
  return found != NULL ? cq_clause_ref (found) : NULL;
}

/**
 * cq_form_id_find_above:
 *
 * Returns: (transfer full): the id of the form that lists the clause
 */
char *
cq_form_id_find_above (CqNode *document, CqClause *clause)
{
  g_autoptr (CqPath) outer = cq_path_new_parent (cq_clause_get_path (clause));
  gboolean is_main = is_main_part (document, cq_clause_get_part (clause));
  const char *part = is_main ? CQ_PART_MAIN : cq_clause_get_part (clause);
  g_autoptr (CqClause) whole = cq_clause_get_level (clause) > 0 ? find_clause_of_point (document, clause) : NULL;
  g_auto (Subjects) subjects = { NULL };
  const char *form;

  if (whole != NULL)
    return form_of_clause (whole, is_main);
  if (cq_clause_get_kind (clause) == CQ_CLAUSE_PREAMBULAR)
    return form_of_part (CQ_FORM_PREAMBLE, part);
  subjects = gather (document);
  form = climb (&subjects, outer);
  if (form != NULL && !g_str_equal (form, "document"))
    return g_strdup (form);
  return is_main ? cq_form_id_new (CQ_FORM_AREA, cq_clause_get_part (clause))
                 : cq_form_id_new (CQ_FORM_ANNEX, cq_clause_get_part (clause));
}
