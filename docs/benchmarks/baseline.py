"""The twelve checks as an analyst would write them by hand with pandas, for comparison.

Usage: baseline.py INPUT.csv FINDINGS.csv
"""
import sys

import pandas as pd

LISTS = {
    "ethnicity": ["W1", "W2", "M1", "A1", "B1", "O1"],
    "sex": ["F", "M", "X", "U"],
    "disability": ["Y", "N", "U"],
    "outcome": ["SAFE", "MOVED", "CLOSED", "OPEN", "DECLINED"],
    "relationship": ["PARTNER", "EX", "FAMILY", "OTHER"],
}
RANGES = {"age": (16, 99), "score": (0, 100), "children": (0, 9)}


def main(source, target):
    table = pd.read_csv(source, dtype=str, keep_default_na=False)
    found = []

    def note(check, column, bad):
        rows = table[bad]
        found.append(
            pd.DataFrame(
                {
                    "check": check,
                    "row": rows.index + 2,
                    "case_id": rows["case_id"],
                    "column": column,
                    "value": rows[column],
                }
            )
        )

    note("id present", "case_id", table["case_id"] == "")
    note("id pattern", "case_id", ~table["case_id"].str.fullmatch(r"C\d{8}"))
    note("code pattern", "la_code", ~table["la_code"].str.fullmatch(r"E\d{8}"))
    dates = pd.to_datetime(table["ref_date"], format="%Y-%m-%d", errors="coerce")
    note("ISO date", "ref_date", dates.isna())
    for column, (low, high) in RANGES.items():
        numbers = pd.to_numeric(table[column], errors="coerce")
        note(f"{column} in range", column, ~numbers.between(low, high))
    for column, codes in LISTS.items():
        note(f"{column} in list", column, ~table[column].isin(codes))

    findings = pd.concat(found)
    findings.to_csv(target, index=False)
    print(f"{len(table)} rows, {len(findings)} findings")


main(*sys.argv[1:])
