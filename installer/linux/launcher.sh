#!/bin/sh
# Without a UTF-8 locale Java cannot open paths in other scripts.
case "${LC_ALL:-${LC_CTYPE:-${LANG:-}}}" in
  *[Uu][Tt][Ff]*8*) ;;
  *) LC_ALL=C.UTF-8; export LC_ALL ;;
esac
# Where there is no graphics device, GTK need not load an OpenGL that draws by the processor: Fovea does not use it.
[ -e /dev/dri ] || [ -e /dev/nvidiactl ] || [ -e /dev/dxg ] || { GDK_GL="${GDK_GL:-disable}"; export GDK_GL; }
exec "$(dirname "$(readlink -f "$0")")/@LAUNCHER@" "$@"
