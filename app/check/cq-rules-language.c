/* Rules about the languages of a document: each says what the others say, in its own script. */
#include <glib/gi18n-lib.h>

#include "check/cq-check-rule.h"
#include "language/cq-language.h"
#include "language/cq-script.h"
#include "statement/cq-concordance.h"
#include "statement/cq-field.h"
#include "statement/cq-languages.h"

/* How much of a text a message quotes */
#define EXCERPT_LENGTH 40

static char *
dup_excerpt (CqNode *text)
{
  g_autofree char *plain = cq_text_get_plain (text);
  glong length = g_utf8_strlen (plain, -1);
  g_autofree char *start = g_utf8_substring (plain, 0, MIN (EXCERPT_LENGTH, length));

  return length > EXCERPT_LENGTH ? g_strconcat (g_strchomp (start), "…", NULL) : g_steal_pointer (&start);
}

static char *
dup_name (const char *lang)
{
  g_autofree char *words = cq_language_get_interface ();
  char *name = cq_language_get_name (lang, words);

  return name != NULL ? name : g_strdup (lang);
}

typedef struct
{
  const char *lang;
  CqNode *found;
} Stated;

static CqWalkStep
find_stated (CqNode *node, CqWalk *walk, gpointer data)
{
  Stated *stated = data;

  if (g_strcmp0 (cq_node_get (node, CQ_XML_LANG), stated->lang) != 0)
    return CQ_WALK_ON;
  stated->found = node;
  return CQ_WALK_STOP;
}

void
cq_rule_unknown_language (CqCheck *check)
{
  g_auto (GStrv) languages = cq_document_list_languages (check->document);

  for (guint i = 0; languages[i] != NULL; i++)
    {
      Stated stated = { languages[i], NULL };

      if (cq_language_is_known (languages[i]))
        continue;
      cq_tree_walk_elements (check->document, find_stated, &stated);
      cq_check_report (check, stated.found, NULL, _("“%s” is the tag of no known language"), languages[i]);
    }
}

/* An id only where the document has one: a place is no id. */
static const char *
get_id (CqCheck *check, const CqVersions *text)
{
  return text->about != NULL && cq_index_has_id (check->index, text->about) ? text->about : NULL;
}

static CqNode *
get_said (const CqVersions *text, guint n)
{
  for (guint i = 0; i < n; i++)
    if (text->versions[i].node != NULL)
      return text->versions[i].node;
  return NULL;
}

/* A language that nothing is written in yet is one problem and not as many as there are texts. */
static gboolean
is_unwritten (CqCheck *check, CqConcordance *concordance, const char *lang)
{
  g_autofree char *name = NULL;

  if (cq_concordance_count (concordance, lang, CQ_VERSION_IN_STEP) + cq_concordance_count (concordance, lang, CQ_VERSION_BEHIND) > 0
      || cq_concordance_get_texts (concordance)->len == 0)
    return FALSE;
  name = dup_name (lang);
  cq_check_report (check, cq_document_get_root (check->document), NULL, _("Nothing is written in %s yet"), name);
  return TRUE;
}

static void
report_missing (CqCheck *check, CqConcordance *concordance, guint index)
{
  const char *const *languages = cq_concordance_get_languages (concordance);
  GPtrArray *texts = cq_concordance_get_texts (concordance);
  g_autofree char *name = dup_name (languages[index]);

  for (guint t = 0; t < texts->len; t++)
    {
      const CqVersions *text = texts->pdata[t];
      g_autofree char *excerpt = NULL;
      CqNode *said;

      if (text->versions[index].state != CQ_VERSION_MISSING)
        continue;
      said = get_said (text, g_strv_length ((char **) languages));
      excerpt = dup_excerpt (said);
      /* Translators: a text, and the name of a language */
      cq_check_report (check, said, get_id (check, text), _("“%s” is missing in %s"), excerpt, name);
    }
}

void
cq_rule_missing_translation (CqCheck *check)
{
  g_autoptr (CqConcordance) concordance = cq_concordance_new (check->document, NULL);
  const char *const *languages = cq_concordance_get_languages (concordance);

  for (guint i = 0; languages[1] != NULL && languages[i] != NULL; i++)
    if (!is_unwritten (check, concordance, languages[i]))
      report_missing (check, concordance, i);
}

void
cq_rule_text_behind (CqCheck *check)
{
  g_autoptr (CqConcordance) concordance = cq_concordance_new (check->document, NULL);
  const char *const *languages = cq_concordance_get_languages (concordance);
  GPtrArray *texts = cq_concordance_get_texts (concordance);

  for (guint t = 0; t < texts->len; t++)
    for (guint i = 0; languages[1] != NULL && languages[i] != NULL; i++)
      {
        const CqVersions *text = texts->pdata[t];
        const CqVersion *version = &text->versions[i];
        g_autofree char *excerpt = NULL;
        g_autofree char *name = NULL;
        g_autofree char *other = NULL;

        if (version->state != CQ_VERSION_BEHIND)
          continue;
        excerpt = dup_excerpt (text->versions[version->of].node);
        name = dup_name (languages[i]);
        other = dup_name (languages[version->of]);
        /* Translators: the names of two languages, and the text in the second */
        cq_check_report (check, version->node, get_id (check, text), _("The text in %s is behind that in %s, “%s”"), name,
                         other, excerpt);
      }
}

static CqWalkStep
gather_words (CqNode *node, CqWalk *walk, gpointer data)
{
  if (cq_node_get_kind (node) == CQ_NODE_TEXT)
    g_string_append (data, cq_node_get_text (node));
  else if (cq_node_is (node, CQ_DB_FOOTNOTE) || cq_node_is (node, CQ_DB_FOREIGNPHRASE) || cq_node_is (node, CQ_DB_CITETITLE)
           || cq_node_is (node, CQ_DB_QUOTE) || cq_node_is (node, CQ_DB_REPLACEABLE)
           || (cq_node_is (node, CQ_DB_PHRASE) && (cq_node_get (node, CQ_XML_LANG) != NULL || cq_field_get_kind (node) != NULL)
               && cq_walk_get_depth (walk) > 0))
    return CQ_WALK_OVER;
  return CQ_WALK_ON;
}

static void
check_script (CqNode *text, const char *lang, const char *id, gpointer data)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *excerpt = NULL;
  g_autofree char *name = NULL;

  cq_tree_walk (text, gather_words, words);
  if (!cq_script_is_foreign (words->str, lang))
    return;
  excerpt = dup_excerpt (text);
  name = dup_name (lang);
  /* Translators: a text, and the name of a language */
  cq_check_report (data, text, id, _("“%s” is marked as %s, and is not in its script"), excerpt, name);
}

void
cq_rule_wrong_script (CqCheck *check)
{
  cq_document_visit_texts (check->document, check_script, check);
}
