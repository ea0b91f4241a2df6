/* The texts of a document, each in its languages. */
#include "statement/cq-change.h"
#include "statement/cq-commitment-private.h"
#include "statement/cq-concordance-private.h"
#include "statement/cq-field.h"
#include "statement/cq-languages.h"
#include "statement/cq-meeting.h"
#include "statement/cq-owner.h"
#include "statement/cq-place.h"
#include "statement/cq-profile.h"
#include "statement/cq-section.h"
#include "statement/cq-signatory.h"
#include "statement/cq-term.h"

typedef struct
{
  CqNode *document;
  char **languages;
  guint n;
  const char *principal;
  GPtrArray *texts;   /* (element-type CqVersions) */
  gboolean *is_written; /* by language: whether a clause is in it */
} List;

void
cq_versions_free (CqVersions *self)
{
  for (guint i = 0; self->versions[i].of != G_MAXUINT; i++)
    g_clear_pointer (&self->versions[i].node, cq_node_unref);
  g_free (self->versions);
  g_free (self->about);
  g_free (self->field);
  g_clear_pointer (&self->path, cq_path_unref);
  cq_node_unref (self->holder);
  g_free (self);
}

static CqVersions *
begin (List *self, const char *about, const char *field, CqNode *holder)
{
  CqVersions *text = g_new0 (CqVersions, 1);

  text->about = g_strdup (about);
  text->field = g_strdup (field);
  text->holder = cq_node_ref (holder);
  text->versions = g_new0 (CqVersion, self->n + 1);
  text->versions[self->n].of = G_MAXUINT;
  return text;
}

static CqWalkStep
count_blank (CqNode *node, CqWalk *walk, gpointer data)
{
  if (g_strcmp0 (cq_field_get_kind (node), "text") != 0 || cq_field_is_filled (node))
    return CQ_WALK_ON;
  (*(guint *) data)++;
  return CQ_WALK_OVER;
}

static guint
count_blanks (CqNode *node)
{
  guint n = 0;

  cq_tree_walk_elements (node, count_blank, &n);
  return n;
}

/* A translation that was begun with the bones of its text has blanks where words are to stand, more of them than the
 * text that it is made from. */
static gboolean
is_begun (CqNode *node, CqNode *original)
{
  guint n = count_blanks (node);

  return n > 0 && n > (original != NULL ? count_blanks (original) : 0);
}

/* A blank to be filled in is no text yet. */
static void
take (CqVersions *text, guint lang, CqNode *node, CqTextMatch match)
{
  if (node != NULL && match == CQ_TEXT_FOUND && !cq_children_are_blank (node) && !cq_text_is_unfilled (node)
      && (lang == 0 || !is_begun (node, text->versions[0].node)))
    text->versions[lang].node = cq_node_ref (node);
}

static gboolean
is_said (const List *self, const CqVersions *text)
{
  for (guint i = 0; i < self->n; i++)
    if (text->versions[i].node != NULL)
      return TRUE;
  return FALSE;
}

/* What no language says yet is no text. */
static void
end (List *self, CqVersions *text, gboolean is_writing)
{
  for (guint i = 0; i < self->n; i++)
    self->is_written[i] = self->is_written[i] || (is_writing && text->versions[i].node != NULL);
  if (is_said (self, text))
    g_ptr_array_add (self->texts, text);
  else
    cq_versions_free (text);
}

static CqVersions *
add_set (List *self, const char *about, const char *field, CqNode *holder, CqNode *set, const char *principal)
{
  CqVersions *text = begin (self, about, field, holder);

  for (guint i = 0; i < self->n; i++)
    {
      CqTextMatch match;
      CqNode *node = cq_text_pick (set, self->languages[i], principal, &match);
      take (text, i, node, match);
    }
  return text;
}

static CqVersions *
add_children (List *self, const char *about, const char *field, CqNode *holder, CqNode *parent, CqTag tag,
              const char *principal)
{
  CqVersions *text = begin (self, about, field, holder);

  for (guint i = 0; i < self->n; i++)
    {
      CqTextMatch match;
      CqNode *node = cq_text_pick_child (parent, tag, self->languages[i], principal, &match);
      take (text, i, node, match);
    }
  return text;
}

static void
add_parts (List *self)
{
  g_autoptr (GPtrArray) parts = cq_parts_list (self->document);

  for (guint i = 0; i < parts->len; i++)
    {
      CqPart *part = parts->pdata[i];
      CqNode *node = cq_part_get_node (part);
      const char *principal = cq_text_get_language (node, self->principal);
      CqNode *title = cq_part_get_title_node (part);
      CqNode *subtitle = cq_part_get_subtitle_node (part);

      if (title != NULL)
        end (self, add_set (self, cq_part_get_id (part), CQ_VERSIONS_TITLE, node, title, principal), FALSE);
      if (subtitle != NULL)
        end (self, add_set (self, cq_part_get_id (part), CQ_VERSIONS_SUBTITLE, node, subtitle, principal), FALSE);
    }
}

static void
add_meeting (List *self)
{
  g_autoptr (CqMeeting) meeting = cq_document_get_meeting (self->document);
  CqNode *node = cq_meeting_get_node (meeting);
  CqNode *address = node != NULL ? cq_node_find_child (node, CQ_DB_ADDRESS) : NULL;
  const struct
  {
    const char *field;
    CqNode *holder;
    CqTag tag;
  } texts[] = {
    { CQ_VERSIONS_NAME, node, CQ_DB_CONFTITLE },
    { CQ_VERSIONS_FRAMEWORK, node, CQ_DB_CONFSPONSOR },
    { CQ_VERSIONS_CITY, address, CQ_DB_CITY },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      CqNode *set = texts[i].holder != NULL ? cq_node_find_child (texts[i].holder, texts[i].tag) : NULL;
      if (set != NULL)
        end (self, add_set (self, CQ_MEETING_ID, texts[i].field, node, set, cq_text_get_language (node, self->principal)),
             FALSE);
    }
}

static void
add_signatory (List *self, CqNode *node)
{
  const char *id = cq_node_get (node, CQ_XML_ID);
  const char *principal = cq_text_get_language (node, self->principal);
  CqNode *affiliation = cq_node_find_child (node, CQ_DB_AFFILIATION);
  CqNode *name = cq_node_find_child (node, CQ_DB_PERSONNAME);
  const char *const contributions[] = { CQ_VERSIONS_ON_BEHALF_OF, CQ_VERSIONS_REPRESENTED_BY };

  if (name != NULL)
    end (self, add_set (self, id, CQ_VERSIONS_NAME, node, name, principal), FALSE);
  if (affiliation != NULL && cq_node_find_child (affiliation, CQ_DB_JOBTITLE) != NULL)
    end (self, add_children (self, id, CQ_VERSIONS_TITLE, node, affiliation, CQ_DB_JOBTITLE, principal), FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (contributions); i++)
    {
      CqNode *set = cq_node_find_child_with_role (node, CQ_DB_CONTRIB, contributions[i]);
      if (set != NULL)
        end (self, add_set (self, id, contributions[i], node, set, principal), FALSE);
    }
}

static void
add_people (List *self)
{
  g_autoptr (GPtrArray) signatories = cq_signatories_list (self->document);
  g_autoptr (GPtrArray) witnesses = cq_witnesses_list (self->document);

  for (guint i = 0; i < signatories->len; i++)
    add_signatory (self, cq_signatory_get_node (signatories->pdata[i]));
  for (guint i = 0; i < witnesses->len; i++)
    add_signatory (self, cq_signatory_get_node (witnesses->pdata[i]));
}

static void
add_clause (List *self, CqClause *clause)
{
  CqNode *node = cq_clause_get_node (clause);
  CqPath *path = cq_clause_get_path (clause);
  g_autofree char *place = cq_node_get (node, CQ_XML_ID) == NULL ? cq_path_to_id (path) : NULL;
  CqVersions *text;

  if (cq_clause_get_kind (clause) == CQ_CLAUSE_FOREIGN)
    return;
  text = begin (self, place != NULL ? place : cq_node_get (node, CQ_XML_ID), NULL, node);
  text->path = cq_path_ref (path);
  for (guint i = 0; i < self->n; i++)
    take (text, i, cq_clause_get_para (clause, self->languages[i]), CQ_TEXT_FOUND);
  end (self, text, TRUE);
}

static void
add_section (List *self, CqSection *section)
{
  CqNode *node = cq_section_get_node (section);
  CqPath *path = cq_section_get_path (section);
  CqNode *title = cq_section_get_title_node (section);
  g_autofree char *place = cq_node_get (node, CQ_XML_ID) == NULL ? cq_path_to_id (path) : NULL;
  CqVersions *text;

  if (title == NULL)
    return;
  text = add_set (self, place != NULL ? place : cq_node_get (node, CQ_XML_ID), CQ_VERSIONS_TITLE, node, title,
                  cq_section_get_principal (section));
  text->path = cq_path_ref (path);
  end (self, text, FALSE);
}

/* Areas and clauses as they follow each other in the text */
static void
add_body (List *self)
{
  g_autoptr (GPtrArray) sections = cq_sections_list (self->document, NULL);
  g_autoptr (GPtrArray) clauses = cq_clauses_list (self->document, NULL);
  guint s = 0;

  for (guint c = 0; c < clauses->len; c++)
    {
      for (; s < sections->len; s++)
        {
          if (cq_path_compare (cq_section_get_path (sections->pdata[s]), cq_clause_get_path (clauses->pdata[c])) > 0)
            break;
          add_section (self, sections->pdata[s]);
        }
      add_clause (self, clauses->pdata[c]);
    }
  for (; s < sections->len; s++)
    add_section (self, sections->pdata[s]);
}

/* Parties have their names in the list of parties; others have them here. */
static void
add_owners (List *self, CqNode *record, const char *id)
{
  for (CqOwners which = 0; which < CQ_N_OWNERS; which++)
    {
      g_autoptr (GPtrArray) owners = cq_owners_of_record (record, which);
      guint nth = 0;

      for (guint i = 0; i < owners->len; i++)
        {
          g_autofree char *field = NULL;
          CqVersions *text;

          if (cq_owner_get_party (owners->pdata[i]) != NULL)
            continue;
          field = cq_owner_make_field (which, ++nth);
          text = begin (self, id, field, record);
          for (guint k = 0; k < self->n; k++)
            take (text, k, cq_owner_get_name_node (owners->pdata[i], self->languages[k], self->principal), CQ_TEXT_FOUND);
          end (self, text, FALSE);
        }
    }
}

static void
add_commitments (List *self)
{
  g_autoptr (GPtrArray) records = cq_profile_list_records (self->document, CQ_PR_COMMITMENT);

  for (guint i = 0; i < records->len; i++)
    {
      CqNode *record = records->pdata[i];
      g_auto (GStrv) ids = cq_ids_split (cq_node_get (record, CQ_AT_ABOUT));

      add_owners (self, record, ids[0]);
      for (CqCommitmentText what = 0; what < CQ_N_COMMITMENT_TEXTS; what++)
        {
          CqTag tag = cq_commitment_text_get_tag (what);

          if (cq_node_find_child (record, tag) != NULL)
            end (self, add_children (self, ids[0], cq_commitment_text_to_string (what), record, record, tag, self->principal),
                 FALSE);
        }
    }
}

/* References are named in the language that they are in. */
static void
add_terms (List *self)
{
  for (CqTerms which = CQ_TERMS_TERMS; which <= CQ_TERMS_ABBREVIATIONS; which++)
    {
      g_autoptr (GPtrArray) entries = cq_terms_list (self->document, which);

      for (guint i = 0; i < entries->len; i++)
        {
          CqNode *entry = entries->pdata[i];
          const char *id = cq_node_get (entry, CQ_XML_ID);
          CqNode *term = cq_node_find_child (entry, CQ_DB_GLOSSTERM);
          CqNode *meaning = cq_node_find_child (entry, CQ_DB_GLOSSDEF);

          if (term != NULL)
            end (self, add_set (self, id, CQ_VERSIONS_TERM, entry, term, self->principal), FALSE);
          if (meaning != NULL)
            end (self, add_children (self, id, CQ_VERSIONS_MEANING, entry, meaning, CQ_DB_PARA, self->principal), FALSE);
        }
    }
}

/* A document has the languages that it declares. One that declares none has those that its clauses are written in: a title
 * or a name in another language makes it no translation. */
static void
keep_languages (List *self)
{
  gboolean declares = cq_document_declares_languages (self->document);
  guint kept = 0;

  for (guint i = 0; i < self->n; i++)
    {
      gboolean stays = i == 0 || (declares ? cq_document_declares_language (self->document, self->languages[i])
                                           : self->is_written[i]);

      for (guint t = 0; t < self->texts->len; t++)
        {
          CqVersions *text = self->texts->pdata[t];
          if (!stays)
            g_clear_pointer (&text->versions[i].node, cq_node_unref);
          else if (kept < i)
            text->versions[kept].node = g_steal_pointer (&text->versions[i].node);
        }
      if (stays && kept < i)
        self->languages[kept] = g_steal_pointer (&self->languages[i]);
      if (stays)
        kept++;
      else
        g_clear_pointer (&self->languages[i], g_free);
    }
  for (guint t = self->texts->len; t > 0; t--)
    if (!is_said (self, self->texts->pdata[t - 1]))
      g_ptr_array_remove_index (self->texts, t - 1);
}

/**
 * cq_versions_list:
 * @languages: (out) (transfer full): the languages that the document is written in, the principal one first
 *
 * Returns: (transfer full) (element-type CqVersions): every text that any of them says, in the order of the document
 */
GPtrArray *
cq_versions_list (CqNode *document, char ***languages)
{
  List self = { document, cq_document_list_languages (document) };

  self.n = g_strv_length (self.languages);
  self.principal = cq_document_get_language (document);
  self.texts = g_ptr_array_new_with_free_func ((GDestroyNotify) cq_versions_free);
  self.is_written = g_new0 (gboolean, self.n);
  if (self.n > 1)
    {
      add_parts (&self);
      add_meeting (&self);
      add_people (&self);
      add_body (&self);
      add_commitments (&self);
      add_terms (&self);
      keep_languages (&self);
    }
  g_free (self.is_written);
  *languages = self.languages;
  return self.texts;
}
