"""What a line of text needs of Pango, kept between lines of one style.

WeasyPrint makes a context and a font description for every line, twice: when it is laid out and
when it is drawn. They depend on the style alone.
"""

from __future__ import annotations

from typing import Any

from weasyprint.text import line_break
from weasyprint.text.constants import PANGO_DIRECTION
from weasyprint.text.ffi import ffi, gobject, pango, unicode_to_char_p
from weasyprint.text.fonts import font_features, get_font_description

from hep.handout.shortcuts.standing_in import Shortcut

SET_UP = line_break.Layout.setup
STRUT = line_break.strut
FONT = ("font_style", "font_stretch", "font_weight", "font_size")
FONT_KEY = (*FONT, "font_variant_caps", "font_variation_settings", "direction", "lang")
FEATURES = (
    *("font_kerning", "font_variant_ligatures", "font_variant_position", "font_variant_caps"),
    *("font_variant_numeric", "font_variant_alternates", "font_variant_east_asian"),
    "font_feature_settings",
)


def set_up(layout: Any, style: Any) -> None:
    """Stand in for Layout.setup."""
    kept = vars(style).get("kept_font")
    if kept is None:
        kept = style.kept_font = _kept_font(style)
    if not kept:
        SET_UP(layout, style)
        return
    context, description, layout.language = kept
    layout.style, layout.first_line_direction = style, 0
    layout.layout = ffi.gc(pango.pango_layout_new(context), gobject.g_object_unref)
    pango.pango_layout_set_auto_dir(layout.layout, False)  # noqa: FBT003 - its signature
    pango.pango_layout_set_font_description(layout.layout, description)
    layout.ascent = layout.underline_position = layout.strikethrough_position = None


def _kept_font(style: Any) -> tuple[Any, Any, Any] | tuple[()]:
    """Return context, description and language; nothing for a style that needs more than these."""
    if (
        style["text_decoration_line"] != "none"
        or style["font_language_override"] != "normal"
        or font_features(*(style[name] for name in FEATURES))
    ):
        return ()
    fonts = vars(style.font_config).setdefault("kept_fonts", {})
    key = (",".join(style["font_family"]), *(style[name] for name in FONT_KEY))
    if key not in fonts:
        fonts[key] = _new_font(style)
    font: tuple[Any, Any, Any] = fonts[key]
    return font


def _new_font(style: Any) -> tuple[Any, Any, Any]:
    context = ffi.gc(
        pango.pango_font_map_create_context(style.font_config.font_map), gobject.g_object_unref
    )
    pango.pango_context_set_round_glyph_positions(context, False)  # noqa: FBT003 - its signature
    pango.pango_context_set_base_dir(context, PANGO_DIRECTION[style["direction"]])
    if style["lang"]:
        name, _ = unicode_to_char_p(style["lang"])
        language = pango.pango_language_from_string(name)
        pango.pango_context_set_language(context, language)
    else:
        language = pango.pango_language_get_default()
    return context, get_font_description(style), language


def strut(style: Any) -> tuple[float, float]:
    """Stand in for line_break.strut."""
    kept: tuple[float, float] | None = vars(style).get("kept_strut")
    if kept is None:
        kept = style.kept_strut = STRUT(style)
    return kept


SHORTCUTS = (
    Shortcut("weasyprint.text.line_break", "Layout.setup", "fb227a55094f41d4", set_up),
    Shortcut("weasyprint.text.line_break", "strut", "b57885b70dd08efe", strut),
)
