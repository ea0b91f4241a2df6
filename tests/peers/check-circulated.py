#!/usr/bin/env python3
"""Whether another program prints a circulated document right.

    check-circulated.py PEER FILE...

PEER is jing, pandoc, xsl-html or xsl-fo. Exit status 0 right, 1 wrong, 77 the peer is not here.
What must come out is read from the circulated file itself: every word in order, the numbers of
the clauses, the signatures, one language; and no author, no heading without words.
"""
import html
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET

DB = '{http://docbook.org/ns/docbook}'
SVG = '{http://www.w3.org/2000/svg}'
XML = '{http://www.w3.org/XML/1998/namespace}'
FO = '{http://www.w3.org/1999/XSL/Format}'
SCHEMA = '/usr/share/xml/docbook/schema/rng/5.0/docbook.rng'
SHEETS = '/usr/share/xml/docbook/stylesheet/docbook-xsl-ns'
# What a peer itself adds may stand between; what it may not print is in here.
SKIPPED = {DB + name for name in ('info', 'indexterm', 'footnote', 'colspec', 'mediaobject')}


class Wrong(Exception):
    pass


def words_of(text):
    return re.findall(r'\w+', text)


def tag(element):
    return element.tag.removeprefix(DB)


class Circulated:
    """What a circulated file says, and so what is to be printed."""

    def __init__(self, path):
        self.path = path
        self.root = ET.parse(path).getroot()
        self.ids = {e.get(XML + 'id'): e for e in self.root.iter() if e.get(XML + 'id')}
        self.check_shape()

    def check_shape(self):
        with open(self.path, encoding='utf-8') as file:
            source = file.read()
        for forbidden in ('urn:communique', '<author', '<othercredit', '<annotation', '<revhistory', '<!--'):
            if forbidden in source:
                raise Wrong(f'{forbidden} stands in it')
        for element in self.root.iter(DB + 'orderedlist'):
            first = element.find(DB + 'listitem')
            if not (first.get('override') or '').isdigit():
                raise Wrong('a list does not say its first number')
        for element in self.root.iter(DB + 'xref'):
            if self.ids.get(element.get('linkend'), {}).get('xreflabel') is None:
                raise Wrong(f'no label for a reference to {element.get("linkend")}')

    def text(self, element, within=False):
        """The words that are printed of an element, references resolved, footnotes left out."""
        if element.tag in SKIPPED and not within:
            return ''
        if element.tag == DB + 'xref':
            return self.ids[element.get('linkend')].get('xreflabel')
        parts = [element.text or '']
        for child in element:
            parts.append(self.text(child))
            parts.append(child.tail or '')
            if tag(child) in ('para', 'title', 'entry', 'glossterm'):
                parts.append(' ')
        return ''.join(parts)

    def drop_column_numbers(self):
        for head in self.root.iter(DB + 'thead'):
            for row in [row for row in head if row.get('role') == 'column-numbers']:
                head.remove(row)

    def body_words(self):
        return words_of(' '.join(self.text(child) for child in self.root))

    def footnotes(self):
        return [words_of(self.text(note, within=True)) for note in self.root.iter(DB + 'footnote')]

    def pictures(self):
        """Of each picture the words of its drawings, which are the same, and what is said in its stead."""
        return [([word for text in media.find(f'.//{SVG}svg').iter(SVG + 'text') for word in words_of(text.text)],
                 words_of(self.text(media.find(f'{DB}textobject/{DB}phrase'))))
                for media in self.root.iter(DB + 'mediaobject')]

    def clauses(self):
        """(number, first words) of each numbered clause."""
        result = []
        for numbered in self.root.iter(DB + 'orderedlist'):
            if numbered.get('role') != 'operative':
                continue
            number = 0
            for item in numbered.findall(DB + 'listitem'):
                number = int(item.get('override') or number + 1)
                result.append((number, words_of(self.text(item.find(DB + 'para')))[:3]))
        return result

    def signatures(self):
        return [' '.join(self.text(para).split())
                for table in self.root.iter(DB + 'informaltable') if table.get('role') in ('signatures', 'witnesses')
                for para in table.iter(DB + 'para') if self.text(para).strip()]

    def languages(self):
        return {e.get(XML + 'lang') for e in self.root.iter() if e.get(XML + 'lang')}


def expect_in_order(wanted, printed, what):
    at = 0
    for word in wanted:
        try:
            at = printed.index(word, at) + 1
        except ValueError:
            context = ' '.join(printed[max(at - 8, 0):at])
            raise Wrong(f'{what}: “{word}” is missing after “{context}”') from None


def expect_all(circulated, text):
    printed = words_of(text)
    expect_in_order(circulated.body_words(), printed, 'text')
    for note in circulated.footnotes():
        expect_in_order(note, printed, 'footnote')
    flat = ' '.join(text.split())
    for line in circulated.signatures():
        if line not in flat:
            raise Wrong(f'signatures: “{line}” is missing')


def expect_drawings(circulated, page):
    """Each picture is in the page as it was drawn."""
    drawings = re.findall(r'<(?:\w+:)?svg\b.*?</(?:\w+:)?svg>', page, re.DOTALL)
    pictures = circulated.pictures()
    if len(drawings) != len(pictures):
        raise Wrong(f'{len(drawings)} drawings for {len(pictures)} pictures')
    for (drawn, _), drawing in zip(pictures, drawings):
        expect_in_order(drawn, words_of(html.unescape(re.sub(r'<[^>]+>', ' ', drawing))), 'drawing')


def run(*command):
    done = subprocess.run(command, capture_output=True, text=True, check=False,
                          env={**os.environ, 'LC_ALL': 'C.UTF-8'})
    if done.returncode != 0:
        raise Wrong(f'{command[0]} fails: {(done.stdout + done.stderr).strip()}')
    for line in done.stderr.splitlines():
        if line.strip() and 'avalon' not in line and not line.startswith('Making portrait pages'):
            raise Wrong(f'{command[0]} says: {line}')
    return done.stdout


def strip_tags(page):
    page = re.sub(r'<(a|sup)\b[^>]*footnote[^>]*>.*?</\1>', ' ', page, flags=re.DOTALL)
    page = re.sub(r'<(?:/?(?:p|div|li|td|th|h\d|dt|dd|title|br|tr))\b[^>]*>', ' ', page)
    return html.unescape(re.sub(r'<[^>]+>', '', page))


def check_jing(circulated):
    run('jing', SCHEMA, circulated.path)


def check_pandoc(circulated):
    plain = run('pandoc', '-f', 'docbook', '-t', 'plain', '--wrap=none', '--columns=1000', circulated.path)
    for number, first in circulated.clauses():
        pattern = rf'^\s*{number}\.\s+\W*' + r'(?:\[\d+\]|\W)+'.join(first)
        if not re.search(pattern, plain, re.MULTILINE):
            raise Wrong(f'clause {number} is not numbered so in plain text')
    meta = json.loads(run('pandoc', '-f', 'docbook', '-t', 'json', circulated.path))['meta']
    if 'author' in meta:
        raise Wrong('a party poses as an author')
    title = circulated.root.find(f'{DB}info/{DB}title')
    page = run('pandoc', '-f', 'docbook', '-t', 'html', '--standalone', '--metadata', 'quiet=1', circulated.path)
    if html.escape(circulated.text(title).strip(), quote=False) not in page:
        raise Wrong('the title is another')
    body = run('pandoc', '-f', 'docbook', '-t', 'html', circulated.path)
    if re.search(r'<h\d[^>]*>\s*</h\d>', body):
        raise Wrong('a heading without words')
    circulated.drop_column_numbers()  # pandoc reads one row of a head
    expect_all(circulated, strip_tags(body))
    said = words_of(html.unescape(' '.join(re.findall(r'alt="([^"]*)"', body))))
    for _, words in circulated.pictures():
        expect_in_order(words, said, 'words of a picture')


def transform(circulated, form):
    sheet = f'{SHEETS}/{form}/docbook.xsl'
    parameters = ['--stringparam', 'chunker.output.encoding', 'UTF-8']
    with tempfile.TemporaryDirectory() as folder:
        out = os.path.join(folder, 'out')
        run('xsltproc', '--nonet', *parameters, '-o', out, sheet, circulated.path)
        with open(out, 'rb') as file:
            return file.read()


def check_xsl_html(circulated):
    page = transform(circulated, 'html')
    found = re.search(rb'charset=([\w-]+)', page)
    page = page.decode(found.group(1).decode() if found else 'utf-8')
    if 'class="author' in page or 'class="othercredit' in page:
        raise Wrong('a party poses as an author')
    if re.search(r'<h\d[^>]*>(?:\s|<a [^>]*></a>)*</h\d>', page) or re.search(r'<dt>(?:<[^>]+>|\s)*</dt>', page):
        raise Wrong('a heading without words')
    expect_drawings(circulated, page)
    expect_all(circulated, strip_tags(page))
    shown = {}
    for match in re.finditer(r'<li class="listitem" value="(\d+)">(?=(.{0,600}))', page, re.DOTALL):
        shown.setdefault(int(match.group(1)), []).append(words_of(strip_tags(match.group(2))))
    # What follows in a list counts on from its first item, as every browser does.
    for numbered in circulated.root.iter(DB + 'orderedlist'):
        item = numbered.find(DB + 'listitem')
        first = words_of(circulated.text(item.find(DB + 'para')))[:3]
        if not any(words[:len(first)] == first for words in shown.get(int(item.get('override')), [])):
            raise Wrong(f'the list that begins “{" ".join(first)}” does not begin with {item.get("override")}')


def check_xsl_fo(circulated):
    tree = ET.fromstring(transform(circulated, 'fo'))
    for holder in tree.iter():
        for note in holder.findall(FO + 'footnote'):
            tail = note.tail
            note.clear()
            note.tail = tail
    flow = ' '.join(''.join(e.itertext()) + ' ' for e in tree.iter(FO + 'block') if not e.findall('.//' + FO + 'block'))
    printed = []
    for item in tree.iter(FO + 'list-item'):
        label = ''.join(item.find(FO + 'list-item-label').itertext()).strip()
        body = ' '.join(item.find(FO + 'list-item-body').itertext())
        printed.append((label, words_of(body)))
    for number, first in circulated.clauses():
        if not any(label == f'{number}.' and words[:len(first)] == first for label, words in printed):
            raise Wrong(f'clause {number} is not numbered so')
    for line in circulated.signatures():
        if line not in ' '.join(flow.split()):
            raise Wrong(f'signatures: “{line}” is missing')
    expect_drawings(circulated, ET.tostring(tree, encoding='unicode'))
    for element in tree.iter(FO + 'block'):
        if element.get('role') == 'author':
            raise Wrong('a party poses as an author')


PEERS = {
    'jing': (check_jing, 'jing', SCHEMA),
    'pandoc': (check_pandoc, 'pandoc', '/'),
    'xsl-html': (check_xsl_html, 'xsltproc', SHEETS),
    'xsl-fo': (check_xsl_fo, 'xsltproc', SHEETS),
}


def main():
    check, program, needed = PEERS[sys.argv[1]]
    if shutil.which(program) is None or not os.path.exists(needed):
        print(f'{program} or {needed} is not installed', file=sys.stderr)
        return 77
    status = 0
    for path in sys.argv[2:]:
        try:
            check(Circulated(path))
        except Wrong as wrong:
            print(f'{path}: {sys.argv[1]}: {wrong}', file=sys.stderr)
            status = 1
    return status


if __name__ == '__main__':
    sys.exit(main())
