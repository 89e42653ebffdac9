"""The tour: the wheel turned once, by real hands on real parts, each step proven and written down.

This module must never go on after a step that did not hold.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path

from clerkdesk.app.program import Program
from clerkdesk.demo.citizen import Page
from clerkdesk.demo.seeding.city import PASSWORD, PEOPLE, sample_cases
from clerkdesk.demo.tour import hands
from clerkdesk.demo.tour.at_the_desk import Person
from clerkdesk.demo.tour.evidence import Evidence, paper_in
from clerkdesk.demo.tour.on_the_site import Asked, Citizen, end_as_host, enter_as_host
from clerkdesk.demo.tour.opener import Remembering
from clerkdesk.demo.tour.transcript import Transcript
from clerkdesk.demo.tour.words import Words, words
from clerkdesk.demo.world import World
from clerkdesk.ui.theme.roles import Mode

_AFTER_A_TALK = timedelta(minutes=40)


class Tour:
    """One walk through one world, at one window."""

    def __init__(self, world: World, program: Program, opener: Remembering, folder: Path) -> None:
        cases = sample_cases(world.places.folder)
        self._world = world
        self._opener = opener
        self._cases = cases
        self._folder = folder
        self._person = Person(program.window)
        self._window = program.window
        self._record = Transcript(folder / "transcript.json")
        self._evidence = Evidence(world.database, world.places.archive)
        self._words: Words = words()
        self._citizen = Citizen(world.url, cases["pintea"])
        self._ticket = ""
        self._asked = Asked("", "")
        self._climbed = Asked("", "")

    def walk(self) -> bool:
        """All steps; whether every one of them held. Raises what the first that did not hold raised."""
        for step in (
            self._city_is_awake,
            self._clerk_signs_in,
            self._others_are_refused,
            self._citizen_asks,
            self._clerk_reads,
            self._they_talk,
            self._clerk_writes_alone,
            self._all_goes_up_once,
            self._letter_arrives,
            self._recording_is_archived,
            self._nobody_jumps,
            self._citizen_climbs,
            self._director_hears,
            self._director_decides,
            self._decision_arrives,
            self._audit_holds,
            self._dark,
        ):
            try:
                step()
            except BaseException:
                self._shot("where-it-stopped")
                raise
        return self._record.all_held

    def _shot(self, name: str) -> None:
        hands.picture(self._window, self._folder / "screens" / f"{name}.png")

    def _city_is_awake(self) -> None:
        with self._record.step("the city is awake") as step:
            counts = self._evidence.counts()
            step.note(**counts)
            step.hold(counts["official"] == 524, "524 officials take part")
            step.hold(counts["service"] >= 160, "there are 160 services or more")

    def _clerk_signs_in(self) -> None:
        with self._record.step("the clerk signs in") as step:
            hands.wait_for("the window", self._window.isVisible)
            self._shot("sign-in")
            self._person.sign_in(PEOPLE["clerk"], PASSWORD)
            hands.wait_for("the first sync", lambda: self._person.strip_says(self._words.synced))
            self._person.find_row("Kovács Levente")
            hands.settle(0.3)
            self._shot("today")
            step.note(login=PEOPLE["clerk"])

    def _others_are_refused(self) -> None:
        with self._record.step("an ineligible citizen is refused, with the reason") as step:
            late = Citizen(self._world.url, self._cases["stanciu"]).knock()
            step.note(status=late.status)
            is_told = self._words.too_late in late.text
            step.hold(late.status >= 400 and is_told, "the thirty days are the reason")
        with self._record.step("a wrong name and an unknown number get the same answer") as step:
            wrong = Citizen(self._world.url, self._cases["trif"]).knock(name="Altcineva Străin")
            unknown = Citizen(self._world.url, self._cases["trif"]).knock(number="999999/2026")
            step.note(status=wrong.status)
            same = wrong.text.replace("Altcineva Străin", "") == unknown.text.replace("999999/2026", "")
            step.hold(wrong.status == unknown.status >= 400 and same, "nobody learns which of them was wrong")

    def _citizen_asks(self) -> None:
        with self._record.step("a citizen asks on the site, and the row appears on the clerk's desk") as step:
            self._person.go("tickets")
            last = self._citizen.prepare(self._words.question)
            filed_at, self._asked = hands.aside(lambda: (time.monotonic(), self._citizen.send(last)))
            self._person.find_row(self._citizen.case.citizen_name, 10)
            painted = time.monotonic()
            self._ticket = self._evidence.ticket(self._asked.number)
            step.note(
                number=self._asked.number, ticket=self._ticket, filed_to_row_ms=round((painted - filed_at) * 1000)
            )
            self._shot("tickets")

    def _clerk_reads(self) -> None:
        with self._record.step("the clerk reads the file") as step:
            pane = self._person.open_ticket(self._citizen.case.citizen_name)
            width, height = self._person.look_at_paper(pane)
            opened = "SELECT count(*) FROM audit WHERE ticket_id = %s AND verb = 'open_case_file'"
            read = hands.wait_for("the reading in the audit", lambda: self._evidence.one(opened, self._ticket))
            step.note(page_width=width, page_height=height, audited=int(read))
            self._shot("ticket")

    def _they_talk(self) -> None:
        with self._record.step("both enter the meeting, the notice is read, the talk is held and ended") as step:
            ready = "SELECT count(*) FROM meeting WHERE ticket_id = %s AND state = 'ready'"
            hands.wait_for("the meeting", lambda: self._evidence.one(ready, self._ticket))
            hands.wait_for("the meeting at the desk", self._has_meeting)
            dialog = self._person.go_in(self._words.join)
            hands.picture(dialog, self._folder / "screens" / "call.png")
            seat = hands.aside(lambda: self._citizen.take_seat(self._asked.link))
            host = hands.aside(lambda: enter_as_host(self._opener.link))
            cockpit = self._person.begin_talk(dialog)
            self._person.hold_talk(cockpit, self._words.notes)
            hands.settle(0.2)
            self._shot("cockpit")
            self._person.end_talk(cockpit)
            hands.aside(lambda: self._part(seat, host))
            hands.wait_for("the talk at the centre", lambda: self._evidence.state(self._ticket) == "held")
            step.note(state="held")

    def _part(self, seat: Page, host: Page) -> None:
        self._citizen.leave(seat)
        end_as_host(host)
        # The meeting service takes a while to hand over what it recorded; its clock may be moved.
        self._world.webex.clock.advance(_AFTER_A_TALK)

    def _has_meeting(self) -> bool:
        view = self._window.context.queries.ticket(self._ticket)
        return view is not None and view.document.meeting is not None and bool(view.document.meeting.web_link)

    def _clerk_writes_alone(self) -> None:
        with self._record.step("the centre stops; the clerk writes the resolution and sends it") as step:
            assert self._world.centre is not None
            hands.aside(self._world.centre.stop)
            hands.wait_for("the strip to notice", lambda: self._person.strip_says(self._words.offline), 60)
            self._person.write_resolution(
                self._words.clarified,
                self._words.facts,
                self._words.conclusion,
                self._words.ground,
                self._words.step,
                (self._world.now() + timedelta(days=14)).date(),
            )
            hands.settle(1.0)
            self._shot("editor")
            self._person.send()
            hands.wait_for("the toast", lambda: hands.says(self._window, self._words.leaves))
            self._shot("undo")
            hands.wait_for("the command in the outbox", lambda: self._person.strip_says(self._words.waiting), 40)
            hands.settle(0.8)
            self._shot("offline")
            step.note(resolutions_at_centre=self._evidence.issued(self._ticket)[0])

    def _all_goes_up_once(self) -> None:
        with self._record.step("the centre comes back; everything goes up, once") as step:
            hands.aside(self._world.start_centre)
            self._person.hurry()
            hands.wait_for("the strip to calm", lambda: self._person.strip_says(self._words.all_sent), 90)
            resolutions, receipts = self._evidence.issued(self._ticket)
            step.note(resolutions=resolutions, receipts=receipts)
            step.hold((resolutions, receipts) == (1, 1), "one resolution, one receipt")

    def _letter_arrives(self) -> None:
        with self._record.step("the letter arrives with the resolution as PDF") as step:
            pdf = self._await_paper(1)
            kept = "SELECT pdf_sha256 FROM resolution WHERE ticket_id = %s"
            sha256 = hashlib.sha256(pdf).hexdigest()
            step.note(sha256=sha256, bytes=len(pdf))
            step.hold(self._evidence.one(kept, self._ticket) == sha256, "the very paper of the archive")
            (self._folder / "resolution.pdf").write_bytes(pdf)
            hands.wait_for("communicated", lambda: self._evidence.state(self._ticket) == "communicated")

    def _await_paper(self, how_many: int) -> bytes:
        address, box = self._citizen.case.citizen_email, self._world.mail.box

        def papers() -> list[bytes] | None:
            found = [paper for mail in box.messages_for(address) if (paper := paper_in(mail)) is not None]
            return found if len(found) >= how_many else None

        return hands.wait_for("the letter", papers, 60)[-1]

    def _recording_is_archived(self) -> None:
        with self._record.step("the recording is in the archive, and its hash matches") as step:
            sha256 = hands.wait_for("the recording", lambda: self._evidence.archived(self._ticket), 120)
            at_webex = {
                hashlib.sha256(self._world.webex.hub.file(recording)).hexdigest()
                for meeting in self._world.webex.state.store.meetings.values()
                for instance in meeting.instances
                for recording in instance.recordings
            }
            step.note(sha256=sha256)
            step.hold(self._evidence.hash_of(sha256) == sha256, "the archive reads back what it wrote")
            step.hold(sha256 in at_webex, "it is the meeting service's own file")

    def _nobody_jumps(self) -> None:
        with self._record.step("a jump over a rung is refused") as step:
            page = hands.aside(lambda: self._citizen.jump(self._asked.link, 4))
            step.note(status=page.status)
            step.hold(page.status >= 400, "no rung is skipped")

    def _citizen_climbs(self) -> None:
        with self._record.step("the citizen climbs to the director") as step:
            self._climbed = hands.aside(lambda: self._citizen.climb(self._asked.link, self._words.climb))
            step.note(number=self._climbed.number, ticket=self._evidence.ticket(self._climbed.number))

    def _director_hears(self) -> None:
        with self._record.step("the director signs in at the same desk and hears the citizen") as step:
            self._person.sign_out()
            self._person.sign_in(PEOPLE["director"], PASSWORD)
            hands.wait_for("the first sync", lambda: self._person.strip_says(self._words.synced))
            self._ticket = self._evidence.ticket(self._climbed.number)
            self._person.go("tickets")
            self._person.open_ticket(self._citizen.case.citizen_name)
            hands.wait_for("the meeting at the desk", self._has_meeting, 60)
            dialog = self._person.go_in(self._words.join)
            seat = hands.aside(lambda: self._citizen.take_seat(self._climbed.link))
            host = hands.aside(lambda: enter_as_host(self._opener.link))
            cockpit = self._person.begin_talk(dialog)
            self._person.hold_talk(cockpit, self._words.notes)
            self._person.end_talk(cockpit)
            hands.aside(lambda: self._part(seat, host))
            hands.wait_for("the talk at the centre", lambda: self._evidence.state(self._ticket) == "held")
            step.note(state="held", ticket=self._ticket)

    def _director_decides(self) -> None:
        with self._record.step("the director opens the resolution below and amends it") as step:
            self._person.go("escalations")
            self._shot("escalations")
            self._person.decide(
                self._citizen.case.citizen_name, self._words.amend, self._words.amended, self._words.reasons
            )
            hands.settle(0.5)
            self._shot("decision")
            self._person.send()
            hands.wait_for("the decision", lambda: self._evidence.issued(self._ticket) == (1, 1), 60)
            said = "SELECT text ->> 'decision' || ': ' || (text ->> 'conclusion') FROM resolution WHERE ticket_id = %s"
            decided = str(self._evidence.one(said, self._ticket))
            step.note(decision=decided.partition(":")[0])
            step.hold(decided == f"amend: {self._words.amended}", "the decision is the one that was written")

    def _decision_arrives(self) -> None:
        with self._record.step("the decision arrives in the citizen's mailbox") as step:
            pdf = self._await_paper(2)
            step.note(sha256=hashlib.sha256(pdf).hexdigest())
            (self._folder / "decision.pdf").write_bytes(pdf)
            hands.wait_for("communicated", lambda: self._evidence.state(self._ticket) == "communicated")

    def _audit_holds(self) -> None:
        with self._record.step("the audit is whole") as step:
            command = [sys.executable, "-m", "clerkdesk.central.cli", "--settings", str(self._world.places.settings)]
            verdict = subprocess.run([*command, "audit", "verify"], capture_output=True, check=False)  # noqa: S603
            step.note(exit_code=verdict.returncode)
            step.hold(verdict.returncode == 0, verdict.stdout.decode())

    def _dark(self) -> None:
        with self._record.step("everything is painted in the dark as well"):
            self._window.context.theme.set_mode(Mode.DARK)
            for screen in ("today", "tickets", "escalations"):
                self._person.go(screen)
                hands.settle(0.6)
                self._shot(f"{screen}-dark")
