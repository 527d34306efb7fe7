"""Prints the table: `make bench`."""

from __future__ import annotations

import os
from contextlib import ExitStack

from benchmarks import form_page, library, own_text, packs, pairs, papers, start, visits


def main() -> None:
    """Measure everything and say how busy the machine was meanwhile with whatever else."""
    before = os.getloadavg()[0]
    with ExitStack() as stack:
        measured = [*start.pairs(), *library.pairs(), *own_text.pairs(), *packs.pairs(), *form_page.pairs()]
        measured += [*papers.pairs(stack), *visits.pairs(stack)]
        told = pairs.table(pairs.run(measured))
    print(told)
    print(
        f"{os.cpu_count()} processors; processes at work or waiting for one (load): {before:.1f} in the minute before, "
        f"{os.getloadavg()[2]:.1f} in the last quarter of an hour, in which about 1.5 are our own."
    )


if __name__ == "__main__":
    main()
