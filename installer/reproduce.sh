#!/usr/bin/env bash
# Builds this commit twice in two places, and compares the jars byte by byte.
set -eu
root="$(cd "$(dirname "$0")/.." && pwd)"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
for place in one another/place; do
  mkdir -p "$(dirname "$work/$place")"
  git clone -q "$root" "$work/$place"
  (cd "$work/$place" && mvn -q -B -ntp -Dmaven.test.skip=true package)
  (cd "$work/$place" && sha256sum -- */target/*.jar app/target/lib/{app,indexer,model-store,icons}-*.jar 2>/dev/null | sort -k 2) >"$work/sums-${place%%/*}"
done
cat "$work/sums-one"
cmp "$work/sums-one" "$work/sums-another" && echo "identical"
