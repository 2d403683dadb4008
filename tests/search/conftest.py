import pytest
from django.core.cache import cache

from trials.search.index.reader import reader
from trials.views import drawn


@pytest.fixture(autouse=True)
def _nothing_remembered():
    cache.clear()
    drawn.forget()


@pytest.fixture
def own_index(settings, tmp_path):
    settings.INDEX_DIR = tmp_path / "index"
    reader.forget()
    yield
    reader.forget()
