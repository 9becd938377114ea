# Shared by the scripts beside it: finds Swift and sees that the system packages are there.
# To be sourced.

set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
cd "$root"
. "$root/Scripts/sizes.sh"

# need_packages PACKAGE…: installs Debian packages that are missing; without the right to, prints
# the one line to run and stops.
need_packages() {
  missing=""
  for package in "$@"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' ||
      missing="$missing $package"
  done
  [ -n "$missing" ] || return 0
  if [ "$(id -u)" = 0 ]; then
    as_root=""
  elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
    as_root="sudo -n"
  else
    echo "Some system packages are missing. Please run this, then start again:" >&2
    echo "  sudo apt-get update && sudo apt-get install -y$missing" >&2
    exit 69
  fi
  echo "Installing system packages:$missing" >&2
  # shellcheck disable=SC2086 # words are meant to be split
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get update -q >&2
  # shellcheck disable=SC2086
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q $missing >&2
}

need_swift() {
  command -v swift >/dev/null 2>&1 && return 0
  echo "Swift 6.2 or later is not on the PATH; get it from https://www.swift.org/install" >&2
  exit 69
}

# How the compiler is to ask for types that it knows: by the functions that make them, and not by their names,
# which the runtime would take apart and check against all that the program declares. That takes a third of
# what an inbox needs until it is there.
by_function="-Xswiftc -Xfrontend -Xswiftc -disable-concrete-type-metadata-mangled-name-accessors"

# build_release PRODUCT [OPTION…]: leaves an optimised program at .build/release/PRODUCT, with the
# Swift runtime inside. Linked by the toolchain's own lld, since the system's linker warns of a
# function of the runtime; without a segment for what is only read, which costs 2 MB in memory, and with
# addresses packed (glibc 2.36 and later unpack them), which saves 2 more. Without colours, since the builder takes a build with
# them for another one, and would build everything twice, for a terminal and for a file. With the C++
# library inside where this machine has it so: its names are looked up one by one at every start.
build_release() {
  need_swift
  need_packages libncurses-dev libsqlite3-dev
  product=$1
  shift
  cxx=$root/.build/cxx
  if archive=$("$(dirname -- "$(readlink -f -- "$(command -v swift)")")/clang" \
    -print-file-name=libstdc++.a 2>/dev/null) && [ -f "$archive" ]
  then
    mkdir -p "$cxx"
    ln -sf "$archive" "$cxx/libstdc++.a"
    set -- "$@" -Xlinker "-L$cxx"
  fi
  # shellcheck disable=SC2086 # words are meant to be split
  swift build --configuration release --static-swift-stdlib $by_function -Xswiftc -use-ld=lld \
    -Xlinker --no-rosegment -Xlinker -z -Xlinker pack-relative-relocs \
    --no-color-diagnostics --product "$product" "$@" >&2
}

# What the two below leave.
program=$root/.build/release/deskbell
gateway=$root/.build-web/release/deskbell-gateway

# build_web PRODUCT [OPTION…]: leaves an optimised program of the website's side at
# .build-web/release/PRODUCT; apart from the others, since a build with the web server's packages would
# be resolved anew by one without them.
build_web() {
  build_release "$@" --traits Web --scratch-path .build-web -Xlinker --strip-all
}
