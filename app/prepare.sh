# Read by app/run, tests/run and tests/bench/run: installs what is missing, builds, and says
# nothing while all goes well. The caller sets top, the folder of the project.

# fail MESSAGE…: to standard error, and out. 2 is "it could not be done", as in the program.
fail() {
  printf '%s\n' "$*" >&2
  exit 2
}

# quietly WHAT COMMAND…: shows what a command said only when it fails.
quietly() {
  what=$1
  shift
  said=$(mktemp)
  if "$@" </dev/null >"$said" 2>&1; then
    rm -f "$said"
    return 0
  fi
  cat "$said" >&2
  rm -f "$said"
  fail "$what failed; what it said stands above."
}

# as_root COMMAND…
as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  else
    sudo -- "$@"
  fi
}

# missing_packages FILE…: the packages of these lists that are not installed.
missing_packages() {
  for package in $(cat "$@" | grep -v '^#'); do
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || echo "$package"
  done
}

# install_packages FILE…: whatever is missing of the packages these lists name.
install_packages() {
  command -v dpkg-query >/dev/null 2>&1 ||
    fail "This is not Debian: install what $* name and build with Meson (see README.md)."
  missing=$(missing_packages "$@" | tr '\n' ' ')
  [ -n "$missing" ] || return 0
  if [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null 2>&1; then
    fail "Missing packages; as root, run: apt-get install --no-install-recommends $missing"
  fi
  printf 'Installing: %s\n' "$missing" >&2
  quietly "apt-get update" as_root apt-get -qq update
  # One word a package is meant here.
  # shellcheck disable=SC2086
  quietly "apt-get install" as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends $missing
}

# build FOLDER OPTION…: configures a build of its own below build/ and builds it.
build() {
  folder=$top/build/$1
  shift
  if [ ! -f "$folder/build.ninja" ]; then
    rm -rf "$folder"
    quietly "meson setup" meson setup "$folder" "$top" "$@"
  fi
  quietly "The build" ninja -C "$folder"
}
