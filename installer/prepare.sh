# Read by the packaging scripts of Linux and macOS: takes their arguments, builds the modules unless told not to, and knows
# the places. Leaves root, out, jdk, version, dry and alone behind.
#   --built          the modules are built already
#   --dry-run        stage and print the command line of every tool, run none of them
#   --image          make the application folder alone, without a start-up cache and without packages
#   --version X.Y.Z  what the packages are called (default: the project's version)
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
out="$root/installer/target"
version="$(sed -n 's|^  <version>\(.*\)</version>|\1|p' "$root/pom.xml" | head -n 1)"
built= dry= alone=
while [ $# -gt 0 ]; do
  case "$1" in
    --built) built=1 ;;
    --dry-run) dry=1 ;;
    --image) alone=1 ;;
    --version) version="$2"; shift ;;
    *) echo "usage: $0 [--built] [--dry-run] [--image] [--version X.Y.Z]" >&2; exit 2 ;;
  esac
  shift
done
jdk="$("$root/.ci/jdk")"
[ -n "$built" ] || (cd "$root" && mvn -q -B -DskipTests package)

# stage TARGET VERSION: trimmed jars and the argument files of jlink and jpackage, in installer/target.
stage() {
  rm -rf "$out"/{input,modules,runtime,runtime-natives,image,packages}
  mkdir -p "$out/packages"
  "$jdk/bin/java" -cp "$out/classes" app.fovea.installer.Stage "$1" "$2" "$root"
}

# image: the runtime, with JavaFX's native libraries beside its own, and the application folder around it.
image() {
  "$jdk/bin/jlink" "@$out/jlink.args"
  cp "$out"/runtime-natives/* "$out/runtime/lib"
  "$jdk/bin/jpackage" "@$out/image.args" "$@"
}

# sums SUFFIX…: SHA256SUMS over the packages with these endings, and the bill of materials beside them.
sums() {
  [ ! -f "$root/target/bom.json" ] || cp "$root/target/bom.json" "$out/packages/fovea-$version.cdx.json"
  (
    cd "$out/packages"
    if command -v sha256sum >/dev/null; then sum=sha256sum; else sum='shasum -a 256'; fi
    for suffix in "$@" cdx.json; do
      for file in *."$suffix"; do [ ! -f "$file" ] || $sum -- "$file"; done
    done >SHA256SUMS
  )
  ls -l "$out/packages"
}
