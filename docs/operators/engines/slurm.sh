#!/bin/sh
# Gives Slurm an array of jobs that make shards of the publication in this folder, and a job that joins them after that.
# What follows the number are the shards to make again; all if there is nothing.
#     sh slurm.sh 4
#     sh slurm.sh 4 2,3
set -eu
[ $# -ge 1 ] || { echo 'Usage: sh slurm.sh COUNT [SHARD,SHARD…]' >&2; exit 2; }
count=$1
shards=${2:-1-$count}
# All shards are made for one time, or a scheduled entry may be in some and not in others.
now=${SOURCE_DATE_EPOCH:-$(date +%s)}
mkdir -p shards
array=$(sbatch --parsable --array="$shards" --output='shards/%a.log' --wrap \
  "SOURCE_DATE_EPOCH=$now npm run --silent build -- --shard \$SLURM_ARRAY_TASK_ID/$count --out shards/\$SLURM_ARRAY_TASK_ID")
sbatch --dependency="afterok:$array" --kill-on-invalid-dep=yes --output=shards/join.log --wrap \
  "SOURCE_DATE_EPOCH=$now npm run --silent join -- $(seq -s ' ' -f 'shards/%.0f' "$count")"
