#!/bin/sh
# Bad input: a clear message that names file and line, status 2, nothing written, and no crash.
. "$(dirname "$0")/tap.sh"
open='<article xmlns="http://docbook.org/ns/docbook" version="5.0"><title>T</title>'
"$cli" new joint-statement -o good.xml || exit 99
printf '{"title": "T"}\n' >good.json

# refuses FILE LINE NAME: every command that reads a document refuses this one; LINE may be empty
refuses() {
  run 2 export "$1" --to=pdf -o new.out; refused; absent new.out; blames "$1" "$2"; ok "export: $3"
  cp "$1" kept.xml
  run 2 set "$1" --values good.json; refused; same "$1" kept.xml; blames "$1" "$2"; ok "set: $3"
  run 2 check "$1"; refused_but_listed; blames "$1" "$2"; ok "check: $3"
  run 2 validate "$1"; refused; blames "$1" "$2"; ok "validate: $3"
  run 2 pages "$1"; refused; blames "$1" "$2"; ok "pages: $3"
}
blames() { if [ -n "$2" ]; then err_names "$1" "$2"; else err_has "$1: error: "; fi; }
refused_but_listed() { err_has ": error: "; }

echo 'A letter, and no XML.' >letter.xml
refuses letter.xml 1 "not XML"
: >nothing.xml
refuses nothing.xml 1 "nothing at all"
printf '%s\n<para>One.</para>\n<para>Two' "$open" >truncated.xml
refuses truncated.xml 3 "truncated"
python3 -c "print('''$open''' + '<para>' * 5000 + '</para>' * 5000 + '</article>')" >deep.xml
refuses deep.xml 1 "nested deeply"
python3 -c "print('''$open''' + '\n<para ' + ' '.join('a%d=\"x\"' % i for i in range(100000)) + '/></article>')" >attributes.xml
refuses attributes.xml 2 "100,000 attributes"
python3 - >bomb.xml <<'P'
entities = ['<!ENTITY e0 "%s">' % ("lol" * 1000)] + ['<!ENTITY e%d "%s">' % (i, ("&e%d;" % (i - 1)) * 100) for i in range(1, 9)]
print('<!DOCTYPE article [%s]>\n<article xmlns="http://docbook.org/ns/docbook" version="5.0"><title>T</title>\n'
      '<para>&e8;</para></article>' % "\n".join(entities))
P
refuses bomb.xml 11 "entity bomb"
printf '<!DOCTYPE article [<!ENTITY x SYSTEM "/etc/hostname">]>\n%s\n<para>&x;</para></article>\n' "$open" >external.xml
refuses external.xml 3 "external entity"
printf '%s\n<para>&nobody;</para></article>\n' "$open" >undeclared.xml
refuses undeclared.xml 2 "undeclared entity"
printf '<!DOCTYPE article SYSTEM "http://example.org/a.dtd">\n%s\n<para>&nobody;</para></article>\n' "$open" >unread.xml
refuses unread.xml 3 "entity of a DTD that is not read"
printf '<?xml version="1.0" encoding="UTF-8"?>\n%s\n<para>caf\351</para></article>\n' "$open" >encoding.xml
refuses encoding.xml 3 "wrong encoding"

# import
cannot_import() { run 2 import "$1" -o new.out; refused; absent new.out; blames "$1" "$2"; ok "import: $3"; }
: >nothing.md; cannot_import nothing.md '' "nothing at all"
printf 'one\ntwo \351\n' >encoding.txt; cannot_import encoding.txt 2 "wrong encoding"
printf 'one\n\0two\n' >binary.md; cannot_import binary.md 2 "binary"
python3 -c "print('>' * 100000)" >quotes.md; cannot_import quotes.md 1 "100,000 quotations"
python3 -c "print('[' * 100000)" >brackets.md; cannot_import brackets.md 1 "100,000 brackets"
python3 -c "print('word ' * 4000000)" >huge.txt; cannot_import huge.txt '' "huge"
cannot_import letter.xml 1 "not XML"
cannot_import bomb.xml 11 "entity bomb"
for command in "import missing.md -o new.out" "export missing.xml --to=pdf -o new.out" "set missing.xml --values good.json -o new.out" \
  "validate missing.xml" "pages missing.xml"; do
  # shellcheck disable=SC2086
  run 2 $command; refused; absent new.out; err_has "missing." ": error: "; ok "a file that is not there: ${command%% *}"
done
mkdir folder.xml
run 2 export folder.xml --to=pdf -o new.out; refused; absent new.out; err_has folder.xml; ok "a folder"
if [ "$(id -u)" = 0 ] && cat /proc/self/status | grep -q '^CapEff:.*[1-9a-f]'; then
  skip "a file that may not be read" "root reads every file"
  skip "a folder that may not be written" "root writes every folder"
else
  cp good.xml secret.xml && chmod 0 secret.xml
  run 2 export secret.xml --to=pdf -o new.out; refused; absent new.out; err_has secret.xml; ok "a file that may not be read"
  mkdir locked && chmod 500 locked
  run 2 export good.xml --to=pdf -o locked/new.pdf; refused; err_has locked/new.pdf; ok "a folder that may not be written"
fi

# Read, and then found wrong: a negative answer
printf '<book xmlns="http://docbook.org/ns/docbook" version="5.0">\n<title>T</title><nonsense/></book>\n' >root.xml
run 1 validate root.xml; err_has root.xml:; ok "validate: wrong root"
printf '<letter>\n<p>Text</p></letter>\n' >other.xml
run 1 validate other.xml; err_names other.xml 1; ok "validate: root of another language"
printf '%s\n<para xml:id="a">One.</para>\n<para xml:id="a">Two.</para></article>\n' "$open" >twice.xml
run 1 validate twice.xml; err_names twice.xml 3; ok "validate: duplicate ids"
run 1 check twice.xml; out_has "twice.xml:3: error: " "[duplicate-id #a]"; ok "check: duplicate ids"
printf '%s\n<para>See <xref linkend="b"/>.</para></article>\n' "$open" >dangling.xml
run 1 validate dangling.xml; err_names dangling.xml 2; ok "validate: dangling link"
run 1 check dangling.xml; out_has "dangling.xml:2: error: " "[dangling-link"; ok "check: dangling link"

# Values
value() {
  printf '%s' "$2" >bad.json
  run 2 new joint-statement --values bad.json -o new.out; refused; absent new.out; blames bad.json "$3"; err_has "$4"; ok "new: $1"
  cp good.xml kept.xml
  run 2 set good.xml --values bad.json; refused; same good.xml kept.xml; blames bad.json "$3"; err_has "$4"; ok "set: $1"
}
value "values that are no JSON" 'hello' 1 JSON
value "an unknown key" '{
  "title": "T",
  "titel": "T"}' 3 titel
value "a wrong type" '{
  "clauses": "text"}' 2 clauses
value "an impossible date" '{"dates":
  {"adopted": "2018-02-30"}}' 2 2018-02-30
run 2 new joint-statement --values nowhere.json -o new.out; refused; absent new.out; err_has nowhere.json; ok "values that are not there"
run 2 set good.xml --values folder.xml; refused; err_has folder.xml; ok "values that are a folder"
run 2 set - --values - -o new.out <good.xml; refused; absent new.out; ok "document and values both on standard input"

# Templates
run 2 new no-such-template -o new.out; refused; absent new.out; err_has no-such-template joint-statement-roadmap; ok "no such template"
mkdir -p "$XDG_DATA_HOME/communique/templates"
printf '%s\n<para>no record' "$open" >"$XDG_DATA_HOME/communique/templates/broken.xml"
run 2 new broken -o new.out; refused; absent new.out; err_has broken.xml:2; ok "new: a broken template"
run 2 templates; out_has "joint-statement	"; err_has broken.xml:2; ok "templates: a broken one hides no other"
run 0 new roadmap -o other-template.xml; err_empty; ok "new: a broken template does not matter to another"
printf '%s\n<para>No record.</para></article>' "$open" >"$XDG_DATA_HOME/communique/templates/broken.xml"
run 2 new "$XDG_DATA_HOME/communique/templates/broken.xml" -o new.out; refused; absent new.out; err_has broken.xml; ok "new: a document that is no template"
rm -r "$XDG_DATA_HOME"
CQ_DATADIR=$work/nowhere "$cli" new joint-statement -o new.out >out 2>err
[ $? = 2 ] || fault "status"; refused; absent new.out; err_has CQ_DATADIR; ok "no templates at all"

# Fonts
mkdir no-fonts
echo "<?xml version='1.0'?><!DOCTYPE fontconfig SYSTEM 'fonts.dtd'><fontconfig><dir>$work/no-fonts</dir><cachedir>$work/no-fonts</cachedir></fontconfig>" >fonts.conf
for format in pdf png; do
  FONTCONFIG_FILE=$work/fonts.conf "$cli" export good.xml --to=$format -o new.out >out 2>err
  [ $? = 2 ] || fault "status"; refused; absent new.out; err_has "no font"; ok "export: a system without fonts: $format"
done

# Where to write
for format in pdf docbook text; do
  run 2 export good.xml --to=$format -o none/new.out; refused; err_has none/new.out; ok "export: a folder that is not there: $format"
  run 2 export good.xml --to=$format -o folder.xml; refused; err_has folder.xml; ok "export: onto a folder: $format"
  run 2 export good.xml --to=$format -o /dev/full; refused; err_has /dev/full; ok "export: a full device: $format"
  "$cli" export good.xml --to=$format -o - >/dev/full 2>err
  [ $? = 2 ] || fault "status"; : >out; refused; ok "export: standard output full: $format"
done
for format in png svg; do
  run 2 export good.xml --to=$format --page=1 -o none/new.out; refused; err_has none/new.out; ok "export: a folder that is not there: $format"
  run 2 export good.xml --to=$format -o none/new/; refused; absent none; err_has none/new; ok "export: a folder in one that is not there: $format"
  run 2 export good.xml --to=$format -o good.xml/; refused; err_has good.xml; ok "export: a folder that is a file: $format"
  run 2 export good.xml --to=$format --page=1 -o /dev/full; refused; err_has /dev/full; ok "export: a full device: $format"
done
run 2 new roadmap -o none/new.xml; refused; err_has none/new.xml; ok "new: a folder that is not there"
cp good.xml kept.xml
(ulimit -f 16; "$cli" export good.xml --to=pdf -o kept.pdf >out 2>err)
[ $? = 2 ] || fault "status"; refused; absent kept.pdf; ok "export: a disk that fills up"
python3 -c "print('{\"title\": \"' + 'long ' * 20000 + '\"}')" >long.json
(ulimit -f 1; "$cli" set good.xml --values long.json >out 2>err)
[ $? = 2 ] || fault "status"; refused; same good.xml kept.xml; ok "set: a disk that fills up leaves the file"

done_testing
