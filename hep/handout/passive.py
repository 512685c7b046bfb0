"""A finished handout is paper: it runs nothing, carries no files and leads to safe places only.

The objects are looked at before they stand in the file, which compresses them. What a stream
holds is not looked at: its dictionary says what it is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hep.domain.errors import RenderFailed
from hep.handout.written import Written

if TYPE_CHECKING:
    import pydyf

ACTIVE_CONTENT = (
    *(b"/EmbeddedFile", b"/JavaScript", b"/Launch", b"/RichMedia", b"/OpenAction"),
    *(b"/AcroForm", b"/Widget", b"/SubmitForm", b"/ImportData", b"/GoToR", b"/Filespec"),
)
# A text that is not ASCII is written as <hexadecimal>, which no allowed address begins with.
LINK = re.compile(rb"/URI ?[(<](.*?)[)>]", re.DOTALL)
LINK_SCHEMES = (b"https:", b"tel:", b"mailto:")


def require_passive(pdf: pydyf.PDF) -> None:
    """Raise RenderFailed if an object acts, carries a file or links elsewhere.

    After write_objects: only bytes are looked at.
    """
    data = b"\n".join(item.head for item in pdf.objects if isinstance(item, Written))
    for mark in ACTIVE_CONTENT:
        if mark in data:
            message = f"the PDF holds {mark.decode()}, which a handout must not"
            raise RenderFailed(message)
    for target in LINK.findall(data):
        if not target.startswith(LINK_SCHEMES):
            message = f"the PDF leads to {target[:60]!r}; https:, tel: and mailto: are allowed"
            raise RenderFailed(message)
