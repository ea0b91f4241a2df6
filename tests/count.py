"""Counts what the tests of one run said, each TAP line one test, and prints the sum.

Reads Meson's testlog.json: a line an executable, with what it printed and how it ended. One that
ended badly although none of its lines failed (a crash, a leak, a time-out, lines promised and
never given) counts as one failure.
"""

import json
import os
import re
import sys

LINE = re.compile(r"^(not )?ok\b[^#\n]*(?:#[ \t]*(\S+))?", re.MULTILINE)
GOOD = {"OK", "EXPECTEDFAIL"}


def count(run):
    """One executable's passed, failed and skipped."""
    passed = failed = skipped = 0
    for negative, directive in LINE.findall(run.get("stdout") or ""):
        if directive.upper().startswith("SKIP"):
            skipped += 1
        elif negative:
            failed += 1
        else:
            passed += 1
    if run["result"] == "SKIP":
        skipped = max(skipped, 1)
    elif run["result"] not in GOOD:
        failed = max(failed, 1)
    elif not passed + failed + skipped:
        passed = 1
    return passed, failed, skipped


def main(folder):
    log = os.path.join(folder, "testlog.json")
    total = [0, 0, 0]
    if os.path.exists(log):
        with open(log, encoding="utf-8") as lines:
            for line in lines:
                run = json.loads(line)
                one = count(run)
                total = [a + b for a, b in zip(total, one)]
                if one[1]:
                    print(f"failed: {run['name']} ({run['result'].lower()})")
    print("{} passed, {} failed, {} skipped".format(*total))
    return 1 if total[1] or not total[0] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
