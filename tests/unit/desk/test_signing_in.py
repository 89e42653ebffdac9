"""Opening and closing a desk: the same person finds everything again, with a keyring and without one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from clerkdesk.desk.signing_in import Doors, SignedIn
from clerkdesk.domain.refusals import Code, Refused
from clerkdesk.domain.resolution import ResolutionText
from clerkdesk.machine.paths import folders_of
from clerkdesk.machine.vault import MemoryVault, Vault
from clerkdesk.notices import Notices
from clerkdesk.wire.exchange import SignIn, Unreachable
from tests.fakes.centre import ACCOUNT, START, FakeCentre

CENTRE = "https://tichet.example"


class KeptVault(MemoryVault):
    """A keyring that outlives the program, for as long as the test does."""

    is_persistent = True


@dataclass
class Remote:
    """The way to the one centre of this test."""

    centre: FakeCentre
    token: str | None
    is_away: Callable[[], bool]

    def __getattr__(self, name: str) -> Any:
        if self.is_away():
            raise Unreachable("away")
        return getattr(self.centre, name)

    def sign_in(self, asked: SignIn) -> Any:
        if self.is_away():
            raise Unreachable("away")
        return self.centre.sign_in(asked)

    def interrupt(self) -> None:
        """Nothing waits here."""


@dataclass
class House:
    """A workstation that can be started again and again."""

    root: Path
    vault: Vault | None
    centre: FakeCentre = field(default_factory=FakeCentre)
    is_away: bool = False
    closings: int = 0

    def start(self) -> Doors:
        vault = self.vault
        return Doors(
            folders_of("default", self.root),
            MemoryVault if vault is None else lambda: vault,
            lambda _url, token: Remote(self.centre, token, lambda: self.is_away),
            Notices(),
            lambda: START,
            lambda: "desk-1",
            "pc",
            "0.1",
            pytest.fail,
            self.on_closing,
        )

    def on_closing(self) -> None:
        self.closings += 1


def write(opened: SignedIn, words: str) -> None:
    text = ResolutionText()
    opened.store.writer.submit(lambda work: work.outbox.save_draft("t", 1, text, words, START)).result(timeout=30)


def written(opened: SignedIn) -> list[str]:
    reader = opened.store.reader()
    try:
        return [row[0] for row in reader.all("SELECT notes FROM outbox.draft")]
    finally:
        reader.close()


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path, KeptVault())


@pytest.fixture
def bare(tmp_path: Path) -> House:
    return House(tmp_path, None)


def test_the_next_start_needs_no_password(house: House) -> None:
    assert house.start().reopen() is None
    doors = house.start()
    opened = doors.sign_in(CENTRE, "ioana", "parola")
    assert (opened.account, opened.city, doors.has_keyring) == (ACCOUNT, "Cluj-Napoca", True)
    write(opened, "ciornă")
    doors.close()
    doors = house.start()
    again = doors.reopen()
    assert again is not None
    assert again.remote is not None
    assert (again.account, again.city, written(again)) == (ACCOUNT, "Cluj-Napoca", ["ciornă"])
    doors.close()
    assert house.closings


def test_signing_out_ends_the_session_and_keeps_the_texts(house: House) -> None:
    doors = house.start()
    write(doors.sign_in(CENTRE, "ioana", "parola"), "ciornă")
    doors.sign_out()
    assert house.centre.door is Code.SIGNED_OUT
    assert house.start().reopen() is None
    house.centre.door = None
    doors = house.start()
    assert written(doors.sign_in(CENTRE, "ioana", "parola")) == ["ciornă"]
    house.is_away = True
    doors.sign_out()
    doors.sign_out()
    assert house.start().reopen() is None


def test_a_wrong_password_touches_nothing(house: House) -> None:
    doors = house.start()
    opened = doors.sign_in(CENTRE, "ioana", "parola")
    with pytest.raises(Refused) as no:
        doors.sign_in(CENTRE, "ioana", "greșit")
    assert no.value.code is Code.SIGN_IN_FAILED
    write(opened, "încă merge")
    doors.close()


def test_signing_in_again_over_an_open_desk_keeps_its_files_open(house: House) -> None:
    doors = house.start()
    opened = doors.sign_in(CENTRE, "ioana", "parola")
    again = doors.sign_in(CENTRE, "ioana", "parola")
    assert again.store is opened.store
    write(opened, "x")
    doors.close()


def test_nobody_signed_in_has_nothing_to_sign_out_of(house: House) -> None:
    house.start().sign_out()


def test_without_the_centre_nobody_new_comes_in(house: House, bare: House) -> None:
    for each in (house, bare):
        each.is_away = True
        with pytest.raises(Unreachable):
            each.start().sign_in(CENTRE, "ioana", "parola")


def test_without_a_keyring_the_password_opens_the_files_again(bare: House) -> None:
    doors = bare.start()
    opened = doors.sign_in(CENTRE, "ioana", "parola")
    assert not doors.has_keyring
    write(opened, "ciornă")
    doors.close()
    assert bare.start().reopen() is None
    doors = bare.start()
    assert written(doors.sign_in(CENTRE, "ioana", "parola")) == ["ciornă"]
    doors.close()


def test_without_a_keyring_and_without_the_centre_the_right_password_still_opens_them(bare: House) -> None:
    doors = bare.start()
    write(doors.sign_in(CENTRE, "ioana", "parola"), "ciornă")
    doors.close()
    bare.is_away = True
    with pytest.raises(Unreachable):
        bare.start().sign_in(CENTRE, "ioana", "greșit")
    with pytest.raises(Unreachable):
        bare.start().sign_in(CENTRE, "altcineva", "parola")
    doors = bare.start()
    opened = doors.sign_in(CENTRE, "ioana", "parola")
    assert opened.remote is None
    assert (opened.account, written(opened)) == (ACCOUNT, ["ciornă"])
    doors.close()


def test_a_lost_key_puts_the_files_aside_and_throws_nothing_away(tmp_path: Path) -> None:
    first = House(tmp_path, KeptVault())
    doors = first.start()
    write(doors.sign_in(CENTRE, "ioana", "parola"), "ciornă")
    doors.close()
    doors = House(tmp_path, KeptVault()).start()
    assert doors.reopen() is None
    assert written(doors.sign_in(CENTRE, "ioana", "parola")) == []
    doors.close()
    aside = list(folders_of("default", tmp_path).data.glob("desks/*.locked-*/outbox.db"))
    assert len(aside) == 1


def test_files_of_a_time_without_a_keyring_are_found_with_one(bare: House) -> None:
    doors = bare.start()
    write(doors.sign_in(CENTRE, "ioana", "parola"), "ciornă")
    doors.close()
    doors = House(bare.root, KeptVault()).start()
    assert written(doors.sign_in(CENTRE, "ioana", "parola")) == ["ciornă"]
    doors.close()
