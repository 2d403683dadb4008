import pytest
from django.core.cache import cache

from trials.views import drawn


@pytest.fixture(autouse=True)
def _nothing_remembered():
    cache.clear()
    drawn.forget()
