#!/usr/bin/env python3
"""Cold start: from nothing to the first drawn window, against the demonstration program of GTK, in one run;
once with the welcome, once with a document and its first form.

Each start has a display, a bus and a home folder of its own; both are drawn without a graphics card.

usage: start.py BUILD_DIR"""

import os
import pathlib
import subprocess
import sys

from pair import Side, compare

SOURCE = pathlib.Path(__file__).resolve().parents[2]


class Start(Side):
    """A program that goes on after it has started: what counts is said by bench-start, not by its end."""

    def once(self, counted=True):
        done = subprocess.run(self.command, env=self.env, capture_output=True, text=True)
        if done.returncode != 0:
            sys.exit(f"{self.name} failed: {' '.join(self.command)}\n{done.stderr}")
        milliseconds, _processor, kilobytes = map(float, done.stdout.split())
        if counted:
            self.seconds.append(milliseconds / 1000)
            self.peak = max(self.peak, kilobytes)


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    build = pathlib.Path(sys.argv[1]).resolve()
    start = [str(SOURCE / "tests" / "ui" / "display"), str(build / "tests" / "bench" / "bench-start")]
    program = str(build / "ui" / "communique")
    example = str(SOURCE / "templates" / "examples" / "ashgabat.xml")
    os.environ.update(CQ_DATADIR=str(SOURCE / "templates"), GSETTINGS_BACKEND="memory",
                      GSETTINGS_SCHEMA_DIR=str(build / "ui" / "data"))
    demo = Start("gtk4-demo", [*start, "GTK", "gtk4-demo"])
    compare("Start, to the welcome", Start("communique", [*start, "Communiqué", program]), [demo], runs=9)
    demo = Start("gtk4-demo", [*start, "GTK", "gtk4-demo"])
    compare("Start, to the form of a document",
            Start("communique FILE", [*start, "Joint Statement", program, example]), [demo], runs=9)


main()
