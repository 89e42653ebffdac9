"""Sample words for the gallery, in Romanian as people will see them; names and numbers are invented.
It must never be shipped as anyone's data."""

from __future__ import annotations

from clerkdesk.ui.kit.cards.clock_card import ClockView
from clerkdesk.ui.kit.cards.stub import StubView
from clerkdesk.ui.kit.controls.pill import Tone
from clerkdesk.ui.kit.rows.views import DocumentRowView, GroupRowView, LeftState, TicketRowView
from clerkdesk.ui.kit.shell.foot import CheckView
from clerkdesk.ui.kit.timing.day_line import BlockState, BlockView, DayView
from clerkdesk.ui.kit.timing.ladder import RungState, RungView


def _ticket(
    name: str,
    number: str,
    service: str,
    when: str,
    left: str,
    ratio: float | None,
    state: LeftState,
    icon: str = "",
    short: str = "",
    unread: bool = False,
    where: str = "Programat",
    channel: str = "video",
) -> TicketRowView:
    return TicketRowView(
        name=name,
        number=number,
        service=service,
        when=when,
        left_text=left,
        left_ratio=ratio,
        left_state=state,
        left_icon=icon,
        left_short=short,
        unread=unread,
        unread_text="necitit",
        state_text=where,
        channel_icon=channel,
    )


TICKETS = (
    _ticket("Lucreția Bălan", "1291", "Autorizație de construire", "mâine 11:00", "38 h 20 min", 0.8, LeftState.CALM),
    _ticket("Anca Ghișe", "1286", "sub cursor", "azi 15:00", "26 h 40 min", 0.55, LeftState.CALM),
    _ticket("Maria Oltean", "1284", "ales, cu focus", "azi 10:30", "22 h 28 min", 0.47, LeftState.CALM),
    _ticket("Maria Oltean", "1284", "ales, focusul e în altă parte", "azi 10:30", "22 h 28 min", 0.47, LeftState.CALM),
    _ticket("Szőke Ágnes", "1288", "necitit", "mâine 9:00", "30 h 12 min", 0.63, LeftState.CALM, unread=True),
    _ticket(
        "Ionuț Mărginean",
        "1290",
        "trimis de aici",
        "mâine 9:20",
        "așteaptă trimiterea",
        None,
        LeftState.WAITING,
        short="34 h 02 min",
        where="Așteaptă trimiterea",
        channel="phone",
    ),
    _ticket("Kovács Levente", "1276", "la risc", "azi 13:00", "3 h 08 min", 0.065, LeftState.RISK),
    _ticket(
        "Vasile Brânză",
        "1271",
        "depășit",
        "fără oră",
        "depășit cu 40 min",
        1.0,
        LeftState.OVERDUE,
        short="− 40 min",
        where="De programat",
        channel="phone",
    ),
    _ticket("Benkő Zoltán", "1255", "refuzat", "vineri 9:40", "e-mail respins", None, LeftState.REFUSED, "mail-x"),
)
HOVERED_ROW, FOCUSED_ROW, CHOSEN_ROW = 1, 2, 3

DOCUMENTS = (
    DocumentRowView(icon="map", name="Plan cadastral, scara 1:500", second="azi 8:52 · nou"),
    DocumentRowView(icon="mail-check", name="Confirmare de primire", second="18 nov. · 1 pagină", unread=True),
    DocumentRowView(icon="send", name="Solicitare de completări", second="17 nov. · trimisă de noi"),
    DocumentRowView(icon="file-text", name="Cerere certificat de urbanism", second="3 nov. · 2 pagini"),
)

PREPARE = (
    GroupRowView(
        lead="13:00",
        lead_second="azi",
        name="Kovács Levente",
        second="Aviz de oportunitate PUZ",
        right="12 documente",
        right_icon="video",
    ),
    GroupRowView(
        lead="14:20",
        lead_second="azi",
        name="Elena Hădărean",
        second="Prelungire autorizație",
        right="4 documente",
        right_icon="phone",
    ),
)
WRITE = (
    GroupRowView(
        name="Ștefan Dumitrașcu",
        second="ținută ieri la 11:40",
        right="până azi la 16:30",
        right_second="ciornă începută",
    ),
    GroupRowView(name="Dumitra Șandor", second="ținută azi la 9:30", act="Scrie", act_icon="pen-line"),
)
RISK = (
    GroupRowView(
        name="Vasile Brânză",
        second="fără oră, propuneți una",
        right="depășit cu 40 min",
        left_ratio=1.0,
        left_state=LeftState.OVERDUE,
    ),
    GroupRowView(
        name="Kovács Levente",
        second="azi la 13:00, termen 13:20",
        right="mai sunt 3 h 08 min",
        left_ratio=0.065,
        left_state=LeftState.RISK,
    ),
)

LADDER = (
    RungView(title="Funcționar", second="rezoluția 902", state=RungState.PASSED),
    RungView(title="Director", second="până mâine", state=RungState.CURRENT),
    RungView(title="Viceprimar", second="din decizie", state=RungState.NEXT),
    RungView(title="Primar", second="închis", state=RungState.CLOSED),
)

CLOCKS = (
    ClockView(
        title="Audiența",
        until="până mâine la 8:40",
        remaining="mai sunt 22 h 28 min",
        ratio=0.47,
        derivation="luni 23 nov. 8:40 + 48 h = miercuri 25 nov. 8:40",
    ),
    ClockView(
        title="Răspunsul la cerere",
        until="până joi, 3 dec.",
        remaining="mai sunt 9 zile",
        ratio=0.3,
        derivation="3 nov. + 30 de zile = 3 dec., audiența nu îl oprește",
    ),
)

STUB = StubView(
    heading="Urmează peste",
    countdown="18 min",
    hours="10:30 – 10:45",
    channel="Webex",
    channel_icon="video",
    name="Maria Oltean",
    meta="Certificat de urbanism · dosar 482913/2026 · tichet 1284/2026",
    question="„De ce mi s-a cerut din nou planul cadastral, deși l-am depus la ghișeu în 3 noiembrie și am numărul de"
    " intrare?”",
    pill=("Dosar citit ieri la 16:05", Tone.OK, "check"),
    left_text="mai sunt 22 h 28 min",
    left_until="până mâine la 8:40",
    left_ratio=0.47,
)

PAIRS = (
    ("Depus", "3 nov. 2026, la ghișeu"),
    ("Stadiu", "completări cerute, 17 nov."),
    ("Documente", "7, dintre care 1 nou azi"),
    ("Răspuns", "până joi, 3 dec. (9 zile)"),
)

CHECKS = tuple(
    CheckView(text=word, done=word != "Termen") for word in ("Soluție", "Constatări", "Concluzie", "Temei", "Termen")
)
WILL_HAPPEN = (
    "Pleacă prin e-mail la m...n@...il.ro; cetățeanul poate urca la director 30 de zile, până în 24 decembrie."
)


def _block(hour: int, minute: int, state: BlockState) -> BlockView:
    start, label = hour * 60 + minute, f"{hour}:{minute:02d}"
    return BlockView(key=label, start=start, end=start + 15, label=label, state=state, spoken=f"audiență la {label}")


DAY = DayView(
    first=8 * 60,
    last=17 * 60,
    opens=8 * 60 + 30,
    closes=16 * 60 + 30,
    now=10 * 60 + 12,
    now_label="10:12",
    blocks=(
        _block(8, 30, BlockState.DONE),
        _block(9, 30, BlockState.DONE),
        _block(10, 30, BlockState.NEXT),
        _block(13, 0, BlockState.LATER),
        _block(14, 20, BlockState.LATER),
        _block(15, 0, BlockState.LATER),
    ),
)
