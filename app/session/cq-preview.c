/* From the newest document to its pages, in a thread. */
#include "session/cq-preview.h"

#include "export/cq-export.h"

/*
 * One layout runs at a time, and what it leaves in the cache makes the next one short. While it
 * runs, the newest document waits, and replaces whatever waited before it. A layout is not stopped
 * by an edit: who types faster than pages are made would never see any. It is stopped where its
 * pages are not wanted at all: another edition was chosen, or nobody looks any more.
 */
struct _CqPreview
{
  GObject parent_instance;

  CqNode *document;   /* (owned) (nullable): the newest */
  CqEditionKind kind;
  char *lang;         /* (owned) (nullable) */
  char *part;         /* (owned) (nullable) */
  gboolean is_stale;  /* whether pages of all this are neither made nor being made */
  gboolean is_busy;

  CqLayoutCache **cache;     /* (owned): an atomic box, shared with the thread */
  GCancellable *cancellable; /* (owned) (nullable): of the layout that runs */

  CqPages *pages;     /* (owned) (nullable) */
  CqNode *source;     /* (owned) (nullable): what they were made from */
  char *message;      /* (owned) (nullable) */
};

typedef enum
{
  PROP_PAGES = 1,
  PROP_MESSAGE,
  PROP_BUSY,
} CqPreviewProperty;

static GParamSpec *properties[PROP_BUSY + 1];

G_DEFINE_TYPE (CqPreview, cq_preview, G_TYPE_OBJECT)

/* What the thread needs to know. */
typedef struct
{
  GWeakRef preview;
  CqNode *document;      /* (owned) */
  CqEditionKind kind;
  char *lang;            /* (owned) (nullable) */
  char *part;            /* (owned) (nullable) */
  CqLayoutCache **cache; /* (owned) */
} Job;

static void
clear_cache (gpointer data)
{
  CqLayoutCache **cache = data;

  cq_layout_cache_free (*cache);
}

static void
job_free (gpointer data)
{
  Job *job = data;

  g_weak_ref_clear (&job->preview);
  cq_node_unref (job->document);
  g_free (job->lang);
  g_free (job->part);
  g_atomic_rc_box_release_full (job->cache, clear_cache);
  g_free (job);
}

static Job *
job_new (CqPreview *self)
{
  Job *job = g_new0 (Job, 1);

  g_weak_ref_init (&job->preview, self);
  job->document = cq_node_ref (self->document);
  job->kind = self->kind;
  job->lang = g_strdup (self->lang);
  job->part = g_strdup (self->part);
  job->cache = g_atomic_rc_box_acquire (self->cache);
  return job;
}

static void
lay_out_in_thread (GTask *task,
                   gpointer source,
                   gpointer data,
                   GCancellable *cancellable)
{
  Job *job = data;
  const CqExportChoice choice = { .edition = job->kind, .lang = job->lang, .part = job->part };
  g_autoptr (GError) error = NULL;
  g_autoptr (CqNode) edition = cq_export_make_edition (job->document, &choice, NULL, &error);
  CqPages *pages = NULL;

  if (edition != NULL)
    pages = cq_export_lay_out (job->document, edition, &choice, *job->cache, cancellable, &error);
  if (pages != NULL)
    g_task_return_pointer (task, pages, (GDestroyNotify) cq_pages_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
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
  gboolean is_busy = self->document != NULL && self->cancellable != NULL;

  if (is_busy == self->is_busy)
    return;
  self->is_busy = is_busy;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

static void begin (CqPreview *self);

static void
laid_out_cb (GObject *source,
             GAsyncResult *result,
             gpointer data)
{
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (CqPreview) self = g_weak_ref_get (&job->preview);
  g_autoptr (GError) error = NULL;
  g_autoptr (CqPages) pages = g_task_propagate_pointer (G_TASK (result), &error);
  gboolean is_wanted;

  if (self == NULL)
    return;
  is_wanted = !g_cancellable_is_cancelled (self->cancellable);
  g_clear_object (&self->cancellable);
  if (is_wanted && pages != NULL)
    {
      set_pages (self, pages, job->document);
      set_message (self, NULL);
    }
  else if (is_wanted)
    set_message (self, error->message);
  if (self->is_stale)
    begin (self);
  update_busy (self);
}

/* Lays out the newest document, unless a layout runs: its end begins the next. */
static void
begin (CqPreview *self)
{
  g_autoptr (GTask) task = NULL;

  if (self->cancellable != NULL || self->document == NULL)
    return;
  self->is_stale = FALSE;
  self->cancellable = g_cancellable_new ();
  task = g_task_new (NULL, self->cancellable, laid_out_cb, NULL);
  g_task_set_source_tag (task, begin);
  g_task_set_task_data (task, job_new (self), job_free);
  g_task_run_in_thread (task, lay_out_in_thread);
}

/* What is wanted has changed. */
static void
renew (CqPreview *self,
       gboolean is_other)
{
  self->is_stale = self->document != NULL;
  if (is_other && self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  begin (self);
  update_busy (self);
}

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
cq_preview_dispose (GObject *object)
{
  CqPreview *self = CQ_PREVIEW (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->document, cq_node_unref);

  G_OBJECT_CLASS (cq_preview_parent_class)->dispose (object);
}

static void
cq_preview_finalize (GObject *object)
{
  CqPreview *self = CQ_PREVIEW (object);

  g_free (self->lang);
  g_free (self->part);
  g_atomic_rc_box_release_full (self->cache, clear_cache);
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
  object_class->dispose = cq_preview_dispose;
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
  self->cache = g_atomic_rc_box_new (CqLayoutCache *);
  *self->cache = cq_layout_cache_new ();
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
    self->document = cq_node_ref (document);
  renew (self, document == NULL);
  if (document == NULL)
    {
      set_pages (self, NULL, NULL);
      set_message (self, NULL);
    }
}

/**
 * cq_preview_set_edition:
 * @kind: clean or draft
 * @lang: (nullable): %NULL is the document's principal language
 * @part: (nullable): the id of a part, or "main"; %NULL is the whole dossier
 *
 * Wants the pages of another edition. Those at hand are shown until they are made.
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
  renew (self, TRUE);
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
