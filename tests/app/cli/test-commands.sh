#!/bin/sh
# Every command of the contract, on what it is meant for.
. "$(dirname "$0")/tap.sh"
values=$top/templates/examples/ashgabat.json

# The program itself
run 0 --help; out_has templates new set check validate export import pages dates; out_lacks compare; err_empty; ok "help"
run 0 -h; out_has Usage; ok "short help"
run 0 --version; out_has "communique-cli 0."; ok "version"
run 2; refused; err_has "--help"; ok "no command"
run 2 compare a.xml b.xml; refused; err_has "compare"; ok "a command of later versions is none"
for name in templates new set check validate export import pages dates; do
  run 0 $name --help; out_has "Usage:" "communique-cli $name"; err_empty; ok "help of $name"
  run 0 $name --version; out_has "communique-cli 0."; ok "version by $name"
  run 2 $name --no-such-option; refused; err_has "--no-such-option" "--help"; ok "unknown option of $name"
done

# templates
run 0 templates
out_has "joint-statement	en,ru,ja,fr,es	" "joint-statement-bilateral	en,ru,ja,fr,es	" "joint-statement-roadmap	en,ru,ja,fr,es	" "roadmap	en,ru,ja,fr,es	"
ok "templates: id, languages, title"
mkdir -p "$XDG_DATA_HOME/communique/templates"
sed 's/id="roadmap" language/id="own-roadmap" language/' "$top/templates/roadmap.xml" >"$XDG_DATA_HOME/communique/templates/own.xml"
run 0 templates; out_has "own-roadmap	"; ok "templates: one of the drafter's own"
run 0 new own-roadmap -o own.xml; exists own.xml; ok "new: from a template of one's own"
rm -r "$XDG_DATA_HOME"

# dates
run 0 dates; out_has "ru	1 мая 2017 года	" "ja	2017年5月1日	"; err_empty; ok "dates: the languages"
run 0 dates ru; out_has "[text]" "day={day} {month} {year} года"; err_empty; ok "dates: the patterns of one"
run 2 dates xx; refused; err_has "“xx”" "communique-cli dates"; ok "dates: of no language"
mkdir -p "$XDG_DATA_HOME/communique/dates"
cp out "$XDG_DATA_HOME/communique/dates/none"
"$cli" dates ru | sed 's/^day={day} {month} {year} года/day={day-two-digits} {month} {year} г./' \
  >"$XDG_DATA_HOME/communique/dates/ru.dates"
run 0 dates; out_has "ru	01 мая 2017 г.	$XDG_DATA_HOME/communique/dates/ru.dates"; err_empty; ok "dates: what is kept and changed holds"
printf '[text]\nyear={jahr}\nmonth={month} of {year}\n' >"$XDG_DATA_HOME/communique/dates/en.dates"
run 2 dates; err_has "en.dates:2: error:" "{jahr}" "{year}"; out_has "en	"; ok "dates: a fault has its line"
run 1 validate "$XDG_DATA_HOME/communique/dates/en.dates"; err_has "en.dates:2: error:" "{jahr}"; ok "validate: a file of dates"
run 0 validate "$XDG_DATA_HOME/communique/dates/ru.dates"; err_empty; ok "validate: a file of dates without a fault"
run 0 new joint-statement -o faulty.xml
run 1 check faulty.xml; out_has "date-file-fault" "en.dates:2"; ok "check: a fault in a file of dates"
rm -r "$XDG_DATA_HOME"

# the office's other files: the fault is told with its line, the rest is used
for kind in register lexicon styles; do mkdir -p "$XDG_DATA_HOME/communique/$kind"; done
office=$XDG_DATA_HOME/communique
printf '[KG]\nshort[en]=Kirgizia\nshort-dative[ru]=Кыргызстану\n' >"$office/register/house.register"
printf '[lexicon]\nlanguage=en\n[commitment]\npromissing=will\n' >"$office/lexicon/en.lexicon"
printf '[style]\nbased-on=plain\n[text body]\nsize=huge\n' >"$office/styles/ministry.style"
run 1 check faulty.xml; out_has "house.register:3: There is no such key" "register-fault" "en.lexicon:4: [commitment] promissing" \
  "lexicon-fault" "ministry.style:4: [text body] size" "style-fault"; ok "check: faults in the office's files"
printf '{"parties": [{"country": "KG"}]}\n' >kg.json
run 0 set faulty.xml --values kg.json -o kg.xml; grep -q 'Kirgizia' kg.xml || fault "the rest is not used"; ok "set: the rest of a register with a fault"
run 1 validate "$office/register/house.register"; err_has "house.register:3: error: "; ok "validate: a file of names"
run 1 validate "$office/lexicon/en.lexicon"; err_has "en.lexicon:4: error: " "promissing"; ok "validate: a file of verbs"
run 1 validate "$office/styles/ministry.style"; err_has "ministry.style:4: error: " "huge"; ok "validate: a page style"
run 0 validate "$top/templates/lexicon/ja.lexicon" "$top/templates/styles/asean.style" "$top/templates/register/japanese.register"
err_empty; ok "validate: the files of an office that are right"
run 2 validate "$office/styles/none.style"; ok "validate: a page style that is not there"
rm -r "$XDG_DATA_HOME"

# new
run 0 new joint-statement -o blank.xml; exists blank.xml; out_empty; err_empty; ok "new: blank"
run 0 validate blank.xml; err_empty; ok "new: what is blank is valid"
run 0 new -o a.xml joint-statement-roadmap --values "$values"; exists a.xml; ok "new: with values, options first"
run 0 new joint-statement-roadmap --values="$values" --output=b.xml; same a.xml b.xml; ok "new: long options with ="
run 0 new joint-statement-roadmap --values "$values" -o -; same a.xml out; ok "new: to standard output"
run 0 new joint-statement-roadmap --values - -o c.xml <"$values"; same a.xml c.xml; ok "new: values from standard input"
run 0 new joint-statement --lang ru -o ru.xml; grep -q '<title>Совместное заявление</title>' ru.xml || fault "not in Russian"; ok "new: --lang"
run 0 new joint-statement --lang en,ja -o enja.xml; grep -q '共同声明' enja.xml || fault "no Japanese"; ok "new: two languages"
# The time of the next meeting brings its own preposition, whether it is a day or a month.
next_meeting () # LANGUAGE DATE WORDS
{
  printf '{"lang": "%s", "dates": {"next-meeting": "%s"}}\n' "$1" "$2" >next.json
  for template in joint-statement joint-statement-bilateral joint-statement-roadmap; do
    run 0 new "$template" --lang "$1" --values next.json -o next.xml
    "$cli" export next.xml --to=text -o - 2>err | tr -s '\n ' '  ' >out
    out_has "$3"
  done
}
next_meeting en 2018-05-05 "on 5 May 2018"; next_meeting en 2018-05 "in May 2018"
next_meeting ru 2018-05-05 "состоится 5 мая 2018 года"; next_meeting ru 2018-05 "состоится в мае 2018 года"
next_meeting ja 2018-05-05 "大臣は、2018年5月5日に"; next_meeting ja 2018-05 "大臣は、2018年5月に"
next_meeting fr 2018-05-05 "le 5 mai 2018"; next_meeting fr 2018-05 "en mai 2018"
next_meeting es 2018-05-05 "el 5 de mayo de 2018"; next_meeting es 2018-05 "en mayo de 2018"
ok "new: the time of the next meeting in five languages"
run 0 new roadmap --lang ru -o blanks.xml
"$cli" export blanks.xml --to=text -o - 2>err >out; out_has "[Первое направление мер]" "[Пунктов пока нет]"
ok "new: what is not written yet is asked for in the language of the document"
printf '{"lang": "fr", "symbol": "A/1"}\n' >fr.json
run 0 new joint-statement --values fr.json -o fr.xml; grep -q '<title>Déclaration commune</title>' fr.xml || fault "not in French"; ok "new: in the language of the values"
run 2 new joint-statement --lang en,zzz -o n.xml; refused; absent n.xml; err_has "zzz"; ok "new: a language that is none"
run 0 new "$top/templates/roadmap.xml" -o d.xml; exists d.xml; ok "new: by the path of a template"

# set
printf '{}\n' >empty.json
printf '{"dates": {"adopted": "2017-05-02"}}\n' >date.json
cp a.xml e.xml
run 0 set e.xml --values empty.json; same a.xml e.xml; out_empty; ok "set: {} leaves the file byte for byte"
{ sed 1q a.xml; echo "<!-- note -->"; sed 1d a.xml; } >odd.xml
cp odd.xml odd2.xml
run 0 set odd.xml --values=empty.json; same odd.xml odd2.xml; ok "set: {} leaves what others wrote"
run 0 set e.xml --values empty.json -o f.xml; same a.xml f.xml; ok "set: {} with -o is a copy"
run 0 set e.xml --values date.json -o g.xml; same a.xml e.xml; differ e.xml g.xml; ok "set: -o leaves the file"
run 0 set e.xml --values date.json; same e.xml g.xml; ok "set: in place without -o"
run 0 set --values date.json - <a.xml; same out g.xml; ok "set: from standard input to standard output"
run 0 export g.xml --to=text -o -; out_has "2 May 2017"; ok "set: what follows from a date follows"
chmod 640 e.xml
run 0 set e.xml --values date.json; [ "$(stat -c %a e.xml)" = 640 ] || fault "permissions changed"; ok "set: permissions stay"
ln -s e.xml link.xml
printf '{"title": "Another"}\n' >title.json
run 0 set link.xml --values title.json; [ -L link.xml ] || fault "the link was replaced"; differ e.xml g.xml; ok "set: through a link"

# check
run 0 check a.xml; out_has "a.xml:" ": info: " "[party-without-signatory #kg]"; ok "check: what is only worth knowing is status 0"
run 1 check blank.xml; out_has "blank.xml:" ": warning: " "[unfilled-field"; ok "check: problems are status 1"
run 1 check blank.xml --format=json
python3 - <<'P' || fault "the list is not what it should be"
import json
found = json.load(open("out"))
assert found, "empty"
for problem in found:
    assert list(problem) == ["file", "line", "id", "rule", "severity", "message", "remedy"], problem
    assert problem["file"] == "blank.xml" and problem["severity"] in ("error", "warning", "info")
    assert problem["line"] is None or problem["line"] > 0
    assert problem["rule"] and problem["message"] and problem["remedy"]
P
ok "check: as JSON"
run 0 check --format json "$top/tests/foreign/10-deep.xml"; [ "$(cat out)" = "[]" ] || fault "not an empty list"; ok "check: nothing found is an empty list"
run 1 check a.xml blank.xml; out_has "blank.xml:" "a.xml:"; ok "check: several files"
run 2 check blank.xml nothing.xml; out_has "blank.xml:"; err_has "nothing.xml"; ok "check: of several files the highest status"
sed 's/potential/potentail/' a.xml >slip.xml
run 0 check slip.xml; out_lacks spelling; ok "check: spelling is not looked at unasked"
run 0 check --spelling slip.xml; out_has "slip.xml:" ": info: " "potentail" "[spelling #pp5]" "[missing-dictionary]"
ok "check: a misspelled word, and a language without a dictionary"
run 0 check --spelling a.xml; out_lacks "[spelling"; ok "check: no word of the example is misspelled"
run 2 check --format=xml a.xml; refused; err_has "text, json"; ok "check: unknown format"
sed "s/Convinced/& $(printf '\356\200\200')/" a.xml >glyph.xml
run 1 check glyph.xml; out_has "[missing-glyph"; ok "check: a character that no font has"

# validate
run 0 validate a.xml "$top/tests/foreign/01-manual.xml"; out_empty; ok "validate: valid files"
sed 's/<subtitle>/<nonsense>/; s/<\/subtitle>/<\/nonsense>/' a.xml >invalid.xml
line=$(grep -n '<nonsense>' invalid.xml | cut -d: -f1)
run 1 validate invalid.xml; err_names invalid.xml "$line"; out_empty; ok "validate: not valid, and where"
run 2 validate invalid.xml nothing.xml a.xml; err_names invalid.xml "$line"; err_has "nothing.xml"; ok "validate: of several the highest"
run 0 validate - <a.xml; ok "validate: standard input"

# export
run 0 export a.xml --to=pdf -o a.pdf; exists a.pdf; err_has "a.xml: warning: " "not filled in"; ok "export: PDF, blanks named"
run 0 export -o b.pdf --to pdf a.xml; exists b.pdf; ok "export: options first, and apart"
SOURCE_DATE_EPOCH=1493596800; export SOURCE_DATE_EPOCH
run 0 export a.xml --to=pdf -o a.pdf; run 0 export a.xml --to=pdf -o -; same a.pdf out; ok "export: the same bytes, by SOURCE_DATE_EPOCH"
grep -aq "2017-05-01T00:00:00Z" a.pdf || fault "not the time that was set"; ok "export: the time that was set"
SOURCE_DATE_EPOCH=yesterday
run 2 export a.xml --to=pdf -o h.pdf; refused; absent h.pdf; err_has SOURCE_DATE_EPOCH; ok "export: SOURCE_DATE_EPOCH that is no time"
unset SOURCE_DATE_EPOCH
run 0 export a.xml --to=docbook -o a.db.xml; run 0 validate a.db.xml; ok "export: DocBook is valid"
! grep -q 'urn:communique' a.db.xml || fault "it has records"; ok "export: DocBook has no records"
run 0 export a.xml --to=text -o -; out_has "Joint Statement" "Roadmap for Regional Cooperation"; ok "export: text"
run 0 export a.xml --to=text --part=roadmap -o -; out_has "Roadmap for"; out_lacks "Twenty-five years"; ok "export: one part"
run 0 export a.xml --to=text --part=main -o -; out_has "Twenty-five years"; ok "export: the main part"
run 0 export a.xml --to=text --edition=draft -o -; out_has "Draft"; ok "export: draft"
run 0 export a.xml --to=text --edition=clean --party=jp -o -; out_lacks "Draft"; ok "export: clean, with a party"
run 0 export blank.xml --to=text -o -; out_has "["; err_has "blank.xml: warning: "; ok "export: blanks are printed and named"
run 2 export a.xml --to=text --lang=xx -o -; refused; err_has "xx"; ok "export: a language that it has not"
printf '{"languages": [{"lang": "ja", "standing": "unofficial-translation"}], "title": {"ja": "共同声明"}}\n' >ja.json
printf '{"languages": [{"lang": "ja", "remove": true}]}\n' >gone.json
run 0 set a.xml --values gone.json -o gone.xml; ! grep -q '外相' gone.xml || fault "Japanese"; ok "set: a language less"
run 0 set gone.xml --values ja.json -o ja.xml; run 0 validate ja.xml; ok "set: a language more"
cat >pictures.xml <<EOF
<article xmlns="http://docbook.org/ns/docbook" version="5.0" xml:lang="en"><title>T</title><section xml:id="s"><title>S</title>
<mediaobject><imageobject><imagedata fileref="gone.png"/></imageobject><textobject><phrase>Map</phrase></textobject></mediaobject>
<para xml:lang="ru">Слово</para><para xml:lang="ja">言葉</para></section></article>
EOF
run 1 check pictures.xml; [ "$(grep -c missing-picture out)" = 1 ] || fault "not told once"; ok "check: what is wrong in every language is told once"
run 0 export pictures.xml --to=pdf -o pictures.pdf; err_has "pictures.xml: warning: The picture “gone.png” cannot be printed"
ok "export: a picture that is not there is told"
run 0 export pictures.xml --to=svg --page=1 -o pictures.svg; err_has "gone.png"; ok "export: so it is where the pages become pictures"
run 0 export glyph.xml --to=pdf -o glyph.pdf; err_has "glyph.xml: warning: No font has"; ok "export: a character that no font has is told"
run 1 check ja.xml; out_has "is missing in Japanese" "[missing-translation"; ok "check: texts that are missing in a language"
run 0 export ja.xml --to=text --lang=ja -o -; out_has "共同声明" "（仮訳）" "[英語] "; err_has "ja.xml: warning: "; ok "export: a translation says so, and what is missing is marked"
run 1 export ja.xml --to=text --lang=ja --missing=refuse -o ja.txt; absent ja.txt; err_has "missing in Japanese"; ok "export: what is missing is refused"
run 1 export ja.xml --to=pdf --lang=ja --edition=signature -o ja.pdf; absent ja.pdf; err_has "translations are not signed"; ok "export: nobody signs a translation"
run 1 export ja.xml --to=pdf --edition=signature --line-numbers=every -o ja.pdf; absent ja.pdf; err_has "may be signed"; ok "export: what is signed bears no line numbers"
run 0 export ja.xml --to=text --edition=signature -o -; out_has "Joint Statement"; out_lacks "Distribution"; ok "export: a copy for signature"
run 2 export ja.xml --to=text --lang=ja --missing=hide -o -; refused; err_has "mark, refuse"; ok "export: no such way with what is missing"
run 2 export a.xml --to=text --part=zz -o -; refused; err_has "zz" "main, roadmap"; ok "export: a part that it has not"
run 2 export a.xml --to=text --party=zz -o -; refused; err_has "zz" "jp"; ok "export: a party that it has not"
run 2 export a.xml --to=text --edition=alternat -o -; refused; err_has "clean, draft"; ok "export: an edition that is not there"
run 2 export a.xml --to=docx -o a.docx; refused; absent a.docx; err_has "pdf, docbook, text, png, svg"; ok "export: a format that is not there"
run 2 export a.xml -o a.out; refused; absent a.out; err_has "--to"; ok "export: to what?"
run 2 export a.xml --to=pdf; refused; err_has "-o"; ok "export: where to?"
# Several languages
run 0 new joint-statement-roadmap --values "$top/tests/values/three-languages.json" -o three.xml
run 0 export three.xml --to=docbook --lang=en,ru,ja --synoptic -o side.xml; err_has "“ja”"; ok "export: side by side"
run 0 validate side.xml; grep -q 'role="synoptic"' side.xml || fault "not side by side"; ok "export: side by side is valid"
run 0 export three.xml --to=text --lang=ru,en --synoptic -o -; out_has "[Русский]" "[English]" "Харуко Мори"; ok "export: side by side, as text"
run 0 export three.xml --to=pdf --lang=all --synoptic -o side.pdf; exists side.pdf; ok "export: side by side, as PDF"
run 0 pages three.xml --lang=en,ru --synoptic; out_has "Joint Statement" "Совместное"; ok "pages: side by side"
run 0 export three.xml --to=text --lang=en,ja -o each/; exists each/en.txt; exists each/ja.txt; absent each/ru.txt; ok "export: a file a language, in a folder"
run 0 export three.xml --to=docbook --lang=all -o copy-%s.xml; exists copy-en.xml; exists copy-ru.xml; exists copy-ja.xml
grep -q '（仮訳）' copy-ja.xml || fault "no standing"; ! grep -q standing copy-ru.xml || fault "a standing"; ok "export: a file a language, named by it"
run 0 export three.xml --to=svg --page=1 --lang=en,ru -o drawn/; exists drawn/ru/page-1.svg; ok "export: pictures in several languages"
run 2 export three.xml --to=pdf --lang=en,ja -o one.pdf; refused; absent one.pdf; err_has "one.pdf" "“%s”" "“/”"; ok "export: several languages and one file"
run 2 export three.xml --to=text --lang=en,uz -o n-%s.txt; refused; absent n-en.txt; err_has "Uzbek: " "en, ru, ja"; ok "export: one of several that it has not"
run 2 export three.xml --to=text --lang=en --synoptic -o n.txt; refused; absent n.txt; err_has "two or three"; ok "export: one language side by side"
run 2 export three.xml --to=text --lang=en,ru,ja,fr --synoptic -o n.txt; refused; absent n.txt; err_has "two or three"; ok "export: four languages side by side"
run 2 export three.xml --to=text --synoptic -o n.txt; refused; absent n.txt; err_has "--lang=en,ja"; ok "export: side by side, of no language"
run 2 export three.xml --to=text --lang=en,,ja -o n-%s.txt; refused; err_has "en,,ja"; ok "export: a list with a hole"
run 2 export three.xml --to=text --lang=ja,ja -o n-%s.txt; refused; absent n-ja.txt; err_has "twice"; ok "export: a language twice"
run 2 pages three.xml --lang=en,ja; refused; err_has "--synoptic"; ok "pages: of several languages"
# Pictures of pages
run 0 export a.xml --to=png -o pictures/; exists pictures/page-1.png; exists pictures/page-2.png; err_has "not filled in"; ok "export: pictures into a new folder"
run 0 export a.xml --to=png --page=2 -o pictures; exists pictures/page-2.png; ok "export: a picture into a folder that is there"
run 0 export a.xml --to=png --page=2 -o two.png; same two.png pictures/page-2.png; ok "export: one picture is one file"
run 0 export a.xml --to=png --page=2 -o -; same two.png out; ok "export: one picture to standard output"
run 0 export a.xml --to=svg --page=2-3 -o "a-%d.svg"; exists a-2.svg; exists a-3.svg; absent a-1.svg; absent a-4.svg; ok "export: drawings of some pages"
run 0 export a.xml --to=svg --page=2 -o b.svg; same b.svg a-2.svg; ok "export: a drawing is the same every time"
run 0 export a.xml --to=png --page=1 --resolution=72 -o small.png; [ "$(od -An -tx1 -j16 -N8 small.png | tr -d ' ')" = 000002530000034a ] || fault "not 595 by 842"; ok "export: the resolution that is asked for"
run 2 export a.xml --to=png -o one.png; refused; absent one.png; err_has one.png "%d" "pages"; ok "export: several pages into one file"
run 2 export a.xml --to=svg -o -; refused; err_has "%d"; ok "export: several pages to standard output"
for page in 0 x 3-2 2- -2 1-2-3 "" 99; do
  run 2 export a.xml --to=png --page="$page" -o one.png; refused; absent one.png; ok "export: no such page: “$page”"
done
for resolution in 0 -1 9 1201 nan; do
  run 2 export a.xml --to=png --page=1 --resolution=$resolution -o one.png; refused; absent one.png; ok "export: no such resolution: $resolution"
done
run 2 export a.xml --to=pdf --page=1 -o one.pdf; refused; absent one.pdf; err_has "--page"; ok "export: pages of a PDF"
run 2 export a.xml --to=svg --page=1 --resolution=96 -o one.svg; refused; absent one.svg; err_has "--resolution"; ok "export: resolution of a drawing"
# Lines of text
run 0 export a.xml --to=text -o a.txt; ! grep -Eq '^.{77}' a.txt || fault "a line is too long"; ok "export: text that fits into a mail"
run 0 export a.xml --to=text --columns=40 -o a.txt; ! grep -Eq '^.{41}' a.txt || fault "a line is too long"; ok "export: text that is narrower"
run 0 export a.xml --to=text --columns=0 -o -; out_has "the Republic of Tajikistan, Turkmenistan and the Republic of Uzbekistan (hereinafter"; ok "export: text without line breaks"
for columns in 39 1001 -1 x; do
  run 2 export a.xml --to=text --columns=$columns -o one.txt; refused; absent one.txt; ok "export: no such lines: $columns"
done
run 2 export a.xml --to=pdf --columns=60 -o one.pdf; refused; absent one.pdf; err_has "--columns"; ok "export: columns of a PDF"
run 2 export a.xml b.xml --to=pdf -o c.pdf; refused; absent c.pdf; err_has "b.xml"; ok "export: one file at a time"

run 0 export a.xml --to=pdf -o plain.pdf
run 0 export a.xml --to=pdf --attach-source -o source.pdf; exists source.pdf; ok "export: a PDF with its source"
run 0 export a.xml --to=docbook -o circulated.xml
run 0 export source.pdf --to=docbook -o again.xml; same circulated.xml again.xml; ok "export: the document within a PDF is the one that circulates"
run 0 check source.pdf; ok "check: the document within a PDF"
run 2 check plain.pdf; refused; err_has "No document is attached"; ok "check: a PDF without its source"
run 1 export a.xml --to=pdf --edition=draft --attach-source -o draft.pdf; err_has "clean"; absent draft.pdf; ok "export: the source of a draft stays in the house"
run 1 export a.xml --to=text --attach-source -o draft.txt; err_has "PDF"; absent draft.txt; ok "export: only a PDF carries its source"
run 1 export a.xml --to=pdf --line-numbers=every -o marked.pdf; err_has "may be signed"; absent marked.pdf; ok "export: a clean copy bears no markings"
run 1 pages a.xml --paragraph-symbols; refused; err_has "may be signed"; ok "pages: a clean copy bears no markings"
run 2 export a.xml --to=text --edition=draft --paragraph-symbols -o marked.txt; refused; absent marked.txt; err_has "pages"; ok "export: text has no markings"
run 2 export a.xml --to=pdf --edition=draft --notice=secret -o marked.pdf; refused; absent marked.pdf; err_has "advance-unedited"; ok "export: an unknown notice"
run 2 export a.xml --to=pdf --edition=draft --line-numbers=tenth -o marked.pdf; refused; absent marked.pdf; err_has "tenth"; ok "export: lines numbered in no known way"
SOURCE_DATE_EPOCH=1493632800 run 0 pages a.xml --edition=draft --version-label="Rev. 2" --line-numbers=fifth,continuous
out_has "watermark Draft" "Rev. 2, 1 May 2017, 10:00 UTC"; ok "pages: what stands on a draft"
run 0 pages a.xml --edition=draft --watermark=none --version-label=none; out_lacks "watermark" "UTC"; ok "pages: a draft with nothing on it"

run 2 set source.pdf --values date.json; refused; err_has "-o"; ok "set: a PDF is not written over"
run 0 set source.pdf --values empty.json -o within.xml; run 0 validate within.xml; ok "set: the document within a PDF, to a file"

# import
printf '# Action Plan\n\n1. The delegates met.\n\n<div>box</div>\n' >plan.md
printf '\357\273\277Action Plan\n\n1. The delegates met.\n' >plan.txt
printf '<article><title>Action Plan</title><para>The delegates met.</para></article>\n' >plan.docbook
run 0 import plan.md -o i.xml; exists i.xml; out_empty; err_has "plan.md:5: note: "; ok "import: Markdown, what has no place is named"
run 0 validate i.xml; ok "import: what it makes is valid"
run 0 export i.xml --to=text -o -; out_has "Action Plan" "1." "The delegates met." "<div>box</div>"; ok "import: no word is left out"
run 0 import plan.txt --lang ru --output=j.xml; err_empty; grep -q 'xml:lang="ru"' j.xml || fault "not in Russian"; ok "import: plain text, in a language"
run 0 import plan.docbook -o k.xml; run 0 validate k.xml; err_empty; ok "import: DocBook 4"
run 0 import - --from=markdown -o - <plan.md; err_has ":5: note: "; out_has "<title>Action Plan</title>"; ok "import: from standard input to standard output"
run 2 import plan.md --from=word -o n.xml; refused; absent n.xml; err_has "markdown, text, docbook"; ok "import: a format that is not there"
run 2 import plan.md; refused; err_has "-o"; ok "import: where to?"
run 2 import plan.md --lang "no language" -o n.xml; refused; absent n.xml; ok "import: a language that is none"

# the register of names
cp "$CQ_SOURCE_DIR/templates/register/organizations.register" good.register
printf '[EU]\nformal[kk]=Name\n' >more.register
printf '[JP]\nshort[fr]=Nippon\nnothing\n' >bad.register
run 0 validate good.register more.register; err_empty; ok "validate: names"
run 1 validate bad.register; err_has "bad.register:3: error: "; ok "validate: names, the line at fault"

# pages
run 0 pages a.xml; out_has "Joint" "page"; err_empty; ok "pages"
run 0 pages --part roadmap a.xml; ok "pages: one part"

# A name that begins with a dash, and languages of messages that are not there
cp a.xml ./-odd.xml
run 0 validate -- -odd.xml; ok "a name that begins with a dash"
LANGUAGE=tk LC_ALL=C "$cli" --help >out 2>err || fault "failed"; out_has Usage; ok "another locale"

done_testing
