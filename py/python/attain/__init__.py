"""Sales planning and sales leadership, exact to the cent and explained by rule.

Begin with :func:`review`: deals in, a reviewed quarter out.
"""

# Nothing is imported before it is asked for: `import attain` costs next to nothing.


def __getattr__(name):
    from ._names import NAMES

    if name == "__all__":
        return sorted(NAMES)
    if name == "__version__":
        from ._core import __version__

        return __version__
    if name in NAMES:
        from importlib import import_module

        value = getattr(import_module(f".{NAMES[name]}", __name__), name)
        globals()[name] = value
        return value
    raise AttributeError(f"module 'attain' has no attribute {name!r}")


def __dir__():
    return [*__getattr__("__all__"), "__version__"]
