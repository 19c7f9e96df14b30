#!/usr/bin/env bash
# Checks the launcher as a person meets it: from elsewhere, through a link, without Java, with an old one, without Maven.
set -euo pipefail
ROOT=$(cd "$(dirname "$0")/../../.." && pwd)
WORK=$(mktemp -d)
trap 'rm -rf "$WORK"' EXIT

tools() { # a PATH with these commands only
  local directory=$1 tool
  shift
  mkdir -p "$directory"
  for tool in bash cat dirname find head mkdir readlink sed tail touch "$@"; do
    ln -sf "$(command -v "$tool")" "$directory/$tool"
  done
}

expect() { # expect EXIT_CODE TEXT COMMAND...
  local code=$1 text=$2 output status=0
  shift 2
  output=$("$@" 2>&1) || status=$?
  if [ "$status" != "$code" ] || [[ $output != *"$text"* ]]; then
    printf 'FAILED: %s\n  wanted exit code %s and "%s"\n  got %s and "%s"\n' "$*" "$code" "$text" "$status" "$output"
    exit 1
  fi
  echo "ok: $text"
}

expect 0 khabar "$ROOT/khabar" --version

built=$(stat -c %Y "$ROOT/target/khabar.built")
ln -s "$ROOT/khabar" "$WORK/link"
ln -s link "$WORK/linked-twice"
cd "$WORK"
expect 0 khabar ./linked-twice --version
[ "$(stat -c %Y "$ROOT/target/khabar.built")" = "$built" ] || { echo "FAILED: built again though nothing changed"; exit 1; }
echo "ok: nothing built again"

tools "$WORK/no-java"
expect 2 "Java is missing; install a JDK of version 17 or later" \
  env -u JAVA_HOME PATH="$WORK/no-java" "$ROOT/khabar" --version
expect 2 "but there is no bin/java in it" env JAVA_HOME="$WORK/nowhere" "$ROOT/khabar" --version

tools "$WORK/old-java"
printf '#!/bin/sh\necho '\''openjdk version "11.0.2" 2019-01-15'\'' >&2\n' >"$WORK/old-java/java"
chmod +x "$WORK/old-java/java"
expect 2 "is Java 11, too old" env -u JAVA_HOME PATH="$WORK/old-java" "$ROOT/khabar" --version

mkdir -p "$WORK/fresh clone/src/main" "$WORK/fresh clone/schemas" "$WORK/fresh clone/topics" "$WORK/fresh clone/.mvn"
cp "$ROOT/khabar" "$WORK/fresh clone/"
touch "$WORK/fresh clone/pom.xml"
tools "$WORK/no-maven" java
expect 2 "Maven is missing and Khabar is not built yet" \
  env -u JAVA_HOME PATH="$WORK/no-maven" "$WORK/fresh clone/khabar" --version

tools "$WORK/failing-maven" java
printf '#!/bin/sh\necho "[ERROR] no such class"\nexit 1\n' >"$WORK/failing-maven/mvn"
chmod +x "$WORK/failing-maven/mvn"
expect 2 "no such class" env -u JAVA_HOME PATH="$WORK/failing-maven" "$WORK/fresh clone/khabar" --version
