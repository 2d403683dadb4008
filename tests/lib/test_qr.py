"""The QR code of the sheet."""

import re

import segno

from trials.lib import qr


def dark(code):
    """The dark modules that a path draws."""
    found = set()
    for x, y, width in re.findall(r"M(\d+) (\d+)h(\d+)v1h-\d+z", code.path):
        found |= {(int(x) + step, int(y)) for step in range(int(width))}
    return found


def test_the_drawing_has_exactly_the_dark_modules_of_the_code_within_a_quiet_border():
    address = "https://trials.example.org/trials/NCT01234567/"
    code = qr.code(address)
    rows = list(segno.make_qr(address, error="m").matrix_iter(border=0))
    assert dark(code) == {(x + 4, y + 4) for y, row in enumerate(rows) for x, module in enumerate(row) if module}
    assert code.side == len(rows) + 8
