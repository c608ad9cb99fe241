#!/usr/bin/env bash
# Makes the macOS packages in installer/target/packages: a .dmg and a .pkg. Signs and notarises where the secrets are in the
# environment: FOVEA_SIGN_IDENTITY, and FOVEA_NOTARY_PROFILE (a keychain profile of notarytool).
#   --built     the modules are built already
#   --dry-run   stage and print the arguments of every tool, run none of them
set -eu
here="$(cd "$(dirname "$0")" && pwd)"
root="$(cd "$here/../.." && pwd)"
out="$root/installer/target"
built= dry=
for argument in "$@"; do
  case "$argument" in
    --built) built=1 ;;
    --dry-run) dry=1 ;;
    *) echo "usage: $0 [--built] [--dry-run]" >&2; exit 2 ;;
  esac
done
jdk="$("$root/.ci/jdk")"
[ -n "$built" ] || (cd "$root" && mvn -q -B -DskipTests package)
version="$(sed -n 's|^  <version>\(.*\)</version>|\1|p' "$root/pom.xml" | head -n 1)"
# macOS refuses a version that starts with 0.
case "$version" in 0.*) shown="1.${version#0.}" ;; *) shown="$version" ;; esac
rm -rf "$out"/{input,modules,runtime,image,packages}
mkdir -p "$out/packages"
"$jdk/bin/java" -cp "$out/classes" app.fovea.installer.Stage macos-aarch64 "$shown" "$root"
[ -z "$dry" ] || exit 0

"$jdk/bin/jlink" "@$out/jlink.args"
sign=()
if [ -n "${FOVEA_SIGN_IDENTITY:-}" ]; then
  sign=(--mac-sign --mac-signing-key-user-name "$FOVEA_SIGN_IDENTITY")
fi
"$jdk/bin/jpackage" "@$out/image.args" ${sign[@]+"${sign[@]}"}
for type in dmg pkg; do
  "$jdk/bin/jpackage" "@$out/$type.args" ${sign[@]+"${sign[@]}"}
done
if [ -n "${FOVEA_NOTARY_PROFILE:-}" ]; then
  for package in "$out"/packages/*.dmg "$out"/packages/*.pkg; do
    xcrun notarytool submit "$package" --keychain-profile "$FOVEA_NOTARY_PROFILE" --wait
    xcrun stapler staple "$package"
  done
fi
(cd "$out/packages" && shasum -a 256 -- *.dmg *.pkg >SHA256SUMS)
