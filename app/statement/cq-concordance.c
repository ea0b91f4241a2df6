/* How the texts of a document in its languages stand to each other. */
#include "statement/cq-concordance-private.h"

#include "statement/cq-language-unit.h"
#include "statement/cq-languages.h"
#include "statement/cq-part.h"
#include "statement/cq-profile.h"

struct _CqConcordance
{
  gatomicrefcount refs;
  char **languages;   /* (owned) */
  GPtrArray *texts;   /* (owned) (element-type CqVersions) */
  GHashTable *by_key; /* (owned) (element-type utf8 CqVersions) */
  GHashTable *prints; /* (owned) (element-type CqNode utf8): of texts, each kept alive; a long document is printed once */
  guint *counts;      /* (owned): by language, then state */
};

#define N_STATES (CQ_VERSION_BEHIND + 1)

CqConcordance *
cq_concordance_ref (CqConcordance *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
cq_concordance_unref (CqConcordance *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_strfreev (self->languages);
  g_hash_table_unref (self->by_key);
  g_hash_table_unref (self->prints);
  g_ptr_array_unref (self->texts);
  g_free (self->counts);
  g_free (self);
}

/* The key of a text, or with @lang that of the record of its version. */
char *
cq_versions_make_key (const char *about, const char *field, const char *lang)
{
  g_autofree char *lower = lang != NULL ? g_ascii_strdown (lang, -1) : NULL;

  return g_strjoin (" ", about, field != NULL ? field : "", lower, NULL);
}

GHashTable *
cq_versions_gather_records (CqNode *document)
{
  GHashTable *records = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  CqNode *info = cq_profile_get_info (document);
  CqNode *child;

  for (guint i = 0; info != NULL && (child = cq_node_next_element (info, &i)) != NULL;)
    if (cq_node_is (child, CQ_PR_VERSION) && cq_node_get (child, CQ_XML_LANG) != NULL)
      {
        const char *about = cq_node_get (child, CQ_AT_ABOUT);
        g_hash_table_insert (records,
                             cq_versions_make_key (about != NULL ? about : CQ_PART_MAIN, cq_node_get (child, CQ_AT_FIELD),
                                                   cq_node_get (child, CQ_XML_LANG)),
                             child);
      }
  return records;
}

static const char *
get_print (CqConcordance *self, CqConcordance *previous, CqNode *node)
{
  const char *known = g_hash_table_lookup (self->prints, node);
  char *print;

  if (known != NULL)
    return known;
  known = previous != NULL ? g_hash_table_lookup (previous->prints, node) : NULL;
  print = known != NULL ? g_strdup (known) : cq_text_make_fingerprint (node);
  g_hash_table_insert (self->prints, cq_node_ref (node), print);
  return print;
}

static gboolean
has_changed (CqConcordance *self, CqConcordance *previous, CqNode *node, const char *since)
{
  return since != NULL && node != NULL && !g_str_equal (get_print (self, previous, node), since);
}

static void
put_behind (CqVersions *text, guint lang, guint of)
{
  if (text->versions[lang].state == CQ_VERSION_BEHIND)
    return;
  text->versions[lang].state = CQ_VERSION_BEHIND;
  text->versions[lang].of = of;
}

/* A translation that is improved leaves the text that it was made from as good as it was. */
static gboolean
leads (CqNode *document, const char *lang)
{
  return cq_document_get_standing (document, lang) == CQ_STANDING_AUTHENTIC;
}

static void
judge (CqConcordance *self, CqConcordance *previous, CqVersions *text, GHashTable *records, const gboolean *leading)
{
  for (guint i = 0; self->languages[i] != NULL; i++)
    if (text->versions[i].node == NULL)
      text->versions[i].state = CQ_VERSION_MISSING;
  for (guint i = 0; text->about != NULL && self->languages[i] != NULL; i++)
    {
      g_autofree char *key = cq_versions_make_key (text->about, text->field, self->languages[i]);
      CqNode *record = g_hash_table_lookup (records, key);
      const char *of = record != NULL ? cq_node_get (record, CQ_AT_OF) : NULL;
      guint other;

      if (of == NULL || text->versions[i].node == NULL || !cq_concordance_find_language (self, of, &other)
          || text->versions[other].node == NULL)
        continue;
      if (has_changed (self, previous, text->versions[other].node, cq_node_get (record, CQ_AT_FINGERPRINT)))
        put_behind (text, i, other);
      if (leading[i] && has_changed (self, previous, text->versions[i].node, cq_node_get (record, CQ_AT_OWN)))
        put_behind (text, other, i);
    }
}

/**
 * cq_concordance_new_unjudged:
 *
 * Returns: (transfer full): the texts of the document, found in one pass, all said to be in step
 */
CqConcordance *
cq_concordance_new_unjudged (CqNode *document)
{
  CqConcordance *self = g_new0 (CqConcordance, 1);

  g_atomic_ref_count_init (&self->refs);
  self->texts = cq_versions_list (document, &self->languages);
  self->by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->prints = g_hash_table_new_full (NULL, NULL, (GDestroyNotify) cq_node_unref, g_free);
  self->counts = g_new0 (guint, g_strv_length (self->languages) * N_STATES);
  for (guint t = 0; t < self->texts->len; t++)
    {
      CqVersions *text = self->texts->pdata[t];
      if (text->about != NULL)
        g_hash_table_insert (self->by_key, cq_versions_make_key (text->about, text->field, NULL), text);
    }
  return self;
}

/**
 * cq_concordance_new:
 * @previous: (nullable): that of an earlier state of the document: makes this one sooner, and no other
 *
 * Returns: (transfer full): how the texts stand, found in one pass; a document in one language has none
 */
CqConcordance *
cq_concordance_new (CqNode *document, CqConcordance *previous)
{
  CqConcordance *self = cq_concordance_new_unjudged (document);
  guint n = g_strv_length (self->languages);
  g_autoptr (GHashTable) records = cq_versions_gather_records (document);
  g_autofree gboolean *leading = g_new0 (gboolean, n);

  for (guint i = 0; i < n; i++)
    leading[i] = leads (document, self->languages[i]);
  for (guint t = 0; n > 1 && t < self->texts->len; t++)
    {
      CqVersions *text = self->texts->pdata[t];

      judge (self, previous, text, records, leading);
      for (guint i = 0; i < n; i++)
        self->counts[i * N_STATES + text->versions[i].state]++;
    }
  return self;
}

/**
 * cq_concordance_get_languages:
 *
 * Returns: (transfer none): the languages, the principal one first
 */
const char *const *
cq_concordance_get_languages (CqConcordance *self)
{
  return (const char *const *) self->languages;
}

gboolean
cq_concordance_find_language (CqConcordance *self, const char *lang, guint *index)
{
  for (guint i = 0; self->languages[i] != NULL; i++)
    if (cq_language_is_same (self->languages[i], lang))
      {
        *index = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * cq_concordance_get_texts:
 *
 * Returns: (transfer none) (element-type CqVersions): every text, in the order of the document
 */
GPtrArray *
cq_concordance_get_texts (CqConcordance *self)
{
  return self->texts;
}

/**
 * cq_concordance_find:
 * @about: an id, or the name of a place
 * @field: (nullable)
 *
 * Returns: (transfer none) (nullable): that text
 */
const CqVersions *
cq_concordance_find (CqConcordance *self, const char *about, const char *field)
{
  g_autofree char *key = cq_versions_make_key (about, field, NULL);

  return g_hash_table_lookup (self->by_key, key);
}

/**
 * cq_concordance_count:
 *
 * Returns: how many texts are so in @lang
 */
guint
cq_concordance_count (CqConcordance *self, const char *lang, CqVersionState state)
{
  guint index;

  return cq_concordance_find_language (self, lang, &index) ? self->counts[index * N_STATES + state] : 0;
}
