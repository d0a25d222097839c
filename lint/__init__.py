"""glabella: finds words that no camera could record in a text-to-image prompt, and rewrites them."""

if __name__ != "glabella":
    raise ImportError("this package is imported as `glabella`; install it with `pip install -e .`")

__version__ = "0.1.0"
