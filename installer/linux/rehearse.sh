#!/usr/bin/env bash
# Rehearses one session of the application folder $1 in a window nobody sees, so that the JVM writes the start-up cache that
# the launchers name. The options and the class path are the launchers' own, read from their configuration.
set -eu
app="$1"
lib="$app/lib/app"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
command -v xvfb-run >/dev/null || { echo "xvfb-run is missing: there is nothing to rehearse on" >&2; exit 1; }

setting() { sed -n "s|^$1=||p" "$lib/fovea-window-jvm.cfg" | sed "s|\$APPDIR|$lib|g"; }
mapfile -t options < <(setting java-options | grep -v AOTCache)
classpath="$(setting app.classpath | paste -sd:)"

export LC_ALL=C.UTF-8 HOME="$work" XDG_DATA_HOME="$work/data" XDG_CONFIG_HOME="$work/config" XDG_CACHE_HOME="$work/cache"
xvfb-run -a -s '-screen 0 1280x800x24' timeout --signal=TERM "${FOVEA_REHEARSAL_SECONDS:-20}" \
  "$app/lib/runtime/bin/java" "${options[@]}" "-XX:AOTCacheOutput=$work/fovea.aot" -cp "$classpath" app.fovea.Main \
  >"$work/log" 2>&1 || true
[ -s "$work/fovea.aot" ] || { tail -n 20 "$work/log" >&2; exit 1; }
mv "$work/fovea.aot" "$lib/fovea.aot"
ls -l "$lib/fovea.aot"
