"""Post a picture from this disk at ten in the morning of the location, on a sandbox.

What the post needs comes from beside the planner: the time zone from the location, the user from the search for users,
the address of the picture from the media library. With a real token only `main` is another one.
"""

from __future__ import annotations

import asyncio
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from socialplanner import SocialPlanner, UsageError
from socialplanner.models import Post, PostCreate
from socialplanner.sandbox import FACEBOOK_PAGE, LOCATION_ID, TOKEN, Sandbox


async def post_image(planner: SocialPlanner, path: Path, text: str, account_ids: list[str]) -> Post:
    """Schedule a picture with a text for ten o'clock tomorrow, by the clock of the location."""
    location = await planner.locations.get()
    zone = ZoneInfo(location.timezone or "UTC")
    tomorrow = datetime.now(UTC).astimezone(zone) + timedelta(days=1)

    users = await planner.users.search(role="admin", company_id=location.company_id).collect(max_items=1)
    if not users or users[0].id is None:
        raise UsageError("user_id: expected a user who may post, got none. Ask for another role.")

    photo = await planner.media.upload(path, on_progress=lambda sent, size: print(f"{sent} of {size} bytes"))

    return await planner.posts.create(
        PostCreate(
            account_ids=account_ids,
            type="post",
            user_id=users[0].id,
            summary=text,
            media=[photo.as_media(alt_text=text)],
            status="scheduled",
            schedule_date=tomorrow.replace(hour=10, minute=0, second=0, microsecond=0),
        )
    )


async def main(path: Path) -> int:
    async with (
        Sandbox() as sandbox,
        sandbox.serve() as url,
        SocialPlanner(TOKEN, location_id=LOCATION_ID, base_url=url) as planner,
    ):
        post = await post_image(planner, path, "Cardamom rolls, fresh today.", [FACEBOOK_PAGE])
        print(f"{post.status} for {post.schedule_date}, with {[each.url for each in post.media]}")
        return 0 if post.status == "scheduled" and post.media else 1


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: post_image.py PICTURE")
    sys.exit(asyncio.run(main(Path(sys.argv[1]))))
