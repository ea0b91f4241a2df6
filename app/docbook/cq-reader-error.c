/* Why bytes did not become a document, in words. */
#include "docbook/cq-reader-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  guint line;
} CqReaderErrorPrivate;

static void
cq_reader_error_private_init (CqReaderErrorPrivate *private)
{
  private->line = 0;
}

static void
cq_reader_error_private_copy (const CqReaderErrorPrivate *from, CqReaderErrorPrivate *to)
{
  to->line = from->line;
}

static void
cq_reader_error_private_clear (CqReaderErrorPrivate *private)
{
}

G_DEFINE_EXTENDED_ERROR (CqReaderError, cq_reader_error)

/**
 * cq_reader_error_get_line:
 * @error: an error of any domain
 *
 * Returns: the line of the file that is to blame, counted from 1; 0 where none is
 */
guint
cq_reader_error_get_line (const GError *error)
{
  return error->domain == CQ_READER_ERROR ? cq_reader_error_get_private (error)->line : 0;
}

/* Returns: (transfer full): an error with its line */
GError *
cq_reader_error_new (CqReaderError code, guint line, const char *format, ...)
{
  GError *error;
  va_list arguments;

  va_start (arguments, format);
  error = g_error_new_valist (CQ_READER_ERROR, code, format, arguments);
  va_end (arguments);
  cq_reader_error_get_private (error)->line = line;
  return error;
}

/* Returns: the line of @place in @text, counted from 1 */
guint
cq_reader_line_at (const char *text, const char *place)
{
  guint line = 1;

  for (const char *at = text; (at = memchr (at, '\n', place - at)) != NULL; at++)
    line++;
  return line;
}

static const char *
or_nothing (const char *text)
{
  return text != NULL ? text : "";
}

/* The faults people make most, in our words; NULL for the rest. */
static char *
describe (const xmlError *xml)
{
  switch (xml->code)
    {
    case XML_ERR_DOCUMENT_EMPTY:
      return g_strdup (_ ("the file is empty or holds no XML"));
    case XML_ERR_DOCUMENT_END:
      return g_strdup (_ ("something follows the end of the document"));
    case XML_ERR_TAG_NAME_MISMATCH:
      if (xml->str1 == NULL || xml->str2 == NULL)
        return NULL;
      /* Translators: two names of elements */
      return g_strdup_printf (_ ("the element “%s” of line %d is not closed: “%s” ends before it"), xml->str1,
                              xml->int1, xml->str2);
    case XML_ERR_TAG_NOT_FINISHED:
      return g_strdup (_ ("the file ends before its last element is closed; it may be cut off"));
    case XML_ERR_ATTRIBUTE_REDEFINED:
      return g_strdup_printf (_ ("the attribute “%s” is given twice"), or_nothing (xml->str1));
    case XML_ERR_ATTRIBUTE_NOT_STARTED:
      return g_strdup (_ ("the value of an attribute must stand in quotation marks"));
    case XML_NS_ERR_ATTRIBUTE_REDEFINED:
      return g_strdup_printf (_ ("the attribute “%s” is given twice, under two prefixes"), or_nothing (xml->str1));
    case XML_ERR_ENTITY_LOOP:
      return g_strdup (_ ("entities stand for one another in a circle or too deep"));
    case XML_ERR_NAME_REQUIRED:
    case XML_ERR_ENTITYREF_SEMICOL_MISSING:
      return g_strdup (_ ("a name is missing: in text, “&” is written “&amp;” and “<” is written “&lt;”"));
    case XML_ERR_INVALID_CHAR:
      return g_strdup_printf (_ ("the character U+%04X cannot stand in XML; remove it"), (guint) xml->int1);
    case XML_ERR_COMMENT_NOT_FINISHED:
    case XML_ERR_CDATA_NOT_FINISHED:
    case XML_ERR_PI_NOT_FINISHED:
    case XML_ERR_GT_REQUIRED:
      return g_strdup (_ ("a tag, comment, section or instruction is not closed; the file may be cut off"));
    case XML_ERR_RESERVED_XML_NAME:
      return g_strdup (_ ("“<?xml” must stand at the very beginning of the file"));
    case XML_ERR_LT_IN_ATTRIBUTE:
      return g_strdup (_ ("“<” stands in the value of an attribute; write “&lt;”"));
    case XML_NS_ERR_UNDEFINED_NAMESPACE:
      return g_strdup_printf (_ ("the prefix of “%s:%s” is not declared"), or_nothing (xml->str1),
                              or_nothing (xml->str2));
    default:
      return NULL;
    }
}

/* Returns: (transfer full): what libxml2 found, as an error of ours */
GError *
cq_reader_error_new_from_xml (const xmlError *xml, guint line)
{
  g_autofree char *text = describe (xml);

  if (text == NULL)
    {
      g_autofree char *given = g_utf8_make_valid (or_nothing (xml->message), -1);
      given[strcspn (given, "\n")] = '\0';
      /* Translators: %s is what the XML library says, in English. */
      text = g_strdup_printf (_ ("not well-formed XML: %s"), g_strstrip (given));
    }
  return cq_reader_error_new (CQ_READER_ERROR_SYNTAX, line, "%s", text);
}
