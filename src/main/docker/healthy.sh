#!/usr/bin/env bash
# Asks a server in the same container whether it is well: healthy.sh PORT PATH. Needs bash only; an image may have no curl.
set -euo pipefail
exec 3<>"/dev/tcp/127.0.0.1/$1"
printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "$2" >&3
read -r _ status _ <&3
[ "$status" = 200 ]
