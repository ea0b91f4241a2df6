/* The form of the document: what it is, how it is marked, when it came about, how it is printed. */
#include "forms/cq-form-private.h"

#include <glib/gi18n-lib.h>

#include <string.h>

#include "statement/cq-field.h"
#include "statement/cq-meeting.h"
#include "statement/cq-profile.h"
#include "style/cq-style.h"

typedef enum
{
  PART_AGENDA_ITEM,
  PART_SYMBOL,
  PART_SUBTITLE,
  PART_TITLE,
} PartText;

static CqNode *
change_part_text (CqNode *document, const CqRow *row, const CqRowInput *input, GError **error)
{
  const char *lang = row->lang;
  g_autoptr (GPtrArray) content = input->rich != NULL ? cq_rich_get_content (input->rich) : NULL;

  if (content != NULL && content->len == 0)
    g_clear_pointer (&content, g_ptr_array_unref);
  switch ((PartText) row->what)
    {
    case PART_TITLE:
      return cq_part_set_title (document, row->part, lang, content);
    case PART_SUBTITLE:
      return cq_part_set_subtitle (document, row->part, lang, content);
    case PART_SYMBOL:
      return cq_part_set_symbol (document, row->part, cq_row_input_get_text (input));
    case PART_AGENDA_ITEM:
      return cq_part_set_agenda_item (document, row->part, cq_row_input_get_text (input));
    default:
      g_assert_not_reached ();
    }
}

static CqNode *
change_formality (CqNode *document, const CqRow *row, const CqRowInput *input, GError **error)
{
  CqFormality formality = CQ_FORMALITY_NONE;

  if (!cq_formality_from_string (input->text, &formality))
    formality = CQ_FORMALITY_NONE;
  return cq_part_set_formality (document, row->part, formality);
}

static void
add_agenda_item (CqFormMaker *self, CqPart *part)
{
  CqRow *row = cq_form_add (self, CQ_ROW_TEXT, CQ_BIBLIOID_AGENDA_ITEM, _ ("Agenda Item"), change_part_text);

  row->hint = g_strdup (_ ("Its number on the agenda of the meeting, such as “15 (b)”"));
  row->text = cq_part_get_agenda_item (part);
  row->what = PART_AGENDA_ITEM;
  row->part = g_strdup (cq_part_get_id (part));
}

/**
 * cq_form_add_part_rows:
 * @part: the main text or an annex
 *
 * Adds the rows that every part has: title, subtitle, symbol and formality; and the main text's item of an agenda.
 */
void
cq_form_add_part_rows (CqFormMaker *self, CqPart *part)
{
  static const CqFormality formalities[] = { CQ_FORMALITY_NONE, CQ_FORMALITY_SIGNED, CQ_FORMALITY_ADOPTED,
                                             CQ_FORMALITY_ISSUED, CQ_FORMALITY_ENDORSED };
  const char *const names[] = { C_ ("formality", "Not stated"), C_ ("formality", "Signed"), C_ ("formality", "Adopted"),
                                C_ ("formality", "Issued"), C_ ("formality", "Endorsed") };
  const char *id = cq_part_get_id (part);
  gboolean is_ours = cq_profile_is_ours (self->document);
  CqRow *row;

  row = cq_form_add_content (self, "title", C_ ("document", "Title"), cq_part_get_title_content (part, self->lang), change_part_text);
  row->what = PART_TITLE;
  cq_row_set_version (row, id, CQ_VERSIONS_TITLE);
  row->part = g_strdup (id);
  row = cq_form_add_content (self, "subtitle", C_ ("document", "Subtitle"), cq_part_get_subtitle_content (part, self->lang),
                             change_part_text);
  row->what = PART_SUBTITLE;
  cq_row_set_version (row, id, CQ_VERSIONS_SUBTITLE);
  row->part = g_strdup (id);
  if (!is_ours)
    return;
  row = cq_form_add (self, CQ_ROW_TEXT, "symbol", C_ ("document", "Symbol"), change_part_text);
  row->hint = g_strdup (_ ("The number of the document in its series, such as “CAJ/FM/6/1”"));
  row->text = cq_part_get_symbol (part);
  row->what = PART_SYMBOL;
  row->part = g_strdup (id);
  if (!cq_part_is_annex (part))
    add_agenda_item (self, part);
  /* Translators: how the parties give the document its force: they sign, adopt, issue or endorse it */
  row = cq_form_add (self, CQ_ROW_CHOICE, "formality", C_ ("document", "Formality"), change_formality);
  row->part = g_strdup (id);
  for (guint i = 0; i < G_N_ELEMENTS (formalities); i++)
    {
      const char *word = cq_formality_to_string (formalities[i]);
      cq_row_add_choice (row, word != NULL ? word : "", names[i]);
      if (cq_part_get_formality (part) == formalities[i])
        row->text = g_strdup (word != NULL ? word : "");
    }
}

static CqNode *
change_kind (CqNode *document, const CqRow *row, const CqRowInput *input, GError **error)
{
  return cq_part_set_kind (document, input->text);
}

static void
add_kind (CqFormMaker *self, CqPart *part)
{
  const struct
  {
    const char *kind;
    const char *name;
  } kinds[] = {
    { "joint-statement", C_ ("kind of document", "Joint Statement") }, { "roadmap", C_ ("kind of document", "Roadmap") },
    { "declaration", C_ ("kind of document", "Declaration") },         { "joint-press-release", C_ ("kind of document", "Joint Press Release") },
    { "communique", C_ ("kind of document", "Communiqué") },           { "action-plan", C_ ("kind of document", "Action Plan") },
    { "memorandum", C_ ("kind of document", "Memorandum") },
  };
  const char *kind = cq_part_get_kind (part);
  CqRow *row = cq_form_add (self, CQ_ROW_CHOICE, "kind", C_ ("document", "Kind"), change_kind);
  gboolean known = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      cq_row_add_choice (row, kinds[i].kind, kinds[i].name);
      known = known || g_strcmp0 (kind, kinds[i].kind) == 0;
    }
  if (!known)
    cq_row_add_choice (row, kind != NULL ? kind : "", kind != NULL ? kind : C_ ("kind of document", "Not stated"));
  row->text = g_strdup (kind != NULL ? kind : "");
}

static CqNode *
change_marking (CqNode *document, const CqRow *row, const CqRowInput *input, GError **error)
{
  return cq_part_set_marking (document, NULL, row->key, cq_row_input_get_text (input));
}

static void
add_markings (CqFormMaker *self, CqPart *part)
{
  CqRow *row;

  /* Translators: what is printed above the title on who may read the document */
  cq_form_begin_group (self, _ ("Markings"));
  row = cq_form_add (self, CQ_ROW_TEXT, CQ_MARKING_DISTRIBUTION, _ ("Distribution"), change_marking);
  row->hint = g_strdup (_ ("Who may receive it, such as “LIMITED”"));
  row->text = cq_part_get_marking (part, CQ_MARKING_DISTRIBUTION);
  row = cq_form_add (self, CQ_ROW_TEXT, CQ_MARKING_CLASSIFICATION, _ ("Classification"), change_marking);
  row->hint = g_strdup (_ ("How sensitive it is; not the same as its distribution"));
  row->text = cq_part_get_marking (part, CQ_MARKING_CLASSIFICATION);
}

static CqNode *
change_date (CqNode *document, const CqRow *row, const CqRowInput *input, GError **error)
{
  return cq_document_set_date (document, row->about, input->when != NULL ? cq_when_get_first (input->when) : NULL);
}

/* “entry-into-force” is a template's own date: its name is all that is known of it. */
static char *
dup_words (const char *role)
{
  g_autofree char *words = g_strdelimit (g_strdup (role), "-_.", ' ');

  return cq_text_dup_capitalized (words);
}

/**
 * cq_form_dup_date_name:
 * @role: which of the document's own dates: “signed”
 *
 * Returns: (transfer full): what it is called
 */
char *
cq_form_dup_date_name (const char *role)
{
  const struct
  {
    const char *role;
    const char *label;
  } labels[] = {
    { "adopted", C_ ("date of the document", "Adopted on") },           { "signed", C_ ("date of the document", "Signed on") },
    { "issued", C_ ("date of the document", "Issued on") },             { "next-meeting", C_ ("date of the document", "Next meeting") },
    { "next-review", C_ ("date of the document", "Next review") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (g_str_equal (labels[i].role, role))
      return g_strdup (labels[i].label);
  return dup_words (role);
}

/**
 * cq_form_add_date:
 * @role: which of the document's own dates: “signed”
 *
 * Adds its row.
 */
void
cq_form_add_date (CqFormMaker *self, const char *role)
{
  g_autofree char *key = g_strconcat ("date-", role, NULL);
  g_autofree char *label = cq_form_dup_date_name (role);
  CqRow *row = cq_form_add (self, CQ_ROW_DATE, key, label, change_date);
  CqDate date;

  row->about = g_strdup (role);
  if (cq_document_get_date (self->document, role, &date))
    row->when = cq_when_new_date (&date);
}

static void
add_date_once (CqFormMaker *self, const char *role, GHashTable *seen)
{
  if (g_hash_table_add (seen, g_strdup (role)))
    cq_form_add_date (self, role);
}

/**
 * cq_form_add_dates:
 *
 * Adds a group with the document's own dates: those of the formality of its parts, those that its text prints, and
 * those it has.
 */
void
cq_form_add_dates (CqFormMaker *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) parts = cq_parts_list (self->document);
  g_autoptr (GPtrArray) fields = cq_fields_list (self->document);
  g_auto (GStrv) dates = cq_document_list_dates (self->document);

  cq_form_begin_group (self, _ ("Dates"));
  for (guint i = 0; i < parts->len; i++)
    {
      CqFormality formality = cq_part_get_formality (parts->pdata[i]);

      if (formality != CQ_FORMALITY_NONE && formality != CQ_FORMALITY_ENDORSED)
        add_date_once (self, cq_formality_to_string (formality), seen);
    }
  for (guint i = 0; i < fields->len; i++)
    {
      const CqField *field = fields->pdata[i];
      g_autofree char *name = cq_field_dup_name (field->kind);

      if (g_str_has_prefix (name, "date-"))
        add_date_once (self, name + strlen ("date-"), seen);
    }
  for (guint i = 0; dates[i] != NULL; i++)
    add_date_once (self, dates[i], seen);
  add_date_once (self, "next-meeting", seen);
}

static CqNode *
change_numbering (CqNode *document, const CqRow *row, const CqRowInput *input, GError **error)
{
  CqNumberingScheme scheme = CQ_NUMBERING_CONTINUOUS;

  if (!cq_numbering_scheme_from_string (input->text, &scheme))
    return cq_node_ref (document);
  return cq_part_set_numbering (document, row->part, scheme);
}

/**
 * cq_form_add_numbering:
 * @part: the main text or an annex, which counts for itself
 *
 * Adds how its paragraphs are numbered.
 */
void
cq_form_add_numbering (CqFormMaker *self, CqPart *part)
{
  const char *const schemes[] = { C_ ("paragraph numbers", "1, 2, 3 throughout"), C_ ("paragraph numbers", "From 1 in each area"), C_ ("paragraph numbers", "2.1, 2.2 by area"), C_ ("paragraph numbers", "None") };
  CqRow *row = cq_form_add (self, CQ_ROW_CHOICE, "numbering", _ ("Paragraph numbers"), change_numbering);

  row->part = g_strdup (cq_part_get_id (part));
  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    cq_row_add_choice (row, cq_numbering_scheme_to_string (i), schemes[i]);
  row->text = g_strdup (cq_numbering_scheme_to_string (cq_part_get_numbering (part)));
}

static CqNode *
change_print (CqNode *document, const CqRow *row, const CqRowInput *input, GError **error)
{
  if (g_str_equal (row->key, "style"))
    return cq_part_set_style (document, NULL, input->text);
  return cq_part_set_paper (document, NULL, input->text);
}

static void
add_print (CqFormMaker *self, CqPart *part)
{
  g_auto (GStrv) styles = cq_style_list_names ();
  const char *style = cq_part_get_style (part);
  const char *paper = cq_part_get_paper (part);
  CqRow *row;

  cq_form_begin_group (self, _ ("Pages"));
  cq_form_add_numbering (self, part);
  row = cq_form_add (self, CQ_ROW_CHOICE, "style", _ ("Page style"), change_print);
  for (guint i = 0; styles[i] != NULL; i++)
    {
      g_autofree char *title = cq_style_dup_title (styles[i]);
      cq_row_add_choice (row, styles[i], title);
    }
  row->text = g_strdup (style != NULL ? style : "dialogue");
  row = cq_form_add (self, CQ_ROW_CHOICE, "paper", _ ("Paper"), change_print);
  cq_row_add_choice (row, "A4", C_ ("paper", "A4"));
  cq_row_add_choice (row, "Letter", C_ ("paper", "Letter"));
  row->text = g_strdup (paper != NULL ? paper : "A4");
}

static void
add_annexes (CqFormMaker *self)
{
  g_autoptr (GPtrArray) parts = cq_parts_list (self->document);

  cq_form_begin_group (self, _ ("Annexes"));
  cq_form_make_list (self, NULL);
  for (guint i = 1; i < parts->len; i++)
    {
      g_autofree char *form = cq_form_id_new (CQ_FORM_ANNEX, cq_part_get_id (parts->pdata[i]));
      g_autofree char *title = cq_form_get_title (self, form);
      CqRow *row = cq_form_add_link (self, form, title);

      row->detail = cq_part_get_symbol (parts->pdata[i]);
      row->is_movable = row->is_removable = TRUE;
    }
  cq_form_add_action (self, "add-annex", _ ("Add Annex"));
}

gboolean
cq_form_make_document (CqFormMaker *self, const char *about)
{
  g_autoptr (CqPart) part = cq_part_find (self->document, NULL);

  if (part == NULL)
    return FALSE;
  self->form->block = g_strdup (cq_part_get_id (part));
  cq_form_begin_group (self, NULL);
  if (cq_profile_is_ours (self->document))
    add_kind (self, part);
  cq_form_add_part_rows (self, part);
  add_annexes (self);
  if (cq_profile_is_ours (self->document))
    cq_form_add_language_list (self);
  if (!cq_profile_is_ours (self->document))
    return TRUE;
  add_markings (self, part);
  cq_form_add_dates (self);
  cq_form_add_usage (self);
  add_print (self, part);
  return TRUE;
}
