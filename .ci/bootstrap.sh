#!/usr/bin/env bash
# Makes ready what running (run) or testing (test) needs on Debian 12: system packages, .venv, front-end files, catalogues.
# A second call finds what the first left and does nothing. Safe to interrupt, and safe when two start at once.
# Exit status: 0 ready · 3 something is missing that only an administrator may install, and the line to run is printed.
# PYTHON=/path/to/python chooses the interpreter for a new .venv.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export LC_ALL=C.UTF-8

want=${1:-run}
case $want in
  run) lock=requirements.lock ;;
  test) lock=requirements-test.lock ;;
  *) echo "usage: .ci/bootstrap.sh run|test" >&2; exit 2 ;;
esac
say() { printf '%s\n' "$*" >&2; }
have() { command -v "$1" >/dev/null 2>&1; }
key() { cat "$@" | sha256sum | cut -c1-20; }
stamped() { [ "$(cat "$1" 2>/dev/null)" = "$2" ]; }
stamp() { printf '%s\n' "$2" >"$1.new" && mv "$1.new" "$1"; } # whole or not at all

# The lock is on this file itself, so that no other file has to be made or cleared away.
exec 9<.ci/bootstrap.sh
if have flock && ! flock -n 9; then
  say "Another set-up is running here; waiting for it."
  flock 9
fi

# --- Python and system packages ---------------------------------------------------------------------------------------
fit() { "$1" -c 'import sys, venv, ensurepip; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' >/dev/null 2>&1; }
find_python() {
  python=""
  for candidate in .venv/bin/python "${PYTHON:-}" python3.13 python3.12 python3.11 python3 /usr/bin/python3; do
    if [ -n "$candidate" ] && have "$candidate" && fit "$candidate"; then python=$(command -v "$candidate"); return; fi
  done
}
libraries=$(ldconfig -p 2>/dev/null || /sbin/ldconfig -p 2>/dev/null || true)
has_library() { case $libraries in *"$1"*) ;; *) return 1 ;; esac; }

# pip cut off half-way can leave a package that looks installed and is not: such a .venv is made anew.
unfinished=.venv/.unfinished
if [ -d .venv ] && { [ -e "$unfinished" ] || ! fit .venv/bin/python || ! .venv/bin/python -c 'import pip' 2>/dev/null; }; then
  say "Removing a .venv that was not finished or no longer works"
  rm -rf .venv
fi
find_python
need=()
[ -n "$python" ] || need+=(python3 python3-venv)
has_library libpango-1.0.so.0 || need+=(libpango-1.0-0)
has_library libpangoft2-1.0.so.0 || need+=(libpangoft2-1.0-0)
has_library libharfbuzz-subset.so.0 || need+=(libharfbuzz-subset0)
has_library libvoikko.so.1 || need+=(libvoikko1)
has_words() { [ -n "$(find /usr/lib/voikko /usr/share/voikko /usr/local/lib/voikko -name mor.vfst 2>/dev/null)" ]; }
has_words || need+=(voikko-fi)
[ -s /etc/ssl/certs/ca-certificates.crt ] || need+=(ca-certificates)
if [ "$want" = test ]; then
  have make || need+=(make)
  have chromium || need+=(chromium)
  have pdftotext || need+=(poppler-utils)
fi
if [ ${#need[@]} -gt 0 ]; then
  as_root=()
  if [ "$(id -u)" != 0 ]; then as_root=(sudo -n); fi
  if ! have apt-get || { [ "$(id -u)" != 0 ] && ! { have sudo && sudo -n true 2>/dev/null; }; }; then
    say "These system packages are missing: ${need[*]}"
    say "Please have this run once as an administrator, then try again:"
    say "    sudo apt-get update && sudo apt-get install -y --no-install-recommends ${need[*]}"
    have apt-get || say "(This is not a Debian system: there, install what corresponds to them.)"
    exit 3
  fi
  say "Installing system packages: ${need[*]}"
  apt() {
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3 "$@" 9<&-
  }
  # A machine with fresh package lists needs no update; one without them fails at once.
  apt install -y --no-install-recommends "${need[@]}" >/dev/null 2>&1 ||
    { apt update >/dev/null && apt install -y --no-install-recommends "${need[@]}" >&2; }
  find_python
  if [ -z "$python" ]; then
    say "No Python 3.11, 3.12 or 3.13 with venv was found, and this system's own packages do not bring one."
    say "Install one, then name it: PYTHON=/path/to/python make $want"
    exit 3
  fi
fi

# --- Python packages --------------------------------------------------------------------------------------------------
if [ ! -d .venv ]; then
  say "Making .venv with $("$python" --version)"
  mkdir .venv
  : >"$unfinished"
  "$python" -m venv .venv
fi
install() {
  : >"$unfinished"
  .venv/bin/python -m pip install -q --disable-pip-version-check --no-input --require-hashes --only-binary :all: -r "$1" >&2
  rm -f "$unfinished"
}
packages=$(key "$lock")
if ! stamped ".venv/.ready-$want" "$packages"; then
  say "Installing Python packages from $lock"
  install "$lock"
  stamp ".venv/.ready-$want" "$packages"
  # Everything in the first lock is in the second too.
  if [ "$want" = test ]; then stamp .venv/.ready-run "$(key requirements.lock)"; fi
fi

# --- Front-end files --------------------------------------------------------------------------------------------------
if [ -e package-lock.json ]; then
  modules=$(key package.json package-lock.json)
  if ! stamped node_modules/.ready "$modules"; then
    npm=npm
    version=$(npm --version 2>/dev/null || echo 0)
    if [ "${version%%.*}" -lt 7 ]; then # older ones cannot read the lock
      if [ ! -x .venv/bin/npm ]; then
        say "No npm on this machine: installing the one from requirements-node.lock"
        install requirements-node.lock
      fi
      PATH="$PWD/.venv/bin:$PATH"
      npm=.venv/bin/npm
    fi
    say "Installing front-end packages from package-lock.json"
    "$npm" ci --no-audit --no-fund --ignore-scripts --loglevel=error >&2 # empties node_modules first, the stamp with it
    stamp node_modules/.ready "$modules"
  fi
  .venv/bin/python -m toolkit.build_static >/dev/null # sees for itself whether anything has changed
fi

# --- Catalogues -------------------------------------------------------------------------------------------------------
if [ -d toolkit/translations ]; then
  words=$(find toolkit/translations -name '*.po' | sort)
  if [ -n "$words" ]; then
    mapfile -t catalogues <<<"$words"
    compiled=$(key "${catalogues[@]}")
    whole=yes
    for catalogue in "${catalogues[@]}"; do [ -e "${catalogue%.po}.mo" ] || whole=""; done
    if [ -z "$whole" ] || ! stamped .venv/.ready-words "$compiled"; then
      for catalogue in "${catalogues[@]}"; do # the running program never meets half a catalogue
        .venv/bin/python -m babel.messages.frontend -q compile -i "$catalogue" -o "${catalogue%.po}.mo.new"
        mv "${catalogue%.po}.mo.new" "${catalogue%.po}.mo"
      done
      stamp .venv/.ready-words "$compiled"
    fi
  fi
fi
