#!/bin/sh
# Makes shards of the publication in this folder on several machines by ssh, and joins them here. What follows the
# machines are the shards to make again; all if there is none.
#     sh parallel.sh 4 one.example,two.example
#     sh parallel.sh 4 one.example,two.example 3
set -eu
[ $# -ge 2 ] || { echo 'Usage: sh parallel.sh COUNT MACHINE,MACHINE… [SHARD…]' >&2; exit 2; }
count=$1
machines=$2
shift 2
# The folder of the publication on the other machines.
there=${THERE:-$PWD}
# All shards are made for one time, or a scheduled entry may be in some and not in others.
now=${SOURCE_DATE_EPOCH:-$(date +%s)}
# shellcheck disable=SC2046,SC2048,SC2086
parallel --sshlogin "$machines" --workdir "$there" --return 'shards/{}' --retries 3 --tag \
  "SOURCE_DATE_EPOCH=$now npm run --silent build -- --shard {}/$count --out shards/{}" ::: ${*:-$(seq "$count")}
# shellcheck disable=SC2046
SOURCE_DATE_EPOCH=$now npm run --silent join -- $(seq -f 'shards/%.0f' "$count")
