"""Connect one social account of every network, from the login to the list of accounts, on a sandbox.

With a real user the message comes from a browser window, which `start_url` opens; here the sandbox plays the user.
"""

from __future__ import annotations

import asyncio
import sys

from socialplanner import SocialPlanner, UsageError
from socialplanner.connect.message import PLATFORMS
from socialplanner.sandbox import LOCATION_ID, TOKEN, USER_ID, Sandbox

ORIGIN = "https://app.gohighlevel.com"  # in a browser: `event.origin`


async def connect(planner: SocialPlanner, sandbox: Sandbox, platform: str) -> str:
    """All three steps for one network. Gives the id to post with, or why there is none."""
    await planner.connections.start(platform, user_id=USER_ID)  # the address for the user's browser
    posted = sandbox.connections.complete(platform)  # in a browser: `event.data`
    message = planner.connections.parse_message(posted, origin=ORIGIN, platform=platform)

    choices = await planner.connections.available(platform, message.oauth_id)
    picked = next(choice for choice in choices if not choice.connected)
    print(f"{platform:<16} {len(choices)} to choose from, picked the {picked.kind} {picked.name!r}")
    await planner.connections.attach(platform, message.oauth_id, picked)

    accounts = await planner.accounts.list().collect()
    return next(account.id for account in accounts if account.oauth_id == message.oauth_id)


async def main() -> int:
    connected = 0
    async with (
        Sandbox() as sandbox,
        sandbox.serve() as url,
        SocialPlanner(TOKEN, location_id=LOCATION_ID, base_url=url) as planner,
    ):
        print(f"{'in a browser':<16} {planner.connections.start_url('facebook', user_id=USER_ID)}")
        for platform in PLATFORMS:
            try:
                account_id = await connect(planner, sandbox, platform)
            except UsageError as refused:
                print(f"{platform:<16} refused: {refused}")
            else:
                connected += 1
                print(f"{'':<16} post with {account_id}")
    print(f"{connected} of {len(PLATFORMS)} networks connected")
    return (
        0 if connected == len(PLATFORMS) - 2 else 1
    )  # bluesky and tiktok-business have no way to be attached


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
