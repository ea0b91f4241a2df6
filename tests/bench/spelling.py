#!/usr/bin/env python3
"""The spelling of a document of twenty thousand words after a keystroke, against looking up all of it.

usage: spelling.py BUILD_DIR"""

import os
import pathlib
import subprocess
import sys
import tempfile

SOURCE = pathlib.Path(__file__).resolve().parents[2]


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    build = pathlib.Path(sys.argv[1]).resolve()
    cli = str(build / "app" / "cli" / "communique-cli")
    os.environ["CQ_DATADIR"] = str(SOURCE / "templates")
    script = [sys.executable, str(pathlib.Path(__file__).with_name("commitments.py")), "375"]
    with tempfile.TemporaryDirectory() as name:
        values, document = pathlib.Path(name) / "values.json", pathlib.Path(name) / "document.xml"
        values.write_bytes(subprocess.run(script, check=True, stdout=subprocess.PIPE).stdout)
        subprocess.run([cli, "new", "joint-statement", "--values", str(values), "-o", str(document)], check=True)
        print("Spelling of 20,000 words, and after a keystroke in them", flush=True)
        subprocess.run([str(build / "tests" / "bench" / "bench-spelling"), str(document)], check=True)


main()
