#!/usr/bin/env bash
# Makes the macOS packages in installer/target/packages: a .dmg and a .pkg. Signs and notarises where the secrets are in the
# environment: FOVEA_SIGN_IDENTITY, and FOVEA_NOTARY_PROFILE (a keychain profile of notarytool). Arguments: see
# installer/prepare.sh.
set -eu
here="$(cd "$(dirname "$0")" && pwd)"
. "$here/../prepare.sh"
# macOS refuses a version that starts with 0.
case "$version" in 0.*) shown="1.${version#0.}" ;; *) shown="$version" ;; esac
stage macos-aarch64 "$shown"
[ -z "$dry" ] || exit 0

sign=()
if [ -n "${FOVEA_SIGN_IDENTITY:-}" ]; then
  sign=(--mac-sign --mac-signing-key-user-name "$FOVEA_SIGN_IDENTITY")
fi
image ${sign[@]+"${sign[@]}"}
[ -z "$alone" ] || exit 0
for type in dmg pkg; do
  "$jdk/bin/jpackage" "@$out/$type.args" ${sign[@]+"${sign[@]}"}
done
if [ -n "${FOVEA_NOTARY_PROFILE:-}" ]; then
  for package in "$out"/packages/*.dmg "$out"/packages/*.pkg; do
    xcrun notarytool submit "$package" --keychain-profile "$FOVEA_NOTARY_PROFILE" --wait
    xcrun stapler staple "$package"
  done
fi
sums dmg pkg
