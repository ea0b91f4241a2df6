/* How dates and numbers are written: in figures or in words, by which calendar, with which digits. */
#include "forms/cq-form-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "language/cq-date-text.h"
#include "language/cq-language.h"
#include "statement/cq-field.h"
#include "statement/cq-usage.h"

#define DATE_PREFIX "date-"

/* The place of a part's closing; %NULL where it has none. */
static CqPath *
find_closing (CqNode *document, const char *part)
{
  g_autoptr (GPtrArray) sections = cq_sections_list (document, part);

  for (guint i = 0; i < sections->len; i++)
    if (cq_section_is_closing (sections->pdata[i]))
      return cq_path_ref (cq_section_get_path (sections->pdata[i]));
  return NULL;
}

static CqNode *
change_form (CqNode *document, const CqRow *row, const CqRowInput *input, GError **error)
{
  g_autoptr (CqPath) closing = find_closing (document, row->part);
  g_autofree char *name = g_strconcat (DATE_PREFIX, row->about, NULL);

  if (closing == NULL)
    return cq_node_ref (document);
  return cq_fields_set_forms (document, closing, name, input->text != NULL ? input->text : "");
}

static void
add_date_form (CqFormMaker *self, const char *part, CqPath *closing, const char *role)
{
  g_autofree char *name = g_strconcat (DATE_PREFIX, role, NULL);
  g_autofree char *key = g_strconcat ("written-", role, NULL);
  g_autofree char *called = cq_form_dup_date_name (role);
  /* Translators: the name of a date, “Signed on”, whose form is chosen: in figures or in words */
  g_autofree char *label = g_strdup_printf (_ ("Form of “%s”"), called);
  CqRow *row = cq_form_add (self, CQ_ROW_CHOICE, key, label, change_form);
  gboolean is_known = FALSE;

  row->about = g_strdup (role);
  row->part = g_strdup (part);
  row->text = cq_fields_get_forms (self->document, closing, name);
  cq_row_add_choice (row, "", _ ("In figures"));
  cq_row_add_choice (row, "words", _ ("In words"));
  if (cq_language_matches (self->lang, "ja"))
    {
      cq_row_add_choice (row, "era", _ ("By era, in figures"));
      cq_row_add_choice (row, "era words", _ ("By era, in words"));
    }
  for (guint i = 0; i < row->choices->len; i++)
    is_known = is_known || g_str_equal (((CqChoice *) row->choices->pdata[i])->value, row->text);
  if (!is_known)
    cq_row_add_choice (row, row->text, _ ("As it is"));
}

/**
 * cq_form_add_date_forms:
 * @part: (nullable): whose closing it is; %NULL is the main one
 *
 * Adds how each date is written that the closing prints.
 */
void
cq_form_add_date_forms (CqFormMaker *self, const char *part)
{
  const char *own = part != NULL ? part : CQ_PART_MAIN;
  g_autoptr (CqPath) closing = find_closing (self->document, own);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) fields = cq_fields_list (self->document);

  for (guint i = 0; closing != NULL && i < fields->len; i++)
    {
      g_autofree char *name = cq_field_dup_name (((const CqField *) fields->pdata[i])->kind);
      g_autofree char *forms = g_str_has_prefix (name, DATE_PREFIX) && g_hash_table_add (seen, g_strdup (name))
                                   ? cq_fields_get_forms (self->document, closing, name)
                                   : NULL;

      if (forms == NULL)
        continue;
      if (g_hash_table_size (seen) == 1 || self->group->rows->len == 0
          || !g_str_has_prefix (((CqRow *) self->group->rows->pdata[0])->key, "written-"))
        cq_form_begin_group (self, _ ("How Dates Are Written"));
      add_date_form (self, own, closing, name + strlen (DATE_PREFIX));
    }
}

/* What a document may choose of a language's dates; the first choice is what the office has. */
static const struct
{
  const char *lang;
  const char *key;
  const char *tags[2];
} usages[] = {
  { "ja", "calendar", { "ja-u-ca-gregory", "ja-u-ca-japanese" } },
  { "ar", "digits", { "ar-u-nu-latn", "ar-u-nu-arab" } },
};

static CqNode *
change_date_language (CqNode *document, const CqRow *row, const CqRowInput *input, GError **error)
{
  return cq_document_set_date_language (document, input->text != NULL && *input->text != '\0' ? input->text : row->about);
}

static void
add_date_language (CqFormMaker *self, guint usage)
{
  static const CqDate sample = { .year = 2017, .month = 5, .day = 1 };
  const char *const labels[] = { _ ("Years of dates in Japanese"), _ ("Digits of dates in Arabic") };
  g_autofree char *tag = cq_document_get_date_language (self->document, usages[usage].lang);
  CqRow *row = cq_form_add (self, CQ_ROW_CHOICE, usages[usage].key, labels[usage], change_date_language);

  row->about = g_strdup (usages[usage].lang);
  row->text = g_strdup (strstr (tag, "-u-") != NULL ? tag : "");
  cq_row_add_choice (row, "", _ ("As usual"));
  for (guint i = 0; i < G_N_ELEMENTS (usages[usage].tags); i++)
    {
      g_autofree char *text = cq_date_text (&sample, NULL, usages[usage].tags[i], CQ_DATE_STYLE_TEXT);
      cq_row_add_choice (row, usages[usage].tags[i], text);
    }
}

static CqNode *
change_lengths (CqNode *document, const CqRow *row, const CqRowInput *input, GError **error)
{
  return cq_document_set_lengths_twice (document, input->active);
}

/**
 * cq_form_add_usage:
 *
 * Adds how the whole document writes dates and numbers, as far as the language that is written leaves a choice.
 */
void
cq_form_add_usage (CqFormMaker *self)
{
  CqRow *row;

  cq_form_begin_group (self, _ ("How Dates Are Written"));
  for (guint i = 0; i < G_N_ELEMENTS (usages); i++)
    if (cq_language_matches (self->lang, usages[i].lang))
      add_date_language (self, i);
  row = cq_form_add (self, CQ_ROW_SWITCH, "lengths", _ ("Lengths of time in words and in figures"), change_lengths);
  row->hint = g_strdup (_ ("As treaties write them: “within thirty (30) days”"));
  row->active = cq_document_says_lengths_twice (self->document);
}
