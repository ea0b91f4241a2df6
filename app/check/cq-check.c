#include "check/cq-check.h"

#include <glib/gi18n-lib.h>

#include "check/cq-check-rule.h"
#include "language/cq-language.h"
#include "language/cq-script.h"
#include "statement/cq-profile.h"
#include "statement/cq-text.h"

#define SAMPLE_LENGTH 16 /* letters that are shown of what no font has */

/* All rules, in the order in which a drafter would mend what they find. */
static const CqRule rules[] = {
  { "invalid-structure", CQ_PROBLEM_ERROR, TRUE, cq_rule_invalid_structure,
    N_ ("Other programs may refuse the file: mend this element where the file was last edited") },
  { "duplicate-id", CQ_PROBLEM_ERROR, TRUE, cq_rule_duplicate_id, N_ ("Give one of the two elements another xml:id") },
  { "dangling-link", CQ_PROBLEM_ERROR, TRUE, cq_rule_dangling_link,
    N_ ("Point the reference at something that exists, or remove it") },
  { "undefined-footnote", CQ_PROBLEM_ERROR, TRUE, cq_rule_undefined_footnote,
    N_ ("Write the footnote, or remove its mark") },
  { "part-without-title", CQ_PROBLEM_WARNING, FALSE, cq_rule_part_without_title, N_ ("Give it a title") },
  { "party-without-name", CQ_PROBLEM_ERROR, FALSE, cq_rule_party_without_name, N_ ("Fill in the name of the party") },
  { "name-form-missing", CQ_PROBLEM_WARNING, FALSE, cq_rule_name_form_missing,
    N_ ("Write it into the form of the party, or into the register of names") },
  { "name-without-reading", CQ_PROBLEM_WARNING, FALSE, cq_rule_name_without_reading,
    N_ ("Write the reading into “Sorted as” in the form of the party, or into the register of names") },
  { "order-unknown", CQ_PROBLEM_WARNING, FALSE, cq_rule_order_unknown,
    N_ ("Choose the alphabet of another language, or put the parties in order by hand") },
  { "signatory-of-unknown-party", CQ_PROBLEM_ERROR, FALSE, cq_rule_signatory_of_unknown_party,
    N_ ("Say which party they sign for, or remove them") },
  { "signed-without-signatories", CQ_PROBLEM_WARNING, FALSE, cq_rule_signed_without_signatories,
    N_ ("Name the signatories, or choose a formality other than “Signed”") },
  { "party-without-signatory", CQ_PROBLEM_INFO, FALSE, cq_rule_party_without_signatory,
    N_ ("Name the signatory; otherwise the copy for signature has an empty line") },
  { "meeting-without-date", CQ_PROBLEM_WARNING, FALSE, cq_rule_meeting_without_date, N_ ("Fill in the dates of the meeting") },
  { "unfilled-field", CQ_PROBLEM_WARNING, FALSE, cq_rule_unfilled_field,
    N_ ("Fill it in; a clean copy prints a blank in its place") },
  { "empty-section", CQ_PROBLEM_WARNING, FALSE, cq_rule_empty_section, N_ ("Write a clause, or remove the heading") },
  { "commitment-without-actor", CQ_PROBLEM_WARNING, FALSE, cq_rule_commitment_without_actor, N_ ("Say who is to do it") },
  { "commitment-without-action", CQ_PROBLEM_WARNING, FALSE, cq_rule_commitment_without_action, N_ ("Say what is to be done") },
  { "commitment-without-date", CQ_PROBLEM_WARNING, FALSE, cq_rule_commitment_without_date,
    N_ ("Say by when, or that it is ongoing") },
  { "relative-date-without-anchor", CQ_PROBLEM_WARNING, FALSE, cq_rule_relative_date_without_anchor,
    N_ ("Fill in the date that it counts from") },
  { "unreadable-date", CQ_PROBLEM_WARNING, FALSE, cq_rule_unreadable_date,
    N_ ("Write the date again; until then it is kept as it stands") },
  { "roadmap-empty", CQ_PROBLEM_WARNING, FALSE, cq_rule_roadmap_empty,
    N_ ("Mark the commitments that belong in the roadmap, or remove it") },
  { "date-file-fault", CQ_PROBLEM_WARNING, FALSE, cq_rule_date_file_fault,
    N_ ("Mend the line in that file, and start the program again; “communique-cli dates” shows how dates are written") },
  { "register-fault", CQ_PROBLEM_WARNING, FALSE, cq_rule_register_fault,
    N_ ("Mend the line in that file; the rest of the file is used. “communique-cli validate” tells whether it is right") },
  { "lexicon-fault", CQ_PROBLEM_WARNING, FALSE, cq_rule_lexicon_fault,
    N_ ("Mend the line in that file; the rest of the file is used. “communique-cli validate” tells whether it is right") },
  { "style-fault", CQ_PROBLEM_WARNING, FALSE, cq_rule_style_fault,
    N_ ("Mend the line in that file; until then no page is made in that style. “communique-cli validate” tells whether it is right") },
  { "unknown-language", CQ_PROBLEM_ERROR, FALSE, cq_rule_unknown_language,
    N_ ("Write a tag such as “en”, “ru” or “ja” in its place") },
  { "missing-translation", CQ_PROBLEM_WARNING, FALSE, cq_rule_missing_translation,
    N_ ("Translate it; until then a copy in that language has it in another") },
  { "text-behind", CQ_PROBLEM_WARNING, FALSE, cq_rule_text_behind,
    N_ ("Bring it up to date, or mark it as in step where it says the same") },
  { "wrong-script", CQ_PROBLEM_WARNING, FALSE, cq_rule_wrong_script,
    N_ ("Move the text to the language that it is in, or write it in this one") },
  { "unbalanced-bracket", CQ_PROBLEM_WARNING, FALSE, cq_rule_unbalanced_bracket, N_ ("Add the other bracket, or remove this one") },
};

static const CqRule missing_glyph = {
  "missing-glyph", CQ_PROBLEM_ERROR, TRUE, NULL,
  N_ ("Install a font for this script (on Debian: fonts-noto-core, fonts-noto-cjk), or use other characters")
};

static const CqRule broken_word = {
  "broken-word", CQ_PROBLEM_WARNING, TRUE, NULL,
  N_ ("Write the word shorter, or give the table fewer columns, a wider page or smaller letters")
};

static const CqRule missing_picture = {
  "missing-picture", CQ_PROBLEM_ERROR, TRUE, NULL,
  N_ ("Put a PNG, JPEG or SVG file of that name beside the document, or remove the picture")
};

static const CqRule undescribed_picture = {
  "undescribed-picture", CQ_PROBLEM_WARNING, TRUE, NULL,
  N_ ("Say in the picture’s “alt” element what it shows, for those who cannot see it")
};

/**
 * cq_check_list_rules:
 *
 * Returns: (transfer container) (array zero-terminated=1): the names of all rules
 */
const char *const *
cq_check_list_rules (void)
{
  static const char *names[G_N_ELEMENTS (rules) + 7];
  static gsize is_made = 0;

  if (g_once_init_enter (&is_made))
    {
      for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
        names[i] = rules[i].name;
      names[G_N_ELEMENTS (rules)] = missing_glyph.name;
      names[G_N_ELEMENTS (rules) + 1] = missing_picture.name;
      names[G_N_ELEMENTS (rules) + 2] = undescribed_picture.name;
      names[G_N_ELEMENTS (rules) + 3] = broken_word.name;
      names[G_N_ELEMENTS (rules) + 4] = cq_rule_spelling.name;
      names[G_N_ELEMENTS (rules) + 5] = cq_rule_missing_dictionary.name;
      g_once_init_leave (&is_made, 1);
    }
  return names;
}

/**
 * cq_check_report_at:
 * @line: 0 where none is known
 * @id: (nullable): of the element to blame
 * @message: one sentence without a full stop
 *
 * Reports what the rule at work found.
 */
void
cq_check_report_at (CqCheck *self,
                    guint line,
                    const char *id,
                    const char *message)
{
  CqProblem *problem = g_new0 (CqProblem, 1);

  problem->severity = self->rule->severity;
  problem->rule = self->rule->name;
  problem->file = g_strdup (self->file);
  problem->line = line;
  problem->id = g_strdup (id);
  problem->message = g_strdup (message);
  problem->remedy = g_strdup (_(self->rule->remedy));
  g_ptr_array_add (self->problems, problem);
}

/**
 * cq_check_report:
 * @node: (nullable): the element to blame
 * @id: (nullable): %NULL is that of @node
 *
 * Reports what the rule at work found.
 */
void
cq_check_report (CqCheck *self,
                 CqNode *node,
                 const char *id,
                 const char *format,
                 ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  if (id == NULL && node != NULL)
    id = cq_node_get (node, CQ_XML_ID);
  cq_check_report_at (self, node != NULL ? cq_node_get_line (node) : 0, id, message);
}

/* In the order of the file; what has no line comes first, for it is about the whole */
static int
compare_problems (gconstpointer a,
                  gconstpointer b,
                  gpointer nothing)
{
  const CqProblem *first = *(const CqProblem *const *) a;
  const CqProblem *second = *(const CqProblem *const *) b;

  return (first->line > second->line) - (first->line < second->line);
}

/**
 * cq_check_document:
 * @document: the document
 * @file: (nullable): what to name in problems
 * @error: a #CqSchemaError where the schema is not at hand
 *
 * Holds a document against every rule that needs no pages. A document that was not made by this program is held
 * against the general ones only.
 *
 * Returns: (transfer full) (element-type CqProblem) (nullable): what was found, in the order of the
 *   file; %NULL with @error set
 */
GPtrArray *
cq_check_document (CqNode *document,
                   const char *file,
                   GError **error)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) cq_problem_free);
  g_autoptr (GPtrArray) messages = cq_schema_check_document (document, file, error);
  gboolean is_ours = cq_profile_is_ours (document);
  g_autoptr (CqIndex) index = NULL;
  CqCheck check = { document, file, cq_document_get_language (document), NULL, messages, problems, NULL };

  if (messages == NULL)
    return NULL;

  check.index = index = cq_index_new (document);
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      check.rule = &rules[i];
      if (is_ours || rules[i].is_general)
        rules[i].find (&check);
    }
  /* GLib's sort of arrays is stable. */
  g_ptr_array_sort_with_data (problems, compare_problems, NULL);
  return g_steal_pointer (&problems);
}

/* The block of an id. Pages of a named edition name places: a problem is reported of the nearest id around it. */
static CqNode *
find_block (CqNode *document,
            CqIndex *index,
            const char *id,
            const char **nearest)
{
  g_autoptr (CqPath) path = cq_path_from_id (id);
  CqNode *node = document;

  *nearest = id;
  if (path == NULL || cq_index_has_id (index, id))
    return cq_index_lookup (index, id);
  *nearest = NULL;
  for (guint i = 0; i < cq_path_get_depth (path); i++)
    {
      if (cq_path_get_step (path, i) >= cq_node_get_n_children (node))
        return NULL;
      node = cq_node_get_child (node, cq_path_get_step (path, i));
      if (cq_node_get_kind (node) == CQ_NODE_ELEMENT && cq_node_get (node, CQ_XML_ID) != NULL)
        *nearest = cq_node_get (node, CQ_XML_ID);
    }
  return node;
}

static void
report_block (CqCheck *self,
              const char *block,
              const char *message)
{
  const char *id = NULL;
  CqNode *node = block != NULL ? find_block (self->document, self->index, block, &id) : NULL;

  cq_check_report (self, node, id, "%s", message);
}

/* The first letters of a text */
static char *
dup_sample (const char *text)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (text, -1) <= SAMPLE_LENGTH)
    return g_strdup (text);
  start = g_utf8_substring (text, 0, SAMPLE_LENGTH);
  return g_strconcat (start, "…", NULL);
}

static char *
dup_glyphs_message (const CqMissingGlyphs *missing,
                    guint n_others)
{
  g_autofree char *words = cq_language_get_interface ();
  g_autofree char *script = cq_script_get_name (missing->script, words);
  g_autofree char *sample = dup_sample (missing->text);
  g_autofree char *message = script != NULL
                                 /* Translators: some letters, and the name of a script, as “Arabic” */
                                 ? g_strdup_printf (_("No font has “%s” (script: %s)"), sample, script)
                                 : g_strdup_printf (_("No font has “%s”"), sample);

  if (script == NULL || n_others == 0)
    return g_steal_pointer (&message);
  /* Translators: the first part says which letters no font has */
  return g_strdup_printf (ngettext ("%s, nor what stands in this script in %u other place",
                                    "%s, nor what stands in this script in %u other places", n_others),
                          message, n_others);
}

/* Whether one font would help both. What belongs to no script may be anything. */
static gboolean
is_same_lack (const CqMissingGlyphs *one,
              const CqMissingGlyphs *other)
{
  static const char *const none[] = { "Zyyy", "Zinh", "Zzzz", NULL };

  return g_str_equal (one->script, other->script) && (!g_strv_contains (none, one->script) || g_str_equal (one->text, other->text));
}

/* A font that is missing is missing wherever its script is written: it is named once, where it is missed first. */
static void
check_glyphs (CqCheck *self,
              CqPages *pages)
{
  guint n_missing;
  const CqMissingGlyphs *missing = cq_pages_get_missing_glyphs (pages, &n_missing);

  self->rule = &missing_glyph;
  for (guint i = 0; i < n_missing; i++)
    {
      g_autofree char *message = NULL;
      gboolean is_known = FALSE;
      guint n_others = 0;

      for (guint j = 0; j < i && !is_known; j++)
        is_known = is_same_lack (&missing[j], &missing[i]);
      for (guint j = i + 1; j < n_missing && !is_known; j++)
        n_others += is_same_lack (&missing[j], &missing[i]) ? 1 : 0;
      if (is_known)
        continue;
      message = dup_glyphs_message (&missing[i], n_others);
      report_block (self, missing[i].block, message);
    }
}

static void
check_words (CqCheck *self,
             CqPages *pages)
{
  guint n_broken;
  const CqBrokenWord *broken = cq_pages_get_broken_words (pages, &n_broken);

  self->rule = &broken_word;
  for (guint i = 0; i < n_broken; i++)
    {
      g_autofree char *message = g_strdup_printf (_("“%s” is longer than its line and is broken between letters"), broken[i].text);

      report_block (self, broken[i].block, message);
    }
}

static void
check_pictures (CqCheck *self,
                CqPages *pages)
{
  guint n_missing;
  const CqMissingPicture *missing = cq_pages_get_missing_pictures (pages, &n_missing);
  guint n_elements;
  const CqElement *elements = cq_pages_get_elements (pages, &n_elements);

  self->rule = &missing_picture;
  for (guint i = 0; i < n_missing; i++)
    {
      g_autofree char *message
          = missing[i].name != NULL
                /* Translators: the name of a file, and the reason, as “it is not a file” */
                ? g_strdup_printf (_("The picture “%s” cannot be printed: %s"), missing[i].name, missing[i].reason)
                : g_strdup_printf (_("A picture within the document cannot be printed: %s"), missing[i].reason);

      report_block (self, missing[i].block, message);
    }

  self->rule = &undescribed_picture;
  for (guint i = 0; i < n_elements; i++)
    if (elements[i].kind == CQ_ELEMENT_FIGURE && elements[i].alternative == NULL)
      report_block (self, elements[i].block, _("Nothing says in words what the picture shows"));
}

/**
 * cq_check_pages:
 * @pages: pages of an edition
 * @document: the document that it is an edition of
 * @file: (nullable): what to name in problems
 *
 * Holds pages against the rules that need them.
 *
 * Returns: (transfer full) (element-type CqProblem): what was found
 */
GPtrArray *
cq_check_pages (CqPages *pages,
                CqNode *document,
                const char *file)
{
  GPtrArray *problems = g_ptr_array_new_with_free_func ((GDestroyNotify) cq_problem_free);
  g_autoptr (CqIndex) index = cq_index_new (document);
  CqCheck check = { document, file, NULL, index, NULL, problems, NULL };

  check_glyphs (&check, pages);
  check_words (&check, pages);
  check_pictures (&check, pages);
  return problems;
}
