"""The words of the interface: the template that translators begin with, and what a file of theirs says."""

import os
import pathlib
import re
import subprocess

TOP = pathlib.Path(__file__).resolve().parents[2]

# As Meson's preset “glib” has it.
KEYWORDS = ("_", "N_", "C_:1c,2", "NC_:1c,2", "g_dcgettext:2", "g_dngettext:2,3", "g_dpgettext2:2c,3")


class Entry:
    """A message: its line, and what stands in it."""

    def __init__(self, line):
        self.line = line
        self.context = None
        self.msgid = None
        self.plural = None
        self.strings = {}
        self.flags = set()
        self.references = []
        self.is_obsolete = False

    def key(self):
        return self.context, self.msgid


def unquote(text):
    return re.sub(r"\\(.)", lambda found: {"n": "\n", "t": "\t"}.get(found.group(1), found.group(1)), text)


def quote(text):
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return f'"{escaped}"'


def _put(entry, field, text):
    if field.startswith("msgstr"):
        number = int(field[7:-1]) if "[" in field else 0
        entry.strings[number] = entry.strings.get(number, "") + text
    else:
        name = {"msgctxt": "context", "msgid": "msgid", "msgid_plural": "plural"}[field]
        setattr(entry, name, (getattr(entry, name) or "") + text)


def read(path):
    """The entries of a po file, in their order; the header has an empty msgid."""
    entries = []
    entry = None
    field = None
    flags, references = set(), []
    for number, line in enumerate(pathlib.Path(path).read_text().splitlines(), 1):
        is_obsolete = line.startswith("#~")
        line = line[2:].strip() if is_obsolete else line.strip()
        if line.startswith("#,"):
            flags |= {flag.strip() for flag in line[2:].split(",")}
        elif line.startswith("#:"):
            references += line[2:].split()
        found = re.match(r'(msgctxt|msgid_plural|msgid|msgstr(?:\[\d+\])?)\s+"(.*)"$', line)
        if found and (found.group(1) == "msgctxt" or (found.group(1) == "msgid" and field != "msgctxt")):
            entry = Entry(number)
            entry.flags, entry.references, entry.is_obsolete = flags, references, is_obsolete
            flags, references = set(), []
            entries.append(entry)
        if found:
            field = found.group(1)
            _put(entry, field, unquote(found.group(2)))
        elif entry is not None and field and re.match(r'".*"$', line):
            _put(entry, field, unquote(line[1:-1]))
    return entries


def make_template(path):
    """Writes what “meson compile communique-pot” writes; fails as it does, and where it only warns."""
    command = ["xgettext", "--package-name=communique", "--from-code=UTF-8", "--add-comments",
               f"--files-from={TOP / 'po/POTFILES.in'}", f"--directory={TOP}", f"--output={path}"]
    command += [f"--keyword={keyword}" for keyword in KEYWORDS]
    command += ["--flag=g_strdup_printf:1:c-format", "--flag=g_set_error:4:c-format", "--flag=g_dngettext:2:pass-c-format",
                "--flag=_:1:pass-c-format", "--flag=C_:2:pass-c-format", "--flag=g_markup_printf_escaped:1:c-format",
                "--flag=g_string_append_printf:2:c-format"]
    run = subprocess.run(command, env={**os.environ, "GETTEXTDATADIRS": str(TOP / "po")}, capture_output=True, text=True,
                         check=False)
    if run.returncode != 0 or run.stderr.strip():
        raise RuntimeError(run.stderr)


def list_languages():
    text = (TOP / "po/LINGUAS").read_text()
    return [word for line in text.splitlines() for word in line.split("#")[0].split()]
