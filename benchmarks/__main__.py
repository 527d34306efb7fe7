"""Prints the table: `make bench`."""

from __future__ import annotations

from benchmarks import form_page, packs, pairs, start

if __name__ == "__main__":
    print(pairs.table(pairs.run([*start.pairs(), *packs.pairs(), *form_page.pairs()])))
