#!/bin/sh
# The options of the editor that its manual and its desktop entry name.
#
# usage: test-options.sh SOURCE-FOLDER BUILD-FOLDER COMMUNIQUE COMMUNIQUE-CLI APPLICATION-ID
set -u
top=$1
desktop=$2/ui/data/$5.desktop
program=$3
cli=$4
id=$5
. "$(dirname "$0")/tap.sh"

# windows COUNT: waits until the program shows that many
windows() {
  path=/$(echo "$id" | tr . /)/window
  for _ in $(seq 100); do
    count=$(gdbus introspect --session --recurse --dest "$id" --object-path "$path" | grep -c "node $path/[0-9]* {")
    [ "$count" = "$1" ] && return 0
    sleep 0.1
  done
  echo "$count windows"
  return 1
}

# Gone, its name on the bus included.
stop() {
  kill "$started" && ! wait "$started"
}

# One more window, in the program that is running; without the option there is none more.
opens_windows() {
  "$program" & started=$!
  gdbus wait --session --timeout 20 "$id" && windows 1 && "$program" --new-window && windows 2 &&
    "$program" && windows 2 && stop
}

opens_first_window() {
  "$program" --new-window & started=$!
  gdbus wait --session --timeout 20 "$id" && windows 1 && stop
}

# Every option of the manual is one of the program's, and every option that the desktop passes as well.
options_are_there() {
  "$program" --help >"$work/help" || return 1
  for option in $(grep -o '^\.It Fl .*' "$top/ui/data/communique.1" | grep -o -- '-[a-z][a-z-]*' | sed 's/^/-/') \
    $(grep '^Exec=' "$desktop" | grep -o -- '--[a-z-]*'); do
    grep -qF -- "$option" "$work/help" || { echo "no option $option"; return 1; }
  done
}

version=$("$cli" --version)
check "its version is that of the command line" says "communique ${version#* }" "$program" --version
check "its options are there" options_are_there
check "a window more" opens_windows
check "a first window" opens_first_window
done_testing
