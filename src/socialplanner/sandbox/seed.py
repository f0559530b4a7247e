"""The world that a new sandbox starts with: a small agency that looks after a bakery and a bicycle workshop.

Names and ids stand here as constants, so that tests, docs and examples can name them. All of it is made up.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from .rooms import categories, comments, tags
from .rooms import post_lifecycle as life
from .rooms.queues import seed as queue_seed
from .state.clock import written
from .state.state import Location, Login, Post, Record, State

TOKEN = "sandbox-token"
LOCATION_ID = "SANDBOXlocation00001"  # the bakery, with accounts and posts
OTHER_LOCATION_ID = "SANDBOXlocation00002"  # the workshop, with one account and no post
USER_ID = "SANDBOXuser000000001"
APPROVER_ID = "SANDBOXuser000000002"

FACEBOOK_PAGE = f"67e0000000000000aaaa0001_{LOCATION_ID}_520000000000001_page"
INSTAGRAM_PROFILE = f"67e0000000000000aaaa0002_{LOCATION_ID}_17840000000000002"
LINKEDIN_PAGE = f"67e0000000000000aaaa0003_{LOCATION_ID}_70000003_page"
GOOGLE_LOCATION = f"67e0000000000000aaaa0004_{LOCATION_ID}_12500000000000000004"
TIKTOK_PROFILE = f"67e0000000000000aaaa0005_{LOCATION_ID}_700000000000005_profile"  # its permission has ended
OTHER_FACEBOOK_PAGE = f"67e0000000000000aaaa0006_{OTHER_LOCATION_ID}_520000000000006_page"
YOUTUBE_CHANNEL = f"67e0000000000000aaaa0007_{LOCATION_ID}_UCjuniperchannel00000007"
PINTEREST_PROFILE = f"67e0000000000000aaaa0008_{LOCATION_ID}_100000000000000008"
THREADS_PROFILE = f"67e0000000000000aaaa0009_{LOCATION_ID}_178000000000000009"
GROUP_ID = "67e0000000000000dddd0001"
CATEGORY_RECIPES = "67e0000000000000cccc0001"
CATEGORY_NEWS = "67e0000000000000cccc0002"
ZONES = {LOCATION_ID: "Europe/Stockholm", OTHER_LOCATION_ID: "America/Denver"}
"""The time zone of each location: queues and imported files tell their times in it."""

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
PERMISSION = timedelta(days=60)  # how long the network's permission of an account lasts
ROLL = {
    "url": "https://example.com/juniper/cardamom-rolls.jpg",
    "type": "image/jpeg",
    "altText": "A tray of rolls",
}
OVEN = {"url": "https://example.com/juniper/oven.mp4", "type": "video/mp4"}


def fill(state: State) -> None:
    """Put the agency, its accounts and a handful of posts into an empty state."""
    state.users = {each[0]: _user(*each) for each in USERS}
    for location_id, name in ((LOCATION_ID, "Juniper Bakery"), (OTHER_LOCATION_ID, "Spoke & Chain")):
        accounts = {
            each[0]: account_record(state, *each) for each in ACCOUNTS if f"_{location_id}_" in each[0]
        }
        logins = [Login(each["oauthId"], each["platform"], done=True) for each in accounts.values()]
        state.locations[location_id] = Location(
            location_id, name, accounts, logins={each.id: each for each in logins}
        )
    bakery = state.locations[LOCATION_ID]
    everyday = [FACEBOOK_PAGE, INSTAGRAM_PROFILE, LINKEDIN_PAGE]
    bakery.groups.append({"id": GROUP_ID, "name": "Everyday channels", "accountIds": everyday})
    _posts(state, bakery)
    categories.seed(state, bakery, {CATEGORY_RECIPES: "Recipes", CATEGORY_NEWS: "News"})
    tags.seed(state, bakery)
    comments.seed(bakery)
    queue_seed.seed(state, bakery, CATEGORY_RECIPES, ZONES[LOCATION_ID])


def _posts(state: State, bakery: Location) -> None:
    """Some of each status that a post can rest in.

    None is `pending` or `in_progress`: both are on their way to the network, and the sandbox has a post there, or
    failed, in one step. One would be stuck for ever.
    """
    now = state.clock.now()

    def post(days_ago: int, accounts: list[str], summary: str, **more: Any) -> list[Post]:
        body = {"accountIds": accounts, "type": "post", "userId": USER_ID, "summary": summary} | more
        return life.create(state, bakery, body, at=now - timedelta(days=days_ago))

    [rolls, *_] = post(
        6, [FACEBOOK_PAGE, INSTAGRAM_PROFILE], "Cardamom rolls are back, every Friday.", media=[ROLL]
    )
    rolls.record["insights"] = {"like": 48, "share": 5, "comment": 9}
    post(4, [GOOGLE_LOCATION], "New hours: open from 7 to 18, Tuesday to Sunday.")
    post(3, [TIKTOK_PROFILE], "How we fold a croissant, in 30 seconds.")  # fails
    post(1, [LINKEDIN_PAGE], "Spring menu: what is your favourite?", status="draft")
    soon, later = written(now + timedelta(days=2)), written(now + timedelta(days=5))
    post(1, [FACEBOOK_PAGE, LINKEDIN_PAGE], "Baking class on Saturday, 6 places left.", scheduleDate=soon)
    # from here on in the order of making only: ids count on, and the newest and the oldest stay the same
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
    life.delete(state, bakery, oven)


def _user(user_id: str, first_name: str, last_name: str) -> Record:
    return {
        "id": user_id,
        "title": "",
        "firstName": first_name,
        "lastName": last_name,
        "profilePhoto": f"https://example.com/people/{first_name.lower()}.jpg",
        "phone": "",
        "email": f"{first_name.lower()}@example.com",
    }


def account_record(state: State, account_id: str, platform: str, kind: str, name: str) -> Record:
    """A connected account, as the list shows it."""
    now = state.clock.now()
    oauth_id, _, origin_id = account_id.split("_")[:3]
    expired = account_id == TIKTOK_PROFILE
    return {
        "id": account_id,
        "oauthId": oauth_id,
        "profileId": oauth_id.replace("aaaa", "bbbb"),
        "name": name,
        "avatar": f"https://example.com/avatars/{origin_id}.jpg",
        "platform": platform,
        "type": kind,
        "expire": written(now - timedelta(days=5) if expired else now + PERMISSION),
        "isExpired": expired,
        "originId": origin_id,
        "meta": {},
        "deleted": False,
        "updatedAt": written(now - timedelta(days=30)),
        "hasStatisticsPermissions": platform in ("facebook", "instagram", "linkedin"),
        "buildingStatistics": False,
        "syncPosts": False,
    }
