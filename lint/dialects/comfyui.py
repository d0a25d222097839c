"""ComfyUI: `(x:1.2)` is absolute, `embedding:name`, and a stray bracket silences every later weight."""

import re

from glabella.dialects.dialect import Dialect

DIALECT = Dialect("comfyui", re.compile(r"(?<![\w-])embedding:\w"))
