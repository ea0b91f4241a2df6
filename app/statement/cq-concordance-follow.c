/* What the file remembers of how its languages follow each other.
 *
 * A record stands for a text in a language other than the principal one. Its `fingerprint` is that of the principal
 * text when this one was last touched, its `own` that of this one when the principal text was: whichever has another
 * fingerprint now has left the other behind. A translation that is written, or brought up to date, follows, and while
 * it does nothing of its own is remembered: its record has no `own`. */
#include "statement/cq-change.h"
#include "statement/cq-concordance-private.h"
#include "statement/cq-place.h"
#include "statement/cq-profile.h"

typedef struct
{
  CqNode *document;    /* (owned) */
  char **languages;
  GHashTable *records; /* (element-type utf8 CqNode) */
  GPtrArray *put;      /* (element-type CqNode) */
} Follow;

/* A record points at an id. A clause that has none gets one, the meeting the one that fields know; of the main part,
 * whose root may go without, nothing is said.
 *
 * Returns: (nullable) (transfer full) */
static char *
ensure_id (Follow *self, const CqVersions *text)
{
  g_autoptr (CqPath) path = NULL;
  char *id = NULL;

  if (cq_node_get (text->holder, CQ_XML_ID) != NULL || cq_node_is (text->holder, CQ_PR_COMMITMENT))
    return g_strdup (text->about);
  if (text->path != NULL)
    cq_node_move (&self->document, cq_clause_ensure_id (self->document, text->path, &id));
  else if (cq_node_is (text->holder, CQ_DB_CONFGROUP))
    {
      CqNode *node = cq_tree_find_tag (self->document, CQ_DB_CONFGROUP, &path);
      g_autoptr (CqNode) named = cq_node_with_attribute (node, CQ_XML_ID, text->about);

      id = g_strdup (text->about);
      cq_node_move (&self->document, cq_place_take (self->document, path, g_steal_pointer (&named)));
    }
  return id;
}

/* @print and @own (nullable) */
static void
put_record (Follow *self, const CqVersions *text, const char *lang, const char *print, const char *own)
{
  CqNodeBuilder *record = cq_node_builder_new (CQ_PR_VERSION);
  g_autofree char *id = ensure_id (self, text);

  cq_node_builder_set (record, CQ_AT_ABOUT, id);
  cq_node_builder_set (record, CQ_AT_FIELD, text->field);
  cq_node_builder_set (record, CQ_XML_LANG, lang);
  cq_node_builder_set (record, CQ_AT_OF, self->languages[0]);
  cq_node_builder_set (record, CQ_AT_FINGERPRINT, print);
  cq_node_builder_set (record, CQ_AT_OWN, own);
  g_ptr_array_add (self->put, cq_node_builder_end (record));
}

static char *
print_of (CqNode *text)
{
  return text != NULL ? cq_text_make_fingerprint (text) : NULL;
}

static CqNode *
find_record (Follow *self, const CqVersions *text, const char *lang)
{
  g_autofree char *key = cq_versions_make_key (text->about, text->field, lang);

  return g_hash_table_lookup (self->records, key);
}

/* One step of the principal text or of the one in @lang; the other is @still. @was is the text that changed, before. */
static void
follow_step (Follow *self, const CqVersions *text, const char *lang, CqNode *was, CqNode *still, gboolean is_principal)
{
  CqNode *record = find_record (self, text, lang);
  g_autofree char *before = print_of (was);
  g_autofree char *other = print_of (still);
  const char *known = record != NULL ? cq_node_get (record, CQ_AT_FINGERPRINT) : NULL;

  if (record == NULL && was == NULL)
    put_record (self, text, lang, is_principal ? NULL : other, is_principal ? other : NULL);
  else if (record == NULL)
    put_record (self, text, lang, is_principal ? before : other, is_principal ? other : before);
  else if (!is_principal && was != NULL && known != NULL && !g_str_equal (known, other))
    put_record (self, text, lang, other, NULL);
}

/* Both changed at once, as when values give a text in both: each is as new as the other. */
static void
follow_both (Follow *self, const CqVersions *text, const char *lang, CqNode *principal, CqNode *version)
{
  CqNode *record = find_record (self, text, lang);
  g_autofree char *print = print_of (principal);
  g_autofree char *own = print_of (version);

  if (record == NULL || print == NULL || own == NULL)
    return;
  put_record (self, text, lang, print, cq_node_get (record, CQ_AT_OWN) != NULL ? own : NULL);
}

static gboolean
says_the_same (CqNode *a, CqNode *b)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (a == b || (a != NULL && b != NULL && cq_node_equal (a, b)))
    return TRUE;
  if (a == NULL || b == NULL)
    return FALSE;
  first = cq_text_make_fingerprint (a);
  second = cq_text_make_fingerprint (b);
  return g_str_equal (first, second);
}

static CqNode *
get_text (CqConcordance *was, const CqVersions *text, const char *lang)
{
  guint at;

  return text != NULL && cq_concordance_find_language (was, lang, &at) ? text->versions[at].node : NULL;
}

static void
follow_text (Follow *self, CqConcordance *was, const CqVersions *old, const CqVersions *text)
{
  CqNode *old_principal = get_text (was, old, self->languages[0]);
  CqNode *principal = text->versions[0].node;
  gboolean principal_changed = !says_the_same (old_principal, principal);

  for (guint i = 1; self->languages[i] != NULL; i++)
    {
      CqNode *now = text->versions[i].node;
      CqNode *before = get_text (was, old, self->languages[i]);
      gboolean changed = !says_the_same (before, now);

      /* What is taken away is missing then, and needs no record. */
      if (changed && principal_changed)
        follow_both (self, text, self->languages[i], principal, now);
      else if (changed && principal != NULL)
        follow_step (self, text, self->languages[i], before, principal, FALSE);
      else if (principal_changed && now != NULL)
        follow_step (self, text, self->languages[i], old_principal, now, TRUE);
    }
}

/* A clause that gets its id by an edit had the name of its place before. */
static const CqVersions *
find_old (CqConcordance *was, const CqVersions *text)
{
  const CqVersions *old = text->about != NULL ? cq_concordance_find (was, text->about, text->field) : NULL;
  g_autofree char *place = NULL;

  if (old != NULL || text->path == NULL)
    return old;
  place = cq_path_to_id (text->path);
  return cq_concordance_find (was, place, text->field);
}

static CqNode *
finish (Follow *self)
{
  CqNode *document = g_steal_pointer (&self->document);
  g_autoptr (CqNode) old = document;

  g_hash_table_unref (self->records);
  if (self->put->len > 0)
    document = cq_profile_put_records (document, self->put);
  else
    document = cq_node_ref (document);
  g_ptr_array_unref (self->put);
  return document;
}

static void
begin (Follow *self, CqNode *document, CqConcordance *concordance)
{
  self->document = cq_node_ref (document);
  self->languages = (char **) cq_concordance_get_languages (concordance);
  self->records = cq_versions_gather_records (document);
  self->put = cq_node_array_new ();
}

/**
 * cq_concordance_follow:
 * @before: the document before an edit
 * @after: the document after it
 *
 * Texts that the edit changed in one language only leave those in the others behind; one that is written in a language
 * where it was missing or behind is in step again.
 *
 * Returns: (transfer full): @after with records of that; @after itself where there is nothing to remember
 */
CqNode *
cq_concordance_follow (CqNode *before, CqNode *after)
{
  g_autoptr (CqConcordance) now = NULL;
  g_autoptr (CqConcordance) was = NULL;
  GPtrArray *texts;
  Follow self;

  if (before == after || g_strcmp0 (cq_document_get_language (before), cq_document_get_language (after)) != 0)
    return cq_node_ref (after);
  now = cq_concordance_new_unjudged (after);
  if (cq_concordance_get_languages (now)[1] == NULL)
    return cq_node_ref (after);
  was = cq_concordance_new_unjudged (before);
  texts = cq_concordance_get_texts (now);
  begin (&self, after, now);
  for (guint i = 0; i < texts->len; i++)
    {
      const CqVersions *text = texts->pdata[i];
      const CqVersions *old = find_old (was, text);

      if (text->about != NULL && old != NULL)
        follow_text (&self, was, old, text);
    }
  return finish (&self);
}

static void
mark (Follow *self, const CqVersions *text, const char *lang)
{
  for (guint i = 1; self->languages[i] != NULL; i++)
    {
      g_autofree char *principal = print_of (text->versions[0].node);
      g_autofree char *own = print_of (text->versions[i].node);
      gboolean is_meant = g_ascii_strcasecmp (lang, self->languages[i]) == 0
                          || g_ascii_strcasecmp (lang, self->languages[0]) == 0;

      if (is_meant && principal != NULL && own != NULL)
        put_record (self, text, self->languages[i], principal, own);
    }
}

/**
 * cq_versions_mark_in_step:
 * @about: (nullable): whose text; %NULL is every text
 * @field: (nullable): which of its texts
 * @lang: the language that says the same as the principal one, or that one: then all do
 *
 * Returns: (transfer full): the document, which remembers it
 */
CqNode *
cq_versions_mark_in_step (CqNode *document, const char *about, const char *field, const char *lang)
{
  g_autoptr (CqConcordance) concordance = cq_concordance_new_unjudged (document);
  GPtrArray *texts = cq_concordance_get_texts (concordance);
  Follow self;

  begin (&self, document, concordance);
  for (guint i = 0; i < texts->len; i++)
    {
      const CqVersions *text = texts->pdata[i];

      if (text->about != NULL && (about == NULL || (g_str_equal (text->about, about) && g_strcmp0 (text->field, field) == 0)))
        mark (&self, text, lang);
    }
  return finish (&self);
}
