/* The parts of a dossier: reading. */
#include "statement/cq-part.h"

#include "statement/cq-place.h"
#include "statement/cq-profile.h"

struct _CqPart
{
  char *id;        /* (owned) */
  CqNode *node;    /* (owned) */
  CqNode *record;  /* (owned) (nullable): cq:file or cq:part */
  CqNode *roadmap; /* (owned) (nullable): cq:roadmap */
  char *principal; /* (owned): the language of texts that state none */
  gboolean is_annex;
};

static void
clear_part (gpointer data)
{
  CqPart *self = data;

  g_free (self->id);
  g_free (self->principal);
  g_clear_pointer (&self->node, cq_node_unref);
  g_clear_pointer (&self->record, cq_node_unref);
  g_clear_pointer (&self->roadmap, cq_node_unref);
}

CqPart *
cq_part_ref (CqPart *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
cq_part_unref (CqPart *self)
{
  g_atomic_rc_box_release_full (self, clear_part);
}

static CqNode *
ref_or_null (CqNode *node)
{
  return node != NULL ? cq_node_ref (node) : NULL;
}

static CqPart *
new_part (CqNode *document, CqNode *node, const char *fallback_id)
{
  CqPart *self = g_atomic_rc_box_new0 (CqPart);
  const char *id = cq_node_get (node, CQ_XML_ID);

  self->is_annex = node != cq_document_get_root (document);
  self->node = cq_node_ref (node);
  self->id = g_strdup (id != NULL ? id : fallback_id);
  self->principal = g_strdup (cq_text_get_language (node, cq_document_get_language (document)));
  self->record = ref_or_null (self->is_annex ? cq_profile_find_record (document, CQ_PR_PART, self->id)
                                             : cq_profile_find_record (document, CQ_PR_FILE, NULL));
  self->roadmap = ref_or_null (cq_profile_find_record (document, CQ_PR_ROADMAP, self->id));
  return self;
}

/**
 * cq_parts_list:
 *
 * An annex without an id is named "annex-2" by its place until an edit gives it one.
 *
 * Returns: (transfer full) (element-type CqPart): the main part, then the annexes in order
 */
GPtrArray *
cq_parts_list (CqNode *document)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func ((GDestroyNotify) cq_part_unref);
  CqNode *root = cq_document_get_root (document);
  CqNode *child;

  g_ptr_array_add (parts, new_part (document, root, CQ_PART_MAIN));
  for (guint i = 0; (child = cq_node_next_element (root, &i)) != NULL;)
    if (cq_node_is (child, CQ_DB_APPENDIX))
      {
        g_autofree char *fallback = g_strdup_printf ("annex-%u", parts->len);
        g_ptr_array_add (parts, new_part (document, child, fallback));
      }
  return parts;
}

/**
 * cq_part_find:
 * @id: (nullable): "main" and %NULL are the main part
 *
 * Returns: (transfer full) (nullable): the part
 */
CqPart *
cq_part_find (CqNode *document, const char *id)
{
  g_autoptr (GPtrArray) parts = cq_parts_list (document);

  for (guint i = 0; i < parts->len; i++)
    {
      CqPart *part = g_ptr_array_index (parts, i);
      if (id == NULL || g_str_equal (part->id, id))
        return cq_part_ref (part);
    }
  return g_str_equal (id, CQ_PART_MAIN) ? cq_part_ref (g_ptr_array_index (parts, 0)) : NULL;
}

const char *
cq_part_get_id (CqPart *self)
{
  return self->id;
}

/**
 * cq_part_get_node:
 *
 * Returns: (transfer none): the article or appendix
 */
CqNode *
cq_part_get_node (CqPart *self)
{
  return self->node;
}

/**
 * cq_part_get_info:
 *
 * Returns: (transfer none) (nullable): its info
 */
CqNode *
cq_part_get_info (CqPart *self)
{
  return cq_node_find_child (self->node, CQ_DB_INFO);
}

gboolean
cq_part_is_annex (CqPart *self)
{
  return self->is_annex;
}

/**
 * cq_part_get_kind:
 *
 * Returns: (transfer none): what the part is: "joint-statement", "roadmap", … for the main part, else "roadmap" or "annex"; the
 *   name of the element where it does not say
 */
const char *
cq_part_get_kind (CqPart *self)
{
  const char *role = cq_node_get (self->node, CQ_AT_ROLE);

  if (self->is_annex && self->roadmap != NULL)
    return "roadmap";
  return role != NULL ? role : self->is_annex ? "annex" : cq_node_get_name (self->node)->local;
}

/* The title and its like stand in the info or before it. */
static CqNode *
find_heading (CqPart *self, CqTag tag)
{
  CqNode *info = cq_part_get_info (self);
  CqNode *found = info != NULL ? cq_node_find_child (info, tag) : NULL;

  return found != NULL ? found : cq_node_find_child (self->node, tag);
}

/**
 * cq_part_get_title_node:
 *
 * Returns: (transfer none) (nullable): the title, for its content
 */
CqNode *
cq_part_get_title_node (CqPart *self)
{
  return find_heading (self, CQ_DB_TITLE);
}

CqNode *
cq_part_get_subtitle_node (CqPart *self)
{
  return find_heading (self, CQ_DB_SUBTITLE);
}

/**
 * cq_part_get_title:
 *
 * Returns: (transfer full) (nullable): the title in @lang
 */
char *
cq_part_get_title (CqPart *self, const char *lang)
{
  return cq_text_get (cq_part_get_title_node (self), lang, self->principal);
}

/**
 * cq_part_get_subtitle:
 *
 * Returns: (transfer full) (nullable): the subtitle in @lang
 */
char *
cq_part_get_subtitle (CqPart *self, const char *lang)
{
  return cq_text_get (cq_part_get_subtitle_node (self), lang, self->principal);
}

/**
 * cq_part_get_title_content:
 *
 * Returns: (transfer full) (nullable) (element-type CqNode): the title in @lang as content
 */
GPtrArray *
cq_part_get_title_content (CqPart *self, const char *lang)
{
  CqNode *title = cq_part_get_title_node (self);

  return title != NULL ? cq_text_get_content (title, lang, self->principal) : NULL;
}

GPtrArray *
cq_part_get_subtitle_content (CqPart *self, const char *lang)
{
  CqNode *subtitle = cq_part_get_subtitle_node (self);

  return subtitle != NULL ? cq_text_get_content (subtitle, lang, self->principal) : NULL;
}

/* What the info names the document by; @otherclass says in which series. */
static char *
get_biblioid (CqPart *self, const char *otherclass)
{
  CqNode *info = cq_part_get_info (self);
  CqNode *child;

  for (guint i = 0; info != NULL && (child = cq_node_next_element (info, &i)) != NULL;)
    if (cq_node_is (child, CQ_DB_BIBLIOID) && g_strcmp0 (cq_node_get (child, CQ_AT_OTHERCLASS), otherclass) == 0)
      return cq_text_get (child, NULL, cq_text_get_language (child, self->principal));
  return NULL;
}

/**
 * cq_part_get_symbol:
 *
 * Returns: (transfer full) (nullable): the document's symbol, "CAJ/FM/6/1"
 */
char *
cq_part_get_symbol (CqPart *self)
{
  return get_biblioid (self, CQ_BIBLIOID_SYMBOL);
}

/**
 * cq_part_get_agenda_item:
 *
 * Returns: (transfer full) (nullable): the item of the agenda that the document belongs to, "15 (b)"
 */
char *
cq_part_get_agenda_item (CqPart *self)
{
  return get_biblioid (self, CQ_BIBLIOID_AGENDA_ITEM);
}

/**
 * cq_part_get_marking:
 * @role: %CQ_MARKING_DISTRIBUTION or %CQ_MARKING_CLASSIFICATION
 *
 * Returns: (transfer full) (nullable): the marking
 */
char *
cq_part_get_marking (CqPart *self, const char *role)
{
  CqNode *info = cq_part_get_info (self);
  CqNode *notice = info != NULL ? cq_node_find_child_with_role (info, CQ_DB_LEGALNOTICE, role) : NULL;
  g_autofree char *text = notice != NULL ? cq_text_get_plain (notice) : NULL;

  return text != NULL && *text != '\0' ? g_steal_pointer (&text) : NULL;
}

static const char *
get_setting (CqPart *self, CqTag attribute)
{
  return self->record != NULL ? cq_node_get (self->record, attribute) : NULL;
}

CqFormality
cq_part_get_formality (CqPart *self)
{
  CqFormality formality = CQ_FORMALITY_NONE;

  cq_formality_from_string (get_setting (self, CQ_AT_FORMALITY), &formality);
  return formality;
}

CqNumberingScheme
cq_part_get_numbering (CqPart *self)
{
  CqNumberingScheme scheme = CQ_NUMBERING_CONTINUOUS;

  cq_numbering_scheme_from_string (get_setting (self, CQ_AT_NUMBERING), &scheme);
  return scheme;
}

/**
 * cq_part_get_style:
 *
 * Returns: (transfer none) (nullable): the name of the page style
 */
const char *
cq_part_get_style (CqPart *self)
{
  return get_setting (self, CQ_AT_STYLE);
}

/**
 * cq_part_get_paper:
 *
 * Returns: (transfer none) (nullable): "A4" or "Letter"
 */
const char *
cq_part_get_paper (CqPart *self)
{
  return get_setting (self, CQ_AT_PAPER);
}

/**
 * cq_part_get_roadmap_form:
 *
 * Returns: how the part prints its commitments; a part whose role is roadmap prints a matrix where no record says otherwise
 */
CqRoadmapForm
cq_part_get_roadmap_form (CqPart *self)
{
  CqRoadmapForm form = CQ_ROADMAP_MATRIX;

  if (self->roadmap == NULL)
    return g_strcmp0 (cq_node_get (self->node, CQ_AT_ROLE), "roadmap") == 0 ? CQ_ROADMAP_MATRIX : CQ_ROADMAP_ABSENT;
  cq_roadmap_form_from_string (cq_node_get (self->roadmap, CQ_AT_FORM), &form);
  return form;
}

/**
 * cq_part_get_roadmap_columns:
 *
 * Returns: (transfer full): the names of the matrix's columns; none where the record leaves them to the program
 */
char **
cq_part_get_roadmap_columns (CqPart *self)
{
  return cq_ids_split (self->roadmap != NULL ? cq_node_get (self->roadmap, CQ_AT_COLUMNS) : NULL);
}

/**
 * cq_part_dup_roadmap_place:
 *
 * Returns: (transfer full): the name of the place where pages have the table of the roadmap, which the document has not
 */
char *
cq_part_dup_roadmap_place (CqPart *self)
{
  return g_strconcat ("at-roadmap.", cq_part_get_id (self), NULL);
}

static gboolean
roadmap_asks_for (CqPart *self, CqTag attribute)
{
  return self->roadmap != NULL && g_strcmp0 (cq_node_get (self->roadmap, attribute), "true") == 0;
}

/**
 * cq_part_has_timeline:
 *
 * Returns: whether a timeline is to stand below the matrix; not where no record asks for it
 */
gboolean
cq_part_has_timeline (CqPart *self)
{
  return roadmap_asks_for (self, CQ_AT_TIMELINE);
}

/**
 * cq_part_has_column_numbers:
 *
 * Returns: whether a row below the head of the matrix numbers its columns; not where no record asks for it
 */
gboolean
cq_part_has_column_numbers (CqPart *self)
{
  return roadmap_asks_for (self, CQ_AT_COLUMN_NUMBERS);
}

static const char *const formality_words[] = { NULL, "signed", "adopted", "issued", "endorsed" };
static const char *const scheme_words[] = { "continuous", "restart", "section", "none" };
static const char *const form_words[] = { NULL, "matrix", "prose", "both" };

static gboolean
find_word (const char *const *words, guint n_words, const char *word, guint *value)
{
  for (guint i = 0; word != NULL && i < n_words; i++)
    if (g_strcmp0 (words[i], word) == 0)
      {
        *value = i;
        return TRUE;
      }
  return FALSE;
}

const char *
cq_formality_to_string (CqFormality formality)
{
  return formality_words[formality];
}

gboolean
cq_formality_from_string (const char *word, CqFormality *formality)
{
  return find_word (formality_words, G_N_ELEMENTS (formality_words), word, formality);
}

const char *
cq_numbering_scheme_to_string (CqNumberingScheme scheme)
{
  return scheme_words[scheme];
}

gboolean
cq_numbering_scheme_from_string (const char *word, CqNumberingScheme *scheme)
{
  return find_word (scheme_words, G_N_ELEMENTS (scheme_words), word, scheme);
}

const char *
cq_roadmap_form_to_string (CqRoadmapForm form)
{
  return form_words[form];
}

gboolean
cq_roadmap_form_from_string (const char *word, CqRoadmapForm *form)
{
  return find_word (form_words, G_N_ELEMENTS (form_words), word, form);
}
