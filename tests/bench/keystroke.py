#!/usr/bin/env python3
"""One keystroke in a document of twenty thousand words, from the edit to the pages that show it,
against making all its pages anew in the same run: once as paragraphs, once with the roadmap as a table.

usage: keystroke.py BUILD_DIR"""

import os
import pathlib
import subprocess
import sys
import tempfile

SOURCE = pathlib.Path(__file__).resolve().parents[2]
DOCUMENTS = [("as paragraphs", "joint-statement", ["375"]),
             ("half of them in a roadmap", "joint-statement-roadmap", ["175", "--roadmap"])]


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    build = pathlib.Path(sys.argv[1]).resolve()
    cli = str(build / "app" / "cli" / "communique-cli")
    bench = str(build / "tests" / "bench" / "bench-keystroke")
    os.environ["CQ_DATADIR"] = str(SOURCE / "templates")
    script = [sys.executable, str(pathlib.Path(__file__).with_name("commitments.py"))]
    for label, template, options in DOCUMENTS:
        with tempfile.TemporaryDirectory() as name:
            values, document = pathlib.Path(name) / "values.json", pathlib.Path(name) / "document.xml"
            values.write_bytes(subprocess.run(script + options, check=True, stdout=subprocess.PIPE).stdout)
            subprocess.run([cli, "new", template, "--values", str(values), "-o", str(document)], check=True)
            text = subprocess.run([cli, "export", str(document), "--to=text", "-o", "-"], check=True,
                                  stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout
            print(f"A keystroke in {len(text.split()):,} words, {label}", flush=True)
            subprocess.run([bench, str(document)], check=True)
            print(flush=True)


main()
