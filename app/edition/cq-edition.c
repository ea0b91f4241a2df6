/* From a document to what is circulated. */
#include "edition/cq-edition-private.h"

#include "language/cq-language.h"
#include "statement/cq-languages.h"
#include "statement/cq-profile.h"

#include <glib/gi18n-lib.h>
#include <string.h>

G_DEFINE_QUARK (cq-edition-error-quark, cq_edition_error)

static const char *const kind_words[] = { "clean", "draft", "signature" };

/**
 * cq_edition_kind_to_string:
 *
 * Returns: (transfer none): the word of the command line
 */
const char *
cq_edition_kind_to_string (CqEditionKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (kind_words), NULL);
  return kind_words[kind];
}

/**
 * cq_edition_kind_from_string:
 * @word: (nullable): a word of the command line
 * @kind: (out): the kind
 *
 * Returns: whether @word is one
 */
gboolean
cq_edition_kind_from_string (const char *word, CqEditionKind *kind)
{
  for (guint i = 0; word != NULL && i < G_N_ELEMENTS (kind_words); i++)
    if (strcmp (kind_words[i], word) == 0)
      {
        *kind = (CqEditionKind) i;
        return TRUE;
      }
  return FALSE;
}

/**
 * cq_edition_find_language:
 * @lang: (nullable): a language; %NULL is the principal one
 * @error: return location of a %CQ_EDITION_ERROR_LANGUAGE
 *
 * Returns: (transfer full) (nullable): the document's own tag for the language asked for: what the text says is then
 *   found as it is
 */
char *
cq_edition_find_language (CqNode *document, const char *lang, GError **error)
{
  const char *principal = cq_document_get_language (document);
  g_auto (GStrv) languages = NULL;
  g_autofree char *all = NULL;

  if (lang == NULL || strcmp (lang, principal) == 0)
    return g_strdup (principal);
  languages = cq_document_list_languages (document);
  for (guint i = 0; languages[i] != NULL; i++)
    if (g_ascii_strcasecmp (languages[i], lang) == 0)
      return g_strdup (languages[i]);
  for (guint i = 0; languages[i] != NULL; i++)
    {
      g_autoptr (CqNode) probe = cq_node_new_with_text (CQ_DB_PARA, "");
      if (cq_text_is_in (probe, lang, languages[i]))
        return g_strdup (languages[i]);
    }
  all = g_strjoinv (", ", languages);
  g_set_error (error, CQ_EDITION_ERROR, CQ_EDITION_ERROR_LANGUAGE,
               _("The document has no text in “%s”; its languages are: %s"), lang, all);
  return NULL;
}

static CqPart *
find_part (CqNode *document, const char *id, GError **error)
{
  CqPart *part = cq_part_find (document, id);
  g_autoptr (GPtrArray) parts = NULL;
  g_autoptr (GString) all = NULL;

  if (part != NULL)
    return part;
  parts = cq_parts_list (document);
  all = g_string_new (NULL);
  for (guint i = 0; i < parts->len; i++)
    g_string_append_printf (all, "%s%s", i > 0 ? ", " : "", cq_part_get_id (g_ptr_array_index (parts, i)));
  g_set_error (error, CQ_EDITION_ERROR, CQ_EDITION_ERROR_PART, _("The document has no part “%s”; its parts are: %s"),
               id, all->str);
  return NULL;
}

/* What follows from where things stand, whatever they say. */
static void
find_structure (CqEditionWork *work, gboolean is_named)
{
  if (!cq_edition_recall_structure (work, is_named))
    {
      work->names = is_named ? cq_edition_name_places (work->source) : NULL;
      cq_edition_gather_links (work, work->source);
    }
  work->document = cq_edition_reduce (work, work->source);
  work->numbering = cq_edition_recall_numbering (work);
  if (work->numbering == NULL)
    work->numbering = cq_numbering_new (work->document, NULL);
  cq_edition_remember_structure (work);
}

/* Begins the work at the root; the parts are those of the document as it is numbered. */
static void
begin (CqEditionWork *work, CqNode *document, const CqEditionOptions *options, const char *lang)
{
  work->source = document;
  work->kind = options->kind;
  work->lang = lang;
  work->principal = work->inherited = cq_document_get_language (document);
  work->words = cq_document_words_find (lang, work->principal);
  work->skipped = g_hash_table_new (NULL, NULL);
  work->labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  work->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  work->roadmaps = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  work->origins = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  work->steps = g_array_new (FALSE, FALSE, sizeof (guint));
  work->memo = options->memo;
  work->leaves_gaps = options->leaves_gaps;
  if (options->kind == CQ_EDITION_DRAFT)
    work->today = options->today;
  find_structure (work, options->is_named);
  work->parts = cq_parts_list (work->document);
  if (!cq_text_is_in (cq_document_get_root (document), cq_document_words_get_language (work->words), lang)
      && !g_str_has_prefix (lang, cq_document_words_get_language (work->words)))
    /* Translators: two tags of languages, as “tk” */
    cq_edition_notice (work, _("What the program adds to the text is not known in “%s” and stands in “%s”"), lang,
                       cq_document_words_get_language (work->words));
}

static void
end (CqEditionWork *work)
{
  cq_numbering_unref (work->numbering);
  g_ptr_array_unref (work->parts);
  g_hash_table_unref (work->skipped);
  g_hash_table_unref (work->referred);
  g_hash_table_unref (work->labels);
  g_hash_table_unref (work->bracketed);
  g_hash_table_unref (work->settled);
  g_hash_table_unref (work->rows);
  g_hash_table_unref (work->roadmaps);
  g_hash_table_unref (work->origins);
  g_clear_pointer (&work->names, g_hash_table_unref);
  g_array_unref (work->steps);
  cq_node_unref (work->document);
}

/* The place of a part's element within the document. */
static void
go_to (CqEditionWork *work, CqNode *node)
{
  CqNode *root = cq_document_get_root (work->document);

  for (guint i = 0; i < cq_node_get_n_children (work->document); i++)
    if (cq_node_get_child (work->document, i) == root)
      g_array_append_val (work->steps, i);
  for (guint i = 0; node != root && i < cq_node_get_n_children (root); i++)
    if (cq_node_get_child (root, i) == node)
      g_array_append_val (work->steps, i);
}

/* Says what is missing, the first few by name. */
static gboolean
refuse (CqEditionWork *work, GError **error)
{
  enum { N_NAMED = 3 };
  g_autoptr (GString) named = g_string_new (NULL);
  g_autofree char *words = cq_language_get_interface ();
  g_autofree char *name = cq_language_get_name (work->lang, words);

  if (work->missing->len == 0)
    return FALSE;
  for (guint i = 0; i < MIN (work->missing->len, N_NAMED); i++)
    g_string_append_printf (named, "%s%s", i > 0 ? ", " : "", (const char *) work->missing->pdata[i]);
  if (work->missing->len > N_NAMED)
    g_string_append (named, ", …");
  g_set_error (error, CQ_EDITION_ERROR, CQ_EDITION_ERROR_MISSING,
               /* Translators: a number, the name of a language, and what is missing */
               ngettext ("%u text is missing in %s: %s. Translate it, or have it marked in the copy.",
                         "%u texts are missing in %s: %s. Translate them, or have them marked in the copy.",
                         work->missing->len),
               work->missing->len, name != NULL ? name : work->lang, named->str);
  return TRUE;
}

/* Nobody signs a translation. */
static gboolean
check_standing (CqNode *document, const CqEditionOptions *options, const char *lang, GError **error)
{
  g_autofree char *words = cq_language_get_interface ();
  g_autofree char *name = cq_language_get_name (lang, words);

  if (options->kind != CQ_EDITION_SIGNATURE || cq_document_get_standing (document, lang) == CQ_STANDING_AUTHENTIC)
    return TRUE;
  g_set_error (error, CQ_EDITION_ERROR, CQ_EDITION_ERROR_STANDING,
               /* Translators: the name of a language */
               _("The text in %s is a translation, and translations are not signed. Choose a language in which the document is "
                 "authentic, or say in the document that this one is"),
               name != NULL ? name : lang);
  return FALSE;
}

static CqNode *
make (CqNode *document, const CqEditionOptions *options, const char *lang, GPtrArray *notices, GError **error)
{
  CqEditionWork work = { 0 };
  g_autoptr (CqPart) part = NULL;
  g_autoptr (CqNode) article = NULL;
  g_autoptr (CqNode) mended = NULL;
  g_autoptr (GPtrArray) missing = NULL;

  if (options->part != NULL && (part = find_part (document, options->part, error)) == NULL)
    return NULL;
  g_clear_pointer (&part, cq_part_unref);
  work.notices = notices;
  work.missing = missing = g_ptr_array_new_with_free_func (g_free);
  work.whole = options->part == NULL;
  begin (&work, document, options, lang);
  part = cq_part_find (work.document, options->part);
  for (guint i = 0; i < work.parts->len; i++)
    if (cq_part_get_node (g_ptr_array_index (work.parts, i)) == cq_part_get_node (part))
      {
        cq_part_unref (part);
        part = cq_part_ref (g_ptr_array_index (work.parts, i));
        break;
      }
  go_to (&work, cq_part_get_node (part));
  article = cq_edition_make_article (&work, part);
  mended = cq_edition_mend_links (&work, article);
  end (&work);
  if (options->refuses_missing && refuse (&work, error))
    return NULL;
  return cq_node_new_document (&mended, 1);
}

/**
 * cq_edition_make:
 * @document: a document
 * @options: which edition
 * @notices: (out) (optional) (transfer full) (element-type utf8): what whoever exports should know: fields
 *   that are not filled in, texts without a translation; sentences without a full stop
 * @error: return location of a %CQ_EDITION_ERROR
 *
 * Makes what is circulated; see the top of this header. The same document gives the same edition,
 * and what an edit did not touch stays equal, shared where it is printed as it stands.
 *
 * Returns: (transfer full) (nullable): the edition, a document
 */
CqNode *
cq_edition_make (CqNode *document, const CqEditionOptions *options, GPtrArray **notices, GError **error)
{
  g_autoptr (GPtrArray) said = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *lang = NULL;
  g_autoptr (CqNode) edition = NULL;

  g_return_val_if_fail (options != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (notices != NULL)
    *notices = NULL;
  if (cq_document_get_root (document) == NULL)
    {
      g_set_error_literal (error, CQ_EDITION_ERROR, CQ_EDITION_ERROR_EMPTY, _("The document is empty"));
      return NULL;
    }
  if (!cq_profile_is_ours (document))
    {
      g_autoptr (CqPart) part = find_part (document, options->part, error);
      if (part == NULL)
        return NULL;
      if (cq_part_is_annex (part))
        {
          g_set_error (error, CQ_EDITION_ERROR, CQ_EDITION_ERROR_PART,
                       _("“%s” cannot stand alone: the document was not made by this program"), options->part);
          return NULL;
        }
      if (options->lang != NULL)
        g_ptr_array_add (said, g_strdup (_("The document was not made by this program: no language was picked from it")));
      edition = options->is_named ? cq_edition_put_names (document) : cq_node_ref (document);
    }
  else
    {
      lang = cq_edition_find_language (document, options->lang, error);
      if (lang == NULL || !check_standing (document, options, lang, error))
        return NULL;
      edition = make (document, options, lang, said, error);
      if (edition == NULL)
        return NULL;
    }
  if (notices != NULL)
    *notices = g_steal_pointer (&said);
  return g_steal_pointer (&edition);
}
