/* The spelling of a document after one keystroke, against looking up all of it.
 *
 * usage: bench-spelling FILE
 *
 * The key is typed at the end of a clause in the middle of the document. Beside the time stands how many words
 * dictionaries were asked for. */
#include <stdlib.h>

#include "docbook/cq-reader.h"
#include "spell/cq-spelling.h"
#include "statement/cq-clause.h"

#define KEYS 51

static double
since (gint64 start)
{
  return (double) (g_get_monotonic_time () - start) / 1000;
}

static int
compare (const void *a,
         const void *b)
{
  const double one = *(const double *) a;
  const double two = *(const double *) b;

  return (one > two) - (one < two);
}

static const char *
find_clause (CqNode *document)
{
  g_autoptr (GPtrArray) clauses = cq_clauses_list (document, NULL);

  for (guint i = clauses->len / 2; i < clauses->len; i++)
    {
      const char *id = cq_clause_get_id (g_ptr_array_index (clauses, i));

      if (id != NULL && cq_clause_get_content (g_ptr_array_index (clauses, i), NULL) != NULL)
        return g_intern_string (id);
    }
  g_error ("no clause with an id");
}

static CqNode *
type (CqNode *document,
      const char *id)
{
  g_autoptr (CqClause) clause = cq_clause_find (document, id);
  const char *lang = cq_clause_get_principal (clause);
  g_autoptr (GPtrArray) content = cq_clause_get_content (clause, lang);

  g_ptr_array_add (content, cq_node_new_text (" x", -1));
  return cq_clause_set_content (document, id, lang, content);
}

static double
check (CqNode *document,
       CqSpeller *speller,
       CqSpellingMemo *memo,
       guint *n_asked)
{
  const gint64 start = g_get_monotonic_time ();
  const guint before = cq_speller_get_n_asked (speller);
  g_autoptr (CqKnownWords) known = cq_known_words_new (document);
  g_autoptr (GPtrArray) found = cq_spelling_check (document, speller, known, memo);

  *n_asked = cq_speller_get_n_asked (speller) - before;
  return since (start);
}

int
main (int argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CqNode) document = argc == 2 ? cq_reader_load_file (argv[1], NULL, &error) : NULL;
  g_autoptr (CqSpeller) speller = cq_speller_new_enchant ();
  g_autoptr (CqSpellingMemo) memo = cq_spelling_memo_new ();
  const char *id;
  double keys[KEYS];
  double cold;
  double full;
  guint n_all;
  guint n_key = 0;

  if (document == NULL)
    g_error ("%s", error != NULL ? error->message : "usage: bench-spelling FILE");
  id = find_clause (document);
  cold = check (document, speller, memo, &n_all);
  g_clear_pointer (&memo, cq_spelling_memo_free);
  memo = cq_spelling_memo_new ();
  full = check (document, speller, memo, &n_all);
  for (guint i = 0; i < KEYS; i++)
    {
      g_autoptr (CqNode) old = document;

      document = type (old, id);
      keys[i] = check (document, speller, memo, &n_key);
    }
  qsort (keys, KEYS, sizeof *keys, compare);
  g_print ("  with the dictionaries read first %8.2f ms\n", cold);
  g_print ("  all words looked up              %8.2f ms   %6u words asked for\n", full, n_all);
  g_print ("  after a key                      %8.2f ms   %6u words asked for\n", keys[KEYS / 2], n_key);
  g_print ("  ratio                            %8.0f      %6.0f\n", full / keys[KEYS / 2], (double) n_all / MAX (n_key, 1));
  return 0;
}
