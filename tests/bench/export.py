#!/usr/bin/env python3
"""Cold exports to PDF against peers, in one run, with peak memory, at about 5, 100 and 1,000 pages: a statement of
commitments with its roadmap. Each peer gets the program's own circulated copy, or the same as the format that it reads,
made before the clock starts:

- DocBook, through the DocBook XSL stylesheets and FOP, and through dblatex;
- HTML, by pandoc, through WeasyPrint;
- OpenDocument, by pandoc, through LibreOffice;
- the bare words, one paragraph a line, with nothing but Pango and cairo on one core.

The aims: under a tenth of the fastest peer at 5 pages, under a fifth at 100; at most 1.2 of the bare program, better
below 1; under 250 MB at 1,000 pages. What both programs take to start and to end is printed first: of five pages that is
a large part.

usage: export.py BUILD_DIR [PAGES…]"""

import os
import pathlib
import subprocess
import sys
import tempfile

from pair import Side, compare

FO = "/usr/share/xml/docbook/stylesheet/docbook-xsl-ns/fo/docbook.xsl"
SOURCE = pathlib.Path(__file__).resolve().parents[2]
COMMITMENTS = {5: 12, 100: 280, 1000: 2800}
RUNS = {5: 5, 100: 3, 1000: 1}       # against peers
BARE_RUNS = {5: 25, 100: 15, 1000: 3}


class Case:
    """One document of about so many pages, in every form that somebody reads."""

    def __init__(self, build, folder, pages, roadmap):
        self.folder, self.pages = folder, pages
        self.cli = str(build / "app" / "cli" / "communique-cli")
        self.bare = str(build / "tests" / "bench" / "bench-bare")
        self.dossier = self.name("dossier.xml")
        script = [sys.executable, str(pathlib.Path(__file__).with_name("commitments.py")), str(COMMITMENTS[pages])]
        with open(self.name("values.json"), "w", encoding="utf-8") as out:
            subprocess.run(script + (["--roadmap"] if roadmap else []), check=True, stdout=out)
        template = "joint-statement-roadmap" if roadmap else "joint-statement"
        self.run(self.cli, "new", template, "--values", self.name("values.json"), "-o", self.dossier)

    def name(self, leaf):
        return str(self.folder / leaf)

    def run(self, *command):
        subprocess.run(command, check=True, stderr=subprocess.DEVNULL)

    def ours(self):
        return Side("communique-cli, all cores", [self.cli, "export", self.dossier, "--to=pdf", "-o", self.name("ours.pdf")])

    def bare_words(self):
        self.run(self.cli, "export", self.dossier, "--to=text", "--columns=0", "-o", self.name("words.txt"))
        return Side("bare Pango and cairo, one core", ["taskset", "-c", "0", self.bare, self.name("words.txt"), self.name("bare.pdf")])

    def peers(self):
        docbook, html, odt = (self.name(f"copy.{end}") for end in ("xml", "html", "odt"))
        fo, pdf, folder = self.name("copy.fo"), self.name("peer.pdf"), self.name("office")
        self.run(self.cli, "export", self.dossier, "--to=docbook", "-o", docbook)
        self.run("pandoc", "-s", "-f", "docbook", docbook, "-o", html)
        self.run("pandoc", "-s", "-f", "docbook", docbook, "-o", odt)
        return [
            Side("xsltproc and FOP", ["sh", "-c", f"xsltproc --nonet -o {fo} {FO} {docbook} && fop -q {fo} {pdf}"],
                 {"FOP_OPTS": "-Xmx3000m"}),
            Side("dblatex", ["dblatex", "-q", "-b", "xetex", "-o", pdf, docbook]),
            Side("WeasyPrint", ["weasyprint", "-q", html, pdf]),
            Side("LibreOffice", ["soffice", f"-env:UserInstallation=file://{folder}", "--headless", "--convert-to", "pdf",
                                 "--outdir", str(self.folder), odt]),
        ]


def measure(build, pages):
    for roadmap in (False, True):
        with tempfile.TemporaryDirectory() as name:
            case = Case(build, pathlib.Path(name), pages, roadmap)
            title = f"About {pages} pages, {'with the roadmap' if roadmap else 'as paragraphs'}"
            compare(title, case.ours(), [case.bare_words()], BARE_RUNS[pages])
            if roadmap:
                compare(f"{title}, against peers", case.ours(), case.peers(), RUNS[pages])


def measure_start(build):
    with tempfile.NamedTemporaryFile() as nothing:
        compare("Nothing to do", Side("communique-cli", [str(build / "app" / "cli" / "communique-cli"), "--version"]),
                [Side("bare Pango and cairo", [str(build / "tests" / "bench" / "bench-bare"), nothing.name, os.devnull])], BARE_RUNS[5])


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    os.environ["CQ_DATADIR"] = str(SOURCE / "templates")
    build = pathlib.Path(sys.argv[1]).resolve()
    measure_start(build)
    for pages in [int(argument) for argument in sys.argv[2:]] or list(COMMITMENTS):
        measure(build, pages)


main()
