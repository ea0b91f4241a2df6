#pragma once

#include "language/cq-date.h"
#include "tree/cq-node.h"

G_BEGIN_DECLS

/*
 * From a document to what is circulated: plain DocBook 5.0 in one language that any DocBook tool
 * prints right. The pages are laid out from the same tree. What it holds:
 *
 * - article[@role=KIND][@xml:lang]. Its info has title, subtitle, biblioid and legalnotice (the
 *   distribution with its label, "Distribution: LIMITED", and the item of an agenda with its), confgroup with dates and country in
 *   words, date[@role] as ISO 8601, releaseinfo[@role=formality] ("signed at Ashgabat on 1 May
 *   2017"), releaseinfo[@role=standing] ("(unofficial translation)") where the text is not authentic, and in a
 *   draft edition[@role=draft]. A copy for signature has no legalnotice. No author, annotation, revision or record.
 * - Clauses with a whole number: orderedlist[@role=operative], an integer `override` on the first
 *   listitem and wherever the count jumps. Other numbers ("14 bis", "2.1"): para[@role=operative]
 *   beginning with phrase[@role=number] and a space. Without a number: para[@role=operative]; of
 *   the preamble para[@role=preambular]. What stood in a clause beside its paragraph follows it.
 *   Every orderedlist says its `numeration`, and its first listitem has an `override`.
 *   A numbered area has phrase[@role=number] and a space at the beginning of its title.
 * - The closing: a section[@role=closing] where it has a title. Where it has none, its paragraphs
 *   are para[@role=closing] at the end of the part's last section, because DocBook knows no
 *   section without a title and others print an empty heading.
 * - informaltable[@role=signatures] at its end: an entry for each signatory, with paras of role
 *   party, on-behalf-of, represented-by, name (always; empty where it is to be written in) and
 *   title; an entry left over is empty. Witnesses: para[@role=witnesses] ("Witnessed by:"), then
 *   informaltable[@role=witnesses] with name and title.
 * - table[@role=roadmap][@label], its columns named as in the profile (where the part asks for none,
 *   all that have something in them); row[@role=band] over each area: an entry for the letter under
 *   the column "number", then an entry that spans the rest ("A · Training" in one entry where there
 *   is no such column); every entry holds paras and nothing else. In a part that has sections it
 *   stands in a section[@role=roadmap] of its own. Where a matrix is all that follows the
 *   introduction of a roadmap, its rows have the sentences and the ids of the clauses, its bands
 *   those of the areas; else the clauses stand as text before it.
 * - Below the matrix, where the part asks for it and any commitment has a date: informalfigure[@role=timeline], with a
 *   mediaobject for as many rows as a page has room for. Each holds the same drawing twice as inline SVG, for a page that
 *   stands (imageobject[@role=fo]) and for one that lies (role html), and in words.
 * - Annexes: appendix[@role=annex] whose `label` is what to print over the title ("Annex",
 *   "Annex II"); the title stands outside its info, which has symbol and markings; its body
 *   begins with para[@role=subtitle] and para[@role=formality], where there are such, because others
 *   print nothing of an appendix's info.
 * - phrase[@role=blank] (in a draft "blank draft"), "[date]", for what is not filled in;
 *   phrase[@role=bracket] for "[" and "]"; phrase[@role=commitment] keeps its id.
 * - A text that the language lacks stands in another, says in xml:lang which, and begins with
 *   phrase[@role=untranslated], "[English]", and a space.
 * - `xreflabel` on whatever an xref points at, and no reference that leads nowhere.
 *
 * The ids of blocks are those of the document. A *named* edition is not circulated but looked at: in it
 * every clause, area, footnote and part bears an id: where it has none, the name of its place in the
 * document (cq_path_to_id()). What is made of something else bears the name of that one's place: rows of
 * the roadmap of their clause, bands of their area, entries of the signatures of the signatory, else of
 * the party. Nothing that is printed differs.
 *
 * A document that is not ours is left as it is.
 */

/**
 * CqEditionKind:
 * @CQ_EDITION_CLEAN: what circulates
 * @CQ_EDITION_DRAFT: for those who still work on the text
 * @CQ_EDITION_SIGNATURE: what is signed: as what circulates, and nothing in it says to whom it goes or who may read it
 */
typedef enum
{
  CQ_EDITION_CLEAN,
  CQ_EDITION_DRAFT,
  CQ_EDITION_SIGNATURE,
} CqEditionKind;

/**
 * CqEditionMemo:
 *
 * What editions of one document have in common from edit to edit. Used by one edition at a time.
 */
typedef struct _CqEditionMemo CqEditionMemo;

CqEditionMemo *cq_edition_memo_new (void);
void cq_edition_memo_free (CqEditionMemo *self);

/**
 * CqEditionOptions:
 * @lang: (nullable): a language of the document; %NULL is its principal one
 * @part: (nullable): the id of a part, which becomes an article of its own, or "main"; %NULL is
 *   the whole dossier
 * @party: (nullable): whose edition it is; none of the present kinds asks for it
 * @is_named: whether whatever stands on a page leads back to the document; see the top of this header
 * @memo: (nullable): what earlier editions left: makes this one sooner, and no other
 * @today: the day that a draft marks in a timeline; of year 0, none
 * @refuses_missing: whether a text that the language lacks is an error, and not marked; not with a @memo
 * @leaves_gaps: whether a text that the language lacks is a visible gap, and not the text in another language; not
 *   with a @memo
 *
 * Which edition to make.
 */
typedef struct
{
  CqEditionKind kind;
  const char *lang;
  const char *part;
  const char *party;
  gboolean is_named;
  CqEditionMemo *memo;
  CqDate today;
  gboolean refuses_missing;
  gboolean leaves_gaps;
} CqEditionOptions;

/**
 * CqEditionError:
 * @CQ_EDITION_ERROR_EMPTY: there is no document element
 * @CQ_EDITION_ERROR_LANGUAGE: the document has nothing in the language asked for
 * @CQ_EDITION_ERROR_PART: it has no such part
 * @CQ_EDITION_ERROR_MISSING: texts are missing in the language, and may not
 * @CQ_EDITION_ERROR_COLUMNS: these languages cannot stand side by side
 * @CQ_EDITION_ERROR_STANDING: the text in the language is none that is signed
 *
 * Why there is no such edition.
 */
typedef enum
{
  CQ_EDITION_ERROR_EMPTY,
  CQ_EDITION_ERROR_LANGUAGE,
  CQ_EDITION_ERROR_PART,
  CQ_EDITION_ERROR_MISSING,
  CQ_EDITION_ERROR_COLUMNS,
  CQ_EDITION_ERROR_STANDING,
} CqEditionError;

#define CQ_EDITION_ERROR (cq_edition_error_quark ())
GQuark cq_edition_error_quark (void);

CqNode *cq_edition_make (CqNode *document,
                         const CqEditionOptions *options,
                         GPtrArray **notices,
                         GError **error);

const char *cq_edition_kind_to_string (CqEditionKind kind);
gboolean cq_edition_kind_from_string (const char *word,
                                      CqEditionKind *kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CqEditionMemo, cq_edition_memo_free)

G_END_DECLS
