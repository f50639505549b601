"""The chunks of a cohort lived on a Dask cluster, whose workers each have Limber installed.

Takes a cohort and the address of a scheduler; gives each chunk with its counts, as they come. Holds few chunks at a time and lets go of each
once it is counted, so that memory grows neither here nor there. Needs the extra `limberback[cluster]`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice

from distributed import Client, Future, KilledWorker, as_completed

from limber_lab.cohort import AHEAD, Chunk, Cohort, chunks_of, live_chunk, once_more
from limber_lab.tally import Tally

PATIENCE_S = 10  # for a scheduler to answer


def on_a_cluster(cohort: Cohort, address: str, live: Callable[[Chunk], Tally] = live_chunk) -> Iterator[tuple[Chunk, Tally]]:
    """Give the counts of every chunk. What a worker took along when it died is done again by another one.

    Raises OSError where no scheduler answers, and RuntimeError where workers die time and again.
    """
    # Dask states no types for these.
    with Client(address, timeout=PATIENCE_S, set_as_default=False) as client:  # type: ignore[no-untyped-call]
        left = chunks_of(cohort)
        at_work: dict[Future[Tally], Chunk] = {}
        coming = as_completed(loop=client.loop)  # type: ignore[no-untyped-call]

        def hand_out(chunk: Chunk) -> None:
            """Give one chunk to the cluster; `pure=False`: each time is a time of its own."""
            future = client.submit(live, chunk, pure=False)
            at_work[future] = chunk
            coming.add(future)  # type: ignore[no-untyped-call]

        for chunk in islice(left, AHEAD * max(1, sum(client.nthreads().values()))):
            hand_out(chunk)
        for future in coming:
            chunk = at_work.pop(future)
            if isinstance(error := future.exception(), KilledWorker):
                hand_out(once_more(chunk))
                continue
            if error:
                raise error
            yield chunk, future.result()
            for following in islice(left, 1):
                hand_out(following)
