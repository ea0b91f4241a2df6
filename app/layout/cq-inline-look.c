/* The look of a stretch of text: what its element says of it. */
#include "layout/cq-inline-look.h"

#include <string.h>

/* The verb with which a clause opens is the first word of it. */
static CqEmphasis
emphasis_of_verb (const CqInlineText *self)
{
  if (self->block->text == CQ_TEXT_PREAMBULAR || self->block->text == CQ_TEXT_LINKING)
    return self->style->opening_verb;
  if (self->block->text == CQ_TEXT_CLAUSE && self->text->len == 0)
    return self->style->clause_verb;
  return self->style->verb;
}

static guint
flags_of_emphasis (CqInlineText *self, CqNode *node)
{
  const char *role = cq_node_get (node, CQ_AT_ROLE);

  if (g_strcmp0 (role, "verb") == 0)
    {
      switch (emphasis_of_verb (self))
        {
        case CQ_EMPHASIS_ITALIC:
          return CQ_INLINE_ITALIC;
        case CQ_EMPHASIS_BOLD:
          return CQ_INLINE_BOLD;
        case CQ_EMPHASIS_BOLD_CAPITALS:
          return CQ_INLINE_BOLD | CQ_INLINE_CAPITALS;
        case CQ_EMPHASIS_PLAIN:
        default:
          return 0;
        }
    }
  if (role != NULL && (strstr (role, "bold") != NULL || strstr (role, "strong") != NULL))
    return CQ_INLINE_BOLD;
  if (g_strcmp0 (role, "underline") == 0)
    return CQ_INLINE_UNDERLINED;
  if (role != NULL && strstr (role, "strike") != NULL)
    return CQ_INLINE_STRUCK;
  return CQ_INLINE_ITALIC | CQ_INLINE_EMPHASIS;
}

static gboolean
role_has_word (const char *role, const char *word)
{
  gsize length = strlen (word);

  return role != NULL && strncmp (role, word, length) == 0 && (role[length] == '\0' || role[length] == ' ');
}

static guint
flags_of_phrase (CqNode *node)
{
  const char *role = cq_node_get (node, CQ_AT_ROLE);
  const char *revision = cq_node_get (node, CQ_AT_REVISIONFLAG);
  guint flags = 0;

  if (role_has_word (role, "blank"))
    flags |= CQ_INLINE_BLANK;
  if (role_has_word (role, "bracket") || role_has_word (role, "number"))
    flags |= CQ_INLINE_BOLD;
  if (g_strcmp0 (revision, "deleted") == 0)
    flags |= CQ_INLINE_STRUCK;
  else if (g_strcmp0 (revision, "added") == 0)
    flags |= CQ_INLINE_UNDERLINED;
  return flags;
}

guint
cq_inline_flags_of (CqInlineText *self, CqNode *node)
{
  switch ((guint) cq_node_get_tag (node))
    {
    case CQ_DB_EMPHASIS:
      return flags_of_emphasis (self, node);
    case CQ_DB_PHRASE:
      return flags_of_phrase (node);
    case CQ_DB_REPLACEABLE:
      return CQ_INLINE_ITALIC | (self->block->text == CQ_TEXT_CODE ? 0 : CQ_INLINE_BLANK);
    case CQ_DB_CITETITLE:
    case CQ_DB_FOREIGNPHRASE:
    case CQ_DB_FIRSTTERM:
    case CQ_DB_WORDASWORD:
    case CQ_DB_GLOSSTERM:
      return CQ_INLINE_ITALIC;
    case CQ_DB_LITERAL:
    case CQ_DB_CODE:
    case CQ_DB_COMMAND:
    case CQ_DB_FILENAME:
    case CQ_DB_FUNCTION:
    case CQ_DB_CLASSNAME:
    case CQ_DB_VARNAME:
    case CQ_DB_PARAMETER:
    case CQ_DB_OPTION:
    case CQ_DB_USERINPUT:
    case CQ_DB_COMPUTEROUTPUT:
    case CQ_DB_SYSTEMITEM:
      return CQ_INLINE_CODE;
    case CQ_DB_SUPERSCRIPT:
      return CQ_INLINE_RAISED;
    case CQ_DB_SUBSCRIPT:
      return CQ_INLINE_LOWERED;
    default:
      return 0;
    }
}

/* "#id" or a URI, or NULL. */
const char *
cq_inline_link_of (CqInlineText *self, CqNode *node)
{
  const char *linkend = cq_node_get (node, CQ_AT_LINKEND);
  const char *href = cq_node_get (node, CQ_XLINK_HREF);
  CqTag tag = cq_node_get_tag (node);
  char *link;

  if (href != NULL && *href != '\0')
    return href;
  if (tag == CQ_DB_EMAIL)
    {
      g_autofree char *address = cq_inline_dup_plain (node);
      link = g_strconcat ("mailto:", address, NULL);
    }
  else if (linkend != NULL && (tag == CQ_DB_XREF || tag == CQ_DB_LINK || tag == CQ_DB_FOOTNOTEREF))
    link = g_strconcat ("#", linkend, NULL);
  else
    return NULL;
  g_ptr_array_add (self->owned, link);
  return link;
}
