"""The error answers of the meetings interface: `message`, `errors[].description` and a `trackingId`.

This module must never hide a bug: only `ApiError` is turned into an answer.
"""

from __future__ import annotations

import itertools

JSON_UTF8 = "application/json;charset=UTF-8"


class ApiError(Exception):
    """A refusal as the interface gives it. `retry_after` in seconds."""

    def __init__(
        self, status: int, message: str, details: tuple[str, ...] = (), *, retry_after: int | None = None
    ) -> None:
        super().__init__(message)
        self.status, self.message, self.details, self.retry_after = status, message, details, retry_after

    def body(self, tracking_id: str) -> dict[str, object]:
        """The JSON of the answer."""
        errors = [{"description": text} for text in self.details or (self.message,)]
        return {"message": self.message, "errors": errors, "trackingId": tracking_id}

    def headers(self) -> dict[str, str]:
        """`Retry-After` where the interface sends one."""
        return {} if self.retry_after is None else {"Retry-After": str(self.retry_after)}


class Tracking:
    """Numbers the answers, as the support key of every answer."""

    def __init__(self) -> None:
        self._count = itertools.count(1)

    def next(self) -> str:
        """`LOCAL_000001` and so on."""
        return f"LOCAL_{next(self._count):06d}"


def bad_request(*details: str) -> ApiError:
    """The answer to a request that breaks a rule of the interface."""
    return ApiError(400, "The request could not be understood by the server.", details)


def not_found(what: str) -> ApiError:
    """The answer for something that does not exist, or is not to be seen yet."""
    return ApiError(404, "The requested resource could not be found.", (f"{what} not found",))
