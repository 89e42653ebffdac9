"""Opening and closing a desk: whose it is, which key opens its files, and what happens when there is no keyring.

This module must never run on the main thread, keep a password, or let a failed sign-in touch what lies in the files.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

import msgspec

from clerkdesk.desk.replica import Replica
from clerkdesk.local.cipher import WrongKey, check_key
from clerkdesk.local.folder import DeskFolder, folder_name
from clerkdesk.local.store import LocalStore
from clerkdesk.machine.paths import Folders
from clerkdesk.machine.profile import Profile, ProfileFile
from clerkdesk.machine.vault import Vault, key_from_password, new_key
from clerkdesk.notices import Notices
from clerkdesk.wire.exchange import Account, Centre, SignIn, Unreachable


class RemoteCentre(Centre, Protocol):
    """A centre at the end of a network: what waits there can be broken off."""

    def interrupt(self) -> None:
        """Break off whatever waits, now and from now on."""
        ...


@dataclass(frozen=True, slots=True)
class SignedIn:
    """An open desk. `remote` is None when only the files could be opened, because the centre cannot be reached."""

    account: Account
    city: str
    store: LocalStore
    remote: RemoteCentre | None


class Doors:
    """Opens desks, one at a time; every method on the same worker thread.

    `connect` makes a centre from its address and a session token; `open_vault` finds the keyring; `on_closing` is
    called before files are let go, for whoever else still writes to them.
    """

    def __init__(
        self,
        folders: Folders,
        open_vault: Callable[[], Vault],
        connect: Callable[[str, str | None], RemoteCentre],
        notices: Notices,
        now: Callable[[], datetime],
        new_desk_id: Callable[[], str],
        desk_name: str,
        program: str,
        on_bug: Callable[[BaseException], None],
        on_closing: Callable[[], None],
    ) -> None:
        self._folders = folders
        self._profile = ProfileFile(folders.profile)
        self._open_vault = open_vault
        self._connect = connect
        self._notices = notices
        self._now = now
        self._new_desk_id = new_desk_id
        self._desk_name = desk_name
        self._program = program
        self._on_bug = on_bug
        self._on_closing = on_closing
        self._vault: Vault | None = None
        self._open: SignedIn | None = None
        self._open_name = ""

    def reopen(self) -> SignedIn | None:
        """The desk this profile worked with last, if a key for it is at hand; None when somebody must sign in."""
        self._keys()
        profile = self._profile.load()
        if profile is None or not profile.official:
            return None
        name = folder_name(profile.centre, profile.official)
        key = self._keys().read(f"{name}.key")
        token = self._keys().read(f"{name}.session")
        if key is None or token is None:
            return None
        store = self._store(name, bytes.fromhex(key))
        try:
            store.prepare()
        except WrongKey:
            return None
        return self._reopened(name, store, self._connect(profile.centre, token))

    def sign_in(self, centre: str, login: str, password: str) -> SignedIn:
        """Open a session and the files that go with it. Raises Refused, Unreachable.

        Without a keyring, the password alone also opens the files while the centre cannot be reached.
        """
        profile = self._profile.load() or Profile(desk=self._new_desk_id())
        if not profile.salt:
            profile = replace(profile, salt=secrets.token_hex(16))
        self._profile.save(profile)
        asked = SignIn(
            login=login, password=password, desk=profile.desk, desk_name=self._desk_name, program=self._program
        )
        try:
            session = self._connect(centre, None).sign_in(asked)
        except Unreachable:
            opened = self._without_centre(profile, centre, login, password)
            if opened is None:
                raise
            return opened
        name = folder_name(centre, session.account.id)
        store = self._opened_store(name, self._key(name, password, profile))
        self._keys().write(f"{name}.session", session.token)
        self._profile.save(replace(profile, centre=centre, official=session.account.id, login=login))
        account, city = msgspec.json.encode(session.account).decode(), session.city
        store.writer.start()
        store.writer.submit(lambda work: work.outbox.set("account", account)).result()
        store.writer.submit(lambda work: work.outbox.set("city", city)).result()
        remote = self._connect(centre, session.token)
        return self._remember(name, SignedIn(session.account, city, store, remote))

    def sign_out(self) -> None:
        """End the session here, and at the centre if it can be reached. Everything written stays in the files."""
        profile = self._profile.load()
        if profile is None or not profile.official:
            return
        name = folder_name(profile.centre, profile.official)
        token = self._keys().read(f"{name}.session")
        self._keys().erase(f"{name}.session")
        self.close()
        if token is not None:
            try:
                self._connect(profile.centre, token).sign_out()
            except Unreachable:  # the session ends there by itself; here it is gone already
                return

    def close(self) -> None:
        """Write what is still to be written, and let the files go."""
        self._on_closing()
        if self._open is not None:
            self._open.store.stop()
            self._open = None

    @property
    def has_keyring(self) -> bool:
        """Whether a session survives a restart; known after `reopen`."""
        return self._vault is not None and self._vault.is_persistent

    def _keys(self) -> Vault:
        if self._vault is None:
            self._vault = self._open_vault()
        return self._vault

    def _key(self, name: str, password: str, profile: Profile) -> bytes:
        vault = self._keys()
        if not vault.is_persistent:
            key = key_from_password(password, bytes.fromhex(profile.salt))
            vault.write(f"{name}.key", key.hex())
            return key
        known = vault.read(f"{name}.key")
        if known is not None:
            return bytes.fromhex(known)
        # The files of a time without a keyring are still under the password's key: they keep it, now kept safe.
        folder = DeskFolder(self._folders.desk(name))
        key = key_from_password(password, bytes.fromhex(profile.salt)) if folder.key_check.exists() else new_key()
        vault.write(f"{name}.key", key.hex())
        return key

    def _store(self, name: str, key: bytes) -> LocalStore:
        folder = DeskFolder(self._folders.desk(name))
        return LocalStore(folder, key, self._notices, self._now, self._on_bug)

    def _opened_store(self, name: str, key: bytes) -> LocalStore:
        if self._open is not None and self._open_name == name:
            return self._open.store  # the same person again: what is being written there goes on undisturbed
        self.close()
        store = self._store(name, key)
        try:
            store.prepare()
        except WrongKey:
            # The key is lost (a keyring was emptied, or a password changed where there is none). Nothing can be
            # read, and nothing is thrown away: the old files stay aside under their own key.
            folder = self._folders.desk(name)
            folder.rename(folder.with_name(f"{folder.name}.locked-{self._now():%Y%m%dT%H%M%S}"))
            store = self._store(name, key)
            store.prepare()
        return store

    def _without_centre(self, profile: Profile, centre: str, login: str, password: str) -> SignedIn | None:
        if self._keys().is_persistent or (profile.centre, profile.login) != (centre, login) or not profile.official:
            return None
        name = folder_name(centre, profile.official)
        key = key_from_password(password, bytes.fromhex(profile.salt))
        check = DeskFolder(self._folders.desk(name)).key_check
        if not check.exists():
            return None
        try:
            check_key(check, key)
        except WrongKey:
            return None
        self._keys().write(f"{name}.key", key.hex())
        return self._reopened(name, self._opened_store(name, key), None)

    def _reopened(self, name: str, store: LocalStore, remote: RemoteCentre | None) -> SignedIn | None:
        reader = store.reader()
        try:
            account = Replica(reader).account()
            city = reader.one("SELECT value FROM outbox.meta WHERE key = 'city'")
        finally:
            reader.close()
        if account is None:
            return None
        text = "" if city is None else city[0]
        return self._remember(name, SignedIn(account, text, store, remote))

    def _remember(self, name: str, opened: SignedIn) -> SignedIn:
        self._open, self._open_name = opened, name
        return opened
