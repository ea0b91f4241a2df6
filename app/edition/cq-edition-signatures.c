/* Editions: who signs, and who witnesses. */
#include "edition/cq-edition-private.h"

#include "statement/cq-party.h"
#include "statement/cq-signatory.h"

#include <glib/gi18n-lib.h>

static void
take_para (CqNodeBuilder *entry, const char *role, const char *text)
{
  cq_node_builder_take (entry, cq_edition_new_text (CQ_DB_PARA, role, text));
}

/* What a signatory says of itself in the language, or in another where it must. */
static char *
get_text (CqEditionWork *work, CqSignatory *signatory, CqSignatoryText what)
{
  CqTextMatch match;
  g_autofree char *text = cq_signatory_get_text_any (signatory, what, work->lang, &match);

  if (match == CQ_TEXT_FALLBACK)
    {
      g_autofree char *quoted = g_strdup_printf ("“%s”", text);
      cq_edition_note_fallback (work, quoted);
      return cq_edition_fall_back (work, g_steal_pointer (&text), NULL);
    }
  return g_steal_pointer (&text);
}

static void
take_party (CqEditionWork *work, CqNodeBuilder *entry, CqParty *party)
{
  const char *name = cq_party_get_display_name (party, CQ_COUNTRY_FORMAL, work->lang);
  g_autofree char *other = NULL;
  g_autofree char *text = NULL;

  if (name == NULL && (name = cq_party_get_display_name (party, CQ_COUNTRY_FORMAL, work->principal)) != NULL)
    {
      g_autofree char *quoted = g_strdup_printf ("“%s”", name);
      cq_edition_note_fallback (work, quoted);
      name = other = cq_edition_fall_back (work, g_strdup (name), NULL);
    }
  if (name == NULL)
    {
      /* The blank takes the place of the name within the words around it. */
      const char *label = cq_party_get_placeholder (party, work->lang);
      g_autofree char *pattern = cq_document_words_format (work->words, CQ_WORD_FOR, "name", "\n", NULL);
      g_auto (GStrv) around = g_strsplit (pattern, "\n", 2);
      CqNodeBuilder *para = cq_node_builder_new (CQ_DB_PARA);
      work->block = cq_party_get_id (party);
      cq_node_builder_set (para, CQ_AT_ROLE, "party");
      cq_node_builder_add_text (para, around[0]);
      cq_node_builder_take (para, cq_edition_new_blank (work, label != NULL ? label : cq_party_get_id (party)));
      cq_node_builder_add_text (para, around[1]);
      cq_node_builder_take (entry, cq_node_builder_end (para));
      work->block = NULL;
      return;
    }
  text = cq_document_words_format (work->words, CQ_WORD_FOR, "name", name, NULL);
  take_para (entry, "party", text);
}

static void
take_words (CqEditionWork *work, CqNodeBuilder *entry, CqSignatory *signatory, CqSignatoryText what, CqWord word,
            const char *role)
{
  g_autofree char *name = get_text (work, signatory, what);
  g_autofree char *text = NULL;

  if (name == NULL)
    return;
  text = cq_document_words_format (work->words, word, "name", name, NULL);
  take_para (entry, role, text);
}

typedef struct
{
  CqNode *node;
  CqPath *path; /* (owned) (nullable) */
} Search;

static CqWalkStep
search_cb (CqNode *node, CqWalk *walk, gpointer data)
{
  Search *search = data;

  if (node == search->node)
    search->path = cq_walk_dup_path (walk);
  else if (cq_walk_get_depth (walk) < 2 || cq_node_is (node, CQ_DB_INFO) || cq_node_is (node, CQ_DB_AUTHORGROUP))
    return CQ_WALK_ON;
  return search->path != NULL ? CQ_WALK_STOP : CQ_WALK_OVER;
}

/* Where a party or signatory stands; only a named edition asks. */
static CqPath *
find_in_register (CqEditionWork *work, CqNode *node)
{
  Search search = { node, NULL };

  if (work->names != NULL)
    cq_tree_walk_elements (work->document, search_cb, &search);
  return search.path;
}

/* @party or @signatory may be missing, not both. */
static CqNode *
make_entry (CqEditionWork *work, CqParty *party, CqSignatory *signatory)
{
  CqNodeBuilder *entry = cq_node_builder_new (CQ_DB_ENTRY);
  g_autoptr (CqPath) path = NULL;
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;

  if (party != NULL)
    take_party (work, entry, party);
  if (signatory != NULL)
    {
      take_words (work, entry, signatory, CQ_SIGNATORY_ON_BEHALF_OF, CQ_WORD_ON_BEHALF_OF, "on-behalf-of");
      take_words (work, entry, signatory, CQ_SIGNATORY_REPRESENTED_BY, CQ_WORD_REPRESENTED_BY, "represented-by");
      name = get_text (work, signatory, CQ_SIGNATORY_NAME);
      title = get_text (work, signatory, CQ_SIGNATORY_TITLE);
    }
  if (name == NULL && party != NULL)
    /* Translators: %s is the id of a party. */
    cq_edition_notice (work, _("%s: the name of the signatory is not filled in"), cq_party_get_id (party));
  take_para (entry, "name", name);
  if (title != NULL)
    take_para (entry, "title", title);
  path = find_in_register (work, signatory != NULL ? cq_signatory_get_node (signatory) : cq_party_get_node (party));
  return cq_edition_point_at (work, cq_node_builder_end (entry), path);
}

/* An untitled table of @entries, @columns side by side, without lines: whoever signs writes there. */
static CqNode *
make_table (const char *role, GPtrArray *entries, guint columns, guint depth)
{
  CqNodeBuilder *table = cq_node_builder_new (CQ_DB_INFORMALTABLE);
  CqNodeBuilder *group = cq_node_builder_new (CQ_DB_TGROUP);
  CqNodeBuilder *rows = cq_node_builder_new (CQ_DB_TBODY);
  g_autofree char *cols = g_strdup_printf ("%u", columns);
  g_autoptr (CqNode) made = NULL;

  cq_node_builder_set (table, CQ_AT_ROLE, role);
  cq_node_builder_set (table, CQ_AT_FRAME, "none");
  cq_node_builder_set (group, CQ_AT_COLS, cols);
  cq_node_builder_set (group, CQ_AT_COLSEP, "0");
  cq_node_builder_set (group, CQ_AT_ROWSEP, "0");
  for (guint i = 0; i < entries->len; i += columns)
    {
      CqNodeBuilder *row = cq_node_builder_new (CQ_DB_ROW);
      for (guint at = i; at < i + columns; at++)
        if (at < entries->len)
          cq_node_builder_add (row, g_ptr_array_index (entries, at));
        else
          cq_node_builder_add_element (row, CQ_DB_ENTRY, NULL);
      cq_node_builder_take (rows, cq_node_builder_end (row));
    }
  cq_node_builder_take (group, cq_node_builder_end (rows));
  cq_node_builder_take (table, cq_node_builder_end (group));
  made = cq_node_builder_end (table);
  return cq_edition_indent (made, depth);
}

/* One whose place in the order is kept, and of whom nothing is said yet, is nobody who is named. */
static gboolean
is_named (CqEditionWork *work, CqSignatory *signatory)
{
  gboolean named = FALSE;

  for (CqSignatoryText what = 0; signatory != NULL && !named && what < CQ_N_SIGNATORY_TEXTS; what++)
    {
      g_autofree char *text = cq_signatory_get_text_any (signatory, what, work->lang, NULL);
      named = text != NULL;
    }
  return named;
}

/* Those who sign, in their order; where the text is not signed, those who are named. */
static GPtrArray *
make_signatures (CqEditionWork *work, gboolean is_signed)
{
  GPtrArray *entries = cq_node_array_new ();
  g_autoptr (GPtrArray) signings = cq_signatures_list_in_order (work->document, work->lang);

  for (guint i = 0; i < signings->len; i++)
    {
      const CqSigning *signing = g_ptr_array_index (signings, i);

      if (is_signed || is_named (work, signing->signatory))
        g_ptr_array_add (entries, make_entry (work, signing->party, signing->signatory));
    }
  return entries;
}

/**
 * cq_edition_add_signatures:
 *
 * Adds the signatures of a part that is signed, or of a main text that names signatories, and its witnesses.
 */
void
cq_edition_add_signatures (CqEditionWork *work, CqPart *part, guint depth, GPtrArray *blocks)
{
  gboolean is_signed = cq_part_get_formality (part) == CQ_FORMALITY_SIGNED;
  guint columns = MAX (cq_signatures_get_columns (work->document), 1);
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GPtrArray) witnesses = NULL;
  const char *block = work->block;

  if (!is_signed && cq_part_is_annex (part))
    return;
  work->block = NULL;
  entries = make_signatures (work, is_signed);
  if (entries->len > 0)
    g_ptr_array_add (blocks, make_table ("signatures", entries, columns, depth));
  witnesses = cq_witnesses_list (work->document);
  if (witnesses->len > 0)
    {
      g_autoptr (GPtrArray) others = cq_node_array_new ();
      for (guint i = 0; i < witnesses->len; i++)
        g_ptr_array_add (others, make_entry (work, NULL, g_ptr_array_index (witnesses, i)));
      g_ptr_array_add (blocks, cq_edition_new_text (CQ_DB_PARA, "witnesses",
                                                    cq_document_words_get (work->words, CQ_WORD_WITNESSED_BY)));
      g_ptr_array_add (blocks, make_table ("witnesses", others, columns, depth));
    }
  work->block = block;
}
