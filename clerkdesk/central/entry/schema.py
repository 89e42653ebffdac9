"""The contract of desk and centre as an OpenAPI document at /schema, made from the very types both sides use.

This module must never load anything from outside the house: city networks are closed.
"""

from __future__ import annotations

from typing import Any

import msgspec
from litestar import MediaType, Response, get
from litestar.handlers import HTTPRouteHandler

from clerkdesk import __version__
from clerkdesk.wire.commands import VERBS, CommandBatch, ReceiptBatch
from clerkdesk.wire.documents import DOCUMENTS
from clerkdesk.wire.exchange import Joining, Session, SignIn, SnapshotPage, SyncPage
from clerkdesk.wire.problems import MEDIA_TYPE, Problem

_TYPES: tuple[type[Any], ...] = (SignIn, Session, SyncPage, SnapshotPage, CommandBatch, ReceiptBatch, Joining, Problem)


def _asked(name: str, kind: str = "string", where: str = "query", *, required: bool = False) -> dict[str, Any]:
    return {"name": name, "in": where, "required": required, "schema": {"type": kind}}


# method, path, what it is, parameters, what is sent, what comes back
_OPERATIONS: tuple[tuple[str, str, str, list[dict[str, Any]], type[Any] | None, type[Any] | None], ...] = (
    ("post", "/v1/sign-in", "A token for a name and a password", [], SignIn, Session),
    ("post", "/v1/sign-out", "End the session", [], None, None),
    ("get", "/v1/snapshot", "Everything there is, page by page", [_asked("page")], None, SnapshotPage),
    (
        "get",
        "/v1/sync",
        "What is new after a cursor; waits for it",
        [_asked("cursor", required=True), _asked("wait", "number"), _asked("limit", "integer")],
        None,
        SyncPage,
    ),
    ("post", "/v1/commands", "Hand commands in; one receipt each", [], CommandBatch, ReceiptBatch),
    (
        "get",
        "/v1/files/{sha256}",
        "A file or a range",
        [_asked("sha256", where="path", required=True)],
        None,
        None,
    ),
    ("post", "/v1/tickets/{id}/join", "A host link", [_asked("id", where="path", required=True)], None, Joining),
)


def document() -> dict[str, Any]:
    """The OpenAPI 3.1 document."""
    types = [*_TYPES, *DOCUMENTS.values(), *VERBS.values()]
    refs, components = msgspec.json.schema_components(types, ref_template="#/components/schemas/{name}")
    ref = dict(zip(types, refs, strict=True))
    failure = {"description": "A problem", "content": {MEDIA_TYPE: {"schema": ref[Problem]}}}
    paths: dict[str, dict[str, Any]] = {}
    for method, path, summary, parameters, sent, answered in _OPERATIONS:
        answer: dict[str, Any] = {"description": "Done"}
        if answered is not None:
            answer["content"] = {"application/json": {"schema": ref[answered]}}
        operation: dict[str, Any] = {
            "summary": summary,
            "operationId": f"{method}{path.replace('/', '_').replace('{', '').replace('}', '').replace('-', '_')}",
            "parameters": parameters,
            "responses": {"200": answer, "default": failure},
            "security": [] if path == "/v1/sign-in" else [{"desk": []}],
        }
        if sent is not None:
            operation["requestBody"] = {"required": True, "content": {"application/json": {"schema": ref[sent]}}}
        paths.setdefault(path, {})[method] = operation
    return {
        "openapi": "3.1.0",
        "info": {"title": "ClerkDesk centre", "version": __version__},
        "paths": paths,
        "components": {"schemas": components, "securitySchemes": {"desk": {"type": "http", "scheme": "bearer"}}},
    }


def routes() -> list[HTTPRouteHandler]:
    """The document, made once."""
    made = msgspec.json.format(msgspec.json.encode(document()), indent=2)

    @get("/schema", media_type=MediaType.JSON)
    async def get_schema() -> Response[bytes]:
        """The document."""
        return Response(made, media_type=MediaType.JSON)

    return [get_schema]
