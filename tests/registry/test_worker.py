import os
import signal

import msgspec
import pytest

from tests.makers import raw, study
from trials.registry.record.worker import Inline, ReaderEnded, Second


def converse(reader, *batches):
    """Hand in all batches before the first is finished, as an import does, and want every record but the first of each."""
    said = []
    for batch in batches:
        reader.send(batch)
    for _ in batches:
        peeked = reader.peeked()
        reader.want(list(range(1, len(peeked.found))))
        said.append(peeked)
    said += [reader.finished() for _ in batches]
    reader.close()
    return msgspec.json.encode(said)


def test_a_second_process_says_the_same_as_this_one():
    large = "x" * 3_000_000
    first = [raw(study()), raw(study(briefSummary=large)), b"no record", raw(study(briefTitle=None, officialTitle=None))]
    second = [raw(study(briefSummary=large))] * 3
    assert converse(Second(), first, second) == converse(Inline(), first, second)


def test_a_record_that_is_refused_says_why_at_either_step():
    reader = Inline()
    reader.send([b"no record", raw(study(nctId="NCT00000001", briefTitle=None, officialTitle=None))])
    peeked = reader.peeked()
    reader.want([1])
    assert [(index, "not JSON" in reason) for index, _, reason in peeked.refused] == [(0, True)]
    assert reader.finished().refused == [(1, "NCT00000001", "The record has no title.")]


def test_a_second_process_that_was_ended_by_the_machine_is_noticed():
    reader = Second()
    assert reader._process.pid
    os.kill(reader._process.pid, signal.SIGKILL)
    reader._process.join()
    with pytest.raises(ReaderEnded):
        reader.peeked()
    with pytest.raises(ReaderEnded):
        reader.send([b"x" * 1_000_000])
    reader.close()
