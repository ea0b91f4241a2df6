/* How a document writes its dates and numbers. */
#include "statement/cq-usage.h"

#include <string.h>

#include "language/cq-language.h"
#include "statement/cq-profile.h"
#include "statement/cq-text.h"
#include "statement/cq-when-private.h"

#define TWICE "words-and-figures"

/**
 * cq_document_get_date_language:
 * @lang: (nullable): %NULL is the principal language
 *
 * Returns: (transfer full): @lang, with what the document says of its calendar and its digits
 */
char *
cq_document_get_date_language (CqNode *document, const char *lang)
{
  const char *setting = cq_profile_get_setting (document, CQ_AT_LANGUAGE);
  g_auto (GStrv) tags = NULL;

  if (lang == NULL)
    lang = cq_document_get_language (document);
  if (setting == NULL)
    return g_strdup (lang);
  tags = cq_ids_split (setting);
  for (guint i = 0; tags[i] != NULL; i++)
    if (cq_language_matches (tags[i], lang))
      return g_strdup (tags[i]);
  return g_strdup (lang);
}

/**
 * cq_document_set_date_language:
 * @tag: a language with how its dates are written, "ja-u-ca-japanese"; one that says nothing of that, "ja", has them as
 *   the office has
 *
 * Returns: (transfer full): the changed document
 */
CqNode *
cq_document_set_date_language (CqNode *document, const char *tag)
{
  const char *setting = cq_profile_get_setting (document, CQ_AT_LANGUAGE);
  g_auto (GStrv) tags = setting != NULL ? cq_ids_split (setting) : NULL;
  g_autoptr (GStrvBuilder) kept = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;
  g_autofree char *joined = NULL;

  for (guint i = 0; tags != NULL && tags[i] != NULL; i++)
    if (!cq_language_matches (tags[i], tag))
      g_strv_builder_add (kept, tags[i]);
  if (strstr (tag, "-u-") != NULL)
    g_strv_builder_add (kept, tag);
  all = g_strv_builder_end (kept);
  joined = all[0] != NULL ? cq_ids_join ((const char *const *) all) : NULL;
  return cq_profile_set_setting (document, CQ_AT_LANGUAGE, joined);
}

/**
 * cq_document_says_lengths_twice:
 *
 * Returns: whether lengths of time are written in words and in figures
 */
gboolean
cq_document_says_lengths_twice (CqNode *document)
{
  return g_strcmp0 (cq_profile_get_setting (document, CQ_AT_NUMERATION), TWICE) == 0;
}

/**
 * cq_document_set_lengths_twice:
 *
 * Returns: (transfer full): the changed document
 */
CqNode *
cq_document_set_lengths_twice (CqNode *document, gboolean twice)
{
  return cq_profile_set_setting (document, CQ_AT_NUMERATION, twice ? TWICE : NULL);
}

/**
 * cq_document_get_when_text:
 * @use: where it will stand
 * @lang: (nullable): %NULL is the principal language
 *
 * Returns: (transfer full) (nullable): the time in words of @lang; %NULL where they are not known
 */
char *
cq_document_get_when_text (CqNode *document, CqWhen *when, CqWhenUse use, const char *lang)
{
  g_autofree char *tag = cq_document_get_date_language (document, lang);

  return cq_when_write (when, use, lang, cq_document_get_language (document), tag,
                        cq_document_says_lengths_twice (document));
}
