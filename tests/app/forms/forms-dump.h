#pragma once

/* Forms as text, for golden files and for the eye. */
#include "check/cq-check.h"
#include "docbook/cq-reader.h"
#include "forms/cq-outline.h"
#include "forms/cq-rich.h"
#include "forms/cq-structure.h"

static inline CqNode *
load_source_file (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("CQ_SOURCE_DIR"), name, NULL);
  g_autoptr (GError) error = NULL;
  CqNode *document = cq_reader_load_file (path, NULL, &error);

  g_assert_no_error (error);
  return document;
}

static inline void
dump_outline (GString *text, GPtrArray *outline)
{
  for (guint i = 0; i < outline->len; i++)
    {
      const CqOutlineRow *row = outline->pdata[i];

      g_string_append_printf (text, "%*s%s%s %s%s%s", (int) row->depth * 2, "", row->is_parent ? "▾" : "·",
                              row->is_strong ? "*" : "", row->mark != NULL ? row->mark : "",
                              row->mark != NULL ? " " : "", row->title);
      if (row->count > 0)
        g_string_append_printf (text, " (%u)", row->count);
      if (row->n_problems > 0)
        g_string_append_printf (text, " !%u", row->n_problems);
      g_string_append_printf (text, "  <%s>\n", row->form);
    }
}

static inline void
dump_value (GString *text, const CqRow *row)
{
  g_autofree char *words = NULL;

  if (row->kind == CQ_ROW_SENTENCE)
    g_string_append (text, cq_rich_get_text (row->rich));
  else if (row->kind == CQ_ROW_SWITCH)
    g_string_append (text, row->active ? "yes" : "no");
  else if (row->when != NULL)
    {
      words = cq_when_get_text (row->when, CQ_WHEN_BARE, row->lang, row->lang);
      g_string_append (text, words != NULL ? words : "?");
    }
  else if (row->owners != NULL)
    for (guint i = 0; i < row->owners->len; i++)
      {
        const char *party = cq_owner_get_party (row->owners->pdata[i]);
        const char *name = cq_owner_get_name (row->owners->pdata[i], row->lang, row->lang);
        g_string_append_printf (text, "%s%s", i > 0 ? " + " : "", party != NULL ? party : name);
      }
  else if (row->text != NULL)
    g_string_append (text, row->text);
}

static inline void
dump_row (GString *text, const CqRow *row)
{
  static const char *const kinds[CQ_N_ROW_KINDS] = {
    "text", "number", "sentence", "verb", "person", "choice", "switch", "date", "dates", "when", "owners", "country", "link", "note",
  };

  g_string_append_printf (text, "  %s%s %s “%s” = ", row->is_folded ? "(" : "", kinds[row->kind], row->key, row->label);
  dump_value (text, row);
  if (row->kind == CQ_ROW_LINK)
    g_string_append_printf (text, "%s | %s%s%s", row->mark != NULL ? row->mark : "", row->detail != NULL ? row->detail : "",
                            row->is_movable ? " movable" : "", row->is_removable ? " removable" : "");
  for (guint i = 0; row->kind == CQ_ROW_CHOICE && row->choices != NULL && i < row->choices->len; i++)
    g_string_append_printf (text, " [%s: %s]", ((CqChoice *) row->choices->pdata[i])->value,
                            ((CqChoice *) row->choices->pdata[i])->label);
  if (row->problem != NULL)
    g_string_append_printf (text, " !! %s", row->problem);
  g_string_append_printf (text, "%s\n", row->is_folded ? ")" : "");
}

static inline void
dump_form (GString *text, const CqForm *form)
{
  g_string_append_printf (text, "== %s: %s", form->id, form->title);
  if (form->parent != NULL)
    g_string_append_printf (text, " < %s (%s)", form->parent_title, form->parent);
  g_string_append_printf (text, " @%s\n", form->block);
  if (form->guidance != NULL)
    g_string_append_printf (text, "  \"%.60s…\"\n", form->guidance);
  for (guint i = 0; form->table != NULL && i < form->table->rows->len; i++)
    {
      CqFormTableRow *row = form->table->rows->pdata[i];
      g_autofree char *cells = g_strjoinv (" | ", row->cells);
      g_string_append_printf (text, "  | %s -> %s %s\n", cells, row->form, row->row);
    }
  for (guint g = 0; g < form->groups->len; g++)
    {
      const CqFormGroup *group = form->groups->pdata[g];

      g_string_append_printf (text, " -- %s%s\n", group->title != NULL ? group->title : "", group->is_list ? " (list)" : "");
      for (guint r = 0; r < group->rows->len; r++)
        dump_row (text, group->rows->pdata[r]);
      if (group->rows->len == 0 && group->empty != NULL)
        g_string_append_printf (text, "  %s\n", group->empty);
      for (guint a = 0; a < group->actions->len; a++)
        g_string_append_printf (text, "  > %s “%s”\n", ((CqFormAction *) group->actions->pdata[a])->what,
                                ((CqFormAction *) group->actions->pdata[a])->label);
    }
}
