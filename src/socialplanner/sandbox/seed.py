"""What a new sandbox has: a small agency that works for a bakery and a bicycle workshop. All of it is made up.

For its ids see `state.names`.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from .rooms import categories, comment_seed, post_lifecycle, tags
from .rooms.accounts import build_account
from .rooms.queues import queue_seed
from .state.clock import format_time
from .state.names import (
    APPROVER_ID,
    CATEGORY_NEWS,
    CATEGORY_RECIPES,
    FACEBOOK_PAGE,
    GOOGLE_LOCATION,
    GROUP_ID,
    INSTAGRAM_PROFILE,
    LINKEDIN_PAGE,
    LOCATION_ID,
    OTHER_FACEBOOK_PAGE,
    OTHER_LOCATION_ID,
    PINTEREST_PROFILE,
    THREADS_PROFILE,
    TIKTOK_PROFILE,
    USER_ID,
    YOUTUBE_CHANNEL,
    ZONES,
)
from .state.state import Location, Login, Post, Record, State

MOST_LOCATIONS = 10_000
USERS = ((USER_ID, "Mara", "Lind"), (APPROVER_ID, "Jonas", "Weir"))
ACCOUNTS = (
    (FACEBOOK_PAGE, "facebook", "page", "Juniper Bakery"),
    (INSTAGRAM_PROFILE, "instagram", "profile", "juniperbakery"),
    (LINKEDIN_PAGE, "linkedin", "page", "Juniper Bakery Ltd"),
    (GOOGLE_LOCATION, "google", "location", "Juniper Bakery, Mill Lane"),
    (TIKTOK_PROFILE, "tiktok", "profile", "juniper.bakes"),
    (YOUTUBE_CHANNEL, "youtube", "profile", "Juniper Bakes"),
    (PINTEREST_PROFILE, "pinterest", "profile", "juniperbakery"),
    (THREADS_PROFILE, "threads", "profile", "juniperbakery"),
    (OTHER_FACEBOOK_PAGE, "facebook", "page", "Spoke & Chain"),
)
ROLL = {
    "url": "https://example.com/juniper/cardamom-rolls.jpg",
    "type": "image/jpeg",
    "altText": "A tray of rolls",
}
OVEN = {"url": "https://example.com/juniper/oven.mp4", "type": "video/mp4"}


def fill(state: State, locations: object = 2) -> None:
    """Add the agency, its accounts and some posts to an empty state. From the third one on, locations have a name, an id
    and one account made from their number, and no posts. Raises `ValueError` for a number out of range."""
    if not isinstance(locations, int) or isinstance(locations, bool) or not 1 <= locations <= MOST_LOCATIONS:
        raise ValueError(f"locations: expected an integer from 1 to {MOST_LOCATIONS}, got {locations!r:.80}.")
    state.users = {each[0]: _build_user(*each) for each in USERS}
    named = ((LOCATION_ID, "Juniper Bakery"), (OTHER_LOCATION_ID, "Spoke & Chain"))
    made = ((f"SANDBOXlocation{number:05}", f"Location {number}") for number in range(3, locations + 1))
    for location_id, name in (*named[:locations], *made):
        known = [each for each in ACCOUNTS if f"_{location_id}_" in each[0]]
        accounts = {
            each[0]: build_account(state, *each) for each in known or [_name_account(location_id, name)]
        }
        logins = [Login(each["oauthId"], each["platform"], consented=True) for each in accounts.values()]
        state.locations[location_id] = Location(
            location_id, name, accounts, logins={each.id: each for each in logins}
        )
    bakery = state.locations[LOCATION_ID]
    everyday = [FACEBOOK_PAGE, INSTAGRAM_PROFILE, LINKEDIN_PAGE]
    bakery.groups.append({"id": GROUP_ID, "name": "Everyday channels", "accountIds": everyday})
    _add_posts(state, bakery)
    categories.seed(state, bakery, {CATEGORY_RECIPES: "Recipes", CATEGORY_NEWS: "News"})
    tags.seed(state, bakery)
    comment_seed.seed(bakery)
    queue_seed.seed(state, bakery, CATEGORY_RECIPES, ZONES[LOCATION_ID])


def _name_account(location_id: str, name: str) -> tuple[str, str, str, str]:
    """Return the one account of a location that is made from its number."""
    number = location_id[-5:]
    return f"67e0000000000000aaa{number}_{location_id}_5200000001{number}_page", "facebook", "page", name


def _add_posts(state: State, bakery: Location) -> None:
    """Add posts of each status that a post can keep.

    None is `pending` or `in_progress`: in the sandbox a post is published, or fails, in one step, so that one would
    keep such a status for ever.
    """
    now = state.clock.now()

    def post(days_ago: int, accounts: list[str], summary: str, **more: Any) -> list[Post]:
        body = {"accountIds": accounts, "type": "post", "userId": USER_ID, "summary": summary} | more
        return post_lifecycle.create(state, bakery, body, at=now - timedelta(days=days_ago))

    [rolls, *_] = post(
        6, [FACEBOOK_PAGE, INSTAGRAM_PROFILE], "Cardamom rolls are back, every Friday.", media=[ROLL]
    )
    rolls.record["insights"] = {"like": 48, "share": 5, "comment": 9}
    post(4, [GOOGLE_LOCATION], "New hours: open from 7 to 18, Tuesday to Sunday.")
    post(3, [TIKTOK_PROFILE], "How we fold a croissant, in 30 seconds.")  # fails
    post(1, [LINKEDIN_PAGE], "Spring menu: what is your favourite?", status="draft")
    soon, later = format_time(now + timedelta(days=2)), format_time(now + timedelta(days=5))
    post(
        1,
        [FACEBOOK_PAGE, LINKEDIN_PAGE],
        "Baking class on Saturday, 6 places left.",
        status="scheduled",
        scheduleDate=soon,
    )
    # add further posts below only: ids count on, and the newest and the oldest post must stay the same
    post(
        2,
        [PINTEREST_PROFILE, THREADS_PROFILE],
        "Cardamom rolls, step by step.",
        status="in_review",
        scheduleDate=later,
        media=[ROLL],
        postApprovalDetails={"approver": APPROVER_ID, "requesterNote": "May we give the recipe away?"},
    )
    post(3, [INSTAGRAM_PROFILE], "Fresh from the oven.", status="notification_sent", media=[ROLL])
    [oven] = post(5, [YOUTUBE_CHANNEL], "A morning at the oven.", media=[OVEN])
    post_lifecycle.delete(state, bakery, oven)


def _build_user(user_id: str, first_name: str, last_name: str) -> Record:
    return {
        "id": user_id,
        "title": "",
        "firstName": first_name,
        "lastName": last_name,
        "profilePhoto": f"https://example.com/people/{first_name.lower()}.jpg",
        "phone": "",
        "email": f"{first_name.lower()}@example.com",
    }
