/* What an element is to the page: the one table of the drafter. */
#include "layout/cq-draft-private.h"

static CqPlaceKind
place_of_known (CqTag tag)
{
  switch ((guint) tag)
    {
    case CQ_DB_PARA:
    case CQ_DB_SIMPARA:
    case CQ_DB_FORMALPARA:
      return CQ_PLACE_PARAGRAPH;
    case CQ_DB_SET:
    case CQ_DB_BOOK:
    case CQ_DB_PART:
    case CQ_DB_PREFACE:
    case CQ_DB_CHAPTER:
    case CQ_DB_ARTICLE:
    case CQ_DB_SECTION:
    case CQ_DB_SECT1:
    case CQ_DB_SECT2:
    case CQ_DB_SECT3:
    case CQ_DB_SECT4:
    case CQ_DB_SECT5:
    case CQ_DB_SIMPLESECT:
    case CQ_DB_APPENDIX:
    case CQ_DB_GLOSSARY:
    case CQ_DB_GLOSSDIV:
    case CQ_DB_BIBLIOGRAPHY:
    case CQ_DB_BIBLIODIV:
    case CQ_DB_INDEX:
    case CQ_DB_INDEXDIV:
    case CQ_DB_DEDICATION:
    case CQ_DB_ACKNOWLEDGEMENTS:
    case CQ_DB_REFENTRY:
    case CQ_DB_REFSECTION:
    case CQ_DB_REFSECT1:
    case CQ_DB_REFSECT2:
    case CQ_DB_REFSECT3:
    case CQ_DB_REFSYNOPSISDIV:
    case CQ_DB_QANDADIV:
    case CQ_DB_TOC:
    case CQ_DB_PARTINTRO:
      return CQ_PLACE_DIVISION;
    case CQ_DB_TITLE:
    case CQ_DB_SUBTITLE:
    case CQ_DB_TITLEABBREV:
      return CQ_PLACE_TITLE;
    case CQ_DB_INFO:
      return CQ_PLACE_INFO;
    case CQ_DB_ORDEREDLIST:
      return CQ_PLACE_ORDERED;
    case CQ_DB_ITEMIZEDLIST:
      return CQ_PLACE_ITEMIZED;
    case CQ_DB_VARIABLELIST:
    case CQ_DB_GLOSSLIST:
      return CQ_PLACE_ENTRIES;
    case CQ_DB_VARLISTENTRY:
    case CQ_DB_GLOSSENTRY:
      return CQ_PLACE_ENTRY;
    case CQ_DB_SIMPLELIST:
      return CQ_PLACE_SIMPLE_LIST;
    case CQ_DB_PROCEDURE:
    case CQ_DB_SUBSTEPS:
    case CQ_DB_STEPALTERNATIVES:
    case CQ_DB_CALLOUTLIST:
      return CQ_PLACE_STEPS;
    case CQ_DB_QANDASET:
      return CQ_PLACE_QUESTIONS;
    case CQ_DB_PROGRAMLISTING:
    case CQ_DB_SCREEN:
    case CQ_DB_LITERALLAYOUT:
    case CQ_DB_SYNOPSIS:
      return CQ_PLACE_VERBATIM;
    case CQ_DB_TABLE:
    case CQ_DB_INFORMALTABLE:
      return CQ_PLACE_TABLE;
    case CQ_DB_BLOCKQUOTE:
    case CQ_DB_EPIGRAPH:
      return CQ_PLACE_QUOTE;
    case CQ_DB_NOTE:
    case CQ_DB_TIP:
    case CQ_DB_WARNING:
    case CQ_DB_CAUTION:
    case CQ_DB_IMPORTANT:
    case CQ_DB_SIDEBAR:
    case CQ_DB_ANNOTATION:
      return CQ_PLACE_ADMONITION;
    case CQ_DB_FIGURE:
    case CQ_DB_INFORMALFIGURE:
    case CQ_DB_EXAMPLE:
    case CQ_DB_INFORMALEXAMPLE:
    case CQ_DB_EQUATION:
    case CQ_DB_INFORMALEQUATION:
    case CQ_DB_SCREENSHOT:
    case CQ_DB_PROGRAMLISTINGCO:
    case CQ_DB_SCREENCO:
    case CQ_DB_TASK:
    case CQ_DB_TASKSUMMARY:
    case CQ_DB_TASKPREREQUISITES:
    case CQ_DB_TASKRELATED:
    case CQ_DB_BIBLIOLIST:
    case CQ_DB_ABSTRACT:
    case CQ_DB_LEGALNOTICE:
    case CQ_DB_COVER:
    case CQ_DB_MSGSET:
    case CQ_DB_REFNAMEDIV:
    case CQ_DB_REFMETA:
    case CQ_DB_SEGMENTEDLIST:
    case CQ_DB_SEGLISTITEM:
    case CQ_DB_INDEXENTRY:
    case CQ_DB_TOCENTRY:
    case CQ_DB_REVHISTORY:
    case CQ_DB_REVDESCRIPTION:
    case CQ_DB_PERSONBLURB:
    case CQ_DB_LISTITEM:
    case CQ_DB_GLOSSDEF:
    case CQ_DB_QUESTION:
    case CQ_DB_ANSWER:
    case CQ_DB_QANDAENTRY:
    case CQ_DB_STEP:
    case CQ_DB_CALLOUT:
    case CQ_DB_AUTHORGROUP:
      return CQ_PLACE_TITLED;
    case CQ_DB_MEDIAOBJECT:
      return CQ_PLACE_MEDIA;
    case CQ_DB_BRIDGEHEAD:
    case CQ_DB_CMDSYNOPSIS:
    case CQ_DB_FUNCSYNOPSIS:
    case CQ_DB_BIBLIOENTRY:
    case CQ_DB_BIBLIOMIXED:
    case CQ_DB_REVISION:
    case CQ_DB_CONFGROUP:
    case CQ_DB_KEYWORDSET:
    case CQ_DB_SUBJECTSET:
    case CQ_DB_SEGTITLE:
    case CQ_DB_ATTRIBUTION:
      return CQ_PLACE_TEXTUAL;
    case CQ_DB_INDEXTERM:
    case CQ_DB_COLSPEC:
    case CQ_DB_AREASPEC:
      return CQ_PLACE_NOTHING;
    default:
      return CQ_PLACE_INLINE;
    }
}

/**
 * cq_place_holds_blocks:
 *
 * Returns: whether there is a block somewhere below @node, footnotes aside
 */
gboolean
cq_place_holds_blocks (CqNode *node)
{
  CqNode *child;

  for (guint i = 0; (child = cq_node_next_element (node, &i)) != NULL;)
    {
      CqPlaceKind place = place_of_known (cq_node_get_tag (child));
      if (cq_node_is (child, CQ_DB_FOOTNOTE) || place == CQ_PLACE_NOTHING)
        continue;
      if ((place != CQ_PLACE_INLINE && place != CQ_PLACE_TITLE && place != CQ_PLACE_TEXTUAL)
          || cq_place_holds_blocks (child))
        return TRUE;
    }
  return FALSE;
}

/**
 * cq_place_of:
 * @among_text: whether @node stands between words
 *
 * Returns: what @node is to the page; of what the program does not know, by what it holds
 */
CqPlaceKind
cq_place_of (CqNode *node, gboolean among_text)
{
  CqPlaceKind place = place_of_known (cq_node_get_tag (node));

  if (place != CQ_PLACE_INLINE)
    return place;
  if (cq_node_is (node, CQ_DB_FOOTNOTE) || cq_node_is (node, CQ_DB_INLINEMEDIAOBJECT))
    return CQ_PLACE_INLINE;
  if (cq_node_get_n_children (node) > 0 && cq_place_holds_blocks (node))
    return CQ_PLACE_TITLED;
  if (among_text)
    return CQ_PLACE_INLINE;
  return cq_node_get_tag (node) == CQ_TAG_OTHER || cq_node_is (node, CQ_DB_ADDRESS) ? CQ_PLACE_TEXTUAL : CQ_PLACE_INLINE;
}
