#pragma once

#include "tree/cq-node.h"

G_BEGIN_DECLS

/*
 * A circulated document, or any DocBook, as plain text in UTF-8:
 *
 * - a block a line, however long, and an empty line between blocks; no line is broken but those of a
 *   listing or an address. What stands within a clause or an area of a list is four spaces further in.
 * - At the head: "Draft", symbol and markings; framework and meeting; place and dates; title, subtitle,
 *   formality.
 * - Clauses begin with their numbers ("6. ", "(a) ", "(ii) "), bullets with "• ", dashes with "– ".
 *   References say what they print.
 * - Tables: the title, then a row a line, the cells between " | ", paragraphs of a cell between " / ".
 *   Signatures: an entry after the other, a paragraph a line, "____________________" for a name to
 *   be written in.
 * - Footnotes: "[1]" in the text, and "[1] …" a line each at the end, numbered through the document.
 * - The text ends with a line feed.
 */
char *cq_plain_text_make (CqNode *document);

G_END_DECLS
