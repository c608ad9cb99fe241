#!/usr/bin/env bash
# Start-up, sizes and memory of the application folder APP (default: the one that package.sh made), for a quiet machine.
#   installer/linux/measure.sh [--rounds N] [--photos N] [--warm] MODEL PHOTOS [APP]
# The first window is timed from the start of the process until the display shows it, the first answer until the window shows
# the result of words that were typed as soon as the library was open (its line in the program's log says when). Cold means that the
# page cache was dropped before the start, where that is allowed and --warm does not spare it. Every round starts once with the start-up cache and once
# without it; medians are printed, and their ratio. Then the resident memory of an idle window over a library with N photos
# (default 100,000), which is made by the scale benchmark.
set -eu
rounds=7 many=100000
cold() { echo 3 2>/dev/null >/proc/sys/vm/drop_caches; }
while [ $# -gt 0 ]; do
  case "$1" in
    --rounds) rounds="$2"; shift 2 ;;
    --photos) many="$2"; shift 2 ;;
    --warm) cold() { false; }; shift ;;
    *) break ;;
  esac
done
[ $# -ge 2 ] || { echo "usage: $0 [--rounds N] [--photos N] [--warm] MODEL PHOTOS [APP]" >&2; exit 2; }
for tool in xvfb-run xdotool; do
  command -v "$tool" >/dev/null || { echo "$tool is missing" >&2; exit 1; }
done
here="$(cd "$(dirname "$0")" && pwd)"
model="$(readlink -f "$1")"; photos="$(readlink -f "$2")"; app="$(readlink -f "${3:-$here/../target/image/fovea}")"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
export HOME="$work/home" XDG_DATA_HOME="$work/data" LC_ALL=C.UTF-8
# As the launcher does.
[ -e /dev/dri ] || [ -e /dev/nvidiactl ] || [ -e /dev/dxg ] || export GDK_GL=disable
unset XDG_CONFIG_HOME XDG_CACHE_HOME
mkdir -p "$HOME"
# Where a window that is started from the desktop looks for it.
library="$XDG_DATA_HOME/fovea"
lib="$app/lib/app"

echo "installed: $(du -sm "$app" | cut -f1) MB, of which the start-up cache $(du -m "$lib/fovea.aot" 2>/dev/null | cut -f1) MB"
for package in "$app"/../../packages/*.{deb,rpm,tar.gz}; do
  if [ -f "$package" ]; then echo "package: $(basename "$package") $(($(stat -c %s "$package") / 1000000)) MB"; fi
done

"$app/bin/fovea" models import "$model" --library "$library" >/dev/null
"$app/bin/fovea" index "$photos" --library "$library" >/dev/null 2>&1

setting() { sed -n "s|^$1=||p" "$lib/fovea-window-jvm.cfg" | sed "s|\$APPDIR|$lib|g"; }
mapfile -t options < <(setting java-options | grep -v AOTCache)
classpath="$(setting app.classpath | paste -sd:)"

[ -e "$lib/fovea.aot" ] || { echo "$lib has no start-up cache: package.sh makes one, but not with --image" >&2; exit 1; }
if cold; then echo "starts are cold: the page cache is dropped before each"; else echo "starts are WARM: the page cache is not dropped"; fi

# One start on the display at hand: prints the milliseconds to the window and to the first answer.
cat >"$work/start" <<'START'
set -eu
library="$1"; shift
rm -rf "$library/log" "$library/window.address"
begun="${EPOCHREALTIME/./}"
"$@" >/dev/null 2>&1 & program=$!
window=
until [ -n "$window" ]; do
  kill -0 "$program"
  sleep 0.1
  window="$(xdotool search --onlyvisible --name '^Fovea$' 2>/dev/null | head -n 1 || true)"
done
shown="${EPOCHREALTIME/./}"
until [ -e "$library/window.address" ]; do kill -0 "$program"; sleep 0.02; done
xdotool windowfocus "$window" key ctrl+f type --delay 1 "a shoe"
line=
for _ in $(seq 600); do
  line="$(grep -h "first answer was shown" "$library"/log/* 2>/dev/null || true)"
  if [ -n "$line" ]; then break; fi
  sleep 0.1
done
answered="$(date -d "$(echo "$line" | sed -n 's/^\([0-9-]* [0-9:]*\),\([0-9]*\) .*/\1.\2/p')" +%s%3N)"
if [ -z "$line" ]; then echo "$(((shown - begun) / 1000)) 60000"; else echo "$(((shown - begun) / 1000)) $((answered - begun / 1000))"; fi
xdotool key ctrl+q
for _ in $(seq 100); do kill -0 "$program" 2>/dev/null || break; sleep 0.1; done
kill -TERM "$program" 2>/dev/null || true
wait "$program" 2>/dev/null || true
START
start() {
  sync
  cold || true
  timeout 600 xvfb-run -a -s '-screen 0 1400x900x24' bash "$work/start" "$library" "$app/lib/runtime/bin/java" "${options[@]}" "$@" -cp "$classpath" app.fovea.Main ||
    { echo "A start failed:" >&2; tail -n 20 "$library"/log/* >&2; exit 1; }
}
median() { sort -n | awk '{ v[NR] = $1 } END { print (NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2) }'; }

for round in $(seq "$rounds"); do
  start "-XX:AOTCache=$lib/fovea.aot" >>"$work/with"
  start >>"$work/without"
done
for kind in with without; do
  echo "$kind start-up cache, median of $(wc -l <"$work/$kind"): first window $(cut -d' ' -f1 "$work/$kind" | median) ms, first answer $(cut -d' ' -f2 "$work/$kind" | median) ms (all: $(tr '\n' ';' <"$work/$kind"))"
done
echo "ratio with/without: window $(echo "scale=2; $(cut -d' ' -f1 "$work/with" | median) / $(cut -d' ' -f1 "$work/without" | median)" | bc), answer $(echo "scale=2; $(cut -d' ' -f2 "$work/with" | median) / $(cut -d' ' -f2 "$work/without" | median)" | bc)"

[ "$many" -gt 0 ] || exit 0
"$here/../../.ci/bench-java" app.fovea.index.ScaleBenchmark make "$model" "$work" "$work/figures.csv" "$many" >/dev/null
big="$work/library$many"
# The photos are made up; a folder that is away is left alone.
rm -rf "$big/photos"
cat >"$work/idle" <<'IDLE'
set -eu
library="$1"; shift
"$@" --library "$library" >/dev/null 2>&1 & program=$!
until [ -e "$library/window.address" ]; do kill -0 "$program"; sleep 0.2; done
sleep "${SETTLE:-90}"
grep VmRSS "/proc/$program/status"
xdotool windowfocus "$(xdotool search --onlyvisible --name '^Fovea$' | head -n 1)" key ctrl+q
wait "$program" || true
IDLE
echo "idle window over $many photos: $(timeout 900 xvfb-run -a -s '-screen 0 1400x900x24' bash "$work/idle" "$big" "$app/lib/runtime/bin/java" "${options[@]}" "-XX:AOTCache=$lib/fovea.aot" -cp "$classpath" app.fovea.Main)"
