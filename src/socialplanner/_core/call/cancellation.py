"""What the exception of a cancelled call may lead to."""

from __future__ import annotations

from ..http.network_errors import group_members


def cut_chain(error: BaseException, outer: BaseException | None) -> None:
    """Let the exception that ended a call lead to nothing that happened inside of the call.

    The frames below hold the request's bytes, token included, and `asyncio.timeout` chains them. A cancellation may meet
    an attempt that has failed: then the exceptions of that attempt, with their frames, are its context. `outer` is what
    the caller was handling when the call began; it is theirs, and stays.
    """
    if not isinstance(error, (KeyboardInterrupt, SystemExit)):
        error.__traceback__ = None
    if error.__cause__ is not None:
        error.__cause__ = None
        error.__suppress_context__ = False
    error.__context__ = None if outer is error else outer
    for each in group_members(error):
        cut_chain(each, None)
