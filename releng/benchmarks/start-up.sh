#!/usr/bin/env bash
# Wall time of a whole `sewall fit` of the published example, beside Rscript with lavaan loaded and one fit of the same
# model printed. Prints minimum, median and maximum of each and the ratio of the medians. Usage: start-up.sh [RUNS]
set -euo pipefail
runs=${1:-15}
home="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
example="$home/examples/khavul2010/khavul2010.sem"

milliseconds() { # of one run of the command given
  local from to
  from=$(date +%s%N); "$@" >/dev/null; to=$(date +%s%N)
  echo $(( (to - from) / 1000000 ))
}

measure() { # name, command...
  local name=$1; shift
  "$@" >/dev/null # once to warm the disk cache
  local times; times=$(for _ in $(seq "$runs"); do milliseconds "$@"; done | sort -n)
  median=$(echo "$times" | sed -n "$(( (runs + 1) / 2 ))p")
  printf '%-8s min %5d  median %5d  max %5d ms  (%d runs)\n' "$name" "$(echo "$times" | head -n 1)" "$median" "$(echo "$times" | tail -n 1)" "$runs"
}

measure sewall "$home/sewall" fit "$example"
ours=$median
if command -v Rscript >/dev/null && Rscript -e 'quit(status = !requireNamespace("lavaan", quietly = TRUE))' >/dev/null 2>&1; then
  measure lavaan Rscript "$home/releng/benchmarks/start-up.R" "$home/examples/khavul2010/khavul2010.csv"
  awk -v a="$ours" -v b="$median" 'BEGIN { printf "ratio    %.2f (sewall / lavaan, medians)\n", a / b }'
else
  echo "lavaan   not installed (Debian: r-cran-lavaan), so no ratio"
fi
