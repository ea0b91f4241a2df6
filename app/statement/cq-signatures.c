/* The order of signing: those who are named, and the parties for whom nobody is named yet. */
#include "statement/cq-signatory.h"

#include "statement/cq-precedence.h"

static void
free_signing (gpointer data)
{
  CqSigning *signing = data;

  g_clear_pointer (&signing->party, cq_party_unref);
  g_clear_pointer (&signing->signatory, cq_signatory_unref);
  g_free (signing);
}

static void
add_signing (GPtrArray *signings, CqParty *party, CqSignatory *signatory)
{
  CqSigning *signing = g_new0 (CqSigning, 1);

  signing->party = party != NULL ? cq_party_ref (party) : NULL;
  signing->signatory = signatory != NULL ? cq_signatory_ref (signatory) : NULL;
  g_ptr_array_add (signings, signing);
}

/* The last of the signatories of each party, by its id */
static GHashTable *
index_last (GPtrArray *signatories)
{
  GHashTable *last = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < signatories->len; i++)
    if (cq_signatory_get_party (signatories->pdata[i]) != NULL)
      g_hash_table_insert (last, (gpointer) cq_signatory_get_party (signatories->pdata[i]), signatories->pdata[i]);
  return last;
}

/* From @first on, the parties for whom nobody is named, up to the next one for whom somebody is */
static void
add_unnamed (GPtrArray *signings, GPtrArray *parties, guint first, GHashTable *last)
{
  for (guint i = first; i < parties->len && !g_hash_table_contains (last, cq_party_get_id (parties->pdata[i])); i++)
    if (cq_party_adopts (parties->pdata[i]))
      add_signing (signings, parties->pdata[i], NULL);
}

/**
 * cq_signatures_list:
 *
 * Signatories stand as they are listed. A party that adopts the document and for which nobody is named
 * stands behind the party before it in the register, so that naming one moves none of the others.
 *
 * Returns: (transfer full) (element-type CqSigning): who signs for whom, in the order of signing
 */
GPtrArray *
cq_signatures_list (CqNode *document)
{
  GPtrArray *signings = g_ptr_array_new_with_free_func (free_signing);
  g_autoptr (GPtrArray) signatories = cq_signatories_list (document);
  g_autoptr (GPtrArray) parties = cq_parties_list (document);
  g_autoptr (GHashTable) last = index_last (signatories);
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = parties->len; i > 0; i--)
    g_hash_table_insert (places, (gpointer) cq_party_get_id (parties->pdata[i - 1]), GUINT_TO_POINTER (i));
  add_unnamed (signings, parties, 0, last);
  for (guint i = 0; i < signatories->len; i++)
    {
      const char *id = cq_signatory_get_party (signatories->pdata[i]);
      guint place = id != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (places, id)) : 0;

      add_signing (signings, place > 0 ? parties->pdata[place - 1] : NULL, signatories->pdata[i]);
      if (place > 0 && g_hash_table_lookup (last, id) == signatories->pdata[i])
        add_unnamed (signings, parties, place, last);
    }
  return signings;
}

static CqSigning *
steal_signing_of (GPtrArray *signings, CqParty *party, guint *from)
{
  for (guint i = *from; i < signings->len; i++)
    {
      const CqSigning *signing = signings->pdata[i];

      if (signing->party == NULL ? party == NULL
                                 : party != NULL && g_str_equal (cq_party_get_id (signing->party), cq_party_get_id (party)))
        {
          *from = i;
          return g_ptr_array_steal_index (signings, i);
        }
    }
  return NULL;
}

static void
move_signings_of (GPtrArray *from, CqParty *party, GPtrArray *to)
{
  guint at = 0;
  CqSigning *signing;

  while ((signing = steal_signing_of (from, party, &at)) != NULL)
    g_ptr_array_add (to, signing);
}

/**
 * cq_signatures_list_in_order:
 * @lang: the language of the version
 *
 * Several who sign for one party stand together, as they are listed; those who sign for none come last.
 *
 * Returns: (transfer full) (element-type CqSigning): who signs for whom, in the order of signing of that version
 */
GPtrArray *
cq_signatures_list_in_order (CqNode *document, const char *lang)
{
  g_autoptr (CqPrecedence) precedence = cq_document_get_precedence (document, CQ_IN_SIGNATURES);
  g_autoptr (GPtrArray) listed = cq_signatures_list (document);
  g_autoptr (GPtrArray) parties = NULL;
  GPtrArray *ordered;

  if (precedence->rule == CQ_BY_HAND)
    return g_steal_pointer (&listed);
  ordered = g_ptr_array_new_with_free_func (free_signing);
  parties = cq_parties_list_in_order (document, CQ_IN_SIGNATURES, lang);
  for (guint i = 0; i < parties->len; i++)
    move_signings_of (listed, parties->pdata[i], ordered);
  move_signings_of (listed, NULL, ordered);
  return ordered;
}
