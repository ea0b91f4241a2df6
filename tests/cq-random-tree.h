#pragma once

#include "tree/cq-node-builder.h"

/* Random documents for property tests: structure, languages, markup, odd characters, prefixes,
 * comments and instructions. The same seed gives the same document. What comes out can be
 * written and read again without a change: it declares all its namespaces. */

static const char *const cq_random_words[] = {
  "Ministers ", "Ашхабад ", "日本は", "the roadmap, ", "a < b & c > d ]]> ", "\"quoted\" 'so' ", "\ttab\n line ", "cr\r ",
  "مرحبا ", "\xc2\x85\xe2\x80\xa8", "😀", "e\xcc\x81 ", "&amp; ", "  ", "\xef\xbf\xbd", "x",
};

static inline char *
cq_random_text (GRand *random)
{
  GString *text = g_string_new (NULL);
  guint n = g_rand_int_range (random, 1, 6);

  for (guint i = 0; i < n; i++)
    g_string_append (text, cq_random_words[g_rand_int_range (random, 0, G_N_ELEMENTS (cq_random_words))]);
  return g_string_free (text, FALSE);
}

static inline CqNode *
cq_random_element (GRand *random, guint depth, guint *n_ids)
{
  static const CqTag tags[] = { CQ_DB_PARA, CQ_DB_PHRASE, CQ_DB_EMPHASIS, CQ_DB_SECTION, CQ_DB_LISTITEM, CQ_DB_ORDEREDLIST };
  static const char *const langs[] = { "en", "ja", "ru", "tk", "ar" };
  g_autoptr (CqName) odd = g_rand_boolean (random) ? cq_name_new ("urn:x:other", "o", "thing")
                                                   : cq_name_new (CQ_NS_URI_DOCBOOK, "db", "para");
  g_autoptr (CqName) attribute = cq_name_new ("urn:x:other", "o", "mark");
  CqNodeBuilder *builder = g_rand_int_range (random, 0, 6) == 0
                               ? cq_node_builder_new_named (odd)
                               : cq_node_builder_new (tags[g_rand_int_range (random, 0, G_N_ELEMENTS (tags))]);
  guint n = depth == 0 ? 0 : g_rand_int_range (random, 0, 6);

  if (g_rand_int_range (random, 0, 3) == 0)
    {
      g_autofree char *id = g_strdup_printf ("n%u", ++*n_ids);
      cq_node_builder_set (builder, CQ_XML_ID, id);
    }
  if (g_rand_int_range (random, 0, 3) == 0)
    cq_node_builder_set (builder, CQ_XML_LANG, langs[g_rand_int_range (random, 0, G_N_ELEMENTS (langs))]);
  if (g_rand_int_range (random, 0, 4) == 0)
    {
      g_autofree char *value = cq_random_text (random);
      cq_node_builder_set (builder, CQ_AT_ROLE, value);
      cq_node_builder_set_named (builder, attribute, value);
    }
  if (g_rand_int_range (random, 0, 10) == 0)
    cq_node_builder_declare (builder, "unused", "urn:x:unused");
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = cq_random_text (random);

      switch (g_rand_int_range (random, 0, 8))
        {
        case 0:
          cq_node_builder_take (builder, cq_node_new_comment (" a comment <&> ", 0));
          break;
        case 1:
          cq_node_builder_take (builder, cq_node_new_pi ("instruction", "a=\"b\" <&>", 0));
          break;
        case 2:
        case 3:
        case 4:
          cq_node_builder_take (builder, cq_random_element (random, depth - 1, n_ids));
          break;
        default:
          cq_node_builder_add_text (builder, text);
        }
    }
  return cq_node_builder_end (builder);
}

/* Returns: (transfer full): a document of that seed */
static inline CqNode *
cq_random_document (guint32 seed)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autoptr (GPtrArray) children = cq_node_array_new ();
  CqNodeBuilder *root = cq_node_builder_new (CQ_DB_ARTICLE);
  guint n_ids = 0;
  guint n = g_rand_int_range (random, 1, 8);

  cq_node_builder_declare (root, NULL, CQ_NS_URI_DOCBOOK);
  cq_node_builder_declare (root, "db", CQ_NS_URI_DOCBOOK);
  cq_node_builder_declare (root, "o", "urn:x:other");
  cq_node_builder_set (root, CQ_AT_VERSION, "5.0");
  for (guint i = 0; i < n; i++)
    cq_node_builder_take (root, cq_random_element (random, 5, &n_ids));
  if (g_rand_boolean (random))
    g_ptr_array_add (children, cq_node_new_comment ("before", 0));
  if (g_rand_boolean (random))
    g_ptr_array_add (children, cq_node_new_pi ("before", "x", 0));
  g_ptr_array_add (children, cq_node_builder_end (root));
  if (g_rand_boolean (random))
    g_ptr_array_add (children, cq_node_new_comment ("after", 0));
  return cq_node_new_document ((CqNode *const *) children->pdata, children->len);
}
