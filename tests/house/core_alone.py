"""A pytest plugin: forbids every import but those the core ring may use, so that its tests run as if alone."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.metadata import PackageNotFoundError, distribution, packages_distributions
from types import ModuleType

CORE = ("pydantic", "python-stdnum", "babel", "tzdata", "zxcvbn", "pyotp", "snowballstemmer", "libvoikko")
"""What the core ring may use besides the standard library; tzdata only where the system has no time zones."""
SIGNING = ("cryptography",)
"""What base/signing.py and base/sealing.py alone may use besides."""
TESTS = ("pytest", "pytest-cov", "hypothesis")


def with_requirements(names: Iterable[str]) -> set[str]:
    """The names of these distributions and of all that they need, as far as they are installed here."""
    waiting, seen = list(names), set()
    while waiting:
        name = re.sub(r"[-_.]+", "-", waiting.pop()).lower()
        if name in seen:
            continue
        try:
            needs = distribution(name).requires or []
        except PackageNotFoundError:
            continue
        seen.add(name)
        waiting += [re.split(r"[^\w.-]", need, maxsplit=1)[0] for need in needs if "extra ==" not in need]
    return seen


class OnlyThese(MetaPathFinder):
    """Answers the import of any other installed distribution as if it were not installed."""

    def __init__(self, names: Iterable[str]) -> None:
        allowed = with_requirements(names)
        self.absent = {
            top
            for top, owners in packages_distributions().items()
            if not allowed & {re.sub(r"[-_.]+", "-", owner).lower() for owner in owners}
        }

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        top = fullname.split(".", maxsplit=1)[0]
        if top in self.absent and top != "tests":  # one of them brings a folder of that name, ours is meant
            raise ModuleNotFoundError(f"the core ring may not use {top}", name=fullname)
        return None


def forbid_all_but(names: Iterable[str]) -> None:
    """From here on only these distributions and their needs can be imported."""
    sys.meta_path.insert(0, OnlyThese(names))


def pytest_configure() -> None:
    forbid_all_but((*CORE, *SIGNING, *TESTS))
