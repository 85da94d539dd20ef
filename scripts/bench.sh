#!/usr/bin/env bash
# Run every benchmark; each prints a table of ratios measured within one run.
set -euo pipefail
cd "$(dirname "$0")/.."
exec xvfb-run --auto-servernum --server-args "-screen 0 1920x1080x24 -nolisten tcp" \
  .venv/bin/python -m benchmarks "$@"
