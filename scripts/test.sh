#!/usr/bin/env bash
# Prove the project: `test.sh` everything, `test.sh quick` without the slower rooms,
# `test.sh all` with the long campaigns too. All steps run even when an early one fails.
set -uo pipefail
cd "$(dirname "$0")/.." || exit
readonly extent=${1:-usual}
readonly bin=.venv/bin
failed=()

step() { # NAME COMMAND...
  local name=$1
  shift
  printf '\n— %s\n' "$name"
  "$@" || failed+=("$name")
}

# Tests of the window draw off screen; those that need a real one find this X server.
pytest=("$bin/python" -m pytest)
if command -v xvfb-run >/dev/null; then
  pytest=(xvfb-run --auto-servernum --server-args "-screen 0 1920x1080x24 -nolisten tcp" "${pytest[@]}")
fi

step "style" "$bin/ruff" check --quiet .
step "format" "$bin/ruff" format --check --quiet .
step "types" "$bin/mypy"
step "import contracts" "$bin/lint-imports"
case $extent in
  quick) step "quick tests" "${pytest[@]}" -q -n 2 -m "not slow and not medium" ;;
  all) step "all tests" "${pytest[@]}" -q -n 2 -m "" ;;
  *) step "tests" "${pytest[@]}" -q -n 2 ;;
esac

if [ ${#failed[@]} -gt 0 ]; then
  printf '\nNot in order: %s\n' "$(IFS=,; echo "${failed[*]}")"
  exit 1
fi
