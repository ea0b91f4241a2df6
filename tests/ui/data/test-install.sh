#!/bin/sh
# The program built for a folder of its own and installed there: every file stands where the desktop looks
# for it, and the programs find theirs with nothing set in the environment.
#
# usage: test-install.sh SOURCE-FOLDER APPLICATION-ID
set -u
top=$1
id=$2
. "$(dirname "$0")/tap.sh"
build=$work/build
prefix=$work/prefix
share=$prefix/share
unset CQ_DATADIR CQ_LOCALEDIR GSETTINGS_SCHEMA_DIR G_DEBUG LANGUAGE DESTDIR
export HOME="$work/home" XDG_DATA_HOME="$work/home/share" XDG_CONFIG_HOME="$work/home/config"
export XDG_DATA_DIRS="$share:/usr/share" PATH="$prefix/bin:$PATH"

build_it() {
  meson setup "$build" "$top" --prefix="$prefix" --buildtype=plain || return 1
  # Only what is installed: no tests of tests.
  meson introspect --installed "$build" | python3 -c '
import json, os, sys
for path in json.load(sys.stdin):
    if path.startswith(sys.argv[1] + "/"):
        print(os.path.relpath(path, sys.argv[1]))' "$build" >"$work/targets"
  xargs ninja -C "$build" <"$work/targets"
}

stand() {
  for file in bin/communique bin/communique-cli \
    "share/applications/$id.desktop" "share/metainfo/$id.metainfo.xml" "share/mime/packages/$id.xml" \
    "share/glib-2.0/schemas/$id.gschema.xml" share/glib-2.0/schemas/gschemas.compiled \
    "share/icons/hicolor/scalable/apps/$id.svg" "share/icons/hicolor/symbolic/apps/$id-symbolic.svg" \
    share/man/man1/communique.1 share/man/man1/communique-cli.1 share/man/man5/communique-dates.5 \
    share/man/man5/communique-register.5 share/man/man5/communique-style.5 \
    share/communique/joint-statement.xml share/communique/styles/plain.style \
    share/communique/schema/communique.rng share/communique/examples/ashgabat.xml; do
    [ -s "$prefix/$file" ] || { echo "no $file"; return 1; }
  done
}

# What is only for building and testing stays behind.
nothing_else() {
  extra=$(cd "$prefix" && find . -type f ! -path "./bin/communique" ! -path "./bin/communique-cli" \
    ! -path "./share/communique/*" ! -path "./share/man/man*/communique*.[15]" ! -path "*$id*" \
    ! -path "./share/locale/*/LC_MESSAGES/communique.mo" \
    ! -path "./share/mime/*" ! -name gschemas.compiled ! -name mimeinfo.cache ! -name icon-theme.cache)
  [ -z "$extra" ] || { echo "$extra"; return 1; }
}

lists_templates() {
  communique-cli templates >"$work/templates" && grep -q "^joint-statement-roadmap	" "$work/templates"
}

makes_a_pdf() {
  communique-cli new joint-statement-roadmap --values="$share/communique/examples/ashgabat.json" -o "$work/new.xml" &&
    communique-cli validate "$work/new.xml" && communique-cli export "$work/new.xml" --to=pdf -o "$work/new.pdf" &&
    [ -s "$work/new.pdf" ]
}

# A language that nobody has translated the program into yet, with one word of it.
is_translated() {
  mkdir -p "$share/locale/eo/LC_MESSAGES"
  printf 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\nmsgid "Commands:"\nmsgstr "Ordonoj:"\n' |
    msgfmt -o "$share/locale/eo/LC_MESSAGES/communique.mo" - && says "Ordonoj:" env LANGUAGE=eo communique-cli --help
}

knows_its_files() {
  gio info -a standard::content-type "$share/communique/examples/ashgabat.xml" | grep -qF application/x-communique+xml &&
    gio mime application/x-communique+xml >"$work/mime" && cat "$work/mime" && grep -qF "$id.desktop" "$work/mime"
}

asks_for_no_other_xml() {
  gio mime application/xml >"$work/mime"
  cat "$work/mime"
  ! grep -qF "$id.desktop" "$work/mime"
}

# The editor comes up without a warning, takes its name, and stays.
starts() {
  G_DEBUG=fatal-warnings "$top/tests/ui/display" sh -c '
    communique & started=$!
    gdbus wait --session --timeout 20 "$1" && sleep 1 && kill -0 $started && kill $started' sh "$id"
}

check "it is built" build_it
check "it is installed" meson install -C "$build" --no-rebuild
check "every file stands where it should" stand
check "nothing else is installed" nothing_else
check "the settings are known" says window-width gsettings list-keys "$id"
check "the files of the program are known" knows_its_files
check "the program opens its own files only" asks_for_no_other_xml
check "the command line finds the templates" lists_templates
check "the command line finds styles and schema" makes_a_pdf
check "the command line is translated" is_translated
check "the editor starts" starts
done_testing
