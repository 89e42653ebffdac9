"""Delegates at every density, in every state, light and dark, at 100 and 200 %, without one Qt warning."""

import itertools

import pytest
from PySide6.QtCore import QEvent, QPointF, QRect, Qt
from PySide6.QtGui import QImage, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from clerkdesk.ui.kit.gallery import samples
from clerkdesk.ui.kit.gallery.rows import ViewModel
from clerkdesk.ui.kit.rows.base import RowDelegate
from clerkdesk.ui.kit.rows.document_row import DocumentRowDelegate
from clerkdesk.ui.kit.rows.group_row import GroupRowDelegate
from clerkdesk.ui.kit.rows.lists import GroupList
from clerkdesk.ui.kit.rows.palette_row import PaletteRowDelegate
from clerkdesk.ui.kit.rows.ticket_columns import TicketColumnsView
from clerkdesk.ui.kit.rows.ticket_row import TicketRowDelegate
from clerkdesk.ui.kit.rows.views import Density, GroupRowView, PaletteRowView
from clerkdesk.ui.theme.roles import Mode
from clerkdesk.ui.theme.theme import Theme

_S = QStyle.StateFlag
STATES = (_S.State_None, _S.State_MouseOver, _S.State_Selected, _S.State_Selected | _S.State_HasFocus)
PALETTE_ROWS = (
    PaletteRowView(name="Tichete", is_head=True),
    PaletteRowView(name="Ștefan Dumitrașcu", icon="ticket", right="1268/2026", keys="Enter", found=((0, 6), (7, 4))),
)


def painted(delegate: RowDelegate, model: ViewModel, row: int, state: QStyle.StateFlag, width: int = 480) -> QImage:
    option = QStyleOptionViewItem()
    index = model.index(row, 0)
    height = delegate.sizeHint(option, index).height()
    image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.white)
    option.rect = QRect(0, 0, width, height)
    option.state = _S.State_Enabled | state
    painter = QPainter(image)
    delegate.paint(painter, option, index)
    painter.end()
    return image


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
@pytest.mark.parametrize("density", list(Density))
def test_ticket_rows(theme: Theme, density: Density, mode: Mode, scale: float) -> None:
    theme.set_mode(mode)
    theme.set_scale(scale)
    delegate = TicketRowDelegate(theme, density)
    model = ViewModel(samples.TICKETS)
    for row, state in itertools.product(range(len(samples.TICKETS)), STATES):
        image = painted(delegate, model, row, state, width=round(480 * scale))
        assert image.height() == density.value * scale


def test_states_differ_to_the_eye(theme: Theme) -> None:
    delegate, model = TicketRowDelegate(theme), ViewModel(samples.TICKETS)
    images = [painted(delegate, model, 0, state) for state in STATES]
    assert all(one != other for one, other in itertools.combinations(images, 2))


def test_unread_has_a_dot(theme: Theme) -> None:
    delegate, model = TicketRowDelegate(theme), ViewModel(samples.TICKETS)
    dot = painted(delegate, model, 4, _S.State_None).pixelColor(16, 18)
    assert dot == theme.color("accent")


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_other_rows(theme: Theme, scale: float) -> None:
    theme.set_scale(scale)
    groups = (*samples.PREPARE, *samples.WRITE, *samples.RISK)
    for delegate, views, height in (
        (DocumentRowDelegate(theme), samples.DOCUMENTS, 50),
        (GroupRowDelegate(theme), groups, 56),
        (GroupRowDelegate(theme, large=True), groups, 64),
        (PaletteRowDelegate(theme), PALETTE_ROWS[1:], 44),
        (PaletteRowDelegate(theme), PALETTE_ROWS[:1], 32),
    ):
        model = ViewModel(views)
        for row, state in itertools.product(range(len(views)), STATES):
            assert painted(delegate, model, row, state).height() == height * scale


def test_group_list_opens_rows_and_does_acts(qtbot: QtBot, theme: Theme) -> None:
    model = ViewModel(samples.WRITE)
    view = GroupList(theme, "De scris")
    view.setModel(model)
    qtbot.addWidget(view)
    view.resize(400, view.sizeHint().height())
    view.show()
    assert view.sizeHint().height() == 2 * 56
    row = view.visualRect(model.index(1, 0))
    spot = row.center()
    spot.setX(row.right() - 40)
    left = Qt.MouseButton.LeftButton
    with qtbot.waitSignal(view.act_asked) as signal, qtbot.assertNotEmitted(view.opened):
        qtbot.mouseClick(view.viewport(), left, pos=spot)
    assert signal.args == [1]
    with qtbot.waitSignal(view.opened) as signal, qtbot.assertNotEmitted(view.act_asked):
        qtbot.mouseClick(view.viewport(), left, pos=view.visualRect(model.index(0, 0)).center())
    assert signal.args == [0]
    view.setCurrentIndex(model.index(1, 0))
    with qtbot.waitSignal(view.opened) as signal:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert signal.args == [1]
    with qtbot.waitSignal(view.act_asked) as signal:
        qtbot.keyClick(view, Qt.Key.Key_Space)
    assert signal.args == [1]


def test_a_click_beside_the_act_is_the_row_s(theme: Theme) -> None:
    delegate, model = GroupRowDelegate(theme), ViewModel(samples.WRITE)
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, 400, 56)
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QMouseEvent(QEvent.Type.MouseButtonRelease, QPointF(20, 20), QPointF(20, 20), left, left, none)
    assert not delegate.editorEvent(event, model, option, model.index(1, 0))


@pytest.mark.parametrize("density", [Density.COLUMNS, Density.DENSE])
@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
def test_columns(qtbot: QtBot, theme: Theme, density: Density, mode: Mode) -> None:
    theme.set_mode(mode)
    view = TicketColumnsView(theme, density)
    model = ViewModel(samples.TICKETS, 7)
    view.setModel(model)
    view.fit_columns()
    qtbot.addWidget(view)
    view.resize(896, 480)
    view.show()
    view.setCurrentIndex(model.index(2, 0))
    image = view.viewport().grab().toImage()
    assert view.visualRect(model.index(0, 0)).height() == density.value
    assert view.header().height() == 32
    middle = view.visualRect(model.index(2, 0)).center().y()
    assert image.pixelColor(880, middle) == theme.color("tint")
    assert image.pixelColor(2, middle).alpha() == 0 or image.pixelColor(2, middle) == theme.color("surface")


def test_rows_say_themselves() -> None:
    unread = samples.TICKETS[4]
    assert unread.spoken == "necitit, Szőke Ágnes, 1288, necitit, mâine 9:00, Programat, 30 h 12 min"
    assert samples.DOCUMENTS[1].spoken == "Confirmare de primire, 18 nov. · 1 pagină"
    assert GroupRowView(name="Ana", second="azi", lead="9:00").spoken == "9:00, Ana, azi"
    assert PALETTE_ROWS[1].spoken == "Ștefan Dumitrașcu, 1268/2026, Enter"
    model = ViewModel(samples.TICKETS)
    assert model.data(model.index(4, 0), Qt.ItemDataRole.AccessibleTextRole) == unread.spoken
