#!/usr/bin/env python3
"""What the finishing pass takes of an export to PDF, and the most memory of the whole, at about 5, 100 and 1,000 pages
with their roadmap. The aims: under a quarter of the time, under 250 MB at 1,000 pages.

usage: finish.py BUILD_DIR"""

import os
import pathlib
import subprocess
import sys
import tempfile

SOURCE = pathlib.Path(__file__).resolve().parents[2]
COMMITMENTS = [12, 280, 2800]


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    build = pathlib.Path(sys.argv[1]).resolve()
    cli, bench = str(build / "app" / "cli" / "communique-cli"), str(build / "tests" / "bench" / "bench-finish")
    os.environ["CQ_DATADIR"] = str(SOURCE / "templates")
    print("The finishing pass")
    for n in COMMITMENTS:
        with tempfile.TemporaryDirectory() as name:
            values, dossier = (str(pathlib.Path(name) / leaf) for leaf in ("v.json", "d.xml"))
            with open(values, "w", encoding="utf-8") as out:
                subprocess.run([sys.executable, str(pathlib.Path(__file__).with_name("commitments.py")), str(n), "--roadmap"],
                               check=True, stdout=out)
            subprocess.run([cli, "new", "joint-statement-roadmap", "--values", values, "-o", dossier], check=True)
            sys.stdout.flush()
            subprocess.run([bench, dossier], check=True)
    print(flush=True)


main()
