"""Prints a Markdown table of the runs that benchmarks.sh wrote down."""
import statistics
import sys
from collections import defaultdict

runs = defaultdict(list)
for line in open(sys.argv[1], encoding="utf-8"):
    parts = line.rstrip("\n").split("\t")
    if len(parts) == 3:  # other lines are remarks on exit codes
        runs[parts[0]].append((float(parts[1]), int(parts[2])))

print("| what | median | range | largest memory |")
print("|---|---|---|---|")
for name, times in runs.items():
    walls = sorted(wall for wall, _ in times)
    memory = max(size for _, size in times) // 1024
    print(
        f"| {name} | {statistics.median(walls):.2f} s "
        f"| {walls[0]:.2f}-{walls[-1]:.2f} s | {memory} MB |"
    )
