# Read by the tests of the command line: runs it, looks at what it answers, and prints TAP.
# The test is called with the program and the folder of the project.

cli=$(realpath "$1")
top=$2
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
export XDG_DATA_HOME="$work/home"
unset SOURCE_DATE_EPOCH
cd "$work" || exit 99
n=0
bad=0

# run STATUS ARGUMENT…: what the program prints goes to the files out and err.
run() {
  expected=$1
  shift
  command="communique-cli $*"
  "$cli" "$@" >out 2>err
  status=$?
  faults=
  [ "$status" = "$expected" ] || faults="exit status $status, not $expected"
}

fault() {
  faults="$faults${faults:+; }$*"
}

# out_has, err_has TEXT…; *_lacks; err_names FILE LINE: a message about that line of the file
out_has() { for text; do grep -qF -- "$text" out || fault "standard output lacks “$text”"; done; }
out_lacks() { for text; do ! grep -qF -- "$text" out || fault "standard output has “$text”"; done; }
out_empty() { [ ! -s out ] || fault "standard output is not empty"; }
err_has() { for text; do grep -qF -- "$text" err || fault "standard error lacks “$text”"; done; }
err_empty() { [ ! -s err ] || fault "standard error is not empty"; }
err_names() { grep -q "^$1:$2: error: " err || fault "standard error does not blame $1:$2"; }
exists() { [ -s "$1" ] || fault "$1 was not written"; }
absent() { [ ! -e "$1" ] || fault "$1 was written"; }
same() { cmp -s "$1" "$2" || fault "$1 and $2 differ"; }
differ() { ! cmp -s "$1" "$2" || fault "$1 and $2 are the same"; }

# refused: how every failure looks: status 2, a message, no output, no half-written file
refused() {
  out_empty
  err_has ": error: "
  for left in .*.tmp* *.tmp* .goutputstream*; do
    [ ! -e "$left" ] || fault "$left was left behind"
  done
}

# ok NAME: one line of TAP for what run and the others found
ok() {
  n=$((n + 1))
  if [ -z "$faults" ]; then
    echo "ok $n - $1"
  else
    bad=$((bad + 1))
    echo "not ok $n - $1"
    echo "# $command: $faults"
    sed 's/^/# standard error: /' err | head -n 10
  fi
}

skip() {
  n=$((n + 1))
  echo "ok $n - $1 # SKIP $2"
}

done_testing() {
  echo "1..$n"
  [ "$bad" = 0 ]
}
