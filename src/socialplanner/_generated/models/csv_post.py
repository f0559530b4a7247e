"""`CsvPost`. Written by `make generate`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Self

from attrs import define, field

from ..._core.model import (
    Absent,
    Extras,
    Model,
    getter,
    keep_raw,
    keep_raw_list,
    unknown_fields,
)
from ..._core.values import read_datetime, read_object, read_text, write_datetime
from .enums import CsvFileType, CsvPostStatus, PostType

_KNOWN = frozenset(
    (
        "_id",
        "accountIds",
        "link",
        "medias",
        "scheduleDate",
        "summary",
        "followUpComment",
        "type",
        "tiktokPostDetails",
        "gmbPostDetails",
        "errorMessage",
        "csvFileType",
        "mediaOptimization",
        "applyWatermark",
        "status",
        "updatedAt",
    )
)


@define(init=False, eq=False, repr=False, weakref_slot=False)
class CsvPost(Model):
    """One row of an import, as the server read it: the post that it is to become, and what is wrong with
    it.
    """

    _extras: Extras = field(init=False)

    id: str | None
    """Id of the row, by which it is deleted. HighLevel documents the delete and no field that holds this
    id, so it may be missing.
    """

    account_ids: list[str]
    """Ids of the accounts that the row is posted to."""

    link: CsvLinkPreview | None
    """The link of the row, and the card that networks will show for it."""

    media: list[CsvMedia]
    """Images and videos of the row, each with its faults."""

    schedule_date: datetime | None
    """When the post is to go out, UTC."""

    summary: str | None
    """The text of the post."""

    follow_up_comment: str | None
    """A comment that is put under the post once it is out."""

    type: PostType | None
    """The form of the post."""

    tiktok_post_details: TikTokPostDetails | None
    """What counts for TikTok alone."""

    google_post_details: GooglePostDetails | None
    """What counts for Google Business alone."""

    error_message: str | None
    """What is wrong with the row, in English. Missing where nothing is."""

    csv_file_type: CsvFileType | None
    """The kind of the file that the row comes from."""

    media_optimization: bool | None
    """Whether the server makes the media smaller to fit the networks."""

    apply_watermark: bool | None
    """Whether the location's watermark is laid over the media. It works on images only."""

    status: CsvPostStatus | None
    """Where the row stands."""

    updated_at: datetime | None
    """When the row last changed, UTC."""

    def __init__(
        self,
        *,
        id: str | None = None,
        account_ids: list[str] | None = None,
        link: CsvLinkPreview | None = None,
        media: list[CsvMedia] | None = None,
        schedule_date: datetime | None = None,
        summary: str | None = None,
        follow_up_comment: str | None = None,
        type: PostType | None = None,
        tiktok_post_details: TikTokPostDetails | None = None,
        google_post_details: GooglePostDetails | None = None,
        error_message: str | None = None,
        csv_file_type: CsvFileType | None = None,
        media_optimization: bool | None = None,
        apply_watermark: bool | None = None,
        status: CsvPostStatus | None = None,
        updated_at: datetime | None = None,
    ) -> None:
        self._extras = None
        self.id = id
        self.account_ids = Absent() if account_ids is None else account_ids
        self.link = link
        self.media = Absent() if media is None else media
        self.schedule_date = schedule_date
        self.summary = summary
        self.follow_up_comment = follow_up_comment
        self.type = type
        self.tiktok_post_details = tiktok_post_details
        self.google_post_details = google_post_details
        self.error_message = error_message
        self.csv_file_type = csv_file_type
        self.media_optimization = media_optimization
        self.apply_watermark = apply_watermark
        self.status = status
        self.updated_at = updated_at

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("_id")
        if value.__class__ is str:
            self.id = value
        elif value is None:
            self.id = None
            missing += 1
        else:
            self.id = None
            kept = keep_raw(kept, src, "_id", value)
        value = get("accountIds")
        if value.__class__ is list:
            account_ids = [item for item in value if item.__class__ is str]
            self.account_ids = account_ids
            if len(account_ids) != len(value):
                kept = keep_raw_list(kept, "accountIds", value, read_text)
                self.account_ids = account_ids or Absent()
        elif value is None:
            self.account_ids = Absent()
            missing += 1
        else:
            self.account_ids = Absent()
            kept = keep_raw(kept, src, "accountIds", value)
        value = get("link")
        if value.__class__ is dict:
            self.link = CsvLinkPreview.from_dict(value)
        elif value is None:
            self.link = None
            missing += 1
        else:
            self.link = None
            kept = keep_raw(kept, src, "link", value)
        value = get("medias")
        if value.__class__ is list:
            media = [CsvMedia.from_dict(item) for item in value if item.__class__ is dict]
            self.media = media
            if len(media) != len(value):
                kept = keep_raw_list(kept, "medias", value, read_object)
                self.media = media or Absent()
        elif value is None:
            self.media = Absent()
            missing += 1
        else:
            self.media = Absent()
            kept = keep_raw(kept, src, "medias", value)
        value = get("scheduleDate")
        if value is not None:
            self.schedule_date = schedule_date = read_datetime(value)
            if schedule_date is None:
                kept = keep_raw(kept, src, "scheduleDate", value)
        else:
            self.schedule_date = None
            missing += 1
        value = get("summary")
        if value.__class__ is str:
            self.summary = value
        elif value is None:
            self.summary = None
            missing += 1
        else:
            self.summary = None
            kept = keep_raw(kept, src, "summary", value)
        value = get("followUpComment")
        if value.__class__ is str:
            self.follow_up_comment = value
        elif value is None:
            self.follow_up_comment = None
            missing += 1
        else:
            self.follow_up_comment = None
            kept = keep_raw(kept, src, "followUpComment", value)
        value = get("type")
        if value.__class__ is str:
            self.type = value
        elif value is None:
            self.type = None
            missing += 1
        else:
            self.type = None
            kept = keep_raw(kept, src, "type", value)
        value = get("tiktokPostDetails")
        if value.__class__ is dict:
            self.tiktok_post_details = TikTokPostDetails.from_dict(value)
        elif value is None:
            self.tiktok_post_details = None
            missing += 1
        else:
            self.tiktok_post_details = None
            kept = keep_raw(kept, src, "tiktokPostDetails", value)
        value = get("gmbPostDetails")
        if value.__class__ is dict:
            self.google_post_details = GooglePostDetails.from_dict(value)
        elif value is None:
            self.google_post_details = None
            missing += 1
        else:
            self.google_post_details = None
            kept = keep_raw(kept, src, "gmbPostDetails", value)
        value = get("errorMessage")
        if value.__class__ is str:
            self.error_message = value
        elif value is None:
            self.error_message = None
            missing += 1
        else:
            self.error_message = None
            kept = keep_raw(kept, src, "errorMessage", value)
        value = get("csvFileType")
        if value.__class__ is str:
            self.csv_file_type = value
        elif value is None:
            self.csv_file_type = None
            missing += 1
        else:
            self.csv_file_type = None
            kept = keep_raw(kept, src, "csvFileType", value)
        value = get("mediaOptimization")
        if value.__class__ is bool:
            self.media_optimization = value
        elif value is None:
            self.media_optimization = None
            missing += 1
        else:
            self.media_optimization = None
            kept = keep_raw(kept, src, "mediaOptimization", value)
        value = get("applyWatermark")
        if value.__class__ is bool:
            self.apply_watermark = value
        elif value is None:
            self.apply_watermark = None
            missing += 1
        else:
            self.apply_watermark = None
            kept = keep_raw(kept, src, "applyWatermark", value)
        value = get("status")
        if value.__class__ is str:
            self.status = value
        elif value is None:
            self.status = None
            missing += 1
        else:
            self.status = None
            kept = keep_raw(kept, src, "status", value)
        value = get("updatedAt")
        if value is not None:
            self.updated_at = updated_at = read_datetime(value)
            if updated_at is None:
                kept = keep_raw(kept, src, "updatedAt", value)
        else:
            self.updated_at = None
            missing += 1
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 16 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (id := self.id) is not None:
            out["_id"] = id
        if (account_ids := self.account_ids) or account_ids.__class__ is not Absent:
            out["accountIds"] = account_ids
        if (link := self.link) is not None:
            out["link"] = link.to_dict()
        if (media := self.media) or media.__class__ is not Absent:
            out["medias"] = [item.to_dict() for item in media]
        if (schedule_date := self.schedule_date) is not None:
            out["scheduleDate"] = write_datetime("schedule_date", schedule_date)
        if (summary := self.summary) is not None:
            out["summary"] = summary
        if (follow_up_comment := self.follow_up_comment) is not None:
            out["followUpComment"] = follow_up_comment
        if (type := self.type) is not None:
            out["type"] = type
        if (tiktok_post_details := self.tiktok_post_details) is not None:
            out["tiktokPostDetails"] = tiktok_post_details.to_dict()
        if (google_post_details := self.google_post_details) is not None:
            out["gmbPostDetails"] = google_post_details.to_dict()
        if (error_message := self.error_message) is not None:
            out["errorMessage"] = error_message
        if (csv_file_type := self.csv_file_type) is not None:
            out["csvFileType"] = csv_file_type
        if (media_optimization := self.media_optimization) is not None:
            out["mediaOptimization"] = media_optimization
        if (apply_watermark := self.apply_watermark) is not None:
            out["applyWatermark"] = apply_watermark
        if (status := self.status) is not None:
            out["status"] = status
        if (updated_at := self.updated_at) is not None:
            out["updatedAt"] = write_datetime("updated_at", updated_at)
        return out


from .csv_link_preview import CsvLinkPreview
from .csv_media import CsvMedia
from .google_post_details import GooglePostDetails
from .tiktok_post_details import TikTokPostDetails
