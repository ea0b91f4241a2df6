/* The pages of a document that is being written. */
#include "export/cq-export-private.h"

#include "statement/cq-text.h"

struct _CqExportDesk
{
  gatomicrefcount refs;
  CqEditionMemo *memo;  /* (owned) */
  CqLayoutCache *cache; /* (owned) */
  CqStyle *style;       /* (owned) (nullable): the last */
  char *style_name;     /* (owned) (nullable): that it was found by */
  char *paper;          /* (owned) (nullable): that it was put on */
};

/**
 * cq_export_desk_new:
 *
 * Returns: (transfer full): an empty desk
 */
CqExportDesk *
cq_export_desk_new (void)
{
  CqExportDesk *self = g_new0 (CqExportDesk, 1);

  g_atomic_ref_count_init (&self->refs);
  self->memo = cq_edition_memo_new ();
  self->cache = cq_layout_cache_new ();
  return self;
}

CqExportDesk *
cq_export_desk_ref (CqExportDesk *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

static void
forget_style (CqExportDesk *self)
{
  g_clear_pointer (&self->style, cq_style_unref);
  g_clear_pointer (&self->style_name, g_free);
  g_clear_pointer (&self->paper, g_free);
}

void
cq_export_desk_unref (CqExportDesk *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  forget_style (self);
  cq_edition_memo_free (self->memo);
  cq_layout_cache_free (self->cache);
  g_free (self);
}

/* Returns: (transfer none) (nullable): the style, read from its file when it was not the last */
static CqStyle *
find_style (CqExportDesk *self,
            CqNode *document,
            const CqExportChoice *choice,
            GError **error)
{
  const char *paper;
  const char *name = cq_export_find_style (document, choice, &paper);

  if (self->style != NULL && g_str_equal (self->style_name, name) && g_strcmp0 (self->paper, paper) == 0)
    return self->style;
  forget_style (self);
  self->style = cq_export_load_style (name, paper, error);
  self->style_name = g_strdup (name);
  self->paper = g_strdup (paper);
  return self->style;
}

/**
 * cq_export_desk_lay_out:
 * @document: the document
 * @choice: which edition of it, and the paper
 * @cancellable: (nullable): stops it
 * @error: a #CqEditionError, #CqStyleError, #CqLayoutError or %G_IO_ERROR_CANCELLED
 *
 * Makes the pages of a named edition: those that cq_export_lay_out() makes, without markings, where whatever stands
 * on a page leads back to the document.
 *
 * Returns: (transfer full) (nullable): the pages, or %NULL with @error set
 */
CqPages *
cq_export_desk_lay_out (CqExportDesk *self,
                        CqNode *document,
                        const CqExportChoice *choice,
                        GCancellable *cancellable,
                        GError **error)
{
  const CqEditionOptions edition_options
      = { choice->edition, choice->lang, choice->part, choice->party, TRUE, self->memo };
  const CqLayoutOptions layout_options = { 0, cancellable, choice->folder, cq_document_get_language (document) };
  g_autoptr (CqNode) edition = cq_edition_make (document, &edition_options, NULL, error);
  CqStyle *style = edition != NULL ? find_style (self, document, choice, error) : NULL;

  return style != NULL ? cq_layout_make (edition, style, self->cache, &layout_options, error) : NULL;
}
