/* Names of elements and attributes: one table of known names, others counted. */
#include "tree/cq-name.h"

#include <string.h>

typedef enum
{
  CQ_NS_NONE,
  CQ_NS_DOCBOOK,
  CQ_NS_PROJECT,
  CQ_NS_XML,
  CQ_NS_XLINK,
  CQ_N_NAMESPACES,
} CqNamespace;

static const struct
{
  const char *uri;
  const char *prefix;
} namespaces[CQ_N_NAMESPACES] = {
  [CQ_NS_NONE] = { NULL, NULL },
  [CQ_NS_DOCBOOK] = { CQ_NS_URI_DOCBOOK, NULL },
  [CQ_NS_PROJECT] = { CQ_NS_URI_PROJECT, "cq" },
  [CQ_NS_XML] = { CQ_NS_URI_XML, "xml" },
  [CQ_NS_XLINK] = { CQ_NS_URI_XLINK, "xlink" },
};

static const struct
{
  CqNamespace ns;
  const char *local;
} known[CQ_N_TAGS] = {
  [CQ_TAG_OTHER] = { CQ_NS_NONE, NULL },
#define CQ_KNOWN(constant, space, name) [constant] = { space, name },
#include "tree/cq-names.def"
#undef CQ_KNOWN
};

typedef struct
{
  CqName names[CQ_N_TAGS];
  GHashTable *by_local[CQ_N_NAMESPACES]; /* (element-type utf8 CqTag) */
} NameTable;

guint64
cq_hash_bytes (guint64 seed, const void *bytes, gsize length)
{
  const guint8 *at = bytes;
  guint64 hash = seed ^ (0x9e3779b97f4a7c15u * (length + 1));

  /* A word at a time: multiply and fold. The hash only decides which comparisons can be
   * skipped; equality is always decided by content. */
  for (; length >= 8; length -= 8, at += 8)
    {
      guint64 word;
      memcpy (&word, at, 8);
      hash = (hash ^ word) * 0xff51afd7ed558ccdu;
      hash ^= hash >> 32;
    }
  for (; length > 0; length--, at++)
    hash = (hash ^ *at) * 0x100000001b3u;
  hash ^= hash >> 29;
  return hash * 0xc4ceb9fe1a85ec53u;
}

static guint64
hash_name (const CqName *name)
{
  guint64 hash = 0x5bd1e995;

  hash = cq_hash_bytes (hash, name->ns ? name->ns : "", name->ns ? strlen (name->ns) : 0);
  hash = cq_hash_bytes (hash, name->prefix ? name->prefix : "", name->prefix ? strlen (name->prefix) : 0);
  return cq_hash_bytes (hash, name->local, strlen (name->local));
}

static const NameTable *
get_table (void)
{
  static gsize ready = 0;
  static NameTable *table = NULL;

  if (g_once_init_enter (&ready))
    {
      table = g_new0 (NameTable, 1);
      for (guint i = 0; i < CQ_N_NAMESPACES; i++)
        table->by_local[i] = g_hash_table_new (g_str_hash, g_str_equal);
      for (guint tag = 1; tag < CQ_N_TAGS; tag++)
        {
          CqName *name = &table->names[tag];

          name->ns = namespaces[known[tag].ns].uri;
          name->prefix = namespaces[known[tag].ns].prefix;
          name->local = known[tag].local;
          name->tag = tag;
          name->is_static = TRUE;
          name->hash = hash_name (name);
          g_hash_table_insert (table->by_local[known[tag].ns], (gpointer) known[tag].local,
                               GUINT_TO_POINTER (tag));
        }
      g_once_init_leave (&ready, 1);
    }
  return table;
}

/**
 * cq_tag_lookup:
 * @ns: (nullable): a namespace URI, %NULL for none
 * @local: a local name
 *
 * Returns: the tag of a known name, or %CQ_TAG_OTHER
 */
CqTag
cq_tag_lookup (const char *ns, const char *local)
{
  const NameTable *table = get_table ();

  for (guint i = 0; i < CQ_N_NAMESPACES; i++)
    if (g_strcmp0 (ns, namespaces[i].uri) == 0)
      return GPOINTER_TO_UINT (g_hash_table_lookup (table->by_local[i], local));
  return CQ_TAG_OTHER;
}

/**
 * cq_tag_get_local_name:
 *
 * Returns: (transfer none): the local name of @tag
 */
const char *
cq_tag_get_local_name (CqTag tag)
{
  g_return_val_if_fail (tag > CQ_TAG_OTHER && tag < CQ_N_TAGS, NULL);
  return known[tag].local;
}

/**
 * cq_name_get:
 * @tag: a known name, not %CQ_TAG_OTHER
 *
 * Returns: (transfer none): the name with its usual prefix (none for DocBook, `cq`, `xml`, `xlink`)
 */
CqName *
cq_name_get (CqTag tag)
{
  g_return_val_if_fail (tag > CQ_TAG_OTHER && tag < CQ_N_TAGS, NULL);
  return (CqName *) &get_table ()->names[tag];
}

/**
 * cq_name_new:
 * @ns: (nullable): a namespace URI
 * @prefix: (nullable): the prefix written before the local name
 * @local: the local name
 *
 * Returns: (transfer full): the shared name where it is known with this prefix, else a new one
 */
CqName *
cq_name_new (const char *ns, const char *prefix, const char *local)
{
  CqTag tag = cq_tag_lookup (ns, local);
  CqName *name;
  gsize ns_size;
  gsize prefix_size;
  gsize local_size;
  char *at;

  g_return_val_if_fail (local != NULL, NULL);

  if (tag != CQ_TAG_OTHER && g_strcmp0 (cq_name_get (tag)->prefix, prefix) == 0)
    return cq_name_get (tag);

  ns_size = ns ? strlen (ns) + 1 : 0;
  prefix_size = prefix ? strlen (prefix) + 1 : 0;
  local_size = strlen (local) + 1;

  name = g_malloc0 (sizeof *name + ns_size + prefix_size + local_size);
  at = (char *) (name + 1);
  name->local = memcpy (at, local, local_size);
  at += local_size;
  name->ns = ns ? memcpy (at, ns, ns_size) : NULL;
  at += ns_size;
  name->prefix = prefix ? memcpy (at, prefix, prefix_size) : NULL;
  name->tag = tag;
  name->hash = hash_name (name);
  g_atomic_ref_count_init (&name->refs);
  return name;
}

CqName *
cq_name_ref (CqName *name)
{
  if (!name->is_static)
    g_atomic_ref_count_inc (&name->refs);
  return name;
}

void
cq_name_unref (CqName *name)
{
  if (!name->is_static && g_atomic_ref_count_dec (&name->refs))
    g_free (name);
}

/**
 * cq_name_equal:
 *
 * Returns: whether namespace, prefix and local name are the same
 */
gboolean
cq_name_equal (const CqName *a, const CqName *b)
{
  return a == b
         || (a->hash == b->hash && g_str_equal (a->local, b->local) && g_strcmp0 (a->ns, b->ns) == 0
             && g_strcmp0 (a->prefix, b->prefix) == 0);
}
