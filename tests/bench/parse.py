#!/usr/bin/env python3
"""Reading and writing a document of 10,000 commitments (about 5 MB) against xmllint --noout, which
parses it and builds a tree. Whole processes in turn; then the parts of ours by themselves.

usage: parse.py BUILD"""

import os
import subprocess
import sys
import tempfile

from pair import Side, compare

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<article xmlns="http://docbook.org/ns/docbook" xmlns:cq="urn:communique:statement" version="5.0" xml:lang="en" role="joint-statement">
  <info>
    <title>Joint Statement</title>
    <authorgroup xml:id="parties"><author xml:id="jp" role="party"><orgname><phrase role="short">Japan</phrase></orgname></author></authorgroup>
    <cq:file profile="1"/>
"""
RECORD = """    <cq:commitment about="c{0}" actors="jp" lead="jp" roadmap="true"><cq:due>2018-12</cq:due><cq:deliverable>Course {0} held</cq:deliverable></cq:commitment>
"""
CLAUSE = """      <listitem xml:id="op{0}" role="operative"><para><phrase xml:id="c{0}" role="commitment"><phrase role="field actors" linkend="c{0}">Japan</phrase> <emphasis role="verb">will</emphasis> <phrase role="action">train specialists in programme {0}</phrase> <phrase role="field due" linkend="c{0}">by December 2018</phrase></phrase>.</para></listitem>
"""


def document(n):
    parts = [HEAD, *(RECORD.format(i) for i in range(n)), "  </info>\n"]
    for first in range(0, n, 100):
        parts.append(f'  <section xml:id="s{first}" role="area"><title>Area {first // 100}</title>\n'
                     '    <orderedlist role="operative" continuation="continues">\n')
        parts += [CLAUSE.format(i) for i in range(first, min(first + 100, n))]
        parts.append("    </orderedlist>\n  </section>\n")
    parts.append("</article>\n")
    return "".join(parts)


def main():
    program = os.path.join(sys.argv[1], "tests", "bench", "bench-parse")
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "statement.xml")
        with open(path, "w", encoding="utf-8") as file:
            file.write(document(10000))
        size = os.path.getsize(path) / 1e6
        compare(f"parse, build and write 10,000 commitments ({size:.1f} MB)",
                Side("read and write", [program, path]),
                [Side("xmllint --noout", ["xmllint", "--noout", path])], runs=15)
        done = subprocess.run([program, path, "15"], check=True, capture_output=True, text=True)
        print("  within one process, ms:", done.stdout)


main()
