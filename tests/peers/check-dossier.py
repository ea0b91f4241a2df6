#!/usr/bin/env python3
"""The example dossier, from its template to what a peer prints.

    check-dossier.py CLI SOURCE-DIR PEER

Makes the dossier with communique-cli, exports it whole and part by part, clean and as a draft, and
holds each against PEER; see check-circulated.py.
"""
import os
import subprocess
import sys
import tempfile

TEMPLATE = 'joint-statement-roadmap'


def main():
    cli, source, peer = sys.argv[1:4]
    values = os.path.join(source, 'templates', 'examples', 'ashgabat.json')
    checker = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'check-circulated.py')
    with tempfile.TemporaryDirectory() as folder:
        dossier = os.path.join(folder, 'dossier.xml')
        subprocess.run([cli, 'new', TEMPLATE, '--values', values, '-o', dossier], check=True)
        exports = []
        for edition in ('clean', 'draft'):
            for part in (None, 'main', 'roadmap'):
                out = os.path.join(folder, f'{edition}-{part or "whole"}.xml')
                command = [cli, 'export', dossier, '--to=docbook', '-o', out, f'--edition={edition}']
                subprocess.run(command + ([f'--part={part}'] if part else []), check=True,
                               stderr=subprocess.DEVNULL)
                exports.append(out)
        return subprocess.run([sys.executable, checker, peer, *exports], check=False).returncode


if __name__ == '__main__':
    sys.exit(main())
