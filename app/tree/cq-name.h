#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Namespaces of the names in cq-names.def. */
#define CQ_NS_URI_DOCBOOK "http://docbook.org/ns/docbook"
#define CQ_NS_URI_PROJECT "urn:communique:statement"
#define CQ_NS_URI_XML "http://www.w3.org/XML/1998/namespace"
#define CQ_NS_URI_XLINK "http://www.w3.org/1999/xlink"

/**
 * CqTag:
 *
 * The names the program knows. `CQ_DB_…` are DocBook elements, `CQ_PR_…` the project's records,
 * `CQ_AT_…` attributes in no namespace, `CQ_XML_…` and `CQ_XLINK_…` attributes of those
 * namespaces. Every other name is %CQ_TAG_OTHER.
 */
typedef enum
{
  CQ_TAG_OTHER = 0,
#define CQ_KNOWN(constant, ns, local) constant,
#include "tree/cq-names.def"
#undef CQ_KNOWN
  CQ_N_TAGS
} CqTag;

/**
 * CqName:
 *
 * The qualified name of an element or attribute; immutable. Known names are static and shared
 * by the whole process, others are counted. The prefix is part of the name because a file
 * keeps its prefixes.
 */
typedef struct
{
  const char *ns;     /* (nullable): namespace URI */
  const char *prefix; /* (nullable) */
  const char *local;  /* (not nullable) */
  guint64 hash;
  CqTag tag;
  gatomicrefcount refs; /* unused by static names */
  gboolean is_static;
} CqName;

CqName *cq_name_new (const char *ns,
                     const char *prefix,
                     const char *local);
CqName *cq_name_get (CqTag tag);
CqName *cq_name_ref (CqName *name);
void cq_name_unref (CqName *name);

gboolean cq_name_equal (const CqName *a,
                        const CqName *b);
CqTag cq_tag_lookup (const char *ns,
                     const char *local);
const char *cq_tag_get_local_name (CqTag tag);

guint64 cq_hash_bytes (guint64 seed,
                       const void *bytes,
                       gsize length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqName, cq_name_unref)

G_END_DECLS
