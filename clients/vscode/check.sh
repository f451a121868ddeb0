#!/usr/bin/env bash
# Compile, lint, test and package the extension: the result is dist/sewall.vsix.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

# The packages are those of the lock file; no script of theirs runs.
[[ node_modules/.package-lock.json -nt package-lock.json ]] || npm ci --ignore-scripts --no-audit --no-fund --silent

npm run --silent compile
npm run --silent lint
npm test --silent
npm run --silent package
