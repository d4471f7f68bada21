#!/bin/sh
# Times Safe Returns on large files beside other ways to do the same. Usage: docs/benchmarks.sh [RUNS]
#
# Needs Java 17, GNU time and Python 3 with pandas. Builds, makes the files in a temporary folder,
# runs everything in turn RUNS times (5 if not given) and prints a line for each with median and
# range of the wall clock, and the largest memory any run took.
set -eu
cd "$(dirname "$0")/.."
runs=${1:-5}
python=${PYTHON:-python3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

./mvnw -B -q -DskipTests package
./mvnw -B -q dependency:build-classpath -Dmdep.outputFile="$work/classpath" -Dmdep.includeScope=test
tests="target/classes:target/test-classes:$(cat "$work/classpath")"

home=$work/home
java -cp "$tests" org.safereturns.benchmark.MakeFiles "$work"

measure() { # name, command...
  name=$1
  shift
  /usr/bin/time -a -o "$work/times" -f "$name	%e	%M" "$@" >"$work/output" 2>&1 || [ $? -le 3 ] || { cat "$work/output"; exit 1; }
}

program() { # name, file
  name=$1
  shift
  rm -rf "$work/reply"
  measure "$name" env SAFE_RETURNS_JAVA_OPTS="-Xmx256m -Dsafereturns.home=$home" \
    ./safe-returns check --out "$work/reply" "$1"
}

# Once unmeasured, so that rule caches and file cache are warm for all alike.
small() { # name
  measure "$1" ./safe-returns check src/test/resources/returns/probation_caseload_2022-23.xlsx
}
small warm
program warm "$work/bad.csv"
measure warm "$python" docs/benchmarks/baseline.py "$work/good.csv" "$work/findings.csv"
: >"$work/times"

i=0
while [ "$i" -lt "$runs" ]; do
  for kind in good bad; do
    program "Safe Returns, million rows, $kind" "$work/$kind.csv"
    measure "pandas by hand, million rows, $kind" \
      "$python" docs/benchmarks/baseline.py "$work/$kind.csv" "$work/findings.csv"
  done
  measure "bare fastexcel, 300,000 x 15" \
    java -Xmx256m -cp "$tests" org.safereturns.benchmark.ReadBare "$work/cases.xlsx"
  measure "our reading, 300,000 x 15" \
    java -Xmx256m -cp "$tests" org.safereturns.benchmark.ReadIntake "$work/cases.xlsx"
  program "Safe Returns, 300,000 x 15" "$work/cases.xlsx"
  small "check of a small workbook"
  i=$((i + 1))
done

"$python" docs/benchmarks/summary.py "$work/times"
