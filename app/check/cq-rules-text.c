/* Rules about what the text holds and what it lacks. */
#include <glib/gi18n-lib.h>

#include "check/cq-check-rule.h"
#include "statement/cq-bracket.h"
#include "statement/cq-field.h"
#include "statement/cq-part.h"
#include "statement/cq-section.h"

void
cq_rule_part_without_title (CqCheck *check)
{
  g_autoptr (GPtrArray) parts = cq_parts_list (check->document);

  for (guint i = 0; i < parts->len; i++)
    {
      CqPart *part = g_ptr_array_index (parts, i);
      CqNode *title = cq_part_get_title_node (part);
      g_autofree char *text = title != NULL ? cq_node_dup_text_content (title) : NULL;

      /* A title that is still a blank has its label for a text, and is an unfilled field. */
      if (text == NULL || *g_strstrip (text) == '\0')
        cq_check_report (check, cq_part_get_node (part), cq_part_get_id (part), _("There is no title"));
    }
}

/* Whether the walk stands in what other rules or no rule speak of */
static gboolean
is_elsewhere (CqWalk *walk)
{
  for (guint level = 0; level < cq_walk_get_depth (walk); level++)
    {
      CqNode *above = cq_walk_get_ancestor (walk, level);

      if (cq_node_is (above, CQ_DB_AUTHOR) || cq_node_is (above, CQ_DB_OTHERCREDIT)
          || cq_node_has_role (above, CQ_DB_PARA, "empty"))
        return TRUE;
    }
  return FALSE;
}

/* What kind of field the blank at hand is; what a commitment is to do is none, and is filled like one. */
static char *
dup_field (CqWalk *walk)
{
  for (guint level = 0; level < cq_walk_get_depth (walk); level++)
    {
      CqNode *above = cq_walk_get_ancestor (walk, level);
      const char *kind = cq_field_get_kind (above);

      if (kind != NULL)
        return cq_field_dup_name (kind);
      if (cq_node_has_role (above, CQ_DB_PHRASE, "action"))
        return g_strdup ("action");
    }
  return NULL;
}

/* Where a name is there and only a form of it is missing, another rule says so of the party. */
static gboolean
lacks_form (CqCheck *check,
            CqWalk *walk,
            CqNode *blank)
{
  CqNode *field = cq_walk_get_ancestor (walk, 0);
  const char *kind = field != NULL && cq_node_get_kind (field) == CQ_NODE_ELEMENT ? cq_field_get_kind (field) : NULL;
  const char *lang = cq_walk_get_inherited (walk, blank, CQ_XML_LANG);
  g_autofree char *plain = NULL;
  g_autofree char *name = NULL;
  CqCountryForm which;
  CqNameForm form;
  gboolean is_list;

  if (kind == NULL || !cq_field_kind_get_form (kind, &which, &form, &is_list) || form == CQ_NAME_IN_TEXT)
    return FALSE;
  plain = cq_field_kind_new (which, CQ_NAME_IN_TEXT, is_list);
  name = cq_field_compute (check->document, plain, cq_node_get (field, CQ_AT_LINKEND), lang != NULL ? lang : check->lang);
  return name != NULL;
}

static CqWalkStep
visit_blank (CqNode *node,
             CqWalk *walk,
             gpointer data)
{
  CqCheck *check = data;
  g_autofree char *label = NULL;
  CqProblem *problem;

  if (!cq_node_is (node, CQ_DB_REPLACEABLE))
    return CQ_WALK_ON;
  if (is_elsewhere (walk) || lacks_form (check, walk, node))
    return CQ_WALK_OVER;
  label = cq_node_dup_text_content (node);
  cq_check_report (check, node, cq_walk_get_inherited (walk, node, CQ_XML_ID), _("“%s” is not filled in"), label);
  problem = g_ptr_array_index (check->problems, check->problems->len - 1);
  problem->field = dup_field (walk);
  return CQ_WALK_OVER;
}

void
cq_rule_unfilled_field (CqCheck *check)
{
  cq_tree_walk (check->document, visit_blank, check);
}

void
cq_rule_empty_section (CqCheck *check)
{
  g_autoptr (GPtrArray) sections = cq_sections_list (check->document, NULL);

  for (guint i = 0; i < sections->len; i++)
    {
      CqSection *section = g_ptr_array_index (sections, i);
      g_autofree char *title = NULL;

      if (!cq_section_is_empty (section))
        continue;
      title = cq_section_get_title (section, check->lang);
      if (title != NULL && *title != '\0')
        cq_check_report (check, cq_section_get_node (section), cq_section_get_id (section), _("There is no text under “%s”"),
                         title);
      else
        cq_check_report (check, cq_section_get_node (section), cq_section_get_id (section),
                         _("There is no text under a heading"));
    }
}

void
cq_rule_unbalanced_bracket (CqCheck *check)
{
  g_autoptr (GPtrArray) brackets = cq_brackets_list (check->document);

  for (guint i = 0; i < brackets->len; i++)
    {
      const CqBracket *bracket = g_ptr_array_index (brackets, i);
      CqPath *path = bracket->open != NULL ? bracket->open : bracket->close;
      CqNode *node = path != NULL ? cq_tree_get (check->document, path) : bracket->record;
      const char *id = bracket->open_id != NULL ? bracket->open_id : bracket->close_id;
      const char *message = NULL;

      switch (bracket->state)
        {
        case CQ_BRACKET_WHOLE:
          continue;
        case CQ_BRACKET_UNCLOSED:
          message = _("A bracket opens and never closes");
          break;
        case CQ_BRACKET_UNOPENED:
          message = _("A bracket closes that was never opened");
          break;
        case CQ_BRACKET_REVERSED:
          message = _("A bracket closes before it opens");
          break;
        case CQ_BRACKET_NOWHERE:
          message = _("A bracket is on record but stands nowhere in the text");
          break;
        default:
          g_assert_not_reached ();
        }
      cq_check_report (check, node, id, "%s", message);
    }
}
