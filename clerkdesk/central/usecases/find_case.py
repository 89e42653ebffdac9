"""Is this citizen's case one a ticket may be asked for? The identity check and eligibility, asked first of all.

This module must never tell which of number, name and date was wrong.
"""

from __future__ import annotations

from datetime import date

from clerkdesk.central.store import cases, policies
from clerkdesk.central.store.cases import CaseRow
from clerkdesk.central.store.unit_of_work import Work
from clerkdesk.domain.civil_time import local_day
from clerkdesk.domain.eligibility import check_eligible
from clerkdesk.domain.refusals import Code, Refused
from clerkdesk.domain.text import same_name

CaseFound = CaseRow


def eligible_case(work: Work, registration_number: str, citizen_name: str, filed_on: date) -> CaseFound:
    """The case, if number, name and filing date belong together and it may be asked about today.

    Raises Refused(CASE_UNKNOWN), always the same one, or what `check_eligible` raises.
    """
    for case in cases.by_number(work.connection, registration_number, filed_on):
        if same_name(case.citizen_name, citizen_name):
            policy = policies.in_force(work.connection)
            check_eligible(case.standing, local_day(work.now), policy.eligible_days)
            return case
    raise Refused(Code.CASE_UNKNOWN)
