#pragma once

#include "tree/cq-node.h"

G_BEGIN_DECLS

/* As wide as a mail may be, with room to be quoted in the answer to it */
#define CQ_PLAIN_TEXT_COLUMNS 76

/*
 * A circulated document, or any DocBook, as plain text in UTF-8:
 *
 * - A line is at most so many columns wide, as a terminal shows it, and broken where the language allows; an empty line
 *   stands between blocks. Lines of a listing or an address stay as they are. What stands within a clause or an area of
 *   a list is four columns further in, and so are the other lines of a numbered clause.
 * - At the head: "Draft", symbol and markings; framework and meeting; place and dates; title, subtitle,
 *   formality. Titles of documents are underlined with "=", headings with "-".
 * - Clauses begin with their numbers ("6. ", "(a) ", "(ii) "), bullets with "• ", dashes with "– ".
 *   References say what they print.
 * - Tables: the title; where a row fits into a line, the cells in columns, between " | "; else a row is a block, that of
 *   a cell a line, "Lead: Japan", after the head of its column. Paragraphs of a cell between " / ".
 *   Signatures: an entry after the other, a paragraph a line, "____________________" for a name to
 *   be written in.
 * - Footnotes: "[1]" in the text, and "[1] …" each at the end, numbered through the document.
 * - The text ends with a line feed.
 *
 * Without a number of columns, as other programs like to read it: a block a line, however long, and a row a line, the
 * cells between " | "; nothing is underlined.
 */
char *cq_plain_text_make (CqNode *document,
                          guint columns);

G_END_DECLS
