#!/usr/bin/env bash
# Choose the newest parts that pyproject.toml allows and write them with their hashes, for every
# platform at once and without addresses: both pip and uv install such a lock.
set -euo pipefail
cd "$(dirname "$0")/.."
tools=$(mktemp -d)
trap 'rm -rf "$tools"' EXIT
python3 -m venv "$tools"
"$tools/bin/python" -m pip install --quiet --disable-pip-version-check uv

compile() {
  "$tools/bin/uv" pip compile --quiet --universal --python-version 3.11 --generate-hashes \
    --no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" --upgrade \
    pyproject.toml "$@"
}
compile --group build -o requirements/run.txt
compile --extra server --group dev -c requirements/run.txt -o requirements/dev.txt
