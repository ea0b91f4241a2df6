#!/bin/sh
# What stands in ui/data is well formed, and says of the program what is so.
#
# usage: test-data.sh SOURCE-FOLDER BUILD-FOLDER COMMUNIQUE-CLI APPLICATION-ID
set -u
top=$1
built=$2/ui/data
cli=$3
id=$4
data=$top/ui/data
. "$(dirname "$0")/tap.sh"

# The file names, launchers and icons that the files speak of are those that there are.
one_name() {
  grep -qx "Icon=$id" "$built/$id.desktop" &&
    grep -q "<id>$id</id>" "$built/$id.metainfo.xml" &&
    grep -q "<launchable type=\"desktop-id\">$id.desktop</launchable>" "$built/$id.metainfo.xml" &&
    grep -q "<schema id=\"$id\"" "$data/$id.gschema.xml" &&
    [ -f "$data/icons/scalable/apps/$id.svg" ] && [ -f "$data/icons/symbolic/apps/$id-symbolic.svg" ]
}

# The type that the desktop entry opens is the one that is defined and announced.
one_type() {
  type=$(sed -n 's/.*<mime-type type="\([^"]*\)".*/\1/p' "$built/$id.xml")
  [ -n "$type" ] && grep -qx "MimeType=$type;" "$built/$id.desktop" &&
    grep -q "<mediatype>$type</mediatype>" "$built/$id.metainfo.xml"
}

version_is_released() {
  version=$("$cli" --version) && grep -q "<release version=\"${version#* }\"" "$built/$id.metainfo.xml"
}

draws_at_every_size() {
  for size in 16 32 48 64 128 256 512; do
    rsvg-convert --width "$size" --height "$size" "$1" -o "$work/icon.png" && [ -s "$work/icon.png" ] || return 1
  done
}

# A symbolic icon takes the colour of the text around it, so it may name none.
is_symbolic() {
  draws_at_every_size "$1" && grep -q 'width="16" height="16"' "$1" &&
    [ "$(grep -o '\(fill\|stroke\)="[^"]*"' "$1" | sort -u)" = 'fill="currentColor"' ]
}

symbolic_icons() {
  for icon in "$data"/icons/symbolic/*/*.svg; do
    is_symbolic "$icon" || { echo "$icon"; return 1; }
  done
}

# options_of COMMAND…: the long options that its help lists
options_of() {
  "$cli" "$@" --help | grep -o -- '--[a-z][a-z-]*' | sort -u
}

# options_in COMMAND: the long options that the manual page names for it
options_in() {
  awk -v name="$1" '/^\.S[hs] / { inside = $2 == name } inside' "$data/communique-cli.1" |
    grep -o 'Fl -[a-z][a-z-]*' | sed 's/Fl /-/' | sort -u
}

# Every command and option of the help stands in the manual page, and none more.
manual_is_complete() {
  commands=$("$cli" --help | sed -n 's/^  \([a-z]*\)  .*/\1/p')
  [ -n "$commands" ] || return 1
  described=$(sed -n 's/^\.Ss \([a-z]*\)$/\1/p' "$data/communique-cli.1")
  [ "$commands" = "$described" ] || { echo "help: $commands; manual: $described"; return 1; }
  for command in $commands; do
    options_of "$command" | grep -vx -e --help -e --version >"$work/help"
    options_in "$command" >"$work/manual"
    diff "$work/help" "$work/manual" || { echo "options of $command: < help, > manual"; return 1; }
  done
}

type_of() {
  XDG_DATA_HOME=$work/share gio info -a standard::content-type "$1" | sed -n 's/^ *standard::content-type: //p'
}

is_docbook() {
  grep -qxE 'application/x-communique\+xml application/(x-)?docbook\+xml' "$work/share/mime/subclasses"
}

# is_type TYPE FILE
is_type() {
  found=$(type_of "$2")
  [ "$found" = "$1" ] || { echo "$2 is $found"; return 1; }
}

write_samples() {
  xmlns='xmlns="http://docbook.org/ns/docbook" version="5.0"'
  cp "$top/templates/examples/ashgabat.xml" "$work/statement.xml"
  cp "$work/statement.xml" "$work/statement"
  "$cli" export "$work/statement.xml" --to=docbook -o "$work/circulated.xml" || return 1
  echo "<?xml version=\"1.0\"?><article $xmlns><title>An article</title><para/></article>" >"$work/article.xml"
  echo "<article $xmlns><title>On urn:communique:statement</title><para/></article>" >"$work/about.xml"
  cp "$work/article.xml" "$work/article.dbk"
  echo '<?xml version="1.0"?><cq:a xmlns:cq="urn:communique:statement"/>' >"$work/record.xml"
}

mkdir -p "$work/share/mime/packages"
cp "$built/$id.xml" "$work/share/mime/packages"

check "the desktop entry is valid" desktop-file-validate "$built/$id.desktop"
check "the metainfo is valid" appstreamcli validate --no-net --pedantic "$built/$id.metainfo.xml"
check "this version is among the releases" version_is_released
check "the schema is valid" glib-compile-schemas --strict --dry-run "$data"
check "all go by one name" one_name
check "all speak of one type" one_type
check "the icon is drawn" draws_at_every_size "$data/icons/scalable/apps/$id.svg"
check "symbolic icons have no colour of their own" symbolic_icons
check "the manual of the editor is well written" mandoc -Tlint -Wwarning "$data/communique.1"
check "the manual of the command line is well written" mandoc -Tlint -Wwarning "$data/communique-cli.1"
check "the manual of dates is well written" mandoc -Tlint -Wwarning "$data/communique-dates.5"
check "the manual of page styles is well written" mandoc -Tlint -Wwarning "$data/communique-style.5"
check "the manual of the register is well written" mandoc -Tlint -Wwarning "$data/communique-register.5"
check "the manual says what the help says" manual_is_complete
check "the type is valid" update-mime-database -V "$work/share/mime"
check "a statement is DocBook" is_docbook
check "samples" write_samples
check "a statement is known by what it holds" is_type application/x-communique+xml "$work/statement.xml"
check "also without a suffix" is_type application/x-communique+xml "$work/statement"
check "what circulates is XML" is_type application/xml "$work/circulated.xml"
check "an article is XML" is_type application/xml "$work/article.xml"
check "an article about statements is XML" is_type application/xml "$work/about.xml"
check "DocBook by its suffix is DocBook" is_type application/x-docbook+xml "$work/article.dbk"
check "other XML is XML" is_type application/xml "$work/record.xml"
done_testing
