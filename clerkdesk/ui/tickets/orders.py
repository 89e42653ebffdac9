"""The orders a list can be sorted by, in words, and the column that stands for each.

This module must never sort.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from clerkdesk.desk.rows import Order
from clerkdesk.ui.kit.rows.views import Column

translate = QCoreApplication.translate

COLUMN_ORDERS: dict[Column, Order] = {
    Column.NUMBER: Order.NUMBER,
    Column.NAME: Order.CITIZEN,
    Column.SERVICE: Order.SERVICE,
    Column.WHEN: Order.STARTS,
    Column.LEFT: Order.DUE,
    Column.STATE: Order.STATE,
}
ORDER_COLUMNS = {order: column for column, order in COLUMN_ORDERS.items()}


def by_order(order: Order) -> str:
    """după termen, după oră, ..."""
    match order:
        case Order.DUE:
            return translate("Orders", "by deadline")
        case Order.STARTS:
            return translate("Orders", "by hour")
        case Order.REQUESTED:
            return translate("Orders", "by request")
        case Order.NUMBER:
            return translate("Orders", "by number")
        case Order.CITIZEN:
            return translate("Orders", "by name")
        case Order.SERVICE:
            return translate("Orders", "by service")
        case Order.STATE:
            return translate("Orders", "by state")
