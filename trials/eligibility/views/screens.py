"""`/trials/<registry id>/check/<n>/` and `/check/all/`: the questions, one screen a page or all on one."""

from __future__ import annotations

from django.http import HttpResponse

from trials.eligibility.forms import ASKED, AllForm, ScreenForm, form_of
from trials.eligibility.views.page import FOREIGN, TO_CHECK, Check, check_page

RESULT = "result"


@check_page("GET", "HEAD", "POST")
def screen(check: Check, number: int) -> HttpResponse:
    """The n-th screen. A number that there is not, or not any more, leads to what is still open."""
    if check.kept.current is None:
        return check.go(check.address())
    is_sent = check.request.method == "POST"
    number = _meant(check, number) if is_sent else number
    asked = check.walk.at(number)
    if asked is None:
        return check.go_on()
    form = form_of(asked, check.answers, voice=check.voice, data=check.request.POST if is_sent else None)
    if not is_sent:
        return _show(check, number, form)
    if check.is_foreign:
        return _show(check, number, form, FOREIGN)
    if "skip" in check.request.POST:
        # Of several questions those that were answered are kept; of one with boxes nothing says yet that it was.
        return _onward(check, number, form if len(form.items) > 1 else None)
    return _show(check, number, form) if form.problems else _onward(check, number, form)


def _meant(check: Check, number: int) -> int:
    """The screen that asks now what the page asked when it was opened: the record, or other answers, may have changed meanwhile."""
    asked = set(check.request.POST.get(ASKED, "").split())
    places = [number, *range(1, len(check.walk.screens) + 1)]
    screens = ((place, found) for place in places if (found := check.walk.at(place)))
    return next((place for place, found in screens if asked & set(form_of(found, check.answers, voice=check.voice).asked)), 0)


def _onward(check: Check, number: int, form: ScreenForm | None = None) -> HttpResponse:
    """After a change back to the result, unless the change leads to a question."""
    told = check.tell(form.answers) if form else check
    if check.request.POST.get("then") != RESULT:
        return told.go_on(number)
    return _follow_up(check, told)


def _follow_up(check: Check, told: Check) -> HttpResponse:
    """To the first question that only the new answers lead to, else to the result."""
    number = told.walk.opened_since(check.walk)
    return told.go(f"{told.address('check-screen', number)}?then={RESULT}" if number else told.address("check-result"))


def _show(check: Check, number: int, form: ScreenForm, summary: object = "") -> HttpResponse:
    then = RESULT if RESULT in (check.request.GET.get("then"), check.request.POST.get("then")) else ""
    before = check.walk.before(number)
    back = check.address("check-result") if then else check.address("check-screen", before) if before else check.address()
    context = {"form": form, "summary": summary, "back": back, "then": then}
    return check.show("eligibility/screen.html", context, TO_CHECK if form.is_bound else 200)


@check_page("GET", "HEAD", "POST")
def all_screens(check: Check) -> HttpResponse:
    """Every question on one page; what the answers lead to comes after it."""
    if check.kept.current is None:
        return check.go(check.address())
    data = check.request.POST if check.request.method == "POST" else None
    form = AllForm(check.walk.screens, check.answers, voice=check.voice, data=data)
    if data is None or check.is_foreign or form.problems:
        summary = FOREIGN if data is not None and check.is_foreign else ""
        return check.show("eligibility/all.html", {"form": form, "summary": summary}, 200 if data is None else TO_CHECK)
    return _follow_up(check, check.tell(form.answers))
