/* Texts of the values as content of the document. */
#include "values/cq-apply.h"

#include <string.h>

#include "statement/cq-field.h"
#include "statement/cq-profile.h"
#include "values/cq-brace.h"
#include "values/cq-inline.h"

/**
 * cq_apply_take:
 * @document: (transfer full): the document as changed
 */
void
cq_apply_take (CqApply *self, CqNode *document)
{
  CqNode *old = self->document;

  self->document = document;
  cq_node_unref (old);
}

/**
 * cq_apply_lang_or_null:
 *
 * Returns: (nullable): @lang, %NULL where it is the principal language, which is written without being named
 */
const char *
cq_apply_lang_or_null (CqApply *self, const char *lang)
{
  return lang == NULL || g_str_equal (lang, self->principal) ? NULL : lang;
}

/**
 * cq_apply_plain_text:
 * @text: (nullable): what the values say
 * @set: called for each language that is to change
 *
 * Sets a text that cannot hold emphasis or footnotes.
 */
void
cq_apply_plain_text (CqApply *self, const CqValuesText *text, CqSetText set, gconstpointer target)
{
  for (guint i = 0; text != NULL && text->cleared && self->langs[i] != NULL; i++)
    cq_apply_take (self, set (self, cq_apply_lang_or_null (self, self->langs[i]), NULL, target));
  for (guint i = 0; text != NULL && i < text->versions->len; i++)
    {
      CqValuesVersion *version = text->versions->pdata[i];
      g_autofree char *plain = version->string != NULL ? cq_inline_strip (version->string) : NULL;

      cq_apply_take (self, set (self, cq_apply_lang_or_null (self, version->lang),
                                plain != NULL && *plain != '\0' ? plain : NULL, target));
    }
}

/**
 * cq_apply_rich_text:
 * @text: (nullable): what the values say
 * @set: called for each language that is to change
 *
 * Sets a text that may hold emphasis and footnotes.
 */
void
cq_apply_rich_text (CqApply *self, const CqValuesText *text, CqSetContent set, gconstpointer target)
{
  const CqNotes notes = { text != NULL ? text->notes : NULL, text, NULL };

  for (guint i = 0; text != NULL && text->cleared && self->langs[i] != NULL; i++)
    cq_apply_take (self, set (self, cq_apply_lang_or_null (self, self->langs[i]), NULL, target));
  for (guint i = 0; text != NULL && i < text->versions->len; i++)
    {
      CqValuesVersion *version = text->versions->pdata[i];
      const char *lang = cq_apply_lang_or_null (self, version->lang);
      g_autoptr (GPtrArray) content = NULL;

      if (version->string != NULL)
        content = cq_apply_make_content (self, version->string, lang, &notes, TRUE);
      cq_apply_take (self, set (self, lang, content, target));
    }
}

/* What a text calls for while it is read */
typedef struct
{
  CqApply *apply;
  const char *lang;     /* (nullable) */
  const CqNotes *notes; /* (nullable) */
  gboolean opens;       /* whether a sentence begins with it */
} Calls;

static CqNode *
make_field_cb (const char *words, const char *before, gsize length, gpointer data)
{
  Calls *calls = data;
  g_autofree char *kind = NULL;
  g_autofree char *source = NULL;
  g_autofree char *text = NULL;
  g_autoptr (CqFieldSources) sources = NULL;
  g_autoptr (CqNode) field = NULL;

  if (cq_brace_read (words, &kind, &source) != CQ_BRACE_FIELD)
    return NULL;
  text = g_strndup (before, length);
  sources = cq_field_sources_new (calls->apply->document);
  field = cq_field_new (sources, kind, source, calls->lang != NULL ? calls->lang : calls->apply->principal);
  return cq_text_ends_sentence (text, calls->opens) ? cq_field_with_capital (field) : g_steal_pointer (&field);
}

static gboolean
calls (const CqValuesText *text, const char *lang, const char *principal, const char *mark)
{
  const char *string = cq_values_text_get (text, lang, principal);
  g_autofree char *call = g_strdup_printf ("[^%s]", mark);

  return string != NULL && strstr (string, call) != NULL;
}

static void
take_footnote (CqNode **footnote, CqNode *changed)
{
  cq_node_unref (*footnote);
  *footnote = changed;
}

/* A footnote in the language of the text that calls it; the principal text carries it in the languages
 * whose texts do not call it too. */
static CqNode *
make_footnote (Calls *call, const CqNotes *notes, const CqValuesNote *note)
{
  CqApply *apply = call->apply;
  const char *lang = call->lang != NULL ? call->lang : apply->principal;
  const char *own = cq_values_text_get (note->text, lang, apply->principal);
  Calls in_own = { apply, lang, NULL, TRUE };
  g_autoptr (GPtrArray) content
      = own != NULL ? cq_inline_parse (own, NULL, make_field_cb, &in_own) : cq_node_array_new ();
  g_autofree char *id = cq_apply_new_id (apply, NULL, "fn");
  CqNode *footnote = cq_footnote_new (content);

  for (guint i = 0; i < note->text->versions->len; i++)
    {
      CqValuesVersion *version = note->text->versions->pdata[i];
      const char *other = version->lang != NULL ? version->lang : apply->principal;
      Calls in_other = { apply, other, NULL, TRUE };
      g_autoptr (GPtrArray) words = NULL;

      if (version->string == NULL || g_str_equal (other, lang))
        continue;
      if (own != NULL && (call->lang != NULL || calls (notes->text, other, apply->principal, note->mark)))
        continue;
      words = cq_inline_parse (version->string, NULL, make_field_cb, &in_other);
      take_footnote (&footnote, cq_footnote_with (footnote, other, lang, words));
    }
  if (own == NULL)
    take_footnote (&footnote, cq_footnote_with (footnote, lang, lang, NULL));
  take_footnote (&footnote, cq_node_with_attribute (footnote, CQ_XML_ID, id));
  return footnote;
}

static CqNode *
make_footnote_cb (const char *mark, gpointer data)
{
  Calls *call = data;

  for (const CqNotes *notes = call->notes; notes != NULL; notes = notes->outer)
    {
      CqValuesNote *note = cq_values_find_note (notes->notes, mark);
      if (note != NULL && note->text != NULL)
        return make_footnote (call, notes, note);
    }
  return NULL;
}

/**
 * cq_apply_make_content:
 * @lang: (nullable): the language of the text; %NULL is the principal one
 * @notes: (nullable): the footnotes that it may call
 * @opens: whether a sentence begins with it
 *
 * Returns: (transfer full) (element-type CqNode): @string as content
 */
GPtrArray *
cq_apply_make_content (CqApply *self, const char *string, const char *lang, const CqNotes *notes, gboolean opens)
{
  Calls calls = { self, cq_apply_lang_or_null (self, lang), notes, opens };

  return cq_inline_parse (string, make_footnote_cb, make_field_cb, &calls);
}

/**
 * cq_apply_list_langs:
 * @texts: (array length=n_texts): texts that stand in one sentence
 *
 * Returns: (transfer full): the languages that any of them is said in, the principal one first
 */
char **
cq_apply_list_langs (CqApply *self, const CqValuesText *const *texts, guint n_texts)
{
  g_autoptr (GStrvBuilder) langs = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < n_texts; i++)
      for (guint j = 0; texts[i] != NULL && j < texts[i]->versions->len; j++)
        {
          const char *lang = ((CqValuesVersion *) texts[i]->versions->pdata[j])->lang;
          gboolean is_principal = cq_apply_lang_or_null (self, lang) == NULL;

          if (is_principal == (pass == 0) && g_hash_table_add (seen, is_principal ? self->principal : (gpointer) lang))
            g_strv_builder_add (langs, is_principal ? self->principal : lang);
        }
  return g_strv_builder_end (langs);
}

/**
 * cq_apply_replaces:
 * @list: a list whose entries may have ids
 *
 * Returns: whether the list takes the place of what the document has, rather than being merged into it
 */
gboolean
cq_apply_replaces (CqApply *self, const CqValuesList *list)
{
  if (self->mode == CQ_VALUES_FILL)
    return TRUE;
  for (guint i = 0; i < list->entries->len; i++)
    if (((CqValuesEntry *) list->entries->pdata[i])->id == NULL)
      return TRUE;
  return FALSE;
}

static gboolean
is_free (CqApply *self, const char *id)
{
  return !cq_index_has_id (self->ids, id) && !g_hash_table_contains (self->given, id)
         && !g_hash_table_contains (self->taken, id);
}

/**
 * cq_apply_new_id:
 * @wanted: (nullable): the id that would be best
 * @stem: how it begins otherwise
 *
 * Returns: (transfer full): an id that neither the document nor the values have, and that was not given before
 */
char *
cq_apply_new_id (CqApply *self, const char *wanted, const char *stem)
{
  const char *begin = wanted != NULL ? wanted : stem;
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, begin));
  char *id = wanted != NULL && n == 0 ? g_strdup (wanted) : NULL;

  while (id == NULL || !is_free (self, id))
    {
      g_free (id);
      n++;
      id = wanted != NULL ? g_strdup_printf ("%s-%u", wanted, n + 1) : g_strdup_printf ("%s%u", stem, n);
    }
  g_hash_table_insert (self->counts, g_strdup (begin), GUINT_TO_POINTER (n));
  g_hash_table_add (self->taken, g_strdup (id));
  return id;
}
