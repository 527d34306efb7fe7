"""Contracts of imports that hold every file from its first day: its ring is told by its name, by no list."""

from __future__ import annotations

from typing import Any

from importlinter.contracts.forbidden import ForbiddenContract
from importlinter.contracts.layers import LayersContract

from toolkit.map import FACE, RECORDS, ROOMS, kind, ring, room_modules

STEPS = (
    *((name,) for name in RECORDS),
    FACE[: FACE.index("commands")],
    *((name,) for name in FACE[FACE.index("commands") :]),
)
"""Kinds of files from the inside out, after the core: each step builds on those before it; what stands in one step may
use its neighbours."""

Options = dict[str, Any]


def layers() -> list[str]:
    """Every file's name, from the outermost layer to `model`, in import-linter's notation."""
    modules = [module for room in ROOMS for module in room_modules(room)]
    core = {module.stem for module in modules if ring(module) == "core" and module.stem != "model"}
    steps = [core, *({module.stem for module in modules if kind(module) in step} for step in STEPS)]
    return [*(" : ".join(f"({name})" for name in sorted(step)) for step in reversed(steps) if step), "(model)"]


def files(*rings: str) -> list[str]:
    """Dotted names of all files of these rings."""
    return [f"toolkit.{room}.{module.stem}" for room in ROOMS for module in room_modules(room) if ring(module) in rings]


class Rings(LayersContract):
    """Inside each room an import points inward or stays; the order is that of `toolkit.map`."""

    type_name = "rings"

    def __init__(self, name: str, session_options: Options, contract_options: Options) -> None:
        containers = [f"toolkit.{room}" for room in ROOMS]
        own = {"containers": containers, "layers": layers(), "exhaustive": "True"}
        super().__init__(name, session_options, contract_options | own)


class Core(ForbiddenContract):
    """No file of the core uses a file of another ring in any room, nor the packages listed, by any way round."""

    type_name = "core"

    def __init__(self, name: str, session_options: Options, contract_options: Options) -> None:
        forbidden = [*contract_options["forbidden_modules"], *files("records", "face")]
        own = {"source_modules": files("core"), "forbidden_modules": forbidden}
        super().__init__(name, session_options, contract_options | own)


class Records(ForbiddenContract):
    """No file of the records uses a file of the face in any room, nor the packages listed, by any way round."""

    type_name = "records"

    def __init__(self, name: str, session_options: Options, contract_options: Options) -> None:
        forbidden = [*contract_options["forbidden_modules"], *files("face")]
        own = {"source_modules": files("records"), "forbidden_modules": forbidden}
        super().__init__(name, session_options, contract_options | own)
