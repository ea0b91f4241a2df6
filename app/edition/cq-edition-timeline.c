/* Editions: the roadmap as a picture, below its table. */
#include "edition/cq-edition-private.h"

#include "language/cq-date-text.h"
#include "language/cq-number-text.h"
#include "statement/cq-usage.h"

/* Points: the measure of a page that stands and of one that lies, and what of its height a picture may take. */
#define UPRIGHT_WIDTH 436
#define UPRIGHT_HEIGHT 560
#define LYING_WIDTH 684
#define LYING_HEIGHT 350

/* So many rows are more work than a thread that shares it. */
#define MANY_ROWS 24

/* "Action 1, Japan, by December 2018" */
static char *
tell_row (CqEditionWork *work, CqCommitment *commitment, guint number, CqWhen *start, CqWhen *due)
{
  gboolean is_foreign;
  g_autofree char *said = cq_document_words_format_number (work->words, CQ_WORD_TIMELINE_ROW, number);
  g_autofree char *lead = cq_edition_get_owners (work, commitment, CQ_OWNERS_LEAD, &is_foreign);
  g_autofree char *from = start != NULL ? cq_document_get_when_text (work->document, start, CQ_WHEN_BARE, work->lang) : NULL;
  g_autofree char *begin = from != NULL ? cq_document_words_format (work->words, CQ_WORD_TIMELINE_START, "date", from, NULL) : NULL;
  g_autofree char *end = due != NULL ? cq_document_get_when_text (work->document, due, CQ_WHEN_IN_SENTENCE, work->lang) : NULL;
  const char *const more[] = { lead, begin, end };

  for (guint i = 0; i < G_N_ELEMENTS (more); i++)
    if (more[i] != NULL && *more[i] != '\0')
      {
        char *longer = cq_document_words_format (work->words, CQ_WORD_AND_THEN, "name", said, "date", more[i], NULL);
        g_free (said);
        said = longer;
      }
  return g_steal_pointer (&said);
}

static CqTimelineRow *
make_row (CqEditionWork *work, CqTimeline *timeline, CqCommitment *commitment, guint number)
{
  g_autoptr (CqWhen) start = cq_commitment_get_start (commitment);
  g_autoptr (CqWhen) due = cq_commitment_get_due (commitment);
  g_autofree char *label = g_strdup_printf ("%u", number);
  g_autofree char *action = cq_commitment_get_row_text (commitment, work->lang, NULL);
  g_autofree char *text = cq_edition_capitalize (action != NULL ? action : "", work->lang);
  CqTimelineRow *row = cq_timeline_add_row (timeline, work->source, label, g_strchomp (text), start, due);
  CqWhen *when = due != NULL ? due : start;

  row->time = when != NULL ? cq_document_get_when_text (work->document, when, CQ_WHEN_IN_TABLE, work->lang) : NULL;
  if (row->time == NULL && when != NULL)
    row->time = cq_document_get_when_text (work->document, when, CQ_WHEN_IN_TABLE, work->principal);
  row->said = tell_row (work, commitment, number, start, due);
  return row;
}

static void
add_row (CqEditionWork *work, CqTimeline *timeline, CqCommitment *commitment, guint number)
{
  CqTimelineRow *known = cq_edition_recall_timeline_row (work, commitment, number);

  if (known != NULL)
    cq_timeline_add_same_row (timeline, known);
  else
    cq_edition_remember_timeline_row (work, commitment, number, make_row (work, timeline, commitment, number));
}

static void
add_rows (CqEditionWork *work, CqTimeline *timeline, GPtrArray *commitments)
{
  CqNode *area = NULL;
  guint n_bands = 0;

  for (guint i = 0; i < commitments->len; i++)
    {
      CqCommitment *commitment = g_ptr_array_index (commitments, i);
      CqPath *path = cq_edition_get_area_path (commitment);
      CqNode *here = path != NULL ? cq_tree_get (work->source, path) : NULL;

      if (here != area && here != NULL)
        {
          g_autofree char *letters = cq_number_to_letters (++n_bands, TRUE);
          g_autofree char *name = cq_edition_get_area_name (work, path);
          g_autofree char *title = g_strjoin (" · ", letters, name != NULL && *name != '\0' ? name : NULL, NULL);
          cq_timeline_add_band (timeline, title);
        }
      area = here;
      add_row (work, timeline, commitment, i + 1);
    }
}

/* One thing after the other: "Action 1, …; Action 2, …" */
static void
take_further (CqEditionWork *work, char **said, const char *more)
{
  char *longer = *said != NULL ? cq_document_words_format (work->words, CQ_WORD_AND_FURTHER, "name", *said, "more", more, NULL)
                               : g_strdup (more);

  g_free (*said);
  *said = longer;
}

/* The rows from @from to before @to in words. */
static char *
tell (CqEditionWork *work, CqTimeline *timeline, guint from, guint to)
{
  g_autofree char *list = NULL;
  g_autofree char *years = NULL;
  GDate first, last;
  CqDate begin, end;

  for (guint i = from; i < to; i++)
    {
      const CqTimelineRow *row = g_ptr_array_index (timeline->rows, i);
      if (row->said != NULL)
        take_further (work, &list, row->said);
    }
  for (guint i = 0; i < timeline->lines->len; i++)
    take_further (work, &list, ((const CqTimelineLine *) g_ptr_array_index (timeline->lines, i))->text);
  g_date_clear (&first, 1);
  g_date_clear (&last, 1);
  g_date_set_julian (&first, timeline->first);
  g_date_set_julian (&last, timeline->last);
  begin = (CqDate){ .year = g_date_get_year (&first) };
  end = (CqDate){ .year = g_date_get_year (&last) };
  years = cq_date_text (&begin, &end, work->lang, CQ_DATE_STYLE_CELL);
  if (years == NULL)
    years = g_strdup_printf ("%d–%d", begin.year, end.year);
  return cq_document_words_format (work->words, CQ_WORD_TIMELINE, "date", years, "list", list, NULL);
}

static void
take_image (CqNodeBuilder *media, const char *role, CqNode *svg)
{
  CqNodeBuilder *image = cq_node_builder_new (CQ_DB_IMAGEOBJECT);
  CqNodeBuilder *data = cq_node_builder_new (CQ_DB_IMAGEDATA);
  g_autoptr (CqName) scalefit = cq_name_new (NULL, NULL, "scalefit");

  cq_node_builder_set (image, CQ_AT_ROLE, role);
  cq_node_builder_set (data, CQ_AT_WIDTH, "100%");
  cq_node_builder_set_named (data, scalefit, "1");
  cq_node_builder_take (data, svg);
  cq_node_builder_take (image, cq_node_builder_end (data));
  cq_node_builder_take (media, cq_node_builder_end (image));
}

static CqNode *
draw (const CqEditionPicture *picture, double width)
{
  return cq_timeline_draw (picture->timeline, picture->from, picture->to, width);
}

/* What is drawn already, or drawn now */
static CqNode *
take_drawing (const CqEditionPicture *picture, CqNode **drawn, double width)
{
  return *drawn != NULL ? g_steal_pointer (drawn) : draw (picture, width);
}

static CqNode *
make_media (CqEditionWork *work, CqEditionPicture *picture)
{
  CqNodeBuilder *media = cq_node_builder_new (CQ_DB_MEDIAOBJECT);
  CqNodeBuilder *words = cq_node_builder_new (CQ_DB_TEXTOBJECT);
  g_autofree char *said = tell (work, picture->timeline, picture->from, picture->to);

  /* By these roles the stylesheets of DocBook choose for paper and for screens. Who knows pictures by their files alone,
   * as pandoc does, finds none: a drawing in a fileref would be no element any more, whose width is read before it is
   * drawn and whose words are searched. */
  take_image (media, "fo", take_drawing (picture, &picture->upright, UPRIGHT_WIDTH));
  take_image (media, "html", take_drawing (picture, &picture->lying, LYING_WIDTH));
  cq_node_builder_add_element (words, CQ_DB_PHRASE, said);
  cq_node_builder_take (media, cq_node_builder_end (words));
  return cq_node_builder_end (media);
}

/* A picture is kept as it stands below the table, white space and all. */
static CqNode *
recall_media (CqEditionWork *work, CqEditionPicture *picture)
{
  CqNode *made = cq_edition_recall_picture (work, picture);

  if (made == NULL)
    {
      g_autoptr (CqNode) plain = make_media (work, picture);

      made = cq_edition_indent (plain, picture->depth);
      cq_edition_remember_picture (work, picture, made);
    }
  return made;
}

/* As many rows as either page has room for, and no more than @most. */
static guint
fit_rows (CqTimeline *timeline, guint from, guint most)
{
  guint to = MIN (cq_timeline_fit_rows (timeline, from, UPRIGHT_WIDTH, UPRIGHT_HEIGHT),
                  cq_timeline_fit_rows (timeline, from, LYING_WIDTH, LYING_HEIGHT));

  if (to - from > most && ((const CqTimelineRow *) g_ptr_array_index (timeline->rows, from + most - 1))->number != NULL)
    to = from + most;
  return to;
}

/* The pictures, about as high as each other where there are several. */
static GArray *
list_pictures (CqTimeline *timeline, const char *frame, guint depth)
{
  GArray *pictures = g_array_new (FALSE, FALSE, sizeof (CqEditionPicture));
  CqEditionPicture picture = { .timeline = timeline, .frame = frame, .depth = depth };
  guint n_pictures = 0, most;

  for (guint from = 0; from < timeline->rows->len; n_pictures++)
    from = fit_rows (timeline, from, G_MAXUINT);
  /* No last one with a single row. */
  most = n_pictures > 1 ? MAX (timeline->rows->len / n_pictures + 1, 2) : G_MAXUINT;
  for (; picture.from < timeline->rows->len; picture.from = picture.to)
    {
      picture.to = fit_rows (timeline, picture.from, most);
      g_array_append_val (pictures, picture);
    }
  return pictures;
}

static gpointer
break_lying (gpointer data)
{
  cq_timeline_break_rows (data, LYING_WIDTH);
  return NULL;
}

static gpointer
draw_lying (gpointer data)
{
  GArray *pictures = data;

  for (guint i = 0; i < pictures->len; i++)
    {
      CqEditionPicture *picture = &g_array_index (pictures, CqEditionPicture, i);

      picture->lying = draw (picture, LYING_WIDTH);
    }
  return NULL;
}

/* What is for a page that lies is made in a thread, beside what is for one that stands. */
static void
break_rows (CqTimeline *timeline)
{
  GThread *beside = g_thread_new ("cq-timeline", break_lying, timeline);

  cq_timeline_break_rows (timeline, UPRIGHT_WIDTH);
  g_thread_join (beside);
}

static void
draw_pictures (GArray *pictures)
{
  GThread *beside = g_thread_new ("cq-timeline", draw_lying, pictures);

  for (guint i = 0; i < pictures->len; i++)
    {
      CqEditionPicture *picture = &g_array_index (pictures, CqEditionPicture, i);

      picture->upright = draw (picture, UPRIGHT_WIDTH);
    }
  g_thread_join (beside);
}

static CqNode *
make_figure (CqEditionWork *work, CqTimeline *timeline, guint depth)
{
  CqNodeBuilder *figure = cq_node_builder_new (CQ_DB_INFORMALFIGURE);
  g_autofree char *common = cq_timeline_dup_frame (timeline);
  g_autofree char *frame = g_strconcat (common, "\n", cq_document_words_get_language (work->words), NULL);
  /* A memo has most of it from before. */
  const gboolean is_shared = work->memo == NULL && timeline->rows->len > MANY_ROWS;
  g_autoptr (GArray) pictures = NULL;

  if (is_shared)
    break_rows (timeline);
  pictures = list_pictures (timeline, frame, depth + 1);
  if (is_shared)
    draw_pictures (pictures);
  cq_node_builder_set (figure, CQ_AT_ROLE, "timeline");
  for (guint i = 0; i < pictures->len; i++)
    cq_node_builder_take (figure, recall_media (work, &g_array_index (pictures, CqEditionPicture, i)));
  return cq_node_builder_end (figure);
}

/**
 * cq_edition_make_timeline:
 *
 * Returns: (transfer full) (nullable): the timeline of the part; %NULL where it prints none or nothing has a date
 */
CqNode *
cq_edition_make_timeline (CqEditionWork *work, CqPart *part, guint depth)
{
  g_autoptr (CqTimeline) timeline = NULL;
  g_autoptr (CqNode) made = NULL;

  if (!cq_part_has_timeline (part))
    return NULL;
  timeline = cq_timeline_new (work->source, work->lang);
  add_rows (work, timeline, cq_edition_list_roadmap (work, part));
  if (!cq_timeline_end (timeline, work->source, work->words, &work->today))
    return NULL;
  made = make_figure (work, timeline, depth);
  return cq_edition_indent (made, depth);
}
