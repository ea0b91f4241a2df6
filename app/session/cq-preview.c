/* From the newest document to its pages, in a thread. They are of a named edition: whoever points at
 * a page finds what of the document stands there. */
#include "session/cq-preview.h"

#include "export/cq-export.h"
#include "session/cq-newest.h"

struct _CqPreview
{
  GObject parent_instance;

  CqNode *document;   /* (owned) (nullable): the newest */
  CqEditionKind kind;
  char *lang;         /* (owned) (nullable) */
  char *part;         /* (owned) (nullable) */
  char *folder;       /* (owned) (nullable): of the document's file */
  CqExportDesk *desk; /* (owned) */
  CqNewest *layout;   /* (owned) */

  CqPages *pages;     /* (owned) (nullable) */
  CqNode *source;     /* (owned) (nullable): what they were made from */
  char *message;      /* (owned) (nullable) */
  gboolean is_busy;
};

typedef enum
{
  PROP_PAGES = 1,
  PROP_MESSAGE,
  PROP_BUSY,
} CqPreviewProperty;

static GParamSpec *properties[PROP_BUSY + 1];

G_DEFINE_TYPE (CqPreview, cq_preview, G_TYPE_OBJECT)

/* What pages are wanted of. */
typedef struct
{
  CqNode *document;   /* (owned) */
  CqEditionKind kind;
  char *lang;         /* (owned) (nullable) */
  char *part;         /* (owned) (nullable) */
  char *folder;       /* (owned) (nullable) */
  CqExportDesk *desk; /* (owned) */
} Wish;

static Wish *
wish_new (CqPreview *self)
{
  Wish *wish = g_new0 (Wish, 1);

  wish->document = cq_node_ref (self->document);
  wish->kind = self->kind;
  wish->lang = g_strdup (self->lang);
  wish->part = g_strdup (self->part);
  wish->folder = g_strdup (self->folder);
  wish->desk = cq_export_desk_ref (self->desk);
  return wish;
}

static void
wish_free (gpointer data)
{
  Wish *wish = data;

  cq_node_unref (wish->document);
  g_free (wish->lang);
  g_free (wish->part);
  g_free (wish->folder);
  cq_export_desk_unref (wish->desk);
  g_free (wish);
}

static gpointer
lay_out (gpointer data,
         GCancellable *cancellable,
         GError **error)
{
  Wish *wish = data;
  const CqExportChoice choice = { .edition = wish->kind, .lang = wish->lang, .part = wish->part, .folder = wish->folder };

  return cq_export_desk_lay_out (wish->desk, wish->document, &choice, cancellable, error);
}

static void
set_pages (CqPreview *self,
           CqPages *pages,
           CqNode *source)
{
  g_clear_pointer (&self->pages, cq_pages_unref);
  g_clear_pointer (&self->source, cq_node_unref);
  if (pages != NULL)
    {
      self->pages = cq_pages_ref (pages);
      self->source = cq_node_ref (source);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGES]);
}

static void
set_message (CqPreview *self,
             const char *message)
{
  if (g_strcmp0 (self->message, message) == 0)
    return;
  g_free (self->message);
  self->message = g_strdup (message);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MESSAGE]);
}

static void
update_busy (CqPreview *self)
{
  gboolean is_busy = cq_newest_is_busy (self->layout);

  if (is_busy == self->is_busy)
    return;
  self->is_busy = is_busy;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

static void
laid_out (gpointer owner,
          gpointer data,
          gpointer pages,
          const GError *error)
{
  CqPreview *self = CQ_PREVIEW (owner);
  Wish *wish = data;

  if (pages != NULL)
    set_pages (self, pages, wish->document);
  set_message (self, error != NULL ? error->message : NULL);
  update_busy (self);
}

static const CqNewestWork layout_work = { lay_out, laid_out, wish_free, (GDestroyNotify) cq_pages_unref };

static void
cq_preview_get_property (GObject *object,
                         guint property_id,
                         GValue *value,
                         GParamSpec *pspec)
{
  CqPreview *self = CQ_PREVIEW (object);

  switch ((CqPreviewProperty) property_id)
    {
    case PROP_PAGES:
      g_value_set_boxed (value, self->pages);
      break;
    case PROP_MESSAGE:
      g_value_set_string (value, self->message);
      break;
    case PROP_BUSY:
      g_value_set_boolean (value, self->is_busy);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
cq_preview_finalize (GObject *object)
{
  CqPreview *self = CQ_PREVIEW (object);

  cq_newest_free (self->layout);
  cq_export_desk_unref (self->desk);
  g_clear_pointer (&self->document, cq_node_unref);
  g_free (self->lang);
  g_free (self->part);
  g_free (self->folder);
  g_clear_pointer (&self->pages, cq_pages_unref);
  g_clear_pointer (&self->source, cq_node_unref);
  g_free (self->message);

  G_OBJECT_CLASS (cq_preview_parent_class)->finalize (object);
}

static void
cq_preview_class_init (CqPreviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = cq_preview_get_property;
  object_class->finalize = cq_preview_finalize;

  /**
   * CqPreview:pages: (nullable)
   *
   * The newest pages. Notified with every layout, when cq_preview_get_source() is theirs.
   */
  properties[PROP_PAGES]
      = g_param_spec_boxed ("pages", NULL, NULL, CQ_TYPE_PAGES, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * CqPreview:message: (nullable)
   *
   * Why there are no newer pages, for people; %NULL where there is no such reason.
   */
  properties[PROP_MESSAGE]
      = g_param_spec_string ("message", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * CqPreview:busy:
   *
   * Whether newer pages are being made.
   */
  properties[PROP_BUSY]
      = g_param_spec_boolean ("busy", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
cq_preview_init (CqPreview *self)
{
  self->desk = cq_export_desk_new ();
  self->layout = cq_newest_new (self, &layout_work);
}

/**
 * cq_preview_new:
 *
 * Returns: (transfer full): a preview of nothing yet
 */
CqPreview *
cq_preview_new (void)
{
  return g_object_new (CQ_TYPE_PREVIEW, NULL);
}

/**
 * cq_preview_set_document:
 * @document: (nullable): the newest document; %NULL takes the pages away
 *
 * Wants the pages of @document, which come on the main context of the caller when they are made.
 */
void
cq_preview_set_document (CqPreview *self,
                         CqNode *document)
{
  g_return_if_fail (CQ_IS_PREVIEW (self));

  if (document == self->document)
    return;
  g_clear_pointer (&self->document, cq_node_unref);
  if (document != NULL)
    {
      self->document = cq_node_ref (document);
      cq_newest_want (self->layout, wish_new (self));
    }
  else
    {
      cq_newest_cancel (self->layout);
      set_pages (self, NULL, NULL);
      set_message (self, NULL);
    }
  update_busy (self);
}

/**
 * cq_preview_set_edition:
 * @kind: clean or draft
 * @lang: (nullable): %NULL is the document's principal language
 * @part: (nullable): the id of a part, or "main"; %NULL is the whole dossier
 *
 * Wants the pages of another edition, and no others any more. Those at hand stay until they are made.
 */
void
cq_preview_set_edition (CqPreview *self,
                        CqEditionKind kind,
                        const char *lang,
                        const char *part)
{
  g_return_if_fail (CQ_IS_PREVIEW (self));

  if (kind == self->kind && g_strcmp0 (lang, self->lang) == 0 && g_strcmp0 (part, self->part) == 0)
    return;
  self->kind = kind;
  g_free (self->lang);
  self->lang = g_strdup (lang);
  g_free (self->part);
  self->part = g_strdup (part);
  cq_newest_cancel (self->layout);
  if (self->document != NULL)
    cq_newest_want (self->layout, wish_new (self));
  update_busy (self);
}

/**
 * cq_preview_set_folder:
 * @folder: (nullable): where the document is kept; %NULL before it is first saved
 *
 * Says where the pictures are that the document names, and wants its pages with them.
 */
void
cq_preview_set_folder (CqPreview *self,
                       const char *folder)
{
  g_return_if_fail (CQ_IS_PREVIEW (self));

  if (g_strcmp0 (folder, self->folder) == 0)
    return;
  g_free (self->folder);
  self->folder = g_strdup (folder);
  if (self->document != NULL)
    cq_newest_want (self->layout, wish_new (self));
  update_busy (self);
}

/**
 * cq_preview_get_pages:
 *
 * Returns: (transfer none) (nullable): the newest pages
 */
CqPages *
cq_preview_get_pages (CqPreview *self)
{
  g_return_val_if_fail (CQ_IS_PREVIEW (self), NULL);
  return self->pages;
}

/**
 * cq_preview_get_source:
 *
 * Returns: (transfer none) (nullable): the document that the pages were made from
 */
CqNode *
cq_preview_get_source (CqPreview *self)
{
  g_return_val_if_fail (CQ_IS_PREVIEW (self), NULL);
  return self->source;
}

/**
 * cq_preview_get_message:
 *
 * Returns: (transfer none) (nullable): why there are no newer pages
 */
const char *
cq_preview_get_message (CqPreview *self)
{
  g_return_val_if_fail (CQ_IS_PREVIEW (self), NULL);
  return self->message;
}

/**
 * cq_preview_is_busy:
 *
 * Returns: whether newer pages are being made
 */
gboolean
cq_preview_is_busy (CqPreview *self)
{
  g_return_val_if_fail (CQ_IS_PREVIEW (self), FALSE);
  return self->is_busy;
}
