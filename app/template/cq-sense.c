/* What the words of a lexicon say: the keys of its files, and their names for people. */
#include "template/cq-lexicon-private.h"

#include <glib/gi18n-lib.h>

/* In the order of CqSense. */
static const struct
{
  const char *key;
  const char *title;
  CqStrength strength;
} senses[CQ_N_SENSES] = {
  { "marking", NC_ ("sense", "Marking an occasion") },
  { "recalling", NC_ ("sense", "Recalling") },
  { "guided", NC_ ("sense", "Being guided") },
  { "affirming", NC_ ("sense", "Affirming") },
  { "considering", NC_ ("sense", "Considering") },
  { "noting", NC_ ("sense", "Noting") },
  { "convinced", NC_ ("sense", "Being convinced") },
  { "stressing", NC_ ("sense", "Stressing") },
  { "welcoming", NC_ ("sense", "Welcoming") },
  { "supporting", NC_ ("sense", "Supporting") },
  { "concerned", NC_ ("sense", "Being concerned") },
  { "wishing", NC_ ("sense", "Wishing") },
  { "calling", NC_ ("sense", "Calling upon others") },
  { "thanking", NC_ ("sense", "Thanking") },
  { "understanding", NC_ ("sense", "Reaching an understanding") },
  { "declaring", NC_ ("sense", "Declaring") },
  { "promising", NC_ ("sense", "Promising") },
  { "intending", NC_ ("sense", "Intending") },
  { "deciding", NC_ ("sense", "Deciding") },
  { "determined", NC_ ("sense", "Being determined") },
  { "endeavouring", NC_ ("sense", "Endeavouring") },
  { "ready", NC_ ("sense", "Being ready") },
  { "continuing", NC_ ("sense", "Continuing") },
  { "agreeing", NC_ ("sense", "Agreeing"), CQ_STRENGTH_TREATY },
  { "obliged", NC_ ("sense", "Being obliged"), CQ_STRENGTH_TREATY },
};

gboolean
cq_sense_parse (const char *key, CqSense *sense)
{
  for (CqSense i = 0; i < CQ_N_SENSES; i++)
    if (g_str_equal (senses[i].key, key))
      {
        *sense = i;
        return TRUE;
      }
  return FALSE;
}

/* Returns: (transfer full): the keys, for a message */
char *
cq_sense_list_keys (void)
{
  const char *keys[CQ_N_SENSES + 1] = { NULL };

  for (guint i = 0; i < CQ_N_SENSES; i++)
    keys[i] = senses[i].key;
  return g_strjoinv (", ", (char **) keys);
}

CqStrength
cq_sense_get_strength (CqSense sense)
{
  return senses[sense].strength;
}

/**
 * cq_sense_get_title:
 *
 * Returns: (transfer none): the name of a group of words, in the language of the program
 */
const char *
cq_sense_get_title (CqSense sense)
{
  g_return_val_if_fail (sense < CQ_N_SENSES, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "sense", senses[sense].title);
}

/**
 * cq_strength_get_title:
 *
 * Returns: (transfer none): “political”, in the language of the program
 */
const char *
cq_strength_get_title (CqStrength strength)
{
  return strength == CQ_STRENGTH_TREATY ? C_ ("strength of a verb", "treaty") : C_ ("strength of a verb", "political");
}
