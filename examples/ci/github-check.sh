#!/usr/bin/env bash
# The check of the action. What the workflow says comes in variables and goes to the tool as words of an array:
# no shell evaluates it, whatever it holds. Always ends with 0; the output exit-code is the verdict.
set -uo pipefail

poam="${POAM_TOOL:-poam}"
work="$(mktemp -d "${RUNNER_TEMP:-/tmp}/poam-XXXXXX")"
sarif="$work/poam.sarif"
summary="$work/summary.md"
changes="$work/changes.md"

# Adds the lines of a variable, each behind an option where one is given.
add_lines() {
  local option="$1" text="$2" line
  while IFS= read -r line || [ -n "$line" ]; do
    line="${line%$'\r'}"
    if [ -n "$line" ]; then
      if [ -n "$option" ]; then
        options+=("$option" "$line")
      else
        paths+=("$line")
      fi
    fi
  done <<< "$text"
}

add_value() {
  if [ -n "$2" ]; then
    options+=("$1" "$2")
  fi
}

# The first push of a branch has nothing before it; a base that is not fetched must not pass for one without changes.
base="${POAM_BASE:-}"
if [[ "$base" =~ ^0+$ ]]; then
  base=""
elif [ -n "$base" ] && ! git cat-file -e "$base^{commit}" 2> /dev/null; then
  echo "::error title=poam::The base to compare with is not in this checkout. Check out with fetch-depth: 0, or name another revision."
fi

options=(--color never)
paths=()
add_value --config "${POAM_CONFIG:-}"
add_value --fail-on "${POAM_FAIL_ON:-}"
add_value --rules "${POAM_RULES:-}"
add_value --as-of "${POAM_AS_OF:-}"
add_value --against "$base"
add_lines --exclude "${POAM_EXCLUDE:-}"
add_lines "" "${POAM_PATHS:-.}"
if [ "${POAM_NEW_ONLY:-false}" = true ]; then
  options+=(--new-only)
fi

# Behind the two dashes everything is a path, even what starts with a dash.
"$poam" validate "${options[@]}" --format github --step-summary "$summary" -- "${paths[@]}"
code=$?
"$poam" validate "${options[@]}" --format sarif --output "$sarif" -- "${paths[@]}" > /dev/null 2>&1

# What changed, in the words of the field, comes before what is wrong.
if [ -n "$base" ]; then
  "$poam" diff --git "$base" --format markdown --output "$changes" --exit-zero -- "${paths[@]}"
fi

# Code scanning does not know suppressions: it would show what is accepted as open.
upload=""
if [ -s "$sarif" ]; then
  upload="$work/upload.sarif"
  if ! jq '.runs[].results |= map(select((.suppressions // []) | length == 0))' "$sarif" > "$upload"; then
    upload="$sarif"
  fi
fi

if [ -s "$changes" ]; then
  printf '\n' >> "$changes"
  cat "$summary" >> "$changes" 2> /dev/null
  mv "$changes" "$summary"
fi

if [ -n "${GITHUB_STEP_SUMMARY:-}" ] && [ -s "$summary" ]; then
  cat "$summary" >> "$GITHUB_STEP_SUMMARY"
fi

# The delimiter is made anew, so that no text of a document can end the output and start another.
delimiter="poam-$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')"
{
  printf 'exit-code=%s\n' "$code"
  printf 'sarif=%s\n' "$sarif"
  printf 'upload=%s\n' "$upload"
  printf 'comment<<%s\n' "$delimiter"
  if [ -s "$summary" ]; then
    cat "$summary"
  fi
  printf '%s\n' "$delimiter"
} >> "${GITHUB_OUTPUT:-/dev/stdout}"
exit 0
