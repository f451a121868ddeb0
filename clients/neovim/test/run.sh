#!/usr/bin/env bash
# Test the language server with Neovim's own client: run.sh COMMAND, where COMMAND starts the server, such as "sewall lsp".
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
example="$here/../../../examples/khavul2010"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
study="$folder/a study with ünicode"
mkdir "$study"
cp "$example"/khavul2010.{sem,csv} "$study"
touch "$study/.project" # so that no folder above is taken for the project

SEWALL_SERVER="${1:?the command of the server}" SEWALL_STUDY="$study" XDG_STATE_HOME="$folder" XDG_CACHE_HOME="$folder" \
  timeout 600 nvim --headless -u NONE -i NONE --cmd "set runtimepath^=$here/.." -c "luafile $here/run.lua"
