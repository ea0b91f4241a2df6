#!/usr/bin/env python3
"""Cold exports against peers, in one run:

- a statement of about five pages, DocBook to PDF, against xsltproc and FOP;
- a thousand commitments against bare Pango and cairo drawing the same words on one core.

usage: export.py BUILD_DIR"""

import os
import pathlib
import subprocess
import sys
import tempfile

from pair import Side, compare

FO = "/usr/share/xml/docbook/stylesheet/docbook-xsl-ns/fo/docbook.xsl"
SOURCE = pathlib.Path(__file__).resolve().parents[2]


def build_binaries(build):
    return str(build / "app" / "cli" / "communique-cli"), str(build / "tests" / "bench" / "bench-bare")


def five_pages(cli, folder):
    dossier, circulated, pdf = (str(folder / name) for name in ("five.xml", "five.docbook.xml", "five.pdf"))
    values = str(SOURCE / "templates" / "examples" / "ashgabat.json")
    subprocess.run([cli, "new", "joint-statement-roadmap", "--values", values, "-o", dossier], check=True)
    subprocess.run([cli, "export", dossier, "--to=docbook", "-o", circulated], check=True)
    ours = Side("communique-cli", [cli, "export", dossier, "--to=pdf", "-o", pdf])
    peer_pdf, peer_fo = str(folder / "peer.pdf"), str(folder / "peer.fo")
    peer = Side("xsltproc and FOP",
                ["sh", "-c", f"xsltproc --nonet -o {peer_fo} {FO} {circulated} && fop -q {peer_fo} {peer_pdf}"])
    compare("Five pages, cold", ours, [peer], runs=5)


def thousand(cli, bare, folder, roadmap):
    label = "with its roadmap" if roadmap else "as paragraphs"
    template = "joint-statement-roadmap" if roadmap else "joint-statement"
    values, dossier, words, pdf = (str(folder / name) for name in ("v.json", "k.xml", "k.txt", "k.pdf"))
    script = [sys.executable, str(pathlib.Path(__file__).with_name("commitments.py")), "1000"]
    with open(values, "w", encoding="utf-8") as out:
        subprocess.run(script + (["--roadmap"] if roadmap else []), check=True, stdout=out)
    subprocess.run([cli, "new", template, "--values", values, "-o", dossier], check=True)
    subprocess.run([cli, "export", dossier, "--to=text", "--columns=0", "-o", words], check=True, stderr=subprocess.DEVNULL)
    ours = Side("communique-cli, all cores", [cli, "export", dossier, "--to=pdf", "-o", pdf])
    peer = Side("bare Pango and cairo, one core", ["taskset", "-c", "0", bare, words, str(folder / "bare.pdf")])
    compare(f"A thousand commitments, {label}", ours, [peer])


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    cli, bare = build_binaries(pathlib.Path(sys.argv[1]).resolve())
    os.environ["CQ_DATADIR"] = str(SOURCE / "templates")
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        five_pages(cli, folder)
        thousand(cli, bare, folder, roadmap=False)
        thousand(cli, bare, folder, roadmap=True)


main()
