#!/usr/bin/env bash
# Makes the Linux packages in installer/target/packages: a portable archive, a .deb where dpkg-deb is there, an .rpm where
# rpmbuild is there. Arguments: see installer/prepare.sh.
set -eu
here="$(cd "$(dirname "$0")" && pwd)"
. "$here/../prepare.sh"
case "$(uname -m)" in
  x86_64) target=linux-x64 ;;
  aarch64) target=linux-aarch64 ;;
  *) echo "No package is made for $(uname -m)" >&2; exit 1 ;;
esac
stage "$target" "$version"
[ -z "$dry" ] || exit 0

image
app="$out/image/fovea"

# Java reads the locale before any of our code runs, so a script that sets one stands before each native launcher.
for launcher in fovea fovea-window; do
  mv "$app/bin/$launcher" "$app/bin/$launcher-jvm"
  mv "$app/lib/app/$launcher.cfg" "$app/lib/app/$launcher-jvm.cfg"
  sed "s|@LAUNCHER@|$launcher-jvm|" "$here/launcher.sh" >"$app/bin/$launcher"
  chmod 755 "$app/bin/$launcher"
done
[ ! -d "$root/model-store/models" ] || cp -r "$root/model-store/models" "$app/lib/app/models"
cp "$here"/fovea.desktop "$here"/fovea-find.desktop "$app/lib"
[ -z "$alone" ] || exit 0

# The start-up cache remembers how the files it speaks of are dated: one date, here, in the archive and after installing.
find "$app" -exec touch -h -d '2026-01-01 00:00:00Z' {} +
"$here/rehearse.sh" "$app" || echo "No start-up cache was made; the packages start more slowly, and work." >&2

tar -C "$out/image" --sort=name --owner=0 --group=0 --mtime='2026-01-01 00:00:00Z' -czf "$out/packages/fovea-$version-$target.tar.gz" fovea
if command -v dpkg-deb >/dev/null; then DPKG_DEB_COMPRESSOR_TYPE=zstd "$jdk/bin/jpackage" "@$out/deb.args"; else echo "No .deb: dpkg-deb is missing" >&2; fi
if command -v rpmbuild >/dev/null; then "$jdk/bin/jpackage" "@$out/rpm.args"; else echo "No .rpm: rpmbuild is missing" >&2; fi
sums tar.gz deb rpm
