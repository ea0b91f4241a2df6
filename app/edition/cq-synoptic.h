#pragma once

#include "edition/cq-edition.h"

G_BEGIN_DECLS

/* More columns have no room on a page. */
#define CQ_SYNOPTIC_MOST 3

/*
 * The texts of a document in two or three of its languages, side by side: plain DocBook 5.0 like any edition. What
 * it holds, besides what an edition does:
 *
 * - article[@xml:lang] is in the first of the languages, and so is its info, whose title has all: phrase[@xml:lang],
 *   " / " between them. An annex is appendix[@role=annex] with such a title.
 * - informaltable[@role=synoptic]: a column a language, in the order chosen; its head names each in itself,
 *   with para[@role=standing] where the text is no authentic one. A row a paragraph, clause, heading or signature;
 *   every entry says its language. A clause is an orderedlist of one listitem with its number. Headings are
 *   bridgehead of role title, area, and "area 2" for one within; the lines around the title are para of the roles
 *   annex, framework, subtitle, formality and place, the lines of a signature those of an edition.
 * - What no cell can hold, a table, stands between two such tables, once a language.
 * - section[@role=roadmap][@xml:lang] for each language after the text: its matrix, and its timeline.
 * - An id that stands in several columns bears the tag of the language in all but the first: "c4.ru". A footnote has
 *   the same `label` in each.
 * - phrase[@role=blank] for a text that a language lacks.
 */
CqNode *cq_synoptic_make (CqNode *document,
                          const CqEditionOptions *options,
                          const char *const *langs,
                          GPtrArray **notices,
                          GError **error);
guint cq_synoptic_count_columns (CqNode *edition);

G_END_DECLS
