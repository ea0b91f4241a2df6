# Read by the tests of what is installed: runs commands as checks and prints TAP.
# The caller sets a folder of its own, work, which is removed at the end.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
number=0
failed=0

# check NAME COMMAND…: passes where the command does
check() {
  name=$1
  shift
  number=$((number + 1))
  if "$@" >"$work/said" 2>&1; then
    echo "ok $number - $name"
  else
    failed=1
    echo "not ok $number - $name"
    sed 's/^/# /' "$work/said"
  fi
}

# says TEXT COMMAND…: the command passes, and prints that line among others
says() {
  text=$1
  shift
  printed=$("$@") || return 1
  printf '%s\n' "$printed"
  printf '%s\n' "$printed" | grep -qxF -- "$text"
}

done_testing() {
  echo "1..$number"
  exit "$failed"
}
