"""glabella: finds words that no camera could record in a text-to-image prompt, and rewrites them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if __name__ != "glabella":
    raise ImportError("this package is imported as `glabella`; install it with `pip install -e .`")

if TYPE_CHECKING:
    from glabella.api import check, fix, scene

__version__ = "0.1.0"
__all__ = ["__version__", "check", "fix", "scene"]


def __getattr__(name: str) -> Any:
    if name in ("check", "fix", "scene"):
        from glabella import api

        return getattr(api, name)
    raise AttributeError(f"module 'glabella' has no attribute '{name}'")
