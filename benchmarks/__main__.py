"""Prints the table: `make bench`."""

from __future__ import annotations

from benchmarks import form_page, pairs, start

if __name__ == "__main__":
    print(pairs.table(pairs.run([*start.pairs(), *form_page.pairs()])))
