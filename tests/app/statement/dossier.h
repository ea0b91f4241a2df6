#pragma once

#include "docbook/cq-reader.h"
#include "docbook/cq-schema.h"
#include "docbook/cq-writer.h"
#include "tree/cq-walk.h"

/* A dossier with something of everything, for the tests of this room. */
static const char dossier_xml[]
    = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<article xmlns=\"http://docbook.org/ns/docbook\" xmlns:cq=\"urn:communique:statement\" version=\"5.0\" xml:lang=\"en\" role=\"joint-statement\">\n"
      "  <info>\n"
      "    <title><phrase xml:lang=\"en\">Joint Statement</phrase><phrase xml:lang=\"ja\">共同声明</phrase></title>\n"
      "    <biblioid class=\"other\" otherclass=\"symbol\">CAJ/FM/6/1</biblioid>\n"
      "    <authorgroup xml:id=\"parties\">\n"
      "      <author xml:id=\"jp\" role=\"party\"><orgname><phrase role=\"short\" xml:lang=\"en\">Japan</phrase><phrase role=\"short\" xml:lang=\"ja\">日本</phrase></orgname></author>\n"
      "      <author xml:id=\"kz\" role=\"party\"><orgname><phrase role=\"short\" xml:lang=\"en\">Kazakhstan</phrase><phrase role=\"formal\" xml:lang=\"en\">the Republic of Kazakhstan</phrase></orgname></author>\n"
      "      <author xml:id=\"eu\" role=\"observer\"><orgname><phrase role=\"short\" xml:lang=\"en\">European Union</phrase></orgname></author>\n"
      "      <othercredit xml:id=\"jp-signatory\" class=\"other\" role=\"signatory\" linkend=\"jp\"><personname>Fumio Kishida</personname><affiliation><jobtitle>Minister</jobtitle></affiliation></othercredit>\n"
      "      <othercredit xml:id=\"w1\" class=\"other\" role=\"witness\"><personname>Olga Lin</personname></othercredit>\n"
      "    </authorgroup>\n"
      "    <confgroup xml:id=\"meeting\"><conftitle>6th Meeting</conftitle><confnum>6</confnum><confdates>2017-05-01</confdates><address><city>Ashgabat</city><country>TM</country></address></confgroup>\n"
      "    <date role=\"adopted\">2017-05-01</date>\n"
      "    <cq:file profile=\"1\" formality=\"signed\"/>\n"
      "    <cq:part about=\"roadmap\" formality=\"adopted\"/>\n"
      "    <cq:roadmap about=\"roadmap\" form=\"both\"/>\n"
      "    <cq:commitment about=\"c1\" actors=\"jp\" lead=\"jp\" partners=\"kz\" roadmap=\"true\"><cq:due>2018-12</cq:due><cq:deliverable xml:lang=\"en\">Course held</cq:deliverable></cq:commitment>\n"
      "    <cq:commitment about=\"c2\" actors=\"kz\"><cq:due within=\"P6M\" of=\"adopted\"/></cq:commitment>\n"
      "    <cq:bracket about=\"b1 b1-end\" by=\"kz\" status=\"open\"/>\n"
      "  </info>\n"
      "  <para role=\"chapeau\" xml:id=\"ch\">The Ministers of <phrase role=\"field name-list\" linkend=\"parties\">Japan and Kazakhstan</phrase> met.</para>\n"
      "  <para role=\"chapeau\" xml:lang=\"ja\">大臣は会合した。</para>\n"
      "  <orderedlist role=\"preamble\">\n"
      "    <listitem xml:id=\"pp1\" role=\"preambular\"><para><emphasis role=\"verb\">Recalling</emphasis> the Dialogue,<footnote xml:id=\"fn1\"><para>Begun in 2004.</para></footnote></para></listitem>\n"
      "  </orderedlist>\n"
      "  <para role=\"linking\" xml:id=\"link\">have reached the following understandings:</para>\n"
      "  <section xml:id=\"transport\" role=\"area\">\n"
      "    <title><phrase xml:lang=\"en\">Transport</phrase><phrase xml:lang=\"ja\">運輸</phrase></title>\n"
      "    <orderedlist role=\"operative\">\n"
      "      <listitem xml:id=\"op1\" role=\"operative\"><para xml:lang=\"en\"><phrase xml:id=\"c1\" role=\"commitment\"><phrase role=\"field name-short\" linkend=\"jp\">Japan</phrase> <emphasis role=\"verb\">will</emphasis> <phrase role=\"action\">assist</phrase> <phrase role=\"field due\" linkend=\"c1\">by December 2018</phrase></phrase>, <anchor xml:id=\"b1\" role=\"bracket-open\"/>see<anchor xml:id=\"b1-end\" role=\"bracket-close\"/> <xref linkend=\"pp1\"/>.</para><para xml:lang=\"ja\">日本は…</para><orderedlist numeration=\"loweralpha\"><listitem xml:id=\"op1a\"><para>railways;</para></listitem><listitem xml:id=\"op1b\"><para>roads.</para></listitem></orderedlist></listitem>\n"
      "      <listitem xml:id=\"op2\" role=\"operative\"><para>A second, see <xref linkend=\"op1b\"/>.</para></listitem>\n"
      "    </orderedlist>\n"
      "    <para role=\"plain\" xml:id=\"par1\">Unnumbered.</para>\n"
      "    <itemizedlist><listitem><para>a bullet</para></listitem></itemizedlist>\n"
      "    <orderedlist role=\"operative\" continuation=\"continues\">\n"
      "      <listitem xml:id=\"op3\" role=\"operative\"><para><phrase xml:id=\"c2\" role=\"commitment\">Kazakhstan <emphasis role=\"verb\">will</emphasis> survey</phrase>.</para></listitem>\n"
      "    </orderedlist>\n"
      "    <section xml:id=\"ports\" role=\"area\"><title>Ports</title><para role=\"empty\"><replaceable>No clause yet</replaceable></para></section>\n"
      "  </section>\n"
      "  <section xml:id=\"water\" role=\"area\"><title>Water</title><orderedlist role=\"operative\" continuation=\"continues\"><listitem xml:id=\"op4\" role=\"operative\"><para>Water.</para></listitem></orderedlist></section>\n"
      "  <section xml:id=\"closing\" role=\"closing\"><title/><para>Adopted on <date role=\"adopted\">1 May 2017</date>.</para></section>\n"
      "  <appendix xml:id=\"roadmap\" role=\"annex\"><info><title>Roadmap</title></info><section xml:id=\"measures\" role=\"area\"><title>Measures</title><para role=\"plain\">Text.</para></section></appendix>\n"
      "</article>\n";

static inline CqNode *
read_xml (const char *xml)
{
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));
  g_autoptr (GError) error = NULL;
  CqNode *document = cq_reader_parse (bytes, "dossier.xml", NULL, &error);

  g_assert_no_error (error);
  return document;
}

static inline char *
write_xml (CqNode *document)
{
  g_autoptr (GBytes) bytes = cq_writer_write (document);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return g_strndup (data, size);
}

static inline void
assert_valid (CqNode *document, const char *what)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) messages = cq_schema_check_document (document, what, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < messages->len; i++)
    {
      CqMessage *message = g_ptr_array_index (messages, i);
      if (message->severity == CQ_MESSAGE_ERROR)
        {
          g_autofree char *text = cq_message_to_string (message);
          g_autofree char *xml = write_xml (document);
          g_error ("%s: %s\n%s", what, text, xml);
        }
    }
}
