#!/bin/sh
# Measures whole processes against the script of a bench, side by side in one sitting, and prints a table of medians.
#   measure.sh BENCH WORK BODIES [RUNS]
#   BENCH   the folder with make_load.py and peer_pandas.py
#   WORK    a folder for loads, stores and outputs; made where missing, what it holds of an earlier sitting is used again
#   BODIES  how many bodies, such as 1, 100 or 1000
#   RUNS    how many runs of each kind, 5 unless said
#   PYTHON  the Python with pandas, /usr/bin/python3 unless set
# Wall-clock time decides; CPU time tells whether other work on the machine disturbed the sitting.
set -e
export LC_ALL=C.UTF-8

[ $# -ge 3 ] || {
    sed -n '2,8s/^# //p' "$0" >&2
    exit 2
}
bench=$1
work=$2
bodies=$3
runs=${4:-5}
python=${PYTHON:-/usr/bin/python3}
program=$(CDPATH='' cd -- "$(dirname -- "$0")/../../.." && pwd -P)/bin/ita

mkdir -p "$work"
work=$(CDPATH='' cd -- "$work" && pwd -P)
load=$work/load-$bodies
[ -d "$load" ] || "$python" "$bench/make_load.py" "$load" "$bodies" 40

job=$work/job-$bodies.yaml
cat >"$job" <<JOB
name: bench
inbox: $load
store: $work/store-$bodies/store.db
output: $work/output-$bodies
charts: one
JOB

forget() {
    rm -rf "$work/store-$bodies" "$work/output-$bodies"
}

# one run of a kind: its wall-clock time, CPU time and memory, added to the kind's list
take() { # kind, command
    kind=$1
    shift
    /usr/bin/time -f '%e %U %S %M' -o "$work/one" "$@" >/dev/null
    tail -n 1 "$work/one" | awk '{ print $1, $2 + $3, $4 / 1024 }' >>"$work/times-$bodies-$kind"
}

median() { # kind, column
    awk -v column="$2" '{ print $column }' "$work/times-$bodies-$1" | sort -n |
        awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'
}

rm -f "$work/times-$bodies-first" "$work/times-$bodies-unchanged" "$work/times-$bodies-script"
i=0
while [ "$i" -lt "$runs" ]; do
    forget
    take first "$program" run "$job"
    take unchanged "$program" run "$job"
    take script "$python" "$bench/peer_pandas.py" "$load" "$work/peer-$bodies"
    i=$((i + 1))
done

echo "$bodies bodies, medians of $runs runs; load before the last: $(cut -d ' ' -f 1 /proc/loadavg 2>/dev/null)"
echo "| | wall s | CPU s | peak MB |"
echo "|---|---|---|---|"
for kind in first unchanged script; do
    printf '| %s | %.2f | %.2f | %.0f |\n' "$kind" "$(median $kind 1)" "$(median $kind 2)" "$(median $kind 3)"
done
awk -v first="$(median first 1)" -v unchanged="$(median unchanged 1)" -v script="$(median script 1)" \
    'BEGIN { printf "first / script %.2f, unchanged / first %.3f\n", first / script, unchanged / first }'
du -sh "$work/store-$bodies" "$work/output-$bodies" | sed 's/^/size /'
