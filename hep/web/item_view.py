"""One exercise of a program as plain values: pictures, dose, reasons, sources, steps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hep.domain.exercise import SVG, Side
from hep.domain.program import ItemSide, StepKind
from hep.domain.request import SoreSide
from hep.language.dose_words import dose_sentence, rhythm_sentence
from hep.language.findings import reason_text
from hep.language.pace_words import pace_sentences
from hep.language.side_words import fill_sides
from hep.language.words import mark
from hep.services.pictures import is_mirrored_for
from hep.web.addresses import address

if TYPE_CHECKING:
    from hep.domain.exercise import Exercise, Picture
    from hep.domain.library import Library, LibraryTexts
    from hep.domain.program import ProgramItem, Reason, Step
    from hep.language.words import Words
    from hep.web.item_controls import ItemControls

PLATE_HEIGHT_PX = 96
LEG_WORDS = {
    ItemSide.LEFT: mark("Left leg"),
    ItemSide.RIGHT: mark("Right leg"),
    ItemSide.NONE: "",
}
FIRST_WORDS = {
    SoreSide.LEFT: mark("Each leg, left first"),
    SoreSide.RIGHT: mark("Each leg, right first"),
}
DOI = "https://doi.org/"


@dataclass(frozen=True)
class PictureView:
    """One drawing, turned to the side that begins."""

    url: str
    alt: str
    width: int  # CSS pixels at the height of a plate
    height: int
    is_turned: bool  # a photo that the page turns over for the other side


@dataclass(frozen=True)
class SourceView:
    """One source of a reason."""

    citation: str
    url: str  # "" where no DOI is known


@dataclass(frozen=True)
class ReasonView:
    """One reason, with the sources that it rests on."""

    text: str
    sources: tuple[SourceView, ...]


@dataclass(frozen=True)
class ItemView:
    """Everything that a row of the program shows."""

    id: str
    number: int  # 0: education, not numbered
    name: str
    category: str
    pictures: tuple[PictureView, ...]
    dose: str
    pace: str  # rest, tempo, effort and on which days
    side: str
    minutes: str  # "" for education; an outing says that it is one
    why: str
    reasons: tuple[ReasonView, ...]
    easier: str
    harder: str
    easier_row: str  # the id of the row that the step down or up leads to
    harder_row: str
    cautions: tuple[str, ...]
    controls: ItemControls | None = None  # None where nothing can be done with it


@dataclass(frozen=True)
class Narrator:
    """Says library things in one language."""

    library: Library
    words: Words

    @property
    def texts(self) -> LibraryTexts:
        """The library's words in this language, in English where it has none."""
        return self.library.texts.get(self.words.locale) or self.library.texts["en"]

    def label(self, kind: str, identifier: str) -> str:
        """Return the plain words for an id, fit for the middle of a sentence."""
        return self.texts.labels[kind][identifier]

    def title(self, kind: str, identifier: str) -> str:
        """Return the plain words for an id, beginning with a capital."""
        label = self.label(kind, identifier)
        return label[:1].upper() + label[1:]

    def item(self, item: ProgramItem, *, number: int) -> ItemView:
        """Return the row for one item."""
        exercise, words = item.exercise, self.words
        reasons = tuple(self._reason(one) for one in item.reasons)
        return ItemView(
            id=exercise.id,
            number=number,
            name=exercise.require_text(words.locale).name,
            category=self.title("categories", exercise.category.value),
            pictures=tuple(
                self.picture(exercise, one, first_side=item.first_side) for one in exercise.pictures
            ),
            dose=dose_sentence(item.dose, item=item, words=words) if number else "",
            pace=self._pace(item) if number else "",
            side=self._side(item),
            minutes=self._minutes(item) if number else "",
            why=reasons[0].text if reasons else "",
            reasons=reasons,
            easier=self._step(item.easier, item),
            harder=self._step(item.harder, item),
            easier_row=f"row-{item.easier.exercise.id if item.easier else ''}",
            harder_row=f"row-{item.harder.exercise.id if item.harder else ''}",
            cautions=tuple(self._caution(tag) for tag in item.cautions),
        )

    def picture(self, exercise: Exercise, picture: Picture, *, first_side: SoreSide) -> PictureView:
        """Return one drawing for the side that begins, at the height of a plate."""
        is_mirrored, is_photo = is_mirrored_for(picture, first_side), picture.media_type != SVG
        side = "left" if is_mirrored else "right"
        alt = exercise.require_text(self.words.locale).alt.get(picture.frame, "")
        return PictureView(
            url=address("library_files.photo", asset=picture.sha256)
            if is_photo
            else address("library_files.picture", asset=picture.sha256, side=side),
            alt=self._sided(alt, first_side),
            width=round(PLATE_HEIGHT_PX * picture.width_mm / picture.height_mm),
            height=PLATE_HEIGHT_PX,
            is_turned=is_mirrored and is_photo,
        )

    def _sided(self, text: str, first_side: SoreSide) -> str:
        sore = SoreSide.LEFT if first_side is SoreSide.LEFT else SoreSide.RIGHT
        return fill_sides(text, sore, words=self.words)

    def _side(self, item: ProgramItem) -> str:
        if item.side is not ItemSide.BOTH:
            return self.words.text(LEG_WORDS[item.side])
        if item.exercise.side is Side.BILATERAL:
            return self.words.text("Both legs together")
        return self.words.text(FIRST_WORDS.get(item.first_side, mark("Each leg")))

    def _pace(self, item: ProgramItem) -> str:
        sentences = pace_sentences(item.dose, words=self.words, in_turn=item.legs_take_turns)
        return " ".join((*sentences, rhythm_sentence(item.rhythm, words=self.words)))

    def _minutes(self, item: ProgramItem) -> str:
        if item.exercise.is_outing:
            return self.words.text(
                "{number} minutes, apart from the session", number=self.words.number(item.minutes)
            )
        return self.words.count("{number} minute", "{number} minutes", item.minutes)

    def _reason(self, reason: Reason) -> ReasonView:
        text = reason_text(reason, library=self.library, words=self.words)
        return ReasonView(text, tuple(self._source(one) for one in reason.references))

    def _source(self, reference_id: str) -> SourceView:
        reference = self.library.references[reference_id]
        return SourceView(reference.citation, DOI + reference.doi if reference.doi else "")

    def _step(self, step: Step | None, item: ProgramItem) -> str:
        if step is None:
            return ""
        if step.kind is StepKind.EXERCISE:
            return step.exercise.require_text(self.words.locale).name
        return dose_sentence(step.dose, item=None, words=self.words, usual=item.dose)

    def _caution(self, tag: str) -> str:
        texts = self.texts.tags[tag]
        care = texts.get("care", "")
        return f"{texts['name']}. {care}" if care else f"{texts['name']}."
