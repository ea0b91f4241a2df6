/* What is certain of the genre: headings in bold, numbered paragraphs. Whatever is not certain stays a paragraph. */
#include "import/cq-import-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_HEADING 150

static gboolean
is_strong_text (CqPassage *passage)
{
  return passage->kind == CQ_PASSAGE_TEXT && cq_import_content_is_strong (passage->content);
}

static gboolean
has_end (const char *text)
{
  gunichar last = *text != '\0' ? g_utf8_get_char (g_utf8_prev_char (text + strlen (text))) : 0;

  return strchr (".:;,!?", (int) MIN (last, 127)) != NULL || last == 0x3002 || last == 0xff1a || last == 0xff0c || last == 0x3001;
}

static gboolean
may_be_heading (CqPassage *passage)
{
  g_autofree char *text = NULL;

  if (!is_strong_text (passage))
    return FALSE;
  text = cq_import_content_get_words (passage->content);
  return *text != '\0' && g_utf8_strlen (text, -1) <= MAX_HEADING && !has_end (text);
}

/**
 * cq_import_find_headings:
 *
 * In a text that has no headings of its own, a bold line between paragraphs is one: bold lines before the first
 * paragraph are the title page, and several in a row are no headings.
 */
void
cq_import_find_headings (CqImport *self, GPtrArray *passages)
{
  gboolean in_text = FALSE;

  for (guint i = 0; i < passages->len; i++)
    if (((CqPassage *) passages->pdata[i])->kind == CQ_PASSAGE_HEADING)
      return;
  for (guint i = 0; i + 1 < passages->len; i++)
    {
      CqPassage *passage = passages->pdata[i];

      if (in_text && may_be_heading (passage) && !is_strong_text (passages->pdata[i - 1])
          && !is_strong_text (passages->pdata[i + 1]))
        {
          g_autoptr (GPtrArray) content = g_steal_pointer (&passage->content);

          passage->content = cq_import_content_unwrap (content);
          passage->kind = CQ_PASSAGE_HEADING;
          passage->level = 2;
          cq_import_note (self, passage->line, _ ("the line in bold is taken for a heading"));
        }
      in_text = in_text || !is_strong_text (passage);
    }
}

/* Where the count of clauses stands */
typedef struct
{
  guint last;
  gboolean has_begun;
} Count;

/* Whether the number goes on with the count, or begins one; others are left to stand as words. */
static gboolean
is_next (const Count *count, guint value, const char *number)
{
  gboolean is_inserted = strchr (number, ' ') != NULL;

  if (is_inserted)
    return count->has_begun && value == count->last;
  return value == count->last + 1 || value == 1 || !count->has_begun;
}

static void
make_clause (CqPassage *passage, char *number, gsize length)
{
  CqPassage *text = cq_passage_new_text (cq_import_content_without_head (passage->content, length), passage->line);

  g_ptr_array_unref (g_steal_pointer (&passage->content));
  passage->kind = CQ_PASSAGE_CLAUSE;
  passage->number = number;
  passage->passages = cq_passages_new ();
  g_ptr_array_add (passage->passages, text);
}

/* How far from the left the numbers stand that are least far: those further right are points. */
static guint
find_indent (GPtrArray *passages)
{
  guint least = G_MAXUINT;

  for (guint i = 0; i < passages->len; i++)
    {
      CqPassage *passage = passages->pdata[i];
      g_autofree char *text = NULL;
      g_autofree char *number = NULL;
      guint value;

      if (passage->kind != CQ_PASSAGE_TEXT || passage->indent >= least)
        continue;
      text = cq_import_content_get_text (passage->content);
      if (cq_label_read_number (text, &value, &number) > 0)
        least = passage->indent;
    }
  return least;
}

/**
 * cq_import_find_clauses:
 *
 * Paragraphs whose numbers count on become clauses.
 */
void
cq_import_find_clauses (CqImport *self, GPtrArray *passages)
{
  Count count = { 0 };
  guint base = find_indent (passages);

  for (guint i = 0; i < passages->len; i++)
    {
      CqPassage *passage = passages->pdata[i];
      g_autofree char *text = NULL;
      g_autofree char *number = NULL;
      guint value = 0;
      gsize length;

      if (passage->kind == CQ_PASSAGE_CLAUSE)
        {
          count.last = (guint) g_ascii_strtoull (passage->number, NULL, 10);
          count.has_begun = TRUE;
        }
      if (passage->kind != CQ_PASSAGE_TEXT)
        continue;
      text = cq_import_content_get_text (passage->content);
      length = cq_label_read_number (text, &value, &number);
      if (length == 0 || text[length] == '\0' || passage->indent > base)
        continue;
      if (!is_next (&count, value, number))
        {
          cq_import_note (self, passage->line, _ ("the number %s does not count on; it is kept as words"), number);
          continue;
        }
      make_clause (passage, g_steal_pointer (&number), length);
      count.last = value;
      count.has_begun = TRUE;
    }
}

/**
 * cq_import_find_kind:
 * @title: the title of a text
 *
 * Returns: (transfer none) (nullable): the kind of document that its title says it is; %NULL where it says none
 */
const char *
cq_import_find_kind (const char *title)
{
  /* Those that hold the words of others come first. */
  static const struct
  {
    const char *words;
    const char *kind;
  } kinds[] = {
    { "joint statement", "joint-statement" },
    { "совместное заявление", "joint-statement" },
    { "共同声明", "joint-statement" },
    { "déclaration conjointe", "joint-statement" },
    { "declaración conjunta", "joint-statement" },
    { "press release", "joint-press-release" },
    { "пресс-релиз", "joint-press-release" },
    { "プレスリリース", "joint-press-release" },
    { "communiqué de presse", "joint-press-release" },
    { "action plan", "action-plan" },
    { "plan of action", "action-plan" },
    { "план действий", "action-plan" },
    { "行動計画", "action-plan" },
    { "plan d’action", "action-plan" },
    { "plan d'action", "action-plan" },
    { "plan de acción", "action-plan" },
    { "roadmap", "roadmap" },
    { "дорожная карта", "roadmap" },
    { "ロードマップ", "roadmap" },
    { "feuille de route", "roadmap" },
    { "hoja de ruta", "roadmap" },
    { "memorandum", "memorandum" },
    { "меморандум", "memorandum" },
    { "覚書", "memorandum" },
    { "mémorandum", "memorandum" },
    { "declaration", "declaration" },
    { "декларация", "declaration" },
    { "宣言", "declaration" },
    { "déclaration", "declaration" },
    { "declaración", "declaration" },
    { "communiqué", "communique" },
    { "коммюнике", "communique" },
    { "コミュニケ", "communique" },
  };
  g_autofree char *composed = g_utf8_normalize (title, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  g_autofree char *lower = g_utf8_strdown (composed, -1);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strstr (lower, kinds[i].words) != NULL)
      return kinds[i].kind;
  return NULL;
}
