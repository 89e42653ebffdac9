"""An import contract for rooms that few may enter: as import-linter's `protected`, patient with unbuilt rooms.

This module must never decide who may enter: the lists stand in pyproject.toml.
"""

from typing import Any

from grimp import ImportGraph
from importlinter.contracts.protected import ProtectedContract
from importlinter.domain.contract import ContractCheck
from importlinter.domain.imports import ModuleExpression


class OnlyFrom(ProtectedContract):
    """`protected_modules` may be imported only by `allowed_importers`; names not in the graph are passed over."""

    type_name = "only_from"

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:
        fields: Any = self
        fields.protected_modules = _present(fields.protected_modules, graph)
        fields.allowed_importers = _present(fields.allowed_importers, graph)
        return super().check(graph, verbose)


def _present(expressions: list[ModuleExpression], graph: ImportGraph) -> list[ModuleExpression]:
    return [one for one in expressions if one.has_wildcard_expression() or one.expression in graph.modules]
