#!/usr/bin/env bash
# Open the window; without a display draft the sample to out/ and say where it is.
set -euo pipefail
cd "$(dirname "$0")/.."
unset PYTHONDONTWRITEBYTECODE # bytecode makes the next start quick

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || [ "$(uname)" = Darwin ]; then
  exec .venv/bin/memodesk
fi
echo "There is no display here, so the sample is drafted by the command line:"
.venv/bin/memodesk draft resources/samples/kremenets-agnone.json --out out
