#!/bin/sh
# A system without any dictionary: what is not checked is said, with what would bring it, and everything else works on.
. "$(dirname "$0")/tap.sh"

# The folders of dictionaries are empty, in a view of the file system that nobody else sees.
without=$work/without
cat >"$without" <<END
#!/bin/sh
exec unshare -rm sh -c '
  for folder in /usr/share/hunspell /usr/share/myspell /usr/lib/aspell; do
    [ ! -d "\$folder" ] || mount -t tmpfs none "\$folder" || exit 77
  done
  exec "\$@"' sh "$cli" "\$@"
END
chmod +x "$without"
example=$top/templates/examples/ashgabat.xml

if "$without" --version >out 2>&1; then
  cli=$without
  run 0 check --spelling "$example"
  out_has 'English: no dictionary is installed, so the spelling is not checked. Install the package hunspell-en-gb'
  out_lacks 'stands in no dictionary'
  ok 'the language and the package are named, and no word is blamed'
  run 0 new joint-statement -o new.xml; exists new.xml
  run 0 export "$example" --to=pdf -o out.pdf; exists out.pdf
  ok 'documents are made and exported'
else
  skip 'without dictionaries' 'no name spaces here'
fi
done_testing
