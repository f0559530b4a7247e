"""The names of the agency that a new sandbox has: ids and the token, so that tests, docs and examples can name them.

All of it is made up. `socialplanner.sandbox` exports these names.
"""

TOKEN = "sandbox-token"
LOCATION_ID = "SANDBOXlocation00001"  # the bakery, with accounts and posts
OTHER_LOCATION_ID = "SANDBOXlocation00002"  # the workshop, with one account and no post
COMPANY_ID = "SANDBOXcompany000001"  # the agency
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
"""The time zone of each location: queues and imported files use it for their times."""


def find_zone(location_id: str) -> str:
    """Return the IANA name of the time zone of a location."""
    return ZONES.get(location_id, "UTC")
