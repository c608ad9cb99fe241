#!/bin/sh
# Without a UTF-8 locale Java cannot open paths in other scripts.
case "${LC_ALL:-${LC_CTYPE:-${LANG:-}}}" in
  *[Uu][Tt][Ff]*8*) ;;
  *) LC_ALL=C.UTF-8; export LC_ALL ;;
esac
exec "$(dirname "$(readlink -f "$0")")/@LAUNCHER@" "$@"
