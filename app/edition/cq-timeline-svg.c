/* Timelines: drawn as SVG. Dark and light, full and hollow, whole and broken tell things apart, and no colour alone. */
#include "edition/cq-timeline-drawing.h"

#include "language/cq-language.h"

/* Points, where it is printed in its own size */
#define SIZE CQ_DRAWING_SIZE
#define SMALL 7.0       /* letters of months and of lines */
#define LEADING 9.6
#define ROW_SPACE 5.4   /* above and below the words of a row, together */
#define BAND_HEIGHT 14.5
#define BAND_SPACE 3.0  /* above and below it, together */
#define YEARS_HEIGHT 14.0
#define MONTHS_HEIGHT 10.0
#define GUTTER 9.0      /* between words and bars */
#define BAR 7.0
#define POINT 4.4       /* half of a diamond */
#define DOT 2.3
#define MOST_LINES 2    /* of a row */

#define INK CQ_DRAWING_INK
#define FAINT "#55554f"
#define GRID "#c9c9c4"
#define THIN_GRID "#e3e3df"
#define BAND "#f1f1ee"
#define DARK CQ_DRAWING_DARK
#define LIGHT "#9fadc4"
#define RED "#a3312a"

static gboolean
is_narrow (double width)
{
  return width < 560;
}

static double
get_label_width (double width)
{
  return is_narrow (width) ? width * 0.37 : width * 0.32;
}

/* Of the numbers and the gap after them. */
static double
get_number_width (CqTimeline *timeline)
{
  return timeline->number_width * SIZE + 6;
}

/* Where what is kept of narrow pictures stands, and what is kept of wide ones: apart, for two threads. */
static guint
get_place (double width)
{
  return is_narrow (width) ? 0 : 1;
}

static char **
break_words (CqTimeline *timeline, const char *words, double width, double room, guint most)
{
  return cq_text_width_break (timeline->wraps[get_place (width)], words, room, most);
}

/* The lines of a row; those of the last narrow picture and of the last wide one are kept, for a page that stands and one
 * that lies. */
static char **
break_row (CqTimeline *timeline, CqTimelineRow *row, double width)
{
  double room = get_label_width (width) - get_number_width (timeline) - GUTTER;
  guint at = get_place (width);

  if (row->rooms[at] != room)
    {
      g_strfreev (row->lines[at]);
      row->lines[at] = break_words (timeline, row->text, width, room / SIZE, MOST_LINES);
      row->rooms[at] = room;
    }
  return row->lines[at];
}

static double
get_height (CqTimeline *timeline, CqTimelineRow *row, double width)
{
  if (row->number == NULL)
    return BAND_HEIGHT + BAND_SPACE;
  return MAX (g_strv_length (break_row (timeline, row, width)), 1) * LEADING + ROW_SPACE;
}

static double
get_head (CqTimeline *timeline)
{
  return timeline->months < 12 ? YEARS_HEIGHT + MONTHS_HEIGHT : YEARS_HEIGHT;
}

/**
 * cq_timeline_find_band:
 *
 * Returns: (transfer none) (nullable): the band that the row at @from stands below, where that is not drawn before it
 */
CqTimelineRow *
cq_timeline_find_band (CqTimeline *self, guint from)
{
  for (guint i = from + 1; i > 0; i--)
    {
      CqTimelineRow *row = g_ptr_array_index (self->rows, i - 1);

      if (row->number == NULL)
        return i - 1 == from ? NULL : row;
    }
  return NULL;
}

/**
 * cq_timeline_break_rows:
 * @width: of a picture
 *
 * Breaks the words of all rows as pictures of that width have them: most of the work that there is in them.
 */
void
cq_timeline_break_rows (CqTimeline *self, double width)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      CqTimelineRow *row = g_ptr_array_index (self->rows, i);

      if (row->number != NULL)
        break_row (self, row, width);
    }
}

/**
 * cq_timeline_fit_rows:
 * @from: index of the first row of a picture
 * @width: of the picture
 * @height: that it may have
 *
 * Returns: the index after the last row that the picture has room for; a band is not its last, and it has a row in any
 *   case
 */
guint
cq_timeline_fit_rows (CqTimeline *self, guint from, double width, double height)
{
  double used = get_head (self) + self->lines->len * LEADING + (cq_timeline_find_band (self, from) != NULL ? BAND_HEIGHT + BAND_SPACE : 0);
  guint to = from;

  while (to < self->rows->len && (used += get_height (self, g_ptr_array_index (self->rows, to), width)) <= height)
    to++;
  while (to > from && to < self->rows->len
         && ((const CqTimelineRow *) g_ptr_array_index (self->rows, to - 1))->number == NULL)
    to--;
  if (to == from)
    to += ((const CqTimelineRow *) g_ptr_array_index (self->rows, from))->number == NULL ? 2 : 1;
  return MIN (to, self->rows->len);
}

static void
draw_axis (CqDrawing *self, double bottom)
{
  static const CqLook years = { SIZE, FAINT, NULL, NULL }, months = { SMALL, FAINT, NULL, NULL };
  g_autoptr (GPtrArray) ticks = cq_timeline_list_ticks (self->timeline, self->width - self->start, SIZE);

  for (guint i = ticks->len; i > 0; i--)
    {
      const CqTimelineTick *tick = g_ptr_array_index (ticks, i - 1);
      double x = cq_drawing_get_x (self, tick->day);

      cq_drawing_add_line (self, x, tick->is_second ? YEARS_HEIGHT : 2, x, bottom, tick->is_second ? THIN_GRID : GRID, 0.6, NULL);
      cq_drawing_add_text (self, x + 2.5, tick->is_second ? YEARS_HEIGHT + MONTHS_HEIGHT - 3 : YEARS_HEIGHT - 4, tick->text,
                tick->is_second ? &months : &years);
    }
  cq_drawing_add_line (self, self->width - 0.3, 2, self->width - 0.3, bottom, GRID, 0.6, NULL);
}

static void
draw_band (CqDrawing *self, double y)
{
  cq_drawing_add_box (self, 0, y + BAND_SPACE / 2, self->width, BAND_HEIGHT, BAND, NULL);
}

static void
draw_name (CqDrawing *self, const char *words, double y)
{
  static const CqLook look = { SIZE, INK, "bold", NULL };
  g_auto (GStrv) lines = break_words (self->timeline, words, self->width, (self->width - 4) / SIZE / 1.08, 1);

  double end = lines[0] != NULL ? 4 + cq_text_width_estimate (lines[0], TRUE) * SIZE : 0;

  /* A long one goes over the lines of the axis, and is not to be struck through by them. */
  if (end > self->start)
    cq_drawing_add_box (self, self->start - 1, y + BAND_SPACE / 2, MIN (end, self->width) - self->start + 1, BAND_HEIGHT, BAND, NULL);
  if (lines[0] != NULL)
    cq_drawing_add_text (self, 2, y + BAND_SPACE / 2 + BAND_HEIGHT - 4.5, lines[0], &look);
}

static void
draw_words (CqDrawing *self, CqTimelineRow *row, double y)
{
  static const CqLook look = { SIZE, INK, NULL, NULL };
  char **lines = break_row (self->timeline, row, self->width);

  cq_drawing_add_text (self, 2, y + ROW_SPACE / 2 + 7.4, row->number, &look);
  for (guint i = 0; lines[i] != NULL; i++)
    cq_drawing_add_text (self, 2 + get_number_width (self->timeline), y + ROW_SPACE / 2 + 7.4 + i * LEADING, lines[i], &look);
}

/* Till when: a bar up to the mark; the mark is a diamond at a day, a hollow box over the days that it may be. */
static void
draw_due (CqDrawing *self, const CqTimelineRow *row, double y)
{
  double due = cq_drawing_get_x (self, row->due), end = cq_drawing_get_x (self, row->end + 1);
  double begin = row->begin > 0 ? cq_drawing_get_x (self, row->begin) : due;

  if (row->due == row->end)
    due = end = MIN ((due + end) / 2, self->width - POINT);
  if (due > begin)
    cq_drawing_add_box (self, begin, y - BAR / 2, due - begin, BAR, row->is_stated ? DARK : LIGHT, NULL);
  if (row->due == row->end)
    cq_drawing_add_point (self, due, y, POINT, FALSE);
  else
    cq_drawing_add_box (self, due + 0.5, y - BAR / 2 + 0.5, MAX (end - due, 4) - 1, BAR - 1, "#ffffff", DARK);
}

static void
draw_recurring (CqDrawing *self, const CqTimelineRow *row, double y)
{
  double begin = cq_drawing_get_x (self, row->begin > 0 ? row->begin : self->timeline->first);
  g_autoptr (GArray) times = cq_timeline_list_times (self->timeline, row, (guint) ((self->width - begin) / (3 * DOT)) + 1);

  if (times == NULL)
    {
      cq_drawing_add_line (self, begin, y, self->width, y, DARK, 2.2, "1.4 2.6");
      return;
    }
  cq_drawing_add_line (self, begin, y, self->width, y, DARK, 0.6, NULL);
  for (guint i = 0; i < times->len; i++)
    cq_drawing_add_dot (self, MIN (cq_drawing_get_x (self, g_array_index (times, guint, i) + 0.5), self->width - DOT), y, DOT);
}

/* What has no place on the axis is said in words. */
static void
draw_time (CqDrawing *self, const CqTimelineRow *row, double y)
{
  static const CqLook look = { SMALL, FAINT, NULL, NULL };
  g_auto (GStrv) lines = NULL;
  double width, start = self->start;

  /* Not across the line of the adoption, which most rows begin at. */
  if (self->timeline->adopted >= self->timeline->first && self->timeline->adopted < (self->timeline->first + self->timeline->last) / 2)
    start = cq_drawing_get_x (self, self->timeline->adopted + 0.5);
  lines = break_words (self->timeline, row->time, self->width, (self->width - start - 12) / SMALL, 1);
  if (lines[0] == NULL)
    return;
  width = cq_text_width_estimate (lines[0], FALSE) * SMALL;
  cq_drawing_add_box (self, start + 2, y - SMALL / 2 - 1, MIN (width + 5, self->width - start - 4), SMALL + 2, "#ffffff", NULL);
  cq_drawing_add_text (self, start + 4, y + 2.5, lines[0], &look);
}

/* What has a time, and neither a day nor words for it, may be any day: hollow from the adoption on, and open ahead. */
static void
draw_unknown (CqDrawing *self, double y)
{
  double begin = cq_drawing_get_x (self, MAX (self->timeline->adopted, self->timeline->first)), end = self->width - 2 * POINT - 2;

  if (begin < end)
    cq_drawing_add_box (self, begin + 0.5, y - BAR / 2 + 0.5, end - begin, BAR - 1, "#ffffff", DARK);
  cq_drawing_add_point (self, self->width - POINT - 0.6, y, POINT, TRUE);
}

static void
draw_row (CqDrawing *self, CqTimelineRow *row, double y, double height)
{
  double middle = y + height / 2, begin = cq_drawing_get_x (self, row->begin > 0 ? row->begin : self->timeline->first);

  draw_words (self, row, y);
  switch (row->kind)
    {
    case CQ_TIMELINE_DUE:
      draw_due (self, row, middle);
      break;
    case CQ_TIMELINE_PERIOD:
      cq_drawing_add_box (self, begin, middle - BAR / 2, MAX (cq_drawing_get_x (self, row->end + 1) - begin, 2), BAR, DARK, NULL);
      break;
    case CQ_TIMELINE_OPEN:
      if (begin < self->width - 2 * POINT)
        cq_drawing_add_line (self, begin, middle, self->width - POINT - 2, middle, DARK, 2.2, "5 3");
      cq_drawing_add_point (self, self->width - POINT - 0.6, middle, POINT, TRUE);
      break;
    case CQ_TIMELINE_RECURRING:
      draw_recurring (self, row, middle);
      break;
    case CQ_TIMELINE_UNDATED:
    default:
      if (row->time != NULL && *row->time != '\0')
        draw_time (self, row, middle);
      else if (row->has_time)
        draw_unknown (self, middle);
      break;
    }
}

/* Where the words of a line stand: from @left on, @level lines down; the line goes down to them. */
typedef struct
{
  double x;
  double left;
  double right;
  guint level;
} Place;

/* Whether words at @place are in the way of none that are placed, nor of their lines, nor these of them. */
static gboolean
is_free (const Place *place, const Place *others, guint n_others)
{
  for (guint i = 0; i < n_others; i++)
    {
      const Place *other = &others[i];
      double left = MIN (place->left, place->x), right = MAX (place->right, place->x);

      if (other->level == place->level && left < other->right + GUTTER && right + GUTTER > other->left)
        return FALSE;
      if (other->level > place->level && left < other->x + 2 && right + 2 > other->x)
        return FALSE;
      if (other->level < place->level && place->x + 2 > other->left && place->x < other->right + 2)
        return FALSE;
    }
  return TRUE;
}

/* Places the last line first: those before it go below it. Returns how many lines of words there are. */
static guint
place_lines (CqDrawing *self, Place *places)
{
  const GPtrArray *lines = self->timeline->lines;
  guint n_levels = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      const CqTimelineLine *line = g_ptr_array_index (lines, lines->len - 1 - i);
      double width = cq_text_width_estimate (line->text, FALSE) * SMALL;
      Place *place = &places[i];

      place->x = cq_drawing_get_x (self, line->day + 0.5);
      place->left = place->x + 3 + width > self->width ? place->x - 3 - width : place->x + 3;
      place->right = place->left + width;
      while (place->level < lines->len && !is_free (place, places, i))
        place->level++;
      n_levels = MAX (n_levels, place->level + 1);
    }
  return n_levels;
}

/* The lines of meetings, and below them what they are. Returns the height of that. */
static double
draw_lines (CqDrawing *self, double top, double bottom)
{
  const GPtrArray *lines = self->timeline->lines;
  g_autofree Place *places = g_new0 (Place, lines->len + 1);
  guint n_levels = place_lines (self, places);

  for (guint i = 0; i < lines->len; i++)
    {
      const CqTimelineLine *line = g_ptr_array_index (lines, lines->len - 1 - i);
      const Place *place = &places[i];
      const char *colour = line->kind == CQ_TIMELINE_TODAY ? INK : RED;
      gboolean is_before = place->left < place->x;
      const CqLook look = { SMALL, colour, NULL, is_before ? "end" : NULL };

      cq_drawing_add_line (self, place->x, top, place->x, bottom + (place->level + 1) * LEADING, colour, 0.8,
                           line->kind == CQ_TIMELINE_ADOPTED   ? NULL
                           : line->kind == CQ_TIMELINE_MEETING ? "4 2"
                                                               : "1 1.6");
      cq_drawing_add_text (self, is_before ? place->right : place->left, bottom + (place->level + 1) * LEADING - 1,
                           line->text, &look);
    }
  return n_levels * LEADING + 1;
}

/* The grounds of the bands, below everything. */
static void
draw_bands (CqDrawing *self, guint from, guint to, double y)
{
  if (cq_timeline_find_band (self->timeline, from) != NULL)
    {
      draw_band (self, y);
      y += BAND_HEIGHT + BAND_SPACE;
    }
  for (guint i = from; i < to; i++)
    {
      CqTimelineRow *row = g_ptr_array_index (self->timeline->rows, i);

      if (row->number == NULL)
        draw_band (self, y);
      y += get_height (self->timeline, row, self->width);
    }
}

/**
 * cq_timeline_draw:
 * @from: index of the first row
 * @to: after the last
 * @width: in points
 *
 * Draws some of the rows below an axis. Its letters have 7 and 8 points. Where the language is written from right to
 * left, time goes that way.
 *
 * Returns: (transfer full): an element svg
 */
CqNode *
cq_timeline_draw (CqTimeline *self, guint from, guint to, double width)
{
  CqDrawing drawing = { self, NULL, width, get_label_width (width), cq_language_is_rtl (self->lang), NULL, NULL };
  const CqTimelineRow *band = cq_timeline_find_band (self, from);
  double top = get_head (self), bottom = top + (band != NULL ? BAND_HEIGHT + BAND_SPACE : 0);
  double y = top, below;

  for (guint i = from; i < to; i++)
    bottom += get_height (self, g_ptr_array_index (self->rows, i), width);
  cq_drawing_begin (&drawing);
  draw_bands (&drawing, from, to, top);
  draw_axis (&drawing, bottom);
  below = draw_lines (&drawing, top, bottom);
  if (band != NULL)
    {
      draw_name (&drawing, band->text, top);
      y += BAND_HEIGHT + BAND_SPACE;
    }
  for (guint i = from; i < to; i++)
    {
      CqTimelineRow *row = g_ptr_array_index (self->rows, i);
      double height = get_height (self, row, width);

      if (row->number == NULL)
        draw_name (&drawing, row->text, y);
      else
        draw_row (&drawing, row, y, height);
      y += height;
    }
  return cq_drawing_end (&drawing, bottom + below);
}
