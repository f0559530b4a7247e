"""Numbers that no float can hold."""

from __future__ import annotations

import copy
import pickle

import httpx
import pytest

from socialplanner import InvalidResponse, SocialPlanner
from socialplanner.models import Post

pytestmark = pytest.mark.anyio


def planner_for(number: str) -> SocialPlanner:
    body = b'{"results":{"post":{"_id":"p1","odd":%s}}}' % number.encode()
    transport = httpx.MockTransport(lambda request: httpx.Response(200, content=body))
    return SocialPlanner(
        "t", location_id="loc", retries=0, http_client=httpx.AsyncClient(transport=transport)
    )


@pytest.mark.parametrize("number", ["1e999", "-1e999", "1.5E+400"])
async def test_a_number_beyond_all_floats_goes_back_out_as_it_came(number: str) -> None:
    """A39."""
    post = await planner_for(number).posts.get("p1")
    assert isinstance(post, Post)
    odd = post.to_dict()["odd"]
    assert isinstance(odd, int)
    assert abs(odd) in (10**999, 15 * 10**399)
    assert copy.deepcopy(post) == pickle.loads(pickle.dumps(post)) == post


@pytest.mark.parametrize("number", ["1e99999999", "1e99999999999999999999999", "-3.5e5000"])
async def test_a_number_without_end_is_no_answer(number: str) -> None:
    """A39. One of millions of digits would fill the memory."""
    with pytest.raises(InvalidResponse):
        await planner_for(number).posts.get("p1")
