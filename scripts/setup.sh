#!/usr/bin/env bash
# Set up what is missing and nothing else: `setup.sh run` for the program, `setup.sh test` for its
# tests too, `setup.sh all` also for the long campaigns and the benchmarks. When all is there it needs no network and a fraction of a second.
set -euo pipefail
cd "$(dirname "$0")/.."
readonly purpose=${1:-run}
readonly venv=.venv

# Bytecode is what makes the window open quickly, whatever this shell says.
unset PYTHONDONTWRITEBYTECODE

scripts/system-packages.sh "$purpose"

# The first Python of this machine that is new enough; PYTHON=… chooses another.
find_python() {
  local candidate
  for candidate in "${PYTHON:-}" python3 python3.14 python3.13 python3.12 python3.11; do
    if [ -n "$candidate" ] && command -v "$candidate" >/dev/null &&
      "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
      echo "$candidate"
      return
    fi
  done
  echo "MemoDesk needs Python 3.11 or newer; please install it (Debian and Ubuntu: apt-get install python3)." >&2
  return 1
}

# A stamp holds the hash of what was installed; while it matches, nothing is done.
current() { [ -f "$venv/$1.stamp" ] && [ "$(<"$venv/$1.stamp")" = "$2" ]; }

install_locked() { # NAME: install requirements/NAME.txt when it changed
  local name=$1 hash
  hash=$(sha256sum <"requirements/$name.txt")
  current "$name" "$hash" && return
  echo "Installing requirements/$name.txt …"
  "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-input \
    --require-hashes --only-binary :all: -r "requirements/$name.txt"
  echo "$hash" >"$venv/$name.stamp"
}

install_program() { # the program itself, in place: its entry point and its catalogues
  local hash
  hash=$(cat pyproject.toml scripts/hatch_build.py src/memodesk/__init__.py | sha256sum)
  current program "$hash" && return
  "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-input \
    --no-index --no-deps --no-build-isolation --editable .
  echo "$hash" >"$venv/program.stamp"
}

install_node() { # FOLDER: install a folder's package-lock.json when it changed
  local folder=$1 hash stamp=$1/node_modules/.memodesk.stamp
  hash=$(sha256sum <"$folder/package-lock.json")
  [ -f "$stamp" ] && [ "$(<"$stamp")" = "$hash" ] && return
  echo "Installing $folder/package-lock.json …"
  (cd "$folder" && npm ci --no-audit --no-fund --loglevel=error >/dev/null)
  echo "$hash" >"$stamp"
}

compile_messages() {
  local hash
  hash=$(cat resources/locales/*/LC_MESSAGES/*.po | sha256sum)
  # The compiled files lie outside the environment, where a clean-up may have taken them.
  current messages "$hash" && compgen -G 'resources/locales/en/LC_MESSAGES/*.mo' >/dev/null &&
    return
  "$venv/bin/python" scripts/messages.py compile
  echo "$hash" >"$venv/messages.stamp"
}

# A venv without a working Python (moved folder, upgraded system) is made anew.
if ! "$venv/bin/python" -c '' 2>/dev/null; then
  python=$(find_python)
  echo "Making $venv with $("$python" --version) …"
  "$python" -m venv --clear "$venv"
fi
install_locked run
[ "$purpose" = run ] || install_locked dev
install_program
compile_messages
if [ "$purpose" = all ]; then
  install_node tests/validator
  install_node benchmarks/npm
fi
"$venv/bin/python" -m compileall -q src
