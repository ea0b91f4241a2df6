#!/usr/bin/env python3
"""Compile the country names of iso-codes into a C table.

Document languages have nothing to do with the language of the process, and gettext follows the
process: so the catalogues are read here, once, and no gettext remains at run time.

Usage: country-table.py ISO_CODES_PREFIX CORRECTIONS OUTPUT
"""

import gettext
import json
import pathlib
import sys

# iso-codes names its catalogues after POSIX locales.
TAGS = {"zh_CN": "zh", "zh_TW": "zh-Hant", "zh_HK": "zh-HK", "sr@latin": "sr-Latn",
        "tt@iqtelif": "tt-Latn", "bn_IN": "bn-IN", "pt_BR": "pt-BR"}
SKIPPED = {"mo"}  # withdrawn from ISO 639 in 2008
FORMS = ("short", "formal")

# ISO sorts "Tanzania, United Republic of" under T. In these the part before the comma alone
# would name another place or take sides, so that the short name is the whole one; for the
# Koreas, Laos, Syria and Viet Nam the United Nations use the whole name as the short one too.
WHOLE = {"CD", "FM", "KP", "KR", "LA", "PS", "SY", "VG", "VI", "VN"}
COMMAS = (" ، ", ", ", "، ", "、")
# The words on which an inverted name ends where turning it round gives a grammatical name.
LINKS = {
    "en": ("of", "the"), "fr": ("de", "d'", "du", "la", "île", "îles"), "es": ("de", "del"), "ast": ("de", "del"),
    "pt": ("de", "da", "do"), "pt-BR": ("de", "da", "do"), "gl": ("de", "da", "do"),
    "ca": ("de", "del"), "oc": ("de",), "ia": ("de", "del"), "it": ("di",), "af": ("die", "van"),
    "fil": ("ng",), "he": ("של",),
    "de": ("republik", "volksrepublik", "von", "staat"),
}

# English: a name with one of these words takes the article, and so do these short names
# (United Nations usage), but not these.
GENERIC = {"republic", "kingdom", "state", "states", "union", "confederation", "federation",
           "principality", "commonwealth", "sultanate", "duchy", "emirates", "see", "territory",
           "territories", "islands", "isle", "region"}
ARTICLE = {"BS", "CG", "GM", "KM", "NE", "NL", "PH", "SD"}
NO_ARTICLE = {"HM", "SB", "GS"}


def fail(message):
    sys.exit(f"country-table.py: {message}")


def split(name):
    for comma in COMMAS:
        head, found, tail = name.partition(comma)
        if found:
            return head.strip(), tail.strip()
    return name, None


def turn_round(name, tag):
    """ "Congo, The Democratic Republic of the" → "Democratic Republic of the Congo"; None where
    the language gives no sure way."""
    if "(" in name or "（" in name:
        return None
    head, tail = split(name)
    if tail is None:
        return name
    if head in tail.split():
        return tail
    last = tail.split()[-1].lower()
    if last.endswith("d'"):
        return tail + head
    if last not in LINKS.get(tag, ()):
        return None
    if tag == "en":
        tail = tail.removeprefix("The ")
    return f"{tail} {head}"


def is_inverted(entry, name):
    """Whether a name, English or translated, is turned for sorting; some translators do so where
    the English is straight ("Russie, Fédération de"). Lists of islands have commas of their own."""
    tail = split(entry["name"])[1]
    return "and" not in tail.split() if tail else split(name)[1] is not None


def without_article(name, tag):
    """Two official names in iso-codes carry an article: "the State of Palestine"."""
    for article in {"en": ("the ",), "fr": ("l'", "l’")}.get(tag, ()):
        name = name and name.removeprefix(article)
    return name


def clean(name, tag):
    """Marks that teach how to read a name are not printed in one: stress in Cyrillic, and in
    Arabic the vowels and the doubling (as in print generally). French is printed with the
    apostrophe of print."""
    if tag == "fr":
        name = name.replace("'", "’")
    drop = {"ar": range(0x064B, 0x0653), "ru": (0x0301,), "uk": (0x0301,)}.get(tag, ())
    return "".join(letter for letter in name if ord(letter) not in drop).strip()


def whole_name(entry, translate, tag):
    name = translate(entry["name"])
    if name and is_inverted(entry, name):
        name = turn_round(name, tag)
    if not name and "official_name" in entry:
        name = translate(entry["official_name"])
        if name and is_inverted(entry, name):
            name = turn_round(name, tag)
    return name


def short_name(entry, translate, tag):
    if entry["alpha_2"] in WHOLE:
        return whole_name(entry, translate, tag) or translate(entry.get("common_name"))
    if "common_name" in entry and translate(entry["common_name"]):
        return translate(entry["common_name"])
    # Some catalogues put a claim into this name: none is better than a wrong one.
    if entry["alpha_2"] == "TW":
        return None
    name = translate(entry["name"])
    if name and entry["alpha_2"] == "VA":
        name = name.partition("(")[0].partition("（")[0].strip()
        return None if split(name)[1] else name
    if not split(entry["name"])[1]:
        return whole_name(entry, translate, tag)
    return split(name)[0] if name and is_inverted(entry, name) else name


def formal_name(entry, translate, tag):
    if "official_name" in entry:
        name = translate(entry["official_name"])
        return without_article(name, tag)
    if entry["alpha_2"] == "VA":
        return short_name(entry, translate, tag)
    return whole_name(entry, translate, tag)


def with_article(code, name):
    if not name or code in NO_ARTICLE:
        return name
    words = {word.strip(",()").lower() for word in name.split()}
    takes = bool(words & GENERIC) or (code in ARTICLE and " " not in name)
    return f"the {name}" if takes else name


def read_corrections(path, codes, tags):
    corrections = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        fields = line.split("\t")
        if len(fields) != 4 or fields[0] not in codes or fields[1] not in tags \
                or fields[2] not in FORMS or not fields[3]:
            fail(f"{path}:{number}: not a correction: {line}")
        if tuple(fields[:3]) in corrections:
            fail(f"{path}:{number}: corrected twice: {line}")
        corrections[tuple(fields[:3])] = fields[3]
    return corrections


def read_translators(prefix):
    translators = {"en": lambda text: text}
    for path in sorted(prefix.glob("share/locale/*/LC_MESSAGES/iso_3166-1.mo")):
        locale = path.parts[-3]
        if locale in SKIPPED:
            continue
        with path.open("rb") as stream:
            catalogue = gettext.GNUTranslations(stream)._catalog
        translators[TAGS.get(locale, locale)] = catalogue.get
    return translators


class Pool:
    """Strings stored once, one after another; offset 0 is the empty one: missing."""

    def __init__(self):
        self.offsets = {"": 0}
        self.size = 1

    def add(self, text):
        text = text or ""
        if text not in self.offsets:
            self.offsets[text] = self.size
            self.size += len(text.encode("utf-8")) + 1
        return self.offsets[text]

    def lines(self):
        for text in self.offsets:
            escaped = text.replace("\\", "\\\\").replace('"', '\\"')
            yield f'  "{escaped}\\000"'


def main():
    if len(sys.argv) != 4:
        fail("usage: country-table.py ISO_CODES_PREFIX CORRECTIONS OUTPUT")
    prefix, corrections_path, output = map(pathlib.Path, sys.argv[1:])
    with (prefix / "share/iso-codes/json/iso_3166-1.json").open(encoding="utf-8") as stream:
        entries = sorted(json.load(stream)["3166-1"], key=lambda entry: entry["alpha_2"])
    translators = read_translators(prefix)
    codes = [entry["alpha_2"] for entry in entries]
    corrections = read_corrections(corrections_path, set(codes), set(translators))

    pool = Pool()
    rows = []
    in_text = []
    # Catalogues of a handful of names are no language of documents.
    tags = []
    for tag in sorted(translators):
        def translate(text, known=translators[tag], here=tag):
            name = known(text) if text else None
            return clean(name, here) if name else None
        row = []
        for entry in entries:
            code = entry["alpha_2"]
            names = [corrections.get((code, tag, form)) or make(entry, translate, tag)
                     for form, make in zip(FORMS, (short_name, formal_name))]
            row.append(names)
            if tag == "en":
                in_text.append([with_article(code, name) for name in names])
        if sum(1 for short, _ in row if short) < 30:
            continue
        tags.append(tag)
        rows.append([[pool.add(name) for name in names] for names in row])
    in_text = [[pool.add(name) for name in names] for names in in_text]

    def numbers(table):
        return " ".join(f"{{{short},{formal}}}," for short, formal in table)

    out = ["/* Made by country-table.py from iso-codes; not to be edited. */",
           '#include "language/cq-country-table.h"', "",
           f"const guint cq_country_table_n_codes = {len(codes)};",
           f"const guint cq_country_table_n_tags = {len(tags)};",
           "const char * const cq_country_table_codes[] = {",
           *(f'  "{code}",' for code in codes), "  NULL", "};",
           "const char * const cq_country_table_tags[] = {",
           *(f'  "{tag}",' for tag in tags), "  NULL", "};",
           "const guint32 cq_country_table_in_text[][2] = {", numbers(in_text), "};",
           "const guint32 cq_country_table_names[][2] = {", *map(numbers, rows), "};",
           "const char cq_country_table_pool[] =", *pool.lines(), "  ;", ""]
    output.write_text("\n".join(out), encoding="utf-8")


if __name__ == "__main__":
    main()
