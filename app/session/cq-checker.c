/* From the newest document and its pages to their problems, in a thread. */
#include "session/cq-checker.h"

#include "session/cq-newest.h"

struct _CqChecker
{
  GObject parent_instance;

  CqNode *document;    /* (owned) (nullable): the newest */
  CqPages *pages;      /* (owned) (nullable) */
  CqNode *page_source; /* (owned) (nullable): what they were made from */
  guint pause;         /* source that waits for a pause; 0: none */
  CqNewest *check;     /* (owned) */

  GPtrArray *problems; /* (owned) (element-type CqProblem) */
  CqNode *source;      /* (owned) (nullable): what they were found in */
  char *message;       /* (owned) (nullable) */
};

typedef enum
{
  PROP_PROBLEMS = 1,
  PROP_MESSAGE,
} CqCheckerProperty;

static GParamSpec *properties[PROP_MESSAGE + 1];

G_DEFINE_TYPE (CqChecker, cq_checker, G_TYPE_OBJECT)

typedef struct
{
  CqNode *document;    /* (owned) */
  CqPages *pages;      /* (owned) (nullable) */
  CqNode *page_source; /* (owned) (nullable) */
} Wish;

static void
wish_free (gpointer data)
{
  Wish *wish = data;

  cq_node_unref (wish->document);
  g_clear_pointer (&wish->pages, cq_pages_unref);
  g_clear_pointer (&wish->page_source, cq_node_unref);
  g_free (wish);
}

static Wish *
wish_new (CqChecker *self)
{
  Wish *wish = g_new0 (Wish, 1);

  wish->document = cq_node_ref (self->document);
  if (self->pages != NULL)
    {
      wish->pages = cq_pages_ref (self->pages);
      wish->page_source = cq_node_ref (self->page_source);
    }
  return wish;
}

static gpointer
find_problems (gpointer data,
               GCancellable *cancellable,
               GError **error)
{
  Wish *wish = data;
  GPtrArray *problems = cq_check_document (wish->document, NULL, error);

  if (problems != NULL && wish->pages != NULL)
    {
      GPtrArray *on_pages = cq_check_pages (wish->pages, wish->page_source, NULL);

      g_ptr_array_extend_and_steal (problems, on_pages);
    }
  return problems;
}

static void
set_problems (CqChecker *self,
              GPtrArray *problems,
              CqNode *source)
{
  g_ptr_array_unref (self->problems);
  self->problems = problems != NULL ? g_ptr_array_ref (problems)
                                    : g_ptr_array_new_with_free_func ((GDestroyNotify) cq_problem_free);
  g_clear_pointer (&self->source, cq_node_unref);
  self->source = source != NULL ? cq_node_ref (source) : NULL;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROBLEMS]);
}

static void
set_message (CqChecker *self,
             const char *message)
{
  if (g_strcmp0 (self->message, message) == 0)
    return;
  g_free (self->message);
  self->message = g_strdup (message);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MESSAGE]);
}

static void
found (gpointer owner,
       gpointer data,
       gpointer problems,
       const GError *error)
{
  CqChecker *self = CQ_CHECKER (owner);
  Wish *wish = data;

  if (problems != NULL)
    set_problems (self, problems, wish->document);
  set_message (self, error != NULL ? error->message : NULL);
}

static const CqNewestWork check_work = { find_problems, found, wish_free, (GDestroyNotify) g_ptr_array_unref };

static gboolean
pause_cb (gpointer data)
{
  CqChecker *self = data;

  self->pause = 0;
  if (self->document != NULL)
    cq_newest_want (self->check, wish_new (self));
  return G_SOURCE_REMOVE;
}

static void
await_pause (CqChecker *self)
{
  g_clear_handle_id (&self->pause, g_source_remove);
  self->pause = g_timeout_add (CQ_CHECKER_PAUSE, pause_cb, self);
}

static void
cq_checker_get_property (GObject *object,
                         guint property_id,
                         GValue *value,
                         GParamSpec *pspec)
{
  CqChecker *self = CQ_CHECKER (object);

  switch ((CqCheckerProperty) property_id)
    {
    case PROP_PROBLEMS:
      g_value_set_boxed (value, self->problems);
      break;
    case PROP_MESSAGE:
      g_value_set_string (value, self->message);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
cq_checker_finalize (GObject *object)
{
  CqChecker *self = CQ_CHECKER (object);

  g_clear_handle_id (&self->pause, g_source_remove);
  cq_newest_free (self->check);
  g_clear_pointer (&self->document, cq_node_unref);
  g_clear_pointer (&self->pages, cq_pages_unref);
  g_clear_pointer (&self->page_source, cq_node_unref);
  g_ptr_array_unref (self->problems);
  g_clear_pointer (&self->source, cq_node_unref);
  g_free (self->message);

  G_OBJECT_CLASS (cq_checker_parent_class)->finalize (object);
}

static void
cq_checker_class_init (CqCheckerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = cq_checker_get_property;
  object_class->finalize = cq_checker_finalize;

  /**
   * CqChecker:problems: (element-type CqProblem)
   *
   * What was found last. Notified with every check, when cq_checker_get_source() is what was checked.
   */
  properties[PROP_PROBLEMS]
      = g_param_spec_boxed ("problems", NULL, NULL, G_TYPE_PTR_ARRAY, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * CqChecker:message: (nullable)
   *
   * Why nothing could be checked, for people; %NULL where it could.
   */
  properties[PROP_MESSAGE]
      = g_param_spec_string ("message", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
cq_checker_init (CqChecker *self)
{
  self->problems = g_ptr_array_new_with_free_func ((GDestroyNotify) cq_problem_free);
  self->check = cq_newest_new (self, &check_work);
}

/**
 * cq_checker_new:
 *
 * Returns: (transfer full): a checker of nothing yet
 */
CqChecker *
cq_checker_new (void)
{
  return g_object_new (CQ_TYPE_CHECKER, NULL);
}

/**
 * cq_checker_set_document:
 * @document: (nullable): the newest document; %NULL takes the problems away
 *
 * Wants the problems of @document, when nothing newer comes for a while.
 */
void
cq_checker_set_document (CqChecker *self,
                         CqNode *document)
{
  g_return_if_fail (CQ_IS_CHECKER (self));

  if (document == self->document)
    return;
  g_clear_pointer (&self->document, cq_node_unref);
  if (document != NULL)
    {
      self->document = cq_node_ref (document);
      await_pause (self);
      return;
    }
  cq_newest_cancel (self->check);
  cq_checker_set_pages (self, NULL, NULL);
  g_clear_handle_id (&self->pause, g_source_remove);
  set_problems (self, NULL, NULL);
  set_message (self, NULL);
}

/**
 * cq_checker_set_pages:
 * @pages: (nullable): the newest pages
 * @source: (nullable): the document that they were made from
 *
 * Wants the problems of the pages too.
 */
void
cq_checker_set_pages (CqChecker *self,
                      CqPages *pages,
                      CqNode *source)
{
  g_return_if_fail (CQ_IS_CHECKER (self));
  g_return_if_fail ((pages == NULL) == (source == NULL));

  if (pages == self->pages)
    return;
  g_clear_pointer (&self->pages, cq_pages_unref);
  g_clear_pointer (&self->page_source, cq_node_unref);
  if (pages != NULL)
    {
      self->pages = cq_pages_ref (pages);
      self->page_source = cq_node_ref (source);
    }
  await_pause (self);
}

/**
 * cq_checker_get_problems:
 *
 * Returns: (transfer none) (element-type CqProblem): what was found last; hold a reference to keep it
 */
GPtrArray *
cq_checker_get_problems (CqChecker *self)
{
  g_return_val_if_fail (CQ_IS_CHECKER (self), NULL);
  return self->problems;
}

/**
 * cq_checker_get_source:
 *
 * Returns: (transfer none) (nullable): the document that the problems were found in
 */
CqNode *
cq_checker_get_source (CqChecker *self)
{
  g_return_val_if_fail (CQ_IS_CHECKER (self), NULL);
  return self->source;
}

/**
 * cq_checker_get_message:
 *
 * Returns: (transfer none) (nullable): why nothing could be checked
 */
const char *
cq_checker_get_message (CqChecker *self)
{
  g_return_val_if_fail (CQ_IS_CHECKER (self), NULL);
  return self->message;
}
