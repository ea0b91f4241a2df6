/* From somebody else's DocBook, 4 or 5, to a dossier. */
#include "import/cq-import-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "docbook/cq-reader.h"
#include "docbook/cq-schema.h"
#include "statement/cq-profile.h"
#include "statement/cq-text.h"
#include "tree/cq-node-builder.h"
#include "tree/cq-walk.h"

/* What DocBook 4 calls otherwise than DocBook 5 */
static const char *
get_new_name (const char *local)
{
  static const char *const names[][2] = {
    { "ulink", "link" },    { "sgmltag", "tag" },     { "corpauthor", "author" }, { "structfield", "varname" },
    { "isbn", "biblioid" }, { "authorinitials", "author" },
  };

  /* articleinfo, sectioninfo, sect1info … */
  if (g_str_has_suffix (local, "info") && strlen (local) > strlen ("info") && !g_str_equal (local, "releaseinfo"))
    return "info";
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (local, names[i][0]))
      return names[i][1];
  return local;
}

static void
add_attribute (CqNodeBuilder *builder, CqNode *node, const CqAttribute *attribute)
{
  const char *local = attribute->name->local;

  if (attribute->name->ns != NULL && *attribute->name->ns != '\0')
    cq_node_builder_set_named (builder, attribute->name, attribute->value);
  else if (g_str_equal (local, "id"))
    cq_node_builder_set (builder, CQ_XML_ID, attribute->value);
  else if (g_str_equal (local, "lang"))
    cq_node_builder_set (builder, CQ_XML_LANG, attribute->value);
  else if (g_str_equal (local, "url") && g_str_equal (cq_node_get_name (node)->local, "ulink"))
    cq_node_builder_set (builder, CQ_XLINK_HREF, attribute->value);
  else
    cq_node_builder_set_named (builder, attribute->name, attribute->value);
}

/* An element of DocBook 4 has no namespace. */
static CqNode *
renew_cb (CqNode *node, gpointer data)
{
  CqNodeBuilder *builder;
  CqName *old;
  CqName *name;

  if (cq_node_get_kind (node) != CQ_NODE_ELEMENT)
    return cq_node_ref (node);
  old = cq_node_get_name (node);
  if (old->ns != NULL && *old->ns != '\0')
    return cq_node_ref (node);
  name = cq_name_new (CQ_NS_URI_DOCBOOK, NULL, get_new_name (old->local));
  builder = cq_node_builder_new_named (name);
  cq_name_unref (name);
  for (guint i = 0; i < cq_node_get_n_attributes (node); i++)
    add_attribute (builder, node, cq_node_get_attribute (node, i));
  cq_node_builder_add_children (builder, node);
  return cq_node_builder_end (builder);
}

/* The namespaces and the version that say that it is DocBook 5 */
static CqNode *
declare (CqNode *document)
{
  CqNode *root = cq_document_get_root (document);
  CqNodeBuilder *builder = cq_node_builder_new_named (cq_node_get_name (root));
  g_autoptr (CqNode) declared = NULL;

  cq_node_builder_declare (builder, NULL, CQ_NS_URI_DOCBOOK);
  cq_node_builder_declare (builder, "xlink", CQ_NS_URI_XLINK);
  cq_node_builder_set (builder, CQ_AT_VERSION, "5.0");
  for (guint i = 0; i < cq_node_get_n_attributes (root); i++)
    if (!g_str_equal (cq_node_get_attribute (root, i)->name->local, "version"))
      cq_node_builder_set_named (builder, cq_node_get_attribute (root, i)->name, cq_node_get_attribute (root, i)->value);
  cq_node_builder_add_children (builder, root);
  declared = cq_node_builder_end (builder);
  for (guint i = 0; i < cq_node_get_n_children (document); i++)
    if (cq_node_get_child (document, i) == root)
      return cq_node_with_child_at (document, i, declared);
  return cq_node_ref (document);
}

static CqNode *
renew (CqImport *self, CqNode *document)
{
  g_autoptr (CqNode) renewed = cq_tree_map (document, renew_cb, NULL);

  cq_import_note (self, 1, _ ("the article is in DocBook 4; it is made one of DocBook 5"));
  return declare (renewed);
}

/* What the schema does not know is kept, and told. */
static gboolean
add_problems (CqImport *self, CqNode *document, GError **error)
{
  g_autoptr (GPtrArray) problems = cq_schema_check_document (document, self->name, error);

  for (guint i = 0; problems != NULL && i < problems->len; i++)
    {
      const CqMessage *problem = problems->pdata[i];

      cq_import_note (self, problem->line, "%s", problem->text);
    }
  return problems != NULL;
}

static gboolean
is_article (CqImport *self, CqNode *document, GError **error)
{
  const CqName *name = cq_node_get_name (cq_document_get_root (document));
  gboolean is_docbook = name->ns == NULL || *name->ns == '\0' || g_str_equal (name->ns, CQ_NS_URI_DOCBOOK);

  if (is_docbook && g_str_equal (name->local, "article"))
    return TRUE;
  cq_import_set_error (error, CQ_IMPORT_ERROR_DOCBOOK, self->name, 1,
                       _ ("this is no article of DocBook: it begins with “%s”. Convert it to an article first"), name->local);
  return FALSE;
}

/**
 * cq_import_read_docbook:
 * @lang: (nullable): its language, where it says none
 *
 * Returns: (transfer full) (nullable): the article with the record that makes it a dossier of this program; what stands
 *   in it is as it was
 */
CqNode *
cq_import_read_docbook (CqImport *self, GBytes *bytes, const char *lang, GError **error)
{
  g_autoptr (GPtrArray) messages = NULL;
  g_autoptr (CqNode) document = cq_reader_parse (bytes, self->name, &messages, error);
  CqNode *changed;

  if (document == NULL || !is_article (self, document, error))
    return NULL;
  for (guint i = 0; i < messages->len; i++)
    {
      const CqMessage *message = messages->pdata[i];

      cq_import_note (self, message->line, "%s", message->text);
    }
  if (cq_node_get_tag (cq_document_get_root (document)) != CQ_DB_ARTICLE)
    {
      changed = renew (self, document);
      cq_node_unref (document);
      document = changed;
    }
  if (lang != NULL && cq_node_get (cq_document_get_root (document), CQ_XML_LANG) == NULL)
    {
      changed = cq_document_set_language (document, lang);
      cq_node_unref (document);
      document = changed;
    }
  if (!add_problems (self, document, error))
    return NULL;
  return cq_profile_ensure (document);
}
