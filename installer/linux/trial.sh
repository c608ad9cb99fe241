#!/usr/bin/env bash
# The whole life of the .deb on this machine, as a user would live it: install with apt, import a model, index, search from the
# command line and in the window, a second start, without the start-up cache, upgrade, downgrade, remove. Needs root, apt, xvfb,
# xdotool and ImageMagick. Prints one line for each thing that was seen, and stops at the first that is not so.
#   installer/linux/trial.sh MODEL PHOTOS SCREENSHOT.png NEW.deb [PREVIOUS.deb]
# PREVIOUS.deb is an older release whose library the new one has to take over.
set -eu
[ $# -ge 4 ] || { echo "usage: $0 MODEL PHOTOS SCREENSHOT.png NEW.deb [PREVIOUS.deb]" >&2; exit 2; }
model="$(readlink -f "$1")"; photos="$(readlink -f "$2")"; screenshot="$(readlink -f "$3")"
new="$(readlink -f "$4")"; previous="${5:+$(readlink -f "$5")}"
for tool in apt-get xvfb-run xdotool import; do
  command -v "$tool" >/dev/null || { echo "$tool is missing" >&2; exit 1; }
done
! dpkg -s fovea >/dev/null 2>&1 || { echo "fovea is installed here already; remove it first" >&2; exit 1; }
work="$(mktemp -d)"
trap 'DEBIAN_FRONTEND=noninteractive apt-get -qq purge -y fovea >/dev/null 2>&1 || true; rm -rf "$work"' EXIT
export HOME="$work/home" XDG_DATA_HOME="$work/home/.local/share" DEBIAN_FRONTEND=noninteractive
unset XDG_CONFIG_HOME XDG_CACHE_HOME
mkdir -p "$HOME"
library="$HOME/.local/share/fovea"

seen() { echo "seen: $*"; }
fail() { echo "NOT SO: $*" >&2; exit 1; }
# has FILE WORDS
has() { grep -qF -- "$2" "$1" || { cat "$1" >&2; fail "no \"$2\" in the answer"; }; }
# number KEY FILE: the first whole number with that key.
number() { grep -oE "\"$1\":[0-9]+" "$2" | head -n 1 | cut -d: -f2; }
# Everything that an installation could leave, without what apt and dpkg keep for themselves.
inventory() {
  find /opt /usr /etc /var/lib \( -path /var/lib/dpkg -o -path /var/lib/apt -o -path /var/lib/systemd \) -prune -o -print 2>/dev/null \
    | grep -vE '\.cache$|/mimeinfo\.cache|/icon-theme\.cache|/ldconfig/|/desktop-directories$|/menu-xdg' | sort
}
answers() { # FILE EXIT-CODE ARGUMENTS…: asks the installed command
  local file="$1" code="$2" got=0
  shift 2
  fovea "$@" >"$file" 2>"$file.err" || got=$?
  [ "$got" = "$code" ] || { cat "$file" "$file.err" >&2; fail "fovea $1 left with $got, not $code"; }
}
install() { apt-get -qq install -y --allow-downgrades "$1" >"$work/apt" 2>&1 || { cat "$work/apt" >&2; fail "apt refuses $1"; }; }

# What apt brings besides is not Fovea's to take away again.
dpkg-deb -f "$new" Depends | tr ',|' '\n' | xargs -n 1 apt-get -qq install -y --no-install-recommends >/dev/null 2>&1 || true
inventory >"$work/before"

install "${previous:-$new}"
seen "apt installs $(basename "${previous:-$new}"); $(du -sm /opt/fovea | cut -f1) MB installed"
answers "$work/version" 0 --version
seen "the command answers: $(cat "$work/version")"
[ -e /usr/bin/fovea ] || fail "the command is not on the PATH"
ls /usr/share/applications /usr/local/share/applications 2>/dev/null | grep -q fovea || fail "there is no desktop entry"
seen "desktop entries: $(ls /usr/share/applications /usr/local/share/applications 2>/dev/null | grep fovea | paste -sd' ')"

answers "$work/none" 3 search "a shoe"
seen "without a model the exit code is 3: $(cat "$work/none.err" | tail -n 1)"
answers "$work/import" 0 models import "$model" --json
answers "$work/index" 0 index "$photos" --json
indexed="$(number indexed "$work/index")"
seen "$indexed photos indexed"
answers "$work/search" 0 search "a shoe" --json --limit 5
has "$work/search" '"rank":1'
answers "$work/labels" 0 labels create things --label shoe --label apple --json
seen "the command line finds photos and makes labels"

if [ -n "$previous" ]; then
  install "$new"
  seen "apt upgrades to $(dpkg-query -W -f '${Version}' fovea)"
  answers "$work/index2" 0 index "$photos" --json
  [ "$(number indexed "$work/index2")" = 0 ] || { cat "$work/index2" >&2; fail "the upgrade embeds photos again"; }
  answers "$work/search2" 0 search "a shoe" --json --limit 5
  [ "$(grep -oE '"path":"[^"]*"' "$work/search" | head -n 5)" = "$(grep -oE '"path":"[^"]*"' "$work/search2" | head -n 5)" ] ||
    fail "after the upgrade a search finds other photos"
  answers "$work/labels2" 0 labels list --json
  has "$work/labels2" '"shoe"'
  seen "after the upgrade nothing is embedded again, a search finds the same photos, labels are there"
  install "$previous"
  code=0; fovea status >"$work/down" 2>&1 || code=$?
  case "$code" in
    4) has "$work/down" newer; seen "a downgrade is refused: $(tail -n 1 "$work/down")" ;;
    0) seen "the previous release reads the library: its form has not changed" ;;
    *) cat "$work/down" >&2; fail "after a downgrade status leaves with $code" ;;
  esac
  install "$new"
  answers "$work/status" 0 status --json
  seen "the newer release goes on with the same library"
fi

answers "$work/doctor" 0 doctor
seen "doctor: $(wc -l <"$work/doctor") lines, all well"

cache=/opt/fovea/lib/app/fovea.aot
if [ -e "$cache" ]; then
  mapfile -t options < <(sed -n 's|^java-options=||p' /opt/fovea/lib/app/fovea-jvm.cfg | sed 's|\$APPDIR|/opt/fovea/lib/app|g')
  classpath="$(sed -n 's|^app.classpath=||p' /opt/fovea/lib/app/fovea-jvm.cfg | sed 's|\$APPDIR|/opt/fovea/lib/app|g' | paste -sd:)"
  /opt/fovea/lib/runtime/bin/java "${options[@]}" -XX:AOTMode=on -cp "$classpath" app.fovea.Main --version >"$work/aot" 2>&1 </dev/null ||
    { cat "$work/aot" >&2; fail "the installed start-up cache does not fit"; }
  seen "the installed start-up cache fits: $(du -m "$cache" | cut -f1) MB"
  mv "$cache" "$work/fovea.aot"
  answers "$work/without" 0 --version
  [ ! -s "$work/without.err" ] || { cat "$work/without.err" >&2; fail "it complains without the cache"; }
  mv "$work/fovea.aot" "$cache"
  seen "without the start-up cache it starts, and says nothing about it"
fi

cat >"$work/session" <<'SESSION'
set -u
/opt/fovea/bin/fovea-window "$1" & program=$!
for _ in $(seq 120); do
  if [ -e "$2/window.address" ]; then break; fi
  sleep 1
done
sleep 8
/opt/fovea/bin/fovea-window; echo "second start: $?" >>"$4"
kill -0 "$program" && echo "first start: lives" >>"$4"
xdotool windowfocus "$(xdotool search --onlyvisible --name '^Fovea$' | head -n 1)"
xdotool key --delay 300 ctrl+f
xdotool type --delay 80 "a shoe"
sleep 12
xdotool key --delay 300 Down Right
sleep 4
import -window root "png24:$3"
xdotool key --delay 300 Escape ctrl+q
for _ in $(seq 60); do
  if ! kill -0 "$program" 2>/dev/null; then break; fi
  sleep 1
done
wait "$program"; echo "closed: $?" >>"$4"
SESSION
: >"$work/window"
timeout 400 xvfb-run -a -s '-screen 0 1400x900x24' bash "$work/session" "$photos" "$library" "$screenshot" "$work/window" >"$work/window.log" 2>&1 || true
has "$work/window" "second start: 0"
has "$work/window" "first start: lives"
has "$work/window" "closed: 0"
[ -s "$screenshot" ] || fail "there is no screenshot"
seen "the window opened, a second start handed over and left, it closed by its key; screenshot: $screenshot"

apt-get -qq remove -y fovea >"$work/apt" 2>&1 || { cat "$work/apt" >&2; fail "apt cannot remove it"; }
apt-get -qq purge -y fovea >"$work/apt" 2>&1 || true
[ -e "$library/catalog.db" ] || [ -n "$(ls "$library"/*.db "$library"/*.sqlite 2>/dev/null)" ] || { ls "$library" >&2; fail "the library is gone"; }
seen "removed; the library is kept: $(du -sm "$library" | cut -f1) MB in $library"
inventory >"$work/after"
comm -13 "$work/before" "$work/after" >"$work/left"
[ ! -s "$work/left" ] || { cat "$work/left" >&2; fail "files are left behind"; }
seen "nothing else is left behind"
