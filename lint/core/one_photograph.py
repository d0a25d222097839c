"""Whether a prompt asks for a single photograph, the only kind of picture that one lens can answer for."""

from __future__ import annotations

import re

from glabella.core.painted import is_painted, is_toylike
from glabella.core.prompt import Prompt

_SEVERAL = re.compile(
    r"(?i)\b(?:(?:frame|shot|scene|prompt|section|slide|view|panel|grid|image|photo) ?[#:]? ?[1-9]\b"
    r"|(?:first|second|third|each|every) (?:frame|shot|grid|image|photo|panel|view|slide)"
    r"|(?:front|side|back|rear|top|three-quarter)[- ](?:view|angle)s?,? (?:and|&|\+)"
    r"|(?:multiple|various|several|different|two|three|four|five|six|nine) (?:\w+ )?"
    r"(?:views?|angles|shots|frames|panels|images|photos|crops|insets|scenes)"
    r"|close-ups|insets?|grid|collage|mood ?board|montage|storyboard|contact sheet|double exposure"
    r"|before[- ]and[- ]after|sheet|panels?|split[- ]screen|lookbook|sequence|sprites?|cutscene"
    r"|on the left[^.\n]{0,80}on the right)\b"
)
_PAGE = re.compile(
    r"(?i)\b(?:posters?|flyer|brochure|infographic|banner|billboard|ui|ux|app screen|interface"
    r"|website|web ?page|dashboard|mock-?ups?|logo|magazine cover|(?:book|album|comic) cover|cover art"
    r"|box art|game asset|splash art|diagram|blueprint|schematic|typography|layout|icons?|sticker|vector"
    r"|isometric|diorama|spelling|screenshot|slide deck|thumbnail|menu design|packaging design"
    r"|greeting card|invitation)\b"
)
_INSTRUCTION = re.compile(
    r"(?i)\b(?:you are an?|act as an?|the user|uploaded? by|do not (?:change|introduce|alter)|bounding box"
    r"|step \d|rules?:|output:|keep (?:the )?(?:main|same|original)|your task)\b"
)
_CREDIT = re.compile(
    r"(?i)(?:^|[,.;|\n])\s*(?:art |artwork )?(?:by|in (?:the )?(?:art )?style of|inspired by)\s+\w"
)
_PHOTOGRAPH = re.compile(r"(?i)\b(?:photo|photograph\w*|photos|dslr|film still|movie still|polaroid)\b")
_MODELLED = re.compile(
    r"(?i)\b(?:nendoroid|artstation|deviantart|octane|unreal engine|render|rendered|rendering|3d|c4d|blender"
    r"|watercolou?r|acrylic|oil on canvas|pastel on|on parchment|artworks?|stylized|figurine)\b"
)


def is_one_photograph(prompt: Prompt) -> bool:
    """True where nothing says several pictures, a page, a painter, a modelled figure, or orders to a machine.

    A lens, a distance or a backdrop put into any of these is wrong for most of what is shown, so there
    they are only pointed out. The list is generous for that reason (house judgement).
    """
    text = prompt.text
    if prompt.scene.is_sheet or is_painted(prompt) or is_toylike(prompt):
        return False
    if any(words.search(text) for words in (_SEVERAL, _PAGE, _INSTRUCTION, _MODELLED)):
        return False
    return not _CREDIT.search(text) or bool(_PHOTOGRAPH.search(text))
