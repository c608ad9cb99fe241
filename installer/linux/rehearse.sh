#!/usr/bin/env bash
# Rehearses one session of the application folder $1 on a display nobody sees: a model is imported, a folder is indexed, words
# are searched, a photo is looked at, the window is closed. Meanwhile the JVM notes what it loads, and writes the start-up
# cache that the launchers name. Options and class path are the launchers' own, read from their configuration.
#   FOVEA_REHEARSAL_MODEL   a model to search with (default: the development model beside the sources, where it is);
#                           without one the session ends before the search
set -eu
app="$(cd "$1" && pwd)"
lib="$app/lib/app"
root="$(cd "$(dirname "$0")/../.." && pwd)"
model="${FOVEA_REHEARSAL_MODEL:-$root/../shared/dev-model}"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
for tool in xvfb-run xdotool; do
  command -v "$tool" >/dev/null || { echo "$tool is missing: there is nothing to rehearse on" >&2; exit 1; }
done

setting() { sed -n "s|^$1=||p" "$lib/fovea-window-jvm.cfg" | sed "s|\$APPDIR|$lib|g"; }
mapfile -t options < <(setting java-options | grep -v AOTCache)
classpath="$(setting app.classpath | paste -sd:)"

export LC_ALL=C.UTF-8 HOME="$work" XDG_DATA_HOME="$work/data" XDG_CONFIG_HOME="$work/config" XDG_CACHE_HOME="$work/cache"
mkdir "$work/photos"
cp "$root"/docs/screenshots/*.png "$root"/icons/target/classes/app/fovea/icons/*.png "$work/photos"
if [ -d "$model" ]; then "$app/bin/fovea" models import "$model" >"$work/import" 2>&1 || { cat "$work/import" >&2; exit 1; }; fi

cat >"$work/session" <<'SESSION'
"$@" & program=$!
gone() { ! kill -0 "$program" 2>/dev/null; }
window=
for _ in $(seq 240); do
  window="$(xdotool search --onlyvisible --name '^Fovea$' 2>/dev/null | head -n 1)"
  if [ -n "$window" ] || gone; then break; fi
  sleep 0.5
done
[ -n "$window" ] || exit 1
# Until the folder that was given is indexed, or where there is no model, looked through.
for _ in $(seq 240); do
  if [ -e "$XDG_DATA_HOME/fovea/window.address" ] || gone; then break; fi
  sleep 0.5
done
sleep "${FOVEA_REHEARSAL_SECONDS:-20}"
xdotool windowfocus "$window"
xdotool key --delay 200 ctrl+f
xdotool type --delay 80 "a picture of a window"
sleep 6
xdotool key --delay 500 Return Return Right Escape ctrl+i ctrl+i ctrl+k Escape ctrl+q
for _ in $(seq 120); do
  if gone; then break; fi
  sleep 0.5
done
gone || kill -TERM "$program"
wait "$program" || true
SESSION
xvfb-run -a -s '-screen 0 1280x800x24' bash "$work/session" \
  "$app/lib/runtime/bin/java" "${options[@]}" "-XX:AOTCacheOutput=$work/fovea.aot" -cp "$classpath" app.fovea.Main "$work/photos" \
  >"$work/log" 2>&1 || true
[ -s "$work/fovea.aot" ] || { tail -n 20 "$work/log" >&2; exit 1; }
# Classes that are not linked are half of what a cache is worth; some options of the virtual machine prevent it without a word.
"$app/lib/runtime/bin/java" "${options[@]}" "-XX:AOTCache=$work/fovea.aot" -Xlog:aot=info:stdout -cp "$classpath" app.fovea.Main --version >"$work/linked"
grep -q 'Using AOT-linked classes: true' "$work/linked" || { cat "$work/linked" >&2; exit 1; }
mv "$work/fovea.aot" "$lib/fovea.aot"
ls -l "$lib/fovea.aot"
