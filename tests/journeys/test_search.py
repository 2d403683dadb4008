"""Searching as people do: in their own words, by keyboard, on a phone, with and without JavaScript."""

import re

import pytest

from tests.journeys.windows import DESK, PHONE

pytestmark = pytest.mark.journey

# What patients type, what the page says of it, and the trial that must come first.
TYPED = [
    ("sugar disease", "Also searched: Diabetes Mellitus", "DEMO0002"),
    ("scar tissue in the womb", "Also searched:", "NCT07101484"),
    ("hart attack", "heart attack", "DEMO0053"),
    ("lung cancer Lyon", "Near Lyon", "DEMO0054"),
]
NUMBER = "NCT 07183384"
EVERY_WAY = [
    pytest.param({"java_script_enabled": script, "viewport": size}, id=f"{name}, {'with' if script else 'without'} script")
    for script in (True, False)
    for name, size in (("desk", DESK), ("phone", PHONE))
]
PAGES = [
    "/trials/?q=sugar+disease&place=Boston",
    "/trials/?q=asthma&place=Paris&within=any",
    "/guide/",
    "/guide/?step=who",
    "/guide/?step=where",
]


def search(window, typed):
    """From the first page, by keyboard alone."""
    window.go("/")
    window.type(window.page.get_by_label("Which condition?"), typed)
    window.page.keyboard.press("Enter")


@pytest.mark.parametrize("options", EVERY_WAY)
def test_the_words_of_patients_find_their_trials(open_window, options):
    window = open_window(**options)
    for typed, said, first in TYPED:
        search(window, typed)
        window.page.wait_for_url(re.compile(r"/trials/\?q="))
        assert said in window.page.locator(".finder-list").inner_text(), typed
        title = window.page.locator(".trial-card-title a").first
        assert title.get_attribute("href") == f"/trials/{first}/", typed
        assert window.sideways() <= 0, typed
    window.press(title)
    window.page.wait_for_url(f"**/trials/{first}/")


@pytest.mark.parametrize(
    ("address", "name", "begun", "proposed"),
    [
        ("/", "q", "azuc", "azúcar"),
        ("/", "place", "Leed", "Leeds"),
        ("/trials/", "q", "azuc", "azúcar"),
        ("/guide/?step=where", "place", "Leed", "Leeds"),
        ("/conditions/asthma/", "place", "Leed", "Leeds"),
    ],
)
def test_every_field_for_a_condition_or_a_place_proposes_names(window, address, name, begun, proposed):
    window.go(address)
    window.page.locator(f"main input[name={name}]:visible").first.press_sequentially(begun)
    window.page.wait_for_function(
        "([name, wanted]) => [...document.querySelector(`main input[name=${name}]`).list.options].some((o) => o.value.includes(wanted))",
        arg=[name, proposed],
    )


def test_a_word_without_an_end_does_not_push_the_page_aside(open_window):
    window = open_window(viewport=PHONE)
    window.go(f"/trials/?q={'Donaudampfschiff' * 10}")
    assert window.sideways() <= 0


@pytest.mark.parametrize("options", EVERY_WAY)
def test_a_number_in_any_spelling_leads_to_its_trial(open_window, options):
    window = open_window(**options)
    search(window, NUMBER)
    window.page.wait_for_url("**/trials/NCT07183384/")


def test_a_filter_changes_the_list_at_once_and_the_address_with_it(window):
    window.go("/trials/?q=diabetes")
    box = window.page.locator("input[name=status][value=RECRUITING]")
    box.focus()
    window.page.keyboard.press("Space")
    window.page.wait_for_url(re.compile(r"status=RECRUITING"))
    assert window.page.locator("input[name=status][value=RECRUITING]").is_checked()
    assert window.page.evaluate("document.activeElement.id") == "status-RECRUITING"
    window.page.go_back()
    window.page.locator("#status-RECRUITING:not(:checked)").wait_for()


def test_the_guide_leads_to_the_list_on_a_phone_without_javascript(open_window):
    window = open_window(viewport=PHONE, java_script_enabled=False)
    window.go("/guide/")
    window.page.get_by_label("What are you looking for?").fill("asthma")
    window.page.get_by_role("button", name="Next").click()
    window.page.get_by_label("How old is the person?").fill("40")
    window.page.get_by_role("button", name="Next").click()
    window.page.get_by_role("button", name="Show trials").click()
    assert window.page.url.endswith("/trials/?q=asthma&age=40")


@pytest.mark.parametrize("address", PAGES)
def test_the_pages_of_a_search_are_sound_on_a_desk_and_on_a_phone(same_window, address):
    window = same_window
    window.go(address)
    assert window.violations() == []
    assert window.cookies() == []
    window.page.set_viewport_size(PHONE)
    assert window.violations() == []
    assert window.sideways() <= 0
