#!/usr/bin/env python3
"""Verifies a file of `tiendo export ledger FILE.json` or `tiendo export audit FILE.json` without Tien do: the chain by its
published recipe, and of a ledger the totals that are kept of it. Python 3 and nothing else. Exit code 0: whole; 1: not."""
import hashlib
import json
import sys
from collections import defaultdict

START = "0" * 64


def link(row):
    content = {key: value for key, value in row.items() if key not in ("previousHash", "hash")}
    canonical = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(f"1\n{row['previousHash']}\n{canonical}".encode()).hexdigest()


def rows_by_list(file):
    """Every row of the file with the name of its list: a list begins with `"name":[`, and each of its rows is a line of its own."""
    name = None
    for line in file:
        line = line.rstrip().rstrip(",")
        if line.endswith(":["):
            name = json.loads(line[:-2])
        elif name and line.startswith("{"):
            yield name, json.loads(line)
        elif line.startswith('"head":'):
            yield "head", json.loads(line[len('"head":'):])
        elif line.startswith("]"):
            name = None


def bad_link(last_seq, last_hash, row):
    if row["seq"] > last_seq + 1:
        return last_seq + 1, "missing"
    if row["seq"] < 1 or row["previousHash"] != last_hash:
        return row["seq"], "previousHash"
    return None if row["hash"] == link(row) else (row["seq"], "hash")


def bad_head(last_seq, last_hash, head):
    seq, digest = (head["seq"], head["hash"]) if head else (0, START)
    if seq != last_seq:
        return (last_seq + 1, "missing") if seq > last_seq else (seq + 1, "head")
    return None if digest == last_hash else (last_seq, "head")


def main(path):
    bad, head, wrong, kept, count = None, None, [], set(), 0
    last_seq, last_hash, sums = 0, START, defaultdict(lambda: defaultdict(int))
    with open(path, encoding="utf-8") as file:
        for name, row in rows_by_list(file):
            if name == "head":
                head = row
            elif name in ("entries", "events"):
                bad, count = bad or bad_link(last_seq, last_hash, row), count + 1
                last_seq, last_hash = row["seq"], row["hash"]
                if name == "entries":
                    contract = sums["contract", row["contractId"]]
                    contract["advanced"] += 0 if row["paidChange"] else row["advanceChange"]
                    contract["advanceOutstanding"] += row["advanceChange"]
                    contract["paid"] += row["paidChange"]
                    sums["year", row["projectId"], row["capitalYear"], row["fundingSource"]]["disbursed"] += row["cash"]
            elif name in ("contractTotals", "projectYearTotals"):
                of_year = ("year", row.get("projectId"), row.get("capitalYear"), row.get("fundingSource"))
                key = ("contract", row["contractId"]) if name == "contractTotals" else of_year
                kept.add(key)
                columns = ("advanced", "advanceOutstanding", "paid") if name == "contractTotals" else ("disbursed",)
                wrong += [(*key, column) for column in columns if row[column] != sums[key][column]]
    bad = bad or bad_head(last_seq, last_hash, head)
    sums.pop(("contract", None), None)
    wrong += [key for key, of in sums.items() if key not in kept and any(of.values())]
    print(f"{count} rows, head {last_seq} {last_hash}")
    print(f"first bad row: {bad[0]} {bad[1]}" if bad else "the chain is whole")
    print("wrong total: " + " ".join(map(str, wrong[0])) if wrong else "no total is wrong")
    return 1 if bad or wrong else 0


sys.exit(main(sys.argv[1]))
