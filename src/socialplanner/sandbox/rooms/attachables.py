"""What a login may attach, in the shapes of HighLevel, which differ between the networks."""

from __future__ import annotations

from typing import Any

from ..state.state import Location

AVATAR = "https://example.com/avatars/juniper.jpg"
NAME = "Juniper Pop-up"

GOOGLE_PLACE = {
    "name": "locations/12500000000000000104",
    "storeCode": "JUNIPER-2",
    "title": "Juniper Bakery, Harbour",
    "metadata": {"hasGoogleUpdated": True, "canDelete": True},
    "storefrontAddress": {"regionCode": "US", "locality": "Exampletown", "addressLines": ["2 Harbour Road"]},
    "relationshipData": {},
    "maxLocation": False,
    "isVerified": True,
}
GOOGLE_ACCOUNT = {
    "name": "accounts/125000000000000001",
    "accountName": "Juniper Group",
    "type": "LOCATION_GROUP",
    "verificationState": "VERIFIED",
    "vettedState": "VETTED",
}


def list_attachables(platform: str, location: Location, search: str) -> dict[str, Any]:
    """Return the `results` of the list: what a login at this network may attach, if its name has the searched text."""

    def find_matching(*offered: dict[str, Any]) -> list[dict[str, Any]]:
        connected = {each["originId"] for each in location.accounts.values() if each["platform"] == platform}
        return [
            {**each, "isConnected": _find_id(each) in connected}
            for each in offered
            if search.casefold()
            in str(each.get("title") or each.get("displayName") or each["name"]).casefold()
        ]

    def find_first(offered: dict[str, Any]) -> dict[str, Any]:
        return (find_matching(offered) or [{}])[0]

    match platform:
        case "facebook":
            old = {"id": "520000000000001", "name": "Juniper Bakery", "avatar": AVATAR, "isOwned": True}
            new = {"id": "520000000000101", "name": NAME, "avatar": AVATAR, "isOwned": False}
            return {"pages": find_matching(old, new)}
        case "instagram":
            details = {"pageId": "520000000000101", "isBusinessAccount": True}
            return {
                "accounts": find_matching(
                    {"id": "17840000000000102", "name": NAME, "avatar": AVATAR} | details
                )
            }
        case "google":  # one object, though the name is a plural
            place = find_first(GOOGLE_PLACE)
            return {"locations": {"location": place, "account": dict(GOOGLE_ACCOUNT)} if place else {}}
        case "linkedin":  # the id is the URN, and the profile is an object
            person = find_first({"id": "urn:li:person:JuniperBaker1", "name": "Mara Lind", "avatar": AVATAR})
            company = {"id": "urn:li:organization:70000103", "name": NAME, "avatar": AVATAR}
            return {"pages": find_matching(company), "profile": person}
        case "tiktok":  # flat
            return find_first({"openId": "700000000000105", "displayName": NAME, "avatarUrl": AVATAR})
        case "youtube":
            return {
                "channels": find_matching({"id": "UCjuniperchannel00000106", "name": NAME, "avatar": AVATAR})
            }
        case "pinterest":  # flat, with names of its own
            profile = find_first(
                {"id": "100000000000000107", "name": NAME, "username": "juniperpopup", "avatar": AVATAR}
            )
            return {"businessName" if key == "name" else key: value for key, value in profile.items()}
        case _:  # nothing is documented for threads
            kind = {"type": "BUSINESS"} if platform == "tiktok-business" else {}
            person = {"id": "178000000000000108", "name": NAME, "username": "juniperpopup", "avatar": AVATAR}
            return {"profile": find_matching(person | {"verified": False} | kind)}


def _find_id(offered: dict[str, Any]) -> str:
    if "storeCode" in offered:
        return str(offered["name"]).rpartition("/")[2]
    return str(offered.get("id") or offered["openId"])
