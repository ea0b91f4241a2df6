/* Somebody who signs, in every language. */
#include "office/cq-people.h"

#include "language/cq-language.h"

/**
 * cq_person_new:
 * @of: (nullable): for whom they sign
 *
 * Returns: (transfer full): a person without a name, to be filled in before it is shared
 */
CqPerson *
cq_person_new (const char *of)
{
  CqPerson *self = g_atomic_rc_box_new0 (CqPerson);

  self->of = g_strdup (of);
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

static void
clear_person (gpointer data)
{
  CqPerson *self = data;

  g_free (self->key);
  g_free (self->of);
  g_hash_table_unref (self->names);
  g_hash_table_unref (self->titles);
}

CqPerson *
cq_person_ref (CqPerson *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
cq_person_unref (CqPerson *self)
{
  g_atomic_rc_box_release_full (self, clear_person);
}

/**
 * cq_person_get_text:
 * @what: %CQ_SIGNATORY_NAME or %CQ_SIGNATORY_TITLE
 *
 * Returns: (nullable) (transfer none): the text in @lang; never another language's
 */
const char *
cq_person_get_text (const CqPerson *self, CqSignatoryText what, const char *lang)
{
  GHashTable *texts = what == CQ_SIGNATORY_NAME ? self->names : self->titles;
  g_auto (GStrv) tags = cq_language_get_fallbacks (lang);
  const char *text = NULL;

  for (guint i = 0; text == NULL && tags[i] != NULL; i++)
    text = g_hash_table_lookup (texts, tags[i]);
  return text;
}

/**
 * cq_person_dup_label:
 *
 * Returns: (transfer full): the text in @lang, else in the first language of the alphabet that has one; empty
 *   where none has
 */
char *
cq_person_dup_label (const CqPerson *self, CqSignatoryText what, const char *lang)
{
  GHashTable *texts = what == CQ_SIGNATORY_NAME ? self->names : self->titles;
  const char *text = cq_person_get_text (self, what, lang);
  g_autoptr (GList) langs = g_list_sort (g_hash_table_get_keys (texts), (GCompareFunc) g_strcmp0);

  if (text == NULL && langs != NULL)
    text = g_hash_table_lookup (texts, langs->data);
  return g_strdup (text != NULL ? text : "");
}

static void
read_texts (CqSignatory *signatory, CqSignatoryText what, const char *const *langs, GHashTable *texts)
{
  for (guint i = 0; langs[i] != NULL; i++)
    {
      g_autofree char *text = cq_signatory_get_text (signatory, what, langs[i]);

      if (text != NULL && *g_strstrip (text) != '\0')
        g_hash_table_insert (texts, g_strdup (langs[i]), g_steal_pointer (&text));
    }
}

/* Whom a signatory signs for, as the register of names calls it */
static char *
dup_of (CqNode *document, CqSignatory *signatory)
{
  const char *id = cq_signatory_get_party (signatory);
  g_autoptr (CqParty) party = id != NULL ? cq_party_find (document, id) : NULL;

  return party != NULL ? cq_party_dup_register_key (party) : NULL;
}

static void
add_people (CqNode *document, GPtrArray *signatories, GPtrArray *people)
{
  g_auto (GStrv) langs = cq_document_list_languages (document);

  for (guint i = 0; i < signatories->len; i++)
    {
      g_autofree char *of = dup_of (document, signatories->pdata[i]);
      g_autoptr (CqPerson) person = cq_person_new (of);

      read_texts (signatories->pdata[i], CQ_SIGNATORY_NAME, (const char *const *) langs, person->names);
      read_texts (signatories->pdata[i], CQ_SIGNATORY_TITLE, (const char *const *) langs, person->titles);
      if (g_hash_table_size (person->names) > 0 || g_hash_table_size (person->titles) > 0)
        g_ptr_array_add (people, g_steal_pointer (&person));
    }
}

/**
 * cq_people_of_document:
 *
 * Returns: (transfer full) (element-type CqPerson): who signs and witnesses, with name and title in each language
 *   of the document
 */
GPtrArray *
cq_people_of_document (CqNode *document)
{
  GPtrArray *people = g_ptr_array_new_with_free_func ((GDestroyNotify) cq_person_unref);
  g_autoptr (GPtrArray) signatories = cq_signatories_list (document);
  g_autoptr (GPtrArray) witnesses = cq_witnesses_list (document);

  add_people (document, signatories, people);
  add_people (document, witnesses, people);
  return people;
}

/**
 * cq_person_take:
 * @signatory: the id of a signatory or witness
 * @person: who they are; of an office the title alone is taken
 *
 * Says a person’s name and title in each language of the document in which they are known; the others stay.
 *
 * Returns: (transfer full): the changed document
 */
CqNode *
cq_person_take (CqNode *document, const char *signatory, const CqPerson *person)
{
  static const CqSignatoryText texts[] = { CQ_SIGNATORY_NAME, CQ_SIGNATORY_TITLE };
  g_auto (GStrv) langs = cq_document_list_languages (document);
  g_autoptr (CqNode) taken = cq_node_ref (document);

  for (guint i = 0; langs[i] != NULL; i++)
    for (guint k = 0; k < G_N_ELEMENTS (texts); k++)
      {
        const char *text = cq_person_get_text (person, texts[k], langs[i]);
        CqNode *said = text != NULL ? cq_signatory_set_text (taken, signatory, texts[k], langs[i], text) : NULL;

        if (said == NULL)
          continue;
        cq_node_unref (taken);
        taken = said;
      }
  return g_steal_pointer (&taken);
}
