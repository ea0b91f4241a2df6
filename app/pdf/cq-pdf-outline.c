#include "pdf/cq-pdf-finish.h"

#include <string.h>

/* How a reader of the file finds its way: the bookmarks, and the pages by the numbers that are printed on them. */

#define MOST_OF_TITLE 400

/* ---- Bookmarks ---- */

/* A bookmark under which others may stand */
typedef struct
{
  qpdf_oh bookmark;
  qpdf_oh last; /* of those right under it; 0: none yet */
  guint n_under; /* all that are under it */
} CqBranch;

/* A bookmark is to be seen at a glance, and archives bound the length of a text. */
static char *
cut_title (const char *title)
{
  g_autofree char *cut = NULL;

  if (strlen (title) <= MOST_OF_TITLE || g_utf8_strlen (title, -1) <= MOST_OF_TITLE)
    return g_strdup (title);
  cut = g_utf8_substring (title, 0, MOST_OF_TITLE - 1);
  return g_strconcat (cut, "…", NULL);
}

static qpdf_oh
new_bookmark (CqPdfFile *self,
              CqPages *pages,
              const CqOutlineEntry *entry)
{
  qpdf_oh bookmark = cq_pdf_make_indirect (self, qpdf_oh_new_dictionary (self->qpdf));
  g_autofree char *title = cut_title (entry->title);

  cq_pdf_set_text (self, bookmark, "/Title", title);
  cq_pdf_set (self, bookmark, "/Dest",
              cq_pdf_new_place (self, entry->page, 0, cq_pages_get_page (pages, entry->page)->height - entry->y));
  return bookmark;
}

/* Puts a bookmark at the end of those that stand under @branch. */
static void
add_bookmark (CqPdfFile *self,
              CqBranch *branch,
              qpdf_oh bookmark)
{
  cq_pdf_point (self, bookmark, "/Parent", branch->bookmark);
  if (branch->last == 0)
    cq_pdf_point (self, branch->bookmark, "/First", bookmark);
  else
    {
      cq_pdf_point (self, branch->last, "/Next", bookmark);
      cq_pdf_point (self, bookmark, "/Prev", branch->last);
    }
  cq_pdf_point (self, branch->bookmark, "/Last", bookmark);
  branch->last = bookmark;
}

/* Says of the branches beyond the first @depth how many bookmarks they have, and leaves them. */
static void
close_branches (CqPdfFile *self,
                GArray *branches,
                guint depth)
{
  for (; branches->len > depth; g_array_set_size (branches, branches->len - 1))
    {
      const CqBranch *branch = &g_array_index (branches, CqBranch, branches->len - 1);

      /* More than 0: they are seen when the file is opened. */
      if (branch->n_under > 0)
        cq_pdf_set_integer (self, branch->bookmark, "/Count", branch->n_under);
      if (branches->len > 1)
        g_array_index (branches, CqBranch, branches->len - 2).n_under += branch->n_under;
    }
}

static void
add_bookmarks (CqPdfFile *self,
               CqPages *pages)
{
  guint n_entries;
  const CqOutlineEntry *entries = cq_pages_get_outline (pages, &n_entries);
  g_autoptr (GArray) branches = g_array_new (FALSE, TRUE, sizeof (CqBranch));
  CqBranch branch = { 0, 0, 0 };

  if (n_entries == 0)
    return;
  branch.bookmark = cq_pdf_make_indirect (self, qpdf_oh_new_dictionary (self->qpdf));
  cq_pdf_set_name (self, branch.bookmark, "/Type", "/Outlines");
  cq_pdf_point (self, qpdf_get_root (self->qpdf), "/Outlines", branch.bookmark);
  g_array_append_val (branches, branch);
  for (guint i = 0; i < n_entries; i++)
    {
      /* A level may be left out on the way down, never on the way up. */
      guint depth = CLAMP (entries[i].level, 1, branches->len);
      CqBranch *above;

      close_branches (self, branches, depth);
      branch.bookmark = new_bookmark (self, pages, &entries[i]);
      above = &g_array_index (branches, CqBranch, depth - 1);
      add_bookmark (self, above, branch.bookmark);
      above->n_under++;
      g_array_append_val (branches, branch);
    }
  close_branches (self, branches, 0);
}

/* ---- Numbers of pages ---- */

/* The number that a label is, as it would be written; 0: it is none */
static guint
read_number (const char *label)
{
  guint64 number;

  if (label == NULL || *label == '0' || !g_ascii_string_to_unsigned (label, 10, 1, G_MAXINT, &number, NULL))
    return 0;
  return (guint) number;
}

/* How the pages from one on are numbered: by decimal numbers from @number on, or with @label alone where that is 0 */
static qpdf_oh
new_numbering (CqPdfFile *self,
               const char *label,
               guint number)
{
  qpdf_oh numbering = qpdf_oh_new_dictionary (self->qpdf);

  if (number == 0)
    {
      cq_pdf_set_text (self, numbering, "/P", label);
      return numbering;
    }
  cq_pdf_set_name (self, numbering, "/S", "/D");
  cq_pdf_set_integer (self, numbering, "/St", number);
  return numbering;
}

static void
add_numbers (CqPdfFile *self,
             CqPages *pages)
{
  qpdf_oh labels = qpdf_oh_new_dictionary (self->qpdf);
  qpdf_oh numbers = qpdf_oh_new_array (self->qpdf);
  guint last = 0;

  for (guint i = 0; i < self->n_pages; i++)
    {
      const char *label = cq_pages_get_page (pages, i)->label;
      guint number = label != NULL ? read_number (label) : i + 1;

      if (i == 0 || number == 0 || number != last + 1)
        {
          cq_pdf_append_integer (self, numbers, i);
          cq_pdf_append (self, numbers, new_numbering (self, label, number));
        }
      last = number;
    }
  cq_pdf_set (self, labels, "/Nums", numbers);
  cq_pdf_set (self, qpdf_get_root (self->qpdf), "/PageLabels", cq_pdf_make_indirect (self, labels));
}

/**
 * cq_pdf_show_the_way:
 * @self: a file whose pages are drawn
 * @pages: the pages
 *
 * Gives the file its bookmarks, and its pages the numbers that are printed on them.
 */
void
cq_pdf_show_the_way (CqPdfFile *self,
                     CqPages *pages)
{
  add_bookmarks (self, pages);
  add_numbers (self, pages);
}
