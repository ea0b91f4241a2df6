/* Rows that say in which order the parties are named, and sign. */
#include "forms/cq-form-people.h"

#include <glib/gi18n-lib.h>

#include "language/cq-language.h"

/* The languages by whose alphabets statements are ordered, beside those of the document. Chinese has two orders. */
static const char *const alphabets[] = { "en", "fr", "ru", "zh-u-co-stroke", NULL };

static const char *
get_label (CqPrecedencePlace place)
{
  switch (place)
    {
    case CQ_IN_CHAPEAU:
      return _ ("In the chapeau");
    case CQ_IN_SIGNATURES:
      return _ ("Order of signing");
    case CQ_IN_BODY:
    case CQ_N_PRECEDENCES:
    default:
      return _ ("In the clauses");
    }
}

static const char *
get_alphabet_label (CqPrecedencePlace place)
{
  switch (place)
    {
    case CQ_IN_CHAPEAU:
      return _ ("Alphabet of the chapeau");
    case CQ_IN_BODY:
      return _ ("Alphabet of the clauses");
    case CQ_IN_SIGNATURES:
    case CQ_N_PRECEDENCES:
    default:
      return _ ("Alphabet of signing");
    }
}

static const char *
get_rule_name (CqPrecedenceRule rule, CqPrecedencePlace place)
{
  switch (rule)
    {
    case CQ_BY_ALPHABET:
      return C_ ("order of parties", "Alphabetical");
    case CQ_BY_HOST:
      return C_ ("order of parties", "Host first");
    case CQ_BY_LOT:
      return C_ ("order of parties", "By lot");
    case CQ_BY_CHAPEAU:
      return C_ ("order of parties", "As in the chapeau");
    case CQ_BY_HAND:
    case CQ_N_PRECEDENCE_RULES:
    default:
      return place == CQ_IN_CHAPEAU ? C_ ("order of parties", "As listed above") : C_ ("order of parties", "By hand");
    }
}

static GStrv
list_ids (GPtrArray *parties)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < parties->len; i++)
    if (*cq_party_get_id (parties->pdata[i]) != '\0')
      g_strv_builder_add (ids, cq_party_get_id (parties->pdata[i]));
  return g_strv_builder_end (ids);
}

/* A lot that was drawn is kept while another rule holds, and drawn again only on wish. */
static CqPrecedence *
follow_rule (CqNode *document, CqPrecedencePlace place, CqPrecedenceRule rule, const char *lang)
{
  g_autoptr (CqPrecedence) old = cq_document_get_precedence (document, place);
  g_autoptr (CqPrecedence) lot = rule == CQ_BY_LOT && old->seed == NULL ? cq_precedence_draw () : NULL;
  CqPrecedence *precedence = cq_precedence_new (rule, old->alphabet);

  precedence->seed = g_strdup (lot != NULL ? lot->seed : old->seed);
  precedence->drawn = g_strdup (lot != NULL ? lot->drawn : old->drawn);
  if (rule == CQ_BY_HAND && place == CQ_IN_BODY)
    {
      g_autoptr (GPtrArray) parties = cq_parties_list_in_order (document, place, lang);
      precedence->ids = list_ids (parties);
    }
  return precedence;
}

static CqNode *
change_rule (CqNode *document, const CqRow *row, const CqRowInput *input, GError **error)
{
  g_autoptr (CqPrecedence) precedence = NULL;
  CqPrecedenceRule rule;

  if (!cq_precedence_rule_from_string (input->text, &rule))
    return cq_node_ref (document);
  precedence = follow_rule (document, (CqPrecedencePlace) row->what, rule, row->lang);
  return cq_document_set_precedence (document, (CqPrecedencePlace) row->what, precedence);
}

static CqNode *
change_alphabet (CqNode *document, const CqRow *row, const CqRowInput *input, GError **error)
{
  CqPrecedencePlace place = (CqPrecedencePlace) row->what;
  g_autoptr (CqPrecedence) old = cq_document_get_precedence (document, place);
  g_autoptr (CqPrecedence) precedence = cq_precedence_new (old->rule, cq_row_input_get_text (input));

  precedence->seed = g_strdup (old->seed);
  precedence->drawn = g_strdup (old->drawn);
  return cq_document_set_precedence (document, place, precedence);
}

static CqNode *
change_hand (CqNode *document, const CqRow *row, const CqRowInput *input, GError **error)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (CqPrecedence) precedence = NULL;
  g_auto (GStrv) ids = NULL;

  for (guint i = 0; input->owners != NULL && i < input->owners->len; i++)
    if (cq_owner_get_party (input->owners->pdata[i]) != NULL)
      g_strv_builder_add (builder, cq_owner_get_party (input->owners->pdata[i]));
  ids = g_strv_builder_end (builder);
  precedence = cq_precedence_new_by_hand ((const char *const *) ids);
  return cq_document_set_precedence (document, (CqPrecedencePlace) row->what, precedence);
}

static CqRow *
add_row (CqFormMaker *self, CqRowKind kind, const char *stem, const char *label, CqPrecedencePlace place, CqRowChange change)
{
  g_autofree char *key = g_strdup_printf ("%s-%s", stem, cq_precedence_place_to_string (place));
  CqRow *row = cq_form_add (self, kind, key, label, change);

  row->what = (int) place;
  return row;
}

static void
add_language (CqRow *row, const char *tag)
{
  g_autofree char *name = cq_language_get_autonym (tag);

  for (guint i = 0; i < row->choices->len; i++)
    if (g_str_equal (((CqChoice *) row->choices->pdata[i])->value, tag))
      return;
  if (g_str_equal (tag, "zh-u-co-stroke"))
    cq_row_add_choice (row, tag, _ ("Chinese, by strokes"));
  else
    cq_row_add_choice (row, tag, name != NULL ? name : tag);
}

static void
add_alphabet (CqFormMaker *self, CqPrecedencePlace place, const CqPrecedence *precedence)
{
  g_auto (GStrv) langs = cq_document_list_languages (self->document);
  CqRow *row = add_row (self, CQ_ROW_CHOICE, "alphabet", get_alphabet_label (place), place, change_alphabet);

  cq_row_add_choice (row, "", C_ ("alphabet", "Each language"));
  for (guint i = 0; langs[i] != NULL; i++)
    add_language (row, langs[i]);
  for (guint i = 0; alphabets[i] != NULL; i++)
    add_language (row, alphabets[i]);
  if (precedence->alphabet != NULL)
    add_language (row, precedence->alphabet);
  row->text = g_strdup (precedence->alphabet != NULL ? precedence->alphabet : "");
}

static void
add_hand (CqFormMaker *self, CqPrecedencePlace place)
{
  g_autoptr (GPtrArray) parties = cq_parties_list_in_order (self->document, place, self->lang);
  CqRow *row = add_row (self, CQ_ROW_OWNERS, "hand", _ ("Order by hand"), place, change_hand);

  row->hint = g_strdup (_ ("Drag a party to its place, or move it with Alt and the arrow keys"));
  row->is_movable = TRUE;
  row->owners = g_ptr_array_new_with_free_func ((GDestroyNotify) cq_owner_unref);
  for (guint i = 0; i < parties->len; i++)
    {
      const char *id = cq_party_get_id (parties->pdata[i]);
      const char *country = cq_party_get_country (parties->pdata[i]);
      g_autofree char *name = cq_party_get_label (parties->pdata[i], self->lang);
      g_autofree char *flag = country != NULL ? cq_country_get_flag (country) : NULL;

      if (*id == '\0')
        continue;
      g_ptr_array_add (row->owners, cq_owner_new_party (id));
      cq_row_add_marked_choice (row, id, name, flag);
    }
}

static void
describe_lot (CqFormMaker *self, CqPrecedencePlace place, const CqPrecedence *precedence)
{
  g_autoptr (GDateTime) drawn = precedence->drawn != NULL ? g_date_time_new_from_iso8601 (precedence->drawn, NULL) : NULL;
  g_autoptr (GDateTime) here = drawn != NULL ? g_date_time_to_local (drawn) : NULL;
  g_autofree char *time = here != NULL ? g_date_time_format (here, "%x, %H:%M") : NULL;
  g_autofree char *action = g_strconcat ("draw-lots/", cq_precedence_place_to_string (place), NULL);
  CqRow *rule = self->group->rows->pdata[self->group->rows->len - 1];

  /* Translators: a date with a time, and the letters and digits that the lot follows from */
  rule->hint = time != NULL ? g_strdup_printf (_ ("Drawn on %s from “%s”"), time, precedence->seed)
                            : g_strdup_printf (_ ("Drawn from “%s”"), precedence->seed != NULL ? precedence->seed : "");
  cq_form_add_action (self, action, place == CQ_IN_CHAPEAU ? _ ("Draw Lots Again for the Chapeau")
                                    : place == CQ_IN_BODY  ? _ ("Draw Lots Again for the Clauses")
                                                           : _ ("Draw Lots Again"));
}

/**
 * cq_form_add_order:
 *
 * Adds the rows that say in which order the parties stand in @place.
 */
void
cq_form_add_order (CqFormMaker *self, CqPrecedencePlace place)
{
  g_autoptr (CqPrecedence) precedence = cq_document_get_precedence (self->document, place);
  CqRow *row = add_row (self, CQ_ROW_CHOICE, "order", get_label (place), place, change_rule);

  for (CqPrecedenceRule rule = 0; rule < CQ_N_PRECEDENCE_RULES; rule++)
    if (rule != CQ_BY_CHAPEAU || place != CQ_IN_CHAPEAU)
      cq_row_add_choice (row, cq_precedence_rule_to_string (rule), get_rule_name (rule, place));
  row->text = g_strdup (cq_precedence_rule_to_string (precedence->rule));
  if (precedence->rule == CQ_BY_ALPHABET || precedence->rule == CQ_BY_HOST)
    add_alphabet (self, place, precedence);
  else if (precedence->rule == CQ_BY_LOT)
    describe_lot (self, place, precedence);
  else if (precedence->rule == CQ_BY_HAND && place == CQ_IN_BODY)
    add_hand (self, place);
}
