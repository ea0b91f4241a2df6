/* Setting what stands at the head of the parts, the document's dates, and its lists of terms. */
#include "statement/cq-usage.h"
#include "values/cq-apply.h"

static CqNode *
set_title (CqApply *self, const char *lang, GPtrArray *content, gconstpointer part)
{
  return cq_part_set_title (self->document, part, lang, content);
}

static CqNode *
set_subtitle (CqApply *self, const char *lang, GPtrArray *content, gconstpointer part)
{
  return cq_part_set_subtitle (self->document, part, lang, content);
}

/**
 * cq_apply_part:
 * @id: (nullable): the part; %NULL is the main one
 *
 * Sets the head of a part.
 */
void
cq_apply_part (CqApply *self, const CqValuesPart *part, const char *id)
{
  CqFormality formality = CQ_FORMALITY_NONE;

  cq_apply_rich_text (self, part->title, set_title, id);
  cq_apply_rich_text (self, part->subtitle, set_subtitle, id);
  if (part->symbol != NULL)
    cq_apply_take (self, cq_part_set_symbol (self->document, id, part->symbol));
  if (part->agenda_item != NULL)
    cq_apply_take (self, cq_part_set_agenda_item (self->document, id, part->agenda_item));
  if (part->formality == NULL)
    return;
  if (*part->formality != '\0')
    cq_formality_from_string (part->formality, &formality);
  cq_apply_take (self, cq_part_set_formality (self->document, id, formality));
}

void
cq_apply_markings (CqApply *self)
{
  const CqValuesMarkings *markings = self->values->markings;

  if (markings == NULL)
    return;
  if (markings->distribution != NULL || markings->cleared)
    cq_apply_take (self, cq_part_set_marking (self->document, NULL, CQ_MARKING_DISTRIBUTION, markings->distribution));
  if (markings->classification != NULL || markings->cleared)
    cq_apply_take (self, cq_part_set_marking (self->document, NULL, CQ_MARKING_CLASSIFICATION,
                                              markings->classification));
}

/* Null, or nothing said of a language any more, is as the office has it. */
static void
apply_date_language (CqApply *self, const char *lang, const char *key, const char *value)
{
  g_autofree char *tag = *value != '\0' ? g_strdup_printf ("%s-u-%s-%s", lang, key, value) : g_strdup (lang);

  cq_apply_take (self, cq_document_set_date_language (self->document, tag));
}

void
cq_apply_usage (CqApply *self)
{
  const CqValuesUsage *usage = self->values->usage;
  const char *calendar = usage != NULL ? usage->calendar : NULL;

  if (usage == NULL)
    return;
  /* CLDR writes the Gregorian calendar shorter. */
  if (calendar != NULL || usage->cleared)
    apply_date_language (self, "ja", "ca", g_strcmp0 (calendar, "gregorian") == 0 ? "gregory" : usage->cleared ? "" : calendar);
  if (usage->digits != NULL || usage->cleared)
    apply_date_language (self, "ar", "nu", usage->cleared ? "" : usage->digits);
  if (usage->lengths != NULL || usage->cleared)
    cq_apply_take (self, cq_document_set_lengths_twice (self->document, !usage->cleared && *usage->lengths != '\0'));
}

void
cq_apply_dates (CqApply *self)
{
  const CqValuesList *list = self->values->dates;

  if (list != NULL && list->cleared)
    {
      g_auto (GStrv) roles = cq_document_list_dates (self->document);
      for (guint i = 0; roles[i] != NULL; i++)
        cq_apply_take (self, cq_document_set_date (self->document, roles[i], NULL));
    }
  for (guint i = 0; list != NULL && i < list->entries->len; i++)
    {
      const CqValuesDate *date = list->entries->pdata[i];
      cq_apply_take (self, cq_document_set_date (self->document, date->role, date->cleared ? NULL : &date->date));
    }
}

typedef CqTerm *(*WithContent) (CqTerm *entry,
                                const char *lang,
                                const char *principal,
                                GPtrArray *content);

static CqTerm *
with_text (CqApply *self, CqTerm *entry, const CqValuesText *text, WithContent with)
{
  const CqNotes notes = { text != NULL ? text->notes : NULL, text, NULL };

  for (guint i = 0; text != NULL && i < text->versions->len; i++)
    {
      CqValuesVersion *version = text->versions->pdata[i];
      const char *lang = cq_apply_lang_or_null (self, version->lang);
      g_autoptr (GPtrArray) content = NULL;
      CqTerm *changed;

      if (version->string != NULL)
        content = cq_apply_make_content (self, version->string, lang, &notes, FALSE);
      changed = with (entry, lang, self->principal, content);
      cq_node_unref (entry);
      entry = changed;
    }
  return entry;
}

static CqTerm *
make_term (CqApply *self, const CqValuesTerm *term, CqTerms which)
{
  return with_text (self, with_text (self, cq_term_new (which), term->term, cq_term_with_term), term->meaning,
                    cq_term_with_meaning);
}

static void
replace_terms (CqApply *self, const CqValuesList *list, CqTerms which)
{
  g_autoptr (GPtrArray) entries = cq_node_array_new ();

  if (list == NULL)
    return;
  for (guint i = 0; i < list->entries->len; i++)
    g_ptr_array_add (entries, make_term (self, list->entries->pdata[i], which));
  cq_apply_take (self, cq_terms_replace (self->document, which, entries));
}

static gboolean
find_abbreviation (CqApply *self, GPtrArray *entries, const CqValuesTerm *term, guint *index)
{
  for (guint i = 0; i < entries->len; i++)
    {
      g_autoptr (GPtrArray) content = cq_term_get_term (entries->pdata[i], self->principal, self->principal);
      g_autofree char *text = content != NULL ? cq_content_get_text (content) : NULL;

      *index = i;
      if (g_strcmp0 (text, cq_values_text_get (term->term, NULL, self->principal)) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Abbreviations are known by themselves: each is changed, added, or removed where its meaning is null. */
static void
merge_abbreviations (CqApply *self, const CqValuesList *list)
{
  g_autoptr (GPtrArray) entries = NULL;

  if (list == NULL)
    return;
  entries = list->cleared || self->mode == CQ_VALUES_FILL ? cq_node_array_new ()
                                                          : cq_terms_list (self->document, CQ_TERMS_ABBREVIATIONS);
  for (guint i = 0; i < list->entries->len; i++)
    {
      const CqValuesTerm *term = list->entries->pdata[i];
      guint at;
      gboolean found = find_abbreviation (self, entries, term, &at);

      if (term->meaning->cleared && found)
        g_ptr_array_remove_index (entries, at);
      else if (!term->meaning->cleared && found)
        entries->pdata[at] = with_text (self, entries->pdata[at], term->meaning, cq_term_with_meaning);
      else if (!term->meaning->cleared)
        g_ptr_array_add (entries, make_term (self, term, CQ_TERMS_ABBREVIATIONS));
    }
  cq_apply_take (self, cq_terms_replace (self->document, CQ_TERMS_ABBREVIATIONS, entries));
}

/**
 * cq_apply_terms:
 *
 * Sets terms, abbreviations and references.
 */
void
cq_apply_terms (CqApply *self)
{
  replace_terms (self, self->values->terms, CQ_TERMS_TERMS);
  merge_abbreviations (self, self->values->abbreviations);
  replace_terms (self, self->values->references, CQ_TERMS_REFERENCES);
}
