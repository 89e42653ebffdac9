"""What travels comes back as it was, and a newer centre does not break an older desk."""

import uuid
from datetime import UTC, date, datetime
from typing import get_args

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerkdesk.domain import commands as c
from clerkdesk.domain.audience import Channel, Missed
from clerkdesk.domain.deadline import audience_deadline
from clerkdesk.domain.policy import Policy
from clerkdesk.domain.refusals import Code, Refused
from clerkdesk.notices import Changed, Notices
from clerkdesk.wire import commands as wire
from clerkdesk.wire.documents import Citizen, PolicyDocument, TicketDocument
from clerkdesk.wire.ids import uuid7
from clerkdesk.wire.problems import Problem, problem_of, refused_of
from tests.builders import ASKED, POLICY, a_talk, a_text, a_ticket, instants

BODIES: list[c.TicketCommand] = [
    c.Schedule(ASKED, Channel.PHONE),
    c.Cancel("nu mai doresc"),
    c.OpenCaseFile(),
    c.ReadLowerResolution(),
    c.StartAudience(ASKED),
    c.ReadNotice(ASKED),
    c.EndAudience(a_talk()),
    c.MarkMissed(Missed.TECHNICAL, "fără sunet"),
    c.WriteNote("ăâîșț"),
    c.IssueResolution(a_text()),
    c.Communicate(c.OtherWay.POST, "AR 1"),
    c.Reassign(4, "concediu"),
]


def test_every_verb_has_an_example_here() -> None:
    assert {type(body) for body in BODIES} == set(get_args(c.TicketCommand)) == set(wire.VERBS.values())


@pytest.mark.parametrize("body", BODIES, ids=wire.verb_of)
def test_commands_travel(body: c.TicketCommand) -> None:
    packed = wire.pack(id="x", ticket="t", based_on=3, at=ASKED, body=body)
    sent = msgspec.json.decode(msgspec.json.encode(packed), type=wire.Command)
    assert wire.unpack(sent) == body


def test_unknown_and_malformed_commands_are_named() -> None:
    strange = wire.Command(id="x", verb="dance", ticket="t", based_on=0, at=ASKED, body=msgspec.Raw(b"{}"))
    with pytest.raises(Refused) as refused:
        wire.unpack(strange)
    assert refused.value.code is Code.COMMAND_UNKNOWN
    broken = wire.Command(id="x", verb="schedule", ticket="t", based_on=0, at=ASKED, body=msgspec.Raw(b"{}"))
    with pytest.raises(Refused) as refused:
        wire.unpack(broken)
    assert refused.value.code is Code.COMMAND_MALFORMED


def test_documents_travel_and_ignore_what_a_newer_centre_adds() -> None:
    document = TicketDocument(
        ticket=a_ticket(),
        number="1284/2026",
        case_file=1,
        registration_number="482913/2026",
        service=2,
        service_name="Certificat de urbanism",
        unit=3,
        citizen=Citizen(name="Maria Oltean", email="m…n@…il.ro"),
        question="De ce?",
        holder_name="Ioana Mureșan",
        deadline=audience_deadline(ASKED, POLICY),
        policy_version=1,
    )
    raw = msgspec.to_builtins(document)
    assert msgspec.convert(raw | {"a_field_of_tomorrow": [1]}, TicketDocument) == document
    policy = PolicyDocument(policy=Policy(closed=frozenset({date(2026, 12, 1)})))
    assert msgspec.json.decode(msgspec.json.encode(policy), type=PolicyDocument) == policy


@given(instants(datetime(2020, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)), st.integers(0, (1 << 80) - 1))
def test_ids_are_version_seven_and_sort_by_time(moment: datetime, chance: int) -> None:
    made = uuid.UUID(uuid7(moment, chance))
    assert (made.version, made.variant) == (7, uuid.RFC_4122)
    assert made.int >> 80 == int(moment.timestamp() * 1000)


@given(st.sampled_from(Code))
def test_refusals_travel_as_problem_documents(code: Code) -> None:
    problem = problem_of(Refused(code, due="2026-11-25", count=3))
    back = refused_of(msgspec.json.decode(msgspec.json.encode(problem), type=Problem))
    assert back is not None
    assert (back.code, back.facts) == (code, {"due": "2026-11-25", "count": 3})
    assert 400 <= problem.status < 500


def test_a_code_of_tomorrow_is_not_a_refusal_we_know() -> None:
    assert refused_of(Problem(type="/problems/new", title="new", status=422, code="new")) is None


def test_the_bell_rings_for_everybody_until_they_leave() -> None:
    heard: list[Changed] = []
    notices = Notices()
    leave = notices.subscribe(heard.append)
    notices.announce(Changed(frozenset({"ticket"}), frozenset({"t1"})))
    leave()
    notices.announce(Changed(everything=True))
    assert heard == [Changed(frozenset({"ticket"}), frozenset({"t1"}))]
    both = heard[0] | Changed(frozenset({"note"}), everything=True)
    assert (both.kinds, both.everything) == (frozenset({"ticket", "note"}), True)
