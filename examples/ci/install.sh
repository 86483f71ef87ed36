#!/usr/bin/env bash
# Installs the tool into a folder of its own and puts it on the path of the steps that follow.
# POAM_VERSION: the version; empty for the newest.
set -euo pipefail

folder="${RUNNER_TEMP:-/tmp}/poam-tool"
arguments=(Poam.Oscal.Tool --tool-path "$folder")
if [ -n "${POAM_VERSION:-}" ]; then
  arguments+=(--version "$POAM_VERSION")
fi
dotnet tool update "${arguments[@]}"
if [ -n "${GITHUB_PATH:-}" ]; then
  printf '%s\n' "$folder" >> "$GITHUB_PATH"
fi
